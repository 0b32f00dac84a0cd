import { defineConfig } from 'vitest/config';

/**
 * The quick tests of the comparison: every one of thousands of changes to the code is run through them. `MUTATION_TESTS` names
 * fewer, such as `find-outside` for changes to `find-outside.ts` and `value-set.ts`, which takes a tenth of the time.
 */
const { MUTATION_TESTS = 'verdicts,columns,judge,find-outside,advise-version' } = process.env;

export default defineConfig({
  test: {
    include: MUTATION_TESTS.split(',').map((name) => `generator/test/evolution/${name}.test.ts`),
    maxWorkers: 1,
  },
});
