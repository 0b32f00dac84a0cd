import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readModel } from '../built-site.ts';
import { describeInBrowser, findBarriers, siteUrl, visit } from '../visit-site.ts';

const { events } = readModel();
const TYPE = 'tags.create.requested';

describeInBrowser('the event graph', () => {
  test('has a node for each event, and a click on one opens its page', async () => {
    const page = await open('/graph/');
    const drawn = await page
      .locator('.node.event')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-event')));
    expect([...new Set(drawn)].sort()).toEqual(events.map(({ type }) => type).sort());
    await page.locator(`.node[data-node="${TYPE}"]`).click();
    await page.waitForURL(`**/events/${TYPE}/`);
    expect(await page.locator('h1').textContent()).toBe(TYPE);
  });

  test('grows and shrinks by buttons and keys, and goes back', async () => {
    const page = await open('/graph/');
    const before = await width(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await width(page)).toBeGreaterThan(before * 1.1);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await width(page)).toBeCloseTo(before, 0);
    await page.locator('.node, .band').first().focus();
    await page.keyboard.press('+');
    expect(await width(page)).toBeGreaterThan(before * 1.1);
    await page.keyboard.press('0');
    expect(await width(page)).toBeCloseTo(before, 0);
    await page.locator('.graph-view').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => width(page)).toBeGreaterThan(before * 1.05);
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await width(page)).toBeCloseTo(before, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  test('the keyboard walks along the edges, and Enter opens the page', async () => {
    const page = await open('/graph/');
    const stops = page.locator('event-graph svg [tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await page.locator(`.node[data-node="${TYPE}"]`).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(`${TYPE}/handlers`);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('tags.create.validated');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(TYPE);
    await page.keyboard.press('ArrowDown');
    const below = await focused(page);
    expect(below).not.toBe(TYPE);
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/events/${below}/`);
  });

  test('shows the path of what the pointer is over', async () => {
    const page = await open('/graph/');
    await page.locator(`.node[data-node="${TYPE}"]`).hover();
    const lit = await page
      .locator('.node.lit')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-node')));
    expect(lit).toEqual(expect.arrayContaining([TYPE, `${TYPE}/handlers`, 'tags.create.validated']));
    expect(lit).not.toContain('tags.delete.requested');
  });

  test('its legend hides a kind, and shows it again', async () => {
    const page = await open('/graph/');
    const fact = page.locator('.node.fact').first();
    const box = page.getByLabel('Facts');
    expect(await isSeen(fact)).toBe(true);
    await box.uncheck();
    expect(await isSeen(fact)).toBe(false);
    expect(await isSeen(page.locator('.node.intent').first())).toBe(true);
    expect(await page.locator('.edge[data-to="tags.create.validated"]').first().getAttribute('class')).toContain('off');
    await box.check();
    expect(await isSeen(fact)).toBe(true);
  });

  test('can be taken along as a picture and as Mermaid', async () => {
    const { page, context } = await visit('/graph/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy Mermaid' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('flowchart');
    const href = await page.getByRole('link', { name: 'Download SVG' }).getAttribute('href');
    const response = await fetch(`${siteUrl()}${href}`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toContain('<svg ');
  });

  test('of one table stands on its page, where a click opens an event', async () => {
    const page = await open('/tables/tags/');
    const drawn = await page
      .locator('.node.event')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-event')));
    expect([...drawn].sort()).toEqual(
      events
        .filter(({ domain }) => domain === 'tags')
        .map(({ type }) => type)
        .sort(),
    );
    await page.locator('.node[data-node="tags.delete.validated"]').click();
    await page.waitForURL('**/events/tags.delete.validated/');
  });

  test('is a picture with links where there is no JavaScript', async () => {
    const { page } = await visit('/graph/', { javaScriptEnabled: false });
    expect(await page.locator('.graph-tools').isVisible()).toBe(false);
    await page.locator(`.node[data-node="${TYPE}"]`).click();
    await page.waitForURL(`**/events/${TYPE}/`);
  });

  test('has no barrier with a node in focus and a kind hidden', async () => {
    const page = await open('/graph/');
    await page.getByLabel('Facts').uncheck();
    await page.locator(`.node[data-node="${TYPE}"]`).focus();
    expect(await findBarriers(page)).toEqual([]);
  });
});

async function open(path: string): Promise<Page> {
  const { page } = await visit(path);
  await page.waitForSelector('event-graph[data-ready]');
  return page;
}

const width = (page: Page): Promise<number> =>
  page.locator('event-graph svg').evaluate((svg) => svg.getBoundingClientRect().width);

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-node'));

/** Left out of the picture, or so faint that it is only a trace. */
const isSeen = (node: ReturnType<Page['locator']>): Promise<boolean> =>
  node.evaluate((element) => {
    const { display, visibility, opacity } = getComputedStyle(element);
    return display !== 'none' && visibility !== 'hidden' && Number(opacity) > 0.5;
  });
