/** What differs between two fields, place by place, and what each difference does in both directions. */
import type { Shapes } from '../model/examples.ts';
import { sampleValue } from '../model/samples.ts';
import type { Field, JsonValue, ObjectField, Property, UnionField } from '../model/types.ts';
import type { FieldPath } from './change.ts';
import {
  NONE,
  arrayWith,
  findOutside,
  found,
  mapOutside,
  objectWith,
  objectWithout,
  outsideCount,
  type Outside,
} from './find-outside.ts';
import { isSame } from './is-same.ts';
import type { RuleId } from './rules.ts';
import { follow } from './value-set.ts';

/** The models that the fields are of. */
export interface Sides {
  readonly older: Shapes;
  readonly newer: Shapes;
}

/** A difference, not yet put where the compared fields stand. */
export interface FieldChange {
  readonly rule: RuleId;
  /** From the compared field down. */
  readonly path: FieldPath;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** What the older side writes and the newer does not read, as a value of the whole compared field. */
  readonly backward: Outside;
  /** What the newer side writes and the older does not read. */
  readonly forward: Outside;
}

/** Both sides refer to one shared type here: what changed in it is told once, and reaches this place. */
export interface Link {
  readonly target: string;
  readonly path: FieldPath;
  readonly wraps: Wraps;
}

/** Puts a value of a place into a smallest value of the whole, on either side. */
export interface Wraps {
  readonly older: (value: JsonValue) => JsonValue;
  readonly newer: (value: JsonValue) => JsonValue;
}

export interface FieldComparison {
  readonly changes: readonly FieldChange[];
  readonly links: readonly Link[];
}

export const compareFields = (older: Field, newer: Field, sides: Sides): FieldComparison => {
  const changes: FieldChange[] = [];
  const links: Link[] = [];
  compareAt({ older, newer }, { path: [], wraps: AS_IS, sides, changes, links });
  return { changes, links };
};

const AS_IS: Wraps = { older: (value) => value, newer: (value) => value };

/** Of a pair of properties with one name, beside their fields. */
export const compareProperties = (
  older: readonly Property[],
  newer: readonly Property[],
  sides: Sides,
): FieldComparison =>
  compareFields(
    { kind: 'object', properties: older, nullable: false },
    { kind: 'object', properties: newer, nullable: false },
    sides,
  );

interface Pair<T> {
  readonly older: T;
  readonly newer: T;
}

interface Place {
  readonly path: FieldPath;
  readonly wraps: Wraps;
  readonly sides: Sides;
  readonly changes: FieldChange[];
  readonly links: Link[];
}

const compareAt = (pair: Pair<Field>, place: Place): void => {
  if (isSame(pair.older, pair.newer) && !holdsReference(pair.older)) return;
  const { older, newer } = pair;
  // Where only one of the two takes null, what the type itself says of null counts as well: then it is compared in place.
  const isLink =
    older.kind === 'reference' &&
    newer.kind === 'reference' &&
    older.target === newer.target &&
    older.nullable === newer.nullable;
  if (isLink) {
    const { path, wraps } = place;
    place.links.push({ target: older.target, path, wraps });
    return;
  }
  const followed = { older: targetOf(older, place.sides.older), newer: targetOf(newer, place.sides.newer) };
  if (followed.older.nullable !== followed.newer.nullable && isComparable(followed)) {
    addNullable({ older: followed.older.nullable, newer: followed.newer.nullable }, place);
  }
  compareKinds(followed, place);
};

const targetOf = (field: Field, shapes: Shapes): Field => follow({ field, shapes, form: 'writer' }).field;

const holdsReference = (field: Field): boolean => JSON.stringify(field).includes('"kind":"reference"');

/** Where the kinds are so far apart that null is the least of it, one difference says all. */
const isComparable = ({ older, newer }: Pair<Field>): boolean =>
  older.kind !== 'json' && newer.kind !== 'json' && FAMILIES[older.kind] === FAMILIES[newer.kind];

