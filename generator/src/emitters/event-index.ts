import type { Model } from '../model/types.ts';

/** What a page asks about events other than its own. */
export interface EventIndex {
  readonly types: ReadonlySet<string>;
  /** By type, the events that lead to it. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
  /** By type, the deprecated events that it replaces. */
  readonly replaced: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Model, EventIndex>();

/** Made once for a model: each of thousands of pages would look through thousands of events. */
export function indexEvents(model: Model): EventIndex {
  const known = indexes.get(model);
  if (known !== undefined) return known;
  const causes = new Map<string, string[]>();
  const replaced = new Map<string, string[]>();
  for (const { type, emits, deprecated } of model.events) {
    for (const emitted of new Set(emits)) add(causes, emitted, type);
    if (deprecated?.replacement !== undefined) add(replaced, deprecated.replacement, type);
  }
  const index = { types: new Set(model.events.map(({ type }) => type)), causes, replaced };
  indexes.set(model, index);
  return index;
}

function add(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
