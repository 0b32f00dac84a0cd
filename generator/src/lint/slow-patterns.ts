import type { Catalog } from './catalog.ts';
import { definitionsOf } from './catalog.ts';
import { findSlowness } from './slowness.ts';
import type { Problem } from './problem.ts';

/**
 * Patterns that take time which grows faster than the text. Those that may take exponential time, and two unbounded
 * repetitions in a row, no manifest gets by; this finds what has something between them (`.*,.*`) or a high bound
 * (`a{0,500}a{0,500}`).
 */
export function* checkPatterns(catalog: Catalog): Iterable<Problem> {
  const judged = new Map<string, ReturnType<typeof findSlowness>>();
  for (const { shape, path, subject } of definitionsOf(catalog)) {
    const { pattern } = shape;
    if (pattern === undefined) continue;
    if (!judged.has(pattern)) judged.set(pattern, findSlowness(pattern));
    const slow = judged.get(pattern);
    if (slow === undefined) continue;
    yield {
      rule: 'PATTERN_SLOW',
      at: [...path, 'pattern'],
      subject,
      what: pattern,
      message: `the pattern of ${subject} takes ${slow.times} times as long for a text that is twice as long`,
      details: [
        `${slow.steps} steps refuse ${JSON.stringify(slow.prefix)}, then ${slow.rounds} times ${JSON.stringify(slow.round)}, then ${JSON.stringify(slow.suffix)}`,
      ],
    };
  }
}