const FAMILIES = {
  string: 'text',
  decimal: 'text',
  uuid: 'text',
  timestamp: 'text',
  enum: 'text',
  literal: 'literal',
  integer: 'number',
  number: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  record: 'record',
  union: 'union',
  json: 'json',
  reference: 'reference',
} as const satisfies Record<Field['kind'], string>;

const addNullable = ({ older, newer }: Pair<boolean>, place: Place): void =>
  add(place, 'FIELD_SAME_NULLABLE', {
    before: older,
    after: newer,
    backward: older ? found(null) : NONE,
    forward: newer ? found(null) : NONE,
  });

/** Puts a difference where it stands; both values are of this place. */
const add = (
  { path, wraps, changes }: Place,
  rule: RuleId,
  { backward, forward, ...rest }: Omit<FieldChange, 'rule' | 'path'>,
): void => {
  changes.push({
    rule,
    path,
    ...rest,
    backward: mapOutside(backward, wraps.older),
    forward: mapOutside(forward, wraps.newer),
  });
};

const judge = (pair: Pair<Field>, { sides }: Place): Pick<FieldChange, 'backward' | 'forward'> => {
  const older = { field: { ...pair.older, nullable: false }, shapes: sides.older };
  const newer = { field: { ...pair.newer, nullable: false }, shapes: sides.newer };
  return {
    backward: findOutside({ ...older, form: 'writer' }, { ...newer, form: 'reader' }),
    forward: findOutside({ ...newer, form: 'writer' }, { ...older, form: 'reader' }),
  };
};

const judgeWithNull = ({ older, newer }: Pair<Field>, { sides }: Place) => ({
  backward: findOutside(
    { field: older, shapes: sides.older, form: 'writer' },
    { field: newer, shapes: sides.newer, form: 'reader' },
  ),
  forward: findOutside(
    { field: newer, shapes: sides.newer, form: 'writer' },
    { field: older, shapes: sides.older, form: 'reader' },
  ),
});

const compareKinds = (pair: Pair<Field>, place: Place): void => {
  const { older, newer } = pair;
  if (older.kind === 'object' && newer.kind === 'object') return compareObjects({ older, newer }, place);
  if (older.kind === 'array' && newer.kind === 'array') return compareArrays({ older, newer }, place);
  if (older.kind === 'record' && newer.kind === 'record') return compareRecords({ older, newer }, place);
  if (older.kind === 'union' && newer.kind === 'union' && older.discriminator === newer.discriminator) {
    return compareUnions({ older, newer }, place);
  }
  if (older.kind === 'enum' && newer.kind === 'enum') return compareEnums({ older, newer }, place);
  if (older.kind === newer.kind && older.kind !== 'union') return compareFacets(pair, place);
  const rule = older.kind === 'union' && newer.kind === 'union' ? 'UNION_SAME_DISCRIMINATOR' : 'FIELD_SAME_TYPE';
  const judged = isComparable(pair) ? judge(pair, place) : judgeWithNull(pair, place);
  add(place, rule, { before: describe(older), after: describe(newer), ...judged });
};

/** What a field is, without what stands in it. */
const describe = (field: Field): JsonValue => {
  const { nullable, ...facets } = withoutParts(field);
  return (nullable ? { ...facets, nullable } : facets) as JsonValue;
};

const withoutParts = (field: Field) => {
  switch (field.kind) {
    case 'object': {
      const { properties, ...facets } = field;
      return { ...facets, properties: properties.map(({ name }) => name) };
    }
    case 'array': {
      const { items, ...facets } = field;
      return { ...facets, items: describe(items) };
    }
    case 'record': {
      const { values, ...facets } = field;
      return { ...facets, values: describe(values) };
    }
    case 'union': {
      const { variants, ...facets } = field;
      return { ...facets, variants: variants.length };
    }
    default:
      return field;
  }
};

