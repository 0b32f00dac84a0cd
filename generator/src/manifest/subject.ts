import { quote } from './diagnostics.ts';
import type { Path } from './diagnostics.ts';
import type { JsonValue } from './types.ts';

export type JsonObject = { readonly [key: string]: JsonValue };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys under which someone's data stands, not the manifest's own structure. */
export const VALUE_KEYS: ReadonlySet<string> = new Set(['default', 'example', 'const', 'enum']);

/** What stands at a path; undefined where nothing does. */
export function readPath(root: JsonValue, path: Path): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** The innermost named thing on the path, in the catalog's words: `column "colour" of table "tags"`. */
export function describeSubject(root: JsonValue, path: Path): string {
  const names: string[] = [];
  for (let end = 1; end <= path.length; end += 1) {
    const part = path[end - 1]!;
    if (typeof part === 'string' && VALUE_KEYS.has(part)) break;
    const above = path[end - 2];
    const value = readPath(root, path.slice(0, end));
    if (above === 'events') {
      names.splice(0, names.length, nameEvent(root, path.slice(0, end - 2), part, value));
    } else if (typeof part === 'number' && typeof above === 'string') {
      const noun = NOUNS.get(above);
      if (noun !== undefined) names.unshift(`${noun} ${nameItem(value, part)}`);
    } else if (part === 'envelope' || part === 'package') {
      names.unshift(`the ${part}`);
    } else if (part === 'items') {
      names.unshift('the items');
    } else if (part === 'additionalProperties') {
      names.unshift('the values');
    }
  }
  return names.length === 0 ? 'the manifest' : names.join(' of ');
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['tables', 'table'],
  ['columns', 'column'],
  ['data', 'field'],
  ['fields', 'field'],
  ['properties', 'property'],
  ['oneOf', 'variant'],
  ['types', 'type'],
  ['sources', 'source'],
  ['actions', 'action'],
  ['modifiers', 'modifier'],
  ['systems', 'system'],
]);

function nameItem(value: JsonValue | undefined, index: number): string {
  const name = isObject(value) ? (value['name'] ?? value['domain']) : undefined;
  return typeof name === 'string' && name !== '' ? quote(name) : String(index + 1);
}

/** Event types are whole names, so the table or domain need not be said again. */
function nameEvent(root: JsonValue, owner: Path, part: string | number, value: JsonValue | undefined): string {
  const raw = readPath(root, owner);
  const domain = isObject(raw) ? (raw['name'] ?? raw['domain']) : undefined;
  const name = typeof part === 'string' ? part : isObject(value) ? value['name'] : undefined;
  if (typeof name !== 'string') return `event ${Number(part) + 1} of ${describeSubject(root, owner)}`;
  return typeof domain === 'string' ? `event ${quote(`${domain}.${name}`)}` : `event ${quote(name)}`;
}
