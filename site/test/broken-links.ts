import { posix } from 'node:path';
import { attribute, type BuiltPage, type BuiltSite } from './built-site.ts';

/**
 * Every reference of every page, of `llms.txt` and of the pages as Markdown that leads to no file of the build, to no
 * element of its page, or out of the base: `page: reference: what is wrong`. References to other sites are not followed.
 */
export function findBrokenLinks(site: BuiltSite): { readonly broken: readonly string[]; readonly checked: number } {
  const anchors = new Map(site.pages.map((page) => [page.path, readAnchors(page)]));
  const broken: string[] = [];
  let checked = 0;
  for (const { path, references } of listReferences(site)) {
    for (const reference of new Set(references)) {
      const url = resolveReference(reference, { path, site });
      if (url === null) continue;
      checked += 1;
      const problem = findProblem(url, { site, anchors });
      if (problem !== null) broken.push(`${path}: ${reference}: ${problem}`);
    }
  }
  return { broken, checked };
}

/** The scheme and host that a reference within the site gets for reading it. */
const HERE = 'http://site.invalid';

function resolveReference(reference: string, { path, site }: { path: string; site: BuiltSite }): URL | null {
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  const url = new URL(reference, `${HERE}${site.base}${page}`);
  return url.origin === HERE ? url : null;
}

function findProblem(
  { pathname, hash }: URL,
  { site, anchors }: { site: BuiltSite; anchors: ReadonlyMap<string, ReadonlySet<string>> },
): string | null {
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(site.base)) return `is not below ${site.base}`;
  const file = path.slice(site.base.length) + (path.endsWith('/') ? 'index.html' : '');
  if (!site.files.has(file)) return 'no such file';
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor === '') return null;
  const exampleOf = file === 'playground/index.html' ? /^type=(.+)$/.exec(anchor)?.[1] : undefined;
  if (exampleOf !== undefined) {
    return site.files.has(`events/${exampleOf}/index.html`) ? null : 'no such event type';
  }
  // A page as Markdown has the headings of its page.
  const ids = anchors.get(file.replace(/\.md$/, '/index.html'));
  return ids?.has(anchor) === true ? null : 'no such anchor';
}

const readAnchors = ({ elements }: BuiltPage): ReadonlySet<string> =>
  new Set(elements.flatMap((element) => [attribute(element, 'id') ?? [], attribute(element, 'name') ?? []].flat()));

function listReferences(site: BuiltSite): readonly { readonly path: string; readonly references: readonly string[] }[] {
  const texts = [...site.files].filter((path) => path.endsWith('.md') || path === 'llms.txt');
  return [
    ...site.pages.map((page) => ({ path: page.path, references: listPageReferences(page) })),
    ...texts.map((path) => ({ path, references: listMarkdownReferences(site.read(path)) })),
  ];
}

const ATTRIBUTES = ['href', 'src', 'xlink:href', 'action', 'poster', 'data'];

function listPageReferences({ elements }: BuiltPage): readonly string[] {
  return elements.flatMap((element) => [
    ...ATTRIBUTES.flatMap((name) => attribute(element, name) ?? []),
    ...(attribute(element, 'srcset') ?? '')
      .split(',')
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
      .filter((candidate) => candidate !== ''),
  ]);
}

/** Of `[text](reference)`, outside code and frontmatter. */
function listMarkdownReferences(text: string): readonly string[] {
  const prose = text
    .replace(/^(?<![^])---\n[^]*?\n---$/m, '')
    .replace(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '');
  return [...prose.matchAll(/(?<!\\)\]\(<?([^\s()<>]+)>?(?:\s[^)]*)?\)/g)].map(([, reference = '']) => reference);
}

/** Where a reference of a page leads in the build: for what follows links further than one step. */
export const fileOfReference = (reference: string, page: BuiltPage, site: BuiltSite): string | null => {
  const url = resolveReference(reference, { path: page.path, site });
  return url === null ? null : posix.normalize(decodeURIComponent(url.pathname).slice(site.base.length));
};
