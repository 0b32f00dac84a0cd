// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `tags.create.requested`. */
export const TagsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { name: { kind: 'string', minLength: 1 } },
  optional: {
    color: { kind: 'string', pattern: '^#[0-9a-fA-F]{6}$', like: ['#249f2c', '#32bCCd', '#c2Fec3', '#63AAA6'] },
  },
};

/** The payload of `tags.create.validated`. */
export const TagsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    tagId: { kind: 'uuid' },
    userId: { kind: 'string' },
    name: { kind: 'string', minLength: 1 },
    createdAt: { kind: 'timestamp' },
  },
  optional: {
    color: {
      kind: 'string',
      pattern: '^#[0-9a-fA-F]{6}$',
      like: ['#249f2c', '#32bCCd', '#c2Fec3', '#63AAA6'],
      nullable: true,
    },
  },
};

/** The payload of `tags.update.requested`. */
export const TagsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    tagId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        color: {
          kind: 'string',
          pattern: '^#[0-9a-fA-F]{6}$',
          like: ['#249f2c', '#32bCCd', '#c2Fec3', '#63AAA6'],
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `tags.update.validated`. */
export const TagsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    tagId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        name: { kind: 'string', minLength: 1 },
        color: {
          kind: 'string',
          pattern: '^#[0-9a-fA-F]{6}$',
          like: ['#249f2c', '#32bCCd', '#c2Fec3', '#63AAA6'],
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `tags.delete.requested`. */
export const TagsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { tagId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `tags.delete.validated`. */
export const TagsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { tagId: { kind: 'uuid' } },
  optional: {},
};
