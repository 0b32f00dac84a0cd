import { defineConfig } from 'vitest/config';

/**
 * The quick tests of the comparison: every one of thousands of changes to the code is run through them. `MUTATION_TESTS` names
 * fewer, such as `find-outside` for changes to `find-outside.ts` and `value-set.ts`, which takes a tenth of the time. Most files
 * have a test of their name; `judge.ts` has `judge-report,judge`, `compare-models.ts` also `compare-meanings`.
 */
const ALL = [
  ...[
    'verdicts',
    'columns',
    'judge',
    'judge-report',
    'compare-models',
    'compare-meanings',
    'find-outside',
    'advise-version',
    'next-version',
  ],
  ...['accepted', 'changelog', 'check-witnesses', 'locate-changes', 'manifest-path', 'reused-names'],
].join(',');
const { MUTATION_TESTS = ALL } = process.env;

export default defineConfig({
  test: {
    include: MUTATION_TESTS.split(',').map((name) => `generator/test/evolution/${name}.test.ts`),
    maxWorkers: 1,
  },
});
