import * as z from 'zod/v4';
import { MESSAGES, closest } from './hints.ts';
import { findHostileKey, toJson } from './json.ts';

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

/** The event with all that it holds, or every fault at once: of the envelope, of a known type's data, of hostile keys. */
export function checkEvent(value: unknown, schemas: EventSchemas, options: ReadOptions = {}): Record<string, unknown> {
  const hostile = findHostileKey(value);
  if (hostile !== null) throw new z.ZodRealError([hostileKey(hostile)]);
  const envelope = schemas.envelope.safeParse(value);
  const issues = envelope.success ? [] : [...envelope.error.issues];
  const type = property(value, 'type');
  const schema = typeof type === 'string' ? schemas.data(type) : undefined;
  if (typeof type === 'string' && schema === undefined && options.unknownTypes === 'refuse') {
    issues.push(unknownType(type, schemas.types));
  }
  const data = property(value, 'data');
  const checked = isRecord(data) ? schema?.safeParse(data) : undefined;
  if (checked?.success === false) {
    issues.push(...checked.error.issues.map((issue) => ({ ...issue, path: ['data', ...issue.path] })));
  }
  if (!envelope.success || issues.length > 0) throw new z.ZodRealError(issues);
  const event = envelope.data as Record<string, unknown>;
  return checked?.success === true ? { ...event, data: checked.data } : event;
}

/** The event to be, from what its maker says of it. */
export function createEvent(input: unknown, schemas: EventSchemas, version: string): Record<string, unknown> {
  const given = withoutUndefined(checkEvent(input, schemas));
  return { id: globalThis.crypto.randomUUID(), version, source: 'api', timestamp: new Date(), ...given };
}

/** From the wire: the timestamp becomes a Date. */
export function decode(json: unknown, schemas: EventSchemas, options?: ReadOptions): Record<string, unknown> {
  const event = checkEvent(json, schemas, options);
  return { ...event, timestamp: new Date(event['timestamp'] as string) };
}

/** To the wire: the timestamp becomes its canonical string, absent fields are left out, and the rest has to be JSON. */
export function encode(event: unknown, schemas: EventSchemas): Record<string, unknown> {
  const checked = checkEvent(event, schemas);
  const timestamp = (checked['timestamp'] as Date).toISOString();
  if (timestamp.length !== '2026-01-15T09:30:00.000Z'.length) throw new z.ZodRealError([yearOutOfRange()]);
  return toJson({ ...checked, timestamp }, (path) => {
    throw new z.ZodRealError([notJson(path)]);
  }) as Record<string, unknown>;
}

/** The payload as `schema` takes it. */
export function validateData(type: string, data: unknown, schema: z.ZodType | undefined): unknown {
  if (schema === undefined) throw new TypeError(`Unknown event type ${JSON.stringify(type)}`);
  const hostile = findHostileKey(data);
  if (hostile !== null) throw new z.ZodRealError([hostileKey(hostile)]);
  return schema.parse(data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function property(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

// Issues are made without their input: Zod would print it, secrets and all, in the message of the error.
function hostileKey(path: (string | number)[]): Issue {
  const message =
    path.at(-1) === '__proto__'
      ? 'Invalid key: "__proto__" is refused, since it would be dropped silently'
      : 'Too deep: values nested this far are refused';
  return { code: 'custom', path, message };
}

function notJson(path: (string | number)[]): Issue {
  return { code: 'custom', path, message: MESSAGES.json };
}

function unknownType(type: string, types: readonly string[]): Issue {
  const near = closest(type, types);
  const hint = near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
  return { code: 'custom', path: ['type'], message: `Unknown event type ${JSON.stringify(type)}${hint}` };
}

function yearOutOfRange(): Issue {
  return { code: 'custom', path: ['timestamp'], message: 'Invalid timestamp: the year must be 0000 to 9999' };
}
