// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `documents.create.requested`. */
export const DocumentsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    title: { kind: 'string', minLength: 1 },
    type: { kind: 'enum', values: ['text', 'markdown', 'code', 'pdf', 'docx'] },
    content: { kind: 'string' },
  },
  optional: { language: { kind: 'string' }, projectId: { kind: 'string' } },
};

/** The payload of `documents.create.validated`. */
export const DocumentsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    documentId: { kind: 'uuid' },
    title: { kind: 'string', minLength: 1 },
    size: { kind: 'integer', minimum: 0, maximum: 2147483647 },
    currentVersion: { kind: 'integer', minimum: 1, maximum: 2147483647 },
  },
  optional: {},
};

/** The payload of `documents.update.requested`. */
export const DocumentsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentId: { kind: 'uuid' }, content: { kind: 'string' } },
  optional: { delta: { kind: 'record', values: { kind: 'json' } }, message: { kind: 'string' } },
};

/** The payload of `documents.update.validated`. */
export const DocumentsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentId: { kind: 'uuid' }, version: { kind: 'integer', minimum: 1, maximum: 2147483647 } },
  optional: {},
};

/** The payload of `documents.delete.requested`. */
export const DocumentsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `documents.delete.validated`. */
export const DocumentsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { documentId: { kind: 'uuid' } },
  optional: { deletedAt: { kind: 'timestamp' } },
};
