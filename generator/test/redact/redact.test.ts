import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/types.ts';
import type { RedactOptions } from '../../src/runtime/redact-event.ts';
import { exampleWireEvent } from '../../src/model/example-event.ts';
import type { Json, JsonObject } from '../arbitraries/json.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { everyKindModel } from '../parity/every-kind.ts';
import {
  committed,
  importEntry,
  makeFolder,
  readJsonSchema,
  removeFolder,
  type Generated,
  type MainExports,
} from '../parity/packages.ts';
import { compile, zod4Event } from '../parity/validators.ts';
import { CANARY, plantCanaries } from './canary.ts';
import { buildModelPackage, classify } from './classified.ts';
import { EVERY_OPTION, faultsOf, isHidden, showsAll, type Options } from './expectation.ts';

const SEED = Number(process.env['REDACT_SEED'] ?? 20_260_115);
const RUNS = Number(process.env['REDACT_RUNS'] ?? 8);
const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

type Redact = (event: object, options: RedactOptions) => JsonObject;

const SUBJECTS = [
  { catalog: 'the catalog', model: committed().model, build: async () => committed() },
  {
    catalog: 'the catalog, classified at random',
    model: classify(committed().model),
    build: once(() => buildModelPackage(classify(committed().model), `${FOLDER}/catalog`)),
  },
  {
    catalog: 'every kind of field, classified at random',
    model: classify(everyKindModel()),
    build: once(() => buildModelPackage(classify(everyKindModel()), `${FOLDER}/kinds`)),
  },
];

/** The first result, at each call. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

/** Of all subjects: events that were redacted, and canaries that stood in one before. */
const tally = { redacted: 0, canaries: 0 };

describe.each(SUBJECTS)(`$catalog, seed ${SEED}, ${RUNS} events a type at 4 levels, personal and not`, (subject) => {
  const { model } = subject;
  let generated: Generated;
  let main: MainExports;
  let redact: Redact;
  beforeAll(async () => {
    generated = await subject.build();
    main = await importEntry<MainExports>(generated, '.');
    redact = main['redact'] as Redact;
  });

  test.each(model.events.map((event) => [event.type, event] as const))('%s', (type, event) => {
    const isValid = openReaders(generated, main, type);
    const decode = main['decodeEvent'] as (json: unknown) => JsonObject;
    holdsFor(wireEvents(model, event, 'reader'), (document) => {
      deepFreeze(document);
      const inMemory = decode(document);
      for (const options of EVERY_OPTION) {
        const redacted = redact(document, options);
        tally.redacted += 1;
        expect(isValid(redacted)).toEqual(isValid(document));
        expect(faultsOf({ before: document, after: redacted }, { model, event, options })).toEqual([]);
        expect(redact(redacted, options)).toEqual(redacted);
        expect(redact(deepFreeze(inMemory), options)).toEqual({ ...redacted, timestamp: inMemory['timestamp'] });
      }
    });
  });

  test.each(model.events.map((event) => [event.type, event] as const))('%s: nothing hidden survives', (type, event) => {
    const isValid = openReaders(generated, main, type);
    holdsFor(wireEvents(model, event, 'reader'), (document) => {
      for (const options of EVERY_OPTION) {
        if (showsAll(options)) continue;
        const planted = plantCanaries(document, event, { model, options });
        tally.canaries += count(planted);
        const redacted = redact(planted, options);
        expect(JSON.stringify(redacted)).not.toContain(CANARY);
        expect(isValid(redacted)).toEqual({ zod: true, ajv: true });
      }
    });
  });
});

test('most of what was looked at had something to hide', () => {
  console.info(`redact: ${tally.redacted} events redacted, ${tally.canaries} canaries hidden`);
  expect(tally.canaries).toBeGreaterThan(tally.redacted);
});

