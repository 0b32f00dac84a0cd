import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The build under test: `site/dist`, or what SITE_DIST names. */
export const SITE_FOLDER = resolve(process.env['SITE_DIST'] ?? join(import.meta.dirname, '../dist'));

/** What the site was built from. */
export const OUTPUT_FOLDER = resolve(process.env['SYNAP_OUTPUT'] ?? join(import.meta.dirname, '../../output'));

export type Element = DefaultTreeAdapterTypes.Element;

export interface BuiltPage {
  /** Below the folder of the build: `events/tags.create.requested/index.html`. */
  readonly path: string;
  readonly html: string;
  /** Every element of the page, in its order; those of templates too. */
  readonly elements: readonly Element[];
}

/** A built site, read once. */
export interface BuiltSite {
  readonly folder: string;
  /** `/` or what the site was built for, with a slash at both ends. */
  readonly base: string;
  /** All files below the folder. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly BuiltPage[];
  read(path: string): string;
}

/** Throws what to do where the site was not built. */
export function readBuiltSite(folder: string = SITE_FOLDER, base: string = '/'): BuiltSite {
  requireBuild(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const pages = files.filter((path) => path.endsWith('.html')).map((path) => parsePage(path, read(path)));
  return { folder, base, files: new Set(files), pages, read };
}

/** Throws what to do where the site was not built, or only in part. */
export function requireBuild(folder: string = SITE_FOLDER): void {
  if (['index.html', '404.html', 'llms.txt', 'pagefind/pagefind.js'].every((path) => existsSync(join(folder, path))))
    return;
  throw new Error(`${folder} holds no built site: run \`pnpm docs:test\`, which builds it, or set SITE_DIST`);
}

export function parsePage(path: string, html: string): BuiltPage {
  const elements: Element[] = [];
  collect(parse(html), elements);
  return { path, html, elements };
}

/** The value of an attribute; undefined where the element has none of the name. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((given) => given.name === name)?.value;

/** All text within, as it stands in the document. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function collect(node: DefaultTreeAdapterTypes.Node, into: Element[]): void {
  if (defaultTreeAdapter.isElementNode(node)) into.push(node);
  if ('content' in node) collect(node.content, into);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, into);
}

/** What the tests read of `model.json`. */
export interface Model {
  readonly tables: readonly { readonly name: string }[];
  readonly systems: readonly { readonly domain: string }[];
  readonly events: readonly { readonly type: string; readonly domain: string; readonly owner: string }[];
}

export const readModel = (): Model => JSON.parse(readFileSync(join(OUTPUT_FOLDER, 'model.json'), 'utf8')) as Model;
