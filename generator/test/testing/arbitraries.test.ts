import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { importEntry, makeFolder, removeFolder, type Generated, type MainExports } from '../parity/packages.ts';
import { agree, openValidators } from '../parity/validators.ts';
import { catalogs, importFastCheck, wireEventWith, type FastCheckExports } from './testing-package.ts';

const FOLDER = makeFolder();
const CATALOGS = catalogs(FOLDER);
afterAll(() => removeFolder(FOLDER));

const RUNS = 200;
const SEED = 20_260_115;

describe.each(Object.entries(CATALOGS))(`arbitraries of %s, seed ${SEED}`, (_catalog, { events, build }) => {
  let generated: Generated;
  let arbitraries: FastCheckExports;
  let main: MainExports;
  let validatorsOf: Awaited<ReturnType<typeof openValidators>>;

  beforeAll(async () => {
    generated = await build();
    arbitraries = await importFastCheck(generated);
    main = await importEntry<MainExports>(generated, '.');
    validatorsOf = await openValidators(generated);
  });

  const sample = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns = RUNS): readonly Value[] =>
    fc.sample(arbitrary, { seed: SEED, numRuns });

  describe.each([...FORMS])('%s', (form) => {
    test.each(events.map((event) => [event.type, event] as const))(
      `${RUNS} wire events of %s are accepted by all validators`,
      (type) => {
        const validators = validatorsOf(type, form);
        for (const event of sample(arbitraries.wireEventArbitrary(type, { form }))) {
          if (!agree(validators, event)) throw new Error(`all validators refuse ${JSON.stringify(event)}`);
        }
      },
      120_000,
    );
  });

  test.each(events.map((event) => [event.type, event] as const))(
    'events of %s in memory are parsed unchanged and survive the wire, and their payloads are those of the type',
    (type, event) => {
      const parse = main[`parse${generated.model.envelope.name}`] as (event: unknown) => unknown;
      const encode = main['encodeEvent'] as (event: unknown) => unknown;
      const decode = main['decodeEvent'] as (json: unknown) => unknown;
      for (const one of sample(arbitraries.eventArbitrary(type), 20)) {
        expect(parse(one)).toEqual(one);
        expect(decode(JSON.parse(JSON.stringify(encode(one))))).toEqual(one);
      }
      const validators = validatorsOf(type, 'writer');
      for (const data of sample(arbitraries.dataArbitrary(type), 20)) {
        expect(agree(validators, wireEventWith(generated, event, data))).toBe(true);
      }
    },
  );

  test('any event is one of each type, in time', () => {
    const parse = main[`parse${generated.model.envelope.name}`] as (event: unknown, options: unknown) => unknown;
    const all = sample(arbitraries.anyEventArbitrary(), events.length * 6);
    for (const event of all) parse(event, { unknownTypes: 'refuse' });
    expect(new Set(all.map(({ type }) => type)).size).toBeGreaterThan(events.length * 0.9);
  });

  test('a seed gives the same events again', () => {
    const { type } = events[0]!;
    expect(sample(arbitraries.eventArbitrary(type))).toEqual(sample(arbitraries.eventArbitrary(type)));
  });

  test('control: what a reader takes is often not what a writer writes', () => {
    const { type } = events[0]!;
    const all = sample(arbitraries.wireEventArbitrary(type, { form: 'reader' }));
    const taken = (form: FormName) => all.filter(validatorsOf(type, form)['ajv 2020-12']).length;
    expect(taken('reader')).toBe(RUNS);
    expect(taken('writer')).toBeLessThan(RUNS * 0.9);
  });

  test('refuses what is no type of the catalog, and no form', () => {
    expect(() => arbitraries.eventArbitrary('constructor')).toThrow('The catalog has no event type "constructor"');
    const form = 'both' as FormName;
    expect(() => arbitraries.eventArbitrary(events[0]!.type, { form })).toThrow(
      `form is 'reader' or 'writer', not "both"`,
    );
  });
});

test('all that an outline may have comes up: null, absence, each variant of a union', async () => {
  const { dataArbitrary } = await importFastCheck(await CATALOGS['every kind of field'].build());
  const all = fc.sample(dataArbitrary('kinds.objectsIfAny.requested'), { seed: SEED, numRuns: RUNS });
  const unions = all.map(({ union }) => (union === undefined ? 'absent' : union === null ? 'null' : kindOf(union)));
  expect(new Set(unions)).toEqual(new Set(['absent', 'null', 'circle', 'square', 'point']));
});

const kindOf = (union: unknown): unknown => (union as { kind: unknown }).kind;
