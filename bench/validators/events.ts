import type { Model } from '../../generator/src/model/types.ts';
import { createRandom, type Random } from './random.ts';
import { toSubjects, type Form, type ObjectShape, type Shape } from './shape.ts';

/** A value to validate, with the event type that says by what. */
export interface Sample {
  readonly type: string;
  readonly value: unknown;
}

/** What a sample is damaged with. */
export type Damage =
  /** A boolean in the place of something else, which any look at the field sees. */
  | 'boolean'
  /** The right type and a wrong value: a UUID with a wrong digit, a number below its minimum. */
  | 'value';

export interface Samples {
  readonly wire: readonly Sample[];
  /** The same in the form asked for. */
  in(form: Form): readonly Sample[];
  /** Each that can be with so many places damaged, in the form asked for. */
  damaged(form: Form, options: { damage: Damage; places: 'one' | 'some' }): readonly Sample[];
  /** Each with a key that no schema knows, in the event and in its payload. */
  withUnknownKeys(form: Form): readonly Sample[];
  readonly uuids: number;
}

/** Whole valid events in a random mix of all types, the same for one seed; ids never repeat. */
export const createSamples = (model: Model, { count, seed }: { count: number; seed: number }): Samples => {
  const subjects = new Map(toSubjects(model, { form: 'wire', mode: 'open' }).map(({ type, shape }) => [type, shape]));
  const random = createRandom(seed);
  const types = [...subjects.keys()];
  const mixed = random.shuffle(Array.from({ length: count }, (_, index) => types[index % types.length]!));
  // As they come from outside: through JSON, which makes flat strings.
  const wire = mixed.map((type) => ({ type, value: fromJson(createObject(subjects.get(type)!, random)) }));
  return {
    wire,
    in: (form) => wire.map(({ type, value }) => ({ type, value: toForm(value, form) })),
    damaged: (form, { damage, places }) => {
      const chance = createRandom(seed + 1);
      return wire.flatMap(({ type, value }) => {
        const whole = subjects.get(type)!;
        const shape = form === 'payload' ? dataOf(whole) : whole;
        const copy = fromJson(form === 'payload' ? (value as { data: unknown }).data : value);
        const all = chance.shuffle(findPlaces(shape, copy).filter((place) => canDamage(place, damage)));
        const chosen = all.slice(0, places === 'one' ? 1 : 1 + chance.below(3));
        for (const place of chosen) {
          place.replace(damage === 'boolean' ? toOtherType(place.shape) : toWrongValue(place));
        }
        // A payload may have nothing in it, or nothing that could be wrong in this way.
        return chosen.length === 0 ? [] : [{ type, value: form === 'memory' ? toForm(copy, 'memory') : copy }];
      });
    },
    withUnknownKeys: (form) =>
      wire.map(({ type, value }) => {
        const copy = fromJson(value) as { data: Record<string, unknown>; addedLater?: unknown };
        copy.addedLater = 'kept, dropped or refused';
        copy.data['addedLater'] = { by: 'a newer writer' };
        return { type, value: toForm(copy, form) };
      }),
    uuids: countUuids(wire),
  };
};

/** What remains where unknown keys are dropped. */
export const strip = (shape: Shape, value: unknown): unknown => {
  if (shape.kind === 'array') return (value as unknown[]).map((item) => strip(shape.items, item));
  if (shape.kind !== 'object' || value === null) return value;
  const known = shape.members.filter(({ name }) => Object.hasOwn(value as object, name));
  return Object.fromEntries(
    known.map((member) => [member.name, strip(member.shape, (value as Record<string, unknown>)[member.name])]),
  );
};

const fromJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const toForm = (value: unknown, form: Form): unknown => {
  const event = value as { readonly data: unknown; readonly timestamp?: unknown };
  if (form === 'wire') return event;
  if (form === 'payload') return event.data;
  const { timestamp } = event;
  // A damaged one stays as it is: it is no Date.
  const isTime = typeof timestamp === 'string' && !Number.isNaN(Date.parse(timestamp));
  return isTime ? { ...event, timestamp: new Date(timestamp) } : event;
};

const dataOf = (shape: ObjectShape): ObjectShape =>
  shape.members.find(({ name }) => name === 'data')!.shape as ObjectShape;

const createObject = ({ members, notEmpty }: ObjectShape, random: Random): Record<string, unknown> => {
  const present = members.filter(({ required }) => required || random.chance(0.5));
  const chosen = notEmpty && present.length === 0 ? [random.pick(members)] : present;
  return Object.fromEntries(chosen.map(({ name, shape }) => [name, createValue(shape, random)]));
};

