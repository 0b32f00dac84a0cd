import { encodeTypeScriptString } from './type-script.ts';

/**
 * A property name for an object literal or an object type: bare where Prettier leaves it bare, else quoted.
 * `__proto__` is computed, because written any other way it sets the prototype instead of a property.
 */
export function encodePropertyName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(name) && !ASTRAL.test(name) ? name : encodeTypeScriptString(name);
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
// Prettier goes by ES5, which has no letters beyond the basic plane.
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
