// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  EntitiesCreateRequestedData,
  EntitiesCreateValidatedData,
  EntitiesDeleteRequestedData,
  EntitiesDeleteValidatedData,
  EntitiesUpdateRequestedData,
  EntitiesUpdateValidatedData,
} from '../../../tables/entities.ts';
import type { WrittenSamples } from '../../written-samples.ts';

/** Payloads of `entities.create.requested`. */
export const EntitiesCreateRequestedSamples: WrittenSamples<EntitiesCreateRequestedData> = {
  minimal: { type: 'note' },
  full: {
    type: 'note',
    title: 'Meeting notes',
    content: 'Roadmap for the first quarter: we agreed on three goals.',
    tags: ['roadmap', 'meeting'],
    metadata: { attendees: 4 },
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['type'], code: 'invalid_value', without: 'type' },
    { rule: 'type', path: ['type'], code: 'invalid_value', with: { type: 1 } },
    { rule: 'null', path: ['type'], code: 'invalid_value', with: { type: null } },
    { rule: 'enum', path: ['type'], code: 'invalid_value', with: { type: 'other' } },
    { rule: 'type', path: ['title'], code: 'invalid_type', with: { title: 1 } },
    { rule: 'null', path: ['title'], code: 'invalid_type', with: { title: null } },
    { rule: 'minLength', path: ['title'], code: 'too_small', with: { title: '' } },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['tags'], code: 'invalid_type', with: { tags: 1 } },
    { rule: 'null', path: ['tags'], code: 'invalid_type', with: { tags: null } },
    { rule: 'type', path: ['tags', 0], code: 'invalid_type', with: { tags: [1] } },
    { rule: 'null', path: ['tags', 0], code: 'invalid_type', with: { tags: [null] } },
    { rule: 'minLength', path: ['tags', 0], code: 'too_small', with: { tags: [''] } },
    { rule: 'type', path: ['metadata'], code: 'invalid_type', with: { metadata: 1 } },
    { rule: 'null', path: ['metadata'], code: 'invalid_type', with: { metadata: null } },
  ],
};

/** Payloads of `entities.create.validated`. */
export const EntitiesCreateValidatedSamples: WrittenSamples<EntitiesCreateValidatedData> = {
  minimal: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f', type: 'note' },
  full: {
    entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f',
    type: 'note',
    title: 'Meeting notes',
    fileUrl: 'https://files.synap.example/entities/meeting-notes.md',
    filePath: 'entities/meeting-notes.md',
    fileSize: 2048,
    fileType: 'markdown',
    checksum: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['entityId'], code: 'invalid_type', without: 'entityId' },
    { rule: 'type', path: ['entityId'], code: 'invalid_type', with: { entityId: 1 } },
    { rule: 'null', path: ['entityId'], code: 'invalid_type', with: { entityId: null } },
    { rule: 'format', path: ['entityId'], code: 'invalid_format', with: { entityId: 'not a UUID' } },
    { rule: 'required', path: ['type'], code: 'invalid_value', without: 'type' },
    { rule: 'type', path: ['type'], code: 'invalid_value', with: { type: 1 } },
    { rule: 'null', path: ['type'], code: 'invalid_value', with: { type: null } },
    { rule: 'enum', path: ['type'], code: 'invalid_value', with: { type: 'other' } },
    { rule: 'type', path: ['title'], code: 'invalid_type', with: { title: 1 } },
    { rule: 'null', path: ['title'], code: 'invalid_type', with: { title: null } },
    { rule: 'minLength', path: ['title'], code: 'too_small', with: { title: '' } },
    { rule: 'type', path: ['fileUrl'], code: 'invalid_type', with: { fileUrl: 1 } },
    { rule: 'null', path: ['fileUrl'], code: 'invalid_type', with: { fileUrl: null } },
    { rule: 'type', path: ['filePath'], code: 'invalid_type', with: { filePath: 1 } },
    { rule: 'null', path: ['filePath'], code: 'invalid_type', with: { filePath: null } },
    { rule: 'type', path: ['fileSize'], code: 'invalid_type', with: { fileSize: true } },
    { rule: 'null', path: ['fileSize'], code: 'invalid_type', with: { fileSize: null } },
    { rule: 'integer', path: ['fileSize'], code: 'invalid_type', with: { fileSize: 1.5 } },
    { rule: 'minimum', path: ['fileSize'], code: 'too_small', with: { fileSize: -1 } },
    { rule: 'maximum', path: ['fileSize'], code: 'too_big', with: { fileSize: 2147483648 } },
    { rule: 'type', path: ['fileType'], code: 'invalid_type', with: { fileType: 1 } },
    { rule: 'null', path: ['fileType'], code: 'invalid_type', with: { fileType: null } },
    { rule: 'type', path: ['checksum'], code: 'invalid_type', with: { checksum: 1 } },
    { rule: 'null', path: ['checksum'], code: 'invalid_type', with: { checksum: null } },
  ],
};

