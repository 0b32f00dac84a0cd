import type * as Yaml from 'yaml';

/** Twice what a manifest may nest: a level takes two steps in the syntax. */
const MAX_STEPS = 400;

/**
 * Whether a YAML (or JSON) text nests so deep that composing it could end the process: the parser recurses, and V8 cannot
 * recover from compiling a regular expression at the end of the stack. Its first stage, used here, does not recurse.
 */
export function nestsTooDeep(text: string, { Parser }: Pick<typeof Yaml, 'Parser'>): boolean {
  const open: { token: unknown; steps: number }[] = [...new Parser().parse(text)].map((token) => ({ token, steps: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, steps } = next;
    if (steps > MAX_STEPS) return true;
    if (typeof token !== 'object' || token === null) continue;
    const { items, key, value } = token as { items?: readonly unknown[]; key?: unknown; value?: unknown };
    for (const inner of [...(items ?? []), key, value]) {
      if (typeof inner === 'object' && inner !== null) open.push({ token: inner, steps: steps + 1 });
    }
  }
  return false;
}
