import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { normalizeBase } from '../../src/catalog/base.ts';
import { listFieldNames } from '../../src/catalog/field-names.ts';
import { addSchema } from '../../src/catalog/with-schema.ts';
import { readChangelog } from '../../src/catalog/written-pages.ts';
import { findOutputFile } from '../../src/integrations/output-files.ts';
import { encodeMarkdown } from '../../src/markdown/encode-markdown.ts';
import { findExample } from '../../src/playground/catalog-files.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the base has one slash at each end, however it was given', () => {
  expect(['', '/', 'events', '/events', 'events/', '//a//b/'].map(normalizeBase)).toEqual([
    ...['/', '/', '/events/', '/events/', '/events/', '/a/b/'],
  ]);
});

test('the fields of a payload are found in objects, lists, records, unions and shared types, once each', () => {
  const text = { kind: 'string' };
  const loop = { kind: 'object', properties: [{ name: 'self', field: { kind: 'reference', target: 'Loop' } }] };
  const data = {
    kind: 'object',
    properties: [
      { name: 'a', field: { kind: 'array', items: { kind: 'object', properties: [{ name: 'inList', field: text }] } } },
      { name: 'b', field: { kind: 'record', values: { kind: 'object', properties: [{ name: 'a', field: text }] } } },
      { name: 'c', field: { kind: 'union', variants: [{ properties: [{ name: 'inVariant', field: text }] }] } },
      { name: 'd', field: { kind: 'reference', target: 'Loop' } },
    ],
  };
  expect([...listFieldNames(data, [{ name: 'Loop', field: loop }])].sort()).toEqual(
    ['a', 'b', 'c', 'd', 'inList', 'inVariant', 'self'].sort(),
  );
});

describe('the schema of an event', () => {
  test.each([
    {
      name: 'before what follows its example',
      page: '## Example\n\nx\n\n## More\n',
      want: '## Example\n\nx\n\n### As',
    },
    { name: 'behind its example at the end', page: '## Example\n\nx\n', want: '## Example\n\nx\n\n### As' },
    { name: 'at the end of a page without one', page: '## Data\n\nx\n', want: '## Data\n\nx\n\n## As' },
  ])('stands $name', ({ page, want }) => {
    const added = addSchema(page, '{}');
    expect(added).toContain(`${want} JSON Schema\n\n\`\`\`json\n{}\n\`\`\`\n`);
    expect(added.endsWith('## More\n')).toBe(page.includes('## More'));
  });

  test('a page without an example names the template that has to have it', () => {
    expect(() => findExample('a.b.c', '# a.b.c\n')).toThrow('templates/docs/event.hbs');
  });
});

test('a description is text in a list of Markdown, whatever is in it', () => {
  expect(encodeMarkdown('[x](javascript:y) </script>\n\u202e *a_b* `c` \\ snake_case')).toBe(
    '&#91;x&#93;(javascript:y) &lt;/script&gt; \\u202e &#42;a_b&#42; &#96;c&#96; &#92; snake_case',
  );
});

test('a build without a changelog does not say that there was no release, but what is missing and how to name it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-history-'));
  try {
    vi.stubEnv('SYNAP_HISTORY', folder);
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(readChangelog()).toContain('`SYNAP_HISTORY`');
    expect(String(warn.mock.calls[0]?.[0])).toContain(join(folder, 'CHANGELOG.md'));
    // Control: where there is one, it is on the page.
    vi.stubEnv('SYNAP_HISTORY', resolve(import.meta.dirname, '../../../history'));
    expect(readChangelog()).not.toContain('SYNAP_HISTORY');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('only files of the folders are served in development, and no address is a fault', () => {
  const options = { folders: ['json-schema'], base: '/below/' };
  const find = (url: string): string | null => findOutputFile(url, options);
  expect(find('/below/json-schema/index.json?x')).toMatch(/\/json-schema\/index\.json$/);
  expect(find('/json-schema/index.json')).toMatch(/\/json-schema\/index\.json$/);
  for (const url of [
    '/json-schema/../%zz',
    '/json-schema/../model.json',
    '/json-schema/%2e%2e/model.json',
    '/json-schema/..%2fmodel.json',
    '/json-schema/..%5cmodel.json',
    '/model.json',
    '/',
    '',
  ]) {
    expect([url, find(url)]).toEqual([url, null]);
  }
});
