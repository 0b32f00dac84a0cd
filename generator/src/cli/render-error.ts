import { stripVTControlCharacters } from 'node:util';
import { CommanderError } from 'commander';
import { KnownError } from '../known-error.ts';
import { createPaint, isColoured, visible, write } from './io.ts';
import type { Io } from './io.ts';

/** Says what is wrong on stderr and, where JSON was asked for, as JSON on stdout too. */
export async function reportError(error: unknown, io: Io, { format }: { format: 'text' | 'json' }): Promise<void> {
  // Commander has written its own.
  if (!(error instanceof CommanderError)) {
    io.stderr.write(`${renderError(error, io)}\n`);
  }
  if (format === 'json') {
    await write(io.stdout, `${JSON.stringify(describeError(error), null, 2)}\n`);
  }
}

/** One clear line for what the person can put right; the whole stack, with its causes, for what only we can. */
export function renderError(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>): string {
  const paint = createPaint(stderr, env);
  if (hasDiagnostics(error)) {
    // Line by line `file:line:column`, which editors and terminals link to: nothing goes before it.
    return error.message;
  }
  if (error instanceof KnownError) {
    return `${paint('red', 'error')} ${visible(stripVTControlCharacters(error.message))}`;
  }
  // The bundler colours its messages whoever reads them.
  const stack = isColoured(stderr, env) ? renderStack(error) : stripVTControlCharacters(renderStack(error));
  return `${paint('red', 'error')} a fault of synap itself; please report it with this stack:\n${stack}`;
}

/** What went wrong, as data. Codes are stable. */
export interface ErrorReport {
  readonly error: {
    /** Of arguments; the manifest; a project's sources; the suppressions file; the configuration, a name or the machine; of synap itself. */
    readonly code: 'USAGE' | 'MANIFEST' | 'SOURCES' | 'SUPPRESSIONS' | 'REFUSED' | 'INTERNAL';
    readonly message: string;
  };
  /** Every fault of the manifest, or of the sources, with its place. */
  readonly diagnostics?: readonly unknown[];
}

/** The same as `renderError`, for programs. */
export function describeError(error: unknown): ErrorReport {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  if (hasDiagnostics(error)) {
    return { error: { code: DIAGNOSED[error.name], message }, diagnostics: error.diagnostics };
  }
  if (error instanceof CommanderError) {
    return { error: { code: 'USAGE', message: message.replace(/^error: /, '') } };
  }
  return { error: { code: error instanceof KnownError ? 'REFUSED' : 'INTERNAL', message } };
}

/** By name: importing the classes would load the code of the manifest, or of the compiler, into commands that read none. */
const hasDiagnostics = (
  error: unknown,
): error is Error & { name: keyof typeof DIAGNOSED; diagnostics: readonly unknown[] } =>
  error instanceof Error &&
  Object.hasOwn(DIAGNOSED, error.name) &&
  'diagnostics' in error &&
  Array.isArray(error.diagnostics);

const DIAGNOSED = {
  ManifestError: 'MANIFEST',
  SourceError: 'SOURCES',
  SuppressionsError: 'SUPPRESSIONS',
} as const satisfies Record<string, ErrorReport['error']['code']>;

function renderStack(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${renderStack(error.cause)}`;
}
