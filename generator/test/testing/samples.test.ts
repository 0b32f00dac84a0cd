import * as zodV4 from 'zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import {
  importEntry,
  makeFolder,
  readJsonSchema,
  removeFolder,
  type Generated,
  type MainExports,
} from '../parity/packages.ts';
import { openValidators, zod4Event } from '../parity/validators.ts';
import { constraintsOf } from './constraints.ts';
import { catalogs, importTesting, wireEventWith, type TestingExports } from './testing-package.ts';

const FOLDER = makeFolder();
const CATALOGS = catalogs(FOLDER);
afterAll(() => removeFolder(FOLDER));

/** Validators of whole wire events that judge samples, beside Zod 4, whose issues are looked at. */
const JUDGES = ['zod 4', 'zod 3', 'ajv 2020-12', 'ajv draft-07'] as const;

describe.each(Object.entries(CATALOGS))('samples of %s', (_catalog, { events, build }) => {
  let generated: Generated;
  let testing: TestingExports;
  let main: MainExports;
  let open: Awaited<ReturnType<typeof openValidators>>;

  beforeAll(async () => {
    generated = await build();
    testing = await importTesting(generated);
    main = await importEntry<MainExports>(generated, '.');
    open = await openValidators(generated);
  });

  const compiled = new Map<string, ReturnType<typeof open>>();
  const validatorsOf = (type: string, form: FormName) => {
    const validators = compiled.get(`${form} ${type}`) ?? open(type, form);
    compiled.set(`${form} ${type}`, validators);
    return validators;
  };
  const schemas = new Map<string, zodV4.ZodType>();
  const schemaOf = (type: string, form: FormName) => {
    const schema = schemas.get(`${form} ${type}`) ?? zod4Event({ main, generated, type, form });
    schemas.set(`${form} ${type}`, schema);
    return schema;
  };
  const judge = (event: Event, form: FormName, data: unknown) => {
    const validators = validatorsOf(event.type, form);
    const document = wireEventWith(generated, event, data);
    return JUDGES.map((name) => validators[name]!(document));
  };
  const issuesOf = (type: string, form: FormName, data: unknown) =>
    schemaOf(type, form)
      .safeParse(
        wireEventWith(
          generated,
          events.find((event) => event.type === type)!,
          data,
        ),
      )
      .error?.issues.map(({ path, code }) => ({ path, code })) ?? [];

  test.each(events.map((event) => [event.type, event] as const))(
    '%s: the valid ones are accepted in both forms',
    (type, event) => {
      const { minimal, full } = testing.getSamples(type);
      for (const form of FORMS) {
        expect([form, minimal, judge(event, form, minimal)]).toEqual([form, minimal, JUDGES.map(() => true)]);
        expect([form, full, judge(event, form, full)]).toEqual([form, full, JUDGES.map(() => true)]);
      }
      const properties = event.data.properties.map(({ name }) => name);
      expect(Object.keys(full)).toEqual(properties);
      const needed = event.data.properties.filter(({ required }) => required).length;
      expect(Object.keys(minimal)).toHaveLength(Math.max(needed, event.data.minProperties ?? 0));
    },
  );

  test.each(events.map((event) => [event.type, event] as const))(
    '%s: each invalid one has exactly the one issue that it names, and is refused by all',
    (type, event) => {
      for (const { rule, path, code, refusedBy, data } of testing.getSamples(type).invalid) {
        const said = { rule, data, issues: issuesOf(type, 'writer', data), judged: judge(event, 'writer', data) };
        const want = { rule, data, issues: [{ path: ['data', ...path], code }], judged: JUDGES.map(() => false) };
        expect(said).toEqual(want);
        const reader = { ...said, issues: issuesOf(type, 'reader', data), judged: judge(event, 'reader', data) };
        expect(reader).toEqual(refusedBy === 'both' ? want : { ...want, issues: [], judged: JUDGES.map(() => true) });
      }
    },
    120_000,
  );

  test.each(events.map((event) => [event.type, event] as const))(
    '%s: there is one for each constraint of its JSON Schema, and none for anything else',
    (type) => {
      const { invalid } = testing.getSamples(type);
      const named = (form: FormName) =>
        invalid
          .filter(({ refusedBy }) => form === 'writer' || refusedBy === 'both')
          .map(({ rule, path }) => [rule, ['', ...path].join('/')].join(' '));
      for (const form of FORMS) {
        const want = constraintsOf(readJsonSchema(generated, '2020-12', form, type));
        expect([...new Set(named(form))].sort()).toEqual([...want].sort());
      }
    },
  );

  test('are new at each call', () => {
    const { type } = events[0]!;
    const first = testing.getSamples(type);
    expect(testing.getSamples(type)).toEqual(first);
    Object.assign(first.minimal, { changed: true });
    expect(testing.getSamples(type).minimal).not.toHaveProperty('changed');
  });

  test('control: a sample with nothing wrong, or with more than one thing, would be noticed', () => {
    const event = events.find(({ data }) => data.properties.filter(({ required }) => required).length > 1)!;
    const { minimal } = testing.getSamples(event.type);
    expect(issuesOf(event.type, 'writer', minimal)).toHaveLength(0);
    expect(issuesOf(event.type, 'writer', {}).length).toBeGreaterThan(1);
    expect(judge(event, 'writer', {})).toEqual(JUDGES.map(() => false));
  });
});

test('control: a constraint without a sample would be noticed', () => {
  const schema = { type: 'object', properties: { data: { type: 'object', properties: { name: { type: 'string' } } } } };
  const before = constraintsOf(schema);
  expect([...before]).toEqual(['type ', 'null ', 'type /name', 'null /name']);
  Object.assign(schema.properties.data.properties.name, { maxLength: 3 });
  expect([...constraintsOf(schema)].filter((constraint) => !before.has(constraint))).toEqual(['maxLength /name']);
});

test('getSamples refuses what is no type of the catalog, and says which one may be meant', async () => {
  const { getSamples } = await importTesting(await CATALOGS.catalog.build());
  expect(() => getSamples('tags.create.request')).toThrow(
    'The catalog has no event type "tags.create.request"; did you mean "tags.create.requested"?',
  );
  expect(() => getSamples('toString')).toThrow('The catalog has no event type "toString"');
});

test('control: issues are those of the Zod that the package has', () => {
  expect(
    zodV4
      .string()
      .safeParse(1)
      .error?.issues.map(({ code }) => code),
  ).toEqual(['invalid_type']);
});
