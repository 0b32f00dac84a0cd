import { ZodError, type core } from 'zod/v4';
import { suggest } from '../manifest/near-match.ts';
import type { Event, Field, Model } from '../model/types.ts';
import { decode, type EventSchemas } from '../runtime/codec.ts';
import { MAX_JSON_DEPTH } from '../runtime/json.ts';
import { buildWireSchemas } from '../schemas/wire.ts';

/** What is wrong with one event. */
export interface Fault {
  /** From the event to the value; a missing key is named too. */
  readonly path: readonly (string | number)[];
  /**
   * Zod's issue code, or one of ours: `json`, `not_json`, `forbidden_key`, `unknown_type`, `too_deep`, `year`,
   * `line_too_long`, `utf8`, `data_version`, `newer_data_version`, `upcast_failed`.
   */
  readonly code: string;
  readonly message: string;
}

/** What the checker says about one event. */
export interface Verdict {
  /** The event's type, where it has one. */
  readonly type: string | null;
  /** Whether the catalog has that type. */
  readonly isKnown: boolean;
  readonly faults: readonly Fault[];
}

export type EventChecker = (event: { value: unknown }) => Verdict;

/**
 * Checks wire events with what the published package decodes them with: the verdict is that of `decodeEvent`, or of a
 * strict `decodeEvent` where `as` is the writer.
 */
export function createEventChecker(
  model: Model,
  { as, unknown }: { as: 'reader' | 'writer'; unknown: 'allow' | 'refuse' },
): EventChecker {
  const wire = buildWireSchemas(model).forms[as];
  const schemas: EventSchemas = {
    envelope: wire.envelope,
    data: (type) => wire.payloads.get(type),
    types: model.events.map((event) => event.type),
  };
  const events = new Map(model.events.map((event) => [event.type, event]));
  return ({ value }) => {
    const type = readType(value);
    const event = type === null ? undefined : events.get(type);
    const issues = findIssues(() => decode(value, schemas, { unknownTypes: unknown }));
    return {
      type,
      isKnown: event !== undefined,
      faults: issues.flatMap((issue) => toFaults(issue, { type, event, model })),
    };
  };
}

const readType = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : null;

function findIssues(run: () => unknown): readonly core.$ZodIssue[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof ZodError) return error.issues;
    throw error;
  }
}

interface Known {
  type: string | null;
  event: Event | undefined;
  model: Model;
}

function toFaults(issue: core.$ZodIssue, { type, event, model }: Known): readonly Fault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'custom' && typeof issue.params?.['fault'] === 'string') {
    const code: string = issue.params['fault'];
    return [{ path, code, message: code === 'unknown_type' ? sayUnknown(type ?? '', model) : sayFault(code, issue) }];
  }
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, code: issue.code, message: rephrase(issue.message) }];
  }
  const known = listKeys(path, { event, model });
  return issue.keys.map((key) => {
    const hint = suggest(key, known);
    return {
      path: [...path, key],
      code: issue.code,
      message: `is no key of this event${hint === undefined ? '' : `; ${hint}`}`,
    };
  });
}

function sayUnknown(type: string, model: Model): string {
  const hint = suggest(
    type,
    model.events.map((event) => event.type),
  );
  return `is not in the catalog${hint === undefined ? '' : `; ${hint}`}`;
}

/** Of what the runtime says, the words that fit after the path. */
const sayFault = (code: string, { message }: core.$ZodIssue): string => FAULTS.get(code) ?? rephrase(message);

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['forbidden_key', 'is a key that JavaScript gives another meaning; rename it'],
  ['too_deep', `is nested too deeply: ${MAX_JSON_DEPTH} levels are read`],
  ['not_json', 'is no JSON value: a number is finite'],
]);

/** Zod opens most messages with "Invalid input:" or the like, and calls a missing key undefined. */
function rephrase(message: string): string {
  const bare = message.replace(/^Invalid [\w ]+: /, '');
  return bare.replace(/^(expected .+), received undefined$/, 'is missing, $1');
}

/** Names that the object at `path` takes; none where the catalog does not know it. */
function listKeys(
  path: Fault['path'],
  { event, model }: { event: Event | undefined; model: Model },
): readonly string[] {
  if (path.length === 0) {
    return model.envelope.fields.map((field) => field.name);
  }
  return path[0] === 'data' && event !== undefined ? listFieldKeys(event.data, path.slice(1)) : [];
}

function listFieldKeys(field: Field, path: Fault['path']): readonly string[] {
  const [key, ...rest] = path;
  if (field.kind === 'array' && key !== undefined) {
    return listFieldKeys(field.items, rest);
  }
  if (field.kind !== 'object') {
    return [];
  }
  if (key === undefined) {
    return field.properties.map((property) => property.name);
  }
  const next = field.properties.find((property) => property.name === key);
  return next === undefined ? [] : listFieldKeys(next.field, rest);
}
