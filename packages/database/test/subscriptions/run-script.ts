import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A TypeScript file that runs in a process of its own, for tests that kill it. */
export interface ScriptProcess {
  readonly pid: number;
  /** The next line that it prints and that begins so; rejects with its stderr when it ends before. */
  waitFor(beginning: string): Promise<string>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export function runScript(script: URL, options: object): ScriptProcess {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('jiti/register'), fileURLToPath(script), JSON.stringify(options)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.add(child);
  let output = '';
  let errors = '';
  let isOver = false;
  let wake: () => void = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true;
      children.delete(child);
      wake();
      resolve();
    });
  });

  return {
    pid: child.pid ?? 0,
    async waitFor(beginning) {
      for (;;) {
        const lines = output.split('\n');
        const index = lines.slice(0, -1).findIndex((line) => line.startsWith(beginning));
        if (index !== -1) {
          output = lines.slice(index + 1).join('\n');
          return lines[index] as string;
        }
        if (isOver) throw new Error(`${script.pathname} ended before it printed "${beginning}":\n${errors}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
