import { MAX_JSON_DEPTH } from './json.ts';

/** What a redacted event may still hold. */
export interface RedactOptions {
  /** What is classified above this level goes: public < internal < confidential < restricted. */
  above: Classification;
  /** Whether what is about a person goes too, however it is classified. Default false. */
  personal?: boolean | undefined;
}

/** What the catalog says of each value of each event, as far as it decides what may be shown. */
export interface Markings {
  /** All but `data`, whose parts the event's type decides about. `type` itself always stays. */
  readonly envelope: ObjectMarkings;
  readonly data: FieldMarkings;
  /** Shapes that others refer to by name. */
  readonly shared: Readonly<Record<string, ShapeMarkings>>;
  readonly events: Readonly<Record<string, EventMarkings>>;
}

export interface EventMarkings {
  readonly data: ObjectMarkings;
  /** Of the envelope's field, where it repeats a field of the payload that is marked. */
  readonly subjectId?: FieldMarkings;
  /** What stands in the place of the whole payload, where the envelope's `data` is marked. */
  readonly mask?: unknown;
}

/** The fields of an object. One that is in neither list has no classification: it is of a newer catalog. */
export interface ObjectMarkings {
  readonly kind: 'object';
  /** Public and not personal, and so is all that is in them. */
  readonly plain: readonly string[];
  readonly marked: Readonly<Record<string, FieldMarkings>>;
  /** At least this many fields have to stay. */
  readonly least?: number;
}

export interface FieldMarkings {
  /** Public where it says nothing. */
  readonly classification?: Exclude<Classification, 'public'>;
  readonly personal?: true;
  /** It cannot be removed. */
  readonly required?: true;
  /** What stands in its place where it has to stay. */
  readonly mask?: unknown;
  /** Of its parts, where they have markings of their own. */
  readonly within?: ShapeMarkings;
}

/** Markings of what is in a value. */
export type ShapeMarkings =
  | ObjectMarkings
  | { readonly kind: 'array'; readonly items: ShapeMarkings }
  | { readonly kind: 'record'; readonly values: ShapeMarkings }
  | { readonly kind: 'union'; readonly discriminator: string; readonly variants: readonly VariantMarkings[] }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'event' };

export interface VariantMarkings {
  readonly value: string | number | boolean;
  readonly object: ObjectMarkings;
}

type Classification = 'public' | 'internal' | 'confidential' | 'restricted';

/**
 * A copy of the event without what may not be shown; what stays in it is the very value of the event.
 * Whatever has no classification counts as restricted and personal: unknown keys, and all data of an unknown type.
 *
 * @throws TypeError for a level that there is not: a misspelt one would hide nothing.
 */
export function redactEvent(event: object, markings: Markings, options: RedactOptions): Record<string, unknown> {
  const { above, personal = false } = options;
  if (!Object.hasOwn(RANKS, above)) {
    throw new TypeError(`above is one of ${Object.keys(RANKS).join(', ')}, not ${JSON.stringify(above)}`);
  }
  if (RANKS[above] === RANKS.restricted && !personal) return { ...event };
  const hides: Walk['hides'] = (field) =>
    RANKS[field.classification ?? 'public'] > RANKS[above] || (personal && field.personal === true);
  return redactWhole(event, { markings, hides, depth: 0 });
}

const RANKS: Readonly<Record<Classification, number>> = { public: 0, internal: 1, confidential: 2, restricted: 3 };

interface Walk {
  readonly markings: Markings;
  hides(field: FieldMarkings): boolean;
  /** How many events the one at hand is in. */
  readonly depth: number;
}

/** Not a value: there is nothing that may stay in its place. */
const REMOVED = Symbol('removed');

/** An event, or one in another: its own type says what its data holds. Too deep down, no type is known. */
function redactWhole(event: object, walk: Walk): Record<string, unknown> {
  const { envelope, data, events } = walk.markings;
  const type: unknown = ownValue(event, 'type');
  const isKnown = typeof type === 'string' && Object.hasOwn(events, type) && walk.depth < MAX_EVENTS;
  const known = isKnown ? events[type] : undefined;
  const marked = {
    ...envelope.marked,
    data: { ...data, mask: known?.mask ?? {}, within: known?.data ?? NOTHING_KNOWN },
    ...(known?.subjectId === undefined ? {} : { subjectId: known.subjectId }),
  };
  return redactObject(event, { ...envelope, marked }, walk);
}

