import { expect, test } from 'vitest';
import { loadTemplates } from '../../src/emitters/templates.ts';
import { formatFiles } from '../../src/output/format.ts';
import { createFolder, toFiles } from './temporary-folder.ts';

const given = toFiles({ 'a.md': '*  one\n*  two', 'b.ts': "const  a = 'x'", 'c.json': '{"a":1}', 'd.txt': ' x' });

const format = async (overrides: { readonly [path: string]: string }) => {
  const builtIn = createFolder({ 'docs/event.hbs': 'built in' });
  const files = await formatFiles(given, loadTemplates({ builtIn, overrides: createFolder(overrides) }));
  return Object.fromEntries(files.map((file) => [file.path, file.contents]));
};

test('without an overridden template nothing is formatted', async () => {
  expect(await format({})).toEqual(Object.fromEntries(given.map((file) => [file.path, file.contents])));
});

test('an overridden template for Markdown has Markdown formatted, and nothing else', async () => {
  const want = { 'a.md': '- one\n- two\n', 'b.ts': "const  a = 'x'", 'c.json': '{"a":1}', 'd.txt': ' x' };
  expect(await format({ 'docs/event.hbs': 'own' })).toEqual(want);
});

test('a template that names its kind has that kind formatted, one that does not has Markdown', async () => {
  expect((await format({ 'client.ts.hbs': 'own' }))['b.ts']).toBe("const a = 'x';\n");
  expect((await format({ 'client.ts.hbs': 'own' }))['a.md']).toBe('*  one\n*  two');
  expect((await format({ 'docs/partials/badge.hbs': 'own' }))['a.md']).toBe('- one\n- two\n');
});

test('a kind that Prettier does not know stays as it is', async () => {
  expect((await format({ 'd.txt.hbs': 'own' }))['d.txt']).toBe(' x');
});

test('text that does not parse is a known fault of the template', async () => {
  const templates = loadTemplates({ builtIn: createFolder(), overrides: createFolder({ 'x.ts.hbs': '' }) });
  await expect(formatFiles(toFiles({ 'x.ts': 'const =' }), templates)).rejects.toThrow(
    /^x\.ts cannot be formatted: [^]*correct the template/,
  );
});
