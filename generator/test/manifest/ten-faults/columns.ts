import { defineColumns } from './define.ts';

const integer = 'integer';

export const identity = defineColumns([
  { name: 'id', type: 'uuid', primaryKey: true },
  { name: 'version', type: integer, minLength: 1 },
]);

export const times = [
  { name: 'createdAt', type: 'timestamptz' },
  { name: 'createdAt', type: 'timestamptz' },
] as const;
