/**
 * Whether everything that one side may write is read by the other. What is written comes from a closed schema, what is
 * read goes through an open one; that a writer's event may hold an event of somebody else, whose keys no catalog knows, is
 * left aside: those are judged where they are written.
 */
import type { JsonObject } from '../model/samples.ts';
import { minimalProperties, sampleObject, sampleValue } from '../model/samples.ts';
import type { JsonValue, ObjectField, Property } from '../model/types.ts';
import { findTextIn, includeTexts } from './texts/include-texts.ts';
import { follow, toValueSet } from './value-set.ts';
import type { NumberRange, Placed, PlacedObject, ValueSet } from './value-set.ts';

/** A value that is written and not read, none, or that nobody can tell. */
export type Outside =
  | { readonly is: 'none' }
  | { readonly is: 'value'; readonly value: JsonValue }
  | { readonly is: 'unknown'; readonly reason: string };

/** A value that `written` takes and `read` does not. */
export function findOutside(written: Placed, read: Placed): Outside {
  return outsideOf(toValueSet(written), toValueSet(read), written);
}

export const NONE: Outside = { is: 'none' };

export const found = (value: JsonValue): Outside => ({ is: 'value', value });

/** The same inside of something that holds it. */
export const mapOutside = (outside: Outside, wrap: (value: JsonValue) => JsonValue): Outside =>
  outside.is === 'value' ? found(wrap(outside.value)) : outside;

/** A smallest object with a property of that value. */
export const objectWith = (
  { object, shapes }: Pick<PlacedObject, 'object' | 'shapes'>,
  name: string,
  value: JsonValue,
): JsonObject => ({ ...sampleObject(object, 'minimal', shapes), [name]: value });

/** A smallest object without a property; undefined where it has to have it. */
export const objectWithout = (
  { object, shapes }: Pick<PlacedObject, 'object' | 'shapes'>,
  name: string,
): JsonObject | undefined => {
  const others = object.properties.filter((property) => property.name !== name);
  const isRequired = object.properties.some((property) => property.name === name && property.required);
  if (isRequired || others.length < (object.minProperties ?? 0)) return undefined;
  return sampleObject({ ...object, properties: others }, 'minimal', shapes);
};

/** An array of that item, long enough. */
export const arrayWith = (array: { readonly items: Placed; readonly minItems: number }, item: JsonValue): JsonValue => {
  const { items, minItems } = array;
  return [item, ...Array.from({ length: minItems - 1 }, () => sampleOf(items))];
};

const sampleOf = ({ field, shapes }: Placed): JsonValue => sampleValue(field, 'value', 'minimal', shapes);

const outsideOf = (written: ValueSet, read: ValueSet, placed: Placed): Outside => {
  if (read.any === true) return NONE;
  if (written.any === true) return found(valueOfMissingType(read));
  return firstOutside([
    () => (written.null === true && read.null !== true ? found(null) : NONE),
    () => outsideBooleans(written, read),
    () => outsideNumbers(written, read),
    () => outsideTexts(written, read),
    () => outsideArrays(written, read, placed),
    () => outsideObjects(written, read),
    () => outsideRecords(written, read),
  ]);
};

/** What is known beats what is not. */
const firstOutside = (searches: readonly (() => Outside)[]): Outside => {
  let worst: Outside = NONE;
  for (const search of searches) {
    const outside = search();
    if (outside.is === 'value') return outside;
    if (outside.is === 'unknown') worst = outside;
  }
  return worst;
};

/** No field but `json` takes all six JSON types. */
const valueOfMissingType = (read: ValueSet): JsonValue => {
  if (read.booleans === undefined) return true;
  return read.text === undefined ? 'any JSON value' : [];
};

const outsideBooleans = ({ booleans = [] }: ValueSet, read: ValueSet): Outside => {
  const other = booleans.find((value) => read.booleans?.includes(value) !== true);
  return other === undefined ? NONE : found(other);
};