/** Payloads of `entities.update.requested`. */
export const EntitiesUpdateRequestedSamples: WrittenSamples<EntitiesUpdateRequestedData> = {
  minimal: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f' },
  full: {
    entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f',
    changes: { metadata: { dueDate: '2026-02-06' } },
    content: 'Roadmap for the first quarter: we agreed on four goals.',
    title: 'Meeting notes, revised',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['entityId'], code: 'invalid_type', without: 'entityId' },
    { rule: 'type', path: ['entityId'], code: 'invalid_type', with: { entityId: 1 } },
    { rule: 'null', path: ['entityId'], code: 'invalid_type', with: { entityId: null } },
    { rule: 'format', path: ['entityId'], code: 'invalid_format', with: { entityId: 'not a UUID' } },
    { rule: 'type', path: ['changes'], code: 'invalid_type', with: { changes: 1 } },
    { rule: 'null', path: ['changes'], code: 'invalid_type', with: { changes: null } },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'type', path: ['title'], code: 'invalid_type', with: { title: 1 } },
    { rule: 'null', path: ['title'], code: 'invalid_type', with: { title: null } },
    { rule: 'minLength', path: ['title'], code: 'too_small', with: { title: '' } },
  ],
};

/** Payloads of `entities.update.validated`. */
export const EntitiesUpdateValidatedSamples: WrittenSamples<EntitiesUpdateValidatedData> = {
  minimal: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f' },
  full: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f', previousVersion: 1, newVersion: 2 },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['entityId'], code: 'invalid_type', without: 'entityId' },
    { rule: 'type', path: ['entityId'], code: 'invalid_type', with: { entityId: 1 } },
    { rule: 'null', path: ['entityId'], code: 'invalid_type', with: { entityId: null } },
    { rule: 'format', path: ['entityId'], code: 'invalid_format', with: { entityId: 'not a UUID' } },
    { rule: 'type', path: ['previousVersion'], code: 'invalid_type', with: { previousVersion: true } },
    { rule: 'null', path: ['previousVersion'], code: 'invalid_type', with: { previousVersion: null } },
    { rule: 'integer', path: ['previousVersion'], code: 'invalid_type', with: { previousVersion: 1.5 } },
    { rule: 'minimum', path: ['previousVersion'], code: 'too_small', with: { previousVersion: 0 } },
    { rule: 'maximum', path: ['previousVersion'], code: 'too_big', with: { previousVersion: 2147483648 } },
    { rule: 'type', path: ['newVersion'], code: 'invalid_type', with: { newVersion: true } },
    { rule: 'null', path: ['newVersion'], code: 'invalid_type', with: { newVersion: null } },
    { rule: 'integer', path: ['newVersion'], code: 'invalid_type', with: { newVersion: 1.5 } },
    { rule: 'minimum', path: ['newVersion'], code: 'too_small', with: { newVersion: 0 } },
    { rule: 'maximum', path: ['newVersion'], code: 'too_big', with: { newVersion: 2147483648 } },
  ],
};

/** Payloads of `entities.delete.requested`. */
export const EntitiesDeleteRequestedSamples: WrittenSamples<EntitiesDeleteRequestedData> = {
  minimal: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f' },
  full: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f', reason: 'No longer needed.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['entityId'], code: 'invalid_type', without: 'entityId' },
    { rule: 'type', path: ['entityId'], code: 'invalid_type', with: { entityId: 1 } },
    { rule: 'null', path: ['entityId'], code: 'invalid_type', with: { entityId: null } },
    { rule: 'format', path: ['entityId'], code: 'invalid_format', with: { entityId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `entities.delete.validated`. */
export const EntitiesDeleteValidatedSamples: WrittenSamples<EntitiesDeleteValidatedData> = {
  minimal: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f' },
  full: { entityId: '556eb4fe-4ca9-4111-af30-75981f72e79f' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['entityId'], code: 'invalid_type', without: 'entityId' },
    { rule: 'type', path: ['entityId'], code: 'invalid_type', with: { entityId: 1 } },
    { rule: 'null', path: ['entityId'], code: 'invalid_type', with: { entityId: null } },
    { rule: 'format', path: ['entityId'], code: 'invalid_format', with: { entityId: 'not a UUID' } },
  ],
};
