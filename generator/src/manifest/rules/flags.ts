import { diagnose } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { describeSubject, isObject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allShapes, isTrue, textOf } from '../view.ts';
import type { ManifestView, ShapeView, TableView } from '../view.ts';

/** What the flags of one column or field say about each other. */
export function* checkFlags(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  for (const shape of allShapes(view)) {
    for (const { key, problem, todo, holds } of CONTRADICTIONS) {
      if (holds(shape))
        yield diagnose('CONTRADICTION', [...shape.path, key], `${describeSubject(root, shape.path)} ${problem}`, todo);
    }
  }
  for (const table of view.tables.items) {
    yield* checkSecretParts(table, root);
    yield* checkInternalVersion(table, root);
  }
}

interface Contradiction {
  /** The key that the fault points at. */
  readonly key: string;
  readonly problem: string;
  readonly todo: string;
  readonly holds: (shape: ShapeView) => boolean;
}

const isRestricted = (shape: ShapeView): boolean =>
  isTrue(shape, 'sensitive') || textOf(shape, 'classification') === 'restricted';

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    key: 'classification',
    problem: 'is sensitive and has another classification than "restricted"',
    todo: 'remove one of the two',
    holds: (shape) =>
      isTrue(shape, 'sensitive') &&
      ['public', 'internal', 'confidential'].includes(textOf(shape, 'classification') ?? ''),
  },
  {
    key: 'owner',
    problem: 'is the owner, which every event carries as userId, and a secret, which none may carry',
    todo: 'remove one of the two',
    holds: (shape) => isTrue(shape, 'owner') && isRestricted(shape),
  },
  {
    key: 'primaryKey',
    problem: 'is the primary key, by which events name a row, and a secret, which none may carry',
    todo: 'remove one of the two',
    holds: (shape) => isTrue(shape, 'primaryKey') && isRestricted(shape),
  },
  {
    key: 'classification',
    problem:
      'is the primary key, by which events name a row, and internal, which is in no payload that does not say so',
    todo: 'remove one of the two',
    holds: (shape) => isTrue(shape, 'primaryKey') && textOf(shape, 'classification') === 'internal',
  },
  {
    key: 'nullable',
    problem: 'is the primary key and nullable',
    todo: 'remove `nullable`: PostgreSQL allows no null there',
    holds: (shape) => isTrue(shape, 'primaryKey') && isTrue(shape, 'nullable'),
  },
];

/** Deletion and version columns stand in derived payloads by their part, so they can be no secrets. */
function* checkSecretParts(table: TableView, root: JsonValue): Iterable<Diagnostic> {
  const deletion = isObject(table.raw['deletion']) ? table.raw['deletion'] : {};
  const parts = [deletion['column'], deletion['at'], table.raw['version']];
  for (const column of table.columns.items) {
    if (!isRestricted(column) || !parts.includes(textOf(column, 'name') ?? '')) continue;
    const key = isTrue(column, 'sensitive') ? 'sensitive' : 'classification';
    const problem = `${describeSubject(root, column.path)} is a secret, and the deletion or version column, which events carry`;
    yield diagnose('CONTRADICTION', [...column.path, key], problem, 'remove one of the two');
  }
}

/** Updates say which version they expect and make, so it cannot be kept from whoever reads them. */
function* checkInternalVersion(table: TableView, root: JsonValue): Iterable<Diagnostic> {
  const version = textOf(table, 'version');
  if (version === undefined) return;
  for (const column of table.columns.items) {
    if (textOf(column, 'name') !== version || textOf(column, 'classification') !== 'internal') continue;
    const problem = `${describeSubject(root, column.path)} is the version column, which updates carry, and internal, which is in no payload that does not say so`;
    yield diagnose('CONTRADICTION', [...column.path, 'classification'], problem, 'remove one of the two');
  }
}