/** Both have the same kind, and no parts. */
const compareFacets = (pair: Pair<Field>, place: Place): void => {
  const { older, newer } = pair;
  if (!isSame(facet(older, 'as'), facet(newer, 'as'))) {
    // A bigint that is a text on one side: no facet of it means the same.
    add(place, 'FIELD_SAME_TYPE', { before: describe(older), after: describe(newer), ...judge(pair, place) });
    return;
  }
  for (const { rule, keys } of FACETS) {
    if (keys.every((key) => isSame(facet(older, key), facet(newer, key)))) continue;
    // One facet at a time: the others are those of the side that is written.
    const backward = { older, newer: withFacets(older, newer, keys) };
    const forward = { older: withFacets(newer, older, keys), newer };
    add(place, rule, {
      before: pick(older, keys),
      after: pick(newer, keys),
      backward: judge(backward, place).backward,
      forward: judge(forward, place).forward,
    });
  }
};

const FACETS = [
  { rule: 'FIELD_SAME_LENGTH', keys: ['minLength', 'maxLength'] },
  { rule: 'FIELD_SAME_PATTERN', keys: ['pattern', 'format', 'precision', 'scale'] },
  { rule: 'FIELD_SAME_RANGE', keys: ['minimum', 'maximum'] },
  { rule: 'FIELD_SAME_VALUE', keys: ['value'] },
] as const satisfies readonly { rule: RuleId; keys: readonly string[] }[];

const facet = (field: Field, key: string): JsonValue | undefined =>
  (field as unknown as Readonly<Record<string, JsonValue | undefined>>)[key];

const pick = (field: Field, keys: readonly string[]): JsonValue =>
  Object.fromEntries(
    keys.map((key) => [key, facet(field, key)] as const).filter(([, value]) => value !== undefined),
  ) as JsonValue;

const withFacets = (base: Field, other: Field, keys: readonly string[]): Field => ({
  ...(Object.fromEntries(Object.entries(base).filter(([key]) => !keys.includes(key))) as unknown as Field),
  ...(pick(other, keys) as object),
});

const compareEnums = ({ older, newer }: Pair<Field & { kind: 'enum' }>, place: Place): void => {
  for (const value of older.values.filter((each) => !newer.values.includes(each))) {
    add(place, 'ENUM_VALUE_NO_DELETE', { before: value, backward: found(value), forward: NONE });
  }
  for (const value of newer.values.filter((each) => !older.values.includes(each))) {
    add(place, 'ENUM_VALUE_ADDED', { after: value, backward: NONE, forward: found(value) });
  }
};

const compareArrays = (pair: Pair<Field & { kind: 'array' }>, place: Place): void => {
  const { older, newer } = pair;
  const keys = ['minItems', 'maxItems'];
  if (!isSame(pick(older, keys), pick(newer, keys))) {
    const written = withFacets(older, newer, keys);
    const read = withFacets(newer, older, keys);
    add(place, 'ARRAY_SAME_LENGTH', {
      before: pick(older, keys),
      after: pick(newer, keys),
      backward: judge({ older, newer: written }, { ...place, sides: { ...place.sides, newer: place.sides.older } })
        .backward,
      forward: judge({ older: read, newer }, { ...place, sides: { ...place.sides, older: place.sides.newer } }).forward,
    });
  }
  // Of an array that has to be empty, nobody writes items.
  if (older.maxItems === 0 || newer.maxItems === 0) return;
  const { path, wraps, sides } = place;
  const wrap = (field: Field & { kind: 'array' }, shapes: Shapes) => (item: JsonValue) =>
    arrayWith({ items: { field: field.items, shapes, form: 'writer' }, minItems: field.minItems ?? 0 }, item);
  const inside = {
    ...place,
    path: [...path, '*'],
    wraps: chain(wraps, { older: wrap(older, sides.older), newer: wrap(newer, sides.newer) }),
  };
  compareAt({ older: older.items, newer: newer.items }, inside);
};

