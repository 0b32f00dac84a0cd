/** What is known of schemas. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a schema of Zod runs code of its user, such as a refinement, which may be asynchronous. To find out by running it
 * synchronously would start what nobody waits for, and whose rejection would end the process.
 */
export function runsUserCode(schema: object): boolean {
  // Of the whole alone: what is known of a part of a cycle, while it is walked, is not all of it.
  if (!known.has(schema)) known.set(schema, hasUserCode(schema, new Set()));
  return known.get(schema) as boolean;
}

function hasUserCode(part: unknown, seen: Set<unknown>): boolean {
  if (typeof part !== 'object' || part === null || seen.has(part)) return false;
  seen.add(part);
  // Schemas may be made anew at every look, without end.
  if (seen.size > 2_000) return true;
  const { _zod, _def } = part as { _zod?: { def?: object }; _def?: object };
  const fields = (_zod?.def ?? _def ?? part) as Record<string, unknown>;
  return Object.keys(fields).some((key) => {
    // They are at once, and to read a default may be to call what makes it.
    if (fields !== part && AT_ONCE.test(key)) return false;
    const value = fields[key];
    if (typeof value === 'string') return KINDS.test(value);
    if (typeof value !== 'function') return hasUserCode(value, seen);
    // Of Zod 3, the fields of an object.
    return key !== 'shape' || hasUserCode(value(), seen);
  });
}

const AT_ONCE = /^(error(Map)?|(default|catch)Value|tx|when)$/;

/** Of Zod 4; an enum may have such a value, and is then only checked more slowly. Zod 3 has the functions themselves. */
const KINDS = /^(custom|transform|promise|lazy)$/;
