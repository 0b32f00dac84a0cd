import * as z from 'zod';
import { PLAIN_TYPES } from './column-type.ts';
import type { FieldInput, JsonValue, ShapeInput } from './types.ts';

// The shape of a manifest: which keys there are and what JSON each takes, `manifestSchema` last. What the keys say about
// each other is in `rules/`. Closed everywhere; the descriptions reach editors through the JSON Schema.

/** The keys that an object takes, as `closed` leaves them in the message of Zod's `unrecognized_keys`. */
export const readKnownKeys = (message: string): readonly string[] => message.split(KEY_SEPARATOR);

const KEY_SEPARATOR = ' ';

// Zod names the unknown keys but not the known ones, and the near match needs those: the message carries them.
const closed = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(KEY_SEPARATOR) : undefined),
  });

const text = z.string().regex(/\S/);
const count = z.int().nonnegative();

// The store keeps it in an integer of PostgreSQL.
const MAX_DATA_VERSION = 2_147_483_647;

// What it holds was proved to be JSON before the schema sees it.
const json = z.custom<JsonValue>((value) => value !== undefined);

const arrayTypes = PLAIN_TYPES.map((type) => `${type}[]` as const);
const columnType = z
  .union([
    z.enum([...PLAIN_TYPES, ...arrayTypes]),
    z.templateLiteral(['varchar(', z.int(), ')']),
    z.templateLiteral(['varchar(', z.int(), ')[]']),
    z.templateLiteral(['numeric(', z.int(), ')']),
    z.templateLiteral(['numeric(', z.int(), ')[]']),
    z.templateLiteral(['numeric(', z.int(), ',', z.int(), ')']),
    z.templateLiteral(['numeric(', z.int(), ',', z.int(), ')[]']),
  ])
  .describe('A PostgreSQL type, or an array of one: text, numeric(5,2), text[].');

const deprecation = closed({
  since: text.describe('The release that deprecated it.'),
  sunset: text.exactOptional().describe('Last day on which it is served, YYYY-MM-DD.'),
  replacement: text.exactOptional().describe('The name to use in its place.'),
  reason: text.exactOptional(),
}).meta({ id: 'Deprecation' });

// Shapes nest. The annotations cut the circle for the compiler, and make it check each half against types.ts.
const nestedShape: z.ZodType<ShapeInput> = z.lazy(() => shapeSchema);
const nestedField: z.ZodType<FieldInput> = z.lazy(() => fieldSchema);
const nestedFields = z.array(nestedField).min(1);

const variant = closed({ description: text.exactOptional(), properties: nestedFields }).meta({ id: 'Variant' });

const shapeKeys = {
  type: columnType.exactOptional(),
  ref: text.exactOptional().describe("The name of a shared type, EventSource, or the envelope's name."),
  const: z.union([z.string(), z.number(), z.boolean()]).exactOptional().describe('The one value allowed.'),
  enum: z
    .array(z.string())
    .min(1)
    .exactOptional()
    .describe('Allowed values of a text, or of the items of a text array.'),
  minLength: count.exactOptional().describe('In Unicode code points.'),
  maxLength: count.exactOptional().describe('In Unicode code points.'),
  pattern: z.string().exactOptional().describe('A regular expression with the u flag, anchored with ^ and $.'),
  format: z.enum(['email', 'uri', 'date', 'base64']).exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  bigint: z.enum(['number', 'string']).exactOptional().describe('What a bigint is in JSON.'),
  items: nestedShape.exactOptional().describe('Items of a jsonb that holds an array.'),
  minItems: count.exactOptional(),
  maxItems: count.exactOptional(),
  properties: nestedFields.exactOptional().describe('Properties of a jsonb that holds an object.'),
  minProperties: count.exactOptional().describe('At least this many of the properties are present.'),
  additionalProperties: z
    .union([z.literal(true), nestedShape])
    .exactOptional()
    .describe('A jsonb that holds a record: the shape of each value, or true for any JSON.'),
  oneOf: z.array(variant).min(1).exactOptional().describe('A jsonb that holds one of several objects.'),
  discriminator: text.exactOptional().describe('The property that tells the variants of oneOf apart.'),
  nullable: z.boolean().exactOptional(),
};

const renamedFrom = text.exactOptional().describe('What it was called in earlier releases.');

const shapeSchema = closed(shapeKeys).meta({ id: 'Shape' });

const valueKeys = {
  name: text.describe('camelCase.'),
  renamedFrom,
  description: text.exactOptional(),
  default: json.exactOptional().describe('A literal, or { "sql": "now()" } for an expression of the database.'),
  example: json.exactOptional().describe('A valid value for documentation.'),
  classification: z.enum(['public', 'internal', 'confidential', 'restricted']).exactOptional(),
  sensitive: z.boolean().exactOptional().describe('A secret: its values reach no output, ever.'),
  personal: z.boolean().exactOptional().describe('Data about a person.'),
  deprecated: deprecation.exactOptional(),
};

