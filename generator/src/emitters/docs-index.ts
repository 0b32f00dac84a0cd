import { encodeCodeSpan } from '../encoders/code-span.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeMarkdown, encodeTableCell } from '../encoders/markdown.ts';
import { toPascalCase } from '../model/names.ts';
import type { Classification, Event, Model, Table } from '../model/types.ts';
import {
  ENVELOPE_PAGE,
  TYPES_PAGE,
  eventPage,
  linkTo,
  linkToEvent,
  pageTop,
  showImage,
  systemPage,
  tablePage,
  type Fact,
  type Page,
  type PageTop,
} from './docs-pages.ts';
import { catalogGraph } from './graph-paths.ts';
import { titleOfCatalog } from './graph-words.ts';

/** What `docs/index.hbs` gets. Everything is Markdown already; an empty string is a part that this catalog lacks. */
export interface IndexView extends PageTop {
  readonly counts: string;
  readonly modifiers: readonly Fact[];
  readonly actions: readonly Fact[];
  readonly typeSample: string;
  readonly tables: string;
  readonly systems: string;
  /** The event graph of the whole catalog, and where it is as Mermaid. */
  readonly graph: string;
  readonly mermaid: string;
  readonly classifications: readonly Fact[];
  readonly redact: string;
  readonly links: readonly string[];
}

export function viewIndex(page: Page): IndexView {
  const { model } = page;
  const product = toPascalCase(model.name);
  return {
    ...pageTop({
      title: `${product} event catalog`,
      description: `Every event of ${product}: what it means, who handles it, what it carries.`,
    }),
    counts: viewCounts(model),
    modifiers: model.modifiers.map((modifier) => ({
      label: encodeMarkdown(modifier.name),
      text: `${encodeMarkdown(modifier.description)} Published by ${modifier.publishers.map(encodeMarkdown).join(', ')}.`,
    })),
    actions: model.actions.map(({ name, description }) => ({
      label: encodeMarkdown(name),
      text: encodeMarkdown(description),
    })),
    typeSample: encodeCodeSpan(model.events[0]?.type ?? ''),
    tables: model.tables.length === 0 ? '' : viewTables(page),
    systems: model.systems.length === 0 ? '' : viewSystems(page),
    ...viewGraph(page, product),
    classifications: CLASSIFICATION_FACTS,
    redact: `${encodeCodeSpan('redact')} of ${encodeCodeSpan(model.package.name)}`,
    links: [
      `${linkTo(page, { text: model.envelope.name, path: ENVELOPE_PAGE })}, the envelope around every event`,
      `${linkTo(page, { text: 'Shared types', path: TYPES_PAGE })}, and what the words for types mean`,
      `${linkTo(page, { text: 'JSON Schemas', path: 'json-schema/index.json' })} of all events on the wire`,
    ],
  };
}

/** The words of the column "Classification", of tables and of payloads. */
const CLASSIFICATION_FACTS: readonly Fact[] = Object.entries({
  public: 'For everyone who may see the event.',
  internal: 'For those who run the system. Such a column is in no event that does not declare it.',
  confidential: 'For those who need it for their work.',
  restricted: 'A secret of its table: in no event.',
  personal: 'About a person, or written by one. It stands beside one of the others.',
} satisfies Record<Classification | 'personal', string>).map(([label, text]) => ({ label, text }));

const viewGraph = (page: Page, product: string): Pick<IndexView, 'graph' | 'mermaid'> => ({
  graph: showImage(page, {
    alt: `${titleOfCatalog(product)}. What each event leads to is also in words, on the pages of the tables.`,
    path: catalogGraph('svg'),
  }),
  mermaid: linkTo(page, { text: 'Mermaid', path: catalogGraph('mmd') }),
});

function viewCounts({ events, tables }: Model): string {
  const withTable = events.filter(({ table }) => table !== null).length;
  const intents = events.filter(({ role }) => role === 'intent').length;
  return [
    `${count(events.length, 'event type')}:`,
    `${withTable} of ${count(tables.length, 'table')}, ${events.length - withTable} without a table;`,
    `${count(intents, 'intent')}, ${count(events.length - intents, 'fact')}.`,
  ].join(' ');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** One row a table, one column an action; each cell links to the events of that action. */
const viewTables = (page: Page): string =>
  encodeTable({
    header: ['Table', 'What it holds', ...page.model.actions.map(({ name }) => encodeTableCell(name)), 'Owner'],
    rows: page.model.tables.map((table) => [
      linkTo(page, { text: table.name, path: tablePage(table.name) }),
      encodeTableCell(table.description),
      ...page.model.actions.map(({ name }) => viewAction(page, { table, action: name })),
      encodeTableCell(table.owner),
    ]),
  });

const viewAction = (page: Page, { table, action }: { table: Table; action: string }): string =>
  page.model.events
    .filter((event) => event.table === table.name && event.action === action)
    .map((event: Event) => linkTo(page, { text: event.modifier, path: eventPage(event.type) }))
    .join(', ');

const viewSystems = (page: Page): string =>
  encodeTable({
    header: ['Domain', 'What it is for', 'Events', 'Owner'],
    rows: page.model.systems.map((system) => [
      linkTo(page, { text: system.domain, path: systemPage(system.domain) }),
      encodeTableCell(system.description),
      system.eventTypes.map((type) => linkToEvent(page, type)).join(', '),
      encodeTableCell(system.owner),
    ]),
  });
