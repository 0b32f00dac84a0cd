import type { Model } from '../model/types.ts';
import { ENVELOPE_PAGE, INDEX_PAGE, TYPES_PAGE, eventPage, systemPage, tablePage } from './docs-pages.ts';
import { bandGraph, catalogGraph } from './graph-paths.ts';

/**
 * What a page may link to: the pages, schemas and pictures of the catalog, as paths of the output. They follow from the
 * model, so that a link can be judged before anything is emitted. The site serves these and nothing else of the output.
 */
export const listLinkablePaths = ({ events, tables, systems }: Model): readonly string[] => [
  ...[INDEX_PAGE, ENVELOPE_PAGE, TYPES_PAGE],
  ...tables.map(({ name }) => tablePage(name)),
  ...systems.map(({ domain }) => systemPage(domain)),
  ...events.map(({ type }) => eventPage(type)),
  'json-schema/index.json',
  ...SCHEMA_FOLDERS.flatMap((folder) => ['bundle', ...events.map(({ type }) => type)].map(schemaIn(folder))),
  ...(['svg', 'mmd'] as const).flatMap((format) => [
    catalogGraph(format),
    ...tables.map(({ name }) => bandGraph({ kind: 'table', name }, format)),
    ...systems.map(({ domain }) => bandGraph({ kind: 'system', name: domain }, format)),
  ]),
];

// Not from the emitter of schemas: it loads what converts them, and whoever shows one event does not wait for that.
const SCHEMA_FOLDERS = ['2020-12', 'draft-07'].flatMap((draft) => [`${draft}/writer`, `${draft}/reader`]);

const schemaIn =
  (folder: string) =>
  (name: string): string =>
    `json-schema/${folder}/${name}.json`;
