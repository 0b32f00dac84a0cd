// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `conversationMessages.create.requested`. */
export const ConversationMessagesCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    threadId: { kind: 'uuid' },
    content: { kind: 'string' },
    role: { kind: 'enum', values: ['user', 'assistant', 'system'] },
  },
  optional: {
    metadata: {
      kind: 'object',
      required: {},
      optional: {
        model: { kind: 'string' },
        tokens: { kind: 'integer', minimum: 0, maximum: 2147483647 },
        reasoning: { kind: 'record', values: { kind: 'json' } },
      },
    },
  },
};

/** The payload of `conversationMessages.create.validated`. */
export const ConversationMessagesCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    messageId: { kind: 'uuid' },
    threadId: { kind: 'uuid' },
    role: { kind: 'enum', values: ['user', 'assistant', 'system'] },
  },
  optional: {},
};

/** The payload of `conversationMessages.update.requested`. */
export const ConversationMessagesUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    messageId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        content: { kind: 'string' },
        metadata: {
          kind: 'object',
          required: {},
          optional: {
            model: { kind: 'string' },
            tokens: { kind: 'integer', minimum: 0, maximum: 2147483647 },
            reasoning: { kind: 'record', values: { kind: 'json' } },
          },
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `conversationMessages.update.validated`. */
export const ConversationMessagesUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    messageId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        content: { kind: 'string' },
        metadata: {
          kind: 'object',
          required: {},
          optional: {
            model: { kind: 'string' },
            tokens: { kind: 'integer', minimum: 0, maximum: 2147483647 },
            reasoning: { kind: 'record', values: { kind: 'json' } },
          },
          nullable: true,
        },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `conversationMessages.delete.requested`. */
export const ConversationMessagesDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { messageId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `conversationMessages.delete.validated`. */
export const ConversationMessagesDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { messageId: { kind: 'uuid' } },
  optional: { deletedAt: { kind: 'timestamp' } },
};
