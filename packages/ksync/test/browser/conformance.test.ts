import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { storageConformance } from '../../src/testing.ts';
import { isChromiumThere, openBrowser, type Tab, type TestBrowser } from './open-browser.ts';

/** The cases that every storage has to pass, with the real IndexedDB of Chromium. */
describe.skipIf(!isChromiumThere)('indexedDbStorage in Chromium', () => {
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await openBrowser();
    tab = await browser.openTab();
  });
  afterEach(() => browser.refuseComplaints());
  afterAll(async () => browser?.close());

  describe.each(['page', 'worker'] as const)('in a %s', (where) => {
    test.each(storageConformance)('$name', async ({ name }) => {
      const input = { name, storage: 'indexeddb', database: `${where}: ${name}` } as const;
      expect(await tab.run('runCase', input, where)).toBeUndefined();
    });

    test('control: a storage that has a transaction for every event fails the case about batches', async () => {
      const name = 'stores nothing of a batch that has a version which is taken, and goes on';
      const input = { name, storage: 'event-by-event', database: `${where}: control` } as const;
      expect(await tab.run('runCase', input, where)).toMatch(/events after the refusals: expected/u);
    });

    test.each([
      { how: 'throw', complaint: /thrown on purpose/u },
      { how: 'reject', complaint: /rejected on purpose/u },
      { how: 'evaluate', complaint: /unsafe-eval|Content Security Policy/u },
    ] as const)('control: $how is complained of', async ({ how, complaint }) => {
      await tab.run('misbehave', { how }, where);
      await expect.poll(() => browser.takeComplaints().join('\n')).toMatch(complaint);
      // What else was said of it came before this answer.
      await tab.run('countAppended', null, where);
      browser.takeComplaints();
    });
  });
});
