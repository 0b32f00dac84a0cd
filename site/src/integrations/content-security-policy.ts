import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts a Content Security Policy into every page of a build: nothing from elsewhere, no eval, and of the scripts within
 * a page only those that the framework wrote, by their hashes. WebAssembly is what searches.
 */
export const contentSecurityPolicy = (): AstroIntegration => ({
  name: 'content-security-policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
      const known = new Set(WITHOUT_CATALOG.flatMap((path) => listInlineScripts(read(path))));
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (path.endsWith('.html')) writeFileSync(join(folder, path), withPolicy(read(path), { path, known }));
      }
    },
  },
});

/** Pages in which no text of a catalog is HTML: one with a side bar, one without. What they run, the framework wrote. */
const WITHOUT_CATALOG = ['404.html', 'start/what-is-an-event/index.html'];

/**
 * `html` with the policy as the second thing in its head: the first says how to read its letters. Throws at a script that
 * is not `known`: to allow what stands in a page because it stands there would allow anything.
 */
export function withPolicy(html: string, { path, known }: { path: string; known: ReadonlySet<string> }): string {
  const scripts = [...new Set(listInlineScripts(html))];
  const strange = scripts.find((code) => !known.has(code));
  if (strange !== undefined) {
    throw new Error(
      `${path} holds a script that the framework did not write: ${JSON.stringify(strange.trim().slice(0, 80))}; ` +
        'a text of the catalog cannot have scripts, and one of the site is a module that is imported',
    );
  }
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(scripts)}">`;
  const head = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
  if (head === html) throw new Error(`${path} has no <meta charset="utf-8"> to put the policy behind`);
  return head;
}

/** The code of the scripts within a page. One that is overlooked here has no hash, and does not run. */
export const listInlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(TAG)].flatMap(([, attributes, code]) =>
    attributes === undefined || code === undefined || /\ssrc=|\stype="application\/(?:ld\+)?json"/i.test(attributes)
      ? []
      : [code],
  );

/** A comment, a script with its code, or another tag: a quoted attribute may hold any of them as text. */
const TAG =
  /<!--[^]*?-->|<script((?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?)>([^]*?)<\/script\s*>|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

function policyOf(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, `'wasm-unsafe-eval'`, ...hashes].join(' '),
    // The editor and the code's colours are styles within the page.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
