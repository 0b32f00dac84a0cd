/**
 * Columns that several tables share. They carry general descriptions; a table whose column means more writes its own.
 */
import { defineColumns, type ColumnInput } from '@synap/generator/define';

/** The key of every table but agents, whose ids are readable names. */
export const id: ColumnInput = {
  name: 'id',
  type: 'uuid',
  primaryKey: true,
  generated: true,
  immutable: true,
  default: { sql: 'gen_random_uuid()' },
  description: 'The id of the row, a random UUID that the database gave it.',
};

export const userId: ColumnInput = {
  name: 'userId',
  type: 'text',
  owner: true,
  personal: true,
  description: 'The user whose row this is.',
  example: 'user-123',
};

export const createdAt: ColumnInput = {
  name: 'createdAt',
  type: 'timestamptz',
  managed: true,
  immutable: true,
  default: { sql: 'now()' },
  description: 'When the row was created.',
};

export const updatedAt: ColumnInput = {
  name: 'updatedAt',
  type: 'timestamptz',
  managed: true,
  default: { sql: 'now()' },
  description: 'When the row was last changed.',
};

/** For tables with soft deletion: name it in `deletion` too. */
export const deletedAt: ColumnInput = {
  name: 'deletedAt',
  type: 'timestamptz',
  nullable: true,
  managed: true,
  description: 'When the row was deleted; null while it lives.',
};

/** Opens a table whose rows belong to one user. */
export const identity = defineColumns([id, userId]);

/** Closes a table whose rows change. */
export const timestamps = defineColumns([createdAt, updatedAt]);
