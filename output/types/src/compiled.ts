import * as z from 'zod/v4';
import { INVALID, tryCopy, type Copy } from './validators/runtime/copy.ts';

/**
 * The schema in one form, run by what was compiled for it where its Zod has a place for that (4.6 and later). What the compiled code
 * refuses Zod looks at itself: so errors, and what is taken beyond JSON, are Zod's own.
 */
export function withCompiled<Schema extends z.core.$ZodType, Form>(
  build: (form: Form) => Schema,
  form: Form,
  copyOf: Copy,
): Schema {
  const schema = build(form);
  if (typeof z.withParser !== 'function') return schema;
  return z.withParser(schema, (value) => {
    const copy = tryCopy(copyOf, value, true);
    return (copy === INVALID ? z.INVALID : copy) as z.output<Schema>;
  });
}
