import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStorage } from '../../src/storage/file.ts';
import type { KSyncStorage, SnapshotStore } from '../../src/storage/storage.ts';

let folder: string;
let storage: KSyncStorage;
let snapshots: SnapshotStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-snapshots-'));
  storage = fileStorage(join(folder, 'events.ndjson'));
  snapshots = storage.snapshots as SnapshotStore;
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

const snapshotFolder = (): string => join(folder, 'events.ndjson.snapshots');

const NAMES = [
  'messages',
  'Messages',
  'MESSAGES',
  '',
  '.',
  '..',
  '../x?',
  '/etc/passwd',
  'a/b',
  'a-b',
  'a b',
  'a.',
  'a\u0000b',
  'con',
];
const MORE_NAMES = [
  'x'.repeat(300),
  `${'x'.repeat(299)}y`,
  'é',
  'e\u0301',
  '🦊',
  '\ud800',
  '\ud801',
  '__proto__',
  '<|>:"*',
  '-rf',
];

describe('the snapshots of a file', () => {
  test('have a file each, by any name, and none is outside their folder or another on a system that ignores case', async () => {
    const names = [...NAMES, ...MORE_NAMES];
    for (const name of names) await snapshots.save(name, { version: 1, cursor: '', state: { of: name } });
    for (const name of names)
      expect(await snapshots.load(name)).toEqual({ version: 1, cursor: '', state: { of: name } });
    const files = readdirSync(snapshotFolder());
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
    for (const file of files) expect(file).toMatch(/^[a-z0-9-]{1,80}\.json$/);
    expect(readdirSync(folder).toSorted()).toEqual(['events.ndjson', 'events.ndjson.lock', 'events.ndjson.snapshots']);
    for (const name of names) await snapshots.delete(name);
    expect(readdirSync(snapshotFolder())).toEqual([]);
  });

  test('are as if there were none where the file is torn, is another’s, or is something else', async () => {
    await snapshots.save('messages', { version: 1, cursor: '10', state: { count: 3 } });
    const [name] = readdirSync(snapshotFolder()) as [string];
    const file = join(snapshotFolder(), name);
    truncateSync(file, 20);
    expect(await snapshots.load('messages')).toBeUndefined();
    for (const text of [
      '',
      'null',
      '[]',
      '{"name":"users","version":1,"cursor":"","state":1}',
      '{"name":"messages"}',
    ]) {
      writeFileSync(file, text);
      expect(await snapshots.load('messages')).toBeUndefined();
    }
    await snapshots.save('messages', { version: 2, cursor: '', state: null });
    expect(await snapshots.load('messages')).toEqual({ version: 2, cursor: '', state: null });
  });

  test('are whole while they are replaced, and leave nothing beside them', async () => {
    const saves = Array.from({ length: 20 }, (_, version) =>
      snapshots.save('messages', { version, cursor: '', state: 'x'.repeat(50_000) }),
    );
    for (let load = 0; load < 20; load += 1) {
      const found = await snapshots.load('messages');
      if (found !== undefined) expect(found.state).toBe('x'.repeat(50_000));
    }
    await Promise.all(saves);
    expect(readdirSync(snapshotFolder())).toHaveLength(1);
  });

  test('are rid of what a killed process has left of one', async () => {
    mkdirSync(snapshotFolder());
    writeFileSync(join(snapshotFolder(), 'x.draft'), '{"name":');
    await snapshots.save('messages', { version: 1, cursor: '', state: 1 });
    expect(readdirSync(snapshotFolder())).toEqual([expect.stringMatching(/^messages-[0-9a-f]{32}\.json$/)]);
  });

  test('are refused where the state is not JSON, and the one before stays', async () => {
    await snapshots.save('messages', { version: 1, cursor: '', state: 1 });
    await expect(snapshots.save('messages', { version: 2, cursor: '', state: undefined })).rejects.toThrow(
      '"messages" is not JSON',
    );
    await expect(snapshots.save('messages', { version: 2, cursor: '', state: 1n })).rejects.toThrow('BigInt');
    expect(await snapshots.load('messages')).toEqual({ version: 1, cursor: '', state: 1 });
  });
});
