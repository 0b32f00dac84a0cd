import { expect, test } from 'vitest';
import { checkPaths } from '../../src/output/paths.ts';

const check =
  (...paths: string[]) =>
  () =>
    checkPaths(paths.map((path, index) => ({ path, emitter: `e${index}` })));

test('ordinary paths are fine', () => {
  expect(check('docs/a.md', 'docs/b.md', 'docs.json', 'types/src/index.ts', 'docs/.nojekyll')).not.toThrow();
});

test.each([
  '../a',
  '/a',
  'a/../b',
  './a',
  'a//b',
  '',
  'a/',
  'a\\b',
  'C:/a',
  'a\u0000b',
  'a.',
  'types/dist/a',
  'output.lock.json',
  'x/node_modules/a',
  '.staging/a',
  'docs/.DS_Store',
])('the path %j is refused', (path) => {
  expect(check(path)).toThrow(`emitter "e0" writes ${JSON.stringify(path)}, but `);
});

test('two files of one path are refused, also where only case or composition differs', () => {
  expect(check('docs/a.md', 'docs/a.md')).toThrow('emitters "e0" and "e1" both write docs/a.md; give');
  expect(check('docs/a.md', 'Docs/A.md')).toThrow('both write Docs/A.md, in other case docs/a.md');
  expect(check('docs/\u00e9.md', 'docs/e\u0301.md')).toThrow('both write');
});

test('a file below another file is refused', () => {
  expect(check('docs', 'docs/a.md')).toThrow(
    'emitter "e0" writes docs as a file, and emitter "e1" writes docs/a.md below it',
  );
});

test('all faults are reported together', () => {
  expect(check('../a', '/b', 'c', 'c')).toThrow(/"\.\.\/a"[^]*"\/b"[^]*both write c/);
});
