// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  ConversationMessagesCreateRequestedData,
  ConversationMessagesCreateValidatedData,
  ConversationMessagesDeleteRequestedData,
  ConversationMessagesDeleteValidatedData,
  ConversationMessagesUpdateRequestedData,
  ConversationMessagesUpdateValidatedData,
} from '../../../tables/conversation-messages.ts';
import type { WrittenSamples } from '../../written-samples.ts';

/** Payloads of `conversationMessages.create.requested`. */
export const ConversationMessagesCreateRequestedSamples: WrittenSamples<ConversationMessagesCreateRequestedData> = {
  minimal: { threadId: '6c90fd91-6a9a-4405-a435-29bb73613fab', content: 'Which goals did we agree on?', role: 'user' },
  full: {
    threadId: '6c90fd91-6a9a-4405-a435-29bb73613fab',
    content: 'Which goals did we agree on?',
    role: 'user',
    metadata: { model: 'claude-sonnet', tokens: 182, reasoning: { steps: ['read the notes', 'compare the goals'] } },
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['threadId'], code: 'invalid_type', without: 'threadId' },
    { rule: 'type', path: ['threadId'], code: 'invalid_type', with: { threadId: 1 } },
    { rule: 'null', path: ['threadId'], code: 'invalid_type', with: { threadId: null } },
    { rule: 'format', path: ['threadId'], code: 'invalid_format', with: { threadId: 'not a UUID' } },
    { rule: 'required', path: ['content'], code: 'invalid_type', without: 'content' },
    { rule: 'type', path: ['content'], code: 'invalid_type', with: { content: 1 } },
    { rule: 'null', path: ['content'], code: 'invalid_type', with: { content: null } },
    { rule: 'required', path: ['role'], code: 'invalid_value', without: 'role' },
    { rule: 'type', path: ['role'], code: 'invalid_value', with: { role: 1 } },
    { rule: 'null', path: ['role'], code: 'invalid_value', with: { role: null } },
    { rule: 'enum', path: ['role'], code: 'invalid_value', with: { role: 'other' } },
    { rule: 'type', path: ['metadata'], code: 'invalid_type', with: { metadata: 1 } },
    { rule: 'null', path: ['metadata'], code: 'invalid_type', with: { metadata: null } },
    {
      rule: 'unknownKey',
      path: ['metadata'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { metadata: { unknownKey: true } },
    },
    { rule: 'type', path: ['metadata', 'model'], code: 'invalid_type', with: { metadata: { model: 1 } } },
    { rule: 'null', path: ['metadata', 'model'], code: 'invalid_type', with: { metadata: { model: null } } },
    { rule: 'type', path: ['metadata', 'tokens'], code: 'invalid_type', with: { metadata: { tokens: true } } },
    { rule: 'null', path: ['metadata', 'tokens'], code: 'invalid_type', with: { metadata: { tokens: null } } },
    { rule: 'integer', path: ['metadata', 'tokens'], code: 'invalid_type', with: { metadata: { tokens: 1.5 } } },
    { rule: 'minimum', path: ['metadata', 'tokens'], code: 'too_small', with: { metadata: { tokens: -1 } } },
    { rule: 'maximum', path: ['metadata', 'tokens'], code: 'too_big', with: { metadata: { tokens: 2147483648 } } },
    { rule: 'type', path: ['metadata', 'reasoning'], code: 'invalid_type', with: { metadata: { reasoning: 1 } } },
    { rule: 'null', path: ['metadata', 'reasoning'], code: 'invalid_type', with: { metadata: { reasoning: null } } },
  ],
};

