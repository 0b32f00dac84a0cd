import { encodeJsonString } from './json.ts';
import { INVISIBLE } from './invisible.ts';

/**
 * A YAML scalar that reads back as exactly this string in YAML 1.1 and 1.2, as Prettier with `singleQuote` leaves it:
 * plain where nothing could be read otherwise, else in the quotes that need no escapes, else in double quotes with escapes.
 */
export function encodeYaml(value: string): string {
  if (value.search(INVISIBLE) >= 0) return encodeJsonString(value);
  if (isPlain(value)) return value;
  const doubleIsPlainer = value.includes("'") && !/["\\]/.test(value);
  return doubleIsPlainer ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}

/** Words, not what YAML 1.1 takes for a boolean or null. */
const isPlain = (value: string): boolean =>
  /^[A-Za-z](?:[\w.,()/ -]*[\w.)])?$/.test(value) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(value);
