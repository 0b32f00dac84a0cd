/** Calls what a user has given, and hands on what it throws, or rejects with, so that nothing else is stopped by it. */
export function callSafely(call: () => unknown, onError: (error: unknown) => void = console.error): void {
  try {
    const result = call();
    if (result instanceof Promise) result.catch(onError);
  } catch (error) {
    onError(error);
  }
}
