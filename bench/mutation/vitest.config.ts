import { defineConfig } from 'vitest/config';

/** The quick tests of the comparison: every one of thousands of changes to the code is run through them. */
export default defineConfig({
  test: {
    include: ['generator/test/evolution/{verdicts,columns,judge,witnesses}*.test.ts'],
    maxWorkers: 1,
  },
});
