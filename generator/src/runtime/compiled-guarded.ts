import * as z from 'zod/v4';
import { INVALID, tryCopy, type Copy } from './validators/runtime/copy.ts';

/** The same as `compiled.ts`, for webpack: it takes no name that a Zod does not have, but behind `in` and a question mark. */
export function withCompiled<Schema extends z.core.$ZodType, Form>(
  build: (form: Form) => Schema,
  form: Form,
  copyOf: Copy,
): Schema {
  const schema = build(form);
  const invalid: unknown = 'INVALID' in z ? z.INVALID : undefined;
  const parser = (value: unknown): z.output<Schema> => {
    const copy = tryCopy(copyOf, value, true);
    return (copy === INVALID ? invalid : copy) as z.output<Schema>;
  };
  return 'withParser' in z ? z.withParser(schema, parser) : schema;
}