describe('an event in an event', () => {
  const { model, build } = SUBJECTS[1]!;
  const delivery = model.events.find(({ type }) => type === 'webhooks.deliver.requested')!;
  const holder = (event: Json): JsonObject => {
    const outer = exampleWireEvent(model, delivery) as unknown as JsonObject;
    return { ...outer, data: { ...(outer['data'] as JsonObject), event } };
  };
  // The random classification may hide the field that the inner event is in.
  const options = EVERY_OPTION.filter(
    (one) =>
      !isHidden(
        delivery.data.properties.find(({ name }) => name === 'event')!,
        { model, options: one },
      ),
  );

  test('is redacted by its own type, whichever of the 55 it is', async () => {
    const redact = await redactOf(await build());
    expect(options.length).toBeGreaterThan(1);
    for (const event of model.events) {
      holdsFor(wireEvents(model, event, 'reader'), (inner) => {
        for (const option of options) {
          const { data } = redact(holder(inner), option) as { data: { event: unknown } };
          expect(data.event).toEqual(redact(inner, option));
        }
      });
    }
  });

  test('of an unknown type has no data left, at any depth', async () => {
    const redact = await redactOf(await build());
    const unknown = { ...exampleWireEvent(model, delivery), type: 'toString', data: { note: CANARY } };
    const deep = holder(holder(unknown as Json));
    for (const option of options) {
      if (showsAll(option)) continue;
      expect(redact(unknown, option)['data']).toEqual({});
      expect(JSON.stringify(redact(deep, option))).not.toContain(CANARY);
    }
  });

  test('in an event, and so on 10,000 times, ends, and shows nothing of what is too deep', async () => {
    const redact = await redactOf(await build());
    let event: Json = { ...exampleWireEvent(model, delivery), data: { [CANARY]: CANARY } } as unknown as JsonObject;
    for (let depth = 0; depth < 10_000; depth += 1) event = holder(event);
    const option = options.find((one) => !showsAll(one))!;
    const redacted = redact(event as JsonObject, option);
    expect(redact(redacted, option)).toEqual(redacted);
    expect(JSON.stringify(redacted)).not.toContain(CANARY);
  });

  test('that is itself ends too', async () => {
    const redact = await redactOf(await build());
    const event = holder(null);
    (event['data'] as JsonObject)['event'] = event;
    const option = options.find((one) => !showsAll(one))!;
    expect(() => JSON.stringify(redact(event, option))).not.toThrow();
  });
});

describe('an envelope that is classified all over', () => {
  const model: Model = (({ envelope, ...rest }) => ({
    ...rest,
    envelope: {
      ...envelope,
      fields: envelope.fields.map((property) => ({ ...property, classification: 'confidential' as const })),
    },
  }))(everyKindModel());

  test('is masked but for its type, payload and timestamp too, and stays an event', async () => {
    const generated = await buildModelPackage(model, `${FOLDER}/envelope`);
    const main = await importEntry<MainExports>(generated, '.');
    const redact = main['redact'] as Redact;
    const decode = main['decodeEvent'] as (json: unknown) => object;
    const options: Options = { above: 'internal', personal: false };
    for (const event of model.events) {
      const given = exampleWireEvent(model, event) as unknown as JsonObject;
      const wire = redact(given, options);
      expect(openReaders(generated, main, event.type)(wire)).toEqual({ zod: true, ajv: true });
      expect(wire).toMatchObject({ type: event.type, timestamp: '1970-01-01T00:00:00.000Z', userId: '*' });
      expect(wire['data']).not.toEqual(given['data']);
      expect(wire).not.toHaveProperty('subjectId');
      expect(redact(decode(given), options)).toEqual({ ...wire, timestamp: new Date(0) });
      expect(redact(wire, options)).toEqual(wire);
    }
  });
});

describe('by the reader’s schema, an object that must not be empty', () => {
  const options: Options = { above: 'internal', personal: true };
  const update = (type: string, changes: JsonObject): JsonObject => {
    const event = committed().model.events.find((candidate) => candidate.type === type)!;
    const given = exampleWireEvent(committed().model, event) as unknown as JsonObject;
    return { ...given, data: { ...(given['data'] as JsonObject), changes } };
  };

  test.each<{ of: string; type: string; changes: JsonObject; want: JsonObject }>([
    { of: 'a known field more', type: 'tags.update.requested', changes: { name: 'a', later: 1 }, want: { name: 'a' } },
    { of: 'unknown keys alone', type: 'tags.update.requested', changes: { later: 1 }, want: { redacted1: null } },
    { of: 'a key like that', type: 'tags.update.requested', changes: { redacted1: 1 }, want: { redacted1: null } },
    {
      of: 'hidden fields alone',
      type: 'conversationMessages.update.requested',
      changes: { later: 1, content: 'what Ada wrote' },
      want: { content: '[redacted]' },
    },
    {
      of: 'several hidden fields, in any order',
      type: 'chatThreads.update.requested',
      changes: { branchPurpose: 'why Ada asks', title: 'what Ada asks' },
      want: { title: '[redacted]' },
    },
  ])('keeps what it needs of $of', async ({ type, changes, want }) => {
    const main = await importEntry<MainExports>(committed(), '.');
    const redact = main['redact'] as Redact;
    const given = update(type, changes);
    const redacted = redact(given, options);
    const isValid = openReaders(committed(), main, type);
    expect([isValid(given), isValid(redacted)]).toEqual(Array.from({ length: 2 }, () => ({ zod: true, ajv: true })));
    expect((redacted['data'] as JsonObject)['changes']).toEqual(want);
    expect(redact(redacted, options)).toEqual(redacted);
  });
});

