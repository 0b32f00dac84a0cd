import fc from 'fast-check';
import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES, renderDiagnostics } from '../../src/manifest/diagnostics.ts';
import { locateDiagnostics } from '../../src/manifest/locate.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { SMALL } from './small-manifest.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const folder = mkdtempSync(join(tmpdir(), 'synap-mutated-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Path = readonly (string | number)[];

/** Every place in the manifest. */
const places = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) =>
        places(member, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];
const PLACES = places(SMALL).filter((path) => path.length > 0);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withObjectString: true,
    }),
  },
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constantFrom(
    undefined,
    null,
    -0,
    '',
    '__proto__',
    'constructor',
    'tags',
    'SmallEvent',
    '\ud800',
    'text',
    'jsonb',
    '^(a+)+$',
    [],
    {},
    () => 1,
  ),
  fc.constant(null).map(() => structuredClone(SMALL.tables)),
);

const mutation = fc.record({
  place: fc.constantFrom(...PLACES),
  value: hostile,
  kind: fc.constantFrom('set', 'delete', 'add'),
});

/** A copy of the manifest with a few values replaced, removed, or new keys added. */
function mutate(mutations: readonly { place: Path; value: unknown; kind: string }[]): unknown {
  const draft: unknown = structuredClone(SMALL);
  for (const { place, value, kind } of mutations) {
    const holder = place
      .slice(0, -1)
      .reduce<any>((inner, part) => (typeof inner === 'object' ? inner?.[part] : undefined), draft);
    if (typeof holder !== 'object' || holder === null || !Object.isExtensible(holder)) continue;
    const last = kind === 'add' && !Array.isArray(holder) ? `${place.at(-1)}x` : place.at(-1)!;
    if (kind === 'delete') Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, last, value);
  }
  return draft;
}

const isWellFormed = (path: Path): boolean => path.every((part) => typeof part === 'string' || Number.isInteger(part));

describe(`mutated manifests (SEED=${seed})`, () => {
  it('give a manifest that is plain JSON, or faults with known codes, texts and paths; never a crash', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const parsed = parseManifest(mutate(mutations));
        if (parsed.ok) {
          expect(parseManifest(JSON.parse(JSON.stringify(parsed.manifest)))).toEqual(parsed);
          return;
        }
        refused += 1;
        expect(parsed.diagnostics.length).toBeGreaterThan(0);
        for (const { code, path, message } of parsed.diagnostics) {
          expect(Object.hasOwn(DIAGNOSTIC_CODES, code) && isWellFormed(path) && message !== '').toBe(true);
        }
        const located = locateDiagnostics('absent.ts', parsed.diagnostics, { cwd: folder });
        expect(renderDiagnostics(located)).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u);
      }),
      { seed, numRuns: 300 },
    );
    // Control: were everything taken, or nothing reached, the property would hold as well.
    expect(refused).toBeGreaterThan(150);
  });

  it('written as JSON, get every fault at a place inside the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            place: fc.constantFrom(...PLACES),
            value: fc.jsonValue(),
            kind: fc.constantFrom('set', 'delete', 'add'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (mutations) => {
          const text = JSON.stringify(mutate(mutations), null, 2);
          writeFileSync(join(folder, 'mutated.json'), text);
          const parsed = parseManifest(JSON.parse(text));
          if (parsed.ok) return;
          const lines = text.split('\n');
          for (const { line, column, path } of locateDiagnostics('mutated.json', parsed.diagnostics, { cwd: folder })) {
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
            // Only what concerns the whole manifest stands at its beginning.
            if (path.length > 1) expect(line).toBeGreaterThan(1);
          }
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});
