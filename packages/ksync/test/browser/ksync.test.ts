import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isChromiumThere, openBrowser, type Tab, type TestBrowser } from './open-browser.ts';

/** `createKSync` where it is at home: in pages and workers, in several tabs at once, over reloads and crashes. */
describe.skipIf(!isChromiumThere)('createKSync in Chromium', () => {
  let browser: TestBrowser;
  let tabs: Tab[] = [];
  let databases = 0;

  const openTab = async (): Promise<Tab> => {
    const tab = await browser.openTab();
    tabs.push(tab);
    return tab;
  };
  const newDatabase = (): string => `messages ${(databases += 1)}`;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const tab of tabs) await tab.close();
    tabs = [];
    browser.refuseComplaints();
  });
  afterAll(async () => browser?.close());

  const everywhere = (['page', 'worker'] as const).flatMap((where) =>
    (['memory', 'indexeddb'] as const).map((storage) => ({ where, storage })),
  );

  test.each(everywhere)('sends, listens, reads and closes: $storage in a $where', async ({ where, storage }) => {
    const tab = await openTab();
    await tab.run('openKSync', { clientId: 'alice', storage, database: newDatabase() }, where);
    expect(await tab.run('sendAll', { contents: ['one', 'two', 'three'] }, where)).toEqual([1, 2, 3]);
    const want = ['one', 'two', 'three'].map((content, index) => ({
      clientId: 'alice',
      version: index + 1,
      content: `${content} in general`,
      isFrozen: true,
    }));
    expect(await tab.run('listenerHeard', null, where)).toEqual(want);
    expect(await tab.run('readEvents', null, where)).toEqual(want);
    await expect.poll(() => tab.run('subscriberSaw', null, where)).toEqual(want);
    expect(await tab.run('sendWrong', null, where)).toMatchObject({ isZodError: true });
    expect(await tab.run('lastVersion', null, where)).toBe(3);
    await tab.run('closeKSync', null, where);
    await expect(tab.run('sendAll', { contents: ['late'] }, where)).rejects.toThrow('the client was closed');
  });

  test.each(['page', 'worker'] as const)('goes on with its versions after a reload: in a %s', async (where) => {
    const input = { clientId: 'alice', storage: 'indexeddb', database: newDatabase() } as const;
    const tab = await openTab();
    await tab.run('openKSync', input, where);
    expect(await tab.run('sendAll', { contents: ['one', 'two'] }, where)).toEqual([1, 2]);
    await tab.reload();
    await tab.run('openKSync', input, where);
    expect(await tab.run('sendAll', { contents: ['three'] }, where)).toEqual([3]);
    const events = await tab.run('readEvents', null, where);
    expect(events.map(({ version, content }) => `${version} ${content}`)).toEqual([
      '1 one in general',
      '2 two in general',
      '3 three in general',
    ]);
  });

  test('control: what is kept in memory is gone after a reload', async () => {
    const input = { clientId: 'alice', storage: 'memory', database: newDatabase() } as const;
    const tab = await openTab();
    await tab.run('openKSync', input);
    expect(await tab.run('sendAll', { contents: ['one', 'two'] })).toEqual([1, 2]);
    await tab.reload();
    await tab.run('openKSync', input);
    expect(await tab.run('sendAll', { contents: ['three'] })).toEqual([1]);
  });

  test('two tabs with one client id have every version once, and lose none', async () => {
    const input = { clientId: 'alice', storage: 'indexeddb', database: newDatabase() } as const;
    const both = [await openTab(), await openTab()];
    for (const tab of both) await tab.run('openKSync', input);
    const sent: string[] = [];
    const rounds = 20;
    const versions = await Promise.all(
      both.map(async (tab, index) => {
        const got: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const contents = [0, 1, 2].map((each) => `${index}.${round}.${each}`);
          sent.push(...contents);
          got.push(...(await tab.run('sendAll', { contents })));
        }
        return got;
      }),
    );
    const total = 2 * 3 * rounds;
    // They did come into each other's way.
    expect(Math.max(...versions[0]!)).toBeGreaterThan(3 * rounds);
    expect(Math.max(...versions[1]!)).toBeGreaterThan(3 * rounds);
    expect(versions.flat().toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: total }, (_, index) => index + 1),
    );
    const stored = await both[0]!.run('readEvents', null);
    expect(stored.map(({ version }) => version)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    expect(stored.map(({ content }) => content).toSorted()).toEqual(
      sent.map((content) => `${content} in general`).toSorted(),
    );
  });

  test.each([
    { one: 'page', other: 'page' },
    { one: 'worker', other: 'page' },
    { one: 'worker', other: 'worker' },
  ] as const)('a $one and a $other of two tabs see the events of each other', async ({ one, other }) => {
    const database = newDatabase();
    const both = [await openTab(), await openTab()] as const;
    await both[0].run('openKSync', { clientId: 'alice', storage: 'indexeddb', database }, one);
    await both[1].run('openKSync', { clientId: 'bob', storage: 'indexeddb', database }, other);
    // What a subscription has is after it; it has begun when this was answered.
    await both[0].run('lastVersion', null, one);
    await both[1].run('lastVersion', null, other);
    await Promise.all([
      both[0].run('sendAll', { contents: ['from alice', 'again'] }, one),
      both[1].run('sendAll', { contents: ['from bob'] }, other),
    ]);
    const want = ['alice 1 from alice', 'alice 2 again', 'bob 1 from bob'];
    const sawIn = async (tab: Tab, where: typeof one | typeof other): Promise<string[]> =>
      (await tab.run('subscriberSaw', null, where))
        .map(({ clientId, version, content }) => `${clientId} ${version} ${content.replace(' in general', '')}`)
        .toSorted();
    await expect.poll(() => sawIn(both[0], one)).toEqual(want);
    await expect.poll(() => sawIn(both[1], other)).toEqual(want);
  });
});
