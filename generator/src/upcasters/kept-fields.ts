/** What becomes of the fields of a payload on the way to the next data version. */
import type { JsonObject } from '../model/samples.ts';
import type { JsonValue, ObjectField, Property } from '../model/types.ts';
import { shapeOf } from './data-versions.ts';
import type { Outcome } from './sandbox.ts';

/** `name`, `changes.name`: every field that stands in no list, union or record. */
export function pathsOf(data: ObjectField): ReadonlyMap<string, Property> {
  return new Map(
    data.properties.flatMap((property) => [
      [property.name, property] as const,
      ...(property.field.kind === 'object'
        ? [...pathsOf(property.field)].map(([path, inner]) => [`${property.name}.${path}`, inner] as const)
        : []),
    ]),
  );
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: JsonValue, path: readonly PropertyKey[]): JsonValue | undefined {
  let found: unknown = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found as JsonValue | undefined;
}

/** A field that is in the data and not in the result: by its path in the old version, and its path in the new one. */
export interface Lost {
  readonly path: string;
  readonly name: string;
}

interface Step {
  readonly old: ObjectField;
  readonly newer: ObjectField;
  readonly document: JsonObject;
  readonly result: JsonObject;
  readonly dropped: ReadonlySet<string>;
}

/**
 * Only of fields with the same shape in both versions, under the same name or a declared new one: whether another shape
 * can hold the value is for the step to say.
 */
export function findLost(
  { old, newer, document, result, dropped }: Step,
  at = { old: '', newer: '' },
): readonly Lost[] {
  return old.properties.flatMap((property): readonly Lost[] => {
    const path = `${at.old}${property.name}`;
    const next =
      newer.properties.find(({ name }) => name === property.name) ??
      newer.properties.find(({ renamedFrom }) => renamedFrom === property.name);
    const value = document[property.name];
    if (next === undefined || value === undefined || dropped.has(path) || property.deprecated !== undefined) return [];
    const name = `${at.newer}${next.name}`;
    const kept = result[next.name];
    if (kept === undefined) return shapeOf(property.field) === shapeOf(next.field) ? [{ path, name }] : [];
    if (property.field.kind !== 'object' || next.field.kind !== 'object' || !isObject(value) || !isObject(kept))
      return [];
    const inside = { old: property.field, newer: next.field, document: value, result: kept, dropped };
    return findLost(inside, { old: `${path}.`, newer: `${name}.` });
  });
}

interface Trial {
  readonly old: ObjectField;
  readonly documents: readonly JsonObject[];
  /** What the step has made of each. */
  readonly outcomes: readonly Outcome[];
  readonly run: (documents: readonly JsonObject[]) => readonly Outcome[];
  readonly dropped: ReadonlySet<string>;
}

/**
 * Fields that a step takes no notice of: with another value in its place, the result is the same, for every document that
 * was tried. Deprecated ones may go.
 */
export function findForgotten({ old, documents, outcomes, run, dropped }: Trial) {
  const paths = [...pathsOf(old)].flatMap(([path, { field, deprecated }]) =>
    // Of an object, its parts are looked at.
    field.kind === 'object' || deprecated !== undefined || isWithin(path, dropped) || isGone(path, old) ? [] : [path],
  );
  // Most fields are noticed at once; all that are tried together run in one go.
  const quiet = ROUNDS.reduce<readonly string[]>((left, count) => {
    const variants = left.flatMap((path) => makeVariants(path, documents, count));
    const results = run(variants.map(({ document }) => document));
    const noticed = variants
      .filter(({ index }, position) => JSON.stringify(results[position]) !== JSON.stringify(outcomes[index]))
      .map(({ path }) => path);
    return left.filter((path) => !noticed.includes(path));
  }, paths);
  return quiet.flatMap((path) =>
    makeVariants(path, documents, 1).map(({ index }) => ({ path, document: documents[index]! })),
  );
}

/** How many documents are changed for each field that is not noticed yet. */
const ROUNDS = [4, 100];

interface Variant {
  readonly path: string;
  readonly document: JsonObject;
  /** Of the document that it is a variant of. */
  readonly index: number;
}

/** Documents with the value that another has at the path, where that is another value: as many, or as there are. */
function makeVariants(path: string, documents: readonly JsonObject[], count: number): readonly Variant[] {
  const keys = path.split('.');
  const holders = documents.flatMap((document, index) => {
    const value = valueAt(document, keys);
    return value === undefined ? [] : [{ document, index, value, text: JSON.stringify(value) }];
  });
  return holders.slice(0, count).flatMap(({ document, index, text }, position) => {
    const others = [...holders.slice(position + 1), ...holders.slice(0, position)];
    const other = others.find((one) => one.text !== text);
    return other === undefined ? [] : [{ path, document: replaceAt(document, keys, other.value), index }];
  });
}

function replaceAt(object: JsonObject, [key = '', ...rest]: readonly string[], value: JsonValue): JsonObject {
  return { ...object, [key]: rest.length === 0 ? value : replaceAt(object[key] as JsonObject, rest, value) };
}

const isWithin = (path: string, dropped: ReadonlySet<string>): boolean =>
  [...dropped].some((gone) => path === gone || path.startsWith(`${gone}.`));

/** Whether what it stands in is deprecated. */
const isGone = (path: string, old: ObjectField): boolean =>
  [...pathsOf(old)].some(([above, { deprecated }]) => deprecated !== undefined && path.startsWith(`${above}.`));

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
