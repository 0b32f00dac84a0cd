import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateFiles } from '../src/generate.ts';
import { runCli } from './cli/run-cli.ts';
import { createFolder, readFiles } from './output/temporary-folder.ts';

/*
 * A case is a folder: a manifest, and either golden.txt, which lists generated files whose text is kept under expected/,
 * or expected-error.txt. After a wanted change: `pnpm test generator/test/cases.test.ts -u`, and read what it changed.
 */
const CASES = fileURLToPath(new URL('cases', import.meta.url));

const manifestOf = (folder: string): string =>
  join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('manifest.'))!,
  );

const cases = readdirSync(CASES).map((name) => ({
  name,
  folder: join(CASES, name),
  manifest: manifestOf(join(CASES, name)),
}));
const golden = cases.filter(({ folder }) => existsSync(join(folder, 'golden.txt')));
const faulty = cases.filter((one) => !golden.includes(one));

describe.each(golden)('$name', ({ folder, manifest }) => {
  test.each(readFileSync(join(folder, 'golden.txt'), 'utf8').trim().split('\n'))('gives %s', async (path) => {
    const files = await generateFiles({ manifest });
    const file = files.find((candidate) => candidate.path === path);
    await expect(file?.contents ?? 'no such file').toMatchFileSnapshot(join(folder, 'expected', path));
  });
});

test.each(faulty)('$name prints its faults, exits 2 and writes nothing', async ({ folder, manifest }) => {
  const project = createFolder({ 'synap.config.mjs': `export default { manifest: ${JSON.stringify(manifest)} };` });
  const { code, stdout, stderr } = await runCli(['generate'], { cwd: project });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const said = stderr.replaceAll(/^\S*(?=manifest\.)/gmu, '');
  await expect(said).toMatchFileSnapshot(join(folder, 'expected-error.txt'));
  expect(Object.keys(readFiles(project))).toEqual(['synap.config.mjs']);
});

test('control: a golden file that is not what is generated is noticed', async () => {
  const files = await generateFiles({ manifest: manifestOf(join(CASES, 'one-table')) });
  const names = files.find(({ path }) => path === 'types/src/names.ts')!.contents;
  const golden = readFileSync(join(CASES, 'one-table/expected/types/src/names.ts'), 'utf8');
  expect(names.replace('notes', 'nodes')).not.toBe(golden);
  expect(names).toBe(golden);
});
