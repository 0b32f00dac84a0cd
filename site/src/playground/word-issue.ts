import { closest, JSON_MESSAGE, PROTO_MESSAGE } from '@synap/types/hints.ts';
import { YEAR_FAULT } from '@synap/types/faults.ts';
import { MAX_JSON_DEPTH } from '@synap/types/json.ts';
import type { Issue } from '@synap/types/validators';
import type { JsonNode } from './parse-json.ts';
import { findNode, type Path } from './place.ts';

/** What is wrong, in the words of `synap validate`, and what to do about it. */
export interface WordedIssue {
  readonly path: Path;
  /** That of the validators, or one of ours: `not_json`, `forbidden_key`, `too_deep`, `year`, `unknown_type`. */
  readonly code: string;
  /** It goes on after the path. */
  readonly message: string;
  readonly advice: string;
  /** Whether the key is wrong, rather than its value. */
  readonly at: 'key' | 'value';
}

export interface WordingContext {
  readonly root: JsonNode;
  /** Of the whole event. */
  readonly value: unknown;
}

/** Each key that is not known becomes an issue of its own; of all else there is one. */
export function wordIssue(issue: Issue, { root, value }: WordingContext): readonly WordedIssue[] {
  const { path, code, message } = issue;
  if (code === 'unrecognized_keys') {
    return readUnknownKeys(message).map((key) =>
      key.name === '__proto__' ? forbiddenKey([...path, key.name]) : wordUnknownKey(key, path),
    );
  }
  if (message === PROTO_MESSAGE) return [forbiddenKey(path)];
  if (message === JSON_MESSAGE) return [wordNoJson(root, path)];
  if (message === YEAR_FAULT) return [{ path, code: 'year', message: bare(message), advice: YEAR_ADVICE, at: 'value' }];
  const isMissing = !findNode(root, path).isWhole;
  const words = bare(message).replace(/^(expected .+), received undefined$/, 'is missing, $1');
  const advice = advise({ path, code, message: words, isMissing, value: valueAt(value, path) });
  return [{ path, code, message: words, advice, at: 'value' }];
}

/** That the catalog does not have a type; `unknownTypes` is what becomes of such events. */
export function wordUnknownType(
  type: string,
  { types, unknownTypes }: { types: readonly string[]; unknownTypes: 'allow' | 'refuse' },
): WordedIssue {
  const near = closest(type, types);
  const hint = near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
  const advice =
    unknownTypes === 'refuse'
      ? "Correct it, or add the event to the manifest. With unknownTypes: 'allow', the default, its envelope alone would be checked."
      : "Only its envelope was checked: unknownTypes is 'allow' by default. With 'refuse' this is a fault.";
  return { path: ['type'], code: 'unknown_type', message: `is not in the catalog${hint}`, advice, at: 'value' };
}

/** Zod's words open with "Invalid input:" or the like. */
const bare = (message: string): string => message.replace(/^Invalid [\w ]+: /, '');

const YEAR_ADVICE = 'Write a time of the years 0000 to 9999, in UTC; an offset may lead out of them.';

interface UnknownKey {
  readonly name: string;
  readonly near: string | null;
}

/** The validators name keys in the message alone: `Unrecognized keys: "titel"; did you mean "title"?, "x"`. */
function readUnknownKeys(message: string): readonly UnknownKey[] {
  const names = /("(?:[^"\\]|\\.)*")(?:; did you mean ("(?:[^"\\]|\\.)*")\?)?/g;
  return [...message.matchAll(names)].map(([, name, near]) => ({
    name: JSON.parse(name ?? '""') as string,
    near: near === undefined ? null : (JSON.parse(near) as string),
  }));
}

function wordUnknownKey({ name, near }: UnknownKey, path: Path): WordedIssue {
  return {
    path: [...path, name],
    code: 'unrecognized_keys',
    message: `is no key of this event${near === null ? '' : `; did you mean ${JSON.stringify(near)}?`}`,
    advice:
      near === null
        ? 'Remove it, or add the field to the manifest.'
        : `Rename it to ${JSON.stringify(near)}, or remove it.`,
    at: 'key',
  };
}

const forbiddenKey = (path: Path): WordedIssue => ({
  path,
  code: 'forbidden_key',
  message: 'is a key that JavaScript gives another meaning; rename it',
  advice: 'Rename the key: many programs would drop it without a word.',
  at: 'key',
});

