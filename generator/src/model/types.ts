/**
 * What the manifest means: frozen plain JSON, with every name, order and payload already decided. Emitters see nothing else.
 */
import type { Classification, JsonValue } from '../manifest/types.ts';

export type { Classification, JsonValue } from '../manifest/types.ts';

/** Of this shape of the model. Readers upgrade older ones. */
export const MODEL_VERSION = 1;

interface FieldBase {
  readonly nullable: boolean;
}

/** Text. Lengths count Unicode code points; `format` always comes with the pattern that defines it here. */
export interface StringField extends FieldBase {
  readonly kind: 'string';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}
/** A safe integer within bounds; both bounds are always given. */
export interface IntegerField extends FieldBase {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}
/** A finite double. */
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
}
/** An exact decimal, written as a string. */
export interface DecimalField extends FieldBase {
  readonly kind: 'decimal';
  readonly precision?: number;
  readonly scale?: number;
  readonly pattern: string;
}
/** A 64-bit integer: `number` limits it to safe integers, `string` writes its digits. */
export type BigintField = FieldBase &
  (
    | { readonly kind: 'bigint'; readonly as: 'number'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'bigint'; readonly as: 'string'; readonly pattern: string }
  );
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}
/** RFC 9562, upper or lower case, versions 1 to 8, nil and max; as Zod 4. */
export interface UuidField extends FieldBase {
  readonly kind: 'uuid';
}
/** A point in time, an ISO 8601 string: the reader's pattern is RFC 3339, the writer's its canonical form in UTC with milliseconds. */
export interface TimestampField extends FieldBase {
  readonly kind: 'timestamp';
}
export interface EnumField extends FieldBase {
  readonly kind: 'enum';
  readonly values: readonly string[];
}
export interface LiteralField extends FieldBase {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}
export interface ArrayField extends FieldBase {
  readonly kind: 'array';
  readonly items: Field;
  readonly minItems?: number;
  readonly maxItems?: number;
}
/** Named properties: closed for the writer, open for the reader. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** At least this many keys are present. */
  readonly minProperties?: number;
}
/** Any keys, each value of one shape. */
export interface RecordField extends FieldBase {
  readonly kind: 'record';
  readonly values: Field;
}
/** One of several objects, told apart by the literal under `discriminator`. */
export interface UnionField extends FieldBase {
  readonly kind: 'union';
  readonly discriminator: string;
  readonly variants: readonly ObjectField[];
}
/** Any JSON value, nested at most `MAX_JSON_DEPTH` levels in memory. */
export interface JsonField extends FieldBase {
  readonly kind: 'json';
}
/** A shared type by name, or the envelope's wire form by its name. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference';
  readonly target: string;
  /** Whether the reader's and the writer's schema of the target differ. */
  readonly forms: boolean;
}

/** The closed list of what a value can be. A new kind is a compile error wherever it is unhandled. */
export type Field =
  | StringField
  | IntegerField
  | NumberField
  | DecimalField
  | BigintField
  | BooleanField
  | UuidField
  | TimestampField
  | EnumField
  | LiteralField
  | ArrayField
  | ObjectField
  | RecordField
  | UnionField
  | JsonField
  | ReferenceField;

export type FieldKind = Field['kind'];

export interface Deprecation {
  readonly since: string;
  readonly sunset?: string;
  readonly replacement?: string;
  readonly reason?: string;
}

/** A named value of an object. Text is raw: each emitter encodes it for its own sink. */
export interface Property {
  readonly name: string;
  /** What the manifest says it was called in earlier releases. */
  readonly renamedFrom?: string;
  readonly required: boolean;
  readonly field: Field;
  readonly description: string;
  readonly classification: Classification;
  readonly personal: boolean;
  readonly default?: JsonValue;
  readonly example?: JsonValue;
  readonly deprecated?: Deprecation;
}

/** A named shape that properties refer to. */
export interface SharedType {
  /** PascalCase. */
  readonly name: string;
  readonly description: string;
  readonly field: Field;
  readonly example?: JsonValue;
  /** Whether the reader's and the writer's schema differ: it holds an object or a timestamp. */
  readonly forms: boolean;
}

/** A column as the table page shows it; of a restricted one nothing is known but that it exists. */
export type Column = OpenColumn | RestrictedColumn;

interface ColumnBase {
  readonly name: string;
  /** The name in the database. */
  readonly column: string;
  /** The PostgreSQL type. */
  readonly type: string;
}

export interface RestrictedColumn extends ColumnBase {
  readonly classification: 'restricted';
  /** Said for the compiler alone: no restricted column is a key. */
  readonly primaryKey?: never;
}

