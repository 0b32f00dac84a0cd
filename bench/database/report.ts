import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { type Effort, median } from '../measure.ts';
import type { Measurement } from './subject.ts';
import { MODES, type Mode } from './modes.ts';
import { SUITES, type SuiteId } from './subject.ts';
import { type Target, isMet, ratio } from './targets.ts';

export interface Report {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: string;
    readonly node: string;
    readonly postgres: string;
    /** Processes that wanted to run before this one began, a minute's mean. */
    readonly load: number;
    /** Milliseconds that the disk takes to flush a page, where the server's files were: the median of 100. */
    readonly flush: number;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly isQuick: boolean;
  readonly effort: Effort;
  readonly payloadBytes: number;
  /** Why pgbench is not there, if it is not. */
  readonly missing: string | null;
  readonly measured: Readonly<Record<Mode, readonly Measurement[]>>;
  readonly targets: readonly Target[];
}

/** Measured before anything else is. */
export const readLoad = (): number => loadavg()[0] ?? 0;

export const describeMachine = ({ postgres, load }: { postgres: string; load: number }): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
  postgres,
  load,
  flush: timeFlush(),
});

function timeFlush(): number {
  const folder = mkdtempSync(join(tmpdir(), 'synap-bench-flush-'));
  const file = openSync(join(folder, 'file'), 'w');
  const times = Array.from({ length: 100 }, () => {
    writeSync(file, Buffer.alloc(8192, 1));
    const start = performance.now();
    fdatasyncSync(file);
    return performance.now() - start;
  });
  rmSync(folder, { recursive: true });
  return median(times);
}

export const readVersions = (): Report['versions'] => {
  const { dependencies } = createRequire(import.meta.url)('../package.json') as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(
    ['postgres', '@event-driven-io/emmett-postgresql'].map((name) => [name, dependencies[name] ?? '-']),
  );
};

export const renderReport = (report: Report): string => {
  const { machine, effort, versions, measured } = report;
  return (
    [
      '# The event store, measured',
      `Written by \`pnpm bench database${report.isQuick ? ' --quick' : ''}\`, whose method is in [the README](../README.md).${report.isQuick ? ' This was a quick run: its figures say that it works, not how fast anything is.' : ''}`,
      `${machine.processor}, ${machine.cores} cores for server and client, ${machine.memory}, Node ${machine.node}, PostgreSQL ${machine.postgres} over TCP on loopback; the disk flushes in ${machine.flush.toFixed(2)} ms. ` +
        `${Object.entries(versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(
            ', ',
          )}. Payloads of ${report.payloadBytes} bytes; medians of ${effort.rounds} rounds of ${effort.roundMs / 1000} s, seed ${report.seed}.`,
      ...(machine.load < 0.5
        ? []
        : [
            `**The machine was busy** with other things, its load ${machine.load.toFixed(1)} when this began: run it again on a quiet one before its figures are believed.`,
          ]),
      ...(report.missing === null ? [] : [`**Not measured**: ${report.missing}.`]),
      '## Targets',
      "How many times as many events a second as the other: the median of the rounds' ratios. A target is met or missed by the durable figure.",
      table(
        ['what', 'at least', 'durable', '', 'the work alone'],
        report.targets.map((target) => [
          target.what,
          `${target.target}x`,
          times(target.measured.durable),
          target.measured.durable === null ? '-' : isMet(target) ? 'met' : 'missed',
          times(target.measured.work),
        ]),
      ),
      'What versions of streams cost: a single append of no stream is ' +
        `${times(ratio(measured.durable, 'ours single unversioned', 'ours single'))} as fast as one of a stream (the work alone: ${times(ratio(measured.work, 'ours single unversioned', 'ours single'))}), ` +
        `a batch of no stream ${times(ratio(measured.durable, 'ours batch no stream', 'ours batch one stream'))} as fast as one of one stream (${times(ratio(measured.work, 'ours batch no stream', 'ours batch one stream'))}).`,
      ...Object.entries(MODES).flatMap(([mode, { title, says }]) => [
        `## ${title}`,
        `${says.slice(0, 1).toUpperCase()}${says.slice(1)}.`,
        ...renderSuites(measured[mode as Mode]),
      ]),
    ].join('\n\n') + '\n'
  );
};

const renderSuites = (all: readonly Measurement[]): readonly string[] =>
  (Object.keys(SUITES) as SuiteId[]).flatMap((suite) => {
    const rows = all.filter((measurement) => measurement.suite === suite);
    if (rows.length === 0) return [];
    const [base] = rows.filter(({ id }) => id.startsWith('ours'));
    return [
      `### ${SUITES[suite]}`,
      table(
        ['', 'events/s', `as part of ${base?.name ?? 'ours'}`, 'rounds differ by'],
        rows
          .toSorted((one, other) => other.rate - one.rate)
          .map(({ id, name, rate, spread }) => [
            id.startsWith('ours') ? `**${name}**` : name,
            Math.round(rate).toLocaleString('en-US'),
            base === undefined ? '-' : times(ratio(rows, id, base.id)),
            `${(spread * 100).toFixed(0)} %`,
          ]),
      ),
    ];
  });

const times = (value: number | null): string =>
  value === null ? 'not measured' : `${value.toFixed(value >= 10 ? 1 : 2)}x`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
