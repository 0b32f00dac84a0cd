import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isPageOfSite, isPageOfCatalog, siteSlug } from '../catalog/served.ts';

/**
 * Rewrites links for the site: those of a page of the catalog, which are relative to its file in the output folder,
 * and those of a page written by hand, which begin with `/` and know nothing of the base. What leads nowhere becomes text:
 * a note may link what only its repository has, and a page written by hand an event that another catalog has not.
 * `catalog` says which pages there are: Astro keeps what it rendered for as long as the options are the same.
 */
export function siteLinks({ base }: { base: string; catalog?: string }) {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    visit(tree, 'element', (node, index, parent) => {
      const name = ATTRIBUTES[node.tagName];
      const target = name === undefined ? undefined : node.properties[name];
      if (name === undefined || typeof target !== 'string' || index === undefined || parent === undefined) return;
      const url = siteUrl(target, { base, source });
      if (url !== null) return void (node.properties[name] = url);
      warnOfDeadLink(target, source);
      parent.children.splice(index, 1, ...textOf(node));
      return index;
    });
  };
}

const ATTRIBUTES: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

const textOf = ({ tagName, children, properties }: Element): readonly ElementContent[] =>
  tagName === 'img' ? [{ type: 'text', value: String(properties['alt'] ?? '') }] : children;

/**
 * Where a link leads on the site; null where it leads to nothing that the site has. `source` is the page that the link
 * is on, below the output folder; null for a page written by hand.
 */
export function siteUrl(target: string, { base, source }: { base: string; source: string | null }): string | null {
  if (/^(?:#|\/\/)/.test(target)) return target;
  if (/^[a-z][a-z\d+.-]*:/i.test(target)) return source === null || SCHEMES.test(target) ? target : null;
  const [path = '', anchor] = target.split('#', 2);
  const decoded = decodePath(path);
  if (decoded === null || decoded === '') return null;
  if (decoded.startsWith('/')) return isServed(decoded.slice(1), source) ? base + target.slice(1) : null;
  if (source === null) return target;
  const slug = siteSlug(posix.join(posix.dirname(source), decoded));
  return slug === undefined ? null : base + encodeURI(slug) + (anchor === undefined ? '' : `#${anchor}`);
}

/** What a text of the catalog may open; a link that is a program is none. */
const SCHEMES = /^(?:https?|mailto|tel):/i;

/** Of a page written by hand only links into the catalog are judged: another one that is wrong is ours to mend. */
function isServed(path: string, source: string | null): boolean {
  const [slug = ''] = path.split('?', 1);
  return source === null ? !OF_CATALOG.test(slug) || isPageOfCatalog(slug) : isPageOfSite(slug);
}

const OF_CATALOG = /^(?:events|tables|systems)\/[^/]/;

/** Null where `%` is not followed by what it should be. */
export function decodePath(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}

/** Once for each page: it is rendered as HTML and as Markdown. Pages written by hand are meant for any catalog. */
export function warnOfDeadLink(target: string, source: string | null): void {
  const warning = `${source}: the link to ${JSON.stringify(target)} leads to nothing on the site: only its text is shown`;
  if (source === null || warned.has(warning)) return;
  warned.add(warning);
  // Astro is in the middle of a line.
  console.warn(`\n${warning}`);
}

const warned = new Set<string>();

/** Where a page of the catalog is below the output folder; null for a page written by hand. */
export const sourceOf = (file: VFile): string | null => {
  const frontmatter = (file.data as { astro?: { frontmatter?: { source?: unknown } } }).astro?.frontmatter;
  return typeof frontmatter?.source === 'string' ? frontmatter.source : null;
};
