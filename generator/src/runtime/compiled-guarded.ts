import * as z from 'zod/v4';
import { INVALID, tryRead, type Read } from './validators/runtime/read.ts';

/** The same as `compiled.ts`, for webpack: it takes no name that a Zod does not have, but behind `in` and a question mark. */
export function withCompiled<Schema extends z.core.$ZodType, Form>(
  build: (form: Form) => Schema,
  form: Form,
  read: Read,
): Schema {
  const schema = build(form);
  const invalid: unknown = 'INVALID' in z ? z.INVALID : undefined;
  const parser = (value: unknown): z.output<Schema> => {
    const copy = tryRead(read, value);
    return (copy === INVALID ? invalid : copy) as z.output<Schema>;
  };
  return 'withParser' in z ? z.withParser(schema, parser) : schema;
}
