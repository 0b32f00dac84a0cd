// The upcasters that @synap/types ships, as its consumers plug them in.
import { PGlite } from '@electric-sql/pglite';
import { EventRegistry } from '@synap/types/registry';
import { createTestEvent } from '@synap/types/testing';
import { UpcastError, upcast } from '@synap/types/upcasters';
import { expect, test } from 'vitest';
import { createEventRepository } from '../src/index.ts';

const TYPE = 'tags.create.requested';

test('current data is read as it is, and data of a version that the catalog does not have yet is refused', async () => {
  const repository = createEventRepository({ pglite: new PGlite(), upcast });
  try {
    const { dataVersion } = EventRegistry[TYPE];
    const current = createTestEvent(TYPE, {}, { seed: 1 });
    const unknown = { ...createTestEvent(TYPE, {}, { seed: 2 }), type: 'probe.grown' };
    const newer = createTestEvent(TYPE, {}, { seed: 3 });
    await repository.append(current);
    await repository.append(unknown, { dataVersion: 7 });
    await repository.append(newer, { dataVersion: dataVersion + 1 });
    expect(await repository.findById(current.id)).toMatchObject({ dataVersion, event: { data: current.data } });
    expect(await repository.findById(unknown.id)).toMatchObject({ dataVersion: 7, event: { data: unknown.data } });
    const refusal = await repository.findById(newer.id).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UpcastError);
    expect(refusal).toMatchObject({ code: 'newer_data_version', type: TYPE, dataVersion: dataVersion + 1 });
  } finally {
    await repository.close();
  }
});
