import { encodeTypeScriptString } from '../../encoders/type-script.ts';
import type { Event, Model } from '../../model/types.ts';
import { array, literal, object } from '../../schemas/expression.ts';
import { named, objectType } from '../../schemas/type-node.ts';
import { printComment, printConstant, printTypeAlias } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { printModule } from './module.ts';

/** `schemas.ts`: every payload's type and schemas by event type. */
export const schemasModule = (model: Model, api: Api): string => {
  const isMain = api.folder === '';
  const { events } = model;
  return printModule({
    path: `${api.folder}schemas`,
    symbols: new Map([...symbolsOf(model, api), ['z', { from: api.zod, type: true }]]),
    uses: new Set([
      ...(isMain ? ['z', 'GeneratedEventType', 'validateData', ...events.map((event) => event.names.data)] : []),
      ...events.flatMap((event) => [event.names.schema, event.names.writerSchema]),
    ]),
    statements: [
      ...(isMain ? [printDataByType(events), ...DATA_TYPES] : []),
      printMap({
        doc: "The reader's schema of each payload: open, it keeps keys that it does not know.",
        name: 'EventTypeSchemas',
        entries: events.map((event) => [event.type, event.names.schema]),
      }),
      printMap({
        doc: "The writer's schema of each payload: closed, it refuses keys that it does not know.",
        name: 'EventWriterSchemas',
        entries: events.map((event) => [event.type, event.names.writerSchema]),
      }),
      ...(isMain ? FUNCTIONS : []),
    ],
  });
};

/** `registry.ts`: what is known of each event besides its schema. */
export const registryModule = (model: Model, api: Api): string =>
  printModule({
    path: 'registry',
    symbols: symbolsOf(model, api),
    uses: new Set(['GeneratedEventType']),
    statements: [
      `/** What is known of an event type besides its schema. */
export type EventFacts = {
  /** Null for a system event. */
  readonly table: string | null;
  readonly action: string;
  readonly modifier: string;
  readonly description: string;
  /** Of the payload; rises when its structure changes. */
  readonly dataVersion: number;
  /** The payload's field that says which row the event is about; null where the payload has none. */
  readonly subject: string | null;
  /** Names of the table's columns that hold secrets: no event carries them. */
  readonly sensitive: readonly string[];
  /** Names of the table's columns that stay inside, and that this event does not carry. */
  readonly internal: readonly string[];
};`,
      printConstant({
        doc: ['The facts of every event type.'],
        exported: true,
        name: 'EventRegistry',
        type: named('Readonly', named('Record', named('GeneratedEventType'), named('EventFacts'))),
        value: object(
          model.events.map((event) => [
            event.type,
            object([
              ['table', literal(event.table)],
              ['action', literal(event.action)],
              ['modifier', literal(event.modifier)],
              ['description', literal(event.description)],
              ['dataVersion', literal(event.dataVersion)],
              ['subject', literal(event.subject?.property ?? null)],
              ['sensitive', array(event.sensitive.map(literal))],
              ['internal', array(event.internal.map(literal))],
            ]),
          ]),
        ),
      }),
    ],
  });

const printDataByType = (events: readonly Event[]): string =>
  printTypeAlias({
    doc: ['The payload of each event type.'],
    name: 'EventDataByType',
    type: objectType(
      events.map((event) => ({ name: event.type, optional: false, type: named(event.names.data), doc: [] })),
    ),
  });

const DATA_TYPES = [
  `/** An event type whose payload has a schema: all of them. */
export type EventTypeWithSchema = GeneratedEventType;`,
  `/** The payload of an event type, as a plain type. */
export type EventData<Type extends EventTypeWithSchema> = EventDataByType[Type];`,
];

const printMap = ({
  doc,
  name,
  entries,
}: {
  doc: string;
  name: string;
  entries: readonly (readonly [string, string])[];
}): string => {
  const lines = (render: (schema: string) => string, end: string, prefix = '') =>
    entries.map(([type, schema]) => `  ${prefix}${encodeTypeScriptString(type)}: ${render(schema)}${end}\n`).join('');
  const type = `{\n${lines((schema) => `typeof ${schema}`, ';', 'readonly ')}}`;
  return `${printComment([doc])}export const ${name}: ${type} = {\n${lines((schema) => schema, ',')}};`;
};

const FUNCTIONS = [
  `/** The reader's schema of a payload; undefined for a type that the catalog does not have. */
export function getPayloadSchema<Type extends EventTypeWithSchema>(type: Type): (typeof EventTypeSchemas)[Type];
export function getPayloadSchema(type: string): z.ZodType | undefined;
export function getPayloadSchema(type: string): z.ZodType | undefined {
  return schemaOf(EventTypeSchemas, type);
}`,
  `/** The writer's schema of a payload; undefined for a type that the catalog does not have. */
export function getWriterSchema<Type extends EventTypeWithSchema>(type: Type): (typeof EventWriterSchemas)[Type];
export function getWriterSchema(type: string): z.ZodType | undefined;
export function getWriterSchema(type: string): z.ZodType | undefined {
  return schemaOf(EventWriterSchemas, type);
}`,
  `/**
 * The payload, checked with the reader's schema or, where asked, the writer's.
 *
 * @throws ZodError with every fault, or a TypeError for a type that the catalog does not have.
 */
export function validateEventData<Type extends EventTypeWithSchema>(
  type: Type,
  data: unknown,
  options: { as?: 'reader' | 'writer' | undefined } = {},
): EventData<Type> {
  const schema = schemaOf(options.as === 'writer' ? EventWriterSchemas : EventTypeSchemas, type);
  return validateData(type, data, schema) as EventData<Type>;
}`,
  `// An own property only: 'toString' and '__proto__' are no event types.
function schemaOf(schemas: Readonly<Record<string, z.ZodType>>, type: string): z.ZodType | undefined {
  return Object.hasOwn(schemas, type) ? schemas[type] : undefined;
}`,
];
