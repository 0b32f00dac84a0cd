import * as fc from 'fast-check';
import { codePoints } from '../code-points.ts';
import { FORMAT_PATTERNS, READER_TIMESTAMP_PATTERN, UUID_PATTERN } from '../patterns.ts';
import type { Json } from './make-value.ts';
import type { ObjectOutline, Outline, TextFormat } from './outline.ts';

/**
 * Which values: those that a writer may write, canonical and without unknown keys, or all that a reader takes, with
 * unknown keys and every way to write a time.
 */
export type FormName = 'reader' | 'writer';

type JsonObject = { [key: string]: Json };

/** Values of `outline` that the schema of this form accepts. Edges come up far more often than by chance. */
export function arbitraryOf(outline: Outline, form: FormName): fc.Arbitrary<Json> {
  const arbitrary = arbitraryOfKind(outline, form);
  return outline.nullable === true ? fc.oneof({ weight: 3, arbitrary }, fc.constant(null)) : arbitrary;
}

/** Every required property and some, none or all of the others, in any order. */
export function objects(outline: ObjectOutline, form: FormName): fc.Arbitrary<JsonObject> {
  const { required, optional, minProperties = 0 } = outline;
  const of = (properties: { readonly [name: string]: Outline }): fc.Arbitrary<(readonly [string, Json])[]> =>
    fc.tuple(
      ...Object.entries(properties).map(([name, property]) =>
        arbitraryOf(property, form).map((value) => [name, value] as const),
      ),
    );
  const count = Object.keys(optional).length;
  const minLength = Math.max(0, minProperties - Object.keys(required).length);
  const indices = Array.from({ length: count }, (_, index) => index);
  const chosen = fc.oneof(
    fc.shuffledSubarray(indices, { minLength }),
    fc.shuffledSubarray(indices, { minLength, maxLength: minLength }),
    fc.constant(indices),
  );
  const known = fc
    .tuple(of(required), of(optional), chosen)
    .map(([always, others, present]) => Object.fromEntries([...always, ...present.map((index) => others[index]!)]));
  return form === 'writer' ? known : withUnknownKeys(known, { ...required, ...optional });
}

function arbitraryOfKind(outline: Outline, form: FormName): fc.Arbitrary<Json> {
  switch (outline.kind) {
    case 'string':
      return strings(outline);
    case 'integer':
      return integers(outline);
    case 'number':
      return numbers(outline);
    case 'decimal':
      return matching(outline.pattern);
    case 'bigint':
      return bigints(outline.pattern);
    case 'boolean':
      return fc.boolean();
    case 'uuid':
      return uuids();
    case 'timestamp':
      return form === 'writer' ? canonicalTimestamps() : timestamps();
    case 'enum':
      return fc.constantFrom(...outline.values);
    case 'literal':
      return fc.constant(outline.value);
    case 'array':
      return arrays(outline, form);
    case 'object':
      return objects(outline, form);
    case 'record':
      return fc.dictionary(keys(), arbitraryOf(outline.values, form), { maxKeys: 3, noNullPrototype: true });
    case 'union':
      return fc.oneof(...outline.variants.map((variant) => arbitraryOf(variant, form)));
    case 'json':
      return jsonValues();
    case 'read':
      return arbitraryOf(outline.value, 'reader');
    case 'named':
      return arbitraryOf(outline.value, form);
  }
}

function strings(outline: Extract<Outline, { kind: 'string' }>): fc.Arbitrary<string> {
  const { minLength = 0, maxLength, format, like = [] } = outline;
  const pattern = outline.pattern ?? (format === undefined ? undefined : FORMAT_PATTERNS[format]);
  if (pattern === undefined) return textsBetween(minLength, maxLength ?? minLength + 20);
  const fits = (text: string): boolean =>
    codePoints(text) >= minLength && (maxLength === undefined || codePoints(text) <= maxLength);
  const usual = [...like, ...(outline.pattern === undefined && format !== undefined ? FORMATS[format] : [])].filter(
    fits,
  );
  const unlimited = minLength === 0 && maxLength === undefined;
  const strange = unlimited ? matching(pattern) : matching(pattern).filter(fits);
  return usual.length === 0 ? strange : fc.oneof(fc.constantFrom(...usual), strange);
}

/** What people write, beside what a pattern alone would give. */
const FORMATS: Readonly<Record<TextFormat, readonly string[]>> = {
  date: ['2026-01-15', '2024-02-29', '0000-01-01', '9999-12-31'],
  email: ['a@b.c', "o'hara+x@mail.example.co.uk", '!#$%@x.yz', `a@${'l'.repeat(63)}.example`],
  uri: ['http://a', 'https://example.com:443/a%20b?c=d&e=?#f/?', "https://a.b/!$&'()*+,;=:@-._~"],
  base64: ['', '+/==', 'AAAA', 'U3luYXA='],
};

