import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateFiles } from '../../src/generate.ts';
import { LinkedProject } from './consumer.ts';

const path = new URL('../../../output/types/README.md', import.meta.url);
const readme = readFileSync(path, 'utf8');

/** Each TypeScript program of the README, and what the README says that it prints. */
const programs = [...readme.matchAll(/^```ts\n([^]*?)^```\n\nprints\n\n```text\n([^]*?)^```$/gm)].map(
  ([, code = '', prints = ''], index) => ({ name: `program-${index}`, code, prints }),
);

describe('the programs of the package’s README', () => {
  let project: LinkedProject;
  beforeAll(() => {
    project = new LinkedProject();
  });

  test('are all of its TypeScript, and import only the package, Zod and fast-check', () => {
    expect(programs.length).toBe(readme.match(/^```ts$/gm)?.length);
    expect(programs.length).toBeGreaterThan(5);
    const sources = programs.flatMap(({ code }) => [...code.matchAll(/ from '([^']+)'/g)].map(([, from]) => from));
    expect(sources.filter((from) => !/^(@synap\/types|zod\/v3|fast-check)(\/|$)/.test(from ?? ''))).toEqual([]);
  });

  test('compile, and print what the README says', () => {
    for (const { name, code } of programs) project.write(`${name}.ts`, code);
    const files = programs.map(({ name }) => `${name}.ts`);
    expect(project.compile(files, { compiler: 'TypeScript 7', resolution: 'nodenext' })).toEqual([]);
    for (const { name, prints } of programs) expect(project.run(`built/${name}.js`)).toBe(prints);
  });

  test('control: with another payload the first one neither compiles nor runs', () => {
    const [first] = programs;
    project.write('wrong.ts', first?.code.replace("color: '#3b82f6'", "color: 'blue', size: 1") ?? '');
    const faults = project.compile(['wrong.ts'], { compiler: 'TypeScript 7', resolution: 'nodenext' });
    expect(faults.map(({ message }) => message)).toEqual([
      "Object literal may only specify known properties, and 'size' does not exist in type 'TagsCreateRequestedData'.",
    ]);
    expect(() => project.run('built/wrong.js')).toThrow('Unrecognized key: \\"size\\"');
  });
});

describe('Prettier leaves the README as it is', async () => {
  const options = { ...(await resolveConfig(path)), parser: 'markdown' };

  test('of this package', async () => {
    expect(await format(readme, options)).toBe(readme);
  });

  test.each(['one-table', 'every-kind'])('of the catalog of the case %s', async (name) => {
    const manifest = fileURLToPath(new URL(`../cases/${name}/manifest.yaml`, import.meta.url));
    const files = await generateFiles({ manifest });
    const { contents = '' } = files.find((file) => file.path === 'types/README.md') ?? {};
    expect(contents).toMatch(/^# @/);
    expect(await format(contents, options)).toBe(contents);
  });

  test('control: but not with one blank more', async () => {
    expect(await format(readme.replace('## Install', '##  Install'), options)).toBe(readme);
  });
});
