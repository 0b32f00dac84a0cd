/**
 * What a person writes: the manifest. Lists are arrays because their order is part of the catalog; everything inside
 * an item is named, so the order of keys never matters.
 */

/** A JSON value: what event data, defaults and examples are made of. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A PostgreSQL type of one value, by the name `create table` takes. */
export type ScalarType =
  | 'text'
  | 'varchar'
  | `varchar(${number})`
  | 'uuid'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'real'
  | 'double precision'
  | 'numeric'
  | `numeric(${number})`
  | `numeric(${number},${number})`
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'bytea'
  | 'jsonb';

/** A PostgreSQL column type: a scalar, or an array of one (`text[]`). */
export type ColumnType = ScalarType | `${ScalarType}[]`;

/** Text formats with one explicit pattern each, the same in every output. */
export type TextFormat = 'email' | 'uri' | 'date' | 'base64';

/** Who may see a value. `restricted` values are in no output, ever; `internal` ones in no payload that does not declare them. */
export type Classification = 'public' | 'internal' | 'confidential' | 'restricted';

/** Since which release something is deprecated, until when it stays, and what to use in its place. */
export interface DeprecationInput {
  since: string;
  /** Last day on which it is served, `YYYY-MM-DD`. */
  sunset?: string;
  /** The name to use in its place. */
  replacement?: string;
  reason?: string;
}

/**
 * What a value may be. Exactly one of `type`, `ref` and `const` is given; the other keywords are facets of `type` and
 * mean what they mean in JSON Schema.
 */
export interface ShapeInput {
  /** A PostgreSQL type. */
  type?: ColumnType;
  /** The name of a shared type of the manifest, `EventSource`, or the envelope's name for its wire form. */
  ref?: string;
  /** The one value allowed. */
  const?: string | number | boolean;

  /** Allowed values of a text, or of the items of a text array. */
  enum?: readonly string[];
  /** In Unicode code points. */
  minLength?: number;
  /** In Unicode code points. */
  maxLength?: number;
  /** A regular expression of JSON Schema (ECMA-262 with the `u` flag); anchor it with `^` and `$`. */
  pattern?: string;
  format?: TextFormat;
  minimum?: number;
  maximum?: number;
  /** What a `bigint` is in JSON: a safe integer, or a string of digits. There is no default: say which. */
  bigint?: 'number' | 'string';

  /** Items of a `jsonb` that holds an array; of a `text[]`, facets of each item are given beside the type instead. */
  items?: ShapeInput;
  minItems?: number;
  maxItems?: number;
  /** Properties of a `jsonb` that holds an object. */
  properties?: readonly FieldInput[];
  /** At least this many of the properties are present. */
  minProperties?: number;
  /** A `jsonb` that holds a record: the shape of each value, or `true` for any JSON. */
  additionalProperties?: true | ShapeInput;
  /** A `jsonb` that holds one of several objects, told apart by `discriminator`. */
  oneOf?: readonly VariantInput[];
  /** The property that tells the variants of `oneOf` apart; each variant gives it a `const`. */
  discriminator?: string;

  nullable?: boolean;
}

/** One object of a discriminated union. */
export interface VariantInput {
  description?: string;
  properties: readonly FieldInput[];
}

/** A named value in event data, in a nested object or in the envelope. Required unless `optional`. */
export interface FieldInput extends ShapeInput {
  name: string;
  /** What it was called in earlier releases: a rename is declared, never guessed. */
  renamedFrom?: string;
  description?: string;
  optional?: boolean;
  /** A literal, documented as what an absent value means; `{ sql }` for an expression that the database evaluates. */
  default?: JsonValue | { sql: string };
  /** A valid value for documentation; derived where absent. */
  example?: JsonValue;
  classification?: Classification;
  /** Short for `classification: 'restricted'`: a secret. Its values reach no output, ever. */
  sensitive?: boolean;
  /** Data about a person, in the sense of data protection law. */
  personal?: boolean;
  deprecated?: DeprecationInput;
}

/** A column of a table. NOT NULL unless `nullable`. */
export interface ColumnInput extends Omit<FieldInput, 'optional'> {
  type: ColumnType;
  /** The name in the database where it is not the snake_case of `name`. */
  column?: string;
  primaryKey?: boolean;
  unique?: boolean;
  /** `table.column` that this column refers to. */
  references?: string;
  /** The database makes the value (a random id, say). */
  generated?: boolean;
  /** The system keeps the value (createdAt, version, counters). */
  managed?: boolean;
  /** Repeats the envelope's userId. */
  owner?: boolean;
  /** Never changes after creation. */
  immutable?: boolean;
}

