import { expect, test } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { z as z3 } from 'zod/v3';
import { runsUserCode } from '../src/schema/runs-user-code.ts';

interface Tree {
  readonly left?: Tree | undefined;
}

const Recursive: z.ZodType<Tree> = z.object({
  get left() {
    return z.optional(Recursive);
  },
});

test.each<[string, object]>([
  ['formats, messages and defaults', z.object({ a: z.string().min(3, 'short').email(), b: z.uuid().default('x') })],
  [
    "Zod's own changes",
    z.object({ a: z.string().trim().toLowerCase(), b: z.coerce.number(), c: z.string().catch('') }),
  ],
  ['records, unions and tuples', z.record(z.string(), z.union([z.tuple([z.string()]), z.null()]))],
  ['a schema that contains itself', Recursive],
  ['Zod mini', mini.object({ a: mini.string().check(mini.minLength(1)) })],
  [
    'Zod 3',
    z3.object({ a: z3.string().min(3, 'short').email(), b: z3.record(z3.string()), c: z3.string().default('') }),
  ],
])('runs no code of its user: %s', (_, schema) => {
  expect(runsUserCode(schema)).toBe(false);
});

test.each<[string, object]>([
  ['a refinement', z.string().refine(() => true)],
  ['a refinement deep within', z.object({ a: z.array(z.union([z.null(), z.string().superRefine(() => {})])) })],
  ['a transform', z.object({ a: z.string().transform((text) => text) })],
  ['a preprocessor', z.preprocess((value) => value, z.string())],
  ['what is made later', z.lazy(() => z.string())],
  ['a promise', z.promise(z.string())],
  ['an instance', z.instanceof(Date)],
  ['Zod mini', mini.string().check(mini.refine(() => true))],
  ['Zod 3', z3.object({ a: z3.array(z3.string().refine(() => true)) })],
  ['a transform of Zod 3', z3.record(z3.string().transform((text) => text))],
])('runs code of its user: %s', (_, schema) => {
  expect(runsUserCode(schema)).toBe(true);
});

test('finds it from every schema of a cycle', () => {
  const A: z.ZodType<unknown> = z.object({
    get b() {
      return B.optional();
    },
    name: z.string().refine(async () => true),
  });
  const B: z.ZodType<unknown> = z.object({
    get a() {
      return A.optional();
    },
  });
  expect([runsUserCode(A), runsUserCode(B)]).toEqual([true, true]);
});

test('calls nothing that makes a default, and ends where schemas are made anew without end', () => {
  let calls = 0;
  const count = (): number => (calls += 1);
  expect(runsUserCode(z.object({ n: z.number().default(count), error: z.string().refine(() => true) }))).toBe(true);
  expect(runsUserCode(z.object({ n: z.number().default(count), m: z.number().prefault(count) }))).toBe(false);
  expect(calls).toBe(0);
  const node = (): z.ZodType<unknown> =>
    z.object({
      get child() {
        return node().optional();
      },
    });
  expect(runsUserCode(node())).toBe(true);
});
