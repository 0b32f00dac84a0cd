import { cpus } from 'node:os';
import { createRequire } from 'node:module';
import { type Effort, type Measurement, median } from '../measure.ts';
import { SUITES, type SuiteId } from './suites.ts';

export interface Report {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly isQuick: boolean;
  readonly effort: Effort;
  readonly measured: readonly Measurement<SuiteId>[];
  readonly targets: readonly Target[];
}

export interface Target {
  readonly what: string;
  /** The part of the bare cost that it may be. */
  readonly atMost: number;
  readonly measured: number;
}

export const isMet = ({ measured, atMost }: Target): boolean => measured < atMost;

/** What a listener adds, as a part of what checking and storing alone cost: round by round, for rounds differ more than that. */
export const judge = (measured: readonly Measurement<SuiteId>[]): readonly Target[] =>
  (['send 1', 'send 100'] as const).map((suite) => {
    const costs = (id: string): readonly number[] => ratesOf(measured, `${suite} ${id}`).map((rate) => 1 / rate);
    const [bare, none, one] = [costs('bare'), costs('none'), costs('one')];
    return {
      what: `dispatch to one listener, of validate and store (${SUITES[suite].toLowerCase()})`,
      atMost: 0.2,
      measured: median(one.map((cost, round) => (cost - none[round]!) / bare[round]!)),
    };
  });

function ratesOf(measured: readonly Measurement<SuiteId>[], id: string): readonly number[] {
  const found = measured.find((measurement) => measurement.id === id);
  if (found === undefined) throw new Error(`bench ksync: ${id} was not measured`);
  return found.rates;
}

export const describeMachine = (): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
});

export const readVersions = (): Report['versions'] => {
  const { dependencies } = createRequire(import.meta.url)('../package.json') as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(['zod', 'mitt', 'rxjs'].map((name) => [name, dependencies[name] ?? '-']));
};

export const renderReport = (report: Report): string => {
  const { machine, versions, effort, measured, targets, isQuick } = report;
  const suites = Object.entries(SUITES) as [SuiteId, string][];
  return `${[
    '# The client, measured',
    `Written by \`pnpm bench ksync${isQuick ? ' --quick' : ''}\`, whose method is in [the README](../README.md).${isQuick ? ' This was a quick run: its figures say that it works, not how fast anything is.' : ''}`,
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(
        ', ',
      )}. Medians of ${effort.rounds} rounds of ${effort.roundMs} ms, all in one process by turns; seed ${report.seed}. The spread is from the slowest to the fastest round.`,
    '## Targets',
    table(
      ['', 'at most', 'measured', ''],
      targets.map((target) => [
        target.what,
        `${target.atMost.toFixed(2)}x`,
        `${target.measured.toFixed(2)}x`,
        isMet(target) ? 'met' : 'missed',
      ]),
    ),
    ...suites.flatMap(([suite, title]) => [`## ${title}`, renderSuite(measured.filter((one) => one.suite === suite))]),
  ].join('\n\n')}\n`;
};

/** The first of a suite is what the others are compared with. */
function renderSuite(rows: readonly Measurement<SuiteId>[]): string {
  const first = rows[0]?.rate ?? 0;
  return table(
    ['', 'events a second', 'of the first', 'spread'],
    rows.map(({ name, rate, spread }) => [
      name,
      Math.round(rate).toLocaleString('en-US'),
      `${(rate / first).toFixed(2)}x`,
      `${Math.round(spread * 100)} %`,
    ]),
  );
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
