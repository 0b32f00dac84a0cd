import { expect, test } from 'vitest';
import { loadTemplates } from '../../src/emitters/templates.ts';
import { formatFiles } from '../../src/output/format.ts';
import { createFolder, toFiles } from './temporary-folder.ts';

const given = toFiles({ 'a.md': '*  one\n*  two', 'b.ts': "const  a = 'x'", 'c.json': '{"a":1}', 'd.txt': ' x' });

const format = async (overrides: { readonly [path: string]: string }) => {
  const builtIn = createFolder({ 'docs/event.md.hbs': 'built in' });
  const files = await formatFiles(given, loadTemplates({ builtIn, overrides: createFolder(overrides) }));
  return Object.fromEntries(files.map((file) => [file.path, file.contents]));
};

test('without an overridden template nothing is formatted', async () => {
  expect(await format({})).toEqual(Object.fromEntries(given.map((file) => [file.path, file.contents])));
});

test('an overridden template for Markdown has Markdown formatted, and nothing else', async () => {
  const want = { 'a.md': '- one\n- two\n', 'b.ts': "const  a = 'x'", 'c.json': '{"a":1}', 'd.txt': ' x' };
  expect(await format({ 'docs/event.md.hbs': 'own' })).toEqual(want);
});

test('an overridden partial may stand in any kind of file', async () => {
  const want = { 'a.md': '- one\n- two\n', 'b.ts': "const a = 'x';\n", 'c.json': '{ "a": 1 }\n', 'd.txt': ' x' };
  expect(await format({ 'partials/badge.hbs': 'own' })).toEqual(want);
});

test('text that does not parse is a known fault of the template', async () => {
  const templates = loadTemplates({ builtIn: createFolder(), overrides: createFolder({ 'x.ts.hbs': '' }) });
  await expect(formatFiles(toFiles({ 'x.ts': 'const =' }), templates)).rejects.toThrow(
    /^x\.ts cannot be formatted: [^]*correct the template/,
  );
});
