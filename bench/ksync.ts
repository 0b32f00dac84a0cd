/**
 * `pnpm bench ksync [--quick] [--rounds <n>] [--seed <n>]`: what @klastra/ksync adds to checking and storing an event, and how it
 * replays and gives events out, beside RxJS, mitt and EventEmitter. Ends with 1 where a target is missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSubjects, seen } from './ksync/subjects.ts';
import { type Report, describeMachine, isMet, judge, readVersions, renderReport } from './ksync/report.ts';
import { type Effort, measure } from './measure.ts';
import { createRandom } from './validators/random.ts';

const EFFORT: Effort = { rounds: 15, roundMs: 400, warmUpMs: 500 };
const QUICK: Effort = { rounds: 1, roundMs: 100, warmUpMs: 50 };
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const isQuick = options.quick;
const base = isQuick ? QUICK : EFFORT;
const effort: Effort = { ...base, rounds: Number(options.rounds ?? base.rounds) };
const seed = Number(options.seed);

const folder = mkdtempSync(join(tmpdir(), 'synap-bench-ksync-'));
try {
  const measured = await measure(await openSubjects(folder), {
    effort,
    random: createRandom(seed),
    onRound: (round) => console.error(`round ${round} of ${effort.rounds}`),
  });
  if (seen.characters === 0) throw new Error('bench ksync: the listeners have seen nothing');
  const report: Report = {
    machine: describeMachine(),
    versions: readVersions(),
    seed,
    isQuick,
    effort,
    measured,
    targets: judge(measured),
  };
  const rendered = renderReport(report);
  console.log(rendered);
  // What stays is a whole run of full length.
  if (!isQuick) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'ksync.md'), rendered);
    writeFileSync(join(RESULTS, 'ksync.json'), `${JSON.stringify(report, null, 2)}\n`);
    if (!report.targets.every(isMet)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
