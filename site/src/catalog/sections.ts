import { ENVELOPE, INDEX, TYPES, eventPage, systemPage, tablePage } from './pages.ts';
import { readModel } from './output.ts';

/** A link of the side bar; `slug` is below the base, without slashes at its ends. */
export interface Link {
  readonly label: string;
  /** What the page is called where the group's name is not above it; `label` where it is left out. */
  readonly title?: string;
  readonly slug: string;
}

export interface Section {
  readonly label: string;
  readonly links: readonly Link[];
  readonly groups: readonly { readonly label: string; readonly links: readonly Link[] }[];
}

/** A side bar with more tables than these shows only the one that the reader is in. */
const MANY_TABLES = 30;

/** What the side bar shows on the page `slug`. */
export function siteSections(slug: string): readonly Section[] {
  const domains = listDomains();
  const shown =
    domains.length <= MANY_TABLES ? domains : domains.filter(({ links }) => links.some((link) => link.slug === slug));
  return [
    { label: 'Start', links: START, groups: [] },
    {
      label: 'Catalog',
      links: [
        { label: 'Overview', slug: INDEX.slug },
        { label: 'All events', slug: 'events' },
        { label: 'Event graph', slug: 'graph' },
        { label: 'Playground', slug: 'playground' },
        { label: 'Envelope', slug: ENVELOPE.slug },
        { label: 'Shared types', slug: TYPES.slug },
      ],
      groups: [],
    },
    ...(shown.length === 0 ? [] : [{ label: 'Tables', links: [], groups: shown }]),
    { label: 'Guides', links: GUIDES, groups: [] },
    {
      label: 'Reference',
      links: [
        { label: 'Commands', slug: 'reference/commands' },
        { label: 'Changelog', slug: 'reference/changelog' },
      ],
      groups: [],
    },
  ];
}

const START: readonly Link[] = [
  { label: 'What an event is', slug: 'start/what-is-an-event' },
  { label: 'Produce events', slug: 'start/produce' },
  { label: 'Consume events', slug: 'start/consume' },
  { label: 'Other languages', slug: 'start/other-languages' },
];

const GUIDES: readonly Link[] = [
  { label: 'Best practices', slug: 'guides/best-practices' },
  { label: 'Common mistakes', slug: 'guides/common-mistakes' },
  { label: 'Testing events', slug: 'guides/testing-events' },
  { label: 'Local events with kSync', slug: 'guides/ksync' },
  { label: 'Storing events', slug: 'guides/storing-events' },
  { label: 'Evolve a schema', slug: 'guides/evolve' },
  { label: 'Add a table', slug: 'guides/add-a-table' },
];

let domains: Section['groups'] | undefined;

/** Tables, then domains without one: the page of each, and its events by what follows its name. */
function listDomains(): Section['groups'] {
  if (domains !== undefined) return domains;
  const { tables, systems, events } = readModel();
  const keys = new Map(events.map(({ type, key }) => [type, key]));
  const group = (label: string, slug: string, eventTypes: readonly string[]) => ({
    label,
    links: [
      { label: 'Columns and events', title: label, slug },
      ...eventTypes.map((type) => ({ label: keys.get(type) ?? type, title: type, slug: eventPage(type).slug })),
    ],
  });
  domains = [
    ...tables.map(({ name, eventTypes }) => group(name, tablePage(name).slug, eventTypes)),
    ...systems.map(({ domain, eventTypes }) => group(domain, systemPage(domain).slug, eventTypes)),
  ];
  return domains;
}
