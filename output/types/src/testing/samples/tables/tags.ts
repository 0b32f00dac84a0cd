// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  TagsCreateRequestedData,
  TagsCreateValidatedData,
  TagsDeleteRequestedData,
  TagsDeleteValidatedData,
  TagsUpdateRequestedData,
  TagsUpdateValidatedData,
} from '../../../tables/tags.ts';
import type { WrittenSamples } from '../../written-samples.ts';

/** Payloads of `tags.create.requested`. */
export const TagsCreateRequestedSamples: WrittenSamples<TagsCreateRequestedData> = {
  minimal: { name: 'roadmap' },
  full: { name: 'roadmap', color: '#3b82f6' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['name'], code: 'invalid_type', without: 'name' },
    { rule: 'type', path: ['name'], code: 'invalid_type', with: { name: 1 } },
    { rule: 'null', path: ['name'], code: 'invalid_type', with: { name: null } },
    { rule: 'minLength', path: ['name'], code: 'too_small', with: { name: '' } },
    { rule: 'type', path: ['color'], code: 'invalid_type', with: { color: 1 } },
    { rule: 'null', path: ['color'], code: 'invalid_type', with: { color: null } },
    { rule: 'pattern', path: ['color'], code: 'invalid_format', with: { color: '' } },
  ],
};

/** Payloads of `tags.create.validated`. */
export const TagsCreateValidatedSamples: WrittenSamples<TagsCreateValidatedData> = {
  minimal: {
    tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773',
    userId: 'user-123',
    name: 'roadmap',
    createdAt: '2026-01-15T09:30:00.000Z',
  },
  full: {
    tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773',
    userId: 'user-123',
    name: 'roadmap',
    color: '#3b82f6',
    createdAt: '2026-01-15T09:30:00.000Z',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['tagId'], code: 'invalid_type', without: 'tagId' },
    { rule: 'type', path: ['tagId'], code: 'invalid_type', with: { tagId: 1 } },
    { rule: 'null', path: ['tagId'], code: 'invalid_type', with: { tagId: null } },
    { rule: 'format', path: ['tagId'], code: 'invalid_format', with: { tagId: 'not a UUID' } },
    { rule: 'required', path: ['userId'], code: 'invalid_type', without: 'userId' },
    { rule: 'type', path: ['userId'], code: 'invalid_type', with: { userId: 1 } },
    { rule: 'null', path: ['userId'], code: 'invalid_type', with: { userId: null } },
    { rule: 'required', path: ['name'], code: 'invalid_type', without: 'name' },
    { rule: 'type', path: ['name'], code: 'invalid_type', with: { name: 1 } },
    { rule: 'null', path: ['name'], code: 'invalid_type', with: { name: null } },
    { rule: 'minLength', path: ['name'], code: 'too_small', with: { name: '' } },
    { rule: 'type', path: ['color'], code: 'invalid_type', with: { color: 1 } },
    { rule: 'pattern', path: ['color'], code: 'invalid_format', with: { color: '' } },
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

/** Payloads of `tags.update.requested`. */
export const TagsUpdateRequestedSamples: WrittenSamples<TagsUpdateRequestedData> = {
  minimal: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773', changes: { name: 'roadmap' } },
  full: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773', changes: { name: 'roadmap', color: '#3b82f6' } },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['tagId'], code: 'invalid_type', without: 'tagId' },
    { rule: 'type', path: ['tagId'], code: 'invalid_type', with: { tagId: 1 } },
    { rule: 'null', path: ['tagId'], code: 'invalid_type', with: { tagId: null } },
    { rule: 'format', path: ['tagId'], code: 'invalid_format', with: { tagId: 'not a UUID' } },
    { rule: 'required', path: ['changes'], code: 'invalid_type', without: 'changes' },
    { rule: 'type', path: ['changes'], code: 'invalid_type', with: { changes: 1 } },
    { rule: 'null', path: ['changes'], code: 'invalid_type', with: { changes: null } },
    {
      rule: 'unknownKey',
      path: ['changes'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { name: 'roadmap', unknownKey: true } },
    },
    { rule: 'minProperties', path: ['changes'], code: 'too_small', with: { changes: {} } },
    { rule: 'type', path: ['changes', 'name'], code: 'invalid_type', with: { changes: { name: 1 } } },
    { rule: 'null', path: ['changes', 'name'], code: 'invalid_type', with: { changes: { name: null } } },
    { rule: 'minLength', path: ['changes', 'name'], code: 'too_small', with: { changes: { name: '' } } },
    { rule: 'type', path: ['changes', 'color'], code: 'invalid_type', with: { changes: { color: 1 } } },
    { rule: 'pattern', path: ['changes', 'color'], code: 'invalid_format', with: { changes: { color: '' } } },
  ],
};