/** The validators say only that a value is no JSON; what was parsed from JSON text can be so for three reasons. */
function wordNoJson(root: JsonNode, path: Path): WordedIssue {
  const cause = findCause(findNode(root, path).node, path);
  if (cause?.kind === 'forbidden_key') return forbiddenKey(cause.path);
  if (cause?.kind === 'too_deep') {
    return {
      path,
      code: 'too_deep',
      message: `is nested too deeply: ${MAX_JSON_DEPTH} levels are read`,
      advice: 'Nest it less deeply, or send the inner part as text.',
      at: 'value',
    };
  }
  return {
    path,
    code: 'not_json',
    message: 'is no JSON value: a number is finite',
    advice: 'Write a number of less than about 1.8e308.',
    at: 'value',
  };
}

/** Breadth first and without recursion: it is asked about values that are nested too deeply for that. */
function findCause(node: JsonNode, path: Path): { kind: 'forbidden_key' | 'too_deep'; path: Path } | undefined {
  let level: { node: JsonNode; path: Path }[] = [{ node, path }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_JSON_DEPTH) return { kind: 'too_deep', path };
    const next: typeof level = [];
    for (const parent of level) {
      for (const [name, child] of parent.node.properties) {
        if (name === '__proto__') return { kind: 'forbidden_key', path: [...parent.path, name] };
        if (child.kind !== 'scalar') next.push({ node: child, path: [...parent.path, name] });
      }
      for (const [index, child] of parent.node.elements.entries()) {
        if (child.kind !== 'scalar') next.push({ node: child, path: [...parent.path, index] });
      }
    }
    level = next;
  }
  return undefined;
}

interface Misfit {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
  readonly isMissing: boolean;
  readonly value: unknown;
}

function advise(misfit: Misfit): string {
  return ADVICE.get(misfit.code)?.(misfit) ?? 'See the page of the event for what it takes here.';
}

const ADVICE: ReadonlyMap<string, (misfit: Misfit) => string> = new Map([
  ['invalid_type', adviseType],
  ['invalid_value', adviseValue],
  ['invalid_union', () => 'Write one of the values listed.'],
  ['invalid_format', ({ message }) => adviseFormat(message)],
  ['too_small', ({ message }) => adviseSize(message, 'small')],
  ['too_big', ({ message }) => adviseSize(message, 'big')],
]);

function adviseType({ path, message, isMissing, value }: Misfit): string {
  if (path.length === 0) {
    return Array.isArray(value)
      ? 'Paste one event; `synap validate` checks a list of them.'
      : 'Paste one event, which is an object: { ... }.';
  }
  const expected = KIND_WORDS.get(/expected (\w+)/.exec(message)?.[1] ?? '') ?? 'what is expected';
  if (isMissing) return `Add ${nameOf(path)}: it is required.`;
  if (value === null) return `Write ${expected}; where the key is optional, leave it out instead.`;
  if (/received -?Infinity/.test(message)) return 'Write a number of less than about 1.8e308.';
  return `Write ${expected}.`;
}

const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text in double quotes'],
  ['number', 'a number, without quotes'],
  ['int', 'a whole number, without quotes'],
  ['boolean', 'true or false, without quotes'],
  ['object', 'an object: { ... }'],
  ['record', 'an object: { ... }'],
  ['array', 'a list: [ ... ]'],
]);

function adviseValue({ path, message, isMissing, value }: Misfit): string {
  const literal = readLiteral(message);
  if (literal !== null) return isMissing ? `Add ${nameOf(path)}: ${literal}.` : `Write ${literal}.`;
  const options = [...message.matchAll(/"([^"|]*)"/g)].map(([, option]) => option ?? '');
  const near = typeof value === 'string' ? closest(value, options) : null;
  if (near !== null) return `Did you mean ${JSON.stringify(near)}?`;
  return isMissing ? `Add ${nameOf(path)}, with one of those values.` : 'Write one of those values.';
}

/** As JSON, where only one value is taken. */
function readLiteral(message: string): string | null {
  const text = /^must be the string '(.*)'$/s.exec(message)?.[1];
  if (text !== undefined) return JSON.stringify(text);
  return /^must be the (?:number|boolean) (.+)$/.exec(message)?.[1] ?? null;
}

function adviseFormat(message: string): string {
  if (message === 'Invalid UUID') return 'Write a UUID, such as d98a125c-a815-46c2-abe8-78315a185abd.';
  if (message.includes('must match pattern')) return 'Change the text so that it matches.';
  return 'Write it as in the message.';
}

function adviseSize(message: string, size: 'small' | 'big'): string {
  const isSmall = size === 'small';
  if (message.includes('character')) return isSmall ? 'Make the text longer.' : 'Make the text shorter.';
  if (message.includes('item')) return isSmall ? 'Add items.' : 'Remove items.';
  if (message.includes('object')) return 'Add at least one of its keys.';
  return isSmall ? 'Write a larger number.' : 'Write a smaller number.';
}

const nameOf = (path: Path): string => {
  const key = path.at(-1);
  return typeof key === 'number' ? 'the item' : JSON.stringify(key);
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    value,
  );
