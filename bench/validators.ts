/**
 * `pnpm bench validators [--quick] [--gate] [--suite <id>] [--seed <n>]`: how long validators take on the catalog's
 * events, how large they are and how quickly they start, ours beside its peers. Ends with 1 where a target is missed;
 * `--quick` and `--gate` end with 1 where candidates disagree, and judge no speed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt } from './validators/built.ts';
import { createBench, effortOf, type Run } from './validators/bench.ts';
import { renderChart } from './validators/chart.ts';
import { PEERS } from './validators/peers/index.ts';
import { handWritten } from './validators/peers/hand-written.ts';
import { ours } from './validators/peers/ours.ts';
import { zod } from './validators/peers/zod.ts';
import { describeMachine, readVersions, renderReport, type Report } from './validators/report.ts';
import { measureScale } from './validators/scale.ts';
import { largestEvent, weigh } from './validators/size.ts';
import { timeStarts } from './validators/start.ts';
import { runSuiteApart } from './validators/suite-process.ts';
import { SUITES, type SuiteResult } from './validators/suites.ts';
import { isMet, judge } from './validators/targets.ts';
import { checkSameResults } from './validators/zod-schemas.ts';

const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    suite: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(options.seed);
const suites = SUITES.filter(({ id }) => options.suite === undefined || id === options.suite);
if (suites.length === 0) {
  console.error(
    `bench validators: there is no suite "${options.suite}"; say one of: ${SUITES.map(({ id }) => id).join(', ')}`,
  );
  process.exit(2);
}
await main();

async function main(): Promise<void> {
  const { quick: isQuick, gate: isGate } = options;
  const run: Run = { seed, isQuick, isGate };
  const bench = createBench(run);
  const { model, samples, random } = bench;
  console.error(`seed ${seed}; ${samples.wire.length} events, ${samples.uuids} distinct UUIDs`);
  if (!isBuilt())
    console.error('ours is not built: @synap/types/validators is not there; peers are measured without it');
  const results: SuiteResult[] = [];
  for (const { id } of suites) {
    const result = await runSuiteApart(id, run);
    console.error(`${id}: ${result.compared} results agree${isGate ? '' : ', measured'}`);
    results.push(result);
  }
  if (suites.some(({ id }) => id === 'zod-schemas')) {
    console.error(`zod-schemas: ${await checkSameResults(bench)} results and errors are the same`);
  }
  if (isGate) return;
  const isWhole = options.suite === undefined;
  const effort = effortOf(run);
  const starters = isQuick ? [handWritten, ours, zod] : PEERS;
  const measured: Omit<Report, 'targets'> = {
    machine: describeMachine(),
    versions: readVersions(PEERS),
    notes: Object.fromEntries(PEERS.map(({ name, notes }) => [name, notes])),
    seed,
    isQuick,
    isBuilt: isBuilt(),
    effort,
    samples: { events: samples.wire.length, types: model.events.length, uuids: samples.uuids },
    largestEvent: largestEvent(model),
    suites: results,
    starts: isWhole ? await timeStarts(starters, { model, samples: samples.wire, spawns: isQuick ? 1 : 11 }) : [],
    sizes: isWhole ? await weigh(starters, model) : [],
    scale: isWhole
      ? await measureScale({ tables: isQuick ? 50 : 1000, seed, random, effort, spawns: isQuick ? 1 : 11 })
      : null,
  };
  const report: Report = { ...measured, targets: judge(measured) };
  const rendered = renderReport(report);
  console.log(rendered);
  // What stays is a whole run of full length.
  if (!isWhole || isQuick) return;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'validators.md'), rendered);
  writeFileSync(join(RESULTS, 'validators.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(RESULTS, 'validators.svg'), renderChart(report));
  if (!report.targets.every(isMet)) process.exitCode = 1;
}