const fieldSchema = closed({ ...shapeKeys, ...valueKeys, optional: z.boolean().exactOptional() }).meta({ id: 'Field' });

const column = closed({
  ...shapeKeys,
  ...valueKeys,
  type: columnType,
  column: text.exactOptional().describe('The name in the database where it is not the snake_case of the name.'),
  primaryKey: z.boolean().exactOptional(),
  unique: z.boolean().exactOptional(),
  references: text.exactOptional().describe('table.column'),
  generated: z.boolean().exactOptional().describe('The database makes the value.'),
  managed: z.boolean().exactOptional().describe('The system keeps the value.'),
  owner: z.boolean().exactOptional().describe("Repeats the envelope's userId."),
  immutable: z.boolean().exactOptional().describe('Never changes after creation.'),
}).meta({ id: 'Column' });

const deletion = z.discriminatedUnion('style', [
  closed({ style: z.literal('soft'), column: text }),
  closed({ style: z.literal('flag'), column: text, value: z.boolean(), at: text.exactOptional() }),
  closed({ style: z.literal('hard') }),
  closed({ style: z.literal('none') }),
]);

const eventKeys = {
  description: text,
  trigger: text.describe('What makes it happen.'),
  automation: text.describe('Who handles it, and what that does.'),
  output: text.describe('What comes out.'),
  handlers: z.array(text).exactOptional().describe('Names of the workers that handle it.'),
  emits: z.array(text).exactOptional().describe('Event types that follow from it.'),
  publishers: z
    .array(text)
    .min(1)
    .exactOptional()
    .describe('Who may publish it; those of its modifier where absent, no one where it is unused.'),
  unused: text.exactOptional().describe('Why no one sends it.'),
  data: z.array(fieldSchema).min(1).exactOptional().describe('The payload; derived from the table where absent.'),
  dataVersion: z
    .int()
    .min(1)
    .max(MAX_DATA_VERSION)
    .exactOptional()
    .describe('Raised by one where old data no longer fits the payload; 1 where absent.'),
  deprecated: deprecation.exactOptional(),
};

const eventSchema = closed(eventKeys).meta({ id: 'Event' });

const table = closed({
  name: text.describe('camelCase, as it stands in event types.'),
  renamedFrom,
  table: text.exactOptional().describe('The name in the database where it is not the snake_case of the name.'),
  description: text,
  owner: text.describe('The team that answers for it.'),
  subject: text.describe('Singular name of a row: tag makes tagId.'),
  deletion,
  version: text.exactOptional().describe('The column that counts writes.'),
  columns: z.array(column).min(1),
  events: z.record(z.string(), eventSchema).describe('Keyed action.modifier.'),
}).meta({ id: 'Table' });

const system = closed({
  domain: text,
  description: text,
  owner: text,
  events: z
    .array(
      closed({
        ...eventKeys,
        name: text.describe('action.modifier'),
        renamedFrom,
        constant: text.describe('Its key in SystemEventTypes.'),
        data: z.array(fieldSchema).min(1),
      }),
    )
    .min(1),
}).meta({ id: 'System' });

/** A whole manifest; `ManifestInput` says the same to the compiler, and a test proves that they agree. */
export const manifestSchema = closed({
  name: text.describe("The product's name, kebab-case."),
  package: closed({
    name: text,
    version: text,
    description: text,
    license: text.exactOptional().describe('An SPDX expression, such as MIT, or UNLICENSED.'),
    repository: text.exactOptional().describe('git+https://... or https://..., as npm takes it.'),
    author: text.exactOptional().describe('Who holds the copyright.'),
  }).describe('The npm package that is generated.'),
  idNamespace: text.describe('Absolute URI under which every JSON Schema gets its $id.'),
  envelope: closed({ name: text.describe('PascalCase.'), description: text, fields: z.array(fieldSchema).min(1) }),
  sources: z
    .array(closed({ name: text, description: text }))
    .min(1)
    .describe("Values of the envelope's source."),
  actions: z
    .array(closed({ name: text, derives: z.enum(['create', 'update', 'delete']), description: text }))
    .min(1)
    .describe('What an action does to a row.'),
  modifiers: z
    .array(
      closed({ name: text, derives: z.enum(['intent', 'fact']), description: text, publishers: z.array(text).min(1) }),
    )
    .min(1)
    .describe('How far a change has come.'),
  types: z
    .array(
      closed({ ...shapeKeys, name: text.describe('PascalCase.'), description: text, example: json.exactOptional() }),
    )
    .exactOptional()
    .describe('Shapes that payloads refer to by name.'),
  tables: z.array(table).min(1),
  systems: z.array(system).exactOptional().describe('Events without a table.'),
});
