import { visible } from './io.ts';
import type { Paint } from './io.ts';

/** A unified diff for a terminal. */
export function paintDiff(diff: string, paint: Paint): string {
  return diff.replace(/^.*$/gm, (line) => {
    const shown = visible(line);
    return line.startsWith('+') ? paint('green', shown) : line.startsWith('-') ? paint('red', shown) : shown;
  });
}
