import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From its last line of output to its end. */
  readonly msAfterOutput: number;
}

/** Runs a program beside this one, in TypeScript, until it ends by itself; after 60 seconds it is killed. */
export function runChild(
  script: string,
  args: readonly (string | number)[] = [],
  nodeOptions: readonly string[] = [],
): Promise<ChildEnd> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', import.meta.resolve('jiti/register'), path, ...args.map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000, killSignal: 'SIGKILL' },
  );
  let stdout = '';
  let stderr = '';
  let lastOutput = Date.now();
  child.stdout.on('data', (text) => {
    stdout += String(text);
    lastOutput = Date.now();
  });
  child.stderr.on('data', (text) => (stderr += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, msAfterOutput: Date.now() - lastOutput }),
    );
  });
}
