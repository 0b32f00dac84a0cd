/** A fact about what happened. It and all that it holds are frozen: nothing about it can change. */
export interface KSyncEvent<T = unknown> {
  /** UUID. */
  id: string;
  /** Such as `message-sent`. */
  type: string;
  data: T;
  /** Milliseconds since 1970 by the clock of the client, which may be wrong: the order is that of `version`. */
  timestamp: number;
  /** The client that created the event. */
  clientId: string;
  /** Place in the sequence of the client: 1, 2, 3... */
  version: number;
}
