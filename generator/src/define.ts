/**
 * All that catalog/ and synap.config.ts import: functions that return what they are given, for the editor's sake.
 */
import type { Config } from './config.ts';
import type {
  ColumnInput,
  EnvelopeInput,
  EventInput,
  FieldInput,
  ManifestInput,
  SharedTypeInput,
  SystemInput,
  TableInput,
} from './manifest/types.ts';

export type { Config } from './config.ts';
export type { EmitContext, Emitter, VirtualFile } from './emitters/emitter.ts';
export type * from './manifest/types.ts';
export type * from './model/types.ts';

/** The whole catalog; the default export of `catalog/manifest.ts`. */
export const defineManifest = (manifest: ManifestInput): ManifestInput => manifest;

/** One table with its columns and events. */
export const defineTable = (table: TableInput): TableInput => table;

/** Events without a table, under one domain. */
export const defineSystem = (system: SystemInput): SystemInput => system;

/** The envelope around every event. */
export const defineEnvelope = (envelope: EnvelopeInput): EnvelopeInput => envelope;

/** Columns that several tables share; spread them into `columns`. */
export const defineColumns = <const Columns extends readonly ColumnInput[]>(columns: Columns): Columns => columns;

/** Fields that several payloads share; spread them into `data`. */
export const defineFields = <const Fields extends readonly FieldInput[]>(fields: Fields): Fields => fields;

/** Shapes that payloads refer to by name. */
export const defineTypes = (types: readonly SharedTypeInput[]): readonly SharedTypeInput[] => types;

/** What one event means, where it is written apart from its table. */
export const defineEvent = (event: EventInput): EventInput => event;

/** The default export of `synap.config.ts`. */
export const defineConfig = (config: Config): Config => config;
