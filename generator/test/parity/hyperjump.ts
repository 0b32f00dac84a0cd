import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
  type SchemaObject,
  type Validator,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/formats';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';

// Formats are asserted, as Ajv does here.
setShouldValidateFormat(true);

/** Hyperjump's validator of one schema, of whichever draft it says it is. Nothing of it is left in its registry. */
export async function compileInHyperjump(schema: JsonSchema): Promise<Validator> {
  const id = schema['$id'] as string;
  registerSchema(schema as SchemaObject);
  try {
    return await validate(id);
  } finally {
    unregisterSchema(id);
  }
}
