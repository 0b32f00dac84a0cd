import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import type { Code, Operation, Peer } from './peer.ts';
import type { Form, Subject } from './shape.ts';

/** Statements that make a `result` from what one loop visits. */
export interface Task {
  readonly peer: Peer;
  readonly code: Code;
  readonly form: Form;
  /** What the loop calls each value: `value`, or `text` where JSON is to be parsed. */
  readonly input: 'value' | 'text';
  readonly statements: string;
}

/** One candidate's code, ready to run. */
export interface Program {
  /** Over one value: what the gate compares. */
  readonly run: (value: unknown, type: string) => unknown;
  /** Over so many values from an index on, and round again; the number of results that were truthy. */
  readonly loop: Loop;
}

export type Loop = (options: {
  values: readonly unknown[];
  types: readonly string[];
  /** Takes every result, so that no compiler finds it unused. */
  sink: { value: unknown };
  from: number;
  count: number;
}) => number;

/**
 * Writes each task as a module of its own and imports it: nothing is shared between candidates or suites but the peers'
 * packages, so no loop is optimised for another's values.
 */
export const loadPrograms = async (suite: string, tasks: readonly Task[]): Promise<readonly Program[]> => {
  const modules = tasks.map((task, index) => ({
    name: `${suite}-${index}`,
    contents: printTask(task),
    build: task.peer.build,
  }));
  const paths = await writeModules(modules);
  return Promise.all(paths.map(async (path) => (await import(pathToFileURL(path).href)) as Program));
};

export interface ModuleText {
  readonly name: string;
  readonly contents: string;
  readonly build: Peer['build'];
}

/** Where each module is, made ready to run: next to the peers' packages, which it imports. */
export const writeModules = async (modules: readonly ModuleText[]): Promise<readonly string[]> => {
  mkdirSync(CACHE, { recursive: true });
  const typia = await compileTypia(modules.filter((module) => module.build === 'typia'));
  return Promise.all(
    modules.map(async ({ name, contents, build: how }) => {
      const path = join(CACHE, `${name}.mjs`);
      writeFileSync(path, typia.get(name) ?? contents);
      if (how !== undefined) {
        await build({
          entryPoints: [path],
          outfile: path,
          allowOverwrite: true,
          bundle: true,
          format: 'esm',
          platform: 'node',
          logLevel: 'error',
        });
      }
      return path;
    }),
  );
};

/** A module that validates one event, or any of several: what is weighed, and started. */
export const printConsumer = (
  code: Code,
  { subjects, operations, form }: { subjects: readonly Subject[]; operations: readonly Operation[]; form: Form },
): string => {
  const only = subjects.length === 1 ? code.validators.get(subjects[0]!.type) : undefined;
  // What is found by its name alone, a bundler can follow.
  const isPath = only !== undefined && /^[\w.]+$/.test(only);
  const functions = operations.map((operation) => {
    const statements = code.operations[operation]!;
    if (only !== undefined) {
      const inlined = isPath ? statements.replaceAll('validator.', `${only}.`) : statements;
      return `export const ${operation} = (value) => {\n  ${inlined}\n  return result;\n};`;
    }
    const find = statements.includes('validator') ? `  ${lookUp(form)}\n` : '';
    return `export const ${operation} = (value, eventType) => {\n${find}  ${statements}\n  return result;\n};`;
  });
  const validators = only === undefined ? printValidators(code) : isPath ? [] : [`const validator = ${only};`];
  return [code.prelude, ...validators, ...functions, ''].join('\n');
};

const CACHE = fileURLToPath(new URL('../node_modules/.cache/validators', import.meta.url));

const printTask = ({ code, form, input, statements }: Task): string => {
  const find = statements.includes('validator') ? lookUp(form) : '';
  return `${code.prelude}
${printValidators(code).join('\n')}
export const run = (${input}, eventType) => {
  ${input === 'value' ? find : ''}
  ${statements}
  return result;
};
export const loop = ({ values, types, sink, from, count }) => {
  let accepted = 0;
  let index = from;
  for (let done = 0; done < count; done += 1) {
    const ${input} = values[index];
    const eventType = types[index];
    ${input === 'value' ? find : ''}
    ${statements}
    sink.value = result;
    if (result) accepted += 1;
    index += 1;
    if (index === values.length) index = 0;
  }
  return accepted;
};
`;
};

const printValidators = ({ validators }: Code): readonly string[] =>
  validators.size === 0
    ? []
    : [
        `const validators = new Map([\n${[...validators].map(([type, expression]) => `  [${JSON.stringify(type)}, ${expression}],\n`).join('')}]);`,
      ];

/** An event says its type itself; a payload does not. */
export const lookUp = (form: Form): string =>
  `const validator = validators.get(${form === 'payload' ? 'eventType' : 'value.type'});`;

/** Typia's command reads a folder of TypeScript and writes another, once for all modules. */
const compileTypia = async (modules: readonly ModuleText[]): Promise<ReadonlyMap<string, string>> => {
  if (modules.length === 0) return new Map();
  const hash = createHash('sha256').update(JSON.stringify(modules)).digest('hex').slice(0, 16);
  const folder = join(CACHE, `typia-${hash}`);
  if (!existsSync(join(folder, 'done'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'source'), { recursive: true });
    for (const { name, contents } of modules) writeFileSync(join(folder, 'source', `${name}.ts`), contents);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: TYPIA_OPTIONS, include: ['source'] }),
    );
    const command = createRequire(import.meta.url)
      .resolve('typia/package.json')
      .replace('package.json', TYPIA_COMMAND);
    const options = ['generate', '--input', 'source', '--output', 'made', '--project', 'tsconfig.json'];
    execFileSync(process.execPath, [command, ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(folder, 'done'), '');
  }
  const made = modules.map(async ({ name }) => {
    const { code } = await transform(readFileSync(join(folder, 'made', `${name}.ts`), 'utf8'), { loader: 'ts' });
    return [name, code] as const;
  });
  return new Map(await Promise.all(made));
};

const TYPIA_COMMAND = 'lib/executable/typia.js';
const TYPIA_OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  // The loops are JavaScript.
  noImplicitAny: false,
  skipLibCheck: true,
  types: [],
};
