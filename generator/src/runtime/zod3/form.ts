import { z } from 'zod/v3';
import { codePoints } from '../code-points.ts';
import {
  JSON_MESSAGE,
  READER_TIMESTAMP_MESSAGE,
  UUID_MESSAGE,
  WRITER_TIMESTAMP_MESSAGE,
  expectedLiteral,
  unrecognizedKeys,
} from '../hints.ts';
import { isJsonValue, type JsonValue } from '../json.ts';
import { READER_TIMESTAMP_PATTERN, UUID_PATTERN, WRITER_TIMESTAMP_PATTERN } from '../patterns.ts';

/** The reader's objects are open: keys they do not know are kept. */
export type Reader = 'passthrough';
/** The writer's objects are closed: keys they do not know are refused. */
export type Writer = 'strict';

/** How one shape becomes a reader's or a writer's schema; `reference` picks that form's schema of a shared type. */
type Form<Openness extends Reader | Writer> = {
  object<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, Openness>;
  /** An ISO 8601 string. */
  timestamp: z.ZodString;
};

/** Accepts what is compatible: unknown keys, and RFC 3339 timestamps with any offset. */
export const reader: Form<Reader> & { reference<Read>(read: Read, write: unknown): Read } = {
  object: (shape) => z.object(shape).passthrough(),
  timestamp: z.string().regex(new RegExp(READER_TIMESTAMP_PATTERN, 'u'), READER_TIMESTAMP_MESSAGE),
  reference: (read) => read,
};

/** Accepts what is canonical: known keys only, and timestamps as `Date.prototype.toISOString` writes them. */
export const writer: Form<Writer> & { reference<Write>(read: unknown, write: Write): Write } = {
  object: (shape) => z.object(shape, { errorMap: hintAtKeys(Object.keys(shape)) }).strict(),
  timestamp: z.string().regex(new RegExp(WRITER_TIMESTAMP_PATTERN, 'u'), WRITER_TIMESTAMP_MESSAGE),
  reference: (_read, write) => write,
};

/** RFC 9562; Zod 3's own `uuid()` takes more. */
export const uuid: z.ZodString = z.string().regex(new RegExp(UUID_PATTERN, 'u'), UUID_MESSAGE);

/** Any JSON value. */
export const json: z.ZodType<JsonValue> = z.custom<JsonValue>(isJsonValue, JSON_MESSAGE);

/** Text of so many Unicode code points; Zod 3's own `min` and `max` count UTF-16 units. */
export function characters(bounds: { min?: number; max?: number }): (text: string, context: z.RefinementCtx) => void {
  const { min = 0, max = Infinity } = bounds;
  return (text, context) => {
    const length = codePoints(text);
    if (length < min) context.addIssue({ code: 'too_small', type: 'string', minimum: min, inclusive: true });
    if (length > max) context.addIssue({ code: 'too_big', type: 'string', maximum: max, inclusive: true });
  };
}

/** An object with at least so many keys that have a value. */
export function atLeast(minimum: number): (value: object, context: z.RefinementCtx) => void {
  return (value, context) => {
    if (Object.values(value).filter((entry) => entry !== undefined).length >= minimum) return;
    const message = `Too small: expected object to have >=${minimum} keys`;
    context.addIssue({ code: 'custom', message });
  };
}

/** The one value allowed, said in words: `version: 1` is the classic mistake. */
export function mustBe(value: string | number | boolean): { errorMap: z.ZodErrorMap } {
  return { errorMap: () => ({ message: expectedLiteral(value) }) };
}

function hintAtKeys(known: readonly string[]): z.ZodErrorMap {
  return (issue, context) => ({
    message: issue.code === 'unrecognized_keys' ? unrecognizedKeys(issue.keys, known) : context.defaultError,
  });
}
