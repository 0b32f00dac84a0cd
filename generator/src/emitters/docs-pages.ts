/** Where the pages of the Markdown catalog are, and how they link to each other. */
import { dirname, relative } from 'node:path/posix';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeYaml } from '../encoders/yaml.ts';
import type { Event, Model } from '../model/types.ts';
import { indexEvents } from './event-index.ts';

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

/** A picture of the output on a page, with raw `alt`. */
export const showImage = (page: Page, { alt, path }: { alt: string; path: string }): string =>
  `!${linkTo(page, { text: alt, path })}`;

export const linkToEvent = (page: Page, type: string): string => linkTo(page, { text: type, path: eventPage(type) });

/** Prose in Markdown, in which every event type that the text names is a link. */
export function encodeProse(page: Page, text: string): string {
  const { types } = indexEvents(page.model);
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

/** The top of every page: `partials/frontmatter.hbs`. Values are YAML already. */
export interface PageTop {
  readonly frontmatter: {
    readonly title: string;
    readonly description: string;
    /** What a site filters by. */
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  };
  readonly heading: string;
  readonly summary: string;
}

export const pageTop = ({
  title,
  description,
  properties = {},
}: {
  title: string;
  description: string;
  properties?: Readonly<Record<string, string | boolean>>;
}): PageTop => ({
  frontmatter: {
    title: encodeYaml(title),
    description: encodeYaml(description),
    properties: Object.entries(properties).map(([name, value]) => ({
      name,
      value: typeof value === 'boolean' ? String(value) : encodeYaml(value),
    })),
  },
  heading: encodeMarkdown(title),
  summary: encodeMarkdown(description),
});

/** A list item that begins with what it is about. Both are Markdown. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A relative path as a link takes it, in Markdown and elsewhere. */
export const encodePath = (path: string): string =>
  encodeURI(path).replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'));
