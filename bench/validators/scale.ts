import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { loadTemplates } from '../../generator/src/emitters/templates.ts';
import { typesEmitter } from '../../generator/src/emitters/types/index.ts';
import { parseManifest } from '../../generator/src/manifest/parse.ts';
import { buildModel } from '../../generator/src/model/build-model.ts';
import type { Model } from '../../generator/src/model/types.ts';
import { createLargeManifest } from '../types/large-manifest.ts';
import { isBuilt } from './built.ts';
import { createSamples, type Sample } from './events.ts';
import { checkAgreement } from './gate.ts';
import { measure, type Effort, type Timing } from './measure.ts';
import type { Peer } from './peer.ts';
import { handWritten } from './peers/hand-written.ts';
import { ours } from './peers/ours.ts';
import { zod } from './peers/zod.ts';
import { loadPrograms, type Task } from './programs.ts';
import type { Random } from './random.ts';
import { median } from './start.ts';
import { toSubjects } from './shape.ts';

/** What thousands of event types cost. */
export interface Scale {
  readonly types: number;
  readonly starts: readonly {
    readonly name: string;
    /** From the import to one event of every type checked, in a process of its own: the median. */
    readonly milliseconds: number;
    /** By how much the heap is larger then, collected. */
    readonly megabytes: number;
  }[];
  /** `is`, on whole events as parsed JSON in a random mix. */
  readonly timings: readonly Timing[];
}

export const measureScale = async ({
  tables,
  seed,
  random,
  effort,
  spawns,
}: {
  tables: number;
  seed: number;
  random: Random;
  effort: Effort | null;
  spawns: number;
}): Promise<Scale> => {
  const model = createLargeModel(tables);
  const validators = isBuilt() ? await buildValidators(model) : null;
  const peers = [handWritten, zod, ...(validators === null ? [] : [createOurs(validators)])];
  const samples = createSamples(model, { count: model.events.length, seed }).in('wire');
  const tasks = peers.map((peer) => createTask(peer, model));
  const programs = await loadPrograms('scale', tasks);
  const candidates = peers.map((peer, index) => ({
    name: peer.name,
    program: programs[index]!,
    fillsAbsentKeys: false,
  }));
  checkAgreement(`${model.events.length} types`, {
    candidates,
    expectations: [
      { what: 'valid', samples, expected: () => true, of: Boolean },
      { what: 'without an id', samples: samples.map(withoutId), expected: () => false, of: Boolean },
    ],
  });
  const starts = await timeStarts(peers, { samples, spawns });
  const timings =
    effort === null
      ? []
      : measure(
          candidates.map(({ name, program }) => ({ name, loop: program.loop })),
          { values: samples.map(({ value }) => value), types: samples.map(({ type }) => type), random, effort },
        );
  return { types: model.events.length, starts, timings };
};

const FOLDER = fileURLToPath(new URL('../node_modules/.cache/validators/', import.meta.url));

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

const createLargeModel = (tables: number): Model => {
  const parsed = parseManifest(createLargeManifest({ tables }));
  if (!parsed.ok) {
    const faults = parsed.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join('\n');
    throw new Error(`bench/types/large-manifest.ts: the made-up manifest is refused; correct it\n${faults}`);
  }
  return buildModel(parsed.manifest);
};

/** The package's validators of the large catalog in one file, or null where the generator makes none. */
const buildValidators = async (model: Model): Promise<string | null> => {
  const folder = join(FOLDER, 'scale');
  rmSync(folder, { recursive: true, force: true });
  const files = typesEmitter.emit(model, {
    history: [],
    notes: new Map(),
    upcasters: new Map(),
    templates: loadTemplates({ builtIn: TEMPLATES }),
  });
  for (const { path, contents } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
  const entry = ['types/src/validators.ts', 'types/src/validators/index.ts']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (entry === undefined) return null;
  const outfile = join(folder, 'validators.mjs');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  return outfile;
};

const createOurs = (path: string): Peer => ({
  ...ours,
  print: () => ({
    prelude: `import { isWireEvent } from ${JSON.stringify(path)};`,
    validators: new Map(),
    operations: { is: 'const result = isWireEvent(value);' },
  }),
});

const createTask = (peer: Peer, model: Model): Task => {
  const offer = { form: 'wire', mode: 'open', operations: ['is'] } as const;
  const code = peer.print(toSubjects(model, offer), offer)!;
  return { peer, code, form: 'wire', input: 'value', statements: code.operations.is! };
};

/** Of each program in one file, bundled and minified as consumers deploy it: with what it needs, and no more. */
const timeStarts = async (
  peers: readonly Peer[],
  { samples, spawns }: { samples: readonly Sample[]; spawns: number },
): Promise<Scale['starts']> => {
  const bundles = peers.map((_, index) => join(FOLDER, `scale-${index}-bundled.mjs`));
  for (const [index, outfile] of bundles.entries()) {
    await build({
      stdin: { contents: `export { run } from './scale-${index}.mjs';`, resolveDir: FOLDER },
      outfile,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
  }
  const script = join(FOLDER, 'scale-child.mjs');
  const events = join(FOLDER, 'scale-events.json');
  writeFileSync(script, CHILD);
  writeFileSync(events, JSON.stringify(samples));
  const runs = peers.map((): { milliseconds: number; megabytes: number }[] => []);
  // In turn, as all candidates: what disturbs the machine for a while disturbs all of them.
  for (let spawn = 0; spawn < spawns; spawn += 1) {
    for (const [index, bundle] of bundles.entries()) {
      const printed = execFileSync(process.execPath, ['--expose-gc', script, bundle, events], { encoding: 'utf8' });
      runs[index]!.push(JSON.parse(printed) as { milliseconds: number; megabytes: number });
    }
  }
  return peers.map(({ name }, index) => ({
    name,
    milliseconds: median(runs[index]!.map((run) => run.milliseconds)),
    megabytes: median(runs[index]!.map((run) => run.megabytes)),
  }));
};

const CHILD = `import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [path, events] = process.argv.slice(2);
const samples = JSON.parse(readFileSync(events, 'utf8'));
gc();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const { run } = await import(pathToFileURL(path).href);
let accepted = 0;
for (const { type, value } of samples) if (run(value, type)) accepted += 1;
const milliseconds = performance.now() - start;
gc();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
if (accepted !== samples.length) throw new Error(\`\${path} accepts \${accepted} of \${samples.length} valid events\`);
console.log(JSON.stringify({ milliseconds, megabytes }));
`;

const withoutId = ({ type, value }: Sample): Sample => {
  const { id: _, ...rest } = value as { id: string };
  return { type, value: rest };
};
