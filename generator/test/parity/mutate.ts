import type { Random } from '../../src/runtime/testing/random.ts';
import type { Json } from '../arbitraries/json.ts';

type Holder = { [key: string | number]: Json };

/** Where a value stands: `holder[key]`. */
interface Place {
  readonly holder: Holder;
  readonly key: string | number;
}

/**
 * A copy of the event, changed in one to four places. It knows nothing of schemas, so that it is quick and finds what
 * nobody thought of: values go, move, change their type or one character, and what is left may still be an event.
 */
export function mutate(event: Json, random: Random, types: readonly string[]): Json {
  const root: Holder = { event: clone(event) };
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1) {
    const place = findPlace(root, random);
    const value = place.holder[place.key] ?? null;
    const changed =
      place.key === 'type' && random.below(3) === 0
        ? random.pick(types)
        : random.pick(changesOf(value))(value, { random, place, root });
    if (changed === GONE) remove(place);
    else put(place, changed);
  }
  return root['event'] ?? null;
}

/** Down from the whole event, mostly to its leaves: the event itself is seldom changed as a whole. */
function findPlace(root: Holder, random: Random): Place {
  let place: Place = { holder: root, key: 'event' };
  for (;;) {
    const value = place.holder[place.key];
    if (typeof value !== 'object' || value === null) return place;
    const keys = Object.keys(value);
    const stays = place.holder === root ? random.below(100) === 0 : random.below(4) === 0;
    if (keys.length === 0 || stays) return place;
    const key = random.pick(keys);
    place = { holder: value as Holder, key: Array.isArray(value) ? Number(key) : key };
  }
}

const GONE = Symbol('gone');

interface Where {
  readonly random: Random;
  readonly place: Place;
  readonly root: Holder;
}

/** What comes in the place of a value. */
type Change<Value extends Json = Json> = (value: Value, where: Where) => Json | typeof GONE;

const replaceByJunk: Change = (_value, { random }) => clone(random.pick(JUNK));
const drop: Change = () => GONE;
const wrapInArray: Change = (value) => [value];
const wrapInObject: Change = (value, { random, place }) => ({ [random.pick(['value', String(place.key)])]: value });

const duplicate: Change = (value, { random, place }) => {
  if (Array.isArray(place.holder)) place.holder.push(clone(value));
  else put({ holder: place.holder, key: random.pick(NEAR_NAMES)(String(place.key)) }, clone(value));
  return value;
};

/** Both are copied: a value that moved into itself would be no JSON. */
const swap: Change = (value, { random, root }) => {
  const other = findPlace(root, random);
  const theirs = clone(other.holder[other.key] ?? null);
  put(other, clone(value));
  return theirs;
};

const truncate: Change<string> = (text, { random }) =>
  random.below(2) === 0 ? text.slice(0, random.below(text.length + 1)) : text.slice(random.below(text.length + 1));

const extend: Change<string> = (text, { random }) => {
  const more = random.pick(['0', ' ', '\n', 'Z', '\u2028', '\ud83e\udd9c', '\ud800', '\u0000', 'a'.repeat(300)]);
  return random.below(2) === 0 ? text + more : more + text;
};

/** Of ids and times this is a near miss, or another id or time. */
const changeCharacter: Change<string> = (text, { random }) => {
  const index = random.below(text.length + 1);
  return text.slice(0, index) + random.pick(CHARACTERS) + text.slice(index + 1);
};

const stringToOther: Change<string> = (text, { random }) =>
  random.pick<Json>([
    finite(Number(text)),
    [...text.slice(0, 40)],
    text !== '',
    text.toUpperCase(),
    JSON.stringify(text),
  ]);

const numberToOther: Change<number> = (number, { random }) =>
  random.pick<Json>([String(number), number > 0, number + 1, number - 1, number + 0.5, -number, number * 1e6]);

const booleanToOther: Change<boolean> = (value, { random }) =>
  random.pick<Json>([String(value), Number(value), !value]);

const nullToOther: Change<null> = (_value, { random }) => random.pick<Json>(['null', 0, '', false]);

const objectToOther: Change = (value, { random }) =>
  random.pick<Json>([JSON.stringify(value), Object.values(value as Holder), { ...(value as Holder) }, {}]);

const ANY: readonly Change[] = [replaceByJunk, replaceByJunk, drop, drop, wrapInArray, wrapInObject, duplicate, swap];

const OF_TYPE = {
  string: [...ANY, truncate, extend, changeCharacter, changeCharacter, changeCharacter, stringToOther],
  number: [...ANY, numberToOther, numberToOther],
  boolean: [...ANY, booleanToOther],
  null: [...ANY, nullToOther],
  object: [...ANY, objectToOther],
} as const;

const changesOf = (value: Json): readonly Change[] =>
  OF_TYPE[value === null ? 'null' : (typeof value as keyof typeof OF_TYPE)] as readonly Change[];

/** Of every type of JSON, and what JSON.parse makes of 1e400. */
const JUNK: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 0.5, 1e21, 2 ** 53, Infinity, -Infinity],
  ...['', ' ', 'v1', 'api', 'toString', '__proto__', '\ud83e\udd9c', '\ud800', 'x'.repeat(5_000)],
  ...['2016-12-31T23:59:60Z', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00+05:30', '2026-01-15t09:30:00+02:00'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[[], [[]], [null], {}, { a: {} }, { length: 0 }],
  JSON.parse('{ "__proto__": { "id": 1 } }') as Json,
  { constructor: { name: 'Object' }, toString: 1 },
];

const CHARACTERS = [...'0123456789abcdefABCDEFgG-:+.,TZtz _é'];

const NEAR_NAMES: readonly ((name: string) => string)[] = [
  (name) => `${name}_`,
  (name) => ` ${name}`,
  (name) => name.toUpperCase(),
  (name) => name.slice(0, -1),
  (name) => `${name}s`,
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '0',
];

// An assignment to `__proto__` would set the prototype, where JSON.parse makes a key of it.
function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const finite = (number: number): number => (Number.isNaN(number) ? 0 : number);

function clone(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clone);
  const copy: Holder = {};
  for (const key of Object.keys(value)) put({ holder: copy, key }, clone(value[key]!));
  return copy;
}
