/** Catalogs with a past: what a gate compares. */
import type { ColumnInput, FieldInput, ManifestInput } from '@synap/generator/define';
import catalog from '../../catalog/manifest.ts';
import { buildModel } from '../../generator/src/model/build-model.ts';
import { parseManifest } from '../../generator/src/manifest/parse.ts';
import type { Model } from '../../generator/src/model/types.ts';
import { createLargeManifest } from '../types/large-manifest.ts';

export interface Past {
  readonly name: string;
  readonly model: Model;
  /** Oldest first. */
  readonly releases: readonly { readonly version: string; readonly model: Model }[];
}

/** The catalog of this repository after so many releases that added an optional field each. */
export function createCatalogPast({ releases, breaks }: { releases: number; breaks: boolean }): Past {
  const name = breaks ? 'the catalog, whose envelope breaks every event' : 'the catalog, of which nothing breaks';
  const current = breaks ? withBrokenEnvelope(grow(catalog, releases)) : grow(catalog, releases);
  return {
    name,
    model: build(current),
    releases: range(releases).map((index) => ({ version: `0.${index + 1}.0`, model: build(grow(catalog, index)) })),
  };
}

/** So many tables of so many columns; each release had one nullable column less in a tenth of the tables. */
export function createLargePast({
  tables,
  columns,
  releases,
}: {
  tables: number;
  columns: number;
  releases: number;
}): Past {
  const manifest = widen(createLargeManifest({ tables }), columns - releases);
  return {
    name: `${tables} tables of ${columns} columns`,
    model: buildModel(growTables(manifest, releases)),
    // From files each has strings and objects of its own: nothing is the same as in another.
    releases: range(releases).map((index) => ({
      version: `0.${index + 1}.0`,
      model: JSON.parse(JSON.stringify(buildModel(growTables(manifest, index)))) as Model,
    })),
  };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const build = (manifest: ManifestInput): Model => {
  const parsed = parseManifest(JSON.parse(JSON.stringify(manifest)));
  if (!parsed.ok) throw new Error(`bench evolution: ${parsed.diagnostics[0]?.message}`);
  // As it comes from a file.
  return JSON.parse(JSON.stringify(buildModel(parsed.manifest))) as Model;
};

/** One optional field more in the data of an event, for each release, from table to table. */
const grow = (manifest: ManifestInput, releases: number): ManifestInput => ({
  ...manifest,
  tables: manifest.tables.map((table, position) => ({
    ...table,
    events: Object.fromEntries(
      Object.entries(table.events).map(([key, event]) => {
        if (key !== 'create.requested' || event.data === undefined) return [key, event];
        const added = range(releases)
          .filter((index) => index % manifest.tables.length === position)
          .map(addedField);
        return [key, { ...event, data: [...event.data, ...added] }];
      }),
    ),
  })),
});

const addedField = (index: number): FieldInput => ({
  name: `addedIn${index + 1}`,
  type: 'text',
  optional: true,
  description: `Since release ${index + 1}.`,
});

const withBrokenEnvelope = (manifest: ManifestInput): ManifestInput => ({
  ...manifest,
  envelope: {
    ...manifest.envelope,
    fields: manifest.envelope.fields.map((field) =>
      field.name === 'requestId'
        ? { name: 'requestId', type: 'integer', optional: true, description: 'A number.' }
        : field,
    ),
  },
});

const widen = (manifest: ManifestInput, columns: number): ManifestInput => ({
  ...manifest,
  tables: manifest.tables.map((table) => ({
    ...table,
    columns: [
      ...table.columns,
      ...range(columns - table.columns.length).map((index): ColumnInput => ({
        ...TYPES[index % TYPES.length]!,
        name: `wide${index + 1}`,
        description: `Column ${index + 1} of many.`,
      })),
    ],
  })),
});

const TYPES = [
  { type: 'text', minLength: 1, maxLength: 200 },
  { type: 'integer', minimum: 0 },
  { type: 'uuid', nullable: true },
  { type: 'text', enum: ['open', 'closed'] },
  { type: 'timestamptz', nullable: true },
  { type: 'numeric(12,2)' },
  { type: 'boolean', default: false },
  { type: 'text[]' },
] as const satisfies readonly Omit<ColumnInput, 'name'>[];

const growTables = (manifest: ManifestInput, releases: number): ManifestInput => ({
  ...manifest,
  tables: manifest.tables.map((table, position) => ({
    ...table,
    columns: [
      ...table.columns,
      ...range(releases)
        .filter((index) => (position + index) % 10 === 0)
        // Managed: what a client may send stays as it is, and a fact says more.
        .map((index): ColumnInput => ({
          name: `addedIn${index + 1}`,
          type: 'text',
          nullable: true,
          managed: true,
          description: `Since release ${index + 1}.`,
        })),
    ],
  })),
});
