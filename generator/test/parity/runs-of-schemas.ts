import type * as zodV4 from 'zod/v4';

type Run = ((...given: readonly never[]) => unknown) & { readonly __originalRun?: unknown };

/** What Zod ran before it was given a parser for this schema; undefined where it was given none. */
export const originalRun = (schema: zodV4.ZodType): unknown => (schema._zod.run as Run).__originalRun;

/**
 * How often Zod runs the schemas of an object's properties while it parses: never, where what is compiled takes the value.
 * The schemas are as before afterwards.
 */
export function countPartsRun(schema: zodV4.ZodObject, value: unknown): number {
  let runs = 0;
  const parts = Object.values(schema.shape) as zodV4.ZodType[];
  const before = parts.map((part) => part._zod.run);
  parts.forEach((part, index) => {
    part._zod.run = (payload, context) => {
      runs += 1;
      return before[index]!(payload, context);
    };
  });
  try {
    schema.safeParse(value);
  } finally {
    parts.forEach((part, index) => {
      part._zod.run = before[index]!;
    });
  }
  return runs;
}
