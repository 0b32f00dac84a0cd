import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { requireBuild, SITE_FOLDER } from './built-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a slash at the end, and the browser; null where there is no browser. */
    readonly browser: { readonly site: string; readonly endpoint: string } | null;
  }
}

/** Serves the built site as `pnpm docs:preview` does, and starts one Chromium for all test files. CHROMIUM names another. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(program)) {
    console.log(`skipped: no Chromium at ${program}; install it, or set CHROMIUM to where it is`);
    provide('browser', null);
    return undefined;
  }
  requireBuild();
  // The site's configuration looks for the output from the site's own folder.
  process.env['SYNAP_OUTPUT'] ??= resolve(import.meta.dirname, '../../output');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const [server, browser] = await Promise.all([
    preview({
      root: resolve(import.meta.dirname, '..'),
      outDir: SITE_FOLDER,
      server: { host: '127.0.0.1', port: await findFreePort() },
      logLevel: 'error',
    }),
    chromium.launchServer({ executablePath: program, args: ARGUMENTS }),
  ]);
  provide('browser', { site: `http://127.0.0.1:${server.port}`, endpoint: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    await server.stop();
  };
}

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  // No name is looked up: a page that asks for something elsewhere is seen to ask, and gets nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const findFreePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolvePort(port));
    });
  });
