/**
 * Characters that a reader does not see, or that end a line where the reader sees none: controls, bidirectional
 * overrides, zero-width marks, U+2028 and U+2029, and lone surrogates, which no UTF-8 file can hold.
 */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The escape of one character, one `\uXXXX` per UTF-16 unit: the form that JSON and JavaScript both read. */
export function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * For prose: what cannot be seen becomes its escape, as text (`\u202e`). Joiners between letters or emoji stay, since
 * Persian, Hindi and many emoji are spelt with them; whitespace stays for the caller to place.
 */
export function revealInvisible(text: string): string {
  return text.replace(INVISIBLE, (character, offset: number) => {
    if (/\s/.test(character) && character !== '\ufeff') return character;
    if (isJoiner(character) && isJoined(text, offset)) return character;
    return escapeUnits(character);
  });
}

const isJoiner = (character: string): boolean => character === '\u200c' || character === '\u200d';

/** Whether both neighbours are visible and beyond ASCII: a joiner after a Latin letter has no use but to hide. */
function isJoined(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? '';
  const after = text[offset + 1] ?? '';
  return [before, after].every((unit) => unit > '\u00ff' && !/[\p{Cf}\s]/u.test(unit));
}
