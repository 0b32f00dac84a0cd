/**
 * `pnpm bench database [--quick] [--suite <id>] [--rounds <n>] [--seed <n>]`: how many events a second @synap/database
 * appends and reads, beside pgbench, postgres.js and Emmett on the same server, which it starts itself. Ends with 1 where a
 * target is missed.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NO_POSTGRES, findPostgres, startPostgres, withClient } from '../packages/database/test/postgres-server.ts';
import { type Built, importBuilt } from './database/built.ts';
import { renderChart } from './database/chart.ts';
import { openEmmett } from './database/emmett.ts';
import { PAYLOAD } from './database/events.ts';
import { type Effort, measure } from './measure.ts';
import type { Measurement } from './database/subject.ts';
import { MODES, type Mode } from './database/modes.ts';
import { openOurs } from './database/ours.ts';
import { findPgbench, openPgbench } from './database/pgbench.ts';
import { openRaw } from './database/raw.ts';
import { openReads } from './database/reads.ts';
import { type Report, describeMachine, readLoad, readVersions, renderReport } from './database/report.ts';
import { type Competitor, SUITES } from './database/subject.ts';
import { PLAIN_TABLES } from './database/tables.ts';
import { isMet, judge } from './database/targets.ts';
import { createRandom } from './validators/random.ts';

const EFFORT: Effort = { rounds: 7, roundMs: 1_000, warmUpMs: 500 };
const QUICK: Effort = { rounds: 1, roundMs: 200, warmUpMs: 50 };
/** Nothing of the server's own comes in between; what is durable is as by default. */
const QUIET = { autovacuum: 'off', checkpoint_timeout: '1h', max_wal_size: '16GB', shared_buffers: '512MB' };
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    suite: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const programs = findPostgres();
if (programs === undefined) {
  console.error(`bench database: ${NO_POSTGRES}`);
  process.exit(2);
}
if (options.suite !== undefined && !Object.hasOwn(SUITES, options.suite)) {
  console.error(`bench database: there is no suite "${options.suite}"; say one of: ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'synap-bench-database-'));
chmodSync(folder, 0o755);
try {
  await main(programs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(programs: string): Promise<void> {
  const isQuick = options.quick;
  const base = isQuick ? QUICK : EFFORT;
  const effort: Effort = { ...base, rounds: Number(options.rounds ?? base.rounds) };
  const seed = Number(options.seed);
  const pgbench = findPgbench(programs);
  const missing = pgbench === undefined ? `pgbench, which is not in ${programs}` : null;
  if (missing !== null) console.error(`not measured: ${missing}`);
  const load = readLoad();
  const built = await importBuilt(folder);
  const versions: string[] = [];
  const measured: Record<Mode, readonly Measurement[]> = { durable: [], work: [] };
  for (const mode of Object.keys(MODES) as Mode[]) {
    measured[mode] = await measureMode(mode, {
      effort,
      seed,
      isQuick,
      pgbench,
      built,
      onVersion: (version) => versions.push(version),
    });
  }
  const report: Report = {
    machine: describeMachine({ postgres: versions[0] ?? 'unknown', load }),
    versions: readVersions(),
    seed,
    isQuick,
    effort,
    payloadBytes: PAYLOAD.length,
    missing,
    measured,
    targets: judge(measured),
  };
  const rendered = renderReport(report);
  console.log(rendered);
  // What stays is a whole run of full length.
  if (isQuick || options.suite !== undefined) return;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'database.md'), rendered);
  writeFileSync(join(RESULTS, 'database.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(RESULTS, 'database.svg'), renderChart(report));
  if (!report.targets.every(isMet)) process.exitCode = 1;
}

interface Run {
  readonly effort: Effort;
  readonly seed: number;
  readonly isQuick: boolean;
  readonly pgbench: string | undefined;
  readonly built: Built;
  readonly onVersion: (version: string) => void;
}

/** A server of its own, a database for each competitor, all of them open at once. */
async function measureMode(
  mode: Mode,
  { effort, seed, isQuick, pgbench, built, onVersion }: Run,
): Promise<readonly Measurement[]> {
  const server = await startPostgres({ durable: true, settings: { ...QUIET, ...MODES[mode].settings } });
  const opened: Competitor[] = [];
  const open = (competitor: Competitor): Competitor => {
    opened.push(competitor);
    return competitor;
  };
  try {
    const plain = await server.createDatabase();
    await withClient(plain, async (sql) => {
      await sql.unsafe(PLAIN_TABLES).simple();
      onVersion((await sql<{ server_version: string }[]>`show server_version`)[0]?.server_version ?? 'unknown');
    });
    open(openOurs(await server.createDatabase(), built));
    open(openRaw(plain));
    open(openEmmett(await server.createDatabase()));
    if (mode === 'durable') {
      open(await openReads(await server.createDatabase(), { streams: isQuick ? 20 : 200, built }));
    }
    const subjects = [
      ...opened.flatMap((competitor) => competitor.subjects),
      ...(pgbench === undefined ? [] : openPgbench(pgbench, { url: plain, folder })),
    ];
    const wanted = subjects.filter(({ suite }) => options.suite === undefined || suite === options.suite);
    return await measure(wanted, {
      effort,
      random: createRandom(seed),
      onRound: (round) => console.error(`${mode}: round ${round} of ${effort.rounds}, ${wanted.length} subjects`),
    });
  } finally {
    for (const competitor of opened) await competitor.close();
    await server.remove();
  }
}
