import { encodeCellCode, encodeCodeSpan } from '../encoders/code-span.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeMarkdown, encodeTableCell } from '../encoders/markdown.ts';
import type { Band } from '../model/event-graph.ts';
import type { Column, Deletion, Model, OpenColumn, RestrictedColumn, System, Table } from '../model/types.ts';
import { viewNever } from './docs-event.ts';
import { encodeClassification, encodeConstraints, encodeJsonCode, encodeNotice } from './docs-fields.ts';
import {
  linkTo,
  linkToEvent,
  pageTop,
  showImage,
  tablePage,
  type Fact,
  type Page,
  type PageTop,
} from './docs-pages.ts';
import { bandGraph } from './graph-paths.ts';
import { summarizeBand, titleOfBand } from './graph-words.ts';

/** What `docs/system.hbs` gets. Everything is Markdown already. */
export interface SystemView extends PageTop {
  readonly facts: readonly Fact[];
  readonly events: string;
  /** The event graph of these events, and where it is as Mermaid. */
  readonly graph: string;
  readonly mermaid: string;
}

/** What `docs/table.hbs` gets. Everything is Markdown already; `never` is empty where every column may be shown. */
export interface TableView extends SystemView {
  readonly columns: string;
  readonly never: string;
}

export function viewTable(page: Page, { table, band }: { table: Table; band: Band }): TableView {
  return {
    ...pageTop({ title: table.name, description: table.description, properties: { owner: table.owner } }),
    facts: viewFacts(table),
    events: viewEvents(page, table.eventTypes),
    ...viewGraph(page, band),
    columns: encodeTable({
      header: COLUMNS,
      rows: table.columns.map((column) => viewColumn(page, column)),
    }),
    never: viewNever(table.columns.filter(isRestricted).map(({ name }) => name)),
  };
}

export function viewSystem(page: Page, { system, band }: { system: System; band: Band }): SystemView {
  return {
    ...pageTop({ title: system.domain, description: system.description, properties: { owner: system.owner } }),
    facts: [{ label: 'Owner', text: encodeMarkdown(system.owner) }],
    events: viewEvents(page, system.eventTypes),
    ...viewGraph(page, band),
  };
}

const viewFacts = (table: Table): readonly Fact[] => [
  { label: 'In the database', text: encodeCodeSpan(table.table) },
  { label: 'Owner', text: encodeMarkdown(table.owner) },
  {
    label: 'Subject',
    text: `one ${encodeMarkdown(table.subject)}, which events name by ${encodeCodeSpan(table.subjectId)}`,
  },
  { label: 'Deletion', text: viewDeletion(table.deletion) },
  ...(table.version === undefined
    ? []
    : [{ label: 'Optimistic locking', text: `${encodeCodeSpan(table.version)} counts the writes to a row` }]),
];

function viewDeletion(deletion: Deletion): string {
  switch (deletion.style) {
    case 'soft':
      return `soft; the row stays, and ${encodeCodeSpan(deletion.column)} gets the time`;
    case 'flag': {
      const at = deletion.at === undefined ? '' : `, and ${encodeCodeSpan(deletion.at)} gets the time`;
      return `by flag; the row stays, ${encodeCodeSpan(deletion.column)} becomes \`${deletion.value}\`${at}`;
    }
    case 'hard':
      return 'hard; the row is gone';
    case 'none':
      return 'none; rows are never deleted';
  }
}

const viewEvents = (page: Page, types: readonly string[]): string =>
  encodeTable({
    header: ['Event', 'Meaning'],
    rows: page.model.events
      .filter(({ type }) => types.includes(type))
      .map((event) => [
        linkToEvent(page, event.type),
        encodeTableCell(event.description) + (event.unused === null ? '' : ' _Not used._'),
      ]),
  });

const viewGraph = (page: Page, band: Band): Pick<SystemView, 'graph' | 'mermaid'> => ({
  graph: showImage(page, { alt: `${titleOfBand(band)}. ${summarizeBand(band)}`, path: bandGraph(band, 'svg') }),
  mermaid: linkTo(page, { text: 'Mermaid', path: bandGraph(band, 'mmd') }),
});

const COLUMNS = [
  ...['Column', 'In the database', 'Type', 'Nullable', 'Classification'],
  ...['Default', 'Constraints', 'Description'],
];

const isRestricted = (column: Column): column is RestrictedColumn => column.classification === 'restricted';

/** Of a restricted column nothing is shown but that it exists. */
function viewColumn(page: Page, column: Column): readonly string[] {
  if (isRestricted(column)) {
    const shown = [encodeCellCode(column.name), '', encodeCellCode(column.type), '', '**restricted**'];
    return [...shown, '', '', 'Never leaves the database.'];
  }
  return [
    encodeCellCode(column.name),
    encodeCellCode(column.column),
    encodeCellCode(column.type),
    column.nullable ? 'yes' : 'no',
    encodeClassification(column),
    viewDefault(column),
    [...viewFlags(page, column), ...encodeConstraints(page, column.field)].join(', '),
    [encodeTableCell(column.description), ...encodeNotice(column)].filter((text) => text !== '').join(' '),
  ];
}

function viewDefault({ default: value }: OpenColumn): string {
  if (value === undefined) return '';
  return 'sql' in value ? encodeCellCode(value.sql) : encodeJsonCode(value.value);
}

const viewFlags = (page: Page, column: OpenColumn): readonly string[] => [
  ...(column.primaryKey ? ['primary key'] : []),
  ...(column.unique ? ['unique'] : []),
  ...(column.generated ? ['made by the database'] : []),
  ...(column.managed ? ['kept by the system'] : []),
  ...(column.owner ? ["the envelope's `userId`"] : []),
  ...(column.immutable ? ['never changes'] : []),
  ...(column.references === undefined ? [] : [viewReference(page, column.references)]),
];

function viewReference(page: Page, reference: string): string {
  const [name = ''] = reference.split('.');
  return hasTable(page.model, name)
    ? `refers to ${linkTo(page, { text: reference, path: tablePage(name) })}`
    : `refers to ${encodeCellCode(reference)}`;
}

const hasTable = (model: Model, name: string): boolean => model.tables.some((table) => table.name === name);
