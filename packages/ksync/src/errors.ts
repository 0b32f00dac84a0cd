import type { KSyncEvent } from './event.ts';

/**
 * What failed, for programs: stable, unlike messages.
 *
 * - `invalid-option`: an option has a value that cannot be.
 * - `invalid-schema`: what was given as a schema is none, or its versions and upcasters do not fit.
 * - `schema-exists`: the type has another schema already.
 * - `unknown-type`: no schema is defined for the type.
 * - `invalid-data`: the data does not pass the schema, or is not JSON.
 * - `validation-timeout`: the schema took too long.
 * - `event-too-large`: the event is over the limit, where that is an error.
 * - `bad-name`: the name of the type breaks the naming rules, where that is an error.
 * - `queue-full`: more is being sent than the storage takes.
 * - `storage-failed`: the storage refused a write; `StorageError` says what is known of it.
 * - `upcast-failed`: an upcaster threw, or what it made does not pass the next version's schema.
 * - `newer-data-version`: a stored event is of a data version that is not defined here.
 * - `fold-failed`: a fold of a materializer threw.
 * - `unknown-cursor`: a place of another storage, or of one that has lost events since.
 * - `closed`: the client was closed.
 */
export type KSyncErrorCode =
  | 'invalid-option'
  | 'invalid-schema'
  | 'schema-exists'
  | 'unknown-type'
  | 'invalid-data'
  | 'validation-timeout'
  | 'event-too-large'
  | 'bad-name'
  | 'queue-full'
  | 'storage-failed'
  | 'upcast-failed'
  | 'newer-data-version'
  | 'fold-failed'
  | 'unknown-cursor'
  | 'closed';

/** Every error of this package is one. Zod's own errors, and what a schema itself throws, are passed on as they are. */
export class KSyncError extends Error {
  override readonly name: string = 'KSyncError';
  readonly code: KSyncErrorCode;
  /** Of a stored event that could not be brought to the latest version: to go on after it, read from here. */
  cursor: string | undefined;

  constructor(code: KSyncErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** One thing that is wrong with the data, as Standard Schema has it. */
export interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** The data was refused: by a schema that is not of Zod, or because it cannot be stored as JSON. */
export class ValidationError extends KSyncError {
  override readonly name = 'ValidationError';
  readonly issues: readonly Issue[];

  constructor(type: string, issues: readonly Issue[]) {
    const lines = issues.map(({ path, message }) => `${renderPath(path)}: ${message}`);
    super('invalid-data', `"${type}" was not sent: ${lines.join('; ')}`);
    this.issues = issues;
  }
}

/** The storage refused a write. The events of other writes are not concerned. */
export class StorageError extends KSyncError {
  override readonly name = 'StorageError';
  /** `unknown` where the storage does not know, or could not even be asked: the event may be stored, and then listeners will be told. */
  readonly outcome: 'not-stored' | 'unknown';
  /**
   * Sends the same event again, with its id and timestamp, and never stores it twice: where it turns out to be stored already,
   * resolves with it.
   */
  readonly retry: () => Promise<KSyncEvent>;

  constructor(
    { type, id }: { type: string; id: string },
    { cause, outcome, retry }: { cause: unknown; outcome: StorageError['outcome']; retry: StorageError['retry'] },
  ) {
    super('storage-failed', `"${type}" (${id}) ${outcome === 'unknown' ? 'may not be' : 'was not'} stored: ${cause}`, {
      cause,
    });
    this.outcome = outcome;
    this.retry = retry;
  }
}

/** `data.items.0.price` */
export const renderPath = (path: readonly PropertyKey[]): string => ['data', ...path].map(String).join('.');
