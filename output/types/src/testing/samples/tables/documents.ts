// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  DocumentsCreateRequestedData,
  DocumentsCreateValidatedData,
  DocumentsDeleteRequestedData,
  DocumentsDeleteValidatedData,
  DocumentsUpdateRequestedData,
  DocumentsUpdateValidatedData,
} from '../../../tables/documents.ts';
import type { WrittenSamples } from '../../written-samples.ts';

/** Payloads of `documents.create.requested`. */
export const DocumentsCreateRequestedSamples: WrittenSamples<DocumentsCreateRequestedData> = {
  minimal: { title: 'Project plan', type: 'markdown', content: '# Project plan' },
  full: {
    title: 'Project plan',
    type: 'markdown',
    content: '# Project plan',
    language: 'typescript',
    projectId: 'project-42',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['title'], code: 'invalid_type', without: 'title' },
    { rule: 'type', path: ['title'], code: 'invalid_type', with: { title: 1 } },
    { rule: 'null', path: ['title'], code: 'invalid_type', with: { title: null } },
    { rule: 'minLength', path: ['title'], code: 'too_small', with: { title: '' } },
    { rule: 'required', path: ['type'], code: 'invalid_value', without: 'type' },
    { rule: 'type', path: ['type'], code: 'invalid_value', with: { type: 1 } },
    { rule: 'null', path: ['type'], code: 'invalid_value', with: { type: null } },
    { rule: 'enum', path: ['type'], code: 'invalid_value', with: { type: 'other' } },
    { rule: 'required', path: ['content'], code: 'invalid_type', without: 'content' },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['language'], code: 'invalid_type', with: { language: 1 } },
    { rule: 'null', path: ['language'], code: 'invalid_type', with: { language: null } },
    { rule: 'type', path: ['projectId'], code: 'invalid_type', with: { projectId: 1 } },
    { rule: 'null', path: ['projectId'], code: 'invalid_type', with: { projectId: null } },
  ],
};

/** Payloads of `documents.create.validated`. */
export const DocumentsCreateValidatedSamples: WrittenSamples<DocumentsCreateValidatedData> = {
  minimal: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', title: 'Project plan', size: 4096, currentVersion: 1 },
  full: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', title: 'Project plan', size: 4096, currentVersion: 1 },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentId'], code: 'invalid_type', without: 'documentId' },
    { rule: 'type', path: ['documentId'], code: 'invalid_type', with: { documentId: 1 } },
    { rule: 'null', path: ['documentId'], code: 'invalid_type', with: { documentId: null } },
    { rule: 'format', path: ['documentId'], code: 'invalid_format', with: { documentId: 'not a UUID' } },
    { rule: 'required', path: ['title'], code: 'invalid_type', without: 'title' },
    { rule: 'type', path: ['title'], code: 'invalid_type', with: { title: 1 } },
    { rule: 'null', path: ['title'], code: 'invalid_type', with: { title: null } },
    { rule: 'minLength', path: ['title'], code: 'too_small', with: { title: '' } },
    { rule: 'required', path: ['size'], code: 'invalid_type', without: 'size' },
    { rule: 'type', path: ['size'], code: 'invalid_type', with: { size: true } },
    { rule: 'null', path: ['size'], code: 'invalid_type', with: { size: null } },
    { rule: 'integer', path: ['size'], code: 'invalid_type', with: { size: 1.5 } },
    { rule: 'minimum', path: ['size'], code: 'too_small', with: { size: -1 } },
    { rule: 'maximum', path: ['size'], code: 'too_big', with: { size: 2147483648 } },
    { rule: 'required', path: ['currentVersion'], code: 'invalid_type', without: 'currentVersion' },
    { rule: 'type', path: ['currentVersion'], code: 'invalid_type', with: { currentVersion: true } },
    { rule: 'null', path: ['currentVersion'], code: 'invalid_type', with: { currentVersion: null } },
    { rule: 'integer', path: ['currentVersion'], code: 'invalid_type', with: { currentVersion: 1.5 } },
    { rule: 'minimum', path: ['currentVersion'], code: 'too_small', with: { currentVersion: 0 } },
    { rule: 'maximum', path: ['currentVersion'], code: 'too_big', with: { currentVersion: 2147483648 } },
  ],
};

/** Payloads of `documents.update.requested`. */
export const DocumentsUpdateRequestedSamples: WrittenSamples<DocumentsUpdateRequestedData> = {
  minimal: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', content: '# Project plan, revised' },
  full: {
    documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7',
    content: '# Project plan, revised',
    delta: { ops: [{ retain: 14 }, { insert: ', revised' }] },
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
    { rule: 'required', path: ['content'], code: 'invalid_type', without: 'content' },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['delta'], code: 'invalid_type', with: { delta: 1 } },
    { rule: 'null', path: ['delta'], code: 'invalid_type', with: { delta: null } },
    { rule: 'type', path: ['message'], code: 'invalid_type', with: { message: 1 } },
    { rule: 'null', path: ['message'], code: 'invalid_type', with: { message: null } },
  ],
};

/** Payloads of `documents.update.validated`. */
export const DocumentsUpdateValidatedSamples: WrittenSamples<DocumentsUpdateValidatedData> = {
  minimal: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', version: 2 },
  full: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', version: 2 },
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
  ],
};

/** Payloads of `documents.delete.requested`. */
export const DocumentsDeleteRequestedSamples: WrittenSamples<DocumentsDeleteRequestedData> = {
  minimal: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7' },
  full: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', reason: 'No longer needed.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentId'], code: 'invalid_type', without: 'documentId' },
    { rule: 'type', path: ['documentId'], code: 'invalid_type', with: { documentId: 1 } },
    { rule: 'null', path: ['documentId'], code: 'invalid_type', with: { documentId: null } },
    { rule: 'format', path: ['documentId'], code: 'invalid_format', with: { documentId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `documents.delete.validated`. */
export const DocumentsDeleteValidatedSamples: WrittenSamples<DocumentsDeleteValidatedData> = {
  minimal: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7' },
  full: { documentId: '6a6d0baa-ae6d-4271-a1f6-2f4e3d6910f7', deletedAt: '2026-01-15T09:30:00.000Z' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['documentId'], code: 'invalid_type', without: 'documentId' },
    { rule: 'type', path: ['documentId'], code: 'invalid_type', with: { documentId: 1 } },
    { rule: 'null', path: ['documentId'], code: 'invalid_type', with: { documentId: null } },
    { rule: 'format', path: ['documentId'], code: 'invalid_format', with: { documentId: 'not a UUID' } },
    { rule: 'type', path: ['deletedAt'], code: 'invalid_type', with: { deletedAt: 1 } },
    { rule: 'null', path: ['deletedAt'], code: 'invalid_type', with: { deletedAt: null } },
    { rule: 'format', path: ['deletedAt'], code: 'invalid_format', with: { deletedAt: 'not a time' } },
    {
      rule: 'format',
      path: ['deletedAt'],
      code: 'invalid_format',
      refusedBy: 'writer',
      with: { deletedAt: '2026-01-15T10:30:00+01:00' },
    },
  ],
};
