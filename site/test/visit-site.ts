import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, describe, inject } from 'vitest';

/** Tests of the built site in a browser, which are skipped where there is none; `open-browser.ts` says so. */
export const describeInBrowser = inject('browser') === null ? describe.skip : describe;

/** One page of the site, in a browser profile of its own. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of every request, of workers too. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors and warnings, failed requests, answers that are none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
const visits = new Set<Visit & { checked: boolean }>();

/** Opens `path`, which begins with `/`, and waits until its scripts have run. Whatever it complains of fails the test. */
export async function visit(
  path: string,
  {
    isChecked = true,
    origin = siteUrl(),
    ...options
  }: BrowserContextOptions & { isChecked?: boolean; origin?: string } = {},
): Promise<Visit> {
  browser ??= chromium.connect(given().endpoint);
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // Of a page that was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  const page = await context.newPage();
  const visited = {
    ...{ page, context, requests, complaints, checked: isChecked },
    close: async () => {
      visits.delete(visited);
      await context.close();
    },
  };
  visits.add(visited);
  await page.goto(origin + path);
  return visited;
}

/** Where the site is, without a slash at the end. */
export const siteUrl = (): string => given().site;

/** The requests that went anywhere but to the site. */
export const requestsElsewhere = ({ requests }: Visit, origin: string = siteUrl()): readonly string[] =>
  requests.filter((url) => /^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`));

/** What axe finds wrong with the page as it is: the rule, where, and how to mend it. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: [...tags] },
      // Nothing else is read, nor loaded.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
    );
  }, AXE_TAGS);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

afterEach(async () => {
  for (const visited of [...visits]) {
    const { checked, complaints } = visited;
    const elsewhere = requestsElsewhere(visited, new URL(visited.page.url()).origin);
    await visited.close();
    const faults = [...complaints, ...elsewhere.map((url) => `a request to ${url}`)];
    if (checked && faults.length > 0) throw new Error(`the browser complained: ${faults.join('; ')}`);
  }
});

afterAll(async () => {
  await (await browser)?.close();
});

function given(): { readonly site: string; readonly endpoint: string } {
  const provided = inject('browser');
  if (provided === null) throw new Error('there is no browser: put the test into describeInBrowser()');
  return provided;
}