/** An event in an event is two levels down, so no JSON in memory holds more. */
const MAX_EVENTS = MAX_JSON_DEPTH / 2;

const NOTHING_KNOWN: ObjectMarkings = { kind: 'object', plain: [], marked: {} };

function redactObject(object: object, fields: ObjectMarkings, walk: Walk): Record<string, unknown> {
  const entries = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, redactField(key, value, fields, walk)] as const);
  const shown = entries.filter(([, value]) => value !== REMOVED);
  const missing = (fields.least ?? 0) - shown.length;
  if (missing <= 0) return Object.fromEntries(shown);
  const removed = new Set(entries.filter(([, value]) => value === REMOVED).map(([key]) => key));
  return Object.fromEntries([...shown, ...standIns(removed, fields).slice(0, missing)]);
}

/**
 * What stands for removed fields where too few are left: those that are known, masked, in the order of the catalog. Then
 * as many others as may be asked for, since unknown keys count too, and say nothing by their names either.
 */
function standIns(removed: ReadonlySet<string>, fields: ObjectMarkings): readonly (readonly [string, unknown])[] {
  const { marked, least = 0 } = fields;
  const masked = Object.entries(marked)
    .filter(([key]) => removed.has(key))
    .map(([key, field]) => [key, maskOf(undefined, field)] as const);
  const unknown = Array.from(
    { length: least + fields.plain.length + Object.keys(marked).length },
    (_, index) => index + 1,
  )
    .map((number) => `redacted${number}`)
    .filter((key) => !isKnownKey(key, fields))
    .map((key) => [key, null] as const);
  return [...masked.filter(([, mask]) => mask !== REMOVED), ...unknown];
}

function redactField(key: string, value: unknown, fields: ObjectMarkings, walk: Walk): unknown {
  const field = fieldOf(key, fields);
  if (field === undefined) return fields.plain.includes(key) ? value : REMOVED;
  if (walk.hides(field)) return field.required === true ? maskOf(value, field) : REMOVED;
  return field.within === undefined ? value : redactShape(value, field.within, walk);
}

/** The value with its parts redacted; removed where it has not the shape by which they could be told apart. */
function redactShape(value: unknown, shape: ShapeMarkings, walk: Walk): unknown {
  if (value === null) return null;
  if (shape.kind === 'reference') return redactShape(value, walk.markings.shared[shape.to]!, walk);
  if (shape.kind === 'array') return Array.isArray(value) ? redactItems(value, shape.items, walk) : REMOVED;
  if (typeof value !== 'object' || Array.isArray(value)) return REMOVED;
  switch (shape.kind) {
    case 'object':
      return redactObject(value, shape, walk);
    case 'record':
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, inner]) => [key, redactShape(inner, shape.values, walk)] as const)
          .filter(([, inner]) => inner !== REMOVED),
      );
    case 'union': {
      const tag = ownValue(value, shape.discriminator);
      const variant = shape.variants.find((candidate) => candidate.value === tag);
      return variant === undefined ? REMOVED : redactObject(value, variant.object, walk);
    }
    case 'event':
      return redactWhole(value, { ...walk, depth: walk.depth + 1 });
  }
}

const redactItems = (items: readonly unknown[], shape: ShapeMarkings, walk: Walk): unknown[] =>
  items.map((item) => redactShape(item, shape, walk)).filter((item) => item !== REMOVED);

/** What stands in the place of a value, and of a Date another one. */
function maskOf(value: unknown, field: FieldMarkings | undefined): unknown {
  if (field?.mask === undefined) return REMOVED;
  return value instanceof Date && field.mask !== null ? new Date(field.mask as string) : structuredClone(field.mask);
}

const isKnownKey = (key: string, { plain, marked }: ObjectMarkings): boolean =>
  plain.includes(key) || Object.hasOwn(marked, key);

const fieldOf = (key: string, { marked }: ObjectMarkings): FieldMarkings | undefined =>
  Object.hasOwn(marked, key) ? marked[key] : undefined;

const ownValue = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