/** The inner wrap first. */
export const chain = (outer: Wraps, inner: Wraps): Wraps => ({
  older: (value) => outer.older(inner.older(value)),
  newer: (value) => outer.newer(inner.newer(value)),
});

const compareRecords = ({ older, newer }: Pair<Field & { kind: 'record' }>, place: Place): void => {
  const wrap = (value: JsonValue) => ({ key: value });
  compareAt(
    { older: older.values, newer: newer.values },
    { ...place, path: [...place.path, '*'], wraps: chain(place.wraps, { older: wrap, newer: wrap }) },
  );
};

/** Of a path into one variant of a union: no name of a property looks like it. */
export const variantStep = (tag: JsonValue | undefined): string => `<${String(tag)}>`;

export const isVariantStep = (step: string): boolean => step.startsWith('<');

const compareUnions = ({ older, newer }: Pair<UnionField>, place: Place): void => {
  const tag = (object: ObjectField): JsonValue | undefined => {
    const field = object.properties.find(({ name }) => name === older.discriminator)?.field;
    return field?.kind === 'literal' ? field.value : undefined;
  };
  for (const variant of older.variants) {
    const other = newer.variants.find((candidate) => tag(candidate) === tag(variant));
    if (other === undefined) {
      add(place, 'UNION_VARIANT_NO_DELETE', {
        before: tag(variant) ?? null,
        backward: found(sampleValue(variant, 'variant', 'minimal', place.sides.older)),
        forward: NONE,
      });
    } else {
      compareAt({ older: variant, newer: other }, { ...place, path: [...place.path, variantStep(tag(variant))] });
    }
  }
  for (const variant of newer.variants.filter((each) => !older.variants.some((other) => tag(other) === tag(each)))) {
    add(place, 'UNION_VARIANT_ADDED', {
      after: tag(variant) ?? null,
      backward: NONE,
      forward: found(sampleValue(variant, 'variant', 'minimal', place.sides.newer)),
    });
  }
};

const compareObjects = (pair: Pair<ObjectField>, place: Place): void => {
  const { older, newer } = pair;
  if (older.minProperties !== newer.minProperties) addMinimum(pair, place);
  const olderByName = new Map(older.properties.map((property) => [property.name, property]));
  const newerByName = new Map(newer.properties.map((property) => [property.name, property]));
  const renamed = new Map<string, Property>();
  for (const property of newer.properties) {
    const before = property.renamedFrom === undefined ? undefined : olderByName.get(property.renamedFrom);
    const isRename =
      before !== undefined &&
      !newerByName.has(before.name) &&
      !olderByName.has(property.name) &&
      !renamed.has(before.name);
    if (isRename) {
      renamed.set(before.name, property);
      addRenamed({ older: before, newer: property }, pair, place);
    }
  }
  const arrived = new Set([...renamed.values()].map(({ name }) => name));
  for (const property of older.properties) {
    const after = newerByName.get(property.name);
    if (after !== undefined) compareProperty({ older: property, newer: after }, pair, place);
    else if (!renamed.has(property.name)) addRemoved(property, pair, place);
  }
  for (const property of newer.properties) {
    if (!olderByName.has(property.name) && !arrived.has(property.name)) addAdded(property, pair, place);
  }
};

const addMinimum = (pair: Pair<ObjectField>, place: Place): void => {
  const { sides } = place;
  const placed = (object: ObjectField, shapes: Shapes) => ({ object, shapes, form: 'writer' }) as const;
  const older = placed(pair.older, sides.older);
  const newer = placed(pair.newer, sides.newer);
  add(place, 'OBJECT_SAME_MINIMUM', {
    before: pair.older.minProperties ?? 0,
    after: pair.newer.minProperties ?? 0,
    backward: outsideCount(older, newer),
    forward: outsideCount(newer, older),
  });
};

