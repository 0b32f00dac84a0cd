import { WRITER_TIMESTAMP_MESSAGE, READER_TIMESTAMP_MESSAGE, unrecognizedKeys } from '@synap/types/hints.ts';
import { YEAR_FAULT } from '@synap/types/faults.ts';
import { isCanonicalTimestamp, isTimestamp } from '@synap/types/validators/runtime/accept.ts';
import { isWritableText, validateWhole } from '@synap/types/validators/runtime/events.ts';
import type { Fields, Rule } from '@synap/types/validators/runtime/read.ts';
import * as envelopes from '@synap/types/validators/envelope.ts';
import type { Issue } from '@synap/types/validators';
import { parseJson, type ParsedJson, type Span } from './parse-json.ts';
import { createPositions, placePath, type Path, type Position } from './place.ts';
import { wordIssue, wordUnknownType, type WordedIssue } from './word-issue.ts';

export interface CheckOptions {
  readonly as: 'reader' | 'writer';
  readonly unknownTypes: 'allow' | 'refuse';
}

/** What an event is checked against. */
export interface CheckedAgainst {
  readonly types: readonly string[];
  readonly envelope: EnvelopeKeys;
  /** Of the event's type; null where the catalog does not have it. */
  readonly payload: PayloadReaders | null;
}

/** What the closed form of the envelope takes; the package compiles the open one only, since no program writes envelopes by hand. */
export interface EnvelopeKeys {
  /** What the package calls its rule: it has the name that the catalog gives its events. */
  readonly rule: string;
  readonly known: readonly string[];
  readonly timestamps: readonly string[];
}

/** The compiled validators of one payload. */
export interface PayloadReaders {
  readonly reader: Rule;
  readonly writer: Rule;
}

export interface Fault extends WordedIssue, Span, Position {
  /** Only an error makes an event invalid; of a warning and a note it tells what they are worth. */
  readonly severity: 'error' | 'warning' | 'note';
}

export interface Verdict {
  readonly isValid: boolean;
  /** The event's type, where it has one. */
  readonly type: string | null;
  readonly isKnown: boolean;
  /** In the order of the text. */
  readonly faults: readonly Fault[];
  /** How many errors there are beside those: what comes after the first thousand is only counted. */
  readonly unlisted: number;
  /** As the event has it in memory; null where it is none. */
  readonly timestamp: Date | null;
}

/** An event as it was read, before anything is asked of it. */
export interface ReadEvent {
  readonly text: string;
  readonly json: ParsedJson;
  readonly value: unknown;
  readonly type: string | null;
}

/** Reads the text alone, so that the validators of its type can be fetched. */
export function readEvent(text: string): ReadEvent {
  // As the command does: some programs begin a file with a mark of the byte order. A space keeps all offsets.
  const unmarked = text.replace(/^\ufeff/, ' ');
  const json = parseJson(unmarked);
  const value: unknown = json.fault === null ? JSON.parse(unmarked) : undefined;
  const type = isRecord(value) && typeof value['type'] === 'string' ? value['type'] : null;
  return { text, json, value, type };
}

/**
 * The verdict that `decodeEvent` gives, or with `as: 'writer'` what a publisher would hear, with each fault in its place.
 * What is fine for readers and not for writers is said in notes, since a misspelt key hides there.
 */
export function checkEvent(event: ReadEvent, against: CheckedAgainst, options: CheckOptions): Verdict {
  const { json, value, type } = event;
  const isKnown = against.payload !== null;
  if (json.root === null) {
    return { isValid: false, type, isKnown, faults: [placeSyntaxFault(event)], unlisted: 0, timestamp: null };
  }
  const context = { root: json.root, value };
  const word = (issues: readonly Issue[]): readonly WordedIssue[] =>
    issues.slice(0, MAX_WORDED).flatMap((issue) => wordIssue(issue, context));
  const [readerIssues, writerIssues] = [listReaderIssues(value, against), listWriterIssues(value, against)];
  const [read, written] = [word(readerIssues), word(writerIssues)];
  const errors = [...(options.as === 'reader' ? read : written)];
  const warnings: WordedIssue[] = [];
  if (type !== null && !isKnown) {
    const issue = wordUnknownType(type, { types: against.types, unknownTypes: options.unknownTypes });
    (options.unknownTypes === 'refuse' ? errors : warnings).push(issue);
  }
  const notes = options.as === 'reader' ? listNotes({ read, written }) : [];
  const faults = [
    ...place(errors, 'error', event),
    ...place(warnings, 'warning', event),
    ...placeDuplicates(event),
    ...place(notes, 'note', event),
  ];
  return {
    isValid: errors.length === 0,
    type,
    isKnown,
    faults: faults.sort((left, right) => left.from - right.from),
    unlisted: Math.max(0, (options.as === 'reader' ? readerIssues : writerIssues).length - MAX_WORDED),
    timestamp: readTimestamp(value),
  };
}

