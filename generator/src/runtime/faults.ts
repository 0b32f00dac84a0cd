import { JSON_MESSAGE, PROTO_MESSAGE, closest } from './hints.ts';
import type { JsonFault } from './json.ts';

/** What is said of a value that is no JSON. */
export const JSON_FAULTS: Readonly<Record<JsonFault, string>> = {
  not_json: JSON_MESSAGE,
  forbidden_key: PROTO_MESSAGE,
  too_deep: 'Too deep: values nested this far are refused',
  cycle: 'Invalid input: contains itself',
};

/** What is said of a time that can't be written on the wire. */
export const YEAR_FAULT = 'Invalid timestamp: the year must be 0000 to 9999, in UTC';

export function unknownType(type: string, types: readonly string[]): string {
  const near = closest(type, types);
  return `Unknown event type ${JSON.stringify(type)}${near === null ? '' : `; did you mean ${JSON.stringify(near)}?`}`;
}

interface Placed {
  readonly path: readonly PropertyKey[];
}

/** Both kinds of faults; what schemas say of values that stand in the place of refused ones is left out. */
export function withFaults<Fault extends Placed, Issue extends Placed>(
  faults: readonly Fault[],
  issues: readonly Issue[],
): (Fault | Issue)[] {
  const refused = new Set(faults.map(({ path }) => JSON.stringify(path)));
  const isRefused = (path: readonly PropertyKey[]): boolean =>
    path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index)))) || refused.has(JSON.stringify(path));
  return refused.size === 0 ? [...issues] : [...faults, ...issues.filter(({ path }) => !isRefused(path))];
}