const outsideNumbers = ({ number: written }: ValueSet, { number: read }: ValueSet): Outside => {
  if (written === undefined) return NONE;
  if (read === undefined) return found(numberIn(written));
  const candidates = [written.minimum, written.maximum, ...numbersBeyond(written, read), ...fractionsOf(written, read)];
  const other = candidates.find((value) => holds(written, value) && !holds(read, value));
  return other === undefined ? NONE : found(other);
};

const holds = ({ minimum, maximum, integer }: NumberRange, value: number): boolean =>
  Number.isFinite(value) && value >= minimum && value <= maximum && (!integer || Number.isInteger(value));

const numberIn = (range: NumberRange): number =>
  [0, 1, range.minimum, range.maximum].find((value) => holds(range, value)) ?? (range.minimum + range.maximum) / 2;

/** Where the written range has no end, those next to the end of the other. */
const numbersBeyond = (written: NumberRange, read: NumberRange): readonly number[] => [
  ...(written.minimum === -Infinity ? [read.minimum - 1, read.minimum * 2, -Number.MAX_VALUE] : []),
  ...(written.maximum === Infinity ? [read.maximum + 1, read.maximum * 2, Number.MAX_VALUE] : []),
];

const fractionsOf = (written: NumberRange, read: NumberRange): readonly number[] => {
  if (written.integer || !read.integer) return [];
  const minimum = Math.max(written.minimum, read.minimum);
  const maximum = Math.min(written.maximum, read.maximum);
  return [
    minimum + 0.5,
    maximum - 0.5,
    0.5,
    (minimum + maximum) / 2,
    minimum + (maximum - minimum) / 3,
    (written.minimum + written.maximum) / 2,
    written.minimum + (written.maximum - written.minimum) / 3,
  ];
};

const outsideTexts = ({ text: written }: ValueSet, { text: read }: ValueSet): Outside => {
  if (written === undefined) return NONE;
  if (read === undefined) {
    const text = findTextIn(written);
    if (text.found === 'unknown') return { is: 'unknown', reason: text.reason };
    return text.found[0] === undefined ? NONE : found(text.found[0]);
  }
  const inclusion = includeTexts(written, read);
  if (inclusion.included === 'unknown') return { is: 'unknown', reason: inclusion.reason };
  return inclusion.included ? NONE : found(inclusion.text);
};

const outsideArrays = ({ array: written }: ValueSet, { array: read }: ValueSet, { shapes }: Placed): Outside => {
  if (written === undefined) return NONE;
  const { items, minItems, maxItems } = written;
  const listOf = (length: number): JsonValue =>
    Array.from({ length }, () => sampleValue(items.field, 'value', 'minimal', shapes));
  if (read === undefined || minItems < read.minItems) return found(listOf(minItems));
  if (maxItems > read.maxItems) return found(listOf(Math.max(minItems, read.maxItems + 1)));
  if (maxItems === 0) return NONE;
  return mapOutside(findOutside(items, read.items), (item) => arrayWith(written, item));
};

const outsideObjects = ({ objects: written }: ValueSet, read: ValueSet): Outside =>
  written === undefined ? NONE : firstOutside(written.variants.map((variant) => () => outsideObject(variant, read)));

const outsideObject = (written: PlacedObject, { objects, record }: ValueSet): Outside => {
  const { object, shapes, form } = written;
  if (record !== undefined) {
    return firstOutside(
      object.properties.map(({ name, field }) => () => {
        return mapOutside(findOutside({ field, shapes, form }, record), (value) => objectWith(written, name, value));
      }),
    );
  }
  if (objects === undefined) return found(sampleObject(object, 'minimal', shapes));
  return objects.discriminator === null
    ? outsideProperties(written, objects.variants[0]!)
    : outsideUnion(written, objects.variants, objects.discriminator);
};

