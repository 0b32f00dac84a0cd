import type { ColumnInput, EventInput, ManifestInput, TableInput } from '@synap/generator/define';
import catalog from '../../catalog/manifest.ts';
import { createdAt, identity, updatedAt } from '../../catalog/columns.ts';

/**
 * The catalog with so many made-up tables in place of its own: 12 columns each, of every kind that the catalog's tables
 * have, and six derived events. Its envelope, shared types and system events stay, so 1,000 tables make 6,001 events.
 */
export const createLargeManifest = ({ tables }: { tables: number }): ManifestInput => ({
  ...catalog,
  tables: Array.from({ length: tables }, (_, index) => createTable(index)),
});

const createTable = (index: number): TableInput => {
  const name = `records${index + 1}`;
  return {
    name,
    description: `Made-up records, number ${index + 1}.`,
    owner: 'benchmark',
    subject: `record${index + 1}`,
    deletion: { style: 'hard' },
    columns: [...identity, ...createColumns(index), createdAt, updatedAt],
    events: Object.fromEntries(
      catalog.actions.flatMap((action) =>
        catalog.modifiers.map((modifier) => [
          `${action.name}.${modifier.name}`,
          createEvent(`${action.name} of ${name}`),
        ]),
      ),
    ),
  };
};

/**
 * Eight of the kinds, from another one on in each table, with names that only every 24th table has too: compilers share
 * the work on equal shapes, and a real catalog has few.
 */
const createColumns = (index: number): readonly ColumnInput[] =>
  Array.from({ length: 8 }, (_, place) => {
    const kind = KINDS[(index + place) % KINDS.length]!;
    const nullable = (index >> place) % 3 === 1;
    const name = `${kind.name}${NAMES[(index + place * 5) % NAMES.length]!}`;
    return {
      ...kind,
      name,
      description: `The ${name} of a record.`,
      ...(nullable ? { nullable } : {}),
    };
  });

const KINDS: readonly (Omit<ColumnInput, 'description'> & { name: string })[] = [
  { name: 'title', type: 'text', minLength: 1 },
  { name: 'code', type: 'varchar(40)' },
  { name: 'state', type: 'text', enum: ['open', 'active', 'closed'] },
  { name: 'count', type: 'integer', minimum: 0 },
  { name: 'ratio', type: 'double precision' },
  { name: 'amount', type: 'numeric(12,2)' },
  { name: 'enabled', type: 'boolean', default: false },
  { name: 'parent', type: 'uuid' },
  { name: 'dueAt', type: 'timestamptz' },
  { name: 'labels', type: 'text[]' },
  {
    name: 'settings',
    type: 'jsonb',
    properties: [
      { name: 'mode', type: 'text', enum: ['auto', 'manual'] },
      { name: 'limit', type: 'integer', minimum: 0, optional: true },
    ],
  },
  { name: 'metadata', type: 'jsonb', additionalProperties: true },
];

const NAMES = ['', 'Inner', 'Outer', 'First', 'Last', 'Main', 'Old', 'New', 'Local', 'Global', 'Short', 'Long'];

const createEvent = (what: string): EventInput => ({
  description: `${what}.`,
  trigger: 'The benchmark.',
  automation: 'None.',
  output: 'Nothing.',
});
