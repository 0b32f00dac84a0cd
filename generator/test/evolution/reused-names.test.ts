import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/evolution/change.ts';
import { findReusedNames } from '../../src/evolution/reused-names.ts';
import type { Draft } from '../manifest/small-manifest.ts';
import { column, delivery, modelOf, payload, releases, type Edit } from './small-models.ts';

/** What comes back in the last of the states, the others having been released as 1.0.0, 1.1.0 and so on. */
const reused = (...states: readonly Edit[]): readonly Change[] => {
  const models = states.map((edit) => modelOf(edit));
  return findReusedNames(releases(...models.slice(0, -1)), models.at(-1)!);
};

const told = (...states: readonly Edit[]): readonly string[] =>
  reused(...states).map(({ rule, path }) => [rule, ...path].join(' '));

const asIs: Edit = () => undefined;
const and =
  (...edits: readonly Edit[]): Edit =>
  (draft) =>
    edits.forEach((edit) => edit(draft));

/** Adds an optional field to `tags.create.requested`. */
const withField =
  (more: Draft): Edit =>
  (draft) => {
    payload(draft).push({ name: 'icon', type: 'text', optional: true, description: 'A picture.', ...more });
  };
const withoutEvents: Edit = (draft) => {
  draft['systems'] = [];
};
const withEvent =
  (more: Draft): Edit =>
  (draft) => {
    Object.assign(delivery(draft), more);
  };

describe('a field that comes back', () => {
  test('with another description is told, with what the last release that had it said', () => {
    const [change, ...rest] = reused(
      withField({ description: 'A glyph.' }),
      withField({}),
      asIs,
      withField({ description: 'An emblem.' }),
    );
    expect(rest).toEqual([]);
    expect(change).toEqual({
      rule: 'FIELD_NAME_NO_REUSE',
      subject: { is: 'event', type: 'tags.create.requested' },
      path: ['icon'],
      before: 'A picture.',
      after: 'An emblem.',
      judgements: {
        backward: { verdict: 'breaking', proof: '1.1.0 had a field of that name, which meant: A picture.' },
      },
      events: ['tags.create.requested'],
    });
  });

  test('with another type is told: of a field without words, the proof says what it was', () => {
    const [change] = reused(withField({ description: undefined }), asIs, withField({ type: 'integer' }));
    expect(change?.judgements.backward).toEqual({
      verdict: 'breaking',
      proof: '1.0.0 had a field of that name, which meant: string',
    });
  });

  test.each<readonly [string, Edit]>([
    ['the same', withField({})],
    ['with another example', withField({ example: 'star' })],
    ['deprecated', withField({ deprecated: { since: '1.2.0' } })],
    ['marked as personal', withField({ personal: true })],
    ['required', withField({ optional: false })],
    ['under another name', withField({ name: 'glyph', description: 'Else.' })],
  ])('%s may do so', (_how, back) => {
    expect(told(withField({}), asIs, back)).toEqual([]);
  });

  test('while it was never gone may say anything', () => {
    expect(told(withField({}), withField({ description: 'Else.' }))).toEqual([]);
    expect(told(asIs, withField({}), withField({ description: 'Else.' }))).toEqual([]);
    expect(told(withField({}), asIs, withField({}), withField({ description: 'Else.' }))).toEqual([]);
  });

  test('is no return where no release had it, or none of that event', () => {
    expect(told(asIs, asIs, withField({}))).toEqual([]);
    expect(told(withoutEvents, asIs, withEvent({ data: [{ name: 'address', type: 'text' }] }))).toEqual([]);
  });

  test('in the envelope is told of the envelope, and of all events', () => {
    const trace =
      (description: string): Edit =>
      (draft) => {
        draft['envelope'].fields.push({ name: 'traceId', type: 'text', optional: true, description });
      };
    const [change] = reused(trace('The trace.'), asIs, trace('The salary.'));
    expect(change).toMatchObject({ subject: { is: 'envelope' }, path: ['traceId'], before: 'The trace.' });
    expect(change?.events).toEqual(modelOf().events.map(({ type }) => type));
  });

  const box = (...properties: readonly Draft[]): Draft => ({ type: 'jsonb', properties });
  const side = (description: string): Draft => ({ name: 'side', type: 'text', optional: true, description });
  const low = { name: 'low', type: 'integer', example: 1 };

  test.each<readonly [string, (...properties: readonly Draft[]) => Edit, string]>([
    ['an object', (...inside) => withField(box(...inside)), 'icon side'],
    ['the items of a list', (...inside) => withField({ type: 'jsonb', items: box(...inside) }), 'icon * side'],
    [
      'the values of a record',
      (...inside) => withField({ type: 'jsonb', additionalProperties: box(...inside) }),
      'icon * side',
    ],
    [
      'a shared type',
      (...inside) =>
        and(withField({ type: undefined, ref: 'Box' }), (draft) => {
          draft['types'].push({ name: 'Box', description: 'Sides.', ...box(...inside) });
        }),
      'icon side',
    ],
  ])('inside %s is told by its path', (_where, inside, path) => {
    const back = (description: string) => told(inside(low, side('Left.')), inside(low), inside(low, side(description)));
    expect(back('Right.')).toEqual([`FIELD_NAME_NO_REUSE ${path}`]);
    expect(back('Left.')).toEqual([]);
  });

  test('with what it holds is held to what that is, not to its examples', () => {
    const back = (...inside: readonly Draft[]) => told(withField(box(low)), asIs, withField(box(...inside)));
    expect(back({ ...low, example: 2 })).toEqual([]);
    expect(back({ ...low, deprecated: { since: '1.2.0' } })).toEqual([]);
    expect(back({ ...low, description: 'The depth.' })).toEqual([
      'FIELD_NAME_NO_REUSE icon',
      'FIELD_NAME_NO_REUSE icon low',
    ]);
  });

  test('in one variant of a union is held to what it meant in that variant', () => {
    const sides =
      (circle: string | null, square: string | null): Edit =>
      (draft) => {
        const [first, second] = draft['types'][0].oneOf;
        if (circle !== null) first.properties.unshift({ ...side(circle), name: 'note' });
        if (square !== null) second.properties.unshift({ ...side(square), name: 'note' });
      };
    expect(told(sides('Round.', 'Edged.'), asIs, sides('Round.', 'Edged.'))).toEqual([]);
    expect(told(sides('Round.', 'Edged.'), asIs, sides('Round.', null))).toEqual([]);
    expect(told(sides('Round.', 'Edged.'), asIs, sides('Edged.', null))).toEqual([
      'FIELD_NAME_NO_REUSE shape <circle> note',
    ]);
  });

  test('inside an event that an event carries is a matter of that envelope', () => {
    const trace =
      (description: string): Edit =>
      (draft) => {
        draft['envelope'].fields.push({ name: 'traceId', type: 'text', optional: true, description });
      };
    const more: Edit = (draft) => {
      delivery(draft)['data'].push({ name: 'more', type: 'text' });
    };
    const back = and(trace('The salary.'), more);
    const subjects = reused(trace('The trace.'), asIs, back).map(({ subject }) => subject);
    expect(subjects).toEqual([{ is: 'envelope' }]);
  });
});

