import { defineConfig } from 'vitest/config';

/** The quick tests of the comparison: every one of thousands of changes to the code is run through them. */
export default defineConfig({
  test: {
    include: ['generator/test/evolution/{verdicts,columns,judge,find-outside,advise-version}*.test.ts'],
    maxWorkers: 1,
  },
});
