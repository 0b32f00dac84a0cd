/** Calls what a user has given, and hands on what it throws, or rejects with, so that nothing else is stopped by it. */
export function callSafely<Argument>(
  call: (argument: Argument) => unknown,
  argument: Argument,
  onError: (error: unknown, argument: Argument) => void = (error) => console.error(error),
): void {
  try {
    const result = call(argument);
    if (result instanceof Promise) result.catch((error: unknown) => onError(error, argument));
  } catch (error) {
    onError(error, argument);
  }
}
