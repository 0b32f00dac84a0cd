import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts a Content Security Policy into every page of a build: nothing from elsewhere, no eval, and of the scripts within
 * a page only those that the build wrote, by their hashes. WebAssembly is what searches.
 */
export const contentSecurityPolicy = (): AstroIntegration => ({
  name: 'content-security-policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.html')) continue;
        const file = join(folder, path);
        writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
      }
    },
  },
});

/** `html` with the policy as the second thing in its head: the first says how to read its letters. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  const head = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
  if (head === html) throw new Error('a page has no <meta charset="utf-8"> to put the policy behind');
  return head;
}

function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, code = '']) => code);
  const hashes = [...new Set(scripts)].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
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