const createValue = (shape: Shape, random: Random): unknown => {
  if (shape.nullable && random.chance(0.25)) return null;
  switch (shape.kind) {
    case 'string':
      return createText(shape, random);
    case 'integer':
      return shape.minimum + random.below(Math.min(1000, shape.maximum - shape.minimum + 1));
    case 'number':
      return random.fraction() * 1000;
    case 'boolean':
      return random.chance(0.5);
    case 'uuid':
      return createUuid(random);
    case 'date':
      throw new Error('bench/validators/events.ts: samples are made as JSON; make them of the wire form');
    case 'enum':
      return random.pick(shape.values);
    case 'literal':
      return shape.value;
    case 'array':
      return Array.from({ length: random.below(4) }, () => createValue(shape.items, random));
    case 'record':
      return Object.fromEntries(
        Array.from({ length: 1 + random.below(3) }, (_, index) => [
          `${random.pick(WORDS)}${index}`,
          random.pick([random.below(100), random.pick(WORDS), random.chance(0.5), null]),
        ]),
      );
    case 'object':
      return createObject(shape, random);
  }
};

const createText = (shape: Extract<Shape, { kind: 'string' }>, random: Random): string => {
  const { pattern, means, maxLength } = shape;
  if (means === 'timestamp') return new Date(1_700_000_000_000 + random.below(100_000_000) * 1000).toISOString();
  if (means === 'uri') return `https://${random.pick(WORDS)}.example/${random.pick(WORDS)}/${random.below(1000)}`;
  if (pattern === undefined) {
    const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(WORDS)).join(' ');
    return maxLength === undefined ? text : text.slice(0, maxLength);
  }
  const candidates = [
    `#${random.below(0x1000000).toString(16).padStart(6, '0')}`,
    `${random.below(100)}.${1 + random.below(9)}`,
    random.pick(WORDS),
  ];
  const expression = new RegExp(pattern, 'u');
  const fitting = candidates.find((candidate) => expression.test(candidate));
  if (fitting === undefined)
    throw new Error(`bench/validators/events.ts: no text is known to match ${pattern}; add one`);
  return fitting;
};

const createUuid = (random: Random): string => {
  const digits = Array.from({ length: 32 }, () => random.below(16).toString(16));
  digits[12] = '4';
  digits[16] = random.pick(['8', '9', 'a', 'b']);
  const hex = digits.join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const WORDS =
  'account agenda archive board budget calendar client contract design draft export folder goal idea import index invoice journal label launch ledger memo meeting note outline plan project proposal query reader report review roadmap schedule sketch source sprint summary task team thread topic update version weekly writer'.split(
    ' ',
  );

interface Place {
  readonly shape: Shape;
  readonly value: unknown;
  replace(value: unknown): void;
}

/** Every value that has rules of its own, but for the type, by which an event's validator is chosen. */
const findPlaces = (shape: ObjectShape, value: unknown): readonly Place[] =>
  placesIn(shape, value).filter(({ shape: inner }) => inner.kind !== 'literal');

const placesIn = (shape: Shape, value: unknown): readonly Place[] => {
  if (shape.kind === 'object' && value !== null) {
    const object = value as Record<string, unknown>;
    return shape.members
      .filter(({ name }) => Object.hasOwn(object, name))
      .flatMap(({ name, shape: inner }) => [
        {
          shape: inner,
          value: object[name],
          replace: (other: unknown) => {
            object[name] = other;
          },
        },
        ...placesIn(inner, object[name]),
      ]);
  }
  return [];
};

/** Objects are damaged inside. */
const canDamage = (place: Place, damage: Damage): boolean =>
  place.shape.kind !== 'object' && (damage === 'boolean' || toWrongValue(place) !== undefined);

const toOtherType = ({ kind }: Shape): unknown => (kind === 'boolean' ? 'yes' : true);

/** Undefined where every value of the type is right. */
const toWrongValue = ({ shape, value }: Place): unknown => {
  switch (shape.kind) {
    case 'uuid':
      return typeof value === 'string' ? `${value.slice(0, -1)}x` : undefined;
    case 'string':
      if (shape.pattern !== undefined && typeof value === 'string') {
        const expression = new RegExp(shape.pattern, 'u');
        return [`${value} !`, `${value}!`, ''].find((text) => !expression.test(text));
      }
      return shape.minLength === 1 ? '' : undefined;
    case 'integer':
      return shape.minimum - 1;
    case 'enum':
      return 'another';
    case 'number':
    case 'boolean':
    case 'date':
    case 'literal':
    case 'array':
    case 'record':
    case 'object':
      return undefined;
  }
};

const countUuids = (samples: readonly Sample[]): number => {
  const uuids = new Set<string>();
  for (const { value } of samples) {
    for (const [uuid] of JSON.stringify(value).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
      uuids.add(uuid);
  }
  return uuids.size;
};
