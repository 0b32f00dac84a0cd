import type { JsonValue } from '../manifest/types.ts';
import { stringWidth } from './string-width.ts';

/** How a language writes a value. */
export interface Notation {
  string(value: string): string;
  key(name: string): string;
  /** What stands after the last item of a list that takes several lines. */
  readonly lastComma: '' | ',';
  /** Whether a string that does not fit beside its key moves to the next line. */
  readonly movesStrings: boolean;
}

/** Where a value begins. */
export interface Place {
  readonly indent: string;
  /** Columns that the line has before the value: its indent and key. */
  readonly before: number;
  /** Columns after it: a comma. */
  readonly after: number;
}

/**
 * A JSON value as Prettier leaves it at 120 columns: an object one property a line, an array on one line where it fits,
 * numbers as many to a line as fit.
 */
export function layOut(value: JsonValue, notation: Notation, place: Place): string {
  if (isArray(value)) return layOutArray(value, notation, place);
  if (value !== null && typeof value === 'object') return layOutObject(value, notation, place);
  return writeScalar(value, notation);
}

const PRINT_WIDTH = 120;

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const writeScalar = (value: string | number | boolean | null, notation: Notation): string =>
  typeof value === 'string' ? notation.string(value) : typeof value === 'number' ? writeNumber(value) : String(value);

/** Prettier drops the plus of an exponent. */
const writeNumber = (value: number): string => JSON.stringify(value).replace('e+', 'e');

function layOutObject(value: { readonly [key: string]: JsonValue }, notation: Notation, { indent }: Place): string {
  const inner = `${indent}  `;
  const entries = Object.entries(value);
  const lines = entries.map(([name, item], index) => {
    const key = notation.key(name);
    const start = `${inner}${key}: `;
    const comma = index === entries.length - 1 ? notation.lastComma : ',';
    const text = layOut(item, notation, { indent: inner, before: stringWidth(start), after: comma.length });
    const moves = typeof item === 'string' && notation.movesStrings && stringWidth(key) > SHORT_KEY;
    const separator = moves && stringWidth(start + text + comma) > PRINT_WIDTH ? `\n${inner}  ` : ' ';
    return `${inner}${key}:${separator}${text}${comma}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** A string stays beside a key so short that moving it gains nothing. */
const SHORT_KEY = 4;

function layOutArray(items: readonly JsonValue[], notation: Notation, place: Place): string {
  const flat = writeFlat(items, notation);
  if (flat !== null && place.before + stringWidth(flat) + place.after <= PRINT_WIDTH) return flat;
  const inner = `${place.indent}  `;
  const lines = isNumbers(items) ? fill(items, { inner, notation }) : stack(items, { inner, notation });
  return `[\n${lines.join('\n')}\n${place.indent}]`;
}

/** On one line, or null where Prettier breaks whatever the width: around objects, and in a list of lists. */
function writeFlat(value: JsonValue, notation: Notation): string | null {
  if (!isArray(value)) {
    if (value === null || typeof value !== 'object') return writeScalar(value, notation);
    return Object.keys(value).length === 0 ? '{}' : null;
  }
  if (isTable(value)) return null;
  const items = value.map((item) => writeFlat(item, notation));
  return items.includes(null) ? null : `[${items.join(', ')}]`;
}

/** More than one item, all of them lists of more than one item. */
const isTable = (items: readonly JsonValue[]): boolean =>
  items.length > 1 && items.every((item) => isArray(item) && item.length > 1);

const isNumbers = (items: readonly JsonValue[]): items is readonly number[] =>
  items.length > 1 && items.every((item) => typeof item === 'number');

interface Lines {
  readonly inner: string;
  readonly notation: Notation;
}

const stack = (items: readonly JsonValue[], { inner, notation }: Lines): string[] =>
  items.map((item, index) => {
    const comma = index === items.length - 1 ? notation.lastComma : ',';
    return inner + layOut(item, notation, { indent: inner, before: inner.length, after: comma.length }) + comma;
  });

function fill(items: readonly number[], { inner, notation }: Lines): string[] {
  const lines: string[] = [];
  let line = inner;
  items.forEach((item, index) => {
    const text = writeNumber(item) + (index === items.length - 1 ? notation.lastComma : ',');
    if (line !== inner && line.length + 1 + text.length > PRINT_WIDTH) {
      lines.push(line);
      line = inner;
    }
    line += line === inner ? text : ` ${text}`;
  });
  return [...lines, line];
}
