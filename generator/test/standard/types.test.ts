import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, makeFolder, removeFolder, write } from '../parity/packages.ts';
import { EQUAL, typeCheck } from '../parity/type-check.ts';

const FOLDER = makeFolder();

afterAll(() => removeFolder(FOLDER));

beforeAll(() => {
  for (const [scope, name, from] of [
    ['@synap', 'types', 'node_modules/@synap/types'],
    ['@standard-schema', 'spec', 'generator/node_modules/@standard-schema/spec'],
  ] as const) {
    mkdirSync(join(FOLDER, 'node_modules', scope), { recursive: true });
    symlinkSync(realpathSync(join(ROOT, from)), join(FOLDER, 'node_modules', scope, name));
  }
  write(join(FOLDER, 'package.json'), '{ "type": "module" }');
  write(join(FOLDER, 'equal.ts'), EQUAL);
});

const IMPORTS = `import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import type { SynapEvent, SynapWireEvent, TagsCreateRequestedData } from '@synap/types';
import * as zod from '@synap/types';
import * as standard from '@synap/types/validators/standard';
import { prove, type Assignable, type Equal } from './equal.ts';
`;

/** Each line has to compile. */
const RIGHT = [
  // Ours are theirs: a payload's schema is both, of its plain type.
  'const schema: StandardSchemaV1<TagsCreateRequestedData> = standard.TagsCreateRequestedSchema;',
  'const asked: StandardJSONSchemaV1<TagsCreateRequestedData> = standard.TagsCreateRequestedWriterSchema;',
  'const memory: StandardSchemaV1<SynapEvent> = standard.eventSchema;',
  'const wire: StandardSchemaV1<SynapWireEvent> & StandardJSONSchemaV1<SynapWireEvent> = standard.wireEventSchema;',
  // Theirs are ours, but for an answer by promise and the code of an issue, which they do not promise.
  "type Ours = typeof standard.TagsCreateRequestedSchema['~standard'];",
  "type Theirs = StandardSchemaV1<TagsCreateRequestedData>['~standard'] & StandardJSONSchemaV1<TagsCreateRequestedData>['~standard'];",
  "prove<Assignable<Omit<Theirs, 'validate'>, Omit<Ours, 'validate'>>>();",
  "prove<Assignable<Ours['jsonSchema'], StandardJSONSchemaV1.Converter>>();",
  "prove<Assignable<StandardJSONSchemaV1.Converter, Ours['jsonSchema']>>();",
  "prove<Equal<Parameters<Ours['validate']>, Parameters<Theirs['validate']>>>();",
  "prove<Assignable<ReturnType<Ours['validate']>, StandardSchemaV1.Result<TagsCreateRequestedData>>>();",
  'type Coded<Result> = Result extends { readonly issues: readonly unknown[] } ? { readonly issues: readonly standard.Issue[] } : Result;',
  "prove<Assignable<Coded<StandardSchemaV1.Result<TagsCreateRequestedData>>, ReturnType<Ours['validate']>>>();",
  // What libraries infer.
  'prove<Equal<StandardSchemaV1.InferInput<typeof standard.TagsCreateRequestedSchema>, TagsCreateRequestedData>>();',
  'prove<Equal<StandardSchemaV1.InferOutput<typeof standard.TagsCreateRequestedSchema>, TagsCreateRequestedData>>();',
  "const byType: StandardSchemaV1<TagsCreateRequestedData> = standard.getPayloadSchema('tags.create.requested');",
  'const unknown: StandardSchemaV1<unknown> | undefined = standard.getWriterSchema(String(schema));',
  // The Zod 4 schemas of the package are both as well, by Zod, with the same type for input.
  'const zodSchema: StandardSchemaV1<TagsCreateRequestedData> & StandardJSONSchemaV1<TagsCreateRequestedData> = zod.TagsCreateRequestedWriterSchema;',
];

/** Each line alone must not compile. */
const WRONG = [
  'const schema: StandardSchemaV1<{ size: number }> = standard.TagsCreateRequestedSchema;',
  'const memory: StandardJSONSchemaV1<SynapEvent> = standard.eventSchema;',
  'const result: { value: TagsCreateRequestedData } = standard.TagsCreateRequestedSchema["~standard"].validate({});',
  'prove<Equal<StandardSchemaV1.InferOutput<typeof standard.TagsUpdateRequestedSchema>, TagsCreateRequestedData>>();',
  "const byType: StandardSchemaV1<{ size: number }> = standard.getPayloadSchema('tags.create.requested');",
  "standard.getPayloadSchema('tags.create')['~standard'];",
];

test('the schemas are assignable to the interfaces of @standard-schema/spec, and these to ours', () => {
  write(join(FOLDER, 'right.ts'), `${IMPORTS}\n${RIGHT.join('\n')}\n`);
  expect(typeCheck(FOLDER, ['right.ts'])).toEqual([]);
});

test('control: each of the wrong lines is a fault', () => {
  WRONG.forEach((line, index) => write(join(FOLDER, `wrong-${index}.ts`), `${IMPORTS}\n${line}\n`));
  const faults = typeCheck(FOLDER, ['wrong-*.ts']);
  expect(new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))))).toEqual(
    new Set(WRONG.map((_, index) => `wrong-${index}.ts`)),
  );
});
