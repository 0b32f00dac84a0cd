// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  DocumentVersionsCreateRequestedData,
  DocumentVersionsCreateValidatedData,
  DocumentVersionsDeleteRequestedData,
  DocumentVersionsDeleteValidatedData,
  DocumentVersionsUpdateRequestedData,
  DocumentVersionsUpdateValidatedData,
} from '../../../tables/document-versions.ts';
import type { WrittenSamples } from '../../written-samples.ts';

/** Payloads of `documentVersions.create.requested`. */
export const DocumentVersionsCreateRequestedSamples: WrittenSamples<DocumentVersionsCreateRequestedData> = {
  minimal: {
    documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7',
    version: 2,
    content: '# Project plan, revised',
    author: 'user',
    authorId: 'user-123',
  },
  full: {
    documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7',
    version: 2,
    content: '# Project plan, revised',
    delta: { ops: [{ retain: 14 }, { insert: ', revised' }] },
    author: 'user',
    authorId: 'user-123',
    message: 'Mark the plan as revised',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentId'], code: 'invalid_type', without: 'documentId' },
    { rule: 'type', path: ['documentId'], code: 'invalid_type', with: { documentId: 1 } },
    { rule: 'null', path: ['documentId'], code: 'invalid_type', with: { documentId: null } },
    { rule: 'format', path: ['documentId'], code: 'invalid_format', with: { documentId: 'not a UUID' } },
    { rule: 'required', path: ['version'], code: 'invalid_type', without: 'version' },
    { rule: 'type', path: ['version'], code: 'invalid_type', with: { version: true } },
    { rule: 'null', path: ['version'], code: 'invalid_type', with: { version: null } },
    { rule: 'integer', path: ['version'], code: 'invalid_type', with: { version: 1.5 } },
    { rule: 'minimum', path: ['version'], code: 'too_small', with: { version: 0 } },
    { rule: 'maximum', path: ['version'], code: 'too_big', with: { version: 2147483648 } },
    { rule: 'required', path: ['content'], code: 'invalid_type', without: 'content' },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['delta'], code: 'invalid_type', with: { delta: 1 } },
    { rule: 'required', path: ['author'], code: 'invalid_value', without: 'author' },
    { rule: 'type', path: ['author'], code: 'invalid_value', with: { author: 1 } },
    { rule: 'null', path: ['author'], code: 'invalid_value', with: { author: null } },
    { rule: 'enum', path: ['author'], code: 'invalid_value', with: { author: 'other' } },
    { rule: 'required', path: ['authorId'], code: 'invalid_type', without: 'authorId' },
    { rule: 'type', path: ['authorId'], code: 'invalid_type', with: { authorId: 1 } },
    { rule: 'null', path: ['authorId'], code: 'invalid_type', with: { authorId: null } },
    { rule: 'type', path: ['message'], code: 'invalid_type', with: { message: 1 } },
  ],
};

