export { createEventRepository } from './repository.ts';
export type { EventRepository, EventRepositoryOptions, UserEventRepository } from './repository.ts';
export { eventRepository } from './default-repository.ts';
export { onlySystemValidates } from './policies.ts';
export type { AppendOptions } from './append/append-events.ts';
export type { PublisherPolicy } from './append/prepare-event.ts';
export type { Cursor, EventRecord, StreamPosition } from './event-record.ts';
export type { EventHook } from './hooks.ts';
export type { EventQuery } from './read/event-query.ts';
export type { StoredData, Upcast } from './read/read-record.ts';
export type { EventStreamOptions, LimitOptions, OrderOptions, SearchFilter, UserStreamOptions } from './read/reader.ts';
export type { EventFilter, Order } from './read/statements.ts';
export type { Blocker, Lag } from './subscriptions/read-after.ts';
export type {
  ReadAllOptions,
  Subscription,
  SubscriptionContext,
  SubscriptionHandler,
  SubscriptionOptions,
} from './subscriptions/subscriptions.ts';
export {
  ConflictError,
  DuplicateEventError,
  InvalidEventError,
  StoreError,
  UnavailableError,
  type EventIssue,
  type ExpectedVersion,
  type RetryAdvice,
  type StoreErrorCode,
  type StreamName,
} from './errors.ts';
