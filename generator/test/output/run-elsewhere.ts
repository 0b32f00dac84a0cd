import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('run-in-process.mjs', import.meta.url));

export interface Ending {
  /** The function of node:fs. */
  readonly call: 'mkdirSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'writeFileSync';
  /** How many calls of it succeed. */
  readonly before: number;
  /** SIGKILL, or the code of the error that the call throws. */
  readonly end: 'kill' | 'none' | 'EACCES' | 'ENOSPC';
}

/** Runs a function of `output/` in another process: its result as JSON, its error, or the signal that ended it. */
export const runElsewhere = (
  { module, name, argument }: { module: string; name: string; argument: unknown },
  { call, before, end }: Ending,
): Promise<string> =>
  new Promise((resolve) => {
    const args = [SCRIPT, module, name, JSON.stringify(argument), call, String(before), end];
    execFile(process.execPath, args, (error, stdout, stderr) => resolve(`${stdout}${stderr}${error?.signal ?? ''}`));
  });
