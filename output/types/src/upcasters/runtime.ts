/** From data of an older version to that of the current one, for any catalog. */

/** Data as it was stored, with the version that it was written in. */
export interface StoredData {
  readonly type: string;
  readonly dataVersion: number;
  readonly data: Record<string, unknown>;
}

/** What leads from each data version of one event to the next, by the version that it starts from. */
export interface Steps {
  readonly [from: number]: (data: never) => object;
}

/** What a catalog knows of its data versions. */
export interface DataVersions {
  /** By event type; a type without any has version 1 only. */
  readonly steps: { readonly [type: string]: Steps };
  /** Undefined for a type that the catalog does not have. */
  readonly current: (type: string) => number | undefined;
}

export type UpcastErrorCode = 'newer_data_version' | 'invalid_data_version' | 'upcast_failed';

/**
 * Why stored data did not become current data: `newer_data_version` where a newer release wrote it,
 * `invalid_data_version` where its version is none, `upcast_failed` where a step threw or gave no object.
 */
export class UpcastError extends Error {
  readonly code: UpcastErrorCode;
  readonly type: string;
  readonly dataVersion: number;

  constructor(
    code: UpcastErrorCode,
    message: string,
    { type, dataVersion, cause }: { type: string; dataVersion: number; cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'UpcastError';
    this.code = code;
    this.type = type;
    this.dataVersion = dataVersion;
  }
}

/**
 * The same object where nothing is to be done: for current data, and for a type that the catalog does not have.
 *
 * @throws UpcastError
 */
export function upcastStored(stored: StoredData, { steps, current }: DataVersions): StoredData {
  const { type, dataVersion } = stored;
  const to = current(type);
  if (to === undefined || dataVersion === to) return stored;
  if (!Number.isInteger(dataVersion) || dataVersion < 1) {
    throw new UpcastError('invalid_data_version', `${type} has the data version ${dataVersion}, which is none`, stored);
  }
  if (dataVersion > to) {
    const message = `${type} of data version ${dataVersion} is newer than ${to}, the latest here`;
    throw new UpcastError('newer_data_version', message, stored);
  }
  let { data } = stored;
  for (let from = dataVersion; from < to; from += 1) {
    data = runStep(data, { stored, from, step: steps[type]?.[from] });
  }
  return { type, dataVersion: to, data };
}

function runStep(
  data: Record<string, unknown>,
  { stored, from, step }: { stored: StoredData; from: number; step: Steps[number] | undefined },
): Record<string, unknown> {
  const where = `${stored.type} of data version ${stored.dataVersion} did not become ${from + 1}`;
  let result: unknown;
  try {
    result = step?.(data as never);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UpcastError('upcast_failed', `${where}: ${reason}`, { ...stored, cause });
  }
  if (typeof result !== 'object' || result === null) {
    throw new UpcastError('upcast_failed', `${where}: the step gave no object`, stored);
  }
  return result as Record<string, unknown>;
}
