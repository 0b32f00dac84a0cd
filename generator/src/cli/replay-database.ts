import type { EventRecord } from '@synap/database';
import { KnownError } from '../known-error.ts';
import type { ReplaySource } from './replay-source.ts';

type DatabasePackage = typeof import('@synap/database');

/**
 * The events of a store, in the order that its readers get them in, a page at a time. Nothing is written, and no schema is
 * made.
 */
export async function openDatabaseSource(url: string, { isCounted }: { isCounted: boolean }): Promise<ReplaySource> {
  const name = nameDatabase(url);
  const { createEventRepository, StoreError } = await loadPackage();
  let total: number | undefined;
  let read = 0;
  return {
    async *read(check) {
      const repository = createEventRepository({ url, migrate: false, maxConnections: 1 });
      const counting = isCounted ? countEvents(url, createEventRepository).then((count) => (total = count)) : undefined;
      try {
        for await (const record of repository.readAll()) {
          read += 1;
          const { event, position, dataVersion } = record;
          const { versionFault, ...verdict } = check({ value: toWire(record), dataVersion });
          const faults = [
            ...(versionFault === null ? [] : [{ ...versionFault, path: ['dataVersion'] }]),
            ...verdict.faults,
          ];
          yield { ...verdict, faults, place: { position, id: event.id }, dataVersion };
        }
      } catch (error) {
        if (!(error instanceof StoreError)) {
          throw error;
        }
        const hint = MISSING.has(error.sqlState ?? '')
          ? '; it has no store of @synap/database, or this role may not see it'
          : '';
        throw new KnownError(`the events of ${name} could not be read: ${error.message}${hint}`, { cause: error });
      } finally {
        await repository.close();
        await counting;
      }
    },
    progress: () => (total === undefined || total === 0 ? null : read / total),
  };
}

/** Undefined table, invalid schema name, undefined function. */
const MISSING: ReadonlySet<string> = new Set(['42P01', '3F000', '42883']);

/** Without the password. Throws `KnownError` where it is no URL of PostgreSQL. */
function nameDatabase(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new KnownError('--database takes the URL of a PostgreSQL database, such as postgres://user@localhost/app');
  }
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

/** Loaded only here: whoever keeps no events in a database need not install it. */
async function loadPackage(): Promise<DatabasePackage> {
  try {
    return await import('@synap/database');
  } catch (error) {
    if (isNotInstalled(error)) {
      throw new KnownError('--database needs the package @synap/database; install it: pnpm add -D @synap/database', {
        cause: error,
      });
    }
    throw error;
  }
}

const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') &&
  error.message.includes('@synap/database');

/** For the progress bar only: by a connection of its own, and given up where it takes long. */
async function countEvents(
  url: string,
  createEventRepository: DatabasePackage['createEventRepository'],
): Promise<number | undefined> {
  const repository = createEventRepository({ url, migrate: false, maxConnections: 1, timeout: 5_000 });
  try {
    return await repository.countEvents();
  } catch {
    return undefined;
  } finally {
    await repository.close();
  }
}

/** In memory a timestamp is a Date. One that cannot be written becomes null, which no schema takes. */
const toWire = ({ event }: EventRecord): unknown => ({ ...event, timestamp: event.timestamp.toJSON() });
