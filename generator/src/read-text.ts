import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuseSystemErrors } from './refuse-system-errors.ts';

/**
 * The text of a file that the output is made from, which a fault calls `name`. A checkout on Windows may have `\r\n`: it
 * must not show.
 */
export const readText = (
  path: string | URL,
  { name = path instanceof URL ? fileURLToPath(path) : path }: { name?: string } = {},
): string =>
  refuseSystemErrors(
    () => readFileSync(path, 'utf8'),
    (reason) => `${name} could not be read: ${reason}`,
  )
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
