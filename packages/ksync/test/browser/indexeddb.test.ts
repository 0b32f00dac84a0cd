import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isChromiumThere, openBrowser, type Tab, type TestBrowser } from './open-browser.ts';

/** What a browser does to a storage, beside what every storage has to keep: conformance.test.ts. */
describe.skipIf(!isChromiumThere)('indexedDbStorage in Chromium', () => {
  let browser: TestBrowser;
  let tab: Tab;
  let other: Tab;
  let databases = 0;
  let database = '';

  beforeAll(async () => {
    browser = await openBrowser();
    [tab, other] = [await browser.openTab(), await browser.openTab()];
  });
  afterEach(() => browser.refuseComplaints());
  afterAll(async () => browser?.close());

  const nextDatabase = (): string => (database = `events ${(databases += 1)}`);
  const append = (version: number, count: number, more: { characters?: number; isLastFunction?: boolean } = {}) =>
    tab.run('append', { database, version, count, ...more });
  const versions = () => tab.run('versions', { database });

  test('stores nothing of a batch whose last event cannot be stored, and goes on', async () => {
    nextDatabase();
    expect(await append(1, 3, { isLastFunction: true })).toEqual({
      message: `appending in the database "${database}" failed: the data is not JSON; nothing was stored`,
      cause: 'DataCloneError',
      index: 2,
    });
    expect(await versions()).toEqual([]);
    expect(await append(1, 2)).toBe('done');
    expect(await versions()).toEqual([1, 2]);
  });

  test('says which version is taken', async () => {
    nextDatabase();
    await append(1, 3);
    expect(await append(2, 3)).toMatchObject({ message: 'version 2 of alice is stored already; its last is 3' });
  });

  test('reads in pages, so that memory is bounded', async () => {
    nextDatabase();
    await append(1, 1_234);
    expect(await tab.run('pageSizes', { database })).toEqual([500, 500, 234]);
  });

  test('reads a page of 20 MB', async () => {
    nextDatabase();
    for (let version = 1; version <= 200; version += 100) await append(version, 100, { characters: 100_000 });
    expect((await versions()).length).toBe(200);
    await tab.run('deleteDatabase', { database });
  });

  test('reads of one client, after a place, no more than the limit', async () => {
    nextDatabase();
    await append(1, 1_200);
    const cursors = await tab.run('cursors', { database });
    const read = (after: number, limit: number) =>
      tab.run('versionsOf', { database, clientId: 'alice', after: cursors[after - 1] as string, limit });
    expect(await read(1_100, 3)).toEqual([1_101, 1_102, 1_103]);
    expect((await read(400, 700)).length).toBe(700);
    expect(await read(1_200, 3)).toEqual([]);
  });

  test('refuses the cursors of a database that was deleted and made again, or is another one', async () => {
    const lost: string[] = [];
    for (const remove of [
      () => other.run('deleteDatabase', { database }),
      () => tab.devtools.send('Storage.clearDataForOrigin', { origin: browser.origin, storageTypes: 'indexeddb' }),
      () => nextDatabase(),
    ]) {
      nextDatabase();
      await append(1, 3);
      lost.push(...(await tab.run('cursors', { database })));
      await remove();
      const refuse = async () => {
        for (const after of lost) {
          for (const options of [{}, { clientId: 'alice' }]) {
            expect(await tab.run('readAfter', { database, after, ...options })).toMatchObject({
              code: 'unknown-cursor',
              message: expect.stringContaining(`is not a place in the database "${database}"`),
            });
          }
        }
      };
      await refuse();
      await append(1, 6);
      await refuse();
    }
    expect(lost.length).toBe(12);
  });

  test('gives the same cursors in every tab and after it was opened again, and refuses one whose event is not there', async () => {
    nextDatabase();
    await append(1, 3);
    const cursors = await tab.run('cursors', { database });
    expect(cursors[3]).toBe(cursors[2]);
    await tab.run('close', { database });
    for (const each of [tab, other]) expect(await each.run('cursors', { database })).toEqual(cursors);
    expect(await other.run('readAfter', { database, after: cursors[1] as string })).toBe('done');
    // A crash may take the last events with relaxed durability, and others may have come in their place.
    const [id, position, event] = (cursors[1] as string).split(':');
    for (const after of [
      `${id}:4:${event}`,
      `${id}:3:${event}`,
      `${id}:${position}:`,
      `${id}:0:`,
      `:${position}:${event}`,
    ]) {
      expect(await other.run('readAfter', { database, after })).toMatchObject({ code: 'unknown-cursor' });
    }
  });

  test('does not go on with a page of another database, where it was deleted between two', async () => {
    expect(await tab.run('deleteBetweenPages', { database: nextDatabase() })).toMatchObject({
      first: 500,
      second: { code: 'unknown-cursor' },
    });
  });

  test('has after its end what is appended after the call, even where the call opens the database', async () => {
    expect(await tab.run('endBeforeAppend', { database: nextDatabase() })).toEqual({ end: '', after: [1, 2] });
  });

  test('finishes an append that was begun before close', async () => {
    expect(await tab.run('appendAndClose', { database: nextDatabase() })).toBe('done');
    expect(await versions()).toEqual([1, 2, 3]);
  });

  test('refuses every call after close', async () => {
    const outcomes = await tab.run('callClosed', { database: nextDatabase() });
    const message = `the storage "${database}" was closed: open another one`;
    for (const [call, outcome] of Object.entries(outcomes)) expect([call, outcome]).toMatchObject([call, { message }]);
    expect(Object.keys(outcomes).length).toBe(8);
  });

  test('asks for strict durability, or for what it is told', async () => {
    expect(await tab.run('durabilities', { database: nextDatabase() })).toEqual(['strict']);
    expect(await tab.run('durabilities', { database: nextDatabase(), durability: 'relaxed' })).toEqual(['relaxed']);
  });

  test('tells who watches of what another tab has appended, not of its own, and no more once the watch has ended', async () => {
    nextDatabase();
    await tab.run('watch', { database });
    await append(1, 5);
    await other.run('append', { database, version: 6, count: 5 });
    await expect.poll(() => tab.run('told', { database })).toBe(1);
    expect(await versions()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

    // One that still watches shows when the message has come.
    await other.run('watch', { database });
    await tab.run('endWatch', { database });
    await tab.run('append', { database, version: 11, count: 1 }, 'worker');
    await expect.poll(() => other.run('told', { database })).toBe(1);
    expect(await tab.run('told', { database })).toBe(1);
  });

  test('does not stand in the way of who deletes the database, and opens a new one', async () => {
    nextDatabase();
    await append(1, 2);
    expect(await other.run('deleteDatabase', { database })).toBe('deleted');
    expect(await versions()).toEqual([]);
    expect(await append(1, 1)).toBe('done');
  });

  test('opens again after the browser has cleared its storage', async () => {
    nextDatabase();
    await append(1, 2);
    await tab.devtools.send('Storage.clearDataForOrigin', { origin: browser.origin, storageTypes: 'indexeddb' });
    expect(await versions()).toEqual([]);
    expect(await append(1, 2)).toBe('done');
    expect(await versions()).toEqual([1, 2]);
  });

  test('refuses a newer database with what to do, and opens once it is gone', async () => {
    nextDatabase();
    await other.run('makeDatabase', { database, version: 9 });
    expect(await append(1, 1)).toEqual({
      message: `appending in the database "${database}" failed: it was made by a newer version of this package, or by something else: update, or use another name`,
      cause: 'VersionError',
    });
    await other.run('deleteDatabase', { database });
    expect(await append(1, 1)).toBe('done');
  });

  test('refuses a database of something else', async () => {
    nextDatabase();
    await other.run('makeDatabase', { database, version: 1 });
    expect(await append(1, 1)).toMatchObject({
      message: `the database "${database}" was made by something else, and has no events: use another name`,
    });
  });
});

describe.skipIf(!isChromiumThere)('indexedDbStorage in Chromium without space', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser?.close());

  // In a browser of its own: for half a minute Chromium goes by what it has found before.
  test('says what to do, stores nothing of the batch, and goes on when there is space', async () => {
    const tab = await browser.openTab();
    const { origin } = browser;
    await tab.devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 });
    const append = (version: number, count: number) =>
      tab.run('append', { database: 'events', version, count, characters: 1_000_000 });
    expect(await append(1, 1)).toBe('done');
    expect(await append(2, 20)).toEqual({
      message:
        'appending in the database "events" failed: the browser gives this site no more space; nothing was changed. Delete what is not needed, or ask for more with navigator.storage.persist(), and try again',
      cause: 'QuotaExceededError',
    });
    expect(await tab.run('versions', { database: 'events' })).toEqual([1]);
    expect(await append(2, 1)).toBe('done');
    await tab.devtools.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await append(3, 20)).toBe('done');
    expect((await tab.run('versions', { database: 'events' })).length).toBe(22);
    expect(browser.takeComplaints()).toEqual([]);
  });
});
