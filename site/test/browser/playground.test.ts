import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describeInBrowser, findBarriers, siteUrl, visit } from '../visit-site.ts';

const TYPE = 'tags.create.requested';

describeInBrowser('the playground', () => {
  test('refuses version: 1 at its line, jumps there, and accepts the mended event', async () => {
    const page = await open(`#type=${TYPE}`);
    expect(await state(page)).toBe('valid');
    const example = await text(page);
    const faulty = example.replace('"version": "v1"', '"version": 1');
    const line = faulty.split('\n').findIndex((words) => words.includes('"version": 1')) + 1;
    const column = (faulty.split('\n')[line - 1] ?? '').indexOf('1') + 1;
    expect(line).toBeGreaterThan(1);
    await type(page, faulty);
    expect(await state(page)).toBe('invalid');
    const fault = page.locator('[data-playground=faults] li').first();
    expect(await fault.locator('.place').textContent()).toBe(`${line}:${column}`);
    expect(await fault.textContent()).toContain('version');
    expect(await fault.textContent()).toContain('"v1"');
    const marked = page.locator('.cm-line', { has: page.locator('.cm-lintRange-error') });
    expect(await marked.allTextContents()).toEqual(['  "version": 1,']);
    await fault.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
    await page.keyboard.type('"v1"');
    await page.waitForSelector('[data-playground=status][data-state=valid]');
    expect(await text(page)).toBe(example);
    expect(await page.locator('[data-playground=faults] li').count()).toBe(0);
  });

  test('says where text is no JSON, which key is unknown to a writer, and which type may be meant', async () => {
    const page = await open(`#type=${TYPE}`);
    const example = await text(page);
    await type(page, '{\n  "id": "x",\n  oops\n}');
    expect(await page.locator('[data-playground=faults] .place').first().textContent()).toBe('3:3');
    await type(page, example.replace('"name"', '"nam"').replace('"data": {', '"data": {\n    "name": "x",'));
    expect(await state(page)).toBe('valid');
    await page.getByLabel('Writer').press('Space');
    await page.waitForSelector('[data-playground=status][data-state=invalid]');
    expect(await faults(page)).toContain('did you mean "name"?');
    await page.getByLabel('Reader').press('Space');
    await type(page, example.replace(TYPE, 'tags.create.requestd'));
    expect(await state(page)).toBe('valid');
    expect(await faults(page)).toContain(`did you mean "${TYPE}"?`);
    await page.getByLabel('Refuse unknown types').press('Space');
    await page.waitForSelector('[data-playground=status][data-state=invalid]');
  });

  test('loads the example of a type that is found by its words, with the keyboard alone', async () => {
    const page = await open('');
    await page.getByRole('combobox', { name: 'Event type' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('apikeys update valid');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#type=apiKeys.update.validated');
    await page.waitForSelector('[data-playground=status][data-state=valid]');
    expect(await text(page)).toContain('"apiKeys.update.validated"');
    const leads = page.locator('[data-playground=facts] a', { hasText: 'apiKeys.update.validated' });
    expect(await leads.first().getAttribute('href')).toBe('/events/apiKeys.update.validated/');
  });

  test('has an address that names the event that is seen, and none once it was edited', async () => {
    const page = await open(`#type=${TYPE}`);
    await page.evaluate(() => (location.hash = '#type=nosuch'));
    await page.waitForFunction((type) => location.hash === `#type=${type}`, TYPE);
    const example = await text(page);
    await type(page, '{}');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Reset' }).click();
    expect([new URL(page.url()).hash, await text(page)]).toEqual([`#type=${TYPE}`, example]);
  });

  test('shows a fault of a long event after going there, without leaving the editor by the keyboard', async () => {
    const page = await open('#type=webhookSubscriptions.create.validated');
    const long = (await text(page)).replace(/"timestamp": "[^"]+"/, '"timestamp": "yesterday"');
    await type(page, long);
    await page.locator('.cm-content').press('F8');
    const place = await page.locator('[data-playground=faults] .place').first().textContent();
    const at = long.split('\n').findIndex((line) => line.includes('yesterday')) + 1;
    expect(place).toMatch(new RegExp(`^${at}:`));
    expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
    expect(await page.locator('.cm-lintRange-active, .cm-lintRange-error').first().isVisible()).toBe(true);
  });

  test('Tab leaves the editor', async () => {
    const page = await open('');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null)).toBe(true);
  });

  test('shows text of an event as text, wherever it stands', async () => {
    const hostile = '<img src=x onerror="globalThis.injected=1"><script>globalThis.injected=1</script>';
    const page = await open(`#type=${TYPE}`);
    const event = JSON.parse(await text(page)) as Record<string, unknown>;
    await type(
      page,
      JSON.stringify({ ...event, type: hostile, [hostile]: hostile, data: { [hostile]: 1, name: [hostile] } }),
    );
    await page.getByLabel('Writer').press('Space');
    await page.getByLabel('Refuse unknown types').press('Space');
    await page.waitForSelector('[data-playground=status][data-state=invalid]');
    expect(await faults(page)).toContain('<img src=x');
    await type(page, JSON.stringify({ ...event, source: hostile, data: { name: 7, [hostile]: hostile } }, null, 2));
    await page.waitForSelector('[data-playground=faults] li');
    expect(await page.locator('.playground img, .playground script').count()).toBe(0);
    const damaged = await open(`#event=z${encodeURIComponent(hostile)}&as=${encodeURIComponent(hostile)}`);
    await damaged.getByText('The link is damaged').waitFor();
    const unknown = await open(`#type=${encodeURIComponent(hostile)}`);
    await unknown.getByText('The catalog has no').waitFor();
    for (const opened of [page, damaged, unknown]) {
      expect(await opened.evaluate(() => 'injected' in globalThis)).toBe(false);
      expect(await opened.locator('main img, main script[src=""]').count()).toBe(0);
    }
  });

  test('with faults shown has no barrier, light and dark, wide and narrow', async () => {
    const page = await open(`#type=${TYPE}`);
    const example = await text(page);
    await type(page, example.replace('"v1"', '1').replace('"userId"', '"user"').replace('"id"', '"id": "x",\n  "id"'));
    expect(await page.locator('[data-playground=faults] li').count()).toBeGreaterThan(2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 375, height: 720 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });
});

describeInBrowser('the link of the playground', () => {
  const received: string[] = [];
  let recorder: Server;
  let origin: string;

  /** Between the browser and the site, so that what arrives at a server is seen as it arrives. */
  beforeAll(async () => {
    recorder = createServer((asked, answer) => {
      const { url = '/', method = 'GET', headers } = asked;
      received.push(JSON.stringify({ url, method, headers }));
      asked.on('data', (chunk: Buffer) => received.push(chunk.toString('latin1')));
      const { hostname, port } = new URL(siteUrl());
      const forwarded = send(
        { hostname, port, path: url, method, headers: { ...headers, host: `${hostname}:${port}` } },
        (got) => {
          answer.writeHead(got.statusCode ?? 500, got.headers);
          got.pipe(answer);
        },
      );
      asked.pipe(forwarded);
    });
    await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    recorder.closeAllConnections();
    recorder.close();
  });

  test('keeps the event, which no request carries', async () => {
    const { page, context } = await visit(`/playground/#type=${TYPE}`, { origin });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await isReady(page);
    const event = (await text(page)).replace('"roadmap"', '"kept-to-itself-4711"');
    expect(event).toContain('kept-to-itself-4711');
    await type(page, event);
    await page.getByLabel('Writer').press('Space');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    const { pathname, search, hash } = new URL(link);
    expect([pathname, search]).toEqual(['/playground/', '']);
    expect(hash.length).toBeGreaterThan(100);
    await page.goto('about:blank');
    await page.goto(link);
    await isReady(page);
    expect(await text(page)).toBe(event);
    expect(await page.getByLabel('Writer').isChecked()).toBe(true);
    expect(received.length).toBeGreaterThan(5);
    const packed = hash.slice('#event='.length, 60);
    expect(received.filter((request) => request.includes('4711') || request.includes(packed))).toEqual([]);
  });

  test('control: what a page sends is seen', async () => {
    const { page } = await visit('/types/', { origin, isChecked: false });
    await page.evaluate(async () => {
      await fetch('/types/?event=kept-to-itself-4712');
      await fetch('/types/', { method: 'POST', body: 'kept-to-itself-4713' }).catch(() => undefined);
    });
    expect(received.filter((request) => /kept-to-itself-471[23]/.test(request))).toHaveLength(2);
  });
});

/** The playground at a fragment, ready to be used. */
async function open(fragment: string): Promise<Page> {
  const { page } = await visit(`/playground/${fragment}`);
  await isReady(page);
  return page;
}

const isReady = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-playground=root][data-ready=true]');
  await page.waitForFunction(
    () => document.querySelector('[data-playground=status]')?.getAttribute('data-state') !== 'unknown',
  );
};

/** In place of all there is; the verdict has come when it returns. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  // Longer than the pause after which it checks.
  await page.waitForTimeout(200);
}

const text = async (page: Page): Promise<string> => (await page.locator('.cm-line').allTextContents()).join('\n');

const state = (page: Page): Promise<string | null> =>
  page.locator('[data-playground=status]').getAttribute('data-state');

const faults = async (page: Page): Promise<string> =>
  (await page.locator('[data-playground=faults]').textContent()) ?? '';
