import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventRepository } from '@synap/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenStore, STORES } from '../../../database/test/stores.ts';
import { repositoryStorage } from '../../src/storage/database.ts';
import type { KSyncStorage } from '../../src/storage/storage.ts';
import { storageConformance } from '../../src/testing.ts';
import { USER, openStorage } from './storages.ts';

const forAll = storageConformance.filter(({ needs }) => needs === undefined);
const persistent = storageConformance.filter(({ needs }) => needs === 'persistent');

describe('repositoryStorage on PGlite', () => {
  let store: OpenStore;
  beforeAll(async () => {
    // Opening one takes seconds: all cases have the same, each with a schema of its own.
    store = await (STORES[0] as (typeof STORES)[number]).open();
  });
  afterAll(() => store?.close());

  const findFailures = async (change: (repository: EventRepository) => EventRepository): Promise<string[]> => {
    const failures: string[] = [];
    for (const { name, run } of forAll) {
      await store.query('drop schema if exists synap cascade');
      const repository = change(store.createRepository());
      const open = async (): Promise<KSyncStorage> => repositoryStorage(repository, { userId: USER });
      await run({ open }).catch((error: unknown) => failures.push(`${name}: ${String(error)}`));
    }
    return failures;
  };

  test(`keeps the ${forAll.length} cases that are for every storage`, async () => {
    expect(await findFailures((repository) => repository)).toEqual([]);
  });

  test.each(persistent)('$name', async ({ run }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ksync-pglite-'));
    try {
      await run({ open: async () => openStorage({ dataDir }) });
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test('control: without an expected version, a version is taken twice', async () => {
    const failures = await findFailures((repository) => ({
      ...repository,
      appendBatch: (events, { metadata } = {}) => repository.appendBatch(events, { metadata }),
    }));
    expect(failures.join('\n')).toContain('stores nothing of a batch that has a version which is taken, and goes on');
  });
});
