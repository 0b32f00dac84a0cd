import type { StandardSchemaV1 } from '@standard-schema/spec';
import { KSyncError } from '../errors.ts';
import type { StoredEvent } from '../storage/storage.ts';
import { validate } from './validate.ts';
import type { Versions } from './versions.ts';

/** The data of a stored event of an older version as the latest version has it. */
export async function upcast(
  { event, dataVersion }: StoredEvent,
  { versions, upcast: steps }: Versions,
): Promise<unknown> {
  const where = `"${event.type}" (${event.id}) of data version ${dataVersion}`;
  // One that is no number is not known either.
  if (!(dataVersion <= versions.length)) {
    throw new KSyncError('newer-data-version', `${where} is newer than ${versions.length}, the latest here`);
  }
  try {
    let { data } = event;
    for (let from = dataVersion; from < versions.length; from += 1) {
      const made = await steps[from - 1]?.(data as never);
      data = await validate(event.type, versions[from] as StandardSchemaV1, made);
    }
    return data;
  } catch (cause) {
    throw new KSyncError('upcast-failed', `${where} did not become ${versions.length}: ${cause}`, {
      cause,
    });
  }
}
