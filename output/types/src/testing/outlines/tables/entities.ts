// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `entities.create.requested`. */
export const EntitiesCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { type: { kind: 'enum', values: ['note', 'task', 'project'] } },
  optional: {
    title: { kind: 'string', minLength: 1 },
    content: { kind: 'string' },
    tags: { kind: 'array', items: { kind: 'string', minLength: 1 } },
    metadata: { kind: 'record', values: { kind: 'json' } },
  },
};

/** The payload of `entities.create.validated`. */
export const EntitiesCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { entityId: { kind: 'uuid' }, type: { kind: 'enum', values: ['note', 'task', 'project'] } },
  optional: {
    title: { kind: 'string', minLength: 1 },
    fileUrl: { kind: 'string' },
    filePath: { kind: 'string' },
    fileSize: { kind: 'integer', minimum: 0, maximum: 2147483647 },
    fileType: { kind: 'string' },
    checksum: { kind: 'string' },
  },
};

/** The payload of `entities.update.requested`. */
export const EntitiesUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { entityId: { kind: 'uuid' } },
  optional: {
    changes: { kind: 'record', values: { kind: 'json' } },
    content: { kind: 'string' },
    title: { kind: 'string', minLength: 1 },
  },
};

/** The payload of `entities.update.validated`. */
export const EntitiesUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { entityId: { kind: 'uuid' } },
  optional: {
    previousVersion: { kind: 'integer', minimum: 1, maximum: 2147483647 },
    newVersion: { kind: 'integer', minimum: 1, maximum: 2147483647 },
  },
};

/** The payload of `entities.delete.requested`. */
export const EntitiesDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { entityId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `entities.delete.validated`. */
export const EntitiesDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { entityId: { kind: 'uuid' } },
  optional: {},
};
