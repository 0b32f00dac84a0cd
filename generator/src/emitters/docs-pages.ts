/** Where the pages of the Markdown catalog are, and how they link to each other. */
import { dirname, relative } from 'node:path/posix';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeYaml } from '../encoders/yaml.ts';
import type { Event, Model } from '../model/types.ts';

export const INDEX_PAGE = 'docs/index.md';
export const ENVELOPE_PAGE = 'docs/envelope.md';
export const TYPES_PAGE = 'docs/types.md';

export const tablePage = (name: string): string => `docs/tables/${name}.md`;
export const systemPage = (domain: string): string => `docs/systems/${domain}.md`;
export const eventPage = (type: string): string => `docs/events/${type}.md`;

/** The page of the table or domain that an event belongs to. */
export const domainPage = (event: Event): string =>
  event.table === null ? systemPage(event.domain) : tablePage(event.table);

/** The model, and the page that is being written: links are relative to it. */
export interface Page {
  readonly model: Model;
  readonly path: string;
}

/** A Markdown link from one page to a path of the output, with raw `text`. */
export const linkTo = (
  page: Page,
  { text, path, anchor = '' }: { text: string; path: string; anchor?: string },
): string => `[${encodeMarkdown(text)}](${encodePath(relative(dirname(page.path), path))}${anchor})`;

export const linkToEvent = (page: Page, type: string): string => linkTo(page, { text: type, path: eventPage(type) });

/** Prose in Markdown, in which every event type that the text names is a link. */
export function encodeProse(page: Page, text: string): string {
  const types = new Set(page.model.events.map(({ type }) => type));
  // A word is what stands between spaces: a type within an address is not one.
  return encodeMarkdown(text).replace(/(?<![^\s(])[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+/g, (word) =>
    types.has(word) ? linkToEvent(page, word) : word,
  );
}

/** A shared type by its heading, the envelope's wire form by the envelope's page. */
export function linkToType(page: Page, name: string): string {
  if (name === page.model.envelope.wireName) return linkTo(page, { text: name, path: ENVELOPE_PAGE });
  return linkTo(page, { text: name, path: TYPES_PAGE, anchor: `#${name.toLowerCase()}` });
}

/** The top of every page: `partials/frontmatter.hbs`. */
export interface PageTop {
  readonly frontmatter: { readonly title: string; readonly description: string };
  readonly heading: string;
  readonly summary: string;
}

export const pageTop = ({ title, description }: { title: string; description: string }): PageTop => ({
  frontmatter: { title: encodeYaml(title), description: encodeYaml(description) },
  heading: encodeMarkdown(title),
  summary: encodeMarkdown(description),
});

/** A list item that begins with what it is about. Both are Markdown. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

const encodePath = (path: string): string =>
  encodeURI(path).replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'));
