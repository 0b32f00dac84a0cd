// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `documentVersions.create.requested`. */
export const DocumentVersionsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    documentId: { kind: 'uuid' },
    version: { kind: 'integer', minimum: 1, maximum: 2147483647 },
    content: { kind: 'string' },
    author: { kind: 'enum', values: ['user', 'ai'] },
    authorId: { kind: 'string' },
  },
  optional: {
    delta: { kind: 'record', values: { kind: 'json' }, nullable: true },
    message: { kind: 'string', nullable: true },
  },
};

/** The payload of `documentVersions.create.validated`. */
export const DocumentVersionsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    documentVersionId: { kind: 'uuid' },
    documentId: { kind: 'uuid' },
    version: { kind: 'integer', minimum: 1, maximum: 2147483647 },
    content: { kind: 'string' },
    author: { kind: 'enum', values: ['user', 'ai'] },
    authorId: { kind: 'string' },
    createdAt: { kind: 'timestamp' },
  },
  optional: {
    delta: { kind: 'record', values: { kind: 'json' }, nullable: true },
    message: { kind: 'string', nullable: true },
  },
};

/** The payload of `documentVersions.update.requested`. */
export const DocumentVersionsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentVersionId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `documentVersions.update.validated`. */
export const DocumentVersionsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentVersionId: { kind: 'uuid' } },
  optional: {},
};

/** The payload of `documentVersions.delete.requested`. */
export const DocumentVersionsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentVersionId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `documentVersions.delete.validated`. */
export const DocumentVersionsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentVersionId: { kind: 'uuid' } },
  optional: {},
};
