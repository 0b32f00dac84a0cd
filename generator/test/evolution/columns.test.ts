import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareModels } from '../../src/evolution/compare-models.ts';
import type { Model } from '../../src/model/types.ts';
import { FORMS } from '../../src/schemas/wire.ts';
import { MUTANTS } from './oracle/effort.ts';
import { openCatalog, type Subject } from './oracle/manifests.ts';
import { sampleOf } from './oracle/field-operators.ts';
import { mutate } from './oracle/mutation.ts';
import type { Draft } from './oracle/sites.ts';
import { removeSamples } from './oracle/sites.ts';
import { schemaOf } from './oracle/schemas.ts';

type Edit = (column: Draft, columns: Draft[]) => void;

const EDITS: Readonly<Record<string, Edit>> = {
  renamed: (column) => {
    column['name'] = `${column['name']}Renamed`;
  },
  'renamed, as declared': (column) => {
    column['renamedFrom'] = column['name'];
    column['name'] = `${column['name']}Renamed`;
  },
  retyped: (column) => {
    const { name, description, nullable, primaryKey, managed, owner, immutable, generated, classification, sensitive } =
      column;
    const type = column['type'] === 'boolean' ? 'integer' : 'boolean';
    const kept = {
      name,
      description,
      nullable,
      primaryKey,
      managed,
      owner,
      immutable,
      generated,
      classification,
      sensitive,
    };
    for (const key of Object.keys(column)) delete column[key];
    Object.assign(column, JSON.parse(JSON.stringify(kept)), { type });
  },
  dropped: (column, columns) => {
    columns.splice(columns.indexOf(column), 1);
  },
  'made nullable': (column) => {
    column['nullable'] = true;
  },
  'given a default': (column) => {
    if (column['default'] === undefined) column['default'] = sampleOf(column) ?? { sql: 'something()' };
  },
};

/** So many columns of each table, where `SYNAP_MUTANTS` asks for less than all. */
const MAX_COLUMNS = MUTANTS === Infinity ? Infinity : 1;

describe('a column that changes', () => {
  let catalog: Subject;

  beforeAll(async () => {
    catalog = await openCatalog();
  });

  test('there are nine tables', () => {
    expect(catalog.manifest.tables.map(({ name }) => name)).toHaveLength(9);
  });

  test.each(Object.entries(EDITS))('and is %s names exactly the events whose schemas are others', (_name, edit) => {
    const wrong: unknown[] = [];
    const tables = new Set<string>();
    let affected = 0;
    for (const [index, table] of catalog.manifest.tables.entries()) {
      for (const newer of mutantsOf(catalog, index, edit)) {
        const expected = changedEvents(catalog.model, newer.model);
        const named = namedEvents(catalog.model, newer.model);
        tables.add(table.name);
        affected += expected.length;
        if (!isDeepStrictEqual(named, expected)) {
          wrong.push({ table: table.name, column: newer.column, named, expected });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tables.size).toBe(9);
    expect(affected).toBeGreaterThan(3);
  });

  test('a comparer that names every event of the table is told apart', () => {
    const [newer] = mutantsOf(catalog, 0, EDITS['retyped']!);
    const all = catalog.model.tables[0]!.eventTypes.toSorted();
    expect(changedEvents(catalog.model, newer!.model)).not.toEqual(all);
  });
});

interface Mutant {
  readonly column: string;
  readonly model: Model;
}

/** Those that the manifest's rules refuse are left out, and those that are no change. */
const mutantsOf = ({ manifest }: Subject, table: number, edit: Edit): readonly Mutant[] => {
  const mutants: Mutant[] = [];
  for (const [index, column] of manifest.tables[table]!.columns.entries()) {
    // Every table begins with its key and its owner.
    if (index < 2 && MAX_COLUMNS !== Infinity) continue;
    const draft = structuredClone(column) as Draft;
    edit(draft, [draft]);
    if (isDeepStrictEqual(draft, column) && edit !== EDITS['dropped']) continue;
    const mutant = mutate(manifest, [
      {
        operator: 'edited',
        label: column.name,
        apply: ({ tables }) => {
          removeSamples({ tables }, ['tables', table, 'columns', index]);
          const { columns } = tables[table];
          edit(columns[index], columns);
          return true;
        },
      },
    ]);
    if (mutant !== undefined) mutants.push({ column: column.name, model: mutant.model });
    if (mutants.length >= MAX_COLUMNS) break;
  }
  return mutants;
};

/** Events whose emitted documents are others, in either form. */
const changedEvents = (older: Model, newer: Model): readonly string[] =>
  newer.events
    .map(({ type }) => type)
    .filter((type) => documentsOf(older, type) !== documentsOf(newer, type))
    .sort();

const documentsOf = (model: Model, type: string): string =>
  JSON.stringify(FORMS.map((form) => schemaOf(model, type, form)));

const namedEvents = (older: Model, newer: Model): readonly string[] => {
  const inSchemas = compareModels(older, newer).filter(
    // Examples and the table's own page stand in no schema.
    ({ rule, before, after, path }) => rule !== 'MEANING_CHANGED' || (path.length > 0 && saysDefault(before, after)),
  );
  return [...new Set(inSchemas.flatMap(({ events }) => events))].sort();
};

const saysDefault = (before: unknown, after: unknown): boolean => JSON.stringify([before, after]).includes('"default"');
