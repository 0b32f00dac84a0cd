import type { JsonValue } from '../manifest/types.ts';
import { encodePropertyName } from './identifier.ts';
import { layOut, type Notation } from './layout.ts';
import { encodeTypeScriptString } from './type-script.ts';

/**
 * A JSON value as a TypeScript expression, as Prettier with `singleQuote` leaves it at 120 columns. `indent` is that of
 * the line it begins on, `before` what this line already has (its indent included), `after` what follows the value.
 */
export const encodeTypeScriptValue = (
  value: JsonValue,
  { indent = '', before = indent, after = '' }: { indent?: string; before?: string; after?: string } = {},
): string => layOut(value, TYPE_SCRIPT_NOTATION, { indent, before: before.length, after: after.length });

const TYPE_SCRIPT_NOTATION: Notation = {
  string: encodeTypeScriptString,
  key: encodePropertyName,
  lastComma: ',',
  movesStrings: true,
};
