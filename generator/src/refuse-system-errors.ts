import { describeSystemError, KnownError } from './known-error.ts';

/** Runs `action`; what the operating system refuses becomes a `KnownError`, described with its reason in words. */
export function refuseSystemErrors<Result>(action: () => Result, describe: (reason: string) => string): Result {
  try {
    return action();
  } catch (error) {
    throw toKnownError(error, describe);
  }
}

/** The error to throw for `error`: a `KnownError` where the operating system said no, otherwise `error` itself. */
export function toKnownError(error: unknown, describe: (reason: string) => string): unknown {
  const reason = describeSystemError(error);
  return reason === null ? error : new KnownError(describe(reason), { cause: error });
}
