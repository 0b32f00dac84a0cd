import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describeInBrowser, findBarriers, siteUrl, visit } from '../visit-site.ts';

const EVENT = '/events/apiKeys.create.validated/';

describeInBrowser('reading a page', () => {
  test('light and dark follow the system, and the switch, which is kept for the next page', async () => {
    const { page } = await visit(EVENT, { colorScheme: 'light' });
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.9);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => brightness(page)).toBeLessThan(0.2);
    await page.locator('starlight-theme-select select').first().selectOption('light');
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.9);
    await page.goto(`${siteUrl()}/types/`);
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.9);
    await page.locator('starlight-theme-select select').first().selectOption('dark');
    await page.reload();
    await expect.poll(() => brightness(page)).toBeLessThan(0.2);
  });

  test('the forms of an example are tabs for the keyboard, and the form that was chosen is kept', async () => {
    const { page } = await visit(EVENT);
    const tabs = page.locator('code-tabs [role=tab]');
    const names = await tabs.allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const last = names.at(-1);
    await tabs.first().focus();
    expect(await visiblePanels(page)).toEqual([names[0]]);
    await page.keyboard.press('ArrowRight');
    expect(await visiblePanels(page)).toEqual([names[1]]);
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await visiblePanels(page)).toEqual([last]);
    await page.keyboard.press('ArrowRight');
    expect(await visiblePanels(page)).toEqual([names[0]]);
    await page.keyboard.press('ArrowLeft');
    await page.goto(`${siteUrl()}/events/tags.create.requested/`);
    expect(await visiblePanels(page)).toEqual([last]);
    expect(await page.locator('code-tabs [role=tab][tabindex="0"]').count()).toBe(1);
  });

  test('a link to a section in a tab that is closed opens the tab and goes there, again too', async () => {
    const { page } = await visit(`${EVENT}#in-typescript`);
    expect(await visiblePanels(page)).toEqual(['In TypeScript']);
    for (const _ of ['first', 'again']) {
      await page.getByRole('tab').first().click();
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('starlight-toc a', { hasText: 'As JSON Schema' }).click();
      await expect.poll(() => visiblePanels(page)).toEqual(['As JSON Schema']);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    }
  });

  test('a button copies the example as it is', async () => {
    const { page, context } = await visit(EVENT);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const frame = page.locator('code-tabs section:not([data-off]) .code-frame');
    await frame.getByRole('button', { name: 'Copy' }).click();
    await frame.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject({ version: 'v1', type: 'apiKeys.create.validated' });
    expect(copied).toBe(await frame.locator('pre').textContent());
  });

  test('where copying is refused, the code is selected and that is said', async () => {
    const { page, context } = await visit(EVENT);
    await context.clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const frame = page.locator('code-tabs section:not([data-off]) .code-frame');
    await frame.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('The browser refused to copy. The code is selected.').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('"apiKeys.create.validated"');
  });

  test('the first Tab is a link past the navigation', async () => {
    const { page } = await visit(EVENT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('on a phone a menu opens the navigation, and closes', async () => {
    const { page } = await visit(EVENT, { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true });
    const link = page.locator('nav.sidebar a', { hasText: 'All events' });
    expect(await link.isVisible()).toBe(false);
    const menu = page.locator('starlight-menu-button button');
    await menu.click();
    await expect.poll(() => menu.getAttribute('aria-expanded')).toBe('true');
    expect(await findBarriers(page)).toEqual([]);
    await link.click();
    await page.waitForURL('**/events/');
    expect(await page.locator('h1').textContent()).toBe('All events');
  });
});

describeInBrowser('a page without JavaScript', () => {
  test('shows all forms of its example, and leads on', async () => {
    const { page, requests } = await visit(EVENT, { javaScriptEnabled: false });
    for (const text of ['"version": "v1"', 'createSynapEvent', '"$schema"']) {
      expect(await page.locator('pre', { hasText: text }).first().isVisible()).toBe(true);
    }
    expect(await page.locator('main table').first().isVisible()).toBe(true);
    expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
    await page.locator('nav.sidebar a', { hasText: 'All events' }).click();
    await page.waitForURL('**/events/');
    expect(await page.locator('tbody tr').last().isVisible()).toBe(true);
    expect(await page.locator('event-filter form').isVisible()).toBe(false);
    await page.locator('tbody a').first().click();
    await page.waitForURL('**/events/*.*.*/');
  });

  test('the playground says what to do in its place', async () => {
    const { page } = await visit('/playground/', { javaScriptEnabled: false });
    expect(await page.locator('noscript code').isVisible()).toBe(true);
    expect(await page.locator('[data-playground=root]').getAttribute('hidden')).toBe('');
  });
});

describeInBrowser('a printed page', () => {
  test('has all forms of the example in black on white, and no navigation', async () => {
    const { page } = await visit(EVENT, { colorScheme: 'dark' });
    await page.waitForSelector('code-tabs[data-ready]');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['"version": "v1"', 'createSynapEvent', '"$schema"']) {
      expect(await page.locator('pre', { hasText: text }).first().isVisible()).toBe(true);
    }
    for (const selector of [
      'nav.sidebar',
      'site-search',
      'starlight-theme-select',
      '[role=tablist]',
      '.copy',
      '.right-sidebar',
      '.pagination-links',
    ]) {
      const parts = await page.locator(selector).all();
      expect([selector, await Promise.all(parts.map((part) => part.isVisible()))]).not.toContainEqual(
        expect.arrayContaining([true]),
      );
    }
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.9);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main p') as Element).color)).toMatch(
      /^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/,
    );
    for (const code of await page.locator('pre').all()) {
      expect(await code.evaluate((block) => block.scrollHeight - block.clientHeight)).toBeLessThanOrEqual(2);
    }
  });
});

/** Of the page's background, 0 to 1, as the browser computed it. */
const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const colour = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((found) => found !== 'rgba(0, 0, 0, 0)');
    // What no element paints is the paper.
    const [red = 255, green = 255, blue = 255] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    return (red + green + blue) / 765;
  });

const visiblePanels = async (page: Page): Promise<readonly string[]> => {
  await page.waitForSelector('code-tabs[data-ready]');
  const panels = await page.locator('code-tabs [role=tabpanel]:visible').all();
  return Promise.all(panels.map(async (panel) => (await panel.getAttribute('data-tab')) ?? ''));
};
