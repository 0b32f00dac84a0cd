import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { KnownError } from '../known-error.ts';
import { refuseSystemErrors, toKnownError } from '../refuse-system-errors.ts';
import type { Fault } from './check-event.ts';
import type { Io } from './io.ts';
import { createLineLocator, locateSyntaxFault } from './locate-json.ts';
import type { LineLocator } from './locate-json.ts';
import { MAX_LINE_BYTES, readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';

/** One event as it was found, or why there is none. */
export type FoundEvent =
  | {
      readonly value: unknown;
      /** Paths start at the event. */
      readonly locate: LineLocator;
      /** Position in a list of events. */
      readonly index: number | null;
    }
  | { readonly line: number | null; readonly fault: Fault };

/** Where events come from. */
export interface EventOrigin {
  /** As messages name it. */
  readonly name: string;
  readonly form: 'json' | 'lines' | 'either';
  /** Of a file; null for what has no size beforehand. */
  readonly bytes: number | null;
  open(): Readable;
}

/**
 * What an argument of a command names. Throws `KnownError` where the name does not say what the file holds, and where the
 * file cannot be read: that is found before anything is printed.
 */
export function findReadableOrigin(
  argument: string,
  { command, io }: { command: string; io: Pick<Io, 'cwd' | 'stdin'> },
): EventOrigin {
  if (argument === '-') {
    return { name: '<stdin>', form: 'either', bytes: null, open: () => io.stdin };
  }
  const extension = /\.(json|ndjson|jsonl)$/i.exec(argument)?.[1]?.toLowerCase();
  if (extension === undefined) {
    throw new KnownError(
      `${argument} is neither .json (one event or an array) nor .ndjson or .jsonl (an event a line); rename it, or pipe it to: synap ${command} -`,
    );
  }
  const path = resolve(io.cwd, argument);
  const stats = refuseSystemErrors(
    () => statSync(path),
    (reason) => `${argument} could not be read: ${reason}`,
  );
  return {
    name: argument,
    form: extension === 'json' ? 'json' : 'lines',
    // A pipe has no size.
    bytes: stats.isFile() ? stats.size : null,
    open: () => createReadStream(path),
  };
}

/** The events of a source: line by line in bounded memory, or all of a `.json` file, which is read whole. */
export async function* readEvents(source: EventOrigin): AsyncGenerator<FoundEvent, void, undefined> {
  try {
    const chunks = toBuffers(source.open());
    if (source.form === 'json') {
      yield* readDocument(await readWhole(chunks, source));
    } else if (source.form === 'lines') {
      yield* readLineEvents(readLines(chunks));
    } else {
      yield* readEither(chunks, source);
    }
  } catch (error) {
    throw toKnownError(error, (reason) => `${source.name} could not be read: ${reason}`);
  }
}

/** A JSON file is held in memory several times over. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

async function* toBuffers(stream: Readable): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
}

async function readWhole(chunks: AsyncIterable<Buffer>, { name }: EventOrigin): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) {
      throw new KnownError(
        `${name} is over ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB; write an event a line (.ndjson), which is read in pieces`,
      );
    }
    pieces.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return null;
  }
}

function* readDocument(text: string | null): Generator<FoundEvent, void, undefined> {
  if (text === null) {
    yield { line: null, fault: LINE_FAULTS.utf8 };
    return;
  }
  const parsed = parseJson(text);
  if (parsed === null) {
    const { line, message } = locateSyntaxFault(text);
    yield { line, fault: { path: [], code: 'json', message } };
    return;
  }
  const locate = createLineLocator(text);
  if (!Array.isArray(parsed.value)) {
    yield { value: parsed.value, index: null, locate };
    return;
  }
  for (const [index, value] of parsed.value.entries()) {
    yield {
      value,
      index,
      locate: (paths) => locate(paths.map((path) => [index, ...path])),
    };
  }
}

async function* readLineEvents(lines: AsyncIterable<Line>): AsyncGenerator<FoundEvent, void, undefined> {
  for await (const line of lines) {
    const found = readLine(line);
    if (found !== null) {
      yield found;
    }
  }
}

function readLine(line: Line): FoundEvent | null {
  if ('fault' in line) {
    return { line: line.number, fault: LINE_FAULTS[line.fault] };
  }
  if (line.text.trim() === '') {
    return null;
  }
  const parsed = parseJson(line.text);
  if (parsed === null) {
    const { message } = locateSyntaxFault(line.text);
    return { line: line.number, fault: { path: [], code: 'json', message } };
  }
  const locate: LineLocator = (paths) => paths.map(() => line.number);
  return { value: parsed.value, index: null, locate };
}

const LINE_FAULTS = {
  line_too_long: {
    path: [],
    code: 'line_too_long',
    message: `is over ${MAX_LINE_BYTES / 1024 / 1024} MiB, which no event may be`,
  },
  utf8: { path: [], code: 'utf8', message: 'is not UTF-8' },
} as const satisfies Record<string, Fault>;

/** Lines where the first one is JSON by itself and no array; otherwise one document. */
async function* readEither(
  chunks: AsyncGenerator<Buffer, void, undefined>,
  source: EventOrigin,
): AsyncGenerator<FoundEvent, void, undefined> {
  const head: Buffer[] = [];
  let size = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    head.push(next.value);
    size += next.value.length;
    if (size > MAX_LINE_BYTES || /\S[^\n]*\n/.test(next.value.toString('latin1'))) {
      break;
    }
  }
  const replayed = replay(head, chunks);
  const [first = ''] = Buffer.concat(head).toString('utf8').trimStart().split('\n', 1);
  const parsed = parseJson(first);
  if (parsed === null ? first !== '' : Array.isArray(parsed.value)) {
    yield* readDocument(await readWhole(replayed, source));
  } else {
    yield* readLineEvents(readLines(replayed));
  }
}

async function* replay(head: readonly Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  yield* head;
  yield* rest;
}

/** Wrapped, since null is JSON too; null for what is not JSON. */
function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
