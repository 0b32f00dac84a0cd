import type { StandardSchemaV1 } from '@standard-schema/spec';
import { KSyncError } from '../errors.ts';

type Input<Schema extends StandardSchemaV1> = StandardSchemaV1.InferInput<Schema>;
type Output<Schema extends StandardSchemaV1> = StandardSchemaV1.InferOutput<Schema>;

/** The schemas of a type, the first version first. */
export type VersionSchemas = readonly [StandardSchemaV1, ...StandardSchemaV1[]];

/** From each version to the next. What one returns is checked with the schema of that version, which fills in its defaults. */
export type Upcasters<Schemas extends readonly StandardSchemaV1[]> = Schemas extends readonly [
  infer From extends StandardSchemaV1,
  infer To extends StandardSchemaV1,
  ...infer Rest extends StandardSchemaV1[],
]
  ? readonly [(data: Output<From>) => Input<To> | Promise<Input<To>>, ...Upcasters<readonly [To, ...Rest]>]
  : readonly [];

/** The schema of the last version. */
export type Latest<Schemas extends VersionSchemas> = Schemas extends readonly [
  ...StandardSchemaV1[],
  infer Schema extends StandardSchemaV1,
]
  ? Schema
  : StandardSchemaV1;

export interface VersionsOptions<Schemas extends VersionSchemas> {
  /** The schemas of data version 1, 2, 3... Events are sent as the last, and are read as the last. */
  readonly versions: Schemas;
  /** One fewer than there are versions: from 1 to 2, from 2 to 3... */
  readonly upcast: Upcasters<Schemas>;
}

declare const shape: unique symbol;

/** The versions of an event type, as `defineVersions` has checked them; nothing else makes them, or steps would pass unseen. */
export interface Versions<In = unknown, Out = unknown> {
  readonly versions: readonly StandardSchemaV1[];
  readonly upcast: readonly Upcaster[];
  /** What `send` takes and listeners get; for the compiler alone. */
  readonly [shape]: { readonly input: In; readonly output: Out };
}

/** From the data of one version to that of the next. */
export type Upcaster = (data: never) => unknown;

/**
 * Several versions of an event type, with what leads from each to the next, for `createKSync({ schemas })`; `defineSchema`
 * takes the same options by themselves. Every step is there and fits: both the compiler and the start-up see to that.
 *
 * @throws KSyncError `invalid-schema`
 */
export function defineVersions<const Schemas extends VersionSchemas>(
  options: VersionsOptions<Schemas>,
): Versions<Input<Latest<Schemas>>, Output<Latest<Schemas>>> {
  const { versions, upcast }: { versions?: unknown; upcast?: unknown } = options ?? {};
  if (!Array.isArray(versions) || versions.length === 0 || !versions.every(isStandardSchema)) {
    throw invalid('is neither a Standard Schema nor { versions, upcast }');
  }
  const steps = versions.length - 1;
  // A hole is found by its index alone.
  if (!Array.isArray(upcast) || upcast.length !== steps || [...upcast].some((step) => typeof step !== 'function')) {
    throw invalid(`needs upcast to be ${steps} functions`);
  }
  return { versions, upcast } as never;
}

/** What `defineSchema` takes, as versions. */
export const toVersions = (schema: unknown): Versions =>
  isStandardSchema(schema)
    ? defineVersions({ versions: [schema], upcast: [] })
    : defineVersions(schema as VersionsOptions<VersionSchemas>);

const invalid = (message: string): KSyncError => new KSyncError('invalid-schema', `a schema ${message}`);

/** ArkType's are functions. */
const isStandardSchema = (value: unknown): value is StandardSchemaV1 =>
  typeof (value as Partial<StandardSchemaV1> | undefined)?.['~standard']?.validate === 'function';
