import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKSync } from '../../src/create-ksync.ts';
import { fileStorage } from '../../src/storage/file.ts';
import type { KSyncStorage, StoredEvent } from '../../src/storage/storage.ts';
import { storageConformance } from '../../src/testing.ts';
import { checkClosed, findOpen } from './find-open.ts';
import { makeEvent, makeEvents, messageOf, readAll, versionsOf } from './events.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-file-'));
  path = join(folder, 'events.ndjson');
});
afterEach(() => {
  checkClosed(folder);
  rmSync(folder, { recursive: true });
});

const withId = ({ event, dataVersion }: StoredEvent, id: string): StoredEvent => ({
  event: { ...event, id },
  dataVersion,
});

const cases = storageConformance.filter(({ needs }) => needs !== 'shared');

for (const sync of ['always', 'never'] as const) {
  describe(`fileStorage with sync "${sync}"`, () => {
    for (const { name, run } of cases) test(`${name}`, () => run({ open: async () => fileStorage(path, { sync }) }));
  });
}

describe('control: the suite refuses', () => {
  const failuresOf = async (open: () => KSyncStorage): Promise<string[]> => {
    const failures: string[] = [];
    for (const { name, run } of cases) {
      const storages: KSyncStorage[] = [];
      const openHere = async (): Promise<KSyncStorage> => {
        storages.push(open());
        return storages.at(-1) as KSyncStorage;
      };
      await run({ open: openHere }).catch(() => failures.push(name));
      await Promise.all(storages.map((storage) => storage.close()));
      for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true });
    }
    return failures;
  };

  test('a file that is emptied when it is opened', async () => {
    const forgetful = (): KSyncStorage => {
      writeFileSync(path, '');
      return fileStorage(path);
    };
    expect(await failuresOf(forgetful)).toEqual(['has its events when it is opened again']);
  });

  test('and nothing of the storage itself', async () => {
    expect(await failuresOf(() => fileStorage(path))).toEqual([]);
  });
});