const addRemoved = (property: Property, pair: Pair<ObjectField>, place: Place): void => {
  const absent = property.required ? without(pair.newer, place.sides.newer, property.name) : NONE;
  add(at(place, property.name), property.required ? 'REQUIRED_NO_DELETE' : 'FIELD_REMOVED', {
    before: describeProperty(property),
    backward: NONE,
    forward: absent,
  });
};

const addAdded = (property: Property, pair: Pair<ObjectField>, place: Place): void => {
  const absent = property.required ? without(pair.older, place.sides.older, property.name) : NONE;
  add(at(place, property.name), property.required ? 'REQUIRED_NO_ADD' : 'FIELD_ADDED', {
    after: describeProperty(property),
    backward: absent,
    forward: NONE,
  });
};

/** A place of that name whose values are those of the whole object: what is absent is seen from there. */
const at = (place: Place, name: string): Place => ({ ...place, path: [...place.path, name] });

const without = (object: ObjectField, shapes: Shapes, name: string): Outside => {
  const absent = objectWithout({ object, shapes }, name);
  return absent === undefined ? NONE : found(absent);
};

const addRenamed = ({ older, newer }: Pair<Property>, pair: Pair<ObjectField>, place: Place): void =>
  add(at(place, newer.name), 'FIELD_NO_RENAME', {
    before: { name: older.name, ...(describeProperty(older) as object) },
    after: { name: newer.name, ...(describeProperty(newer) as object) },
    backward: newer.required ? without(pair.older, place.sides.older, newer.name) : NONE,
    forward: older.required ? without(pair.newer, place.sides.newer, older.name) : NONE,
  });

const describeProperty = ({ field, required, deprecated }: Property): JsonValue => ({
  ...(describe(field) as object),
  required,
  ...(deprecated === undefined ? {} : { deprecated: { ...deprecated } }),
});

const compareProperty = ({ older, newer }: Pair<Property>, pair: Pair<ObjectField>, place: Place): void => {
  const here = at(place, newer.name);
  if (older.required !== newer.required) {
    add(here, newer.required ? 'FIELD_NOT_REQUIRED' : 'FIELD_STAYS_REQUIRED', {
      before: older.required,
      after: newer.required,
      backward: newer.required ? without(pair.older, place.sides.older, older.name) : NONE,
      forward: older.required ? without(pair.newer, place.sides.newer, older.name) : NONE,
    });
  }
  compareMeaning({ older, newer }, here);
  const wrap = (object: ObjectField, shapes: Shapes) => (value: JsonValue) =>
    objectWith({ object, shapes }, older.name, value);
  const inside: Wraps = { older: wrap(pair.older, place.sides.older), newer: wrap(pair.newer, place.sides.newer) };
  compareAt({ older: older.field, newer: newer.field }, { ...here, wraps: chain(place.wraps, inside) });
};

/** What no document shows. */
const compareMeaning = ({ older, newer }: Pair<Property>, place: Place): void => {
  const keys = ['description', 'classification', 'personal', 'default', 'example'];
  const changed = keys.filter((key) => !isSame(valueOf(older, key), valueOf(newer, key)));
  if (changed.length > 0) {
    add(place, 'MEANING_CHANGED', {
      before: pickValues(older, changed),
      after: pickValues(newer, changed),
      backward: NONE,
      forward: NONE,
    });
  }
  if (!isSame(older.deprecated, newer.deprecated)) {
    add(place, 'DEPRECATED', {
      ...(older.deprecated === undefined ? {} : { before: { ...older.deprecated } }),
      ...(newer.deprecated === undefined ? {} : { after: { ...newer.deprecated } }),
      backward: NONE,
      forward: NONE,
    });
  }
};

const valueOf = (property: Property, key: string): JsonValue | undefined =>
  (property as unknown as Readonly<Record<string, JsonValue | undefined>>)[key];

const pickValues = (property: Property, keys: readonly string[]): JsonValue =>
  Object.fromEntries(
    keys.map((key) => [key, valueOf(property, key)] as const).filter(([, value]) => value !== undefined),
  ) as JsonValue;
