/** What a command may touch of the world, so that tests can hand in another one. */
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { escapeUnits, revealInvisible } from '../encoders/invisible.ts';
import { describeSystemError, KnownError } from '../known-error.ts';

export interface OutputStream extends Writable {
  readonly isTTY?: boolean | undefined;
}

export interface Io {
  readonly stdin: Readable;
  /** What was asked for; nothing else, so that it can be piped on. */
  readonly stdout: OutputStream;
  /** Progress, warnings and errors. */
  readonly stderr: OutputStream;
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
}

/**
 * The real thing. From then on, whatever else writes to the process's stdout (a manifest that calls console.log) writes
 * to stderr.
 */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    // `write` hears of it too, and decides what it means.
    stream.on('error', () => closed.add(stream));
  }
  Object.defineProperty(process, 'stdout', { value: stderr, configurable: true });
  return { stdin, stdout, stderr, cwd: process.cwd(), env };
}

/**
 * Writes, and waits while the reader is slower. A reader that goes away (`| head`) ends the output, not the run: the
 * exit code stays true. Throws `KnownError` where a file takes no more.
 */
export async function write(stream: OutputStream, text: string): Promise<void> {
  if (isClosed(stream)) {
    return;
  }
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => stream.write(text, resolve));
  if (error && error.code !== 'EPIPE' && !stream.destroyed) {
    closed.add(stream);
    throw new KnownError(`the result could not be written to stdout: ${describeSystemError(error) ?? error.message}`, {
      cause: error,
    });
  }
}

/** Whether what is written goes nowhere. */
export const isClosed = (stream: OutputStream): boolean => stream.destroyed || closed.has(stream);

/** Node's own streams for stdout and stderr come back to life after an error, so their state does not tell. */
const closed = new WeakSet<OutputStream>();

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Colours for a terminal, plain text otherwise (https://no-color.org, https://force-color.org). */
export function createPaint(stream: OutputStream, env: Io['env']): Paint {
  return isColoured(stream, env)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}

/** A line that says what is being done, on a terminal only; the next one, or the end, replaces it. */
export function createProgress({ stderr, env }: Io, { quiet }: { quiet: boolean }): (step: string | null) => void {
  const isShown = stderr.isTTY === true && env['TERM'] !== 'dumb' && !quiet;
  return (step) => {
    if (isShown && !isClosed(stderr)) {
      stderr.write(step === null ? '\r\u001b[2K' : `\r\u001b[2K${step}...`);
    }
  };
}

/** Whether a reader of the stream sees colours rather than escape sequences. */
export function isColoured(stream: OutputStream, env: Io['env']): boolean {
  if (isSet(env['NO_COLOR'])) {
    return false;
  }
  return isSet(env['FORCE_COLOR']) ? env['FORCE_COLOR'] !== '0' : stream.isTTY === true && env['TERM'] !== 'dumb';
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Text of others with control characters made visible: a terminal would obey them. Line ends stay. */
export const visible = (text: string): string => revealInvisible(text.replace(/[\r\v\f\u2028\u2029]/g, escapeUnits));
