import { expect, test } from 'vitest';
import { renderDiff } from '../../src/output/diff.ts';

test('a diff reads from disk to what is expected', () => {
  const want = `--- docs/a.md (on disk)
+++ docs/a.md (expected)
@@ -1,3 +1,3 @@
 one
-2
+two
 three
`;
  expect(renderDiff({ path: 'docs/a.md', actual: 'one\n2\nthree\n', expected: 'one\ntwo\nthree\n' })).toBe(want);
});

const numbers = (count: number, mark = '') => Array.from({ length: count }, (_, index) => `${index}${mark}\n`).join('');

test('a long diff shows its first hunks and counts the others', () => {
  const actual = numbers(1000);
  const expected = actual.replaceAll(/^(\d*)00$/gm, '$1oo');
  const shown = renderDiff({ path: 'a', actual, expected, limit: 20 });
  expect(shown.split('\n').length).toBeLessThan(30);
  expect(shown).toMatch(/\.\.\. 7 more hunks\n$/);
});

test('a hunk that is too long by itself is cut', () => {
  const shown = renderDiff({ path: 'a', actual: numbers(100), expected: numbers(100, 'x'), limit: 20 });
  expect(shown).toContain('... 180 more lines of this hunk');
});

test('files with nothing in common are not searched for long', () => {
  const started = performance.now();
  const shown = renderDiff({ path: 'a', actual: numbers(20_000), expected: numbers(20_000, 'x') });
  expect(shown).toContain('@@ too different to show: 20000 lines on disk, 20000 expected @@');
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a line of megabytes is cut', () => {
  const shown = renderDiff({ path: 'a', actual: 'x'.repeat(1e6), expected: 'y'.repeat(1e6) });
  expect(shown.length).toBeLessThan(1000);
  expect(shown).toContain('(1000000 characters)');
});
