import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest in `.ci/run`, and would leave a core idle at the end if it started late. A fresh clone knows no durations. */
const LONGEST = ['parity/compiled.test.ts', 'parity/verdicts.test.ts', 'package/installed.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((path) => moduleId.endsWith(path));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['generator/test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // The tests use the package as its consumers do: built.
    globalSetup: ['scripts/build-types.ts'],
    // All cores, of which Vitest would leave one free. A test that starts processes waits for the others.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
