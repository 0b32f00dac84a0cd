import { siteUrl } from '../markdown/site-links.ts';

/**
 * The Markdown of a page with the links of the site, to pages as Markdown where they are pages: who reads this form goes
 * on in it. `source` is where the page is below the output folder, null for one written by hand.
 */
export const markdownForAgents = (text: string, { source, base }: { source: string | null; base: string }): string =>
  replaceOutsideCode(text, /((?<!\\)\]\()([^\s()<>]+)(\))/g, (_, before: string, target: string, after: string) => {
    const url = siteUrl(target, { base, source });
    const isPage = url.startsWith('/') && !WITHOUT_MARKDOWN.test(url);
    return before + (isPage ? url.replace(/([^/])\/(#.*)?$/, '$1.md$2') : url) + after;
  });

/** Pages that are lists, pictures or programs. */
const WITHOUT_MARKDOWN = /\/(?:events|graph|playground)\/(?:[?#].*)?$/;

function replaceOutsideCode(text: string, pattern: RegExp, replacer: (...match: string[]) => string): string {
  // Frontmatter is no Markdown. Fences come before spans of code, which do not begin within one.
  const parts = text.split(/((?<![^])---\n[^]*?\n---$|^```[\s\S]*?^```$|`[^`\n]*`)/m);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, replacer))).join('');
}
