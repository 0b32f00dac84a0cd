import { cpus, totalmem } from 'node:os';
import { COMPILERS, type CompilerName, type Cost } from './measure.ts';
import { STYLES, type Style } from './projects.ts';

/** What was measured: medians by number of event types, compiler, style and whether libraries were checked too. */
export interface Report {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: string;
    readonly node: string;
  };
  readonly rounds: number;
  readonly catalogs: readonly CatalogReport[];
  readonly targets: readonly Target[];
}

export interface CatalogReport {
  readonly events: number;
  readonly tables: number;
  /** Seconds; `files` is how many the generator emits, of which the package is the part that is built. */
  readonly generator: { readonly load: number; readonly emit: number; readonly build: number; readonly files: number };
  readonly measurements: readonly Measurement[];
}

export interface Measurement {
  readonly compiler: CompilerName;
  readonly style: Style;
  readonly skipLibCheck: boolean;
  readonly cost: Cost;
}

/** A figure that has to be reached, and the one that was. */
export interface Target {
  readonly what: string;
  readonly most: number;
  readonly measured: number;
}

export const describeMachine = (): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
});

/** What is asked of the largest catalog, with Zod's object API kept. */
export const judge = (largest: CatalogReport): readonly Target[] => {
  const [slow, native] = COMPILERS;
  const cost = (compiler: CompilerName, style: Style) => findCost(largest, { compiler, style });
  const instantiations = COMPILERS.map(({ name }) => ({
    what: `instantiations, ${name}`,
    most: 25_000,
    measured: cost(name, 'declared-both').instantiations,
  }));
  const ratio = (compiler: CompilerName, most: number): Target => ({
    what: `check time as a part of z.infer's, ${compiler}`,
    most,
    measured: round(cost(compiler, 'declared').check / cost(compiler, 'infer').check, 3),
  });
  return [...instantiations, ratio(slow.name, 0.12), ratio(native.name, 0.03)];
};

export const isReached = ({ measured, most }: Target): boolean => measured <= most;

/** The report as Markdown: a table a catalog, then the targets. */
export const renderReport = (report: Report): string =>
  [
    '# What types cost a compiler',
    `Measured by \`pnpm bench types\`: medians of ${report.rounds} interleaved rounds. ${renderMachine(report.machine)}`,
    METHOD,
    ...report.catalogs.map(renderCatalog),
    '## Targets',
    renderTable(
      ['', 'at most', 'measured', ''],
      report.targets.map((target) => [
        target.what,
        count(target.most),
        count(target.measured),
        isReached(target) ? 'reached' : 'missed',
      ]),
    ),
  ].join('\n\n') + '\n';

const METHOD = `One file imports the schema and the type of every event, reads a payload by its event type, and calls \`.extend\`,
\`.pick\` and \`.shape\`; its text is the same for each style but for where it imports from. Types and validators have a file
that imports every event's two validators and narrows with one. Ratios are to z.infer as TypeScript, which has one schema
an event, the reader's. Compilers run with their defaults and \`skipLibCheck: true\`, unless a table says otherwise.`;

const renderMachine = ({ processor, cores, memory, node }: Report['machine']): string =>
  `${processor}, ${cores} cores, ${memory}, Node ${node}.`;

const renderCatalog = (catalog: CatalogReport): string => {
  const { events, tables, generator, measurements } = catalog;
  const table = (skipLibCheck: boolean) =>
    renderTable(
      ['compiler', 'style', 'instantiations', 'check', 'ratio', 'total', 'memory'],
      measurements
        .filter((measurement) => measurement.skipLibCheck === skipLibCheck)
        .map(({ compiler, style, cost }) => [
          compiler,
          STYLES[style],
          count(cost.instantiations),
          seconds(cost.check),
          round(cost.check / findCost(catalog, { compiler, style: 'infer', skipLibCheck }).check, 3).toString(),
          seconds(cost.total),
          `${Math.round(cost.memory)} MB`,
        ]),
    );
  const isCheckedToo = measurements.some(({ skipLibCheck }) => !skipLibCheck);
  return [
    `## ${count(events)} event types`,
    `${count(tables)} tables. The generator reads and checks the manifest in ${generator.load.toFixed(1)} s, emits ${count(generator.files)} files in ${generator.emit.toFixed(1)} s, and builds the package in ${generator.build.toFixed(1)} s: one run each.`,
    table(true),
    ...(isCheckedToo ? ['With `skipLibCheck: false`:', table(false)] : []),
  ].join('\n\n');
};

/** What a style costs a compiler. */
const findCost = (
  { measurements }: CatalogReport,
  { compiler, style, skipLibCheck = true }: { compiler: CompilerName; style: Style; skipLibCheck?: boolean },
): Cost =>
  measurements.find((one) => one.compiler === compiler && one.style === style && one.skipLibCheck === skipLibCheck)!
    .cost;

/** A Markdown table as Prettier lays it out. */
const renderTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

/** With the milliseconds that TypeScript 7 gives, where they matter. */
const seconds = (value: number): string => `${value.toFixed(value < 0.1 ? 3 : 2)} s`;

const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
