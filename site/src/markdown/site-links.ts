import { posix } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { siteSlug } from '../catalog/pages.ts';

/**
 * Rewrites links for the site: those of a page of the catalog, which are relative to its file in the output folder,
 * and those of a page written by hand, which begin with `/` and know nothing of the base.
 */
export function siteLinks({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    visit(tree, 'element', ({ tagName, properties }) => {
      const name = tagName === 'a' ? 'href' : tagName === 'img' ? 'src' : null;
      const target = name === null ? null : properties[name];
      if (name !== null && typeof target === 'string') properties[name] = siteUrl(target, { base, source });
    });
  };
}

/** `source` is the page that the link is on, below the output folder; null for a page written by hand. */
export function siteUrl(target: string, { base, source }: { base: string; source: string | null }): string {
  if (/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(target)) return target;
  const root = base.endsWith('/') ? base : `${base}/`;
  if (target.startsWith('/')) return root + target.slice(1);
  if (source === null) return target;
  const [path = '', anchor] = target.split('#', 2);
  const absolute = posix.join(posix.dirname(source), decodeURI(path));
  const slug = siteSlug(absolute);
  if (slug === undefined) throw new Error(`${source}: the site has no page for the link ${target} (${absolute})`);
  return root + encodeURI(slug) + (anchor === undefined ? '' : `#${anchor}`);
}

/** Where a page of the catalog is below the output folder; null for a page written by hand. */
export const sourceOf = (file: VFile): string | null => {
  const frontmatter = (file.data as { astro?: { frontmatter?: { source?: unknown } } }).astro?.frontmatter;
  return typeof frontmatter?.source === 'string' ? frontmatter.source : null;
};
