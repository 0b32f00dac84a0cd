import { codePoints } from '../code-points.ts';
import type { ObjectOutline, Outline, TextFormat } from './outline.ts';
import type { Random } from './random.ts';

/** Whatever JSON has. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A value as `outline` says, in the writer's canonical form: with every property, nothing null, and one item in a list
 * where more are not asked for. Text says `name` where it may say anything.
 */
export function makeValue(outline: Outline, name: string, random: Random): Json {
  switch (outline.kind) {
    case 'string':
      return makeText(outline, name, random);
    case 'integer':
      return makeInteger(outline, random);
    case 'number':
      return makeNumber(outline, random);
    case 'decimal':
      return makeDecimal(outline, random);
    case 'bigint':
      return String(1 + random.below(1_000_000));
    case 'boolean':
      return random.below(2) === 1;
    case 'uuid':
      return makeUuid(random);
    case 'timestamp':
      return makeDate(random).toISOString();
    case 'enum':
      return random.pick(outline.values);
    case 'literal':
      return outline.value;
    case 'array': {
      const length = Math.max(outline.minItems ?? 0, Math.min(1, outline.maxItems ?? 1));
      return Array.from({ length }, () => makeValue(outline.items, name, random));
    }
    case 'object':
      return makeObject(outline, random);
    case 'record':
      return { [`key-${random.hex(4)}`]: makeValue(outline.values, 'value', random) };
    case 'union':
      return makeValue(random.pick(outline.variants), name, random);
    case 'json':
      return { [name]: random.hex(8) };
    case 'read':
    case 'named':
      return makeValue(outline.value, name, random);
  }
}

export function makeObject({ required, optional }: ObjectOutline, random: Random): { [key: string]: Json } {
  const properties = [...Object.entries(required), ...Object.entries(optional)];
  return Object.fromEntries(properties.map(([name, outline]) => [name, makeValue(outline, name, random)]));
}

/** Version 4, of RFC 9562. */
export function makeUuid({ hex, pick }: Random): string {
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** Some moment of the year 2026, to the millisecond. */
export function makeDate({ fraction }: Random): Date {
  return new Date(START_OF_2026 + Math.floor(fraction() * 365 * DAY));
}

const DAY = 86_400_000;
const START_OF_2026 = Date.UTC(2026, 0, 1);

function makeText(outline: Extract<Outline, { kind: 'string' }>, name: string, random: Random): string {
  const { like, format, minLength = 0, maxLength = Infinity } = outline;
  if (like !== undefined) return random.pick(like);
  if (format !== undefined) return FORMATS[format](random);
  const text = `${name} ${random.hex(6)}`;
  const characters = [...text.padEnd(minLength + text.length - codePoints(text), '.')];
  // The end is what tells two texts apart.
  return characters.slice(Math.max(0, characters.length - maxLength)).join('');
}

const FORMATS: Readonly<Record<TextFormat, (random: Random) => string>> = {
  date: (random) => makeDate(random).toISOString().slice(0, 'YYYY-MM-DD'.length),
  email: ({ hex }) => `user-${hex(6)}@example.com`,
  uri: ({ hex }) => `https://example.com/${hex(6)}`,
  base64: ({ hex }) => btoa(hex(6)),
};

/** Small, where it may be: a thousand different ones from what is nearest to zero. */
function makeInteger({ minimum, maximum }: { minimum: number; maximum: number }, random: Random): number {
  const start = Math.min(Math.max(minimum, 0), maximum);
  const up = Math.min(1000, maximum - start);
  return up > 0 ? start + random.below(up + 1) : start - random.below(Math.min(1000, start - minimum) + 1);
}

function makeNumber(
  { minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number },
  random: Random,
) {
  const start = Math.min(Math.max(minimum, 0), maximum);
  const value = start + Math.min(1000, maximum - start) * random.fraction();
  const rounded = Math.round(value * 100) / 100;
  return rounded >= minimum && rounded <= maximum ? rounded : value;
}

/** Up to two digits after the point, and two before it. */
function makeDecimal({ precision = 4, scale = 2 }: { precision?: number; scale?: number }, random: Random): string {
  const whole = String(random.below(10 ** Math.min(2, precision - scale)));
  const digits = Math.min(2, scale);
  return digits === 0 ? whole : `${whole}.${String(random.below(10 ** digits)).padStart(digits, '0')}`;
}