describe('a file of events', () => {
  test('has one line an event, and says which lines are of one batch', async () => {
    const storage = fileStorage(path);
    const data = { 'text\n': '\u2028 é 🦊 \ud800', list: [1, null, true] };
    await storage.append([makeEvent('alice', 1, data), makeEvent('alice', 2, 'two')]);
    await storage.append([{ ...makeEvent('böb', 7, null), dataVersion: 3 }]);
    await storage.append([{ ...makeEvent('alice', 3, []), dataVersion: 2 }, makeEvent('alice', 4, {})]);
    await storage.close();
    expect(readFileSync(path, 'utf8')).toBe(
      String.raw`{"id":"alice-1","type":"message-sent","data":{"text\n":"` +
        '\u2028' +
        String.raw` é 🦊 \ud800","list":[1,null,true]},"timestamp":1703123456789,"clientId":"alice","version":1,"more":true}
{"id":"alice-2","type":"message-sent","data":"two","timestamp":1703123456789,"clientId":"alice","version":2}
{"id":"böb-7","type":"message-sent","data":null,"timestamp":1703123456789,"clientId":"böb","version":7,"dataVersion":3}
{"id":"alice-3","type":"message-sent","data":[],"timestamp":1703123456789,"clientId":"alice","version":3,"dataVersion":2,"more":true}
{"id":"alice-4","type":"message-sent","data":{},"timestamp":1703123456789,"clientId":"alice","version":4}
`,
    );
    expect(readdirSync(folder)).toEqual(['events.ndjson']);
  });

  test('is made with its folders when it is first used, not before', async () => {
    const deep = join(folder, 'a/b/events.ndjson');
    const storage = fileStorage(deep);
    expect(readdirSync(folder)).toEqual([]);
    await storage.append(makeEvents('alice', 1, 1));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['events.ndjson', 'events.ndjson.lock']);
    if (process.platform === 'linux') expect(findOpen(folder)).toEqual([deep]);
    await storage.close();
  });

  test('that could not be opened is tried again at the next call', async () => {
    writeFileSync(join(folder, 'a'), '');
    const storage = fileStorage(join(folder, 'a/events.ndjson'));
    await expect(storage.append(makeEvents('alice', 1, 1))).rejects.toThrow(/EEXIST|ENOTDIR/);
    rmSync(join(folder, 'a'));
    await storage.append(makeEvents('alice', 1, 1));
    expect(await storage.lastVersion('alice')).toBe(1);
    await storage.close();
  });

  test('is none where the path is of a folder or a device', async () => {
    await expect(fileStorage(folder).end()).rejects.toThrow('EISDIR');
    await expect(fileStorage('/dev/null').end()).rejects.toThrow('/dev/null is not an ordinary file');
  });

  test('gives the events of one client, though they are few and far between', async () => {
    const storage = fileStorage(path);
    for (let round = 0; round < 5; round += 1) {
      await storage.append(makeEvents('alice', 1 + round * 900, 900));
      if (round % 2 === 1) await storage.append(makeEvents('bob', 1 + round, 2));
    }
    expect(versionsOf(await readAll(storage, { clientId: 'bob' }))).toEqual(['bob 2', 'bob 3', 'bob 4', 'bob 5']);
    expect(versionsOf(await readAll(storage, { clientId: 'bob', afterVersion: 3, limit: 1 }))).toEqual(['bob 4']);
    const [, second] = await readAll(storage, { clientId: 'bob' });
    expect(versionsOf(await readAll(storage, { clientId: 'bob', after: second?.cursor }))).toEqual(['bob 4', 'bob 5']);
    await storage.close();
  });

  test('is read in pages of 1,000 events or 1 MiB', async () => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 2_500));
    await storage.append(Array.from({ length: 5 }, (_, index) => makeEvent('bob', index + 1, 'x'.repeat(600_000))));
    const sizes: number[] = [];
    for await (const page of storage.read()) sizes.push(page.length);
    expect(sizes).toEqual([1_000, 1_000, 502, 2, 1]);
    await storage.close();
  });

  test.each([
    ...['5', '0', '-1', '1e2', 'x', '131', '99999', '9'.repeat(30), '131:0:', '131:131:', '131:131:bob-1'],
    ...[
      '130:130:alice-1',
      '131:130:alice-1',
      '131:132:alice-1',
      '250:250:alice-2',
      '250:118:alice-2',
      '250:119:alice-3',
    ],
    ...['999:119:alice-2', '250:9999:alice-2', '0250:119:alice-2', '250:119:alice-2:', '249:118:alice-2'],
  ])('refuses %s as a cursor', async (cursor) => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 2));
    const first = (await readAll(storage))[0]?.cursor;
    await expect(readAll(storage, { after: cursor })).rejects.toMatchObject({
      code: 'unknown-cursor',
      message: expect.stringContaining('is not a place in this file'),
    });
    expect([first, await storage.end()]).toEqual(['131:131:alice-1', '250:119:alice-2']);
    await storage.close();
  });

  test('goes on from a line of any id, as it was written or after it was mended by hand', async () => {
    const ids = ['', ':', 'a:b\n"c', 'é 🦊 \ud800', 'x'.repeat(300_000)];
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 5).map((stored, index) => withId(stored, ids[index] as string)));
    await storage.close();
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('{"id":"","type":"message-sent"', '{ "type":"other", "id":""'),
    );
    const again = fileStorage(path);
    const events = await readAll(again);
    expect(events[0]?.event.type).toBe('other');
    for (const [index, { cursor }] of events.entries()) {
      expect(versionsOf(await readAll(again, { after: cursor }))).toEqual(versionsOf(events.slice(index + 1)));
    }
    expect(await again.end()).toBe(events[4]?.cursor);
    await again.close();
  });

  test('that was replaced refuses the cursors of the one before, though its lines begin at the same bytes', async () => {
    const write = async (name: string, count: number): Promise<string> => {
      const storage = fileStorage(path);
      for (const stored of makeEvents('alice', 1, count)) {
        await storage.append([withId(stored, `${name}-${stored.event.version}`)]);
      }
      const end = await storage.end();
      expect((await readAll(storage)).at(-1)?.cursor).toBe(end);
      await storage.close();
      return end;
    };
    const lost = await write('old', 5);
    rmSync(path);
    await write('new', 6);
    const storage = fileStorage(path);
    const byteOf = (cursor: string) => cursor.split(':')[0];
    expect((await readAll(storage)).map(({ cursor }) => byteOf(cursor))).toContain(byteOf(lost));
    await expect(readAll(storage, { after: lost })).rejects.toMatchObject({ code: 'unknown-cursor' });
    await storage.close();
  });

  test('that was put back from an older copy refuses what came after that, and goes on from what was before', async () => {
    const first = fileStorage(path);
    await first.append(makeEvents('alice', 1, 2));
    const kept = await first.end();
    const copy = readFileSync(path);
    for (const stored of makeEvents('alice', 3, 3)) await first.append([withId(stored, `old-${stored.event.version}`)]);
    const lost = await first.end();
    await first.close();

    writeFileSync(path, copy);
    const second = fileStorage(path);
    await expect(readAll(second, { after: lost })).rejects.toMatchObject({ code: 'unknown-cursor' });
    for (const stored of makeEvents('alice', 3, 4))
      await second.append([withId(stored, `new-${stored.event.version}`)]);
    await expect(readAll(second, { after: lost })).rejects.toMatchObject({ code: 'unknown-cursor' });
    expect(versionsOf(await readAll(second, { after: kept }))).toEqual(['alice 3', 'alice 4', 'alice 5', 'alice 6']);
    await second.close();
  });

  test('takes no batch that could not be read again, and is as it was', async () => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 1));
    const [two, three] = makeEvents('alice', 2, 2) as [ReturnType<typeof makeEvent>, ReturnType<typeof makeEvent>];
    const refused: [string, unknown[]][] = [
      ['has to be version 3 of alice', [two, makeEvent('alice', 4)]],
      ['has to be version 3 of alice', [two, makeEvent('bob', 3)]],
      ['data that is not JSON', [two, makeEvent('alice', 3, () => {})]],
      ['data that is not JSON', [{ ...two, event: { ...two.event, data: undefined } }]],
      ['timestamp', [{ ...two, event: { ...two.event, timestamp: Number.NaN } }]],
      ['has no text as id', [{ ...two, event: { ...two.event, id: 1 } }]],
      ['dataVersion', [two, { ...three, dataVersion: 0 }]],
      ['cannot be written as JSON: Do not know how to serialize a BigInt', [makeEvent('alice', 2, 1n)]],
      ['a line may have 67108864', [makeEvent('alice', 2, 'x'.repeat(64 * 1024 * 1024))]],
    ];
    for (const [message, events] of refused) {
      expect(await messageOf(storage.append(events as never))).toContain(message);
    }
    await storage.append([two, three]);
    await storage.close();
    const again = fileStorage(path);
    expect(versionsOf(await readAll(again))).toEqual(['alice 1', 'alice 2', 'alice 3']);
    await again.close();
  });

  test('says which event of a batch is the reason that all of it was refused', async () => {
    const storage = fileStorage(path);
    const refused: [index: number | undefined, events: StoredEvent[]][] = [
      [1, [makeEvent('alice', 1), makeEvent('alice', 2, 'x'.repeat(64 * 1024 * 1024)), makeEvent('alice', 3)]],
      [0, [makeEvent('alice', 1, 1n), makeEvent('alice', 2)]],
      [1, [makeEvent('alice', 1), makeEvent('alice', 2, () => {})]],
      [2, [...makeEvents('alice', 1, 2), { ...makeEvent('alice', 3), dataVersion: 0 }]],
      // That is of both.
      [undefined, [makeEvent('alice', 1), makeEvent('bob', 2)]],
    ];
    for (const [index, events] of refused) {
      const error: unknown = await storage.append(events).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(Error);
      expect((error as { index?: number }).index).toBe(index);
    }
    expect(await readAll(storage)).toEqual([]);
    await storage.close();
  });

  test('keeps the order of appends that are not waited for', async () => {
    const storage = fileStorage(path);
    await Promise.all(Array.from({ length: 20 }, (_, index) => storage.append(makeEvents('alice', index + 1, 1))));
    expect((await readAll(storage)).map(({ event }) => event.version)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    await storage.close();
  });

  test('is not appended to once it was removed, replaced, or changed by someone else', async () => {
    const storage = fileStorage(path);
    await storage.append(makeEvents('alice', 1, 1));
    const away = `${path}.away`;
    renameSync(path, away);
    rmSync(away);
    expect(await messageOf(storage.append(makeEvents('alice', 2, 1)))).toContain(
      'was removed or replaced while it was open',
    );
    await storage.close();

    const other = fileStorage(path);
    await other.append(makeEvents('alice', 1, 1));
    await appendFile(path, 'hello\n');
    expect(await messageOf(other.append(makeEvents('alice', 2, 1)))).toContain('was changed by someone else');
    await other.close();
    expect(readFileSync(path, 'utf8')).toMatch(/hello\n$/);
  });

  test('takes nothing after close, ends what is under way before it, and leaves no lock', async () => {
    const storage = fileStorage(path);
    const appended = storage.append(makeEvents('alice', 1, 2_500));
    const saved = storage.snapshots?.save('messages', { version: 1, cursor: '', state: 1 });
    const closed = storage.close();
    await Promise.all([appended, saved, closed]);
    const calls = [
      () => storage.append([]),
      () => storage.lastVersion('alice'),
      () => storage.end(),
      () => readAll(storage),
      () => storage.snapshots?.load('messages'),
      () => storage.snapshots?.save('messages', { version: 1, cursor: '', state: 1 }),
      () => storage.snapshots?.delete('messages'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('the storage was closed');
    expect(readdirSync(folder).toSorted()).toEqual(['events.ndjson', 'events.ndjson.snapshots']);

    const next = fileStorage(path);
    const pages = next.read()[Symbol.asyncIterator]();
    expect((await pages.next()).value).toHaveLength(1_000);
    await next.close();
    await expect(pages.next()).rejects.toThrow('the storage was closed');
  });

  test('gives a client its versions back when the process begins again', async () => {
    for (const versions of [
      [1, 2],
      [3, 4],
    ]) {
      const ksync = createKSync({ clientId: 'alice', storage: fileStorage(path), unknownTypes: 'allow' });
      const events = await Promise.all([ksync.send('message-sent', { versions }), ksync.send('message-read', null)]);
      expect(events.map(({ version }) => version)).toEqual(versions);
      await ksync.close();
    }
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    expect(lines.map((line) => line.endsWith('"more":true}'))).toEqual([true, false, true, false]);
  });

  test('that was never used is not made by close', async () => {
    await fileStorage(path).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is the same by a symbolic link, though that was made before the file', async () => {
    symlinkSync(path, join(folder, 'link'));
    const storage = fileStorage(join(folder, 'link'));
    await storage.append(makeEvents('alice', 1, 1));
    await expect(fileStorage(path).end()).rejects.toThrow('this one, has it open already');
    await storage.close();
    const direct = fileStorage(path);
    expect(await direct.lastVersion('alice')).toBe(1);
    await direct.close();
  });

  test('is refused for what its options cannot mean', () => {
    expect(() => fileStorage('')).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(() => fileStorage(path, { sync: 'sometimes' as never })).toThrow(
      'sync is "always" or "never", not "sometimes"',
    );
  });
});
