/** What `redact` has to do, said a second time and in another way: from the model, comparing what was with what is. */
import { isDeepStrictEqual } from 'node:util';
import { strictest, type Classified } from '../../src/model/classification.ts';
import type { Classification, Event, Field, Model, ObjectField, Property } from '../../src/model/types.ts';
import type { Json, JsonObject } from '../arbitraries/json.ts';
import { resolveReference, wireObject } from '../arbitraries/wire-events.ts';

export interface Options {
  readonly above: Classification;
  readonly personal: boolean;
}

export const EVERY_OPTION: readonly Options[] = (['public', 'internal', 'confidential', 'restricted'] as const).flatMap(
  (above) => [false, true].map((personal) => ({ above, personal })),
);

/** Whether all is shown: then not even an unknown key goes. */
export const showsAll = ({ above, personal }: Options): boolean => above === 'restricted' && !personal;

/** The places where the result is not what it has to be, in words; none where all is well. */
export function faultsOf(
  { before, after }: { before: JsonObject; after: JsonObject },
  { model, event, options }: { model: Model; event: Event; options: Options },
): readonly string[] {
  if (showsAll(options)) return isDeepStrictEqual(before, after) ? [] : ['something is not as it was'];
  return [...compareObject({ before, after, path: 'event' }, eventObject(model, event), { model, options })];
}

/** The whole event; the envelope's subjectId is what the payload's subject is. */
export const eventObject = (model: Model, event: Event): ObjectField => {
  const subject = event.data.properties.find(({ name }) => name === event.subject?.property);
  const object = wireObject(model, event);
  return {
    ...object,
    properties: object.properties.map((property) =>
      property.name === 'subjectId' && event.subject?.uuid === true && subject !== undefined
        ? { ...property, ...strictest(property, subject) }
        : property,
    ),
  };
};

export interface Rules {
  readonly model: Model;
  readonly options: Options;
}

/** Whether the field goes, with all that is in it: for what it says, or for what the discriminator of its objects says. */
export const isHidden = (property: Property, { model, options }: Rules): boolean =>
  [property, ...discriminators(property.field, model)].some((one) => isAbove(one, options));

const RANKS = { public: 0, internal: 1, confidential: 2, restricted: 3 };

const isAbove = ({ classification, personal }: Classified, options: Options): boolean =>
  RANKS[classification] > RANKS[options.above] || (options.personal && personal);

const discriminators = (field: Field, model: Model): readonly Property[] => {
  if (field.kind === 'array') return discriminators(field.items, model);
  if (field.kind === 'record') return discriminators(field.values, model);
  if (field.kind === 'reference') return discriminators(resolveReference(model, field.target), model);
  if (field.kind !== 'union') return [];
  return field.variants.flatMap(({ properties }) => properties.filter(({ name }) => name === field.discriminator));
};

interface Pair {
  readonly before: Json;
  readonly after: Json | undefined;
  readonly path: string;
}

function* compare(pair: Pair, field: Field, rules: Rules): Iterable<string> {
  const { before, after, path } = pair;
  if (before === null || isWhole(field)) {
    if (!isDeepStrictEqual(before, after)) yield `${path} is not as it was`;
    return;
  }
  if (field.kind === 'reference') {
    yield* field.target === rules.model.envelope.wireName
      ? compareEvent(pair, rules)
      : compare(pair, resolveReference(rules.model, field.target), rules);
  } else if (field.kind === 'array') {
    const [old, now] = [before as Json[], after as Json[]];
    if (old.length !== now.length) yield `${path} has ${now.length} of ${old.length} items`;
    for (const [index, item] of old.entries())
      yield* compare({ before: item, after: now[index], path: `${path}[${index}]` }, field.items, rules);
  } else if (field.kind === 'record') {
    const [old, now] = [before as JsonObject, after as JsonObject];
    if (!isDeepStrictEqual(Object.keys(old), Object.keys(now))) yield `${path} has other keys`;
    for (const key of Object.keys(old))
      yield* compare({ before: old[key]!, after: now[key], path: `${path}.${key}` }, field.values, rules);
  } else if (field.kind === 'union') {
    yield* compareObject(pair, variantOf(field, before as JsonObject), rules);
  } else if (field.kind === 'object') yield* compareObject(pair, field, rules);
}

const isWhole = (field: Field): boolean => !['reference', 'array', 'record', 'union', 'object'].includes(field.kind);

export const variantOf = (field: Field & { kind: 'union' }, value: JsonObject): ObjectField =>
  field.variants.find(({ properties }) =>
    properties.some(
      (property) =>
        property.name === field.discriminator &&
        property.field.kind === 'literal' &&
        property.field.value === value[property.name],
    ),
  )!;

/** By its own type; of a type that the catalog does not have, no data is left. */
function* compareEvent(pair: Pair, rules: Rules): Iterable<string> {
  const { before } = pair as { before: JsonObject };
  const event = rules.model.events.find(({ type }) => type === before['type']);
  if (event !== undefined) yield* compareObject(pair, eventObject(rules.model, event), rules);
  else {
    const { data, ...envelope } = pair.after as JsonObject;
    if (!isDeepStrictEqual(data, {})) yield `${pair.path}.data of an unknown type is there`;
    const { data: _, ...given } = before;
    const properties = rules.model.envelope.fields.filter(({ name }) => name !== 'data');
    const object = { kind: 'object', nullable: false, properties } as const;
    yield* compareObject({ ...pair, before: given, after: envelope }, object, rules);
  }
}

function* compareObject({ before, after, path }: Pair, object: ObjectField, rules: Rules): Iterable<string> {
  const [old, now] = [before as JsonObject, after as JsonObject];
  const known = new Map(object.properties.map((property) => [property.name, property]));
  for (const [key, value] of Object.entries(old)) {
    const property = known.get(key);
    const at = `${path}.${key}`;
    if (property === undefined) {
      if (Object.hasOwn(now, key) && !isPlaceholder(now, key, object)) yield `${at} is unknown, and there`;
    } else if (!isHidden(property, rules)) {
      yield* Object.hasOwn(now, key)
        ? compare({ before: value, after: now[key], path: at }, property.field, rules)
        : [`${at} may be shown, and is not there`];
    } else if (property.required !== Object.hasOwn(now, key) && object.minProperties === undefined) {
      yield `${at} is hidden, ${property.required ? 'required' : 'optional'}, and ${Object.hasOwn(now, key) ? '' : 'not '}there`;
    }
  }
  for (const key of Object.keys(now))
    if (!Object.hasOwn(old, key) && !isPlaceholder(now, key, object)) yield `${path}.${key} was not there`;
}

const isPlaceholder = (object: JsonObject, key: string, { minProperties }: ObjectField): boolean =>
  minProperties !== undefined && /^redacted\d+$/u.test(key) && object[key] === null;
