import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isChromiumThere, openBrowser, type Tab, type TestBrowser } from './open-browser.ts';

/**
 * Tabs and whole browsers are killed while they append: whole batches are there afterwards, and all that were done.
 *
 * KSYNC_BROWSER_KILLS: kills of each kind, 3 by default; 30 take about two minutes.
 */
const KILLS = Number(process.env['KSYNC_BROWSER_KILLS'] ?? 3);
const BATCH = 100;
const TIMEOUT = 30_000 + KILLS * 10_000;

type Writer = 'storage' | 'createKSync' | 'broken storage';

interface Killed {
  /** What was told to be stored before the kill. */
  readonly acknowledged: number;
  readonly versions: readonly number[];
}

describe.skipIf(!isChromiumThere)('indexedDbStorage that is killed in Chromium', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser?.close());

  const killTab = async (round: number, writer: Writer): Promise<Killed> =>
    killWhileAppending(browser, { round, writer, kill: (tab) => tab.kill() });

  test.each(['storage', 'createKSync'] as const)(
    'a tab that is killed mid-write leaves whole batches, and every one that was done: by %s',
    async (writer) => {
      const killed = await repeat((round) => killTab(round, writer));
      report(`killed tabs, ${writer}`, killed);
      for (const each of killed) expectWholeBatches(each);
      expect(browser.takeComplaints()).toEqual([]);
    },
    TIMEOUT,
  );

  test(
    'a browser that is killed mid-write leaves whole batches, and every one that was done',
    async () => {
      // A profile for each: Chromium may find one that was killed again and again damaged, and begin another.
      const killed = await repeat(async (round) => {
        const own = await openBrowser();
        try {
          return await killWhileAppending(own, { round, writer: 'storage', kill: () => own.killAndRestart() });
        } finally {
          await own.close();
        }
      });
      report('killed browsers', killed);
      for (const each of killed) expectWholeBatches(each);
    },
    TIMEOUT,
  );

  test(
    'control: with a transaction for every event, a tab that is killed leaves a part of a batch',
    async () => {
      const killed = await repeat((round) => killTab(round, 'broken storage'));
      report('control', killed);
      const parts = killed.filter(({ versions }) => versions.length % BATCH !== 0);
      expect(parts).not.toEqual([]);
      for (const part of parts) expect(() => expectWholeBatches(part)).toThrow('part of a batch');
    },
    TIMEOUT,
  );
});

async function repeat(kill: (round: number) => Promise<Killed>): Promise<readonly Killed[]> {
  const killed: Killed[] = [];
  for (let round = 0; round < KILLS; round += 1) killed.push(await kill(round));
  return killed;
}

async function killWhileAppending(
  browser: TestBrowser,
  { round, writer, kill }: { round: number; writer: Writer; kill: (tab: Tab) => Promise<void> },
): Promise<Killed> {
  const database = `${writer} ${round}`;
  const tab = await browser.openTab();
  if (writer === 'createKSync') await tab.run('startSending', { database, batch: BATCH });
  else {
    const storage = writer === 'storage' ? 'indexeddb' : 'one-after-another';
    await tab.run('startAppending', { storage, database, batch: BATCH });
  }
  let acknowledged = 0;
  while (acknowledged < BATCH * (1 + (round % 4))) acknowledged = await tab.run('countAppended', null);
  await kill(tab);

  const next = await browser.openTab();
  const versions = await next.run('readAppended', { database });
  await next.close();
  return { acknowledged, versions };
}

const report = (what: string, killed: readonly Killed[]): void =>
  console.log(
    `${what}, acknowledged of stored: ${killed.map(({ acknowledged, versions }) => `${acknowledged} of ${versions.length}`).join(', ')}`,
  );

function expectWholeBatches({ acknowledged, versions }: Killed): void {
  expect(versions).toEqual(versions.map((_, index) => index + 1));
  expect(versions.length).toBeGreaterThanOrEqual(acknowledged);
  expect(versions.length % BATCH, 'part of a batch').toBe(0);
}
