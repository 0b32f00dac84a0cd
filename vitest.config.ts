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

/** Folders whose tests take values and give values: to import the generator anew for each file takes longer than many of them. */
const PURE = [
  ...['arbitraries', 'docs', 'emitters', 'encoders', 'evolution', 'lint', 'manifest', 'model', 'redact', 'report'],
  ...['upcasters', 'usage', 'validators'],
].map((folder) => `generator/test/${folder}/**/*.test.ts`);

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // The tests use the package as its consumers do: built.
    globalSetup: ['scripts/build-types.ts'],
    // All cores, of which Vitest would leave one free. A test that starts processes waits for the others.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'pure', include: PURE, isolate: false, ...TIMEOUTS } },
      {
        test: {
          name: 'apart',
          include: ['generator/test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...PURE],
          ...TIMEOUTS,
        },
      },
    ],
  },
});
