import type { StandardSchemaV1 } from '@standard-schema/spec';
import { ValidationError } from '../errors.ts';
import { isPlain } from '../json/is-plain.ts';
import { runsUserCode } from './runs-user-code.ts';

/**
 * What any Standard Schema makes of data; a promise only where the schema has asynchronous parts. Throws, or rejects, with what says
 * why not: of a schema of Zod, that Zod's own `ZodError`, whichever major version or copy of Zod it is of; of any other, a
 * `ValidationError`.
 */
export function validate(type: string, schema: StandardSchemaV1, data: unknown): unknown {
  if (isZod(schema)) {
    return runsUserCode(schema)
      ? schema.safeParseAsync(copyPlain(data)).then(valueOfZod)
      : valueOfZod(schema.safeParse(data));
  }
  // It may be asynchronous, and what the caller does to the data meanwhile changes nothing.
  const result = schema['~standard'].validate(copyPlain(data));
  return result instanceof Promise ? result.then((settled) => valueOf(type, settled)) : valueOf(type, result);
}

interface ZodSchema extends StandardSchemaV1 {
  safeParse(data: unknown): ZodResult;
  safeParseAsync(data: unknown): Promise<ZodResult>;
}

interface ZodResult {
  readonly error?: unknown;
  readonly data?: unknown;
}

const isZod = (schema: StandardSchemaV1): schema is ZodSchema => 'safeParseAsync' in schema;

function valueOfZod({ error, data }: ZodResult): unknown {
  if (error) throw error;
  return data;
}

function valueOf(type: string, result: StandardSchemaV1.Result<unknown>): unknown {
  if (!result.issues) return result.value;
  const issues = result.issues.map(({ message, path = [] }) => ({
    message,
    // A plain list, whatever a library has made its own of.
    path: Array.from(path, (segment) => (typeof segment === 'object' ? segment.key : segment)),
  }));
  throw new ValidationError(type, issues);
}

/** The lists and plain objects are copied; what else the schema may take is passed on as it is. */
function copyPlain(value: unknown, copies = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isArray = Array.isArray(value);
  if (!isArray && !isPlain(value)) return value;
  // It may be there twice, or in itself.
  if (copies.has(value)) return copies.get(value);
  const copy = (isArray ? [...value] : { ...value }) as Record<string, unknown>;
  copies.set(value, copy);
  // A key __proto__ is the copy's own by now, and stays it.
  for (const key of Object.keys(copy)) copy[key] = copyPlain(copy[key], copies);
  return copy;
}
