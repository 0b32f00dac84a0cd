import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeSystemError } from '../known-error.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';

/** What the file holds, undefined where there is none. */
export function readEvents(output: string): string | undefined {
  return refuseSystemErrors(
    () => {
      try {
        return readFileSync(output, 'utf8');
      } catch (error) {
        if (describeSystemError(error) !== null && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    (reason) => `${output} could not be read: ${reason}`,
  );
}

/** Whether the file says what it should. A checkout on Windows may have given it other line ends. */
export const isFresh = (actual: string | undefined, expected: string): boolean =>
  actual?.replaceAll('\r\n', '\n') === expected;

/** Puts the whole file in place at once: a compiler that watches never sees a half. */
export function writeEvents(output: string, contents: string): void {
  // No name that a tsconfig would include.
  const staged = join(dirname(output), `.${basename(output)}.${process.pid}.tmp`);
  refuseSystemErrors(
    () => {
      mkdirSync(dirname(output), { recursive: true });
      try {
        writeFileSync(staged, contents);
        renameSync(staged, output);
      } finally {
        rmSync(staged, { force: true });
      }
    },
    (reason) => `${output} could not be written: ${reason}`,
  );
}
