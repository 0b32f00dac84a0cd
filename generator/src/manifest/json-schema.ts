import * as z from 'zod';
import { manifestSchema } from './schema.ts';

/** The manifest's own JSON Schema (2020-12), for editors and for whoever writes it as JSON or YAML. */
export function manifestJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Event catalog manifest',
    // Zod writes its own `$schema` first; the values that are checked as JSON before the schema are any JSON to it.
    ...z.toJSONSchema(manifestSchema, { target: 'draft-2020-12', unrepresentable: 'any' }),
  };
}
