import type { StandardJsonSchema, StandardSchema } from '../../src/runtime/validators/runtime/standard.ts';
import type { Event } from '../../src/model/types.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { importEntry, type Generated } from '../parity/packages.ts';

type PayloadSchema = StandardJsonSchema<unknown>;

/** What `validators/standard` of any catalog exports. */
export interface StandardExports {
  readonly eventSchema: StandardSchema<unknown>;
  readonly wireEventSchema: PayloadSchema;
  getPayloadSchema(type: string): PayloadSchema | undefined;
  getWriterSchema(type: string): PayloadSchema | undefined;
  readonly [name: string]: unknown;
}

export const importStandard = (generated: Generated): Promise<StandardExports> =>
  importEntry<StandardExports>(generated, './validators/standard');

/** The schema of a payload by its name. */
export const schemaOf = (standard: StandardExports, { names }: Event, form: FormName): PayloadSchema =>
  standard[form === 'reader' ? names.schema : names.writerSchema] as PayloadSchema;

/** The drafts by the name that Standard JSON Schema has for them, and by ours. */
export const TARGETS = [
  { target: 'draft-2020-12', draft: '2020-12' },
  { target: 'draft-07', draft: 'draft-07' },
] as const;
