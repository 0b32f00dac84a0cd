// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { isGeneratedEventType } from '../names.ts';
import { type DataVersions, type StoredData, upcastStored } from './runtime.ts';

/** What leads from each data version to the next, by event type: of those that have more than one. */
export const upcasters: {} = {};

/**
 * Stored data of any version as current data: what a repository of events reads with, `createEventRepository({ upcast })`.
 * The same object where nothing is to be done: for current data, and for types that the catalog does not have.
 *
 * @throws UpcastError for data of a version that is newer than those known here.
 */
export function upcast(stored: StoredData): StoredData {
  return upcastStored(stored, VERSIONS);
}

/**
 * The same for data alone.
 *
 * @throws UpcastError
 */
export function upcastData(
  type: string,
  dataVersion: number,
  data: Record<string, unknown>,
): { readonly dataVersion: number; readonly data: Record<string, unknown> } {
  const current = upcastStored({ type, dataVersion, data }, VERSIONS);
  return { dataVersion: current.dataVersion, data: current.data };
}

/** The current version of each type that has more than one. */
const CURRENT: Readonly<Record<string, number>> = {};

const VERSIONS: DataVersions = {
  steps: upcasters,
  current: (type) => (Object.hasOwn(CURRENT, type) ? CURRENT[type] : isGeneratedEventType(type) ? 1 : undefined),
};
