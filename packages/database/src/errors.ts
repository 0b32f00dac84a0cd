/**
 * What failed, for programs: stable, unlike messages.
 *
 * - `invalid-event`: the event itself is wrong; `issues` says where.
 * - `invalid-argument`: an option or a filter is wrong.
 * - `conflict`: the stream is at another version than expected.
 * - `duplicate`: the id belongs to an event with other content.
 * - `refused`: not allowed, to this role or to anyone, such as a change of what was appended.
 * - `unavailable`: the database could not be reached, or did not answer in time.
 * - `disk-full`: the database has no room left.
 * - `contention`: two transactions stood in each other's way, and this one was ended.
 * - `newer-schema`: the database was migrated by a newer release of this package.
 * - `closed`: the repository was closed.
 * - `database`: anything else that the database says; `cause` has it.
 */
export type StoreErrorCode =
  | 'invalid-event'
  | 'invalid-argument'
  | 'conflict'
  | 'duplicate'
  | 'refused'
  | 'unavailable'
  | 'disk-full'
  | 'contention'
  | 'newer-schema'
  | 'closed'
  | 'database';

/**
 * What to do about it. An append is idempotent by the event's id, so the same event may be sent again whatever became of
 * the first time.
 *
 * - `now`: the same again, at once.
 * - `later`: the same again, after a while.
 * - `after-reading`: read the stream again, decide again, append what follows from it.
 * - `never`: the same will fail again.
 */
export type RetryAdvice = 'now' | 'later' | 'after-reading' | 'never';

const RETRY: Readonly<Record<StoreErrorCode, RetryAdvice>> = {
  'invalid-event': 'never',
  'invalid-argument': 'never',
  conflict: 'after-reading',
  duplicate: 'never',
  refused: 'never',
  unavailable: 'later',
  'disk-full': 'later',
  contention: 'now',
  'newer-schema': 'never',
  closed: 'never',
  database: 'never',
};

/** Every error that this package throws is one. `cause` has what the database or its client said. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreErrorCode;
  readonly retry: RetryAdvice;
  /** The five characters of PostgreSQL, where it was PostgreSQL that said so. */
  readonly sqlState: string | undefined;

  constructor(code: StoreErrorCode, message: string, { cause }: { cause?: unknown } = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.retry = RETRY[code];
    this.sqlState = sqlStateOf(cause);
  }
}

/** One thing that is wrong with an event: where, and what; codes are Zod's. */
export interface EventIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The event was refused before anything was sent. Messages and issues name fields, never what they hold. */
export class InvalidEventError extends StoreError {
  override readonly name = 'InvalidEventError';
  readonly issues: readonly EventIssue[];
  /** Position in a batch. */
  readonly index: number | undefined;

  constructor(issues: readonly EventIssue[], { type, index }: { type?: unknown; index?: number | undefined } = {}) {
    const what = `${typeof type === 'string' ? `event ${JSON.stringify(type)}` : 'event'}${index === undefined ? '' : ` at ${index} of the batch`}`;
    const where = issues.map(({ path, message }) => `${path.map(String).join('.') || '(event)'}: ${message}`);
    super('invalid-event', `${what} is invalid: ${where.join('; ')}`);
    this.issues = issues;
    this.index = index;
  }
}

/** Streams are told apart by the table and the id of the row that their events are about. */
export interface StreamName {
  readonly table: string;
  readonly id: string;
}

export type ExpectedVersion = number | 'none' | 'any';

/** Another append to the stream came first. */
export class ConflictError extends StoreError {
  override readonly name = 'ConflictError';
  readonly stream: StreamName;
  readonly expectedVersion: ExpectedVersion;
  /** 0 where the stream has no events, or none that this user may see. */
  readonly actualVersion: number;

  constructor(given: { stream: StreamName; expectedVersion: ExpectedVersion; actualVersion: number; cause?: unknown }) {
    const { stream, expectedVersion, actualVersion, cause } = given;
    super(
      'conflict',
      `stream ${stream.table}/${stream.id} is at version ${actualVersion}, not at ${expectedVersion}; read it again and decide again`,
      { cause },
    );
    this.stream = stream;
    this.expectedVersion = expectedVersion;
    this.actualVersion = actualVersion;
  }
}

/** An event with this id was appended before, and says something else: nothing was overwritten. */
export class DuplicateEventError extends StoreError {
  override readonly name = 'DuplicateEventError';
  readonly id: string;
  /** The fields that differ; empty where the stored event cannot be seen from here. */
  readonly differs: readonly string[];

  constructor(id: string, differs: readonly string[], { cause }: { cause?: unknown } = {}) {
    const how = differs.length === 0 ? 'and cannot be seen from here' : `with another ${differs.join(', ')}`;
    super('duplicate', `an event with the id ${id} is stored already, ${how}; a new event needs an id of its own`, {
      cause,
    });
    this.id = id;
    this.differs = differs;
  }
}

/** The database did not answer. */
export class UnavailableError extends StoreError {
  override readonly name = 'UnavailableError';
  /** `unknown`: it may have been done. Sending the same event again is safe either way. */
  readonly outcome: 'not-done' | 'unknown';

  constructor(message: string, { outcome, cause }: { outcome: 'not-done' | 'unknown'; cause?: unknown }) {
    super('unavailable', message, { cause });
    this.outcome = outcome;
  }
}

/** What the database or its client has thrown, as an error of this package. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  const { message } = error;
  if (NOT_REACHED.has(code)) {
    return new UnavailableError(`the database could not be reached: ${message}`, { outcome: 'not-done', cause: error });
  }
  if (LOST.has(code) || code.startsWith('08')) {
    return new UnavailableError(`the connection to the database was lost: ${message}`, {
      outcome: 'unknown',
      cause: error,
    });
  }
  const found = BY_SQLSTATE[code];
  if (found !== undefined) return new StoreError(found, message, { cause: error });
  return SQLSTATE.test(code) ? new StoreError('database', message, { cause: error }) : error;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

const sqlStateOf = (cause: unknown): string | undefined => {
  if (cause instanceof StoreError) return cause.sqlState;
  const code = cause instanceof Error ? (cause as { code?: unknown }).code : undefined;
  return typeof code === 'string' && SQLSTATE.test(code) ? code : undefined;
};

/** Codes of Node and of postgres.js before a statement was sent, and of PostgreSQL where it turns a connection away. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'CONNECT_TIMEOUT',
  '53300',
  '57P03',
]);

/** After which a statement may have been carried out. */
const LOST: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '25P03',
  '57P01',
  '57P02',
]);

// https://www.postgresql.org/docs/current/errcodes-appendix.html; SY... are raised by the functions of the schema.
const BY_SQLSTATE: Readonly<Record<string, StoreErrorCode>> = {
  '40001': 'contention',
  '40P01': 'contention',
  '55P03': 'contention',
  '57014': 'contention',
  '53100': 'disk-full',
  '25006': 'refused',
  '42501': 'refused',
  SY003: 'refused',
  SY005: 'contention',
};