/** A long list of wrong items has as many issues, which all say the same. */
const MAX_WORDED = 1000;

/** Exactly what `validateWireEvent` finds, of a catalog of which the event's own type is there. */
export function listReaderIssues(
  value: unknown,
  { payload, envelope }: Pick<CheckedAgainst, 'payload' | 'envelope'>,
): readonly Issue[] {
  return listIssues(value, payload?.reader, envelope);
}

function listWriterIssues(value: unknown, { payload, envelope }: CheckedAgainst): readonly Issue[] {
  const issues = listIssues(value, payload?.writer, envelope);
  if (!isRecord(value)) return issues;
  // In place of what the open form says of a timestamp.
  const timestamps = envelope.timestamps.filter(
    (name) => typeof value[name] === 'string' && !isCanonicalTimestamp(value[name]),
  );
  const others = issues.filter(
    ({ path, message }) =>
      message !== YEAR_FAULT && !(path.length === 1 && message === READER_TIMESTAMP_MESSAGE && isTextAt(value, path)),
  );
  const unknown = Object.keys(value).filter((key) => key !== '__proto__' && !envelope.known.includes(key));
  return [
    ...others,
    ...timestamps.map((name) => ({ code: 'invalid_format', path: [name], message: WRITER_TIMESTAMP_MESSAGE })),
    ...(unknown.length === 0
      ? []
      : [{ code: 'unrecognized_keys', path: [], message: unrecognizedKeys(unknown, envelope.known) }]),
  ];
}

const isTextAt = (value: Record<string, unknown>, [key]: Path): boolean => typeof value[String(key)] === 'string';

function envelopeRules({ rule }: EnvelopeKeys): Fields {
  const found = (envelopes as Readonly<Record<string, unknown>>)[rule];
  if (!isRecord(found)) throw new Error(`the validators have no ${rule}: run \`pnpm generate\``);
  return found as Fields;
}

function listIssues(value: unknown, rule: Rule | undefined, envelope: EnvelopeKeys): readonly Issue[] {
  const payloads: ReadonlyMap<string, Rule> =
    isRecord(value) && typeof value['type'] === 'string' && rule !== undefined
      ? new Map([[value['type'], rule]])
      : new Map();
  const result = validateWhole(envelopeRules(envelope), payloads, value, undefined);
  return result.success ? [] : result.issues;
}

function listNotes({
  read,
  written,
}: {
  read: readonly WordedIssue[];
  written: readonly WordedIssue[];
}): WordedIssue[] {
  const keyOf = ({ path, code }: WordedIssue): string => JSON.stringify([code, ...path]);
  const said = new Set(read.map(keyOf));
  return written.filter((issue) => !said.has(keyOf(issue))).map(toNote);
}

const toNote = (issue: WordedIssue): WordedIssue => ({
  ...issue,
  advice:
    issue.code === 'unrecognized_keys'
      ? 'A reader keeps it. A writer refuses it.'
      : 'A reader takes it. A writer refuses it.',
});

function place(issues: readonly WordedIssue[], severity: Fault['severity'], { text, json }: ReadEvent): Fault[] {
  const { root } = json;
  if (root === null || issues.length === 0) return [];
  const positionOf = createPositions(text);
  return issues.map((issue) => {
    const { from, to } = placePath(root, issue.path, { at: issue.at });
    return { ...issue, severity, from, to, ...positionOf(from) };
  });
}

function placeSyntaxFault({ text, json: { fault } }: ReadEvent): Fault {
  const { from, to, problem, advice } = fault ?? { from: 0, to: 0, problem: 'expected a value', advice: '' };
  const words = { path: [], code: 'json', message: `is not JSON: ${problem}`, advice, at: 'value' } as const;
  return { ...words, severity: 'error', from, to, ...createPositions(text)(from) };
}

/** `JSON.parse` takes the last in silence, so that the event may well be valid. */
function placeDuplicates({ text, json: { duplicates } }: ReadEvent): Fault[] {
  const positionOf = createPositions(text);
  return duplicates.map(({ path, first, from, to }) => {
    const before = positionOf(first.from);
    return {
      path,
      code: 'duplicate_key',
      severity: 'warning',
      message: `stands twice in one object, before at ${before.line}:${before.column}`,
      advice: 'Remove one of them. JavaScript keeps the last, other programs may keep the first or refuse the event.',
      at: 'key',
      from,
      to,
      ...positionOf(from),
    };
  });
}

function readTimestamp(value: unknown): Date | null {
  const text = isRecord(value) ? value['timestamp'] : undefined;
  return isTimestamp(text) && isWritableText(text) ? new Date(text) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