describe('what has not the shape that the catalog gives it', () => {
  const { model, build } = SUBJECTS[2]!;
  const type = 'kinds.objects.requested';

  test.each<{ what: string; data: Json }>([
    { what: 'text for an object', data: { object: CANARY } },
    { what: 'a list for an object', data: { changes: [{ name: CANARY }] } },
    { what: 'an object of no variant', data: { union: { kind: 'hexagon', radius: CANARY } } },
    { what: 'an object without its discriminator', data: { numbered: { a: CANARY } } },
    { what: 'text for the payload', data: CANARY },
    { what: 'a list for the payload', data: [{ object: CANARY }] },
  ])('is removed, for its parts cannot be told: $what', async ({ data }) => {
    const redact = await redactOf(await build());
    const event = model.events.find((candidate) => candidate.type === type)!;
    const given = { ...(exampleWireEvent(model, event) as unknown as JsonObject), data };
    for (const options of EVERY_OPTION) {
      const text = JSON.stringify(redact(given, options));
      if (showsAll(options)) expect(text).toContain(CANARY);
      else expect(text).not.toContain(CANARY);
    }
  });
});

describe('the level', () => {
  test.each([undefined, null, 'secret', 'Internal', 'toString', '__proto__', 3])('%s is none', async (above) => {
    const redact = await redactOf(committed());
    const [event] = committed().model.events;
    const given = exampleWireEvent(committed().model, event!);
    expect(() => redact(given, { above } as never)).toThrow(
      new TypeError(`above is one of public, internal, confidential, restricted, not ${String(JSON.stringify(above))}`),
    );
  });
});

describe('the entry of its own', () => {
  test('does what the main entry does', async () => {
    const { model } = committed();
    const own = await redactOf(committed(), './redact');
    const redact = await redactOf(committed());
    const options: Options = { above: 'internal', personal: true };
    for (const event of model.events) {
      const given = exampleWireEvent(model, event);
      expect(own(given, options)).toEqual(redact(given, options));
    }
  });
});

/** A redaction that looks at the payload's own fields and no deeper, and lets pass what it does not know. */
const naive =
  (model: Model, options: Options): ((event: JsonObject) => JsonObject) =>
  (event) => {
    const { data } = model.events.find(({ type }) => type === event['type'])!;
    const hidden = data.properties.filter((property) => isHidden(property, { model, options }));
    const shown = Object.entries(event['data'] as JsonObject).filter(
      ([key]) => !hidden.some(({ name }) => name === key),
    );
    return { ...event, data: Object.fromEntries(shown) };
  };

describe('control: a naive redaction, of the top of the payload alone,', () => {
  const model = classify(everyKindModel());
  const event = model.events.find(({ type }) => type === 'kinds.objects.requested')!;
  const options: Options = { above: 'internal', personal: true };

  test('leaves canaries', () => {
    const property = fc.property(wireEvents(model, event, 'reader'), (document) => {
      const planted = plantCanaries(document, event, { model, options });
      expect(JSON.stringify(naive(model, options)(planted))).not.toContain(CANARY);
    });
    expect(fc.check(property, { seed: SEED, numRuns: RUNS }).failed).toBe(true);
  });

  test('is told to be wrong, and to leave what is no event', async () => {
    const generated = await SUBJECTS[2]!.build();
    const isValid = openReaders(generated, await importEntry<MainExports>(generated, '.'), event.type);
    const before = fc.sample(wireEvents(model, event, 'reader'), { seed: SEED, numRuns: 1 })[0]!;
    const after = naive(model, options)(before);
    expect(faultsOf({ before, after }, { model, event, options }).length).toBeGreaterThan(3);
    expect(isValid(after)).toEqual({ zod: false, ajv: false });
  });
});

/** The reader's schemas of an event on the wire. */
function openReaders(generated: Generated, main: MainExports, type: string) {
  const zod = zod4Event({ main, generated, type, form: 'reader' });
  const key = `${generated.types} ${type}`;
  const ajv = COMPILED.get(key) ?? compile(readJsonSchema(generated, '2020-12', 'reader', type), '2020-12');
  COMPILED.set(key, ajv);
  return (document: unknown) => ({ zod: zod.safeParse(document).success, ajv: ajv(document) });
}

const COMPILED = new Map<string, ReturnType<typeof compile>>();

const holdsFor = (documents: fc.Arbitrary<JsonObject>, predicate: (document: JsonObject) => void): void =>
  fc.assert(fc.property(documents.map(throughJson), predicate), { seed: SEED, numRuns: RUNS });

/** As it comes from the wire: JSON has one zero. */
const throughJson = (document: JsonObject): JsonObject => JSON.parse(JSON.stringify(document)) as JsonObject;

const redactOf = async (generated: Generated, entry: '.' | './redact' = '.'): Promise<Redact> =>
  (await importEntry<{ readonly redact: Redact }>(generated, entry as '.')).redact;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

const count = (value: unknown): number => JSON.stringify(value).split(CANARY).length - 1;
