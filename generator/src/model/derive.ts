import type { ActionInput, ColumnInput, DeletionInput, ModifierInput, TableInput } from '../manifest/types.ts';
import { classificationOf, columnProperty, toField } from './fields.ts';
import type { Field, ObjectField, Property } from './types.ts';

/** The payload of a table's event that the manifest does not write out, by what its action and modifier derive. */
export const derivePayload = (
  table: TableInput,
  action: ActionInput['derives'],
  modifier: ModifierInput['derives'],
): ObjectField => ({
  kind: 'object',
  properties: PAYLOADS[`${action} ${modifier}`](table),
  nullable: false,
});

/** The name of the payload's field that says which row an event is about. */
export const subjectIdOf = (table: Pick<TableInput, 'subject'>): string => `${table.subject}Id`;

/** Why no one sends updates of a table whose columns never change; null where they do. */
export const whyNeverUpdated = (table: TableInput): string | null =>
  table.columns.some(isMutable) ? null : `No column of ${table.name} ever changes.`;

const PAYLOADS: Record<
  `${ActionInput['derives']} ${ModifierInput['derives']}`,
  (table: TableInput) => readonly Property[]
> = {
  'create intent': (table) =>
    table.columns
      .filter(isSettable)
      .map((column) =>
        column.primaryKey === true
          ? { ...subject(table), required: column.default === undefined }
          : columnProperty(column, { required: !(column.nullable ?? false) && column.default === undefined }),
      ),
  'create fact': (table) => [
    subject(table),
    ...table.columns
      .filter((column) => column.primaryKey !== true && isVisible(column))
      .map((column) => columnProperty(column, { required: !(column.nullable ?? false) }))
      // A new row is not a deleted one.
      .map((property) => (isDeletionTime(table.deletion, property.name) ? { ...property, example: null } : property)),
  ],
  'update intent': (table) =>
    whyNeverUpdated(table) === null
      ? [subject(table), changes(table), ...version(table, 'expectedVersion', EXPECTED_VERSION)]
      : [subject(table), reason({ description: 'Why the update is asked for.', example: 'Corrected a typo.' })],
  'update fact': (table) =>
    whyNeverUpdated(table) === null
      ? [
          subject(table),
          changes(table),
          ...version(table, 'previousVersion', 'The version before the update.'),
          ...version(table, 'newVersion', 'The version after the update.'),
        ]
      : [subject(table)],
  'delete intent': (table) => [
    subject(table),
    reason({ description: 'Why the deletion is asked for.', example: 'No longer needed.' }),
  ],
  'delete fact': (table) => [subject(table), ...remains(table, table.deletion)],
};

const EXPECTED_VERSION =
  'The version that the change was made against; the update is refused when the row has moved on.';

const isVisible = (column: ColumnInput): boolean => {
  const classification = classificationOf(column);
  return classification !== 'restricted' && classification !== 'internal';
};

const isSettable = (column: ColumnInput): boolean =>
  isVisible(column) && column.generated !== true && column.managed !== true && column.owner !== true;

const isMutable = (column: ColumnInput): boolean =>
  isSettable(column) && column.primaryKey !== true && column.immutable !== true;

const isDeletionTime = (deletion: DeletionInput, column: string): boolean =>
  (deletion.style === 'soft' && deletion.column === column) || (deletion.style === 'flag' && deletion.at === column);

const subject = (table: TableInput): Property => {
  const key = table.columns.find((column) => column.primaryKey === true)!;
  // The subject gives it its name, so that a rename of the column is none here.
  const { renamedFrom: _renamedFrom, ...property } = columnProperty(key, { required: true });
  return { ...property, name: subjectIdOf(table) };
};

const changes = (table: TableInput): Property =>
  plain('changes', true, 'The new values of the columns that change; at least one.', {
    kind: 'object',
    properties: table.columns.filter(isMutable).map((column) => {
      const { default: _default, ...property } = columnProperty(column, { required: false });
      return property;
    }),
    minProperties: 1,
    nullable: false,
  });

const version = (table: TableInput, name: string, description: string): readonly Property[] => {
  const column = table.columns.find((candidate) => candidate.name === table.version);
  return column === undefined ? [] : [plain(name, false, description, { ...toField(column), nullable: false })];
};

const reason = ({ description, example }: { readonly description: string; readonly example: string }): Property => ({
  ...plain('reason', false, description, { kind: 'string', nullable: false }),
  example,
});

const remains = (table: TableInput, deletion: DeletionInput): readonly Property[] => {
  const left = (name: string, field?: Field): readonly Property[] => {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined || !isVisible(column)) return [];
    const { example, ...property } = columnProperty(column, { required: false });
    return [
      {
        ...property,
        ...(example === undefined || example === null ? {} : { example }),
        field: field ?? { ...property.field, nullable: false },
      },
    ];
  };
  switch (deletion.style) {
    case 'soft':
      return left(deletion.column);
    case 'flag':
      return [
        ...left(deletion.column, { kind: 'literal', value: deletion.value, nullable: false }).map(withoutSamples),
        ...(deletion.at === undefined ? [] : left(deletion.at)),
      ];
    case 'hard':
    case 'none':
      return [];
  }
};

// What the column holds by default is not what it holds once deleted.
const withoutSamples = ({ default: _default, example: _example, ...property }: Property): Property => property;

const plain = (name: string, required: boolean, description: string, field: Field): Property => ({
  description,
  classification: 'public',
  personal: false,
  name,
  required,
  field,
});
