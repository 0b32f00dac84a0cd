/** What the next version has to be, by what is emitted: documents that are refused, names that are gone, schemas that differ. */
import type { Bump } from '../../../src/evolution/finding.ts';
import type { Model } from '../../../src/model/types.ts';
import type { JsonSchema } from '../../../src/schemas/json-schema.ts';
import { FORMS } from '../../../src/schemas/wire.ts';
import { WIRE_DIRECTIONS, findRefused } from './cross-check.ts';
import type { Random } from './random.ts';
import { changedTypes, schemaOf } from './schemas.ts';

/** At most `maxEvents` of the changed events are asked about; where an envelope changed, all are alike. */
export function bumpByDocuments(older: Model, newer: Model, options: { random: Random; maxEvents: number }): Bump {
  if (meaningOf(older) === meaningOf(newer)) return 'none';
  if (isNameGone(older, newer) || isRefused(older, newer, options)) return 'major';
  return isVisible(older, newer) ? 'minor' : 'patch';
}

const meaningOf = (model: Model): string => JSON.stringify({ ...model, package: { ...model.package, version: null } });

const isNameGone = (older: Model, newer: Model): boolean => {
  const kept = new Set(namesOf(newer));
  return namesOf(older).some((name) => !kept.has(name));
};

/** Of everything that a program or a link may name. */
const namesOf = (model: Model): readonly string[] => [
  `package ${model.package.name}`,
  `address ${model.idNamespace}`,
  `envelope ${model.envelope.name}`,
  ...model.types.map(({ name }) => `type ${name}`),
  ...model.tables.map(({ name }) => `page ${name}`),
  ...model.systems.map(({ domain }) => `page ${domain}`),
  ...model.events.flatMap(({ type, constant, dataVersion }) => [
    `event ${type}`,
    `constant ${constant}`,
    `data version ${type} ${dataVersion}`,
  ]),
  ...model.events.flatMap(({ type }) => propertiesOf(schemaOf(model, type, 'reader')).map((path) => `${type} ${path}`)),
];

/** Paths of all properties, references followed: what a program may read. */
const propertiesOf = (root: JsonSchema): readonly string[] => {
  const paths = new Set<string>();
  const walk = (schema: JsonSchema, path: string, depth: number): void => {
    // An event in an event has the names of every event.
    if (depth > 8) return;
    const { $ref } = schema;
    if (typeof $ref === 'string') {
      return walk((root['$defs'] as Record<string, JsonSchema>)[$ref.slice('#/$defs/'.length)]!, path, depth + 1);
    }
    for (const branch of (schema['anyOf'] ?? schema['oneOf'] ?? []) as JsonSchema[]) walk(branch, path, depth + 1);
    for (const [name, inside] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)) {
      paths.add(`${path}/${name}`);
      walk(inside, `${path}/${name}`, depth + 1);
    }
    for (const key of ['items', 'additionalProperties']) {
      const inside = schema[key];
      if (typeof inside === 'object' && inside !== null) walk(inside as JsonSchema, `${path}/*`, depth + 1);
    }
  };
  walk(root, '', 0);
  return [...paths];
};

const isRefused = (older: Model, newer: Model, { random, maxEvents }: { random: Random; maxEvents: number }): boolean =>
  random
    .shuffle(changedTypes(older, newer))
    .slice(0, maxEvents)
    .some((type) =>
      WIRE_DIRECTIONS.some((direction) => findRefused(older, newer, { type, direction, random }).refused !== undefined),
    );

/** Whether any schema says something else; text, defaults and the order of things say nothing. */
const isVisible = (older: Model, newer: Model): boolean =>
  newer.events.some(
    ({ type }) =>
      !older.events.some((event) => event.type === type) ||
      FORMS.some((form) => judging(schemaOf(older, type, form)) !== judging(schemaOf(newer, type, form))) ||
      isDeprecatedOtherwise(older, newer, type),
  );

const isDeprecatedOtherwise = (older: Model, newer: Model, type: string): boolean =>
  new Set([older, newer].map((model) => JSON.stringify(model.events.find((event) => event.type === type)!.deprecated)))
    .size > 1;

const judging = (schema: JsonSchema): string => {
  const { $defs: definitions = {}, ...root } = schema;
  return JSON.stringify(sorted(written(root, definitions as Record<string, JsonSchema>)));
};

/** With what is referred to in place of the reference: which of the two it is says nothing. */
const written = (value: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown => {
  if (Array.isArray(value)) return value.map((each) => written(each, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as JsonSchema;
  if (typeof $ref === 'string') return written(definitions[$ref.slice('#/$defs/'.length)], definitions);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, written(inside, definitions)]));
};

const sorted = (value: unknown, isMap = false): unknown => {
  if (Array.isArray(value)) {
    return value
      .map((each) => sorted(each))
      .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !TEXTS.has(key))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inside]) => [key, sorted(inside, !isMap && MAPS.has(key))]),
  );
};

const TEXTS: ReadonlySet<string> = new Set(['description', 'title', 'default', 'x-personal', 'x-classification']);
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs']);
