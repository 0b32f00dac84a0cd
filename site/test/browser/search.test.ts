import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describeInBrowser, findBarriers, visit } from '../visit-site.ts';

describeInBrowser('search', () => {
  test('finds expiresAt and opens its event, with the keyboard alone', async () => {
    const { page } = await visit('/envelope/');
    await search(page, 'expiresAt');
    const found = await results(page);
    expect(found.filter((title) => title.startsWith('apiKeys.')).length).toBeGreaterThan(2);
    // Enter in the field is not to leave the page: its form is there for screen readers.
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', TITLES, 'apiKeys.');
    const chosen = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/events/apiKeys.*/**');
    expect(await page.locator('h1').textContent()).toBe(chosen);
    expect(await page.locator('main table').first().textContent()).toContain('expiresAt');
  });

  test('narrows what it found by table, and by action and owner', async () => {
    const { page } = await visit('/catalog/');
    await search(page, 'description');
    const all = await results(page);
    const total = await count(page);
    expect(all.some((title) => !title.startsWith('apiKeys'))).toBe(true);
    await pressUntil(page, 'Tab', 'summary.pagefind-ui__filter-name');
    await pressUntil(page, 'Tab', 'summary', 'Table');
    await page.keyboard.press('Enter');
    await page.getByLabel(/^apiKeys \(\d+\)$/).focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (before) => !document.querySelector('.pagefind-ui__message')?.textContent?.startsWith(`${before} `),
      total,
    );
    const narrowed = await results(page);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.filter((title) => !title.startsWith('apiKeys.'))).toEqual([]);
    expect(await count(page)).toBeLessThan(total);
    for (const name of ['Action', 'Modifier', 'Owner', 'Deprecated', 'Sensitive']) {
      expect(await page.locator('summary', { hasText: name }).count()).toBe(1);
    }
  });

  test('with what it found shown has no barrier, light and dark, wide and narrow', async () => {
    const { page } = await visit('/types/', { colorScheme: 'light' });
    await search(page, 'keyPrefix');
    await results(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 720 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });

  test('Escape closes it, and the focus is where it was', async () => {
    const { page } = await visit('/types/');
    await search(page, '');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
  });
});

/** Of the pages found; below each are the parts of it that were found. */
const TITLES = '.pagefind-ui__result-inner > .pagefind-ui__result-title a';

/** Opens the search with the keyboard and types into it. */
async function search(page: Page, words: string): Promise<void> {
  // It is made when the page is idle.
  await page.waitForSelector('.pagefind-ui__search-input', { state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => document.activeElement?.matches('.pagefind-ui__search-input'));
  await page.keyboard.type(words);
}

/** The pages found, in their order. */
async function results(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('.pagefind-ui__result-link');
  // Each is loaded by itself.
  await page.waitForFunction(() => document.querySelector('.pagefind-ui__loading') === null);
  return page.locator(TITLES).allTextContents();
}

const count = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('.pagefind-ui__message').textContent()) ?? '', 10);

async function pressUntil(page: Page, key: string, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const isThere = await page.evaluate(
      ([wanted, words]) =>
        document.activeElement?.matches(wanted) === true &&
        document.activeElement.textContent?.includes(words) === true,
      [selector, text] as const,
    );
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${selector} ${text}`);
}
