import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/v4';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildWireSchemas, FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { SEED } from './effort.ts';
import { committed, importEntry, type MainExports } from './packages.ts';
import { countPartsRun, originalRun } from './runs-of-schemas.ts';

/**
 * The package's own Zod schemas, which compiled code runs where their Zod has a place for it, against plain schemas of the
 * same code: all that Zod offers gives the same.
 */
const { model } = committed();
const TYPES = model.events.map(({ type }) => type);

let main: MainExports;
beforeAll(async () => {
  main = await importEntry<MainExports>(committed(), '.');
});

afterEach(() => {
  z.config({ customError: undefined });
});

const compiled = (type: string, form: FormName): z.ZodObject =>
  (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[type]!;

const plain = (type: string, form: FormName): z.ZodObject =>
  buildWireSchemas(model).forms[form].payloads.get(type) as z.ZodObject;

/** What someone may do with a schema and a value. */
const USES = {
  safeParse: (schema, data) => shown(schema.safeParse(data)),
  'parse, which throws': (schema, data) => thrown(() => schema.parse(data)),
  safeParseAsync: async (schema, data) => shown(await schema.safeParseAsync(data)),
  'the input reported': (schema, data) => shown(schema.safeParse(data, { reportInput: true })),
  'without a just-in-time compiler': (schema, data) => shown(schema.safeParse(data, { jitless: true })),
  'an error map of one parse': (schema, data) =>
    shown(schema.safeParse(data, { error: ({ code, path }) => `${code} at ${path?.join('.')}` })),
  'an error map of all': (schema, data) => {
    z.config({ customError: ({ code, input }) => `${code}: ${typeof input}` });
    return shown(schema.safeParse(data));
  },
  safeEncode: (schema, data) => shown(z.safeEncode(schema, data as never)),
  safeDecode: (schema, data) => shown(z.safeDecode(schema, data as never)),
  validate: (schema, data) => z.validate(schema, data as never),
  'Standard Schema': (schema, data) => schema['~standard'].validate(data),
  "in an object of one's own": (schema, data) => shown(z.object({ inner: schema }).safeParse({ inner: data, more: 1 })),
  'in an array': (schema, data) => shown(z.array(schema).safeParse([data, data])),
  'in a record': (schema, data) => shown(z.record(z.string(), schema).safeParse({ a: data })),
  'in a union': (schema, data) => shown(z.union([z.string(), schema]).safeParse(data)),
  'in an intersection': (schema, data) => shown(z.intersection(schema, z.object({})).safeParse(data)),
  'in a lazy schema': (schema, data) => shown(z.lazy(() => schema).safeParse(data)),
  optional: (schema, data) => shown(schema.optional().safeParse(data)),
  'with a default': (schema, data) => shown(schema.catch({}).safeParse(data)),
  refined: (schema, data) => shown(schema.refine(() => false, 'never').safeParse(data)),
  transformed: (schema, data) => shown(schema.transform((value) => Object.keys(value)).safeParse(data)),
  piped: (schema, data) => shown(schema.pipe(z.object({})).safeParse(data)),
  'branded and described': (schema, data) => shown(schema.brand('x').describe('x').safeParse(data)),
  extended: (schema, data) => shown(schema.extend({ more: z.string() }).safeParse(data)),
  picked: (schema, data) => shown(schema.pick(oneKeyOf(schema)).safeParse(data)),
  omitted: (schema, data) => shown(schema.omit(oneKeyOf(schema)).safeParse(data)),
  partial: (schema, data) => shown(schema.partial().safeParse(data)),
  required: (schema, data) => shown(schema.required().safeParse(data)),
  'made open': (schema, data) => shown(schema.loose().safeParse(data)),
  'made closed': (schema, data) => shown(schema.strict().safeParse(data)),
  'made to strip': (schema, data) => shown(schema.strip().safeParse(data)),
  'its parts': (schema, data) =>
    Object.entries(schema.shape).map(([key, part]) =>
      shown((part as z.ZodType).safeParse((data as Record<string, unknown> | null | undefined)?.[key])),
    ),
  'its keys': (schema) => [Object.keys(schema.shape), schema.keyof().options],
  'JSON Schema of what it takes': (schema) => jsonSchemaOf(schema, 'input'),
  'JSON Schema of what it gives': (schema) => jsonSchemaOf(schema, 'output'),
} as const satisfies Record<string, (schema: z.ZodObject, data: unknown) => unknown>;

describe.each([...FORMS])('%s', (form) => {
  test('every payload is run by compiled code, which asks none of its parts where it takes the value', () => {
    for (const { type, examples } of payloads(form)) {
      expect({ type, original: typeof originalRun(compiled(type, form)) }).toEqual({ type, original: 'function' });
      expect({ type, runs: countPartsRun(compiled(type, form), examples.valid[0]) }).toEqual({ type, runs: 0 });
      expect(countPartsRun(compiled(type, form), wrongIn(compiled(type, form)))).toBeGreaterThan(0);
      expect(originalRun(plain(type, form))).toBeUndefined();
      expect(countPartsRun(plain(type, form), examples.valid[0])).toBeGreaterThan(0);
    }
  });

  test.each(Object.entries(USES))('%s', async (_use, use) => {
    const faults = { refused: 0 };
    for (const { type, examples } of payloads(form)) {
      for (const data of [...examples.valid, ...examples.damaged]) {
        await expectSame(use, { schema: compiled(type, form), like: plain(type, form), data });
        if (!compiled(type, form).safeParse(data).success) faults.refused += 1;
      }
    }
    expect(faults.refused).toBeGreaterThan(TYPES.length);
  });

  test.each<{ wrong: string; edit: (schema: z.ZodObject) => z.ZodObject }>([
    { wrong: 'a parser that takes anything', edit: (schema) => z.withParser(schema, (value) => value as never) },
    { wrong: 'a parser that gives less', edit: (schema) => z.withParser(schema, () => ({})) },
    { wrong: 'another word for keys', edit: (schema) => z.object(schema.shape, { error: 'No' }) },
  ])('control: $wrong is noticed', async ({ edit }) => {
    const type = 'tags.create.requested';
    const { examples } = payloads(form).find((payload) => payload.type === type)!;
    const compare = (schema: z.ZodObject) =>
      Promise.all(
        [...examples.valid, ...examples.damaged, null].map((data) =>
          expectSame(USES.safeParse, { schema, like: plain(type, form), data }),
        ),
      );
    await compare(compiled(type, form));
    await expect(compare(edit(plain(type, form)))).rejects.toThrow(/deep-equal|deeply equal/u);
  });
});

interface Payload {
  readonly type: string;
  readonly examples: { readonly valid: readonly unknown[]; readonly damaged: readonly unknown[] };
}

function payloads(form: FormName): readonly Payload[] {
  const made = MADE.get(form) ?? model.events.map((event) => ({ type: event.type, examples: examplesOf(event, form) }));
  MADE.set(form, made);
  return made;
}

/** All tests of a form look at the same payloads. */
const MADE = new Map<FormName, readonly Payload[]>();

function examplesOf(event: (typeof model.events)[number], form: FormName): Payload['examples'] {
  const valid = fc.sample(wireEvents(model, event, form), { seed: SEED, numRuns: 3 });
  const damaged = fc.sample(damagedEvents(model, event, form), { seed: SEED, numRuns: 8 });
  return {
    valid: valid.map(({ data }) => data),
    damaged: damaged.map(({ document }) => (document as { data?: unknown } | null)?.data),
  };
}

interface Comparison {
  readonly schema: z.ZodObject;
  readonly like: z.ZodObject;
  readonly data: unknown;
}

async function expectSame(
  use: (schema: z.ZodObject, data: unknown) => unknown,
  { schema, like, data }: Comparison,
): Promise<void> {
  deepStrictEqual(await use(schema, data), await use(like, data));
}

/** A result, and every form in which its error can be had. */
function shown(result: z.ZodSafeParseResult<unknown>): unknown {
  if (result.success) return result;
  const { error } = result;
  return {
    name: error.name,
    message: error.message,
    issues: error.issues,
    flat: z.flattenError(error),
    tree: z.treeifyError(error),
    format: z.formatError(error),
    pretty: z.prettifyError(error),
  };
}

function thrown(run: () => unknown): unknown {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { isError: error instanceof Error, name: error.name, issues: error.issues, message: error.message };
  }
}

/** What no schema takes under a key that it knows. */
const wrongIn = (schema: z.ZodObject): unknown => ({ [Object.keys(schema.shape)[0]!]: 1n });

const oneKeyOf = (schema: z.ZodObject): Record<string, true> => ({ [Object.keys(schema.shape)[0]!]: true });

/** Without the event's description, which the package gives to none of its schemas. */
function jsonSchemaOf(schema: z.ZodObject, io: 'input' | 'output'): unknown {
  const { description: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
