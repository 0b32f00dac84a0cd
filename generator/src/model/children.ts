import type { Field } from './types.ts';

/** The fields that a field is made of: items, values, properties, those of variants. None for a reference. */
export const childrenOf = (field: Field): readonly Field[] => {
  switch (field.kind) {
    case 'array':
      return [field.items];
    case 'record':
      return [field.values];
    case 'object':
      return field.properties.map((property) => property.field);
    case 'union':
      return field.variants;
    case 'string':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'enum':
    case 'literal':
    case 'json':
    case 'reference':
      return [];
  }
};
