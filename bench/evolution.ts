/**
 * `pnpm bench evolution [--rounds <n>] [--tables <n>]`: how long the gate takes, from models to a report with checked witnesses:
 * the catalog against 20 releases, and 1,000 tables of 50 columns against one and against 20. Ends with 1 where a
 * target is missed.
 */
import { cpus } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge } from '../generator/src/evolution/judge.ts';
import { createCatalogPast, createLargePast, type Past } from './evolution/catalogs.ts';
import { median } from './measure.ts';

const TABLES = 1_000;
const RELEASES = 20;
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, tables: { type: 'string', default: String(TABLES) } },
});
const rounds = Number(options.rounds);
const tables = Number(options.tables);

/** One past at a time: together they fill the memory. */
const SUBJECTS: readonly { readonly open: () => Past; readonly atMost: number }[] = [
  { open: () => createCatalogPast({ releases: RELEASES, breaks: false }), atMost: 3 },
  { open: () => createCatalogPast({ releases: RELEASES, breaks: true }), atMost: 3 },
  { open: () => createLargePast({ tables, columns: 50, releases: 1 }), atMost: 60 },
  { open: () => createLargePast({ tables, columns: 50, releases: RELEASES }), atMost: 60 },
];

interface Row {
  readonly name: string;
  readonly releases: number;
  readonly events: number;
  readonly findings: number;
  readonly breaking: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly atMost: number;
}

const rows = SUBJECTS.map(({ open, atMost }): Row => {
  const past = open();
  console.error(`${past.name}, against ${past.releases.length}: ${rounds} rounds`);
  const runs = Array.from({ length: rounds }, () => runGate(past));
  const seconds = median(runs.map((run) => run.seconds));
  const { findings } = runs[0]!.report;
  const events = past.model.events.length;
  return {
    name: past.name,
    releases: past.releases.length,
    events,
    findings: findings.length,
    breaking: findings.filter(({ verdict }) => verdict === 'breaking').length,
    seconds,
    eventsPerSecond: (events * past.releases.length) / seconds,
    atMost,
  };
});

const rendered = renderRows(rows);
console.log(rendered);
if (tables === TABLES) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}evolution.md`, `${rendered}\n`);
}
if (!rows.every(({ seconds, atMost }) => seconds < atMost)) process.exitCode = 1;

function runGate({ model, releases }: Past) {
  globalThis.gc?.();
  // A command starts with nothing made: schemas are kept by model.
  const [fresh, ...older] = [model, ...releases.map((release) => release.model)].map((each) => ({ ...each }));
  const against = releases.map(({ version }, index) => ({ version, model: older[index]! }));
  const started = performance.now();
  const report = judge({
    model: fresh!,
    against,
    history: against,
    policy: 'full_transitive',
    today: '2026-01-15',
  });
  return { report, seconds: (performance.now() - started) / 1_000 };
}

function renderRows(all: readonly Row[]): string {
  const [cpu] = cpus();
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# The gate',
    '',
    `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}; the median of ${rounds} rounds.`,
    '',
    line(['catalog', 'releases', 'events', 'findings', 'of them breaking', 'seconds', 'events a second', 'target', '']),
    line(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---']),
    ...all.map((row) =>
      line([
        row.name,
        row.releases,
        row.events,
        row.findings,
        row.breaking,
        row.seconds.toFixed(2),
        Math.round(row.eventsPerSecond),
        `< ${row.atMost} s`,
        row.seconds < row.atMost ? 'met' : 'missed',
      ]),
    ),
    '',
    'An event counts once for each release that it is compared with.',
  ].join('\n');
}
