import { INVISIBLE, escapeUnits } from './invisible.ts';

/**
 * A whole string literal with its quotes, as Prettier with `singleQuote` leaves it: single quotes, unless double ones
 * need fewer escapes. It reads back as exactly `value`, lone surrogates included, and holds no character that a reader
 * cannot see.
 */
export function encodeTypeScriptString(value: string): string {
  const quote = count(value, "'") > count(value, '"') ? '"' : "'";
  const body = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(INVISIBLE, (character) => SHORT_ESCAPES[character] ?? escapeUnits(character));
  return quote + body + quote;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

const count = (text: string, character: string): number => text.split(character).length - 1;