/** Payloads of `tags.update.validated`. */
export const TagsUpdateValidatedSamples: WrittenSamples<TagsUpdateValidatedData> = {
  minimal: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773', changes: { name: 'roadmap' } },
  full: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773', changes: { name: 'roadmap', color: '#3b82f6' } },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['tagId'], code: 'invalid_type', without: 'tagId' },
    { rule: 'type', path: ['tagId'], code: 'invalid_type', with: { tagId: 1 } },
    { rule: 'null', path: ['tagId'], code: 'invalid_type', with: { tagId: null } },
    { rule: 'format', path: ['tagId'], code: 'invalid_format', with: { tagId: 'not a UUID' } },
    { rule: 'required', path: ['changes'], code: 'invalid_type', without: 'changes' },
    { rule: 'type', path: ['changes'], code: 'invalid_type', with: { changes: 1 } },
    { rule: 'null', path: ['changes'], code: 'invalid_type', with: { changes: null } },
    {
      rule: 'unknownKey',
      path: ['changes'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { name: 'roadmap', unknownKey: true } },
    },
    { rule: 'minProperties', path: ['changes'], code: 'too_small', with: { changes: {} } },
    { rule: 'type', path: ['changes', 'name'], code: 'invalid_type', with: { changes: { name: 1 } } },
    { rule: 'null', path: ['changes', 'name'], code: 'invalid_type', with: { changes: { name: null } } },
    { rule: 'minLength', path: ['changes', 'name'], code: 'too_small', with: { changes: { name: '' } } },
    { rule: 'type', path: ['changes', 'color'], code: 'invalid_type', with: { changes: { color: 1 } } },
    { rule: 'pattern', path: ['changes', 'color'], code: 'invalid_format', with: { changes: { color: '' } } },
  ],
};

/** Payloads of `tags.delete.requested`. */
export const TagsDeleteRequestedSamples: WrittenSamples<TagsDeleteRequestedData> = {
  minimal: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773' },
  full: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773', reason: 'No longer needed.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['tagId'], code: 'invalid_type', without: 'tagId' },
    { rule: 'type', path: ['tagId'], code: 'invalid_type', with: { tagId: 1 } },
    { rule: 'null', path: ['tagId'], code: 'invalid_type', with: { tagId: null } },
    { rule: 'format', path: ['tagId'], code: 'invalid_format', with: { tagId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `tags.delete.validated`. */
export const TagsDeleteValidatedSamples: WrittenSamples<TagsDeleteValidatedData> = {
  minimal: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773' },
  full: { tagId: 'afd6bb3e-1518-4aef-ad0c-6f5948a56773' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['tagId'], code: 'invalid_type', without: 'tagId' },
    { rule: 'type', path: ['tagId'], code: 'invalid_type', with: { tagId: 1 } },
    { rule: 'null', path: ['tagId'], code: 'invalid_type', with: { tagId: null } },
    { rule: 'format', path: ['tagId'], code: 'invalid_format', with: { tagId: 'not a UUID' } },
  ],
};