describe('an event that comes back', () => {
  test('with another description is told, with what the last release that had it said', () => {
    const changes = reused(
      withEvent({ description: 'Asks for a call.' }),
      asIs,
      withoutEvents,
      withoutEvents,
      withEvent({ description: 'Asks for a letter.' }),
    );
    expect(changes).toEqual([
      {
        rule: 'EVENT_NAME_NO_REUSE',
        subject: { is: 'event', type: 'webhooks.deliver.requested' },
        path: [],
        before: 'Asks for a delivery.',
        after: 'Asks for a letter.',
        judgements: {
          backward: {
            verdict: 'breaking',
            proof: '1.1.0 had an event of that name, which meant: Asks for a delivery.',
          },
        },
        events: ['webhooks.deliver.requested'],
      },
    ]);
  });

  const attempt = { name: 'attempt', type: 'integer', minimum: 1 };
  const reason = { name: 'reason', type: 'text', enum: ['late', 'lost'], description: 'Why again.' };
  const older = withEvent({ data: [attempt, reason] });

  test.each<readonly [string, Draft, boolean]>([
    ['the same', {}, false],
    ['by another trigger', { trigger: 'A clock.' }, false],
    ['with another example of a field', { data: [{ ...attempt, example: 7 }, reason] }, false],
    ['with another type of a field', { data: [{ ...attempt, type: 'text', minimum: undefined }, reason] }, true],
    ['with other words for a field', { data: [{ ...attempt, description: 'So often.' }, reason] }, true],
    ['without a field', { data: [attempt] }, true],
    ['with another value of an enum', { data: [attempt, { ...reason, enum: ['late', 'gone'] }] }, true],
  ])('%s', (_how, more, isTold) => {
    const back = told(older, withoutEvents, and(older, withEvent(more)));
    expect(back).toEqual(isTold ? ['EVENT_NAME_NO_REUSE'] : []);
  });

  test('is told with the values that a shared type gives its fields', () => {
    const mode =
      (...values: readonly string[]): Edit =>
      (draft) => {
        draft['types'].push({ name: 'Mode', description: 'How.', type: 'text', enum: values });
        if (draft['systems'].length > 0) delivery(draft)['data'] = [{ name: 'mode', ref: 'Mode' }];
      };
    const gone = and(withoutEvents, mode('fast'));
    expect(told(mode('fast', 'slow'), gone, mode('fast', 'deep'))).toEqual(['EVENT_NAME_NO_REUSE']);
    expect(told(mode('fast', 'slow'), gone, mode('fast', 'slow'))).toEqual([]);
  });

  test('is no return where no release had it', () => {
    expect(told(withoutEvents, withoutEvents, asIs)).toEqual([]);
    expect(told(withoutEvents, asIs)).toEqual([]);
  });

  test('may be another while it was never gone', () => {
    expect(told(asIs, asIs, withEvent({ description: 'Else.' }))).toEqual([]);
  });
});

