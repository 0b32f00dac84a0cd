import type { JsonSchema } from '../../src/schemas/json-schema.ts';

/**
 * Every constraint that a document of JSON Schema puts on a payload, as `rule /path`: read from the file alone, which
 * knows nothing of samples. In a list the path goes on with 0, in a record with `key`.
 */
export function constraintsOf(document: JsonSchema): ReadonlySet<string> {
  const definitions = (document['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const found = new Set<string>();
  walk((document['properties'] as Schemas)['data']!, { path: '', definitions, found, nullable: false });
  return found;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

interface Place {
  readonly path: string;
  readonly definitions: Schemas;
  readonly found: Set<string>;
  readonly nullable: boolean;
}

function walk(given: JsonSchema, place: Place): void {
  const schema = resolve(given, place.definitions);
  const alternatives = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (alternatives === undefined) {
    const isNull = Array.isArray(schema['type']) && schema['type'].includes('null');
    return walkValue(schema, { ...place, nullable: place.nullable || isNull });
  }
  const others = alternatives.filter(({ type }) => type !== 'null');
  const nullable = place.nullable || others.length < alternatives.length;
  if (others.length === 1) walk(others[0]!, { ...place, nullable });
  else walkUnion(others, { ...place, nullable });
}

function resolve(schema: JsonSchema, definitions: Schemas): JsonSchema {
  const { $ref } = schema;
  return typeof $ref === 'string' ? resolve(definitions[$ref.slice('#/$defs/'.length)]!, definitions) : schema;
}

/** One of several objects, each of which has a constant under the same name. */
function walkUnion(given: readonly JsonSchema[], place: Place): void {
  const variants = given.map((variant) => resolve(variant, place.definitions));
  const isConstant = (variant: JsonSchema, name: string): boolean =>
    Object.hasOwn((variant['properties'] as Schemas)[name] ?? {}, 'const');
  const names = Object.keys(variants[0]!['properties'] as Schemas);
  const discriminator = names.find((name) => variants.every((variant) => isConstant(variant, name)))!;
  addType(place);
  place.found.add(`required ${place.path}/${discriminator}`).add(`discriminator ${place.path}/${discriminator}`);
  for (const variant of variants) walkKeys(variant, place, discriminator);
}

function walkValue(schema: JsonSchema, place: Place): void {
  const { path, found } = place;
  if (schema['type'] !== undefined || schema['const'] !== undefined) addType(place);
  if (schema['type'] === 'integer') found.add(`integer ${path}`);
  for (const keyword of LIMITS) {
    // No array has fewer items than none.
    const canBeBroken = schema[keyword] !== undefined && !(keyword === 'minItems' && schema[keyword] === 0);
    if (canBeBroken) found.add(`${keyword} ${path}`);
  }
  if (schema['pattern'] !== undefined) {
    const isFormat = schema['format'] !== undefined || schema['contentEncoding'] !== undefined;
    found.add(`${isFormat ? 'format' : 'pattern'} ${path}`);
  }
  // Of these the pattern says the length as well.
  if (['uuid', 'date-time', 'date'].includes(String(schema['format']))) found.delete(`maxLength ${path}`);
  if (schema['items'] !== undefined)
    walk(schema['items'] as JsonSchema, { ...place, path: `${path}/0`, nullable: false });
  walkKeys(schema, place);
}

function walkKeys(schema: JsonSchema, { path, ...place }: Place, except?: string): void {
  const properties = Object.entries((schema['properties'] ?? {}) as Schemas).filter(([name]) => name !== except);
  for (const name of (schema['required'] ?? []) as string[]) {
    if (name !== except) place.found.add(`required ${path}/${name}`);
  }
  for (const [name, property] of properties) walk(property, { ...place, path: `${path}/${name}`, nullable: false });
  const others = schema['additionalProperties'];
  if (others === false) place.found.add(`unknownKey ${path}`);
  else if (typeof others === 'object') {
    walk(others as JsonSchema, { ...place, path: `${path}/key`, nullable: false });
  }
}

function addType({ path, found, nullable }: Place): void {
  found.add(`type ${path}`);
  if (!nullable) found.add(`null ${path}`);
}

const LIMITS = [
  ...['const', 'enum', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties'],
];
