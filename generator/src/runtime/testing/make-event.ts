import type * as z from 'zod/v4';
import { checkEvent, type EventSchemas } from '../codec.ts';
import { entryOf } from './entry-of.ts';
import { makeDate, makeObject, makeValue } from './make-value.ts';
import type { Outlines } from './outline.ts';
import { createRandom } from './random.ts';

/** What the events of one catalog are made of, and checked with. */
export interface EventMaker {
  readonly outlines: Outlines;
  readonly schemas: EventSchemas;
}

/** What a test says of an event, by name; what is undefined is left out. */
export interface Overrides {
  readonly data?: object | undefined;
  readonly [name: string]: unknown;
}

/**
 * A whole event in memory: the envelope's required fields, its subject where the payload names one by a UUID, every
 * property of the payload, and on top of them what `overrides` says.
 */
export function makeEvent(
  type: string,
  { overrides, seed }: { overrides: Overrides; seed: number },
  { outlines: { envelope, events }, schemas }: EventMaker,
): Record<string, unknown> {
  const { data: outline, subject } = entryOf(events, type);
  const random = createRandom(seed, type);
  const data = present({ ...makeObject(outline, random), ...overrides.data });
  const fields = Object.entries(envelope.required).map(
    ([name, field]) => [name, makeValue(field, name, random)] as const,
  );
  const hasSubject = subject !== null && Object.hasOwn(envelope.optional, 'subjectId');
  const event = present({
    ...Object.fromEntries(fields),
    timestamp: makeDate(random),
    ...(hasSubject ? { subjectId: data[subject] } : {}),
    ...overrides,
    type,
    data,
  });
  try {
    return checkEvent(event, schemas);
  } catch (error) {
    throw isZodError(error) ? toTypeError(error, type) : error;
  }
}

function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isZodError(error: unknown): error is z.ZodError {
  return error instanceof Error && Array.isArray((error as { issues?: unknown }).issues);
}

function toTypeError(error: z.ZodError, type: string): TypeError {
  const faults = error.issues.map(({ path, message }) => `\n  ${path.map(String).join('.')}: ${message}`);
  const message = `No valid ${type} can be made with these overrides; correct them:${faults.join('')}`;
  return new TypeError(message, { cause: error });
}
