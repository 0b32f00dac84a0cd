import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileOfReference } from './broken-links.ts';
import { attribute, textOf, type BuiltPage, type BuiltSite } from './built-site.ts';

export interface ScriptWeight {
  /** Every script of the build that the page loads by itself, also what it loads when it is idle. */
  readonly files: readonly string[];
  /** Bytes of those and of the scripts within the page, each compressed by itself, as a server would send them. */
  readonly gzip: number;
}

/** What the scripts of a page weigh, with everything that they import, now or later. */
export function weighScripts(page: BuiltPage, site: BuiltSite): ScriptWeight {
  const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
  const inPage = scripts.filter((script) => attribute(script, 'src') === undefined).map(textOf);
  const waiting = page.elements.flatMap((element) => {
    const isPreload = element.tagName === 'link' && attribute(element, 'rel') === 'modulepreload';
    const reference =
      element.tagName === 'script' ? attribute(element, 'src') : isPreload ? attribute(element, 'href') : undefined;
    return reference === undefined ? [] : (fileOfReference(reference, page, site) ?? []);
  });
  const files = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    waiting.push(...listImports(file, site));
  }
  const texts = [...inPage, ...[...files].map((file) => site.read(file))];
  return { files: [...files].sort(), gzip: texts.reduce((sum, text) => sum + gzipSync(text).length, 0) };
}

/** Static and dynamic imports, and the files that the bundler names for those that it cannot write in place. */
function listImports(file: string, site: BuiltSite): readonly string[] {
  const text = site.read(file);
  const imports = [...text.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
    ([, path = '']) => posix.join(posix.dirname(file), path),
  );
  const named = [...text.matchAll(/["'](_astro\/[^"']+\.js)["']/g)].map(([, path = '']) => path);
  const found = [...imports, ...named];
  const missing = found.filter((path) => !site.files.has(path));
  if (missing.length > 0) throw new Error(`${file} imports ${missing.join(', ')}, which the build does not have`);
  return found;
}
