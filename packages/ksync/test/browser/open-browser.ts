import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { Actions, Where } from './page/actions.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const isChromiumThere = existsSync(CHROMIUM);
if (!isChromiumThere) console.log(`skipped: no Chromium at ${CHROMIUM}; install it, or set CHROMIUM to where it is`);

/** What runs in a page of its own, or in a worker of that page. */
export interface Tab {
  run<Name extends keyof Actions>(
    name: Name,
    input: Parameters<Actions[Name]>[0],
    where?: Where,
  ): Promise<Awaited<ReturnType<Actions[Name]>>>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Kills the process of the page: nothing of it runs any more, not even its `pagehide`. */
  kill(): Promise<void>;
  readonly devtools: CDPSession;
}

export interface TestBrowser {
  readonly origin: string;
  openTab(): Promise<Tab>;
  /** Kills the whole browser, and starts it again with what is on the disk. */
  killAndRestart(): Promise<void>;
  /** What pages and workers complained of since the last call: errors, unhandled rejections, the policy. */
  takeComplaints(): readonly string[];
  /** For after each test: nothing may have been complained of. */
  refuseComplaints(): void;
  close(): Promise<void>;
}

/** Chromium with a profile on the disk, and pages of `test/browser/page`, bundled and served under a strict policy. */
export async function openBrowser(): Promise<TestBrowser> {
  const server = serve(await bundle());
  const profile = mkdtempSync(join(tmpdir(), 'ksync-browser-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let complaints: string[] = [];

  const launch = async (): Promise<BrowserContext> => {
    const started = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
      ],
    });
    started.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    started.on('weberror', (error) => complaints.push(String(error.error())));
    return started;
  };
  const takeComplaints = (): readonly string[] => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
  let context = await launch();

  return {
    origin,
    openTab: async () => openTab(await context.newPage(), origin),
    async killAndRestart() {
      const pid = await findProcess(context);
      const isClosed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(pid, 'SIGKILL');
      await isClosed;
      while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
      context = await launch();
    },
    takeComplaints,
    refuseComplaints() {
      const found = takeComplaints();
      if (found.length > 0) throw new Error(`the browser complained: ${found.join('; ')}`);
    },
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function findProcess(context: BrowserContext): Promise<number> {
  const devtools = await (context.browser() as Browser).newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return (processInfo.find(({ type }) => type === 'browser') as { id: number }).id;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function openTab(page: Page, origin: string): Promise<Tab> {
  const isReady = async () => page.waitForFunction('globalThis.run !== undefined');
  await page.goto(origin);
  await isReady();
  const devtools = await page.context().newCDPSession(page);
  return {
    devtools,
    run: async (name, input, where = 'page') => {
      const run = ([what, given, at]: [string, unknown, Where]): unknown =>
        (globalThis as unknown as { run(what: string, given: unknown, at: Where): unknown }).run(what, given, at);
      return page.evaluate(run, [name, input, where] as [string, unknown, Where]) as never;
    },
    async reload() {
      await page.reload();
      await isReady();
    },
    close: () => page.close(),
    async kill() {
      const isDead = new Promise<void>((resolve) => page.once('crash', () => resolve()));
      devtools.send('Page.crash').catch(() => {});
      await isDead;
      await page.close();
    },
  };
}

type Scripts = Readonly<Record<string, string>>;

async function bundle(): Promise<Scripts> {
  const entry = (name: string): string => fileURLToPath(new URL(`page/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry('page'), entry('worker')],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path, text]));
}

function serve(scripts: Scripts): Server {
  return createServer(({ url = '/' }, response) => {
    const script = scripts[url];
    const isPage = url === '/';
    response.writeHead(isPage || script !== undefined || url === '/favicon.ico' ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'text/javascript',
      'content-security-policy': "default-src 'self'; script-src 'self'",
    });
    response.end(isPage ? '<!doctype html><title>ksync</title><script type="module" src="/page.js"></script>' : script);
  });
}