/** What deleting a row does. */
export type DeletionInput =
  /** The row stays; `column` gets the time. */
  | { style: 'soft'; column: string }
  /** The row stays; the boolean `column` becomes `value`, and `at`, where there is one, gets the time. */
  | { style: 'flag'; column: string; value: boolean; at?: string }
  /** The row is gone. */
  | { style: 'hard' }
  /** Rows are never deleted. */
  | { style: 'none' };

/** What one event means, and what it carries where that is not derived from the table. */
export interface EventInput {
  description: string;
  /** What makes it happen. */
  trigger: string;
  /** Who handles it, and what that does. */
  automation: string;
  /** What comes out. */
  output: string;
  /** Names of the workers that handle it. */
  handlers?: readonly string[];
  /** Event types that follow from it. */
  emits?: readonly string[];
  /** Who may publish it, where not all may whom its modifier names. */
  publishers?: readonly string[];
  /** Why no one sends it, where it exists for completeness only. */
  unused?: string;
  /** The payload; derived from the table where absent. */
  data?: readonly FieldInput[];
  /**
   * Raised by one where the payload changes so that old data no longer fits: 1 where absent. From each version to the next
   * leads a step in `upcasters/<event type>.ts`.
   */
  dataVersion?: number;
  deprecated?: DeprecationInput;
}

/** A table and its events, keyed `action.modifier`. */
export interface TableInput {
  /** camelCase, as it stands in event types. */
  name: string;
  /** What it was called in earlier releases. */
  renamedFrom?: string;
  /** The name in the database where it is not the snake_case of `name`. */
  table?: string;
  description: string;
  /** The team that answers for the table and its events. */
  owner: string;
  /** Singular name of a row: `tag` makes `tagId` the subject id of its events. */
  subject: string;
  deletion: DeletionInput;
  /** The column that counts writes, for optimistic locking. */
  version?: string;
  columns: readonly ColumnInput[];
  events: { readonly [key: string]: EventInput };
}

/** An event that belongs to no table. */
export interface SystemEventInput extends EventInput {
  /** `action.modifier`. */
  name: string;
  /** What it was called in earlier releases, `action.modifier` too. */
  renamedFrom?: string;
  /** Its key in `SystemEventTypes`. */
  constant: string;
  data: readonly FieldInput[];
}

/** Events without a table, under one domain. */
export interface SystemInput {
  domain: string;
  description: string;
  owner: string;
  events: readonly SystemEventInput[];
}

/** What an action does to a row: the rule by which its payloads are derived. */
export interface ActionInput {
  name: string;
  derives: 'create' | 'update' | 'delete';
  description: string;
}

/** How far a change has come: an `intent` asks for it, a `fact` says that it was applied. */
export interface ModifierInput {
  name: string;
  derives: 'intent' | 'fact';
  description: string;
  /** Who may publish events with this modifier. */
  publishers: readonly string[];
}

/** A value of the envelope's `source`. */
export interface SourceInput {
  name: string;
  description: string;
}

/** A named shape that several payloads refer to with `ref`. */
export interface SharedTypeInput extends ShapeInput {
  /** PascalCase. */
  name: string;
  description: string;
  example?: JsonValue;
}

/** The envelope around every event. */
export interface EnvelopeInput {
  /** PascalCase: `SynapEvent`. */
  name: string;
  description: string;
  fields: readonly FieldInput[];
}

/** The npm package that is generated. */
export interface PackageInput {
  name: string;
  version: string;
  description: string;
  /** An SPDX expression, such as `MIT` or `MIT OR Apache-2.0`, or `UNLICENSED`. */
  license?: string;
  /** `git+https://...` or `https://...`, as npm takes it. */
  repository?: string;
  /** Who holds the copyright: `Ada Example <ada@example.com>`. */
  author?: string;
}

/** The whole catalog. */
export interface ManifestInput {
  /** The product's name, kebab-case. */
  name: string;
  package: PackageInput;
  /** Absolute URI under which every JSON Schema gets its `$id`. */
  idNamespace: string;
  envelope: EnvelopeInput;
  sources: readonly SourceInput[];
  actions: readonly ActionInput[];
  modifiers: readonly ModifierInput[];
  types?: readonly SharedTypeInput[];
  tables: readonly TableInput[];
  systems?: readonly SystemInput[];
}
