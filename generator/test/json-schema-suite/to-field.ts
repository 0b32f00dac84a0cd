import type { Field, ObjectField, Property } from '../../src/model/types.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import type { FormName } from '../../src/schemas/wire.ts';

/** Why a schema is not one of the model's fields: nothing is guessed, and no keyword is left out. */
export class NotExpressible extends Error {}

const refuse = (reason: string): never => {
  throw new NotExpressible(reason);
};

/** A schema as a field, with the schema that says its type where it left that open. */
export interface Translated {
  readonly field: Field;
  /** The same for Ajv: what the field means, in JSON Schema. */
  readonly typed: JsonSchema | boolean;
  /** Closed objects are a writer's, open ones a reader's; null where there is no object. */
  readonly forms: ReadonlySet<FormName>;
}

type AnySchema = JsonSchema | boolean;
type Schema = { readonly [keyword: string]: unknown };

/**
 * A schema that says no type is about one kind of value only where its keywords are: `maxLength` is about text. It is
 * translated with that type said, and instances of another type, which the keywords ignore, are left out by the caller.
 */
export function toField(schema: AnySchema): Translated {
  const forms = new Set<FormName>();
  const { field, typed } = translate(schema, { root: schema, forms, met: [] });
  return forms.size > 1 ? refuse('open and closed objects in one schema') : { field, typed, forms };
}

interface Context {
  readonly root: AnySchema;
  readonly forms: Set<FormName>;
  /** References on the way here. */
  readonly met: readonly string[];
}

type Part = Pick<Translated, 'field' | 'typed'>;

const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['$schema', '$comment', 'title', 'description', 'default', 'definitions', '$defs', 'examples', 'deprecated'],
]);

function translate(schema: AnySchema, context: Context): Part {
  if (schema === true) return { field: { kind: 'json', nullable: false }, typed: true };
  if (schema === false) return refuse('false, which nothing is');
  const said = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword))) as Schema;
  if (Object.keys(said).length === 0) return { field: { kind: 'json', nullable: false }, typed: true };
  if ('$ref' in said) return translateReference(said, context);
  if ('const' in said) return translateConst(said);
  if ('enum' in said) return translateEnum(said);
  if ('allOf' in said) return translateAllOf(said, context);
  if ('anyOf' in said) return translateAnyOf(said, context);
  const types = said['type'] === undefined ? [typeOf(said)] : [said['type']].flat();
  const named = types.filter((type) => type !== 'null');
  if (named.length !== 1) return refuse(named.length === 0 ? 'null alone' : `a choice of types`);
  const type = named[0] as string;
  const { field, typed } = (TYPES[type] ?? refuse(`type ${type}`))(said, context);
  return types.length === 1
    ? { field, typed }
    : { field: { ...field, nullable: true }, typed: { anyOf: [typed, { type: 'null' }] } as JsonSchema };
}

/** The type that the keywords are about. */
function typeOf(said: Schema): string {
  const types = new Set(Object.keys(said).map((keyword) => ABOUT[keyword] ?? refuse(`keyword ${keyword}`)));
  return types.size === 1 ? [...types][0]! : refuse('keywords about several types');
}

const ABOUT: Readonly<Record<string, string>> = {
  minLength: 'string',
  maxLength: 'string',
  pattern: 'string',
  minimum: 'number',
  maximum: 'number',
  items: 'array',
  minItems: 'array',
  maxItems: 'array',
  properties: 'object',
  required: 'object',
  additionalProperties: 'object',
  minProperties: 'object',
};

const only = (said: Schema, ...keywords: readonly string[]): void => {
  const other = Object.keys(said).find((keyword) => keyword !== 'type' && !keywords.includes(keyword));
  if (other !== undefined) refuse(`keyword ${other}`);
};

