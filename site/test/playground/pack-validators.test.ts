import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { validateBy } from '@synap/types/validators/runtime/check.ts';
import type { Rule } from '@synap/types/validators/runtime/read.ts';
import { packValidators } from '../../src/playground/pack-validators.ts';

const folder = resolve(
  process.env['SYNAP_OUTPUT'] ?? join(import.meta.dirname, '../../../output'),
  'types/src/validators',
);

test('only the modules of whole tables and systems are packed', () => {
  const { load } = packValidators({ folder });
  for (const path of [
    'tables/tags/create-requested.ts',
    'envelope.ts',
    'index.ts',
    'runtime/read.ts',
    'tables/tags.ts.map',
  ]) {
    expect(load(join(folder, path)), path).toBeNull();
  }
  expect(load('/elsewhere/tables/tags.ts')).toBeNull();
});

test('a packed table has the rules of each payload, and imports what all tables share', async () => {
  const code = await packValidators({ folder }).load(join(folder, 'tables/tags.ts'));
  expect(code).toMatch(/tagsCreateRequested = \{ rule/);
  expect(code).toContain(`from "${folder}/runtime/read.ts"`);
  expect(code).not.toContain('ValidationError');
  expect(code).not.toMatch(/from "[^"]*\/tables\//);
});

test('a table that was never generated is an error that says what to do', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'packed-'));
  const index = join(empty, 'tables/none.ts');
  await expect(packValidators({ folder: empty }).load(index)).rejects.toThrow(index);
  rmSync(empty, { recursive: true });
});

test('packed validators judge as the ones they were packed from', async () => {
  const code = (await packValidators({ folder }).load(join(folder, 'tables/tags.ts'))) ?? '';
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  const file = join(packed, 'tags.mjs');
  writeFileSync(file, code);
  const [ours, theirs] = (await Promise.all([
    import(/* @vite-ignore */ pathToFileURL(file).href),
    import(/* @vite-ignore */ join(folder, 'tables/tags.ts')),
  ])) as [Namespaces, Namespaces];
  rmSync(packed, { recursive: true });
  const names = Object.keys(theirs).filter((name) => name.startsWith('tags'));
  expect(Object.keys(ours).sort()).toEqual(names.sort());
  for (const name of names) {
    for (const data of [{ name: 'a' }, { name: '' }, { tagId: 1 }, { name: 'a', more: 1 }, null]) {
      expect(reported(ours, name, data), name).toEqual(reported(theirs, name, data));
    }
  }
});

type Namespaces = Readonly<Record<string, { readonly rule: Rule }>>;

const reported = (namespaces: Namespaces, name: string, data: unknown): unknown => {
  const rule = namespaces[name]?.rule;
  return rule === undefined ? undefined : validateBy(rule, data);
};