/** Payloads of `conversationMessages.create.validated`. */
export const ConversationMessagesCreateValidatedSamples: WrittenSamples<ConversationMessagesCreateValidatedData> = {
  minimal: {
    messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382',
    threadId: '6c90fd91-6a9a-4405-a435-29bb73613fab',
    role: 'user',
  },
  full: {
    messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382',
    threadId: '6c90fd91-6a9a-4405-a435-29bb73613fab',
    role: 'user',
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['messageId'], code: 'invalid_type', without: 'messageId' },
    { rule: 'type', path: ['messageId'], code: 'invalid_type', with: { messageId: 1 } },
    { rule: 'null', path: ['messageId'], code: 'invalid_type', with: { messageId: null } },
    { rule: 'format', path: ['messageId'], code: 'invalid_format', with: { messageId: 'not a UUID' } },
    { rule: 'required', path: ['threadId'], code: 'invalid_type', without: 'threadId' },
    { rule: 'type', path: ['threadId'], code: 'invalid_type', with: { threadId: 1 } },
    { rule: 'null', path: ['threadId'], code: 'invalid_type', with: { threadId: null } },
    { rule: 'format', path: ['threadId'], code: 'invalid_format', with: { threadId: 'not a UUID' } },
    { rule: 'required', path: ['role'], code: 'invalid_value', without: 'role' },
    { rule: 'type', path: ['role'], code: 'invalid_value', with: { role: 1 } },
    { rule: 'null', path: ['role'], code: 'invalid_value', with: { role: null } },
    { rule: 'enum', path: ['role'], code: 'invalid_value', with: { role: 'other' } },
  ],
};

/** Payloads of `conversationMessages.update.requested`. */
export const ConversationMessagesUpdateRequestedSamples: WrittenSamples<ConversationMessagesUpdateRequestedData> = {
  minimal: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382', changes: { content: 'Which goals did we agree on?' } },
  full: {
    messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382',
    changes: {
      content: 'Which goals did we agree on?',
      metadata: { model: 'claude-sonnet', tokens: 182, reasoning: { steps: ['read the notes', 'compare the goals'] } },
    },
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['messageId'], code: 'invalid_type', without: 'messageId' },
    { rule: 'type', path: ['messageId'], code: 'invalid_type', with: { messageId: 1 } },
    { rule: 'null', path: ['messageId'], code: 'invalid_type', with: { messageId: null } },
    { rule: 'format', path: ['messageId'], code: 'invalid_format', with: { messageId: 'not a UUID' } },
    { rule: 'required', path: ['changes'], code: 'invalid_type', without: 'changes' },
    { rule: 'type', path: ['changes'], code: 'invalid_type', with: { changes: 1 } },
    { rule: 'null', path: ['changes'], code: 'invalid_type', with: { changes: null } },
    {
      rule: 'unknownKey',
      path: ['changes'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { content: 'Which goals did we agree on?', unknownKey: true } },
    },
    { rule: 'minProperties', path: ['changes'], code: 'too_small', with: { changes: {} } },
    { rule: 'type', path: ['changes', 'content'], code: 'invalid_type', with: { changes: { content: 1 } } },
    { rule: 'null', path: ['changes', 'content'], code: 'invalid_type', with: { changes: { content: null } } },
    { rule: 'type', path: ['changes', 'metadata'], code: 'invalid_type', with: { changes: { metadata: 1 } } },
    {
      rule: 'unknownKey',
      path: ['changes', 'metadata'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { metadata: { unknownKey: true } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'model'],
      code: 'invalid_type',
      with: { changes: { metadata: { model: 1 } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'model'],
      code: 'invalid_type',
      with: { changes: { metadata: { model: null } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: true } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: null } } },
    },
    {
      rule: 'integer',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: 1.5 } } },
    },
    {
      rule: 'minimum',
      path: ['changes', 'metadata', 'tokens'],
      code: 'too_small',
      with: { changes: { metadata: { tokens: -1 } } },
    },
    {
      rule: 'maximum',
      path: ['changes', 'metadata', 'tokens'],
      code: 'too_big',
      with: { changes: { metadata: { tokens: 2147483648 } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'reasoning'],
      code: 'invalid_type',
      with: { changes: { metadata: { reasoning: 1 } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'reasoning'],
      code: 'invalid_type',
      with: { changes: { metadata: { reasoning: null } } },
    },
  ],
};

