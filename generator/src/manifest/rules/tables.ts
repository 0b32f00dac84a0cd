import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { suggest } from '../near-match.ts';
import { describeSubject, isObject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { has, isTrue, namesOf, textOf } from '../view.ts';
import type { Item, ManifestView, ShapeView, TableView } from '../view.ts';

/** Keys and the parts that columns play: primary key, deletion, version, references. */
export function* checkTables(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  for (const table of view.tables.items) {
    const subject = describeSubject(root, table.path);
    yield* checkPrimaryKey(table, subject);
    yield* checkDeletion(table, subject);
    yield* checkVersion(table, subject);
    yield* checkSubjectId(table, subject);
    for (const column of table.columns.items) yield* checkReference(column, view, root);
  }
}

function* checkPrimaryKey(table: TableView, subject: string): Iterable<Diagnostic> {
  const { items, complete } = table.columns;
  const [first, ...others] = items.filter((column) => isTrue(column, 'primaryKey'));
  const readable = items.every(({ raw }) => raw['primaryKey'] === undefined || typeof raw['primaryKey'] === 'boolean');
  if (first === undefined && complete && readable && has(table, 'columns')) {
    yield diagnose(
      'NO_PRIMARY_KEY',
      [...table.path, 'columns'],
      `${subject} has no primary key`,
      'mark one column with `primaryKey: true`',
    );
  }
  for (const column of others) {
    const message = `${subject} has a second primary key, column ${quote(textOf(column, 'name') ?? '')}`;
    yield diagnose(
      'SECOND_PRIMARY_KEY',
      [...column.path, 'primaryKey'],
      message,
      'keep one: events name a row by one value',
    );
  }
}

function* checkDeletion(table: TableView, subject: string): Iterable<Diagnostic> {
  if (!isObject(table.raw['deletion'])) return;
  const deletion: Item = { raw: table.raw['deletion'], path: [...table.path, 'deletion'] };
  const style = textOf(deletion, 'style');
  if (style === 'soft') {
    const part = `the deletion column of ${subject}`;
    yield* checkPart(deletion, 'column', table, { part, wanted: NULLABLE_TIME, managed: true });
  } else if (style === 'flag') {
    yield* checkPart(deletion, 'column', table, { part: `the deletion flag of ${subject}`, wanted: FLAG });
    const part = `the deletion time of ${subject}`;
    yield* checkPart(deletion, 'at', table, { part, wanted: NULLABLE_TIME, managed: true });
  }
}

function* checkVersion(table: TableView, subject: string): Iterable<Diagnostic> {
  const part = `the version column of ${subject}`;
  yield* checkPart(table, 'version', table, { part, wanted: COUNTER, managed: true });
}

interface Wanted {
  readonly is: string;
  readonly fits: (column: ShapeView) => boolean;
}

const isType = (column: ShapeView, ...bases: readonly string[]): boolean =>
  column.type !== undefined && bases.includes(column.type.base) && !column.type.array;

/** Null while the row lives. */
const NULLABLE_TIME: Wanted = {
  is: 'a nullable timestamptz',
  fits: (column) => isType(column, 'timestamptz') && isTrue(column, 'nullable'),
};
const FLAG: Wanted = { is: 'a boolean', fits: (column) => isType(column, 'boolean') };
const COUNTER: Wanted = {
  is: 'an integer that is not nullable',
  fits: (column) =>
    !isTrue(column, 'nullable') &&
    (isType(column, 'smallint', 'integer') || (isType(column, 'bigint') && column.raw['bigint'] !== 'string')),
};

/**
 * The column that `item[key]` names exists and is fit for its part. What only the system may write is to say so, or
 * derived payloads would let a client set it; a flag is for clients too, who may switch a row on again.
 */
function* checkPart(
  item: Item,
  key: string,
  table: TableView,
  { part, wanted, managed = false }: { part: string; wanted: Wanted; managed?: boolean },
): Iterable<Diagnostic> {
  const name = textOf(item, key);
  if (name === undefined || name.trim() === '') return;
  const path: Path = [...item.path, key];
  const column = table.columns.items.find((candidate) => textOf(candidate, 'name') === name);
  if (column === undefined) {
    if (!table.columnNames.complete) return;
    yield diagnose(
      'UNKNOWN_COLUMN',
      path,
      `${part} is ${quote(name)}, which is no column of it`,
      suggest(name, [...table.columnNames.all], 'name a column of the table'),
    );
  } else if (column.type !== undefined && !wanted.fits(column)) {
    yield diagnose(
      'UNFIT_COLUMN',
      path,
      `${part} is ${quote(name)}, which is not ${wanted.is}`,
      `make the column ${wanted.is}, or name another`,
    );
  } else if (managed && (column.raw['managed'] ?? false) === false) {
    yield diagnose(
      'UNFIT_COLUMN',
      path,
      `${part} is ${quote(name)}, which clients may set`,
      'add `managed: true` to the column: only the system writes it',
    );
  }
}

/** Facts about a row carry its subject id beside its columns. */
function* checkSubjectId(table: TableView, subject: string): Iterable<Diagnostic> {
  const id = `${textOf(table, 'subject')}Id`;
  const column = table.columns.items.find((candidate) => textOf(candidate, 'name') === id);
  if (column === undefined || isTrue(column, 'primaryKey')) return;
  yield diagnose(
    'NAME_COLLISION',
    [...column.path, 'name'],
    `column ${quote(id)} of ${subject} is called like the subject id of its events`,
    'rename the column, or change the subject',
  );
}

function* checkReference(column: ShapeView, view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const reference = textOf(column, 'references');
  if (reference === undefined || reference.trim() === '') return;
  const path: Path = [...column.path, 'references'];
  const subject = describeSubject(root, column.path);
  const [tableName = '', columnName = '', ...rest] = reference.split('.');
  const tables = namesOf(view.tables);
  const table = view.tables.items.find((candidate) => textOf(candidate, 'name') === tableName);
  if (table === undefined) {
    if (tables.complete)
      yield diagnose(
        'UNKNOWN_COLUMN',
        path,
        `${subject} refers to the unknown table ${quote(tableName)}`,
        suggest(tableName, [...tables.all], 'write table.column'),
      );
  } else if (rest.length > 0 || (table.columnNames.complete && !table.columnNames.all.has(columnName))) {
    const name = [columnName, ...rest].join('.');
    yield diagnose(
      'UNKNOWN_COLUMN',
      path,
      `${subject} refers to the unknown column ${quote(name)} of table ${quote(tableName)}`,
      suggest(name, [...table.columnNames.all], 'write table.column'),
    );
  }
}
