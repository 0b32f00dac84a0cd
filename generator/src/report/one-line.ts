import { escapeUnits, INVISIBLE, revealInvisible } from '../encoders/invisible.ts';

/**
 * Text of others on one line that a terminal shows as it is: what cannot be seen becomes its escape, line ends too, so
 * that no text can draw a line of its own.
 */
export const oneLine = (text: string): string =>
  revealInvisible(text).replace(INVISIBLE, (character) =>
    character === '\u200c' || character === '\u200d' ? character : escapeUnits(character),
  );

/** The lines of details: one that has line ends in it is several. */
export const toLines = (details: readonly string[]): readonly string[] =>
  details.flatMap((detail) => detail.split(/\r\n|[\r\n]/)).map(oneLine);