describe('a value of an enum that comes back', () => {
  const scope =
    (values: readonly string[], description?: string): Edit =>
    (draft) => {
      Object.assign(column(draft, 'apiKeys', 'scope'), { enum: values, description });
    };

  test('where the field means something else is told in each payload that has it', () => {
    const changes = reused(
      scope(['read', 'write'], 'What it may do.'),
      scope(['read'], 'What it may do.'),
      scope(['read', 'write'], 'What it opens.'),
    );
    expect(changes.map(({ subject }) => subject)).toEqual([
      { is: 'event', type: 'apiKeys.create.requested' },
      { is: 'event', type: 'apiKeys.create.validated' },
    ]);
    expect(changes[0]).toEqual({
      rule: 'ENUM_VALUE_NO_REUSE',
      subject: { is: 'event', type: 'apiKeys.create.requested' },
      path: ['scope'],
      before: 'What it may do.',
      after: 'write',
      judgements: {
        backward: { verdict: 'breaking', proof: '1.0.0 had "write" where the field meant: What it may do.' },
      },
      events: ['apiKeys.create.requested'],
    });
  });

  const words = (...descriptions: readonly (readonly [readonly string[], string])[]) =>
    told(...descriptions.map(([values, description]) => scope(values, description)));

  test('may do so where the field means what it did', () => {
    expect(words([['read', 'write'], 'A.'], [['read'], 'B.'], [['read', 'write'], 'A.'])).toEqual([]);
  });

  test('is held to the last release that had it', () => {
    const [change] = reused(
      scope(['read', 'write'], 'A.'),
      scope(['read', 'write'], 'B.'),
      scope(['read'], 'B.'),
      scope(['read', 'write'], 'C.'),
    );
    expect(change?.before).toBe('B.');
    expect(
      words([['read', 'write'], 'A.'], [['read', 'write'], 'B.'], [['read'], 'B.'], [['read', 'write'], 'B.']),
    ).toEqual([]);
  });

  test('is held to what it meant though the field itself was gone between', () => {
    const mode = (values: readonly string[], description: string): Edit => withField({ enum: values, description });
    const back = reused(mode(['a', 'b'], 'How.'), asIs, mode(['a'], 'Why.'), mode(['a', 'b'], 'Why.'));
    expect(back.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['ENUM_VALUE_NO_REUSE', 'How.', 'b'],
    ]);
  });

  test('is none that was never gone, or never there', () => {
    expect(words([['read', 'write'], 'A.'], [['read', 'write'], 'A.'], [['read', 'write'], 'B.'])).toEqual([]);
    expect(words([['read'], 'A.'], [['read'], 'A.'], [['read', 'write'], 'B.'])).toEqual([]);
  });

  test('with the whole field is told of the field', () => {
    const mode = (description: string): Edit => withField({ name: 'mode', enum: ['a', 'b'], description });
    expect(told(mode('How.'), asIs, mode('Why.'))).toEqual(['FIELD_NAME_NO_REUSE mode']);
  });

  test.each<readonly [string, (values: readonly string[], description: string) => Edit, string]>([
    [
      'a list',
      (values, description) => withField({ type: 'jsonb', items: { type: 'text', enum: values }, description }),
      'icon *',
    ],
    [
      'a record',
      (values, description) =>
        withField({ type: 'jsonb', additionalProperties: { type: 'text', enum: values }, description }),
      'icon *',
    ],
    [
      'a shared type, by what that says',
      (values, description) =>
        and(withField({ type: undefined, ref: 'Mode' }), (draft) => {
          draft['types'].push({ name: 'Mode', description, type: 'text', enum: values });
        }),
      'icon',
    ],
  ])('in %s is told', (_where, values, path) => {
    const back = (description: string) =>
      told(values(['a', 'b'], 'How.'), values(['a'], 'How.'), values(['a', 'b'], description));
    expect(back('Why.')).toEqual([`ENUM_VALUE_NO_REUSE ${path}`]);
    expect(back('How.')).toEqual([]);
  });
});

test('nothing comes back where there is no release, or one', () => {
  const model = modelOf(withField({ description: 'Else.' }));
  expect(findReusedNames([], model)).toEqual([]);
  expect(findReusedNames(releases(modelOf()), model)).toEqual([]);
  expect(findReusedNames(releases(modelOf(), modelOf(withField({}))), model)).toEqual([]);
});

test('control: what is told of three states is not told of the first two', () => {
  const [first, second, third] = [withField({}), asIs, withField({ description: 'Else.' })];
  expect(told(first, second, third)).toEqual(['FIELD_NAME_NO_REUSE icon']);
  expect(told(first, second)).toEqual([]);
  expect(told(second, third)).toEqual([]);
});
