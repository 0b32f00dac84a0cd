import { closest } from '../hints.ts';

/** What there is for a type of the catalog, or an error that says which one may have been meant. */
export function entryOf<Entry>(entries: { readonly [type: string]: Entry }, type: string): Entry {
  const entry = Object.hasOwn(entries, type) ? entries[type] : undefined;
  if (entry !== undefined) return entry;
  const near = closest(type, Object.keys(entries));
  const hint = near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
  throw new TypeError(`The catalog has no event type ${JSON.stringify(type)}${hint}`);
}
