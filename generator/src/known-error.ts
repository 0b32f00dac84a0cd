/**
 * A fault of the input, the configuration or the machine: shown as its message alone. Every other error is a fault of
 * this program and keeps its stack.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError';
}

/** A message with what to do, where there is something to say. */
export const withHint = (message: string, hint: string | undefined): string =>
  hint === undefined ? message : `${message}; ${hint}`;

/** What the operating system said, in words; null where the error is none of its. */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) {
    return null;
  }
  return SYSTEM_ERRORS[error.code] ?? error.message;
}

const SYSTEM_ERRORS: { readonly [code: string]: string } = {
  EACCES: 'permission denied',
  EDQUOT: 'disk quota exceeded',
  EISDIR: 'it is a folder',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};
