import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z as zodV3 } from 'zod/v3';
import * as z from 'zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeJson } from '../../src/encoders/json.ts';
import type { Event, Model } from '../../src/model/types.ts';
import { DRAFTS, toJsonSchema2020, toJsonSchema7, type Draft, type JsonSchema } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import {
  buildEveryKind,
  committed,
  importEntry,
  makeFolder,
  removeFolder,
  type Generated,
  type MainExports,
  type Zod3Exports,
} from './packages.ts';
import { zod3Event, zod4Event } from './validators.ts';

const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

describe.each([
  { catalog: 'the catalog', build: async () => committed() },
  { catalog: 'every kind of field', build: () => buildEveryKind(FOLDER) },
])('$catalog', ({ build }) => {
  let generated: Generated;
  let convert: Awaited<ReturnType<typeof openConverters>>;
  beforeAll(async () => {
    generated = await build();
    convert = await openConverters(generated);
  });

  test.each(DRAFTS.flatMap((draft) => FORMS.map((form) => ({ draft, form }))))(
    "converting the built package's own schemas gives the files of $draft $form, byte for byte",
    ({ draft, form }) => {
      for (const event of generated.model.events) {
        const file = readFileSync(join(generated.jsonSchema, draft, form, `${event.type}.json`), 'utf8');
        expect(encodeJson(convert[draft](event, form))).toBe(file);
      }
    },
  );
});

test('control: a schema of the package with one constraint less gives another file', async () => {
  const generated = committed();
  const main = await importEntry<MainExports>(generated, '.');
  const event = generated.model.events.find(({ type }) => type === 'tags.create.requested')!;
  const data = main.EventTypeSchemas[event.type]!.extend({ name: z.string() }).describe(event.description);
  const schema = zod4Event({ main, generated, type: event.type, form: 'reader' }).extend({ data });
  const converted = toJsonSchema2020(
    { schema, shared: sharedSchemas(generated.model, main, 'reader') },
    event,
    generated.model,
    'reader',
  );
  const file = readFileSync(join(generated.jsonSchema, '2020-12/reader', `${event.type}.json`), 'utf8');
  expect(encodeJson(converted)).not.toBe(file);
});

async function openConverters(
  generated: Generated,
): Promise<Record<Draft, (event: Event, form: FormName) => JsonSchema>> {
  const { model } = generated;
  const main = await importEntry<MainExports>(generated, '.');
  const zod3 = await importEntry<Zod3Exports>(generated, './zod3');
  // The package says what an event means in its registry, the files at the payload.
  const described = (type: string) => main.EventRegistry[type]!.description;
  return {
    '2020-12': (event, form) => {
      const whole = zod4Event({ main, generated, type: event.type, form });
      const schema = whole.extend({ data: (whole.shape['data'] as z.ZodType).describe(described(event.type)) });
      return toJsonSchema2020({ schema, shared: sharedSchemas(model, main, form) }, event, model, form);
    },
    'draft-07': (event, form) => {
      const whole = zod3Event({ zod3, generated, type: event.type, form });
      const payload = whole.shape['data'] as zodV3.ZodTypeAny;
      const schema = whole.extend({ data: payload.describe(described(event.type)) });
      return toJsonSchema7({ schema, shared: sharedSchemas(model, zod3, form) }, event, model, form);
    },
  };
}

/** What the package exports for shared types and for the envelope's wire form. */
function sharedSchemas<Schema>(
  { types, envelope }: Model,
  exports: Readonly<Record<string, unknown>>,
  form: FormName,
): ReadonlyMap<string, Schema> {
  // An event in an event is read, whoever writes the outer one.
  const names = [...types, { name: envelope.wireName, forms: false }].map(({ name, forms }) => ({
    name,
    exported: forms && form === 'writer' ? `${name}WriterSchema` : `${name}Schema`,
  }));
  return new Map(names.map(({ name, exported }) => [name, exports[exported] as Schema]));
}
