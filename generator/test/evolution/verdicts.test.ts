import { describe, expect, test } from 'vitest';
import { compareModels } from '../../src/evolution/compare-models.ts';
import { createWitnessChecker } from '../../src/evolution/check-witnesses.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { FieldInput, ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { SMALL } from '../manifest/small-manifest.ts';
import { verdictOf } from './oracle/cross-check.ts';

type Shape = Omit<FieldInput, 'name'>;

interface Row {
  readonly change: string;
  readonly before: Shape | null;
  readonly after: Shape | null;
  readonly rules: readonly string[];
  /** New readers, old data. */
  readonly backward: 'compatible' | 'breaking';
  /** Old readers, new data. */
  readonly forward: 'compatible' | 'breaking';
}

const text = (facets: Partial<Shape> = {}): Shape => ({ type: 'text', ...facets });
const union = (...kinds: string[]): Shape => ({
  type: 'jsonb',
  discriminator: 'kind',
  oneOf: kinds.map((kind) => ({ properties: [{ name: 'kind', const: kind }] })),
});
const object = (...properties: FieldInput[]): Shape => ({ type: 'jsonb', properties });

const FULL = { backward: 'compatible', forward: 'compatible' } as const;
const BACKWARD_ONLY = { backward: 'compatible', forward: 'breaking' } as const;
const FORWARD_ONLY = { backward: 'breaking', forward: 'compatible' } as const;
const NEITHER = { backward: 'breaking', forward: 'breaking' } as const;

