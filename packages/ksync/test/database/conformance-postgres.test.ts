import { describe, expect, test } from 'vitest';
import { NO_POSTGRES, findPostgres } from '../../../database/test/postgres-server.ts';
import { createDatabase } from '../../../database/test/stores.ts';
import type { KSyncStorage } from '../../src/storage/storage.ts';
import { storageConformance } from '../../src/testing.ts';
import { openStorage } from './storages.ts';

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`skipped, for ${NO_POSTGRES}: conformance of repositoryStorage on PostgreSQL`);

describe.skipIf(!hasPostgres)('repositoryStorage on PostgreSQL', () => {
  test.each(storageConformance)('$name', async ({ run }) => {
    const url = await createDatabase();
    await run({ open: async () => openStorage({ url }) });
  });

  test('control: of two that do not share a place, both take a version', async () => {
    const shared = storageConformance.find(({ needs }) => needs === 'shared');
    const storages: KSyncStorage[] = [];
    const open = async (): Promise<KSyncStorage> => {
      const storage = openStorage({ url: await createDatabase() });
      storages.push(storage);
      return storage;
    };
    await expect(shared?.run({ open })).rejects.toThrow('appends of version 1 that were done: expected 1, not 2');
    await Promise.all(storages.map((storage) => storage.close()));
  });
});
