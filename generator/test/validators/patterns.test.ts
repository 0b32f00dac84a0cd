import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Project, SyntaxKind } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import {
  FORMAT_PATTERNS,
  READER_TIMESTAMP_PATTERN,
  UUID_PATTERN,
  WRITER_TIMESTAMP_PATTERN,
} from '../../src/runtime/patterns.ts';
import { committed } from '../parity/packages.ts';

/** Every regular expression of the validators, and of the schemas beside them, on long text made to keep it busy. */
const LENGTH = 50_000;
const LIMIT_MS = 50;

const { types } = committed();

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly from: string;
}

const PATTERNS: readonly Pattern[] = collectPatterns();

describe(`${PATTERNS.length} regular expressions, ${LENGTH} characters each`, () => {
  test(`take at most ${LIMIT_MS} ms on any text`, () => {
    const times = PATTERNS.map((pattern) => ({ ...pattern, ...slowest(pattern) })).sort(
      (left, right) => right.ms - left.ms,
    );
    for (const { source, from, ms, text } of times.slice(0, 3)) {
      console.log(`${ms.toFixed(2)} ms: /${source.slice(0, 60)}/ of ${from} on ${text}`);
    }
    expect(times.filter(({ ms }) => ms > LIMIT_MS)).toEqual([]);
  });

  test('are there at all: those of the runtime, of the manifest and of each format', () => {
    expect(PATTERNS.length).toBeGreaterThanOrEqual(10);
    expect(PATTERNS.some(({ from }) => from.startsWith('validators/runtime/'))).toBe(true);
    expect(PATTERNS.some(({ from }) => from.startsWith('validators/tables/'))).toBe(true);
  });

  test('control: one that can go many ways is over the limit', () => {
    expect(slowest({ source: '^(?:a+)*b$', flags: 'u', from: 'here' }, 25).ms).toBeGreaterThan(LIMIT_MS);
  });
});

/** The longest that it takes on any of the texts, or the first too long; the best of three, since others work on the same processor. */
function slowest({ source, flags }: Pattern, length: number = LENGTH): { ms: number; text: string } {
  const expression = new RegExp(source, flags);
  let worst = { ms: 0, text: '' };
  for (const [name, text] of Object.entries(textsFor(source, length))) {
    let best = Infinity;
    for (let run = 0; run < 3 && best > 1; run += 1) {
      const started = performance.now();
      expression.test(text);
      best = Math.min(best, performance.now() - started);
    }
    if (best > worst.ms) worst = { ms: best, text: name };
    if (best > LIMIT_MS) return worst;
  }
  return worst;
}

/** Every character that the pattern names, over and over, alone and in pairs, with an end that does not fit. */
function textsFor(source: string, length: number): Readonly<Record<string, string>> {
  const characters = [...new Set(`aA0 .-_@/:%?#=+🦜\n${source.replaceAll(/\\./gu, '')}`)].filter(
    (one) => !'^$|()[]{}*\\'.includes(one),
  );
  const units = [
    ...characters,
    ...characters.flatMap((left) => ['a', '0', '.', '-', '/', '='].map((right) => left + right)),
  ];
  const prefixes = ['', 'http://a', 'a@', 'a@b.', '2026-01-15T09:30:00.', '-', '0.', '#'];
  return Object.fromEntries(
    units.flatMap((unit) =>
      prefixes.map((prefix) => [
        `${JSON.stringify(prefix)}, then ${JSON.stringify(unit)} over and over`,
        `${prefix}${unit.repeat(Math.floor(length / unit.length))}\0`,
      ]),
    ),
  );
}

/** From the generated sources, as the compiler wrote them, and from the runtime, where some are made of text. */
function collectPatterns(): readonly Pattern[] {
  const project = new Project({ useInMemoryFileSystem: true });
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern): void =>
    void (found.has(`${pattern.flags} ${pattern.source}`) || found.set(`${pattern.flags} ${pattern.source}`, pattern));
  for (const from of readdirSync(join(types, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!from.endsWith('.ts')) continue;
    const text = readFileSync(join(types, 'src', from), 'utf8');
    // Most modules have none: the parser is asked for those that may.
    if (!/[=(:]\s*\/[^/*]/u.test(text)) continue;
    for (const node of project.createSourceFile(from, text).getDescendantsOfKind(SyntaxKind.RegularExpressionLiteral)) {
      const { source, flags } = node.getLiteralValue();
      add({ source, flags, from });
    }
  }
  const made = { UUID_PATTERN, READER_TIMESTAMP_PATTERN, WRITER_TIMESTAMP_PATTERN, ...FORMAT_PATTERNS };
  for (const [name, source] of Object.entries(made)) add({ source, flags: 'u', from: `patterns.ts, ${name}` });
  return [...found.values()];
}