/** The variant that reads an object is told by its discriminator: one comparison for each value that it can have. */
const outsideUnion = (written: PlacedObject, variants: readonly PlacedObject[], discriminator: string): Outside => {
  const absent = objectWithout(written, discriminator);
  if (absent !== undefined) return found(absent);
  const property = written.object.properties.find(({ name }) => name === discriminator)!;
  const tags = tagsOf({ field: property.field, shapes: written.shapes, form: written.form });
  if (tags === undefined) {
    const known = variants.flatMap((variant) => tagOf(variant, discriminator) ?? []);
    const union: Placed = {
      field: { kind: 'enum', values: known.filter((tag) => typeof tag === 'string'), nullable: false },
      shapes: written.shapes,
      form: 'reader',
    };
    const other = findOutside({ field: property.field, shapes: written.shapes, form: written.form }, union);
    return mapOutside(other, (value) => objectWith(written, discriminator, value));
  }
  return firstOutside(
    tags.map((value) => () => {
      const one = { ...written, object: withTag(written.object, discriminator, value) };
      const variant = variants.find((candidate) => tagOf(candidate, discriminator) === value);
      return variant === undefined ? found(objectWith(one, discriminator, value)) : outsideProperties(one, variant);
    }),
  );
};

type Tag = string | number | boolean;

const tagOf = ({ object }: PlacedObject, discriminator: string): Tag | undefined => {
  const field = object.properties.find(({ name }) => name === discriminator)?.field;
  return field?.kind === 'literal' ? field.value : undefined;
};

/** The values of a property, where they can be counted. */
const tagsOf = (placed: Placed): readonly Tag[] | undefined => {
  const { field } = follow(placed);
  if (field.nullable) return undefined;
  if (field.kind === 'literal') return [field.value];
  if (field.kind === 'enum') return field.values;
  return field.kind === 'boolean' ? [true, false] : undefined;
};

const withTag = (object: ObjectField, name: string, value: Tag): ObjectField => ({
  ...object,
  properties: object.properties.map((property) => {
    if (property.name !== name) return property;
    // Its example is one of the other values, perhaps.
    const { example: _example, default: _default, ...rest } = property;
    return { ...rest, field: { kind: 'literal', value, nullable: false } };
  }),
});

const outsideProperties = (written: PlacedObject, read: PlacedObject): Outside => {
  const mine = new Map(written.object.properties.map((property) => [property.name, property]));
  return firstOutside([
    () => outsideCount(written, read),
    ...read.object.properties.map(
      (property) => () => outsideProperty(written, read, property, mine.get(property.name)),
    ),
  ]);
};

/** The fewest keys that are written, where more are asked for. */
export const outsideCount = (written: PlacedObject, read: PlacedObject): Outside => {
  const fewest = minimalProperties(written.object).length;
  return fewest < (read.object.minProperties ?? 0)
    ? found(sampleObject(written.object, 'minimal', written.shapes))
    : NONE;
};

const outsideProperty = (
  written: PlacedObject,
  read: PlacedObject,
  property: Property,
  mine: Property | undefined,
): Outside => {
  if (property.required) {
    const absent = objectWithout(written, property.name);
    if (absent !== undefined) return found(absent);
  }
  // What it does not know, a closed writer does not write.
  if (mine === undefined) return NONE;
  const outside = findOutside(
    { field: mine.field, shapes: written.shapes, form: written.form },
    { field: property.field, shapes: read.shapes, form: read.form },
  );
  return mapOutside(outside, (value) => objectWith(written, property.name, value));
};

const outsideRecords = ({ record: written }: ValueSet, { record: read, objects }: ValueSet): Outside => {
  if (written === undefined) return NONE;
  if (read !== undefined) return mapOutside(findOutside(written, read), (value) => ({ key: value }));
  // No record has to have a key.
  const [variant] = objects?.variants ?? [];
  if (variant === undefined || objects?.discriminator !== null) return found({});
  const { properties, minProperties = 0 } = variant.object;
  if (minProperties > 0 || properties.some(({ required }) => required)) return found({});
  return firstOutside(
    properties.map(({ name, field }) => () => {
      const { shapes, form } = variant;
      return mapOutside(findOutside(written, { field, shapes, form }), (value) => ({ [name]: value }));
    }),
  );
};