/** What a field was, what it is, and what that does to those who read events of the other side. */
const ROWS: readonly Row[] = [
  row('an optional field is added', null, text({ optional: true }), ['FIELD_ADDED'], FULL),
  row('an optional field is removed', text({ optional: true }), null, ['FIELD_REMOVED', 'FIELD_NO_DELETE'], FULL),
  row('a required field is added', null, text(), ['REQUIRED_NO_ADD'], FORWARD_ONLY),
  row('a required field is removed', text(), null, ['REQUIRED_NO_DELETE', 'FIELD_NO_DELETE'], BACKWARD_ONLY),
  row('an optional field becomes required', text({ optional: true }), text(), ['FIELD_NOT_REQUIRED'], FORWARD_ONLY),
  row('a required field becomes optional', text(), text({ optional: true }), ['FIELD_STAYS_REQUIRED'], BACKWARD_ONLY),
  row(
    'a value is added to an enum',
    text({ enum: ['a'] }),
    text({ enum: ['a', 'b'] }),
    ['ENUM_VALUE_ADDED'],
    BACKWARD_ONLY,
  ),
  row(
    'a value is removed from an enum',
    text({ enum: ['a', 'b'] }),
    text({ enum: ['a'] }),
    ['ENUM_VALUE_NO_DELETE'],
    FORWARD_ONLY,
  ),
  row('an enum becomes any text', text({ enum: ['a'] }), text(), ['FIELD_SAME_TYPE'], BACKWARD_ONLY),
  row('any text becomes an enum', text(), text({ enum: ['a'] }), ['FIELD_SAME_TYPE'], FORWARD_ONLY),
  row('a text may be shorter', text({ minLength: 2 }), text({ minLength: 1 }), ['FIELD_SAME_LENGTH'], BACKWARD_ONLY),
  row('a text has to be longer', text({ minLength: 1 }), text({ minLength: 2 }), ['FIELD_SAME_LENGTH'], FORWARD_ONLY),
  row('a text may be longer', text({ maxLength: 5 }), text({ maxLength: 6 }), ['FIELD_SAME_LENGTH'], BACKWARD_ONLY),
  row('a text has to be shorter', text({ maxLength: 5 }), text({ maxLength: 4 }), ['FIELD_SAME_LENGTH'], FORWARD_ONLY),
  row('a pattern goes', text({ pattern: '^a+$', example: 'a' }), text(), ['FIELD_SAME_PATTERN'], BACKWARD_ONLY),
  row('a pattern comes', text(), text({ pattern: '^a+$', example: 'a' }), ['FIELD_SAME_PATTERN'], FORWARD_ONLY),
  row(
    'a pattern takes more',
    text({ pattern: '^a+$', example: 'a' }),
    text({ pattern: '^[ab]+$', example: 'a' }),
    ['FIELD_SAME_PATTERN'],
    BACKWARD_ONLY,
  ),
  row(
    'a pattern takes less',
    text({ pattern: '^[ab]+$', example: 'a' }),
    text({ pattern: '^a+$', example: 'a' }),
    ['FIELD_SAME_PATTERN'],
    FORWARD_ONLY,
  ),
  row(
    'a pattern takes something else',
    text({ pattern: '^a+$', example: 'a' }),
    text({ pattern: '^b+$', example: 'b' }),
    ['FIELD_SAME_PATTERN'],
    NEITHER,
  ),
  row(
    'a pattern is said in other words',
    text({ pattern: '^[ab]$', example: 'a' }),
    text({ pattern: '^(?:a|b)$', example: 'a' }),
    ['FIELD_SAME_PATTERN'],
    FULL,
  ),
  row('a format comes', text(), text({ format: 'email' }), ['FIELD_SAME_PATTERN'], FORWARD_ONLY),
  row('a format becomes another', text({ format: 'uri' }), text({ format: 'email' }), ['FIELD_SAME_PATTERN'], NEITHER),
  row(
    'a number may be smaller',
    { type: 'integer', minimum: 1 },
    { type: 'integer', minimum: 0 },
    ['FIELD_SAME_RANGE'],
    BACKWARD_ONLY,
  ),
  row(
    'a number has to be smaller',
    { type: 'integer', maximum: 9 },
    { type: 'integer', maximum: 8 },
    ['FIELD_SAME_RANGE'],
    FORWARD_ONLY,
  ),
  row('a constant becomes another', { const: 'a' }, { const: 'b' }, ['FIELD_SAME_VALUE'], NEITHER),
  row('a text becomes a number', text(), { type: 'integer' }, ['FIELD_SAME_TYPE'], NEITHER),
  row('a number becomes a text', { type: 'double precision' }, text(), ['FIELD_SAME_TYPE'], NEITHER),
  row(
    'an integer becomes a number',
    { type: 'integer' },
    { type: 'double precision' },
    ['FIELD_SAME_TYPE'],
    BACKWARD_ONLY,
  ),
  row(
    'a number becomes an integer',
    { type: 'double precision' },
    { type: 'integer' },
    ['FIELD_SAME_TYPE'],
    FORWARD_ONLY,
  ),
  row('a smallint becomes an integer', { type: 'smallint' }, { type: 'integer' }, ['FIELD_SAME_RANGE'], BACKWARD_ONLY),
  row(
    'a bigint is written the other way',
    { type: 'bigint', bigint: 'number' },
    { type: 'bigint', bigint: 'string' },
    ['FIELD_SAME_TYPE'],
    NEITHER,
  ),
  row('a uuid becomes any text', { type: 'uuid' }, text(), ['FIELD_SAME_TYPE'], BACKWARD_ONLY),
  row('null is allowed', text(), text({ nullable: true }), ['FIELD_SAME_NULLABLE'], BACKWARD_ONLY),
  row('null is no longer allowed', text({ nullable: true }), text(), ['FIELD_SAME_NULLABLE'], FORWARD_ONLY),
  row('a union gets a variant', union('a'), union('a', 'b'), ['UNION_VARIANT_ADDED'], BACKWARD_ONLY),
  row('a union loses a variant', union('a', 'b'), union('a'), ['UNION_VARIANT_NO_DELETE'], FORWARD_ONLY),
  row('a union has its variants in another order', union('a', 'b'), union('b', 'a'), [], FULL),
  row(
    'a union is told apart by another property',
    union('a'),
    { type: 'jsonb', discriminator: 'tag', oneOf: [{ properties: [{ name: 'tag', const: 'a' }] }] },
    ['UNION_SAME_DISCRIMINATOR'],
    NEITHER,
  ),
  row(
    'a list may have more items',
    { type: 'text[]', maxItems: 2 },
    { type: 'text[]', maxItems: 3 },
    ['ARRAY_SAME_LENGTH'],
    BACKWARD_ONLY,
  ),
  row('a list needs an item', { type: 'text[]' }, { type: 'text[]', minItems: 1 }, ['ARRAY_SAME_LENGTH'], FORWARD_ONLY),
  row('a text becomes a list of them', text(), { type: 'text[]' }, ['FIELD_SAME_TYPE'], NEITHER),
  row(
    'an object becomes any JSON',
    object({ name: 'a', type: 'text' }),
    { type: 'jsonb' },
    ['FIELD_SAME_TYPE'],
    BACKWARD_ONLY,
  ),
  row(
    'an object inside gets an optional field',
    object({ name: 'a', type: 'text' }),
    object({ name: 'a', type: 'text' }, { name: 'b', type: 'text', optional: true }),
    ['FIELD_ADDED'],
    FULL,
  ),
  row(
    'an object inside gets a required field',
    object({ name: 'a', type: 'text' }),
    object({ name: 'a', type: 'text' }, { name: 'b', type: 'text' }),
    ['REQUIRED_NO_ADD'],
    FORWARD_ONLY,
  ),
  row('it is described otherwise', text(), text({ description: 'Something else.' }), ['MEANING_CHANGED'], FULL),
  row('it gets an example', text(), text({ example: 'this' }), ['MEANING_CHANGED'], FULL),
  row('it is deprecated', text(), text({ deprecated: { since: '1.0.0' } }), ['DEPRECATED'], FULL),
  row('it is what it was', text(), text(), [], FULL),
];

