import { readModel } from './output.ts';

/** A page of the Markdown catalog, and where the site has it. */
export interface CatalogPage {
  /** Below the output folder, such as `docs/events/tags.create.requested.md`. */
  readonly source: string;
  /** Below the site's base, without slashes at its ends: `events/tags.create.requested`. */
  readonly slug: string;
}

export const INDEX: CatalogPage = { source: 'docs/index.md', slug: 'catalog' };
export const ENVELOPE: CatalogPage = { source: 'docs/envelope.md', slug: 'envelope' };
export const TYPES: CatalogPage = { source: 'docs/types.md', slug: 'types' };

export const tablePage = (name: string): CatalogPage => ({ source: `docs/tables/${name}.md`, slug: `tables/${name}` });
export const systemPage = (name: string): CatalogPage => ({
  source: `docs/systems/${name}.md`,
  slug: `systems/${name}`,
});
export const eventPage = (type: string): CatalogPage => ({ source: `docs/events/${type}.md`, slug: `events/${type}` });

/** Every page of the catalog, in the order in which a reader would turn them. */
export function listPages(): readonly CatalogPage[] {
  const { tables, systems, events } = readModel();
  return [
    INDEX,
    ENVELOPE,
    TYPES,
    ...tables.map(({ name }) => tablePage(name)),
    ...systems.map(({ domain }) => systemPage(domain)),
    ...events.map(({ type }) => eventPage(type)),
  ];
}
