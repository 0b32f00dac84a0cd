import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createBench, type Run } from './bench.ts';
import { runSuite, SUITES, type SuiteResult } from './suites.ts';

/**
 * A suite in a process of its own, where all its candidates take turns. What the suites before it taught the compiler, and
 * left in caches and on the heap, would make it another measurement alone than in a whole run.
 */
export const runSuiteApart = (id: string, run: Run): Promise<SuiteResult> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [id, JSON.stringify(run)]);
    child.once('message', (result) => resolve(result as SuiteResult));
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`bench validators: suite "${id}" ended with ${status}`)));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , id, run] = process.argv;
  process.send!(
    await runSuite(
      SUITES.find((suite) => suite.id === id)!,
      createBench(JSON.parse(run!) as Run),
    ),
  );
}
