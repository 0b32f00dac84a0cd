// Runs the tests that compare all validators, on as much as `.ci/run` does among all tests; with `--long`, on ten times as much and more.
// Any other argument goes to Vitest, such as `-t tags.create`.
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const effort = given.includes('--long')
  ? { PARITY_RUNS: '10000', PARITY_ENVELOPES: '1000000' }
  : { PARITY_RUNS: '1000', PARITY_FEWER_RUNS: '250', PARITY_ENVELOPES: '20000' };

const tests = ['verdicts', 'compiled', 'envelopes', 'zod-versions'].map(
  (name) => `generator/test/parity/${name}.test.ts`,
);
const { status, signal, error } = spawnSync(
  'vitest',
  ['run', '--maxWorkers=100%', ...tests, ...given.filter((argument) => argument !== '--long')],
  {
    env: { ...effort, ...process.env },
    stdio: 'inherit',
  },
);
if (error) throw error;
if (signal) console.error(`vitest was ended by ${signal}`);
process.exit(status ?? 1);
