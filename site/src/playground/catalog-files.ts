import type { CatalogEvent, Model } from '../catalog/output.ts';
import type { CatalogFile, DomainFile, EventFacts } from './catalog-types.ts';

/** What the playground reads of `model.json` beside what every page does. */
export interface PlaygroundModel extends Model {
  readonly envelope: {
    readonly wireName: string;
    readonly fields: readonly { readonly name: string; readonly field: { readonly kind: string } }[];
  };
  readonly tables: readonly (Model['tables'][number] & { readonly names: Names })[];
  readonly systems: readonly (Model['systems'][number] & { readonly names: Names })[];
  readonly events: readonly PlaygroundEvent[];
}

interface Names {
  /** Of the validators' module, without its ending: `tables/document-versions`. */
  readonly module: string;
}

interface PlaygroundEvent extends CatalogEvent {
  readonly partners: readonly string[];
  readonly dataVersion: number;
  readonly deprecated?: { readonly since: string; readonly replacement?: string; readonly reason?: string };
  readonly names: { readonly pascal: string };
}

/** The list of all types: the one file that the page always loads, so it holds nothing else of them. */
export function buildCatalogFile({ tables, systems, envelope, events }: PlaygroundModel): CatalogFile {
  const modules = new Map([
    ...tables.map(({ name, names }) => [name, names.module] as const),
    ...systems.map(({ domain, names }) => [domain, names.module] as const),
  ]);
  return {
    domains: groupByDomain(events).map(([name, own]) => ({
      name,
      module: modules.get(name) ?? '',
      types: own.map(({ type }) => type),
    })),
    envelope: {
      rule: `rule${envelope.wireName}`,
      known: envelope.fields.map(({ name }) => name),
      timestamps: envelope.fields.filter(({ field }) => field.kind === 'timestamp').map(({ name }) => name),
    },
  };
}

/** Facts and examples of the events of each domain: a file each, which the page loads when one is asked for. */
export function buildDomainFiles(
  { tables, events }: PlaygroundModel,
  { readEventPage }: { readEventPage: (type: string) => string },
): readonly { readonly domain: string; readonly file: DomainFile }[] {
  const names = new Set(tables.map(({ name }) => name));
  return groupByDomain(events).map(([domain, own]) => ({
    domain,
    file: {
      page: `${names.has(domain) ? 'tables' : 'systems'}/${domain}/`,
      kind: names.has(domain) ? 'table' : 'system',
      events: own.map((event) => toFacts(event, findExample(event.type, readEventPage(event.type)))),
    },
  }));
}

const groupByDomain = <Event extends CatalogEvent>(events: readonly Event[]): [string, Event[]][] => {
  const domains = new Map<string, Event[]>();
  for (const event of events) domains.set(event.domain, [...(domains.get(event.domain) ?? []), event]);
  return [...domains];
};

const toFacts = (
  { type, description, role, owner, partners, dataVersion, deprecated, names: { pascal } }: PlaygroundEvent,
  example: unknown,
): EventFacts => ({
  type,
  description,
  role,
  owner,
  partners,
  dataVersion,
  deprecated: deprecated === undefined ? null : describeDeprecation(deprecated),
  validator: pascal.charAt(0).toLowerCase() + pascal.slice(1),
  example,
});

const describeDeprecation = ({
  since,
  replacement,
  reason,
}: {
  since: string;
  replacement?: string;
  reason?: string;
}): string =>
  [
    `Deprecated since ${since}.`,
    ...(replacement === undefined ? [] : [`Use ${replacement} instead.`]),
    ...(reason === undefined ? [] : [reason]),
  ].join(' ');

/**
 * The wire event on an event's page, so that the page and the playground show the same. Throws where the page has none.
 */
export function findExample(type: string, markdown: string): unknown {
  const fences = markdown.matchAll(/^(`{3,})json[^\n]*\n([^]*?)\n\1[ \t]*$/gm);
  for (const [, , text = ''] of fences) {
    const json = JSON.parse(text) as unknown;
    if (typeof json === 'object' && json !== null && 'type' in json && json.type === type) return json;
  }
  throw new Error(
    `docs/events/${type}.md has no example of the whole event in a JSON code block, which the playground shows: ` +
      'where templates/docs/event.hbs is overridden, the template has to place it; otherwise run `pnpm generate`',
  );
}
