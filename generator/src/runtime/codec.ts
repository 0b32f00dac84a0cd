import * as z from 'zod/v4';
import { JSON_FAULTS, YEAR_FAULT, unknownType, withFaults } from './faults.ts';
import { copyJson, type JsonFault, type JsonPath } from './json.ts';

/** What happens to an event whose type the catalog does not have: it passes as an envelope, or it is refused. */
export type UnknownTypes = 'allow' | 'refuse';

export interface ReadOptions {
  /** Default `allow`: the envelope takes any type. */
  unknownTypes?: UnknownTypes | undefined;
}

type Issue = z.core.$ZodIssueCustom;

/** The schemas that events are checked with. */
export interface EventSchemas {
  /** Of the envelope, in the representation at hand. */
  readonly envelope: z.ZodType;
  /** Of the payload of a known type; undefined for any other. */
  data(type: string): z.ZodType | undefined;
  readonly types: readonly string[];
}

// Faults are thrown as `ZodRealError`, as `parse` throws them: a bare `ZodError` is no Error, and has no stack.

/** The event with all that it holds, or every fault at once: of the envelope, of a known type's data, of what is no JSON. */
export function checkEvent(value: unknown, schemas: EventSchemas, options: ReadOptions = {}): Record<string, unknown> {
  const { unknownTypes = 'allow' } = options;
  if (unknownTypes !== 'allow' && unknownTypes !== 'refuse') {
    throw new TypeError(`unknownTypes is 'allow' or 'refuse', not ${JSON.stringify(unknownTypes)}`);
  }
  // In memory the timestamp is a Date, on the wire a string: its schema says which.
  const { json, faults } = readJson(value, { except: 'timestamp' });
  const envelope = schemas.envelope.safeParse(json);
  const issues: z.core.$ZodIssue[] = envelope.success ? [] : [...envelope.error.issues];
  const type = property(json, 'type');
  const schema = typeof type === 'string' ? schemas.data(type) : undefined;
  if (typeof type === 'string' && schema === undefined && unknownTypes === 'refuse') {
    issues.push(fault('unknown_type', ['type'], unknownType(type, schemas.types)));
  }
  const data = property(json, 'data');
  const checked = isRecord(data) ? schema?.safeParse(data) : undefined;
  if (checked?.success === false) {
    issues.push(...checked.error.issues.map((issue) => ({ ...issue, path: ['data', ...issue.path] })));
  }
  if (!envelope.success || issues.length + faults.length > 0) throw new z.ZodRealError(withFaults(faults, issues));
  const event = envelope.data as Record<string, unknown>;
  return checked?.success === true ? { ...event, data: checked.data } : event;
}

/** The event to be, from what its maker says of it; `defaults` are its version and the fields that may be left out. */
export function createEvent(
  input: unknown,
  schemas: EventSchemas,
  { defaults, options }: { defaults: Record<string, unknown>; options: ReadOptions | undefined },
): Record<string, unknown> {
  const given = checkEvent(input, schemas, options);
  return { id: globalThis.crypto.randomUUID(), ...structuredClone(defaults), timestamp: new Date(), ...given };
}

/** From the wire: the timestamp becomes a Date, of a year that can be written again. */
export function decode(json: unknown, schemas: EventSchemas, options?: ReadOptions): Record<string, unknown> {
  const event = checkEvent(json, schemas, options);
  const timestamp = new Date(event['timestamp'] as string);
  toTimestamp(timestamp);
  return { ...event, timestamp };
}

/** To the wire: the timestamp becomes its canonical string. */
export function encode(event: unknown, schemas: EventSchemas, options?: ReadOptions): Record<string, unknown> {
  const checked = checkEvent(event, schemas, options);
  return { ...checked, timestamp: toTimestamp(checked['timestamp'] as Date) };
}

/** The payload as `schema` takes it. */
export function validateData(type: string, data: unknown, schema: z.ZodType | undefined): unknown {
  if (schema === undefined) throw new TypeError(`Unknown event type ${JSON.stringify(type)}`);
  const { json, faults } = readJson(data);
  const checked = schema.safeParse(json);
  if (!checked.success || faults.length > 0) {
    throw new z.ZodRealError(withFaults(faults, checked.error?.issues ?? []));
  }
  return checked.data;
}

/** Canonical, in UTC with milliseconds; an offset may lead out of the years that have four digits. */
function toTimestamp(date: Date): string {
  const text = date.toISOString();
  if (text.length !== '2026-01-15T09:30:00.000Z'.length)
    throw new z.ZodRealError([fault('year', ['timestamp'], YEAR_FAULT)]);
  return text;
}

/**
 * A copy that is JSON, and where the value is none. What could mislead whoever reads on (`__proto__`, depth, a cycle)
 * is thrown at once.
 */
function readJson(value: unknown, { except }: { except?: string } = {}): { json: unknown; faults: readonly Issue[] } {
  // What has no properties at all is for its schema to refuse, in better words.
  if (typeof value !== 'object') return { json: value, faults: [] };
  const faults: Issue[] = [];
  const json = copyJson(value, {
    refuse: (kind, path) => {
      const issue = fault(kind, path, JSON_FAULTS[kind]);
      if (kind !== 'not_json') throw new z.ZodRealError([issue]);
      faults.push(issue);
    },
    ...(except === undefined ? {} : { except }),
  });
  return { json, faults };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function property(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

// Issues are made without their input: Zod would print it, secrets and all, in the message of the error. Their `fault`
// tells programs apart what Zod has no code for.
function fault(kind: JsonFault | 'unknown_type' | 'year', path: JsonPath, message: string): Issue {
  return { code: 'custom', path: [...path], message, params: { fault: kind } };
}
