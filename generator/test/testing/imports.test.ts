import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { committed } from '../parity/packages.ts';
import { Consumer, LinkedProject, packTypes } from '../package/consumer.ts';

describe('what the testing entries load', () => {
  test.each(['mjs', 'cjs', 'd.mts', 'd.cts'])(
    'is Zod at most, and fast-check for its own entry alone: %s',
    (ending) => {
      // What begins with # is a module of the package's own.
      const packages = [...packagesOf(`testing/index.${ending}`)].filter((name) => !name.startsWith('#'));
      expect(packages).toEqual(['zod/v4']);
      expect([...packagesOf(`testing/fast-check.${ending}`)]).toContain('fast-check');
    },
  );

  test('is nothing of the testing entries for the other entries', () => {
    for (const entry of ['index', 'names', 'zod3/index']) {
      expect([...modulesOf(`${entry}.mjs`)].filter((path) => path.includes('/testing/'))).toEqual([]);
    }
    expect([...modulesOf('testing/index.mjs')].filter((path) => path.includes('/testing/')).length).toBeGreaterThan(10);
  });
});

describe('the packed package', () => {
  const tarball = packTypes();
  const made = "types.createTestEvent('tags.create.requested').type";

  test('tests with samples and whole events where fast-check is not installed', () => {
    const consumer = new Consumer({ tarball, zod: '4.6.7' });
    for (const system of ['ESM', 'CommonJS'] as const) {
      expect(consumer.evaluate(made, { system, entry: '@synap/types/testing' })).toBe('tags.create.requested');
      expect(() => consumer.evaluate('1', { system, entry: '@synap/types/testing/fast-check' })).toThrow(
        /Cannot find (package|module) 'fast-check'/,
      );
    }
    consumer.write(
      'typed.ts',
      "import { createTestEvent } from '@synap/types/testing';\nexport const id: string = createTestEvent('tags.create.requested').id;\n",
    );
    expect(consumer.compile(['typed.ts'], { compiler: 'TypeScript 7', resolution: 'nodenext' })).toEqual([]);
  });

  test.each(['3.23.2', '4.10.2'])('gives arbitraries beside fast-check %s', (version) => {
    const consumer = new Consumer({ tarball, zod: '3.25.76', others: [`fast-check@${version}`] });
    const taken = `require('fast-check').sample(types.anyEventArbitrary({ form: 'reader' }), 100).map((event) => main.parseSynapEvent(event)).length`;
    consumer.write(
      'run.cjs',
      `const types = require('@synap/types/testing/fast-check'); const main = require('@synap/types'); console.log(${taken});`,
    );
    expect(consumer.run('run.cjs')).toBe('100\n');
    expect(
      consumer.evaluate('types.eventArbitrary("tags.create.requested").generate !== undefined', {
        system: 'ESM',
        entry: '@synap/types/testing/fast-check',
      }),
    ).toBe(true);
  });
});

test('compiled as CommonJS, too', () => {
  const project = new LinkedProject();
  project.write(
    'typed.cts',
    "import testing = require('@synap/types/testing');\nimport arbitraries = require('@synap/types/testing/fast-check');\nexport const used = [testing.getSamples('tags.create.requested').minimal.name, arbitraries.anyEventArbitrary()];\n",
  );
  expect(project.compile(['typed.cts'], { compiler: 'TypeScript 7', resolution: 'nodenext' })).toEqual([]);
});

/** The packages that a module of dist leads to. */
const packagesOf = (entry: string): ReadonlySet<string> => read(entry).packages;
const modulesOf = (entry: string): ReadonlySet<string> => read(entry).modules;

function read(entry: string): { packages: ReadonlySet<string>; modules: ReadonlySet<string> } {
  const modules = new Set([join(committed().types, 'dist', entry)]);
  const packages = new Set<string>();
  // A set that grows while it is walked.
  for (const path of modules) {
    for (const specifier of specifiersIn(readFileSync(path, 'utf8'))) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      else modules.add(withEnding(join(dirname(path), specifier), path));
    }
  }
  return { packages, modules };
}

const specifiersIn = (code: string): readonly string[] =>
  [...code.matchAll(/^(?:import|export|\}|const|let)[^'"\n]*?(?:from |require\(|import )["']([^"'\n]+)["']/gm)].map(
    ([, specifier = '']) => specifier,
  );

/** A declaration names the module beside it. */
const withEnding = (path: string, importer: string): string =>
  /\.d\.[mc]ts$/.test(importer) ? path.replace(/\.([mc])js$/, '.d.$1ts') : path;
