import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Makes one file of a module and what it imports, so that a process begins in no time, and with little memory. */
export function bundleChild(name: string, folder: string): string {
  const outfile = join(folder, name.replace('.ts', '.mjs'));
  const entry = fileURLToPath(new URL(name, import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return outfile;
}

/** Resolves when it has ended, with what it has written, line by line. */
export function runChild(
  command: string,
  args: readonly string[],
  onLine?: (line: string, child: ChildProcess) => void,
): Promise<ChildEnd> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const lines: string[] = [];
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [...whole] = (stdout + text).split('\n');
    stdout = whole.pop() ?? '';
    for (const line of whole) {
      lines.push(line);
      onLine?.(line, child);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      children.delete(child);
      resolve({ code, signal, lines, stderr });
    });
  });
}

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** They do not outlive their tests, however those end. */
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
