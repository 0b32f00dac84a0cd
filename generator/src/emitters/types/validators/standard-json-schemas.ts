import { isDeepStrictEqual } from 'node:util';
import { encodeTypeScriptValue } from '../../../encoders/type-script-value.ts';
import type { Event, JsonValue, Model, Property } from '../../../model/types.ts';
import { toDraft7 } from '../../../runtime/validators/runtime/standard.ts';
import {
  DEFINITIONS,
  DRAFTS,
  toJsonSchema2020,
  toJsonSchema7,
  type Draft,
  type JsonSchema,
  deprecation,
} from '../../../schemas/json-schema.ts';
import { FORMS, buildWireSchemas, buildZod3WireSchemas, type FormName } from '../../../schemas/wire.ts';
import { convertersOf } from '../../json-schema.ts';

/** A JSON Schema in each draft. */
export type Drafts = Readonly<Record<Draft, JsonSchema>>;

/**
 * The JSON Schema of an event's payload alone, in each form and draft: cut out of that of the whole event, so that the
 * two cannot differ, with the definitions that it leads to. It has no `$id`, so that it can be put into other documents.
 */
export const createPayloadConverter = (model: Model): ((event: Event, form: FormName) => Drafts) => {
  const converters = convertersOf(model);
  return (event, form) =>
    inEachDraft((draft) => {
      const whole = converters[draft](event, form);
      const { data } = whole['properties'] as { readonly data: JsonSchema };
      const payload = { ...deprecation(event), ...data };
      return selfContained({ title: event.names.data, schema: payload, whole, draft });
    });
};

/** The JSON Schema of the envelope on the wire, whatever its type and data, as readers take it. */
export const convertEnvelope = (model: Model): Drafts => {
  const { fields, wireName, description } = model.envelope;
  const { field: data } = fields.find(({ name }) => name === 'data') as Property;
  const any = { type: wireName, dataVersion: 1, description, data };
  const { reader: zod4 } = buildWireSchemas(model).forms;
  const { reader: zod3 } = buildZod3WireSchemas(model).forms;
  const whole = {
    '2020-12': toJsonSchema2020({ schema: zod4.envelope, shared: zod4.shared }, any, model, 'reader'),
    'draft-07': toJsonSchema7({ schema: zod3.envelope, shared: zod3.shared }, any, model, 'reader'),
  };
  return inEachDraft((draft) => {
    const { [DEFINITIONS[draft]]: _, $schema: _dialect, $id: _id, title, ...schema } = whole[draft];
    return selfContained({ title: title as string, schema, whole: whole[draft], draft });
  });
};

/** `export const name: JsonSchemas = { ... };` That of draft-07 is written down where it does not follow from the other. */
export const printJsonSchemas = (name: string, drafts: Drafts): string => {
  const entry = (target: string, schema: JsonSchema): string => {
    const start = `  '${target}': () => (`;
    const value = encodeTypeScriptValue(schema as JsonValue, { indent: '  ', before: start, after: '),' } as const);
    return `${start}${value}),\n`;
  };
  const follows = isDeepStrictEqual(toDraft7(drafts['2020-12']), drafts['draft-07']);
  const draft7 = follows ? '' : entry('draft-07', drafts['draft-07']);
  return `export const ${name}: JsonSchemas = {\n${entry('draft-2020-12', drafts['2020-12'])}${draft7}};`;
};

/** Every form of every event, in order. */
export const inEachForm = <Made>(events: readonly Event[], make: (event: Event, form: FormName) => Made): Made[] =>
  events.flatMap((event) => FORMS.map((form) => make(event, form)));

const inEachDraft = (convert: (draft: Draft) => JsonSchema): Drafts =>
  Object.fromEntries(DRAFTS.map((draft) => [draft, convert(draft)])) as Record<Draft, JsonSchema>;

interface Part {
  readonly title: string;
  readonly schema: JsonSchema;
  /** The document that the part is of, with all definitions. */
  readonly whole: JsonSchema;
  readonly draft: Draft;
}

/** A part of a document as a document of its own. */
const selfContained = ({ title, schema, whole, draft }: Part): JsonSchema => {
  const defs = DEFINITIONS[draft];
  const all = (whole[defs] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const led = new Set(references(schema));
  // A set that grows while it is walked: what is defined refers to more.
  for (const name of led) references(all[name]!).forEach((other) => led.add(other));
  const definitions = Object.entries(all).filter(([name]) => led.has(name));
  return {
    $schema: whole['$schema'],
    title,
    ...schema,
    ...(definitions.length === 0 ? {} : { [defs]: Object.fromEntries(definitions) }),
  };
};

/** The names of the definitions that a schema refers to, by itself. */
const references = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([keyword, value]) => {
    const target =
      keyword === '$ref' && typeof value === 'string' ? /^#\/(?:\$defs|definitions)\/(.+)$/.exec(value) : null;
    return target === null ? references(value) : [target[1]!];
  });
};
