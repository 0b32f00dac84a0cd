import { expect, test } from 'vitest';
import type { Change } from '../../src/evolution/change.ts';
import { describeDetails, nameEvents } from '../../src/evolution/describe-finding.ts';
import type { Finding, FindingDirection } from '../../src/evolution/finding.ts';
import type { JsonValue } from '../../src/model/types.ts';

const CHANGE: Change = {
  rule: 'FIELD_SAME_RANGE',
  subject: { is: 'event', type: 'tags.create.requested' },
  path: ['sizes', '*'],
  judgements: {},
  events: ['tags.create.requested'],
};

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'FIELD_SAME_RANGE',
  severity: 'error',
  message: 'said',
  advice: '',
  place: null,
  fingerprint: '00112233445566aa',
  suppressed: null,
  details: [],
  change: CHANGE,
  category: 'WIRE',
  verdict: 'breaking',
  against: [],
  directions: [],
  ...changes,
});

const witnessed = (document: JsonValue, zod: string): readonly FindingDirection[] => [
  {
    direction: 'backward',
    words: 'new readers, old data',
    verdict: 'breaking',
    because: zod,
    witness: { document, acceptedBy: 'the writer of 1.0.0', refusedBy: 'the reader of the manifest', zod, ajv: '' },
  },
];

const shown = (document: JsonValue, zod: string) =>
  describeDetails(finding({ directions: witnessed(document, zod) }))[1];

const EVENT = { id: 1, type: 'tags.create.requested', data: { sizes: [1, 99], 'odd key': { deep: true } } };

test('a witness is shown by what stands at the path of the message', () => {
  expect(shown(EVENT, 'data.sizes.1: Too big')).toBe('  tags.create.requested with data.sizes[1] = 99');
  expect(shown(EVENT, 'data.odd key.deep: No')).toBe('  tags.create.requested with data["odd key"].deep = true');
});

test('what is absent is shown by the object that lacks it', () => {
  expect(shown(EVENT, 'data.odd key.color: Required')).toBe(
    '  tags.create.requested with data["odd key"] = {"deep":true}',
  );
  expect(shown(EVENT, 'data.toString: Required')).toContain('with data = {"sizes"');
});

test('a message without a path leads to the place of the change', () => {
  expect(shown(EVENT, 'there is no event tags.create.requested')).toBe(
    '  tags.create.requested with data.sizes = [1,99]',
  );
  expect(shown({ ...EVENT, data: {} }, 'no')).toBe('  tags.create.requested with data = {}');
});

test('much of it is cut in the middle', () => {
  const line = shown({ type: 't', data: { sizes: ['a'.repeat(500), 'é'.repeat(500)] } }, 'data.sizes: No') ?? '';
  expect(line).toMatch(/^ {2}t with data\.sizes = \["a+ \.\.\. é+"\]$/);
  expect(line.length).toBeLessThan(220);
});

test('what breaks, or may, says each direction, why, and against what', () => {
  expect(
    describeDetails(
      finding({
        verdict: 'unknown',
        against: ['1.0.0', '1.1.0'],
        directions: [
          { direction: 'backward', words: 'new readers, old data', verdict: 'unknown', because: 'it is hard' },
          { direction: 'forward', words: 'old readers, new data', verdict: 'compatible', because: '' },
        ],
      }),
    ),
  ).toEqual([
    'new readers, old data: unknown, because it is hard',
    'old readers, new data: compatible',
    'against: 1.0.0, 1.1.0',
  ]);
});

test('what breaks nothing says neither', () => {
  const directions: readonly FindingDirection[] = [
    { direction: 'backward', words: 'new readers, old data', verdict: 'compatible', because: '' },
  ];
  expect(describeDetails(finding({ verdict: 'compatible', against: ['1.0.0'], directions }))).toEqual([]);
});

test('values are told where the message has not', () => {
  const values = (change: Partial<Change>, message = 'said') =>
    describeDetails(finding({ message, change: { ...CHANGE, ...change } }));
  expect(values({ before: { minimum: 1, maximum: 5 }, after: { minimum: 2, maximum: 5 } })).toEqual([
    'minimum: 1 -> 2',
  ]);
  expect(values({ before: { minimum: 1 }, after: { minimum: 2 } }, 'other: minimum 1 -> minimum 2')).toEqual([]);
  expect(values({ after: { kind: 'string', required: true } })).toEqual(['nothing -> kind "string", required true']);
  expect(values({ before: true, after: false })).toEqual([]);
  expect(values({ before: 'a', after: 'b' })).toEqual(['"a" -> "b"']);
  expect(values({ rule: 'EVENT_NO_DELETE', before: { type: 'x', data: [] } })).toEqual([]);
});

test('events are named while there are few, and counted by table beyond', () => {
  const of = (table: string, number: number) =>
    Array.from({ length: number }, (_, index) => `${table}.e${index}.requested`);
  expect(nameEvents(of('tags', 3))).toBe('tags.e0.requested, tags.e1.requested, tags.e2.requested');
  expect(nameEvents([...of('tags', 6), ...of('users', 2)])).toBe('6 of tags, 2 of users');
  expect(nameEvents(['a', 'b', 'c', 'd', 'e', 'f'].flatMap((table) => of(table, 9)))).toBe(
    '54 of 6 tables and domains',
  );
  expect(describeDetails(finding({ change: { ...CHANGE, events: of('tags', 6) } }))).toEqual(['events: 6 of tags']);
});