export interface OpenColumn extends ColumnBase {
  readonly classification: Exclude<Classification, 'restricted'>;
  readonly renamedFrom?: string;
  readonly description: string;
  readonly nullable: boolean;
  readonly personal: boolean;
  readonly primaryKey: boolean;
  readonly unique: boolean;
  readonly generated: boolean;
  readonly managed: boolean;
  readonly owner: boolean;
  readonly immutable: boolean;
  readonly references?: string;
  /** A literal, or the text of an SQL expression. */
  readonly default?: { readonly value: JsonValue } | { readonly sql: string };
  readonly deprecated?: Deprecation;
  /** What it is in JSON. */
  readonly field: Field;
}

export type Deletion =
  | { readonly style: 'soft'; readonly column: string }
  | { readonly style: 'flag'; readonly column: string; readonly value: boolean; readonly at?: string }
  | { readonly style: 'hard' }
  | { readonly style: 'none' };

export interface Table {
  readonly name: string;
  readonly renamedFrom?: string;
  /** The name in the database. */
  readonly table: string;
  readonly description: string;
  readonly owner: string;
  /** Singular, camelCase. */
  readonly subject: string;
  readonly subjectId: string;
  readonly deletion: Deletion;
  readonly version?: string;
  readonly columns: readonly Column[];
  /** In the order of actions, then modifiers. */
  readonly eventTypes: readonly string[];
  readonly names: GroupNames;
}

export interface GroupNames {
  /** `ApiKeys` */
  readonly pascal: string;
  /** The module of its payloads, without an ending: `tables/api-keys`. */
  readonly module: string;
}

/** Events without a table, under one domain. */
export interface System {
  readonly domain: string;
  readonly description: string;
  readonly owner: string;
  readonly eventTypes: readonly string[];
  readonly names: GroupNames;
}

export interface Event {
  /** `tags.create.requested` */
  readonly type: string;
  /** The type that a system event had: `webhooks.ping.requested`; of a table's events the table says so. */
  readonly renamedFrom?: string;
  /** `tags`, or the domain of a system event. */
  readonly domain: string;
  /** Null for a system event. */
  readonly table: string | null;
  readonly action: string;
  readonly modifier: string;
  /** `create.requested` */
  readonly key: string;
  readonly role: 'intent' | 'fact';
  /** Key in `SystemEventTypes`; null for a table's event. */
  readonly constant: string | null;
  readonly owner: string;
  readonly description: string;
  readonly trigger: string;
  readonly automation: string;
  readonly output: string;
  readonly handlers: readonly string[];
  readonly emits: readonly string[];
  /** Who may publish it: those of its modifier where the manifest names no others; none for an unused event. */
  readonly publishers: readonly string[];
  /** Why no one sends it, or null. */
  readonly unused: string | null;
  readonly deprecated?: Deprecation;
  /** The same action with the other modifiers. */
  readonly partners: readonly string[];
  readonly dataVersion: number;
  /** Whether the manifest wrote the payload out or it was derived from the table. */
  readonly dataFrom: 'manifest' | 'table';
  readonly data: ObjectField;
  /** The payload's field that says which row the event is about. */
  readonly subject: { readonly property: string; readonly uuid: boolean } | null;
  /** Names of the table's columns that no event may carry. */
  readonly sensitive: readonly string[];
  /** Names of the table's internal columns that this event does not declare. */
  readonly internal: readonly string[];
  /** A whole valid payload, canonical for the writer. */
  readonly example: { readonly [key: string]: JsonValue };
  readonly names: {
    /** `TagsCreateRequested`: the stem of all others. */
    readonly pascal: string;
    /** The payload's type. */
    readonly data: string;
    /** The reader's schema. */
    readonly schema: string;
    readonly writerSchema: string;
  };
}

export interface Envelope {
  /** `SynapEvent` */
  readonly name: string;
  readonly description: string;
  /** `v1` */
  readonly version: string;
  readonly fields: readonly Property[];
  /** `SynapWireEvent`: what references to the envelope are called, since events travel as JSON. */
  readonly wireName: string;
}

export interface Model {
  readonly modelVersion: typeof MODEL_VERSION;
  readonly name: string;
  readonly package: {
    readonly name: string;
    readonly version: string;
    readonly description: string;
    /** Who holds the rights. */
    readonly author?: string;
    readonly license: string;
    readonly repository?: string;
  };
  readonly idNamespace: string;
  readonly envelope: Envelope;
  readonly sources: readonly { readonly name: string; readonly description: string }[];
  readonly actions: readonly {
    readonly name: string;
    readonly derives: 'create' | 'update' | 'delete';
    readonly description: string;
  }[];
  readonly modifiers: readonly {
    readonly name: string;
    readonly derives: 'intent' | 'fact';
    readonly description: string;
    readonly publishers: readonly string[];
  }[];
  /** Shared types in the order of the manifest; the first is `EventSource`. */
  readonly types: readonly SharedType[];
  readonly tables: readonly Table[];
  readonly systems: readonly System[];
  /** All events: the tables' in order, then the systems'. */
  readonly events: readonly Event[];
}
