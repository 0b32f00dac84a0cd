import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { z as zodV3 } from 'zod/v3';
import type * as zodV4 from 'zod/v4';
import { emitFiles } from '../../src/emit-files.ts';
import { jsonSchemaEmitter } from '../../src/emitters/json-schema.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import type { Model } from '../../src/model/types.ts';
import { buildPackage } from '../../src/output/build-package.ts';
import type { Draft, JsonSchema } from '../../src/schemas/json-schema.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { everyKindModel } from './every-kind.ts';

export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

/** A generated package with its JSON Schema files, and the model that they were generated from. */
export interface Generated {
  readonly model: Model;
  /** The package, built. */
  readonly types: string;
  readonly jsonSchema: string;
}

/** What is committed: `@synap/types` as other packages of the workspace find it. */
export const committed = (): Generated => ({
  model: JSON.parse(readFileSync(join(ROOT, 'output/model.json'), 'utf8')) as Model,
  types: realpathSync(join(ROOT, 'node_modules/@synap/types')),
  jsonSchema: join(ROOT, 'output/json-schema'),
});

/** The catalog of every kind of field, generated and built in `folder`. */
export async function buildEveryKind(folder: string): Promise<Generated> {
  const model = everyKindModel();
  const templates = loadTemplates({ builtIn: BUILT_IN_TEMPLATES });
  const context = { history: [], notes: new Map(), upcasters: new Map(), templates };
  for (const { path, contents } of emitFiles([typesEmitter, jsonSchemaEmitter], { model, context })) {
    write(join(folder, path), contents);
  }
  const generated = { model, types: join(folder, 'types'), jsonSchema: join(folder, 'json-schema') };
  linkZod(generated.types);
  await buildPackage({ folder: generated.types, jsonSchemaFolder: generated.jsonSchema });
  return generated;
}

/** The same package in another folder, without what was built. */
export function copySources({ types }: Generated, folder: string): void {
  for (const path of ['package.json', 'tsconfig.json', 'src'])
    cpSync(join(types, path), join(folder, path), { recursive: true });
  linkZod(folder);
}

/** The Zod of the generator, and its fast-check, for a package that stands outside the workspace. */
export function linkZod(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['zod', 'fast-check']) {
    symlinkSync(realpathSync(join(ROOT, 'generator/node_modules', name)), join(folder, 'node_modules', name));
  }
}

export function write(path: string, contents: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

/** A folder outside the workspace, for whoever calls to remove. */
export const makeFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'synap-parity-')));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The exports of one entry point of a built package, by the file that its package.json names. */
export async function importEntry<Exports>({ types }: Generated, entry: '.' | `./${string}`): Promise<Exports> {
  const { exports } = JSON.parse(readFileSync(join(types, 'package.json'), 'utf8')) as {
    exports: Record<string, { import: { default: string } }>;
  };
  return (await import(pathToFileURL(join(types, exports[entry]!.import.default)).href)) as Exports;
}

/** What the main entry of any catalog exports, as far as these tests look. */
export interface MainExports {
  readonly EventTypeSchemas: Readonly<Record<string, zodV4.ZodObject>>;
  readonly EventWriterSchemas: Readonly<Record<string, zodV4.ZodObject>>;
  readonly EventRegistry: Readonly<Record<string, { readonly description: string }>>;
  readonly [name: string]: unknown;
}

export interface Zod3Exports {
  readonly EventTypeSchemas: Readonly<Record<string, zodV3.AnyZodObject>>;
  readonly EventWriterSchemas: Readonly<Record<string, zodV3.AnyZodObject>>;
  readonly [name: string]: unknown;
}

/** The committed or generated document of one event, or the bundle of a draft and form. */
export const readJsonSchema = ({ jsonSchema }: Generated, draft: Draft, form: FormName, name: string): JsonSchema =>
  JSON.parse(readFileSync(join(jsonSchema, draft, form, `${name}.json`), 'utf8')) as JsonSchema;
