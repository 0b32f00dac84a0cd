import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = createRequire(new URL('../../package.json', import.meta.url));
const BENCH = createRequire(new URL('../package.json', import.meta.url));

/** The compilers that consumers have: the last one written in JavaScript, and the native one of this repository. */
export const COMPILERS = [
  { name: 'TypeScript 5.9.3', manifest: BENCH.resolve('typescript/package.json') },
  { name: 'TypeScript 7.0.2', manifest: ROOT.resolve('typescript/package.json') },
] as const;

for (const { name, manifest } of COMPILERS) {
  const { version } = ROOT(manifest) as { version: string };
  if (name !== `TypeScript ${version}`) {
    throw new Error(
      `${manifest} is version ${version}, not ${name}; run pnpm install, or rename it in bench/types/measure.ts`,
    );
  }
}

export type Compiler = (typeof COMPILERS)[number];
export type CompilerName = Compiler['name'];

/** What one run of a compiler costs, by its own account. */
export interface Cost {
  readonly instantiations: number;
  /** Seconds. */
  readonly check: number;
  /** Seconds, with reading, parsing and binding. */
  readonly total: number;
  /** Megabytes. */
  readonly memory: number;
}

/** Checks a project: a folder, or a file of settings in it. Throws with what the compiler says where it finds a fault. */
export function checkProject(project: string, compiler: Compiler): Cost {
  const stdout = runCompiler(compiler, ['-p', project, '--extendedDiagnostics']);
  const read = (label: string): number => {
    const [, value] = new RegExp(`^${label}: +([0-9.]+)`, 'mu').exec(stdout) ?? [];
    if (value === undefined) throw new Error(`${compiler.name} prints no "${label}": ${stdout}`);
    return Number(value);
  };
  return {
    instantiations: read('Instantiations'),
    check: read('Check time'),
    total: read('Total time'),
    memory: read('Memory used') / 1_000,
  };
}

/** What the compiler prints. Throws with that where it ends with a fault. */
export function runCompiler({ name, manifest }: Compiler, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(dirname(manifest), 'bin/tsc'), '--pretty', 'false', ...args],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} finds faults: ${`${stdout}${stderr}`.slice(0, 2_000)}`);
  return stdout;
}

/** The median of each figure. */
export const medianCost = (costs: readonly Cost[]): Cost => ({
  instantiations: median(costs.map((cost) => cost.instantiations)),
  check: median(costs.map((cost) => cost.check)),
  total: median(costs.map((cost) => cost.total)),
  memory: median(costs.map((cost) => cost.memory)),
});

/** The lower one of the two in the middle of an even number. */
const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) / 2)]!;
