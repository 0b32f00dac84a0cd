import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, importEntry, removeFolder, type Generated, type MainExports } from '../parity/packages.ts';
import { openValidators } from '../parity/validators.ts';
import { LinkedProject } from '../package/consumer.ts';
import { catalogs, importTesting, type TestingExports } from './testing-package.ts';

const FOLDER = makeFolder();
const CATALOGS = catalogs(FOLDER);
afterAll(() => removeFolder(FOLDER));

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed - 5);

describe.each(Object.entries(CATALOGS))('createTestEvent of %s', (_catalog, { events, build }) => {
  let generated: Generated;
  let testing: TestingExports;
  let main: MainExports;

  beforeAll(async () => {
    generated = await build();
    testing = await importTesting(generated);
    main = await importEntry<MainExports>(generated, '.');
  });

  test.each(events.map((event) => [event.type, event] as const))(
    `%s: ${SEEDS.length} seeds give valid events for the writer, whole and different`,
    async (type, event) => {
      const encode = main['encodeEvent'] as (event: unknown) => unknown;
      const judge = (await openValidators(generated))(type, 'writer');
      const made = SEEDS.map((seed) => testing.createTestEvent(type, {}, { seed }));
      for (const one of made) {
        const wire = encode(one);
        const verdicts = Object.entries(judge).map(([name, validate]) => [name, validate(wire)]);
        expect([one, ...verdicts.filter(([, verdict]) => verdict !== true)]).toEqual([one]);
        expect(Object.keys(one.data).sort()).toEqual(event.data.properties.map(({ name }) => name).sort());
      }
      expect(new Set(made.map(({ id }) => id)).size).toBe(SEEDS.length);
      expect(new Set(made.map(({ timestamp }) => timestamp.getTime())).size).toBe(SEEDS.length);
    },
  );

  test('the same seed gives the same event, and without one it is always the same', () => {
    for (const { type } of events) {
      const first = testing.createTestEvent(type, {}, { seed: 7 });
      expect(testing.createTestEvent(type, {}, { seed: 7 })).toEqual(first);
      expect(testing.createTestEvent(type)).toEqual(testing.createTestEvent(type, {}, { seed: 0 }));
      expect(testing.createTestEvent(type)).not.toEqual(first);
    }
  });

  test('refuses what is no type of the catalog', () => {
    expect(() => testing.createTestEvent('__proto__')).toThrow('The catalog has no event type "__proto__"');
  });
});

describe('overrides', () => {
  let createTestEvent: TestingExports['createTestEvent'];
  beforeAll(async () => {
    ({ createTestEvent } = await importTesting(await CATALOGS.catalog.build()));
  });

  test('take the place of what is made up, and what is undefined is left out', () => {
    const timestamp = new Date('2020-02-20T20:20:20.020Z');
    const made = createTestEvent('tags.create.requested', { userId: 'ada', timestamp, data: { color: undefined } });
    expect(made).toMatchObject({ userId: 'ada', timestamp, data: { name: expect.any(String) } });
    expect(made.data).not.toHaveProperty('color');
    expect(createTestEvent('tags.create.requested').data).toHaveProperty('color');
  });

  test('decide about the subject: the row of the payload, unless another one is given', () => {
    const tagId = 'a0000000-0000-4000-8000-000000000001';
    const other = 'a0000000-0000-4000-8000-000000000002';
    const made = createTestEvent('tags.delete.requested');
    expect(made['subjectId']).toBe(made.data['tagId']);
    expect(createTestEvent('tags.delete.requested', { data: { tagId } })['subjectId']).toBe(tagId);
    expect(createTestEvent('tags.delete.requested', { data: { tagId }, subjectId: other })['subjectId']).toBe(other);
    expect(createTestEvent('tags.create.requested')).not.toHaveProperty('subjectId');
  });

  test('are checked with the writer’s schema, and the error says every fault', () => {
    const data = { name: '', colour: '#3b82f6' };
    expect(() => createTestEvent('tags.create.requested', { data, userId: 7 })).toThrow(
      [
        'No valid tags.create.requested can be made with these overrides; correct them:',
        '  userId: Invalid input: expected string, received number',
        '  data.name: Too small: expected string to have >=1 characters',
        '  data: Unrecognized key: "colour"; did you mean "color"?',
      ].join('\n'),
    );
    expect(() => createTestEvent('tags.create.requested', { user: 'ada' })).toThrow('Unrecognized key: "user"');
    expect(() => createTestEvent('tags.create.requested', { data: { name: undefined } })).toThrow('data.name: ');
  });
});

describe('the types of the testing entries', () => {
  const source = readFileSync(new URL('consumer/types.ts', import.meta.url), 'utf8');
  let project: LinkedProject;
  beforeAll(() => {
    project = new LinkedProject();
  });

  test.each(['TypeScript 7', 'TypeScript 5.9'] as const)(
    'take right overrides and refuse wrong ones, in %s',
    (compiler) => {
      project.write('types.ts', source.replaceAll('@ts-expect-error', 'expected:'));
      const want = source
        .split('\n')
        .flatMap((line, index) => (line.includes('// @ts-expect-error') ? [index + 2] : []));
      const faults = project.compile(['types.ts'], { compiler, resolution: 'bundler' });
      expect(faults.map(({ line }) => line)).toEqual(want);
      expect(want.length).toBeGreaterThan(8);
    },
  );

  test('control: with another type the same override is right', () => {
    project.write('types.ts', source.replace("colour: '#3b82f6'", "color: '#3b82f6'"));
    const faults = project.compile(['types.ts'], { compiler: 'TypeScript 7', resolution: 'bundler' });
    expect(faults.map(({ code }) => code)).toEqual(['TS2578']);
  });
});
