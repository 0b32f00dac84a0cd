import type { StandardSchemaV1 } from '@standard-schema/spec';

/** A schema of no library. What its function throws or refuses to answer is what the schema does. */
export const makeSchema = <Output = unknown>(
  validate: (value: unknown) => StandardSchemaV1.Result<Output> | Promise<StandardSchemaV1.Result<Output>>,
): StandardSchemaV1<unknown, Output> => ({ '~standard': { version: 1, vendor: 'test', validate } });

/** Takes everything as it is, in a later turn. */
export const slowSchema = makeSchema<{ n: number }>(async (value) => {
  await new Promise((resolve) => setImmediate(resolve));
  return { value: value as { n: number } };
});
