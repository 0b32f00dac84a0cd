import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/manifest/parse.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Event, Model } from '../../src/model/types.ts';
import { smallManifest, type Draft } from '../manifest/small-manifest.ts';

const modelOf = (edit: (draft: Draft) => void): Model => {
  const parsed = parseManifest(smallManifest(edit));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return buildModel(parsed.manifest);
};

const eventOf = (model: Model, type: string): Event => model.events.find((event) => event.type === type)!;

/** `name`, `name?` where it may be absent, `name?|null` where it may be null as well. */
const fieldsOf = (event: Event): readonly string[] =>
  event.data.properties.map(
    ({ name, required, field }) => `${name}${required ? '' : '?'}${field.nullable ? '|null' : ''}`,
  );

describe('a derived payload', () => {
  const given = (draft: Draft): void => {
    draft['tables'][0].columns = [
      { name: 'id', type: 'uuid', primaryKey: true, generated: true, default: { sql: 'gen_random_uuid()' } },
      { name: 'userId', type: 'text', owner: true },
      { name: 'title', type: 'text' },
      { name: 'state', type: 'text', enum: ['open', 'done'], default: 'open' },
      { name: 'note', type: 'text', nullable: true },
      { name: 'code', type: 'text', immutable: true },
      { name: 'hidden', type: 'text', nullable: true, classification: 'internal' },
      { name: 'secret', type: 'text', sensitive: true },
      { name: 'createdAt', type: 'timestamptz', managed: true, default: { sql: 'now()' } },
    ];
    draft['tables'][0].deletion = { style: 'hard' };
    delete draft['tables'][0].events['create.requested'].data;
  };

  test('of a wish holds what its maker may set, required where the row could not be without it', () => {
    expect(fieldsOf(eventOf(modelOf(given), 'tags.create.requested'))).toEqual([
      'title',
      'state?',
      'note?|null',
      'code',
    ]);
  });

  test('of a fact holds the row as written, without what is internal or secret', () => {
    expect(fieldsOf(eventOf(modelOf(given), 'tags.create.validated'))).toEqual([
      'tagId',
      'userId',
      'title',
      'state',
      'note?|null',
      'code',
      'createdAt',
    ]);
  });

  test('asks for a key that the database does not make, under the name of the subject', () => {
    const model = modelOf((draft) => {
      given(draft);
      draft['tables'][0].columns[0] = { name: 'id', type: 'text', primaryKey: true };
    });
    expect(fieldsOf(eventOf(model, 'tags.create.requested'))[0]).toBe('tagId');
  });

  test('names what is withheld, and nothing else of it stands anywhere in the model', () => {
    const model = modelOf(given);
    expect(eventOf(model, 'tags.create.requested').sensitive).toEqual(['secret']);
    const column = model.tables[0]!.columns.find(({ name }) => name === 'secret')!;
    expect(column).toEqual({ name: 'secret', column: 'secret', type: 'text', classification: 'restricted' });
  });

  test('control: a column that is not secret is in it', () => {
    const model = modelOf((draft) => {
      given(draft);
      delete draft['tables'][0].columns[7].sensitive;
    });
    expect(fieldsOf(eventOf(model, 'tags.create.requested'))).toContain('secret');
  });
});

describe('an example', () => {
  test('has its keys in the order of the shape, whatever the order in the manifest', () => {
    const shape = (example: object) => (draft: Draft) => {
      draft['tables'][0].events['create.requested'].data = [
        {
          name: 'place',
          type: 'jsonb',
          properties: [
            { name: 'street', type: 'text' },
            { name: 'city', type: 'text' },
          ],
          example,
        },
      ];
    };
    const texts = [
      { city: 'Basel', street: 'Rheinweg' },
      { street: 'Rheinweg', city: 'Basel' },
    ].map((example) => JSON.stringify(modelOf(shape(example)).events[0]!.example));
    expect(texts).toEqual(Array(2).fill('{"place":{"street":"Rheinweg","city":"Basel"}}'));
  });
});

describe('who may publish an event', () => {
  const publishersOf = (edit: (event: Draft) => void): readonly string[] =>
    eventOf(
      modelOf((draft) => {
        draft['modifiers'][0].publishers = ['user', 'system'];
        edit(draft['tables'][0].events['create.requested']);
      }),
      'tags.create.requested',
    ).publishers;

  test('are those of its modifier, unless it names others itself', () => {
    expect(publishersOf(() => undefined)).toEqual(['user', 'system']);
    expect(publishersOf((event) => (event['publishers'] = ['system']))).toEqual(['system']);
  });

  test('is no one where it is unused', () => {
    expect(publishersOf((event) => (event['unused'] = 'Never.'))).toEqual([]);
  });
});

test('the model is frozen all through', () => {
  const model = modelOf(() => undefined);
  expect(() => ((model.events[0]!.data.properties as unknown[])[0] = null)).toThrow(TypeError);
});
