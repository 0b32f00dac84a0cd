import type { core } from 'zod';
import { suggest } from '../manifest/near-match.ts';
import type { Event, Field, Model } from '../model/types.ts';
import { buildWireSchemas } from '../schemas/wire.ts';

/** What is wrong with one event. */
export interface Fault {
  /** From the event to the value; a missing key is named too. */
  readonly path: readonly (string | number)[];
  /** Zod's issue code, or one of ours: `json`, `forbidden_key`, `unknown_type`, `too_deep`, `line_too_long`, `utf8`. */
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

/** `text` is what `value` was parsed from. */
export type EventChecker = (event: { value: unknown; text: string }) => Verdict;

/**
 * Checks wire events: the whole event where the catalog has its type, otherwise its envelope. Keys named `__proto__`
 * are refused at any depth, because Zod drops them before it looks.
 */
export function createEventChecker(
  model: Model,
  { as, unknown }: { as: 'reader' | 'writer'; unknown: 'allow' | 'refuse' },
): EventChecker {
  const schemas = buildWireSchemas(model).forms[as];
  const events = new Map(model.events.map((event) => [event.type, event]));
  return ({ value, text }) => {
    const type = readType(value);
    const event = type === null ? undefined : events.get(type);
    const schema = (event === undefined ? undefined : schemas.events.get(event.type)) ?? schemas.envelope;
    const faults = [...findForbiddenKeys(value, text), ...checkSchema({ schema, value, event, model })];
    if (type !== null && event === undefined && unknown === 'refuse') {
      const hint = suggest(type, [...events.keys()]);
      faults.push({
        path: ['type'],
        code: 'unknown_type',
        message: `is not in the catalog${hint === undefined ? '' : `; ${hint}`}`,
      });
    }
    return { type, isKnown: event !== undefined, faults };
  };
}

const readType = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : null;

interface SchemaCheck {
  schema: core.$ZodType & { safeParse(value: unknown): { error?: { issues: readonly core.$ZodIssue[] } | undefined } };
  value: unknown;
  event: Event | undefined;
  model: Model;
}

function checkSchema({ schema, value, event, model }: SchemaCheck): readonly Fault[] {
  try {
    return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => toFaults(issue, { event, model }));
  } catch (error) {
    if (error instanceof RangeError) {
      return [{ path: [], code: 'too_deep', message: 'is nested too deeply to be checked' }];
    }
    throw error;
  }
}

function toFaults(
  issue: core.$ZodIssue,
  { event, model }: { event: Event | undefined; model: Model },
): readonly Fault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code !== 'unrecognized_keys') {
    return [{ path, code: issue.code, message: rephrase(issue.message) }];
  }
  const known = listKeys(path, { event, model });
  // What is found by its name already is not reported again as unknown.
  return issue.keys
    .filter((key) => key !== '__proto__')
    .map((key) => {
      const hint = suggest(key, known);
      return {
        path: [...path, key],
        code: issue.code,
        message: `is no key of this event${hint === undefined ? '' : `; ${hint}`}`,
      };
    });
}

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

interface Step {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Step | null;
}

/** By hand and without recursion: whoever nests a line of 16 MiB a million levels deep gets an answer too. */
function findForbiddenKeys(value: unknown, text: string): readonly Fault[] {
  // Written plainly or with an escape; in all other text there is nothing to look for.
  if (!text.includes('__proto__') && !text.includes('\\u')) {
    return [];
  }
  const faults: Fault[] = [];
  const open: Step[] = [{ value, key: '', parent: null }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { value: found } = step;
    if (typeof found !== 'object' || found === null) {
      continue;
    }
    for (const key of Object.keys(found)) {
      const child: Step = {
        value: (found as Record<string, unknown>)[key],
        key: Array.isArray(found) ? Number(key) : key,
        parent: step,
      };
      if (key === '__proto__') {
        faults.push({
          path: tracePath(child),
          code: 'forbidden_key',
          message: 'is a key that JavaScript gives another meaning; rename it',
        });
      }
      open.push(child);
    }
  }
  return faults;
}

function tracePath(step: Step): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Step = step; at.parent !== null; at = at.parent) {
    path.push(at.key);
  }
  return path.reverse();
}
