import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Peer } from './peer.ts';
import { loadPrograms, type Task } from './programs.ts';
import type { Bench } from './suites.ts';

/** The schemas that the package exports, and the same without what the package may have installed in them. */
export const PLAIN_SCHEMAS = 'the same schemas, plain';
export const PACKAGE_SCHEMAS = 'EventTypeSchemas of @synap/types';

/** Both as peers: their code imports what is there, built by one copy of Zod. */
export const SCHEMA_PEERS: readonly Peer[] = [
  create(
    PACKAGE_SCHEMAS,
    "import { EventTypeSchemas } from '@synap/types';\nconst validators = new Map(Object.entries(EventTypeSchemas));",
  ),
  create(
    PLAIN_SCHEMAS,
    `import { readFileSync } from 'node:fs';
import { buildWireSchemas } from ${locate('../../generator/src/schemas/wire.ts')};
const model = JSON.parse(readFileSync(new URL(${locate('../../output/model.json')}), 'utf8'));
const validators = buildWireSchemas(model).forms.reader.payloads;`,
  ),
];

/** Throws unless both give the same values and, to the last issue, the same errors. */
export const checkSameResults = async ({ samples }: Bench): Promise<number> => {
  const tasks = SCHEMA_PEERS.map((peer): Task => {
    const code = peer.print([], { form: 'payload', mode: 'open', operations: ['errors'] })!;
    return { peer, code, form: 'payload', input: 'value', statements: RESULT };
  });
  const [left, right] = await loadPrograms('zod-schemas-results', tasks);
  const inputs = [
    ...samples.in('payload'),
    ...samples.withUnknownKeys('payload'),
    ...samples.damaged('payload', { damage: 'boolean', places: 'some' }),
    ...samples.damaged('payload', { damage: 'value', places: 'some' }),
  ];
  for (const { type, value } of inputs) {
    const results = [left!.run(value, type), right!.run(value, type)];
    if (!isDeepStrictEqual(results[0], results[1])) {
      const [given, wanted] = results.map((result) => JSON.stringify(result));
      throw new Error(
        `bench validators: ${PACKAGE_SCHEMAS} and plain schemas differ on ${type}; correct the compiled parser\n  ${given}\n  ${wanted}`,
      );
    }
  }
  return inputs.length;
};

const RESULT =
  'const parsed = validator.safeParse(value); const result = parsed.success ? { data: parsed.data } : { issues: parsed.error.issues };';

function create(name: string, prelude: string): Peer {
  return {
    name,
    package: 'zod',
    notes: [],
    print: () => ({
      prelude,
      validators: new Map(),
      operations: {
        parse: 'const parsed = validator.safeParse(value); const result = parsed.success ? parsed.data : undefined;',
        errors: 'const result = validator.safeParse(value).error?.issues.length;',
      },
    }),
  };
}

function locate(path: string): string {
  return JSON.stringify(pathToFileURL(fileURLToPath(new URL(path, import.meta.url))).href);
}
