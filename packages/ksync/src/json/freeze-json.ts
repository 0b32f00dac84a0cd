import { ValidationError } from '../errors.ts';
import { isPlain } from './is-plain.ts';

/**
 * A deeply frozen copy of JSON, so that nobody else has a hand in what is sent. Properties that are `undefined` are left out, as in
 * JSON text; anything else that JSON text would change or drop is refused.
 *
 * @throws ValidationError with the path
 */
export function freezeJson(type: string, input: unknown): unknown {
  const path: PropertyKey[] = [];
  const refuse = (what: string | number): never => {
    throw new ValidationError(type, [{ message: `${what} is not JSON`, path: [...path] }]);
  };
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    // JSON text has no -0.
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse(value);
    if (typeof value !== 'object') return refuse(typeof value);
    if (path.length === MAX_DEPTH) return refuse(`what is over ${MAX_DEPTH} levels deep`);
    const isArray = Array.isArray(value);
    if (!isArray && !isPlain(value)) return refuse(`an instance of ${value.constructor?.name}`);
    const copied = (isArray ? [] : {}) as Record<PropertyKey, unknown>;
    for (const key of isArray ? value.keys() : Object.keys(value)) {
      const child = (value as Record<PropertyKey, unknown>)[key];
      if (child === undefined && !isArray) continue;
      path.push(key);
      if (key === '__proto__') refuse('this key');
      copied[key] = copy(child);
      path.pop();
    }
    return Object.freeze(copied);
  };
  return copy(input);
}

/** As deep as events are read elsewhere. */
const MAX_DEPTH = 512;

/** Freezes JSON where it is. What is frozen is taken to be so all through: it was frozen here. */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const key of Object.keys(value)) freezeDeep(value[key as keyof Value]);
  return Object.freeze(value);
}