/** Payloads of `documentVersions.create.validated`. */
export const DocumentVersionsCreateValidatedSamples: WrittenSamples<DocumentVersionsCreateValidatedData> = {
  minimal: {
    documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd',
    documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7',
    version: 2,
    content: '# Project plan, revised',
    author: 'user',
    authorId: 'user-123',
    createdAt: '2026-01-15T09:30:00.000Z',
  },
  full: {
    documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd',
    documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7',
    version: 2,
    content: '# Project plan, revised',
    delta: { ops: [{ retain: 14 }, { insert: ', revised' }] },
    author: 'user',
    authorId: 'user-123',
    message: 'Mark the plan as revised',
    createdAt: '2026-01-15T09:30:00.000Z',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentVersionId'], code: 'invalid_type', without: 'documentVersionId' },
    { rule: 'type', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: 1 } },
    { rule: 'null', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: null } },
    { rule: 'format', path: ['documentVersionId'], code: 'invalid_format', with: { documentVersionId: 'not a UUID' } },
    { rule: 'required', path: ['documentId'], code: 'invalid_type', without: 'documentId' },
    { rule: 'type', path: ['documentId'], code: 'invalid_type', with: { documentId: 1 } },
    { rule: 'null', path: ['documentId'], code: 'invalid_type', with: { documentId: null } },
    { rule: 'format', path: ['documentId'], code: 'invalid_format', with: { documentId: 'not a UUID' } },
    { rule: 'required', path: ['version'], code: 'invalid_type', without: 'version' },
    { rule: 'type', path: ['version'], code: 'invalid_type', with: { version: true } },
    { rule: 'null', path: ['version'], code: 'invalid_type', with: { version: null } },
    { rule: 'integer', path: ['version'], code: 'invalid_type', with: { version: 1.5 } },
    { rule: 'minimum', path: ['version'], code: 'too_small', with: { version: 0 } },
    { rule: 'maximum', path: ['version'], code: 'too_big', with: { version: 2147483648 } },
    { rule: 'required', path: ['content'], code: 'invalid_type', without: 'content' },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['delta'], code: 'invalid_type', with: { delta: 1 } },
    { rule: 'required', path: ['author'], code: 'invalid_value', without: 'author' },
    { rule: 'type', path: ['author'], code: 'invalid_value', with: { author: 1 } },
    { rule: 'null', path: ['author'], code: 'invalid_value', with: { author: null } },
    { rule: 'enum', path: ['author'], code: 'invalid_value', with: { author: 'other' } },
    { rule: 'required', path: ['authorId'], code: 'invalid_type', without: 'authorId' },
    { rule: 'type', path: ['authorId'], code: 'invalid_type', with: { authorId: 1 } },
    { rule: 'null', path: ['authorId'], code: 'invalid_type', with: { authorId: null } },
    { rule: 'type', path: ['message'], code: 'invalid_type', with: { message: 1 } },
    { rule: 'required', path: ['createdAt'], code: 'invalid_type', without: 'createdAt' },
    { rule: 'type', path: ['createdAt'], code: 'invalid_type', with: { createdAt: 1 } },
    { rule: 'null', path: ['createdAt'], code: 'invalid_type', with: { createdAt: null } },
    { rule: 'format', path: ['createdAt'], code: 'invalid_format', with: { createdAt: 'not a time' } },
    {
      rule: 'format',
      path: ['createdAt'],
      code: 'invalid_format',
      refusedBy: 'writer',
      with: { createdAt: '2026-01-15T10:30:00+01:00' },
    },
  ],
};

/** Payloads of `documentVersions.update.requested`. */
export const DocumentVersionsUpdateRequestedSamples: WrittenSamples<DocumentVersionsUpdateRequestedData> = {
  minimal: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  full: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd', reason: 'Corrected a typo.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentVersionId'], code: 'invalid_type', without: 'documentVersionId' },
    { rule: 'type', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: 1 } },
    { rule: 'null', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: null } },
    { rule: 'format', path: ['documentVersionId'], code: 'invalid_format', with: { documentVersionId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `documentVersions.update.validated`. */
export const DocumentVersionsUpdateValidatedSamples: WrittenSamples<DocumentVersionsUpdateValidatedData> = {
  minimal: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  full: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentVersionId'], code: 'invalid_type', without: 'documentVersionId' },
    { rule: 'type', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: 1 } },
    { rule: 'null', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: null } },
    { rule: 'format', path: ['documentVersionId'], code: 'invalid_format', with: { documentVersionId: 'not a UUID' } },
  ],
};

/** Payloads of `documentVersions.delete.requested`. */
export const DocumentVersionsDeleteRequestedSamples: WrittenSamples<DocumentVersionsDeleteRequestedData> = {
  minimal: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  full: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd', reason: 'No longer needed.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentVersionId'], code: 'invalid_type', without: 'documentVersionId' },
    { rule: 'type', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: 1 } },
    { rule: 'null', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: null } },
    { rule: 'format', path: ['documentVersionId'], code: 'invalid_format', with: { documentVersionId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `documentVersions.delete.validated`. */
export const DocumentVersionsDeleteValidatedSamples: WrittenSamples<DocumentVersionsDeleteValidatedData> = {
  minimal: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  full: { documentVersionId: '2d91349f-b1a2-4693-ab5e-e1726ee5c1fd' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentVersionId'], code: 'invalid_type', without: 'documentVersionId' },
    { rule: 'type', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: 1 } },
    { rule: 'null', path: ['documentVersionId'], code: 'invalid_type', with: { documentVersionId: null } },
    { rule: 'format', path: ['documentVersionId'], code: 'invalid_format', with: { documentVersionId: 'not a UUID' } },
  ],
};
