/** JSON Schemas and Zod schemas of a model's events, and what each says of a document. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import type { Event, Model } from '../../../src/model/types.ts';
import { OWN_KEYWORDS, toJsonSchema2020, type JsonSchema } from '../../../src/schemas/json-schema.ts';
import { buildWireSchemas, type FormName } from '../../../src/schemas/wire.ts';
import type { Json } from './documents.ts';

/** The document of an event as it is emitted, without its address: two models may give it the same one. */
export function schemaOf(model: Model, type: string, form: FormName): JsonSchema {
  const alone = modelOfOne(model, type);
  const made = SCHEMAS.get(alone) ?? convertBoth(alone);
  SCHEMAS.set(alone, made);
  return made[form];
}

const SCHEMAS = new WeakMap<Model, Readonly<Record<FormName, JsonSchema>>>();

/** By what the emitter converts with; the schemas of the other draft are not asked for. */
const convertBoth = (alone: Model): Readonly<Record<FormName, JsonSchema>> => {
  const { forms } = buildWireSchemas(alone);
  const [event] = alone.events;
  const convert = (form: FormName): JsonSchema => {
    const { events, shared } = forms[form];
    const { $id: _id, ...schema } = toJsonSchema2020({ schema: events.get(event!.type)!, shared }, event!, alone, form);
    return schema;
  };
  return { reader: convert('reader'), writer: convert('writer') };
};

/** Whether Ajv takes the document. */
export function acceptsInAjv(schema: JsonSchema, document: Json): boolean {
  const validate = VALIDATORS.get(schema) ?? compile(schema);
  VALIDATORS.set(schema, validate);
  return validate(document) as boolean;
}

/** Whether Zod takes the document: in the schemas that the published package prints. */
export function acceptsInZod(model: Model, type: string, form: FormName, document: Json): boolean {
  const alone = modelOfOne(model, type);
  return buildWireSchemas(alone).forms[form].events.get(type)!.safeParse(document).success;
}

/** A mutant changes few events: no more than one is built, and what is unchanged is built once for all mutants. */
const modelOfOne = (model: Model, type: string): Model => {
  const event = model.events.find((each) => each.type === type);
  if (event === undefined) throw new Error(`the model has no event ${type}`);
  const shared = JSON.stringify([model.envelope.fields, model.types]);
  const byEvent = ALONE.get(shared) ?? new Map<string, Model>();
  if (!ALONE.has(shared)) {
    // Long runs see thousands of envelopes.
    if (ALONE.size > 50) ALONE.delete(ALONE.keys().next().value!);
    ALONE.set(shared, byEvent);
  }
  const key = JSON.stringify([event.type, event.dataVersion, event.description, event.deprecated, event.data]);
  const known = byEvent.get(key) ?? { ...model, events: [event] };
  byEvent.set(key, known);
  return known;
};

const ALONE = new Map<string, Map<string, Model>>();

const VALIDATORS = new WeakMap<JsonSchema, ValidateFunction>();

const compile = (schema: JsonSchema): ValidateFunction => {
  const key = JSON.stringify(schema, (name, value: unknown) =>
    ANNOTATIONS.has(name) && typeof value === 'string' ? undefined : value,
  );
  const known = COMPILED.get(key);
  if (known !== undefined) return known;
  if (COMPILED.size > 400) COMPILED.clear();
  const validate = createAjv().compile(schema);
  COMPILED.set(key, validate);
  return validate;
};

const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'title']);

const COMPILED = new Map<string, ValidateFunction>();

let shared: { ajv: Ajv2020; uses: number } | undefined;

/** An Ajv keeps all that it has compiled: a new one now and then. */
const createAjv = (): Ajv2020 => {
  if (shared === undefined || shared.uses > 200) {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    ajv.addVocabulary([...OWN_KEYWORDS]);
    shared = { ajv, uses: 0 };
  }
  shared.uses += 1;
  return shared.ajv;
};

/** Types of the events whose payload or envelope says something else on the two sides; a filter by content, no judgement. */
export function changedTypes(older: Model, newer: Model): readonly string[] {
  const envelopeChanged = withTypes(older.envelope.fields, older) !== withTypes(newer.envelope.fields, newer);
  const before = new Map(older.events.map((event) => [event.type, event]));
  return newer.events
    .filter((event) => {
      const old = before.get(event.type);
      return old !== undefined && (envelopeChanged || content(old, older) !== content(event, newer));
    })
    .map(({ type }) => type);
}

const content = ({ data, dataVersion }: Event, model: Model): string => `${dataVersion} ${withTypes(data, model)}`;

/** As text, with every shared type that it leads to: what the envelope is, is asked of the envelope. */
const withTypes = (part: unknown, { types, envelope }: Model): string => {
  const texts = new Map<string, string>();
  const follow = (text: string): void => {
    for (const [, target] of text.matchAll(/"target":"([^"]+)"/gu)) {
      if (target === undefined || texts.has(target)) continue;
      const field = target === envelope.wireName ? envelope.fields : types.find(({ name }) => name === target)?.field;
      texts.set(target, toText(field));
      follow(texts.get(target)!);
    }
  };
  const own = toText(part);
  follow(own);
  return JSON.stringify([own, ...texts]);
};

/** Without what no document shows; names of properties are values here, not keys. */
const toText = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (SAID_ONLY.has(key) ? undefined : value)) ?? '';

const SAID_ONLY: ReadonlySet<string> = new Set([
  ...['description', 'example', 'default', 'deprecated', 'classification', 'personal', 'renamedFrom'],
]);
