import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuseSystemErrors } from './refuse-system-errors.ts';

/** The text of a file that the output is made from. A checkout on Windows may have `\r\n`: it must not show. */
export const readText = (path: string | URL): string =>
  refuseSystemErrors(
    () => readFileSync(path, 'utf8'),
    (reason) => `${path instanceof URL ? fileURLToPath(path) : path} could not be read: ${reason}`,
  )
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
