/** What is known of schemas, and of their parts. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a schema of Zod runs code of its user, such as a refinement, which may be asynchronous. To find out by running it
 * synchronously would start what nobody waits for, and whose rejection would end the process.
 */
export function runsUserCode(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  // In a cycle, until it is known, the answer is no.
  if (known.has(part)) return known.get(part) as boolean;
  known.set(part, false);
  const { _zod, _def } = part as { _zod?: { def?: object }; _def?: object };
  const found = Object.entries(_zod?.def ?? _def ?? part).some(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return KINDS.test(value);
    if (typeof value !== 'function') return runsUserCode(value);
    // Of Zod 3, an object's fields; and what is at once: messages, defaults, conditions, and Zod's own changes, such as trim.
    return key === 'shape' ? runsUserCode(value()) : !/^(error|default|catch|tx$|when$)/.test(key);
  });
  known.set(part, found);
  return found;
}

/** Of Zod 4; an enum may have such a value, and is then only checked more slowly. Zod 3 has the functions themselves. */
const KINDS = /^(custom|transform|promise|lazy)$/;