/** Text of any kind: outside the Basic Multilingual Plane, what other languages take for an end of line, as short and as long as may be. */
function textsBetween(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const exactly = (length: number) => fc.constantFrom('🦜', 'é', 'a').map((one) => one.repeat(length));
  const padded = texts().map((text) => {
    const characters = [...text];
    const most = Math.max(minLength, Math.min(maxLength, characters.length));
    return [...characters, ...'·'.repeat(minLength)].slice(0, most).join('');
  });
  return fc.oneof({ weight: 3, arbitrary: padded }, exactly(minLength), exactly(maxLength));
}

function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    fc.constantFrom('', ' ', '🦜', '👩‍👩‍👧', '\u{10ffff}', '\u0000', '\u2028', 'é', 'e\u0301', '\n'),
  );
}

/**
 * Keys that some object of JavaScript has by itself come up. Not `__proto__`, which is refused everywhere, nor
 * `constructor`, with which Zod 3.25 takes a record for no plain object.
 */
function keys(): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.string({ maxLength: 6 }) },
      fc.constantFrom('toString', 'hasOwnProperty', 'length', '$ref', '', '0', 'a b', '🦜'),
    )
    .filter((key) => key !== '__proto__');
}

function jsonValues(): fc.Arbitrary<Json> {
  return fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(null, true, false),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(withOneZero),
      texts(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
}

/** JSON has one zero. */
function withOneZero(value: number): number {
  return value === 0 ? 0 : value;
}

function integers(bounds: { minimum: number; maximum: number }): fc.Arbitrary<number> {
  const { minimum, maximum } = bounds;
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), inside([minimum, maximum, 0, 1, -1], bounds));
}

function numbers({ minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }: { minimum?: number; maximum?: number }) {
  return fc.oneof(
    fc.double({ min: minimum, max: maximum, noNaN: true }).map(withOneZero),
    inside([minimum, maximum, 0, 0.1, 1, 1e21, 5e-324], { minimum, maximum }),
  );
}

function inside(candidates: readonly number[], { minimum, maximum }: { minimum: number; maximum: number }) {
  return fc.constantFrom(...candidates.filter((value) => value >= minimum && value <= maximum));
}

function bigints(pattern: string): fc.Arbitrary<string> {
  return fc.oneof(
    matching(pattern),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
    fc.constantFrom('0', '9223372036854775807', '-9223372036854775808'),
  );
}

/** Of every version, in upper and lower case, nil and max among them. */
function uuids(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.uuid(),
    matching(UUID_PATTERN),
    fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
  );
}

function canonicalTimestamps(): fc.Arbitrary<string> {
  const min = new Date('0000-01-01T00:00:00.000Z');
  const max = new Date('9999-12-31T23:59:59.999Z');
  return fc.oneof(
    fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom(min.toISOString(), max.toISOString(), '2024-02-29T23:59:59.999Z', '1970-01-01T00:00:00.000Z'),
  );
}

function timestamps(): fc.Arbitrary<string> {
  return fc.oneof(
    canonicalTimestamps(),
    // An offset may lead out of the years that can be written again.
    matching(READER_TIMESTAMP_PATTERN).filter((text) => /^[0-9]{4}-/u.test(new Date(text).toISOString())),
    fc.constantFrom('2024-02-29T00:00:00Z', '2024-02-29T00:00:00.123456789Z', '2024-12-31T23:59:59+23:59'),
  );
}

function arrays(outline: Extract<Outline, { kind: 'array' }>, form: FormName): fc.Arbitrary<Json[]> {
  const { minItems = 0, maxItems = minItems + 4 } = outline;
  const item = arbitraryOf(outline.items, form);
  const exactly = (length: number) => fc.array(item, { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(item, { minLength: minItems, maxLength: maxItems }) },
    exactly(minItems),
    exactly(maxItems),
  );
}

function withUnknownKeys(known: fc.Arbitrary<JsonObject>, properties: { readonly [name: string]: Outline }) {
  const unknown = fc.dictionary(
    keys().filter((key) => !Object.hasOwn(properties, key)),
    jsonValues(),
    { minKeys: 1, maxKeys: 2, noNullPrototype: true },
  );
  return fc.oneof(
    { weight: 3, arbitrary: known },
    fc.tuple(known, unknown).map(([object, others]) => ({ ...others, ...object })),
  );
}

function matching(pattern: string): fc.Arbitrary<string> {
  const arbitrary = MATCHING.get(pattern) ?? fc.stringMatching(new RegExp(pattern, 'u'), { size: '-1' });
  MATCHING.set(pattern, arbitrary);
  return arbitrary;
}

/** To make one takes up to a tenth of a second, and a payload has many ids. */
const MATCHING: Map<string, fc.Arbitrary<string>> = new Map();
