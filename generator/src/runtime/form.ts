import * as z from 'zod/v4';
import { codePoints } from './code-points.ts';
import {
  JSON_MESSAGE,
  READER_TIMESTAMP_MESSAGE,
  UUID_MESSAGE,
  WRITER_TIMESTAMP_MESSAGE,
  expectedLiteral,
  unrecognizedKeys,
} from './hints.ts';
import { isJsonValue, type JsonValue } from './json.ts';
import { READER_TIMESTAMP_PATTERN, UUID_PATTERN, WRITER_TIMESTAMP_PATTERN } from './patterns.ts';

/** The reader's objects are open: keys they do not know are kept. */
export type Reader = z.core.$loose;
/** The writer's objects are closed: keys they do not know are refused. */
export type Writer = z.core.$strict;

/** How one shape becomes a reader's or a writer's schema; `reference` picks that form's schema of a shared type. */
type Form<Openness extends Reader | Writer> = {
  object<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, Openness>;
  /** An ISO 8601 string. */
  timestamp: z.ZodString;
};

/** Accepts what is compatible: unknown keys, and RFC 3339 timestamps with any offset. */
export const reader: Form<Reader> & { reference<Read>(read: Read, write: unknown): Read } = {
  object: (shape) => z.looseObject(shape),
  timestamp: z.string().regex(new RegExp(READER_TIMESTAMP_PATTERN, 'u'), {
    error: READER_TIMESTAMP_MESSAGE,
  }),
  reference: (read) => read,
};

/** Accepts what is canonical: known keys only, and timestamps as `Date.prototype.toISOString` writes them. */
export const writer: Form<Writer> & { reference<Write>(read: unknown, write: Write): Write } = {
  object: (shape) => z.strictObject(shape, { error: hintAtKeys(Object.keys(shape)) }),
  timestamp: z.string().regex(new RegExp(WRITER_TIMESTAMP_PATTERN, 'u'), {
    error: WRITER_TIMESTAMP_MESSAGE,
  }),
  reference: (_read, write) => write,
};

/** RFC 9562, the same in every version of Zod. */
export const uuid: z.ZodString = z.string().regex(new RegExp(UUID_PATTERN, 'u'), { error: UUID_MESSAGE });

/** Any JSON value. */
export const json: z.ZodCustom<JsonValue, JsonValue> = z.custom<JsonValue>(isJsonValue, {
  error: JSON_MESSAGE,
});

/** Text of so many Unicode code points; Zod's own `min` and `max` count UTF-16 units before 4.6. */
export function characters(bounds: { min?: number; max?: number }): z.core.CheckFn<string> {
  const { min = 0, max = Infinity } = bounds;
  return ({ value, issues }) => {
    const length = codePoints(value);
    if (length < min) issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value });
    if (length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
  };
}

/** An object with at least so many keys that have a value. */
export function atLeast(minimum: number): z.core.CheckFn<object> {
  return ({ value, issues }) => {
    if (Object.values(value).filter((entry) => entry !== undefined).length >= minimum) return;
    issues.push({ code: 'too_small', origin: 'object', minimum, inclusive: true, input: value });
  };
}

/** The one value allowed, said in words: `version: 1` is the classic mistake. */
export function mustBe(value: string | number | boolean): { error: string } {
  return { error: expectedLiteral(value) };
}

function hintAtKeys(known: readonly string[]): z.core.$ZodErrorMap {
  return (issue) => (issue.code === 'unrecognized_keys' ? unrecognizedKeys(issue.keys, known) : undefined);
}
