// `pnpm docs:screenshots`: the pictures of the README, of the site as `pnpm docs:build` left it, into site/screenshots.
// SITE_DIST names another build, CHROMIUM another browser.
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { chromium } from 'playwright-core';

const MOST_BYTES = 150_000;
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../../screenshots');

/** `prepare` brings the page into the state to show. */
const SHOTS = [
  {
    name: 'event-page',
    path: '/events/tags.create.requested/',
    colorScheme: 'light',
    prepare: async (page) => {
      await page.waitForSelector('code-tabs[data-ready]');
    },
  },
  {
    name: 'event-graph',
    path: '/graph/',
    colorScheme: 'dark',
    prepare: async (page) => {
      await page.waitForSelector('event-graph[data-ready]');
      await page.locator('.node[data-node="entities.create.requested"]').hover();
    },
  },
  {
    name: 'playground',
    path: '/playground/#type=tags.create.requested',
    colorScheme: 'light',
    prepare: async (page) => {
      await page.waitForSelector('[data-playground=status][data-state=valid]');
      const text = (await page.locator('.cm-line').allTextContents()).join('\n');
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text.replace('"version": "v1"', '"version": 1'));
      await page.waitForSelector('[data-playground=status][data-state=invalid]');
      await page.evaluate(() => globalThis.scrollTo(0, 0));
    },
  },
];

process.env['SYNAP_OUTPUT'] ??= join(here, '../../../output');
const server = await preview({
  root: join(here, '../..'),
  server: { host: '127.0.0.1', port: 4399 },
  logLevel: 'error',
  ...(process.env['SITE_DIST'] === undefined ? {} : { outDir: resolve(process.env['SITE_DIST']) }),
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
mkdirSync(folder, { recursive: true });
try {
  for (const shot of SHOTS) await take(shot);
} finally {
  await browser.close();
  await server.stop();
}

async function take({ name, path, colorScheme, prepare }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  await prepare(page);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
  const { size } = statSync(file);
  console.log(`site/screenshots/${name}.png: ${size} bytes`);
  if (size > MOST_BYTES)
    throw new Error(`${file} has ${size} bytes, and ${MOST_BYTES} are the most: show less of the page`);
}