describe('a field of an event', () => {
  test.each(ROWS)('$change: backward $backward, forward $forward', ({ before, after, rules, backward, forward }) => {
    const [older, newer] = [modelWith(before), modelWith(after)];
    const changes = compareModels(older, newer).filter(
      // What was an example before is none of another pattern.
      ({ subject, rule }) => subject.is === 'event' && (rules.includes(rule) || rule !== 'MEANING_CHANGED'),
    );
    expect({
      rules: changes.map(({ rule }) => rule),
      backward: verdictOf(changes, EVENT, 'backward').verdict,
      forward: verdictOf(changes, EVENT, 'forward').verdict,
    }).toEqual({ rules, backward, forward });
    const checker = createWitnessChecker(new Set([EVENT]));
    const parties = { older: { name: 'then', model: older }, newer: { name: 'now', model: newer } };
    for (const { judgements } of changes) {
      for (const direction of ['backward', 'forward'] as const) {
        const judgement = judgements[direction];
        if (judgement?.verdict !== 'breaking') continue;
        const sides =
          direction === 'backward'
            ? { written: parties.older, read: parties.newer }
            : { written: parties.newer, read: parties.older };
        expect(checker.check(judgement.witness!, sides)).toMatchObject({ flips: true });
        // The control: the other way round nobody is refused, or nobody wrote it.
        expect(checker.check(judgement.witness!, { written: sides.read, read: sides.written })).toMatchObject({
          flips: false,
        });
      }
    }
  });
});

describe('an event', () => {
  test('that is removed breaks new readers of old data', () => {
    const changes = compareModels(modelWith(text()), without(SYSTEM));
    expect(summaries(changes)).toContain('EVENT_NO_DELETE breaking compatible');
  });

  test('that is added breaks nobody', () => {
    const changes = compareModels(without(SYSTEM), modelWith(text()));
    expect(summaries(changes)).toContain('EVENT_ADDED compatible compatible');
    expect(summaries(changes).filter((line) => line.includes('breaking'))).toEqual([]);
  });

  test('that is renamed breaks both', () => {
    const newer = edited((draft) => {
      const [event] = draft.systems![0]!.events;
      Object.assign(event!, { name: 'check.validated', renamedFrom: 'probe.requested' });
    });
    expect(summaries(compareModels(modelWith(text()), newer))).toContain('EVENT_NO_RENAME breaking breaking');
  });
});

const SYSTEM = 'probes';
const EVENT = 'probes.probe.requested';

function row(
  change: string,
  before: Shape | null,
  after: Shape | null,
  rules: readonly string[],
  verdicts: Pick<Row, 'backward' | 'forward'>,
): Row {
  return { change, before, after, rules, ...verdicts };
}

const summaries = (changes: ReturnType<typeof compareModels>): readonly string[] =>
  changes.map(({ rule, judgements }) => `${rule} ${judgements.backward?.verdict} ${judgements.forward?.verdict}`);

/** The small manifest with one event more, which has the field under test between two others. */
function modelWith(shape: Shape | null): Model {
  return edited((draft) => {
    const event = draft.systems![0]!.events[0]!;
    const [first, last] = event.data;
    Object.assign(event, { data: [first, ...(shape === null ? [] : [{ ...shape, name: 'probe' }]), last] });
  });
}

type Systems = { systems?: { domain: string; events: { data: readonly FieldInput[] }[] }[] };

function edited(edit: (draft: Systems) => void): Model {
  const draft = JSON.parse(JSON.stringify(SMALL)) as ManifestInput & Systems;
  Object.assign(draft, { systems: [JSON.parse(JSON.stringify(PROBES)), ...(draft.systems ?? [])] });
  edit(draft);
  return build(draft);
}

const without = (domain: string): Model =>
  edited((draft) => {
    draft.systems = draft.systems!.filter((system) => system.domain !== domain);
    if (draft.systems.length === 0) delete draft.systems;
  });

const build = (input: unknown): Model => {
  const parsed = parseManifest(input);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return buildModel(parsed.manifest);
};

const PROBES = {
  domain: SYSTEM,
  description: 'What is changed.',
  owner: 'tests',
  events: [
    {
      name: 'probe.requested',
      constant: 'PROBE',
      description: 'A field is tried.',
      trigger: 'A test.',
      automation: 'None.',
      output: 'None.',
      data: [
        { name: 'first', type: 'integer' },
        { name: 'last', type: 'boolean', optional: true },
      ],
    },
  ],
};
