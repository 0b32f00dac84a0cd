import fc from 'fast-check';
import * as z from 'zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { FEWER_RUNS, RUNS, SEED } from './effort.ts';
import { everyKindModel } from './every-kind.ts';
import { buildEveryKind, committed, makeFolder, readJsonSchema, removeFolder, type Generated } from './packages.ts';
import { agree, compile, openValidators, type Validator } from './validators.ts';

const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

type Subject = { generated: Generated; validatorsOf: Awaited<ReturnType<typeof openValidators>> };

const open = async (generated: Generated): Promise<Subject> => ({
  generated,
  validatorsOf: await openValidators(generated),
});

/** Of the damaged documents, how many were refused. */
const tallies: { damaged: number; refused: number }[] = [];

describe.each([
  { catalog: 'the catalog', events: committed().model.events, build: async () => committed(), runs: RUNS },
  {
    catalog: 'every kind of field',
    events: everyKindModel().events,
    build: () => buildEveryKind(FOLDER),
    runs: FEWER_RUNS,
  },
])(`$catalog, seed ${SEED}, $runs valid and $runs damaged documents a type and form`, ({ events, build, runs }) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await open(await build());
  });

  describe.each([...FORMS])('%s', (form) => {
    test.each(events.map((event) => [event.type, event] as const))(
      'all validators accept valid documents of %s and agree on damaged ones',
      { timeout: 60_000 + runs * 1_000 },
      (_type, event) => {
        acceptValid({ subject, event, form, runs });
        tallies.push(agreeOnDamaged({ subject, event, form, runs }));
      },
    );
  });
});

interface Question {
  readonly subject: Subject;
  readonly event: Event;
  readonly form: FormName;
  readonly runs: number;
}

function acceptValid({ subject: { generated, validatorsOf }, event, form, runs }: Question): void {
  const validators = validatorsOf(event.type, form);
  fc.assert(
    fc.property(wireEvents(generated.model, event, form), (document) => {
      if (!agree(validators, document)) throw new Error('all validators refuse a valid document');
    }),
    { seed: SEED, numRuns: runs },
  );
}

function agreeOnDamaged({ subject: { generated, validatorsOf }, event, form, runs }: Question) {
  const validators = validatorsOf(event.type, form);
  const tally = { damaged: 0, refused: 0 };
  fc.assert(
    fc.property(damagedEvents(generated.model, event, form), ({ document }) => {
      tally.damaged += 1;
      if (!agree(validators, document)) tally.refused += 1;
    }),
    { seed: SEED, numRuns: runs },
  );
  // A type whose damaged documents mostly pass would prove nothing.
  expect(tally.refused / tally.damaged).toBeGreaterThan(0.4);
  return tally;
}

test('most damage is noticed', () => {
  const damaged = tallies.reduce((sum, tally) => sum + tally.damaged, 0);
  const refused = tallies.reduce((sum, tally) => sum + tally.refused, 0);
  console.info(`parity: ${damaged} damaged documents, ${refused} refused`);
  expect(refused / damaged).toBeGreaterThan(0.6);
});

type Doctor = (schema: DoctoredSchema) => void;
type DoctoredSchema = { required: string[]; additionalProperties?: unknown; properties: Record<string, any> };

const data = (schema: DoctoredSchema) => schema.properties['data'] as DoctoredSchema;

test.each<{ doctored: string; type: string; form: FormName; edit: Doctor }>([
  {
    doctored: 'a pattern less',
    type: 'tags.create.requested',
    form: 'reader',
    edit: (schema) => delete data(schema).properties['color'].pattern,
  },
  {
    doctored: 'one required field less',
    type: 'tags.create.requested',
    form: 'reader',
    edit: (schema) => data(schema).required.pop(),
  },
  {
    doctored: 'an object open that is closed',
    type: 'tags.create.requested',
    form: 'writer',
    edit: (schema) => delete data(schema).additionalProperties,
  },
  {
    doctored: 'changes that may be empty',
    type: 'tags.update.requested',
    form: 'writer',
    edit: (schema) => delete data(schema).properties['changes'].minProperties,
  },
  {
    doctored: 'an integer from one lower',
    type: 'webhooks.deliver.requested',
    form: 'reader',
    edit: (schema) => (data(schema).properties['attempt'].minimum -= 1),
  },
  {
    doctored: "the reader's timestamps for the writer",
    type: 'tags.create.validated',
    form: 'writer',
    edit: (schema) => (schema.properties['timestamp'].pattern = '^.*Z$'),
  },
])('control: a JSON Schema with $doctored is noticed', async ({ type, form, edit }) => {
  const generated = committed();
  const schema = structuredClone(readJsonSchema(generated, '2020-12', form, type));
  edit(schema as unknown as DoctoredSchema);
  await expectDisagreement({ type, form, name: 'ajv 2020-12', validator: compile(schema as JsonSchema, '2020-12') });
});

test.each<{ naive: string; schema: z.ZodType }>([
  { naive: 'closed for readers', schema: z.strictObject({ name: z.string().min(1), color: z.string().optional() }) },
  { naive: 'a record of one argument', schema: (z.record as unknown as (value: z.ZodType) => z.ZodType)(z.string()) },
])('control: a naive Zod schema, $naive, is noticed', async ({ schema }) => {
  const event = z.looseObject({ data: schema });
  const validator: Validator = (document) => event.safeParse(document).success;
  await expectDisagreement({ type: 'tags.create.requested', form: 'reader', name: 'zod 4', validator });
});

async function expectDisagreement(given: { type: string; form: FormName; name: string; validator: Validator }) {
  const generated = committed();
  const event = generated.model.events.find(({ type }) => type === given.type)!;
  const validatorsOf = await openValidators(generated);
  const validators = { ...validatorsOf(given.type, given.form), [given.name]: given.validator };
  const documents = fc.oneof(
    wireEvents(generated.model, event, given.form),
    damagedEvents(generated.model, event, given.form).map(({ document }) => document),
  );
  const agreement = fc.property(documents, (document) => void agree(validators, document));
  expect(fc.check(agreement, { seed: SEED, numRuns: 2_000 }).failed).toBe(true);
}
