import type { Field, Model } from './output.ts';

/** The names of all fields within a payload, nested ones and those of the shared types that it refers to, each once. */
export function listFieldNames(data: Field, types: Model['types']): readonly string[] {
  const fields = new Map(types.map(({ name, field }) => [name, field]));
  const names = new Set<string>();
  const seen = new Set<Field>();
  const waiting: Field[] = [data];
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    // A shared type may refer to itself.
    if (seen.has(field)) continue;
    seen.add(field);
    const { properties = [], items, values, variants = [], target } = field;
    for (const property of [properties, ...variants.map((variant) => variant.properties)].flat()) {
      names.add(property.name);
      waiting.push(property.field);
    }
    const referred = target === undefined ? undefined : fields.get(target);
    waiting.push(...[items, values, referred].filter((inner) => inner !== undefined));
  }
  return [...names];
}
