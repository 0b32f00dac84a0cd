import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import * as types from '@synap/types';
import { docsEmitter } from '../../src/emitters/docs.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { exampleWireEvent } from '../../src/model/example-event.ts';
import type { Event } from '../../src/model/types.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const model = buildModel(manifest);

/** The blocks of TypeScript of each page, by path. */
const blocks = new Map(
  docsEmitter
    .emit(model, {
      history: [],
      notes: new Map(),
      upcasters: new Map(),
      templates: loadTemplates({ builtIn: BUILT_IN_TEMPLATES }),
    })
    .map(({ path, contents }) => [path, [...contents.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code)]),
);
const blocksOf = ({ type }: Event): readonly string[] => blocks.get(`docs/events/${type}.md`) ?? [];

/** What runs. */
const snippets = [...blocks.values()].flatMap((codes) => codes.slice(0, 1));

/** The type of each event's data, with a value of it. */
const declarationsWith = (valueOf: (event: Event) => unknown): readonly string[] =>
  model.events.map(
    (event) => `${blocksOf(event)[1]}\nexport const value: ${event.names.data} = ${JSON.stringify(valueOf(event))};\n`,
  );

describe('the TypeScript of the catalog’s pages', () => {
  test('is what makes the event and the type of its data, and on the envelope’s page what reads one', () => {
    const counts = [...blocks].filter(([, codes]) => codes.length > 0).map(([path, codes]) => [path, codes.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'docs/envelope.md': 1,
      ...Object.fromEntries(model.events.map(({ type }) => [`docs/events/${type}.md`, 2])),
    });
  });

  test('compiles against the generated package, and the type takes the data of the example', () => {
    expect(compile([...snippets, ...declarationsWith(({ example }) => example)])).toBe('');
  });

  test('control: with a wrong type of data none of it compiles', () => {
    const wrong = snippets.map((code) =>
      code.replace("userId: '", "data: 'none', userId: '").replace('JSON.parse(body)', ''),
    );
    const faults = new Set(compile([...wrong, ...declarationsWith(() => null)]).match(/^.*snippet-\d+\.ts/gm));
    expect(faults.size).toBe(snippets.length + model.events.length);
  });

  test('makes the event of its page', () => {
    for (const event of model.events) {
      const made = run(blocksOf(event)[0] ?? '') as object;
      const { id: _id, timestamp: _timestamp, ...shown } = exampleWireEvent(model, event);
      expect({ ...made, id: undefined, timestamp: undefined }, event.type).toEqual(shown);
    }
  });

  test('control: with an unknown field in its data none of it runs', () => {
    for (const event of model.events) {
      const code = (blocksOf(event)[0] ?? '').replace('data: {', 'data: { nothingKnown: 1,');
      expect(() => run(code), event.type).toThrow('nothingKnown');
    }
  });
});

/** The messages of the compiler that consumers use; empty where there are none. */
function compile(codes: readonly string[]): string {
  const files = codes.map((code, index) => {
    const file = join(folder, `snippet-${index}.ts`);
    writeFileSync(file, code);
    return file;
  });
  const options = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions: {
      module: 'preserve',
      moduleResolution: 'bundler',
      typeRoots: [join(repository, 'node_modules/@types')],
      paths: { [model.package.name]: [join(repository, 'output/types/dist/index.d.mts')] },
    },
    files,
    include: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  try {
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '--noEmit', '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

/** Runs a snippet, whose import is the generated package. */
const run = (code: string): unknown =>
  new Function('createSynapEvent', `${code.replace(/^import .*$/m, '')}\nreturn event;`)(types.createSynapEvent);
