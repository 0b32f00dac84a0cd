/** Where in the manifest something stands that the model speaks of; a missing thing stands where it would be. */
import type { Path } from '../manifest/diagnostics.ts';
import type { Event, Field, Model, Property } from '../model/types.ts';
import type { Change, FieldPath } from './change.ts';
import { variantStep } from './compare-fields.ts';

export function toManifestPath({ subject, path }: Pick<Change, 'subject' | 'path'>, model: Model): Path {
  switch (subject.is) {
    case 'catalog':
      return [];
    case 'envelope':
      return ['envelope', 'fields', ...inProperties(model.envelope.fields, path)];
    case 'type': {
      // The first is made of the manifest's sources.
      const index = model.types.findIndex(({ name }) => name === subject.name);
      if (index === 0) return ['sources'];
      return index < 0 ? ['types'] : ['types', index - 1, ...inField(model.types[index]!.field, path)];
    }
    case 'table':
      return ofTable(subject.name, path, model);
    case 'system': {
      const index = model.systems.findIndex(({ domain }) => domain === subject.domain);
      return index < 0 ? ['systems'] : ['systems', index];
    }
    case 'event':
      return ofEvent(subject.type, path, model);
  }
}

const ofTable = (name: string, path: FieldPath, { tables }: Model): Path => {
  const index = tables.findIndex((table) => table.name === name);
  const [column, ...rest] = path;
  if (index < 0) return ['tables'];
  if (column === undefined) return ['tables', index];
  const { columns, subjectId } = tables[index]!;
  const at = columns.findIndex((each) => each.name === column);
  const found = columns[at];
  if (found === undefined) return ['tables', index, column === subjectId ? 'subject' : 'columns'];
  return ['tables', index, 'columns', at, ...(found.classification === 'restricted' ? [] : inField(found.field, rest))];
};

const ofEvent = (type: string, path: FieldPath, model: Model): Path => {
  const event = model.events.find((each) => each.type === type);
  const [group] = type.split('.');
  const table = model.tables.findIndex(({ name }) => name === group);
  const system = model.systems.findIndex(({ domain }) => domain === group);
  if (event === undefined) return table >= 0 ? ['tables', table, 'events'] : system >= 0 ? ['systems', system] : [];
  const own: Path =
    event.table === null
      ? ['systems', system, 'events', model.systems[system]!.eventTypes.indexOf(type)]
      : ['tables', table, 'events', event.key];
  return path.length === 0 || event.dataFrom === 'table'
    ? own
    : [...own, 'data', ...inProperties(propertiesOf(event), path)];
};

const propertiesOf = ({ data }: Event): readonly Property[] => data.properties;

const inProperties = (properties: readonly Property[], [name, ...rest]: FieldPath): Path => {
  const index = properties.findIndex((property) => property.name === name);
  return index < 0 ? [] : [index, ...inField(properties[index]!.field, rest)];
};

const inField = (field: Field, path: FieldPath): Path => {
  const [part, ...rest] = path;
  if (part === undefined) return [];
  switch (field.kind) {
    case 'object':
      return ['properties', ...inProperties(field.properties, path)];
    case 'array':
      return ['items', ...inField(field.items, rest)];
    case 'record':
      return ['additionalProperties', ...inField(field.values, rest)];
    case 'union': {
      const index = field.variants.findIndex(({ properties }) =>
        properties.some(
          (property) =>
            property.name === field.discriminator &&
            property.field.kind === 'literal' &&
            variantStep(property.field.value) === part,
        ),
      );
      return index < 0 ? ['oneOf'] : ['oneOf', index, ...inField(field.variants[index]!, rest)];
    }
    default:
      return [];
  }
};
