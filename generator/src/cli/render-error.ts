import { KnownError } from '../known-error.ts';
import { createPaint } from './io.ts';
import type { Io } from './io.ts';

/** One clear line for what the person can put right; the whole stack, with its causes, for what only we can. */
export function renderError(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>): string {
  const paint = createPaint(stderr, env);
  if (isManifestError(error)) {
    // Line by line `file:line:column`, which editors and terminals link to: nothing goes before it.
    return error.message;
  }
  if (error instanceof KnownError) {
    return `${paint('red', 'error')} ${error.message}`;
  }
  return `${paint('red', 'error')} a fault of synap itself; please report it with this stack:\n${renderStack(error)}`;
}

/** By name: importing the class would load the manifest's code into commands that read none. */
export const isManifestError = (error: unknown): error is Error & { diagnostics: readonly unknown[] } =>
  error instanceof Error &&
  error.name === 'ManifestError' &&
  'diagnostics' in error &&
  Array.isArray(error.diagnostics);

function renderStack(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${renderStack(error.cause)}`;
}
