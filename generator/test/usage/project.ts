import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Model } from '../../src/model/types.ts';
import type { EventUsage, Usage, UsagePlace } from '../../src/usage/usage.ts';
import { writeFiles } from '../output/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Of the repository's own catalog, as it is generated. */
export const catalog = JSON.parse(readFileSync(join(ROOT, 'output/model.json'), 'utf8')) as Model;

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  module: 'nodenext',
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
} as const;

/**
 * How `@synap/types` is there: `packed` is a copy of what is published, `linked` the package of the workspace, and `sources` what it is
 * built from, by the paths of the tsconfig.
 */
export type Form = 'packed' | 'linked' | 'sources';

/** A project with the packages of this repository in its node_modules; it is gone when the file's tests have run. */
export function createUsageProject(files: { readonly [path: string]: string }, form: Form = 'linked'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'synap-usage-')));
  folders.push(folder);
  const types = join(ROOT, 'output/types');
  const paths = { '@synap/types': [join(types, 'src/index.ts')], '@synap/types/*': [join(types, 'src/*.ts')] };
  writeFiles(folder, {
    'package.json': '{ "private": true, "name": "consumer", "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...OPTIONS, ...(form === 'sources' ? { paths } : {}) } }),
    ...files,
  });
  if (form === 'linked') link(types, join(folder, 'node_modules/@synap/types'));
  if (form === 'packed') copyPackage(types, join(folder, 'node_modules/@synap/types'));
  link(join(ROOT, 'packages/ksync'), join(folder, 'node_modules/@klastra/ksync'));
  link(join(ROOT, 'packages/database'), join(folder, 'node_modules/@synap/database'));
  link(join(ROOT, 'generator/node_modules/zod'), join(folder, 'node_modules/zod'));
  return folder;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** What a compiler sees of it, without what is for `require`: an import of a module has to find its own. */
function copyPackage(from: string, to: string): void {
  cpSync(join(from, 'package.json'), join(to, 'package.json'));
  cpSync(join(from, 'dist'), join(to, 'dist'), {
    recursive: true,
    filter: (path) => !/\.(?:[cm]js|json|d\.cts)$/.test(path),
  });
}

/** Of one event: each place as the text that stands there, to the end of its line. */
export function show(usage: Usage, type: string, folder: string) {
  const event = eventOf(usage, type);
  const textOf = createTextOf(folder);
  return {
    emits: event.emits.map(textOf),
    handles: event.handles.map(textOf),
    mentions: event.mentions.map(textOf),
    reads: Object.fromEntries(event.reads.map(({ path, places }) => [path.join('.'), places.map(textOf)])),
  };
}

/** The paths that are read, and how often. */
export const showReads = (usage: Usage, type: string): { [path: string]: number } =>
  Object.fromEntries(eventOf(usage, type).reads.map(({ path, places }) => [path.join('.'), places.length]));

export function eventOf({ events }: Usage, type: string): EventUsage {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`the catalog has no event ${type}`);
  return found;
}

export const createTextOf =
  (folder: string) =>
  ({ file, line, column }: UsagePlace): string =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      [line - 1]!.slice(column - 1);