const TYPES: Readonly<Record<string, (said: Schema, context: Context) => Part>> = {
  string: (said) => {
    only(said, 'minLength', 'maxLength', 'pattern');
    const { minLength, maxLength, pattern } = said as { minLength?: number; maxLength?: number; pattern?: string };
    const limits = {
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(pattern === undefined ? {} : { pattern: asPattern(pattern) }),
    };
    return {
      field: { kind: 'string', nullable: false, ...limits },
      typed: { type: 'string', ...limits } as JsonSchema,
    };
  },
  integer: (said) => {
    only(said, 'minimum', 'maximum');
    const { minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = said as Bounds;
    return {
      field: { kind: 'integer', nullable: false, minimum, maximum },
      typed: { type: 'integer', minimum, maximum } as JsonSchema,
    };
  },
  number: (said) => {
    only(said, 'minimum', 'maximum');
    const { minimum, maximum } = said as Bounds;
    const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
    return {
      field: { kind: 'number', nullable: false, ...limits },
      typed: { type: 'number', ...limits } as JsonSchema,
    };
  },
  boolean: (said) => {
    only(said);
    return { field: { kind: 'boolean', nullable: false }, typed: { type: 'boolean' } as JsonSchema };
  },
  array: (said, context) => {
    only(said, 'items', 'minItems', 'maxItems');
    const { items = true, minItems, maxItems } = said as { items?: AnySchema; minItems?: number; maxItems?: number };
    if (Array.isArray(items)) return refuse('items of a tuple');
    const limits = { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
    const item = translate(items, context);
    return {
      field: { kind: 'array', nullable: false, items: item.field, ...limits },
      typed: { type: 'array', items: item.typed, ...limits } as JsonSchema,
    };
  },
  object: (said, context) => {
    only(said, 'properties', 'required', 'additionalProperties', 'minProperties');
    const {
      properties = {},
      required = [],
      additionalProperties = true,
      minProperties,
    } = said as {
      properties?: Readonly<Record<string, AnySchema>>;
      required?: readonly string[];
      additionalProperties?: AnySchema;
      minProperties?: number;
    };
    const names = [...new Set([...Object.keys(properties), ...required])];
    if (names.includes('__proto__')) return refuse('a property called __proto__, which we refuse');
    if (typeof additionalProperties === 'object') {
      if (names.length > 0 || minProperties !== undefined) return refuse('properties beside a schema for all others');
      const value = translate(additionalProperties, context);
      return {
        field: { kind: 'record', nullable: false, values: value.field },
        typed: { type: 'object', additionalProperties: value.typed } as JsonSchema,
      };
    }
    context.forms.add(additionalProperties ? 'reader' : 'writer');
    const parts = names.map((name) => ({ name, ...translate(properties[name] ?? true, context) }));
    const field: ObjectField = {
      kind: 'object',
      nullable: false,
      properties: parts.map((part) => toProperty(part.name, part.field, required.includes(part.name))),
      ...(minProperties === undefined ? {} : { minProperties }),
    };
    const typed = {
      type: 'object',
      properties: Object.fromEntries(parts.map((part) => [part.name, part.typed])),
      required,
      additionalProperties,
      ...(minProperties === undefined ? {} : { minProperties }),
    };
    return { field, typed: typed as unknown as JsonSchema };
  },
};

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

export const toProperty = (name: string, field: Field, required: boolean): Property => ({
  name,
  required,
  field,
  description: name,
  classification: 'internal',
  personal: false,
});

const asPattern = (pattern: string): string => {
  try {
    return new RegExp(pattern, 'u').source;
  } catch {
    return refuse('a pattern that is none with the flag u');
  }
};

function translateReference(said: Schema, context: Context): Part {
  // Until 2019-09 whatever stands beside a reference is ignored.
  const reference = said['$ref'] as string;
  const name = /^#\/(definitions|\$defs)\/([^/%~]+)$/u.exec(reference);
  if (name === null) return refuse('a reference to elsewhere than a definition');
  if (context.met.includes(reference)) return refuse('a definition that holds itself');
  const definitions = (context.root as unknown as Record<string, Record<string, AnySchema>>)[name[1]!];
  const target = definitions?.[name[2]!];
  if (target === undefined) return refuse('a reference to no definition');
  return translate(target, { ...context, met: [...context.met, reference] });
}

function translateConst(said: Schema): Part {
  only(said, 'const');
  const value = said['const'];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return refuse('const of an object, an array or null');
  return { field: { kind: 'literal', nullable: false, value }, typed: { const: value } as JsonSchema };
}

function translateEnum(said: Schema): Part {
  only(said, 'enum');
  const values = said['enum'] as readonly unknown[];
  const nullable = values.includes(null);
  const texts = values.filter((value) => value !== null);
  if (texts.length === 0 || !texts.every((value) => typeof value === 'string')) return refuse('enum of more than text');
  return { field: { kind: 'enum', nullable, values: texts }, typed: { enum: values } as JsonSchema };
}

function translateAllOf(said: Schema, context: Context): Part {
  only(said, 'allOf');
  const parts = said['allOf'] as readonly AnySchema[];
  return parts.length === 1 ? translate(parts[0]!, context) : refuse('allOf of several schemas');
}

/** Either a value or null: what we write of one that may be null. */
function translateAnyOf(said: Schema, context: Context): Part {
  only(said, 'anyOf');
  const parts = said['anyOf'] as readonly AnySchema[];
  const others = parts.filter((part) => JSON.stringify(part) !== '{"type":"null"}');
  if (others.length !== 1 || parts.length !== 2) return refuse('anyOf of several schemas');
  const { field, typed } = translate(others[0]!, context);
  return { field: { ...field, nullable: true }, typed: { anyOf: [typed, { type: 'null' }] } as JsonSchema };
}
