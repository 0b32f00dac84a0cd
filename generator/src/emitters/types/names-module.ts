import { encodePropertyName } from '../../encoders/identifier.ts';
import { encodeTypeScriptString } from '../../encoders/type-script.ts';
import type { Event, Model } from '../../model/types.ts';
import { literalType, union } from '../../schemas/type-node.ts';
import { describeDeprecation } from '../../schemas/types.ts';
import { printComment, printTypeAlias } from '../print-typescript.ts';
import { printModule } from './module.ts';

/** `names.ts`: the names of events and what can be asked of a name, with no dependency at all. */
export const namesModule = (model: Model): string =>
  printModule({
    path: 'names',
    symbols: new Map(),
    uses: new Set(),
    statements: [
      documented('The tables that have events, in the order of the catalog.') +
        printList({
          before: 'export const CORE_TABLES = ',
          items: model.tables.map((table) => table.name),
          after: ' as const;',
        }),
      documented('A table that has events.') + 'export type CoreTable = (typeof CORE_TABLES)[number];',
      printTypeAlias({
        doc: ["What happens to a row, and how far it has come: the part of a table event's type after its table."],
        name: 'TableAction',
        type: union(keys(model).map(literalType)),
      }),
      documented('The event types of one table, by `action.modifier`.') +
        'export type TableEventTypes<Table extends CoreTable> = {\n' +
        '  readonly [Action in TableAction]: `${Table}.${Action}`;\n};',
      documented("Every event type of the catalog: `GeneratedEventTypes.tags['create.requested']`.") +
        `export const GeneratedEventTypes = {\n${groups(model).map(printGroup).join('')}} as const;`,
      printTypeAlias({
        doc: ['The type of an event of the catalog.'],
        name: 'GeneratedEventType',
        type: union(model.events.map((event) => literalType(event.type))),
      }),
      documented('The events that belong to no table.') +
        `export const SystemEventTypes = ${printConstants(system(model))} as const;`,
      printTypeAlias({
        doc: ['The type of an event that belongs to no table.'],
        name: 'SystemEventType',
        type:
          system(model).length === 0
            ? { is: 'name', name: 'never', args: [] }
            : union(system(model).map((event) => literalType(event.type))),
      }),
      documented('Event types by constant name: the system events. Those of tables are in `GeneratedEventTypes`.') +
        'export const EventTypes: typeof SystemEventTypes = SystemEventTypes;',
      documented('Any event type of the catalog.') + 'export type EventType = GeneratedEventType | SystemEventType;',
      ...FUNCTIONS,
      printList({
        before: 'const ALL: readonly GeneratedEventType[] = ',
        items: model.events.map((event) => event.type),
        after: ';',
      }),
      'const KNOWN: ReadonlySet<string> = new Set(ALL);',
      'const TABLES: ReadonlySet<string> = new Set(CORE_TABLES);',
    ],
  });

const FUNCTIONS = [
  `/** All event types, in the order of the catalog: a new array at each call. */
export function getAllGeneratedEventTypes(): GeneratedEventType[] {
  return [...ALL];
}`,
  `/** Whether the catalog has an event of this type. */
export function isGeneratedEventType(type: unknown): type is GeneratedEventType {
  return typeof type === 'string' && KNOWN.has(type);
}`,
  `/**
 * The table and the action of a table's event type; null for anything else, system events included.
 *
 * @example parseEventType('tags.create.requested') // { table: 'tags', action: 'create.requested' }
 */
export function parseEventType(type: unknown): { table: CoreTable; action: TableAction } | null {
  if (!isGeneratedEventType(type)) return null;
  const dot = type.indexOf('.');
  const table = type.slice(0, dot);
  return TABLES.has(table) ? { table: table as CoreTable, action: type.slice(dot + 1) as TableAction } : null;
}`,
  `/** All event types, table and system events alike: a new array at each call. */
export function getAllEventTypes(): EventType[] {
  return getAllGeneratedEventTypes();
}`,
  `/** Whether the catalog has an event of this type, of a table or of the system. */
export function isValidEventType(type: unknown): type is EventType {
  return isGeneratedEventType(type);
}`,
];

const documented = (text: string): string => printComment([text]);
const quote = encodeTypeScriptString;

/** A list of text on one line, or one a line where it is too long: Prettier has it no other way. */
const printList = ({ before, items, after }: { before: string; items: readonly string[]; after: string }): string => {
  const oneLine = `${before}[${items.map(quote).join(', ')}]${after}`;
  const lines = items.map((item) => `  ${quote(item)},\n`).join('');
  return oneLine.length <= PRINT_WIDTH ? oneLine : `${before}[\n${lines}]${after}`;
};

const PRINT_WIDTH = 120;

const printConstants = (events: readonly Event[]): string => {
  const lines = events
    .map((event) => `${notice(event, '  ')}  ${encodePropertyName(event.constant!)}: ${quote(event.type)},\n`)
    .join('');
  return lines === '' ? '{}' : `{\n${lines}}`;
};

/** Editors strike out a name whose comment says so. */
const notice = ({ deprecated }: Event, indent: string): string =>
  deprecated === undefined
    ? ''
    : printComment([{ tag: 'deprecated', text: describeDeprecation(deprecated) }]).replace(/^(?=.)/gm, indent);

const system = (model: Model) => model.events.filter((event) => event.constant !== null);

/** Every `action.modifier` of tables. */
const keys = (model: Model): readonly string[] =>
  model.actions.flatMap((action) => model.modifiers.map((modifier) => `${action.name}.${modifier.name}`));

const groups = (model: Model) =>
  [...model.tables.map((table) => table.name), ...model.systems.map(({ domain }) => domain)].map((domain) => ({
    domain,
    events: model.events.filter((event) => event.domain === domain),
  }));

const printGroup = ({ domain, events }: ReturnType<typeof groups>[number]): string =>
  `  ${encodePropertyName(domain)}: {\n${events
    .map((event) => `${notice(event, '    ')}    ${quote(event.key)}: ${quote(event.type)},\n`)
    .join('')}  },\n`;
