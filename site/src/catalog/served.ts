import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from './output.ts';
import { listPages } from './pages.ts';
import { siteSections } from './sections.ts';

/**
 * Where the site has a path of the output folder, `/`-separated and without `#`: a page of the catalog by its slug,
 * a schema or picture by its path. Undefined for what the site does not serve.
 */
export function siteSlug(path: string): string | undefined {
  const page = readSlugs().get(path);
  if (page !== undefined) return `${page}/`;
  return isDownload(path) ? path : undefined;
}

/** Whether this catalog has the page: `path` is as in an address below the base, with `/` or `.md` at its end. */
export const isPageOfCatalog = (path: string): boolean => slugs().has(path.replace(/(?:\/|\.md)$/, ''));

/** Whether the site has what is at an address below the base. */
export const isPageOfSite = (path: string): boolean =>
  /(?:^|\/|\.md)$/.test(path) ? isPageOfCatalog(path) || isWritten(path.replace(/(?:\/|\.md)$/, '')) : isDownload(path);

const isWritten = (slug: string): boolean =>
  slug === '' || siteSections('').some(({ links }) => links.some((link) => link.slug === slug));

const isDownload = (path: string): boolean =>
  /^(?:json-schema|graph)\//.test(path) && existsSync(join(outputFolder(), path));

/** Another text for a catalog of other pages. */
export const digestPages = (): string =>
  createHash('sha256')
    .update([...slugs()].join('\n'))
    .digest('hex');

let slugsBySource: ReadonlyMap<string, string> | undefined;

function readSlugs(): ReadonlyMap<string, string> {
  slugsBySource ??= new Map(listPages().map(({ source, slug }) => [source, slug]));
  return slugsBySource;
}

let allSlugs: ReadonlySet<string> | undefined;

function slugs(): ReadonlySet<string> {
  allSlugs ??= new Set(readSlugs().values());
  return allSlugs;
}
