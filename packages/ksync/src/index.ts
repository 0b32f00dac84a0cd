export { createKSync } from './create-ksync.ts';
export type { DefineOptions, EventFilter, KSync, SubscribeOptions } from './create-core.ts';
export { KSyncError, StorageError, ValidationError, type Issue, type KSyncErrorCode } from './errors.ts';
export type { EventList } from './event-list.ts';
export type {
  EventOf,
  EventSchema,
  EventShape,
  EventType,
  InputOf,
  KSyncEvents,
  OutputOf,
  ShapeOf,
  ShapesOf,
} from './event-map.ts';
export type { KSyncEvent } from './event.ts';
export { materialize, type Materializer, type MaterializerOptions } from './materializer.ts';
export type { KSyncLimits } from './options.ts';
export type { KSyncOptions, KSyncRules, RuleLevel } from './rules.ts';
export {
  defineVersions,
  type Upcasters,
  type VersionSchemas,
  type Versions,
  type VersionsOptions,
} from './schema/versions.ts';
export { memoryStorage } from './storage/memory.ts';
export type {
  Cursor,
  KSyncStorage,
  PositionedEvent,
  ReadOptions,
  Snapshot,
  SnapshotStore,
  StoredEvent,
} from './storage/storage.ts';
export type { Subscription } from './subscription.ts';