/** Payloads of `conversationMessages.update.validated`. */
export const ConversationMessagesUpdateValidatedSamples: WrittenSamples<ConversationMessagesUpdateValidatedData> = {
  minimal: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382', changes: { content: 'Which goals did we agree on?' } },
  full: {
    messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382',
    changes: {
      content: 'Which goals did we agree on?',
      metadata: { model: 'claude-sonnet', tokens: 182, reasoning: { steps: ['read the notes', 'compare the goals'] } },
    },
  },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['messageId'], code: 'invalid_type', without: 'messageId' },
    { rule: 'type', path: ['messageId'], code: 'invalid_type', with: { messageId: 1 } },
    { rule: 'null', path: ['messageId'], code: 'invalid_type', with: { messageId: null } },
    { rule: 'format', path: ['messageId'], code: 'invalid_format', with: { messageId: 'not a UUID' } },
    { rule: 'required', path: ['changes'], code: 'invalid_type', without: 'changes' },
    { rule: 'type', path: ['changes'], code: 'invalid_type', with: { changes: 1 } },
    { rule: 'null', path: ['changes'], code: 'invalid_type', with: { changes: null } },
    {
      rule: 'unknownKey',
      path: ['changes'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { content: 'Which goals did we agree on?', unknownKey: true } },
    },
    { rule: 'minProperties', path: ['changes'], code: 'too_small', with: { changes: {} } },
    { rule: 'type', path: ['changes', 'content'], code: 'invalid_type', with: { changes: { content: 1 } } },
    { rule: 'null', path: ['changes', 'content'], code: 'invalid_type', with: { changes: { content: null } } },
    { rule: 'type', path: ['changes', 'metadata'], code: 'invalid_type', with: { changes: { metadata: 1 } } },
    {
      rule: 'unknownKey',
      path: ['changes', 'metadata'],
      code: 'unrecognized_keys',
      refusedBy: 'writer',
      with: { changes: { metadata: { unknownKey: true } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'model'],
      code: 'invalid_type',
      with: { changes: { metadata: { model: 1 } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'model'],
      code: 'invalid_type',
      with: { changes: { metadata: { model: null } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: true } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: null } } },
    },
    {
      rule: 'integer',
      path: ['changes', 'metadata', 'tokens'],
      code: 'invalid_type',
      with: { changes: { metadata: { tokens: 1.5 } } },
    },
    {
      rule: 'minimum',
      path: ['changes', 'metadata', 'tokens'],
      code: 'too_small',
      with: { changes: { metadata: { tokens: -1 } } },
    },
    {
      rule: 'maximum',
      path: ['changes', 'metadata', 'tokens'],
      code: 'too_big',
      with: { changes: { metadata: { tokens: 2147483648 } } },
    },
    {
      rule: 'type',
      path: ['changes', 'metadata', 'reasoning'],
      code: 'invalid_type',
      with: { changes: { metadata: { reasoning: 1 } } },
    },
    {
      rule: 'null',
      path: ['changes', 'metadata', 'reasoning'],
      code: 'invalid_type',
      with: { changes: { metadata: { reasoning: null } } },
    },
  ],
};

/** Payloads of `conversationMessages.delete.requested`. */
export const ConversationMessagesDeleteRequestedSamples: WrittenSamples<ConversationMessagesDeleteRequestedData> = {
  minimal: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382' },
  full: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382', reason: 'No longer needed.' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['messageId'], code: 'invalid_type', without: 'messageId' },
    { rule: 'type', path: ['messageId'], code: 'invalid_type', with: { messageId: 1 } },
    { rule: 'null', path: ['messageId'], code: 'invalid_type', with: { messageId: null } },
    { rule: 'format', path: ['messageId'], code: 'invalid_format', with: { messageId: 'not a UUID' } },
    { rule: 'type', path: ['reason'], code: 'invalid_type', with: { reason: 1 } },
    { rule: 'null', path: ['reason'], code: 'invalid_type', with: { reason: null } },
  ],
};

/** Payloads of `conversationMessages.delete.validated`. */
export const ConversationMessagesDeleteValidatedSamples: WrittenSamples<ConversationMessagesDeleteValidatedData> = {
  minimal: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382' },
  full: { messageId: 'ae2bea39-b23d-4c35-a1aa-f3f821c61382', deletedAt: '2026-01-15T09:30:00.000Z' },
  invalid: [
    { rule: 'type', path: [], code: 'invalid_type', data: 1 },
    { rule: 'null', path: [], code: 'invalid_type', data: null },
    { rule: 'unknownKey', path: [], code: 'unrecognized_keys', refusedBy: 'writer', with: { unknownKey: true } },
    { rule: 'required', path: ['messageId'], code: 'invalid_type', without: 'messageId' },
    { rule: 'type', path: ['messageId'], code: 'invalid_type', with: { messageId: 1 } },
    { rule: 'null', path: ['messageId'], code: 'invalid_type', with: { messageId: null } },
    { rule: 'format', path: ['messageId'], code: 'invalid_format', with: { messageId: 'not a UUID' } },
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
