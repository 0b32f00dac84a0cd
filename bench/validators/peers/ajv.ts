import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { validatorsOf, type Peer } from '../peer.ts';
import type { Mode, Subject } from '../shape.ts';
import { toJsonSchema } from './json-schema.ts';

const NOTES = ['takes any value in a record', 'takes UUIDs of any version and variant, also as urn:uuid:'];

const OPERATIONS = {
  is: 'const result = validator.is(value);',
  errors: 'const result = validator.errors(value) ? 0 : validator.errors.errors.length;',
};

/** It strips in place only, and copies nothing: it does not parse. */
export const ajv: Peer = {
  name: 'ajv',
  package: 'ajv',
  notes: NOTES,
  print: (subjects, { form, mode }) =>
    form === 'memory' || mode === 'stripped'
      ? null
      : {
          prelude: `import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
const first = new Ajv2020();
const all = new Ajv2020({ allErrors: true });
addFormats.default(first);
addFormats.default(all);
const compile = (schema) => ({ is: first.compile(schema), errors: all.compile(schema) });`,
          validators: validatorsOf(subjects, (shape) => `compile(${JSON.stringify(toJsonSchema(shape, mode))})`),
          operations: OPERATIONS,
        },
};

/** Its own ahead-of-time compiler. */
export const ajvStandalone: Peer = {
  name: 'ajv standalone',
  package: 'ajv',
  notes: NOTES,
  // What it emits requires helpers of Ajv.
  build: 'bundle',
  print: (subjects, { form, mode, operations }) =>
    form === 'memory' || mode === 'stripped'
      ? null
      : {
          prelude: [
            ...(operations.includes('is') ? [compile(subjects, { mode, name: 'is', allErrors: false })] : []),
            ...(operations.includes('errors') ? [compile(subjects, { mode, name: 'errors', allErrors: true })] : []),
          ].join('\n'),
          validators: new Map(
            subjects.map(({ type }, index) => {
              const parts = (['is', 'errors'] as const).filter((name) => operations.includes(name));
              return [type, `{ ${parts.map((name) => `${name}: ${name}${index}`).join(', ')} }`];
            }),
          ),
          operations: OPERATIONS,
        },
};

/** A block that gives `is0`, `is1` and so on, one for each subject. */
const compile = (
  subjects: readonly Subject[],
  { mode, name, allErrors }: { mode: Mode; name: string; allErrors: boolean },
): string => {
  const compiler = new Ajv2020({ allErrors, code: { source: true } });
  addFormats.default(compiler);
  for (const { type, shape } of subjects) compiler.addSchema({ $id: type, ...toJsonSchema(shape, mode) });
  const names = subjects.map((_, index) => `${name}${index}`);
  const code = standaloneCode.default(
    compiler,
    Object.fromEntries(subjects.map(({ type }, index) => [`${name}${index}`, type])),
  );
  return `const { ${names.join(', ')} } = (() => {\nconst exports = {};\n${code}\nreturn exports;\n})();`;
};
