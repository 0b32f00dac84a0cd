import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readModel } from '../built-site.ts';
import { describeInBrowser, visit } from '../visit-site.ts';

const { events } = readModel();

describeInBrowser('the list of all events', () => {
  test('shows what fits all that was chosen, says how many, and keeps the choice in the address', async () => {
    const { page } = await visit('/events/');
    expect(await shown(page)).toHaveLength(events.length);
    await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption('apiKeys');
    expect(await shown(page)).toEqual(typesWhere(({ domain }) => domain === 'apiKeys'));
    await page.getByLabel('Action').selectOption('create');
    await page.getByLabel('Modifier').selectOption('validated');
    expect(await shown(page)).toEqual(['apiKeys.create.validated']);
    expect(await page.getByRole('status').first().textContent()).toBe(`1 of ${events.length} events`);
    expect(new URL(page.url()).search).toBe('?table=apiKeys&action=create&modifier=validated');
    await page.reload();
    expect(await shown(page)).toEqual(['apiKeys.create.validated']);
    expect(await page.getByRole('combobox', { name: 'Table', exact: true }).inputValue()).toBe('apiKeys');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(
      (length) => document.querySelectorAll('tbody tr:not([hidden])').length === length,
      events.length,
    );
    expect(new URL(page.url()).search).toBe('');
  });

  test('filters by owner, by tables with secrets, and by words', async () => {
    const { page } = await visit('/events/?sensitive=yes');
    const sensitive = await shown(page);
    expect(sensitive).toContain('apiKeys.create.requested');
    expect(sensitive).not.toContain('tags.create.requested');
    await page.getByRole('button', { name: 'Show all' }).click();
    const [{ owner } = { owner: '' }] = events;
    await page.getByLabel('Owner').selectOption(owner);
    expect(await shown(page)).toEqual(typesWhere((event) => event.owner === owner));
    await page.getByLabel('Owner').selectOption('');
    await page.getByLabel('Words').fill('TAG delete');
    const tagged = await shown(page);
    expect(tagged).toContain('tags.delete.requested');
    expect(tagged.length).toBeLessThan(6);
    await page.getByLabel('Words').fill('no event says this');
    expect(await shown(page)).toEqual([]);
    expect(await page.getByRole('status').first().textContent()).toBe(`0 of ${events.length} events`);
  });

  test('finds the events that have a field, and shows a choice that there is not as any', async () => {
    const { page } = await visit('/events/?words=expiresAt&table=nosuch');
    const found = await shown(page);
    expect(found).toContain('apiKeys.create.validated');
    expect(found.length).toBeLessThan(events.length / 2);
    const table = page.getByRole('combobox', { name: 'Table', exact: true });
    expect(await table.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent)).toBe('any');
    expect(new URL(page.url()).search).toBe('?words=expiresAt');
  });

  test('an address with text that is no choice chooses nothing and runs nothing', async () => {
    const { page } = await visit(
      `/events/?table=${encodeURIComponent('<img src=x onerror=alert(1)>')}&__proto__=x&reset=x`,
    );
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await shown(page)).toHaveLength(events.length);
  });
});

const shown = async (page: Page): Promise<readonly string[]> => {
  // The form shows itself when its script has run.
  await page.waitForSelector('event-filter form:not([hidden])');
  return page.locator('tbody tr:not([hidden]) th a').allTextContents();
};

const typesWhere = (fits: (event: (typeof events)[number]) => boolean): readonly string[] =>
  events.filter(fits).map(({ type }) => type);
