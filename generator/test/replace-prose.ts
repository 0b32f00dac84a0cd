const PROSE = new Set(['description', 'trigger', 'automation', 'output', 'reason', 'unused', 'owner', 'handlers']);

/** A manifest or a model with other prose: every text in it that is no name, no type and no facet. */
export function replaceProse(value: unknown, next: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceProse(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (!PROSE.has(key)) return [key, replaceProse(item, next)];
    if (typeof item === 'string') return [key, next(item)];
    return [key, Array.isArray(item) ? item.map((text: string) => next(text)) : item];
  });
  return Object.fromEntries(entries);
}
