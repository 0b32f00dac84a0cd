// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ReadOptions } from '../codec.ts';
import type { SynapEvent, SynapWireEvent } from '../envelope.ts';
import type { GeneratedEvent } from '../events.ts';
import type { Accepts } from './runtime/accept.ts';
import { type Validation, refusal } from './runtime/check.ts';
import { type Copy, INVALID, tryCopy } from './runtime/copy.ts';
import { acceptsUnknown, byType, copiesUnknown, isWritableText, toDate, validateWhole } from './runtime/events.ts';
import { type Rule, dropOther, keepOther } from './runtime/read.ts';
import type { Issue } from './runtime/report.ts';
import { ValidationError } from './runtime/validation-error.ts';

import {
  acceptsSynapEvent,
  acceptsSynapWireEvent,
  copySynapEvent,
  copySynapWireEvent,
  ruleSynapEvent,
  ruleSynapWireEvent,
} from './envelope.ts';
import {
  accepts as acceptsEntitiesCreateRequested,
  copy as copyEntitiesCreateRequested,
  rule as ruleEntitiesCreateRequested,
} from './tables/entities/create-requested.ts';
import {
  accepts as acceptsEntitiesCreateValidated,
  copy as copyEntitiesCreateValidated,
  rule as ruleEntitiesCreateValidated,
} from './tables/entities/create-validated.ts';
import {
  accepts as acceptsEntitiesUpdateRequested,
  copy as copyEntitiesUpdateRequested,
  rule as ruleEntitiesUpdateRequested,
} from './tables/entities/update-requested.ts';
import {
  accepts as acceptsEntitiesUpdateValidated,
  copy as copyEntitiesUpdateValidated,
  rule as ruleEntitiesUpdateValidated,
} from './tables/entities/update-validated.ts';
import {
  accepts as acceptsEntitiesDeleteRequested,
  copy as copyEntitiesDeleteRequested,
  rule as ruleEntitiesDeleteRequested,
} from './tables/entities/delete-requested.ts';
import {
  accepts as acceptsEntitiesDeleteValidated,
  copy as copyEntitiesDeleteValidated,
  rule as ruleEntitiesDeleteValidated,
} from './tables/entities/delete-validated.ts';
import {
  accepts as acceptsDocumentsCreateRequested,
  copy as copyDocumentsCreateRequested,
  rule as ruleDocumentsCreateRequested,
} from './tables/documents/create-requested.ts';
import {
  accepts as acceptsDocumentsCreateValidated,
  copy as copyDocumentsCreateValidated,
  rule as ruleDocumentsCreateValidated,
} from './tables/documents/create-validated.ts';
import {
  accepts as acceptsDocumentsUpdateRequested,
  copy as copyDocumentsUpdateRequested,
  rule as ruleDocumentsUpdateRequested,
} from './tables/documents/update-requested.ts';
import {
  accepts as acceptsDocumentsUpdateValidated,
  copy as copyDocumentsUpdateValidated,
  rule as ruleDocumentsUpdateValidated,
} from './tables/documents/update-validated.ts';
import {
  accepts as acceptsDocumentsDeleteRequested,
  copy as copyDocumentsDeleteRequested,
  rule as ruleDocumentsDeleteRequested,
} from './tables/documents/delete-requested.ts';
import {
  accepts as acceptsDocumentsDeleteValidated,
  copy as copyDocumentsDeleteValidated,
  rule as ruleDocumentsDeleteValidated,
} from './tables/documents/delete-validated.ts';
import {
  accepts as acceptsDocumentVersionsCreateRequested,
  copy as copyDocumentVersionsCreateRequested,
  rule as ruleDocumentVersionsCreateRequested,
} from './tables/document-versions/create-requested.ts';
import {
  accepts as acceptsDocumentVersionsCreateValidated,
  copy as copyDocumentVersionsCreateValidated,
  rule as ruleDocumentVersionsCreateValidated,
} from './tables/document-versions/create-validated.ts';
import {
  accepts as acceptsDocumentVersionsUpdateRequested,
  copy as copyDocumentVersionsUpdateRequested,
  rule as ruleDocumentVersionsUpdateRequested,
} from './tables/document-versions/update-requested.ts';
import {
  accepts as acceptsDocumentVersionsUpdateValidated,
  copy as copyDocumentVersionsUpdateValidated,
  rule as ruleDocumentVersionsUpdateValidated,
} from './tables/document-versions/update-validated.ts';
import {
  accepts as acceptsDocumentVersionsDeleteRequested,
  copy as copyDocumentVersionsDeleteRequested,
  rule as ruleDocumentVersionsDeleteRequested,
} from './tables/document-versions/delete-requested.ts';
import {
  accepts as acceptsDocumentVersionsDeleteValidated,
  copy as copyDocumentVersionsDeleteValidated,
  rule as ruleDocumentVersionsDeleteValidated,
} from './tables/document-versions/delete-validated.ts';
import {
  accepts as acceptsChatThreadsCreateRequested,
  copy as copyChatThreadsCreateRequested,
  rule as ruleChatThreadsCreateRequested,
} from './tables/chat-threads/create-requested.ts';
import {
  accepts as acceptsChatThreadsCreateValidated,
  copy as copyChatThreadsCreateValidated,
  rule as ruleChatThreadsCreateValidated,
} from './tables/chat-threads/create-validated.ts';
import {
  accepts as acceptsChatThreadsUpdateRequested,
  copy as copyChatThreadsUpdateRequested,
  rule as ruleChatThreadsUpdateRequested,
} from './tables/chat-threads/update-requested.ts';
import {
  accepts as acceptsChatThreadsUpdateValidated,
  copy as copyChatThreadsUpdateValidated,
  rule as ruleChatThreadsUpdateValidated,
} from './tables/chat-threads/update-validated.ts';
import {
  accepts as acceptsChatThreadsDeleteRequested,
  copy as copyChatThreadsDeleteRequested,
  rule as ruleChatThreadsDeleteRequested,
} from './tables/chat-threads/delete-requested.ts';
import {
  accepts as acceptsChatThreadsDeleteValidated,
  copy as copyChatThreadsDeleteValidated,
  rule as ruleChatThreadsDeleteValidated,
} from './tables/chat-threads/delete-validated.ts';
import {
  accepts as acceptsConversationMessagesCreateRequested,
  copy as copyConversationMessagesCreateRequested,
  rule as ruleConversationMessagesCreateRequested,
} from './tables/conversation-messages/create-requested.ts';
import {
  accepts as acceptsConversationMessagesCreateValidated,
  copy as copyConversationMessagesCreateValidated,
  rule as ruleConversationMessagesCreateValidated,
} from './tables/conversation-messages/create-validated.ts';
import {
  accepts as acceptsConversationMessagesUpdateRequested,
  copy as copyConversationMessagesUpdateRequested,
  rule as ruleConversationMessagesUpdateRequested,
} from './tables/conversation-messages/update-requested.ts';
import {
  accepts as acceptsConversationMessagesUpdateValidated,
  copy as copyConversationMessagesUpdateValidated,
  rule as ruleConversationMessagesUpdateValidated,
} from './tables/conversation-messages/update-validated.ts';
import {
  accepts as acceptsConversationMessagesDeleteRequested,
  copy as copyConversationMessagesDeleteRequested,
  rule as ruleConversationMessagesDeleteRequested,
} from './tables/conversation-messages/delete-requested.ts';
import {
  accepts as acceptsConversationMessagesDeleteValidated,
  copy as copyConversationMessagesDeleteValidated,
  rule as ruleConversationMessagesDeleteValidated,
} from './tables/conversation-messages/delete-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateRequested,
  copy as copyWebhookSubscriptionsCreateRequested,
  rule as ruleWebhookSubscriptionsCreateRequested,
} from './tables/webhook-subscriptions/create-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateValidated,
  copy as copyWebhookSubscriptionsCreateValidated,
  rule as ruleWebhookSubscriptionsCreateValidated,
} from './tables/webhook-subscriptions/create-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateRequested,
  copy as copyWebhookSubscriptionsUpdateRequested,
  rule as ruleWebhookSubscriptionsUpdateRequested,
} from './tables/webhook-subscriptions/update-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateValidated,
  copy as copyWebhookSubscriptionsUpdateValidated,
  rule as ruleWebhookSubscriptionsUpdateValidated,
} from './tables/webhook-subscriptions/update-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteRequested,
  copy as copyWebhookSubscriptionsDeleteRequested,
  rule as ruleWebhookSubscriptionsDeleteRequested,
} from './tables/webhook-subscriptions/delete-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteValidated,
  copy as copyWebhookSubscriptionsDeleteValidated,
  rule as ruleWebhookSubscriptionsDeleteValidated,
} from './tables/webhook-subscriptions/delete-validated.ts';
import {
  accepts as acceptsApiKeysCreateRequested,
  copy as copyApiKeysCreateRequested,
  rule as ruleApiKeysCreateRequested,
} from './tables/api-keys/create-requested.ts';
import {
  accepts as acceptsApiKeysCreateValidated,
  copy as copyApiKeysCreateValidated,
  rule as ruleApiKeysCreateValidated,
} from './tables/api-keys/create-validated.ts';
import {
  accepts as acceptsApiKeysUpdateRequested,
  copy as copyApiKeysUpdateRequested,
  rule as ruleApiKeysUpdateRequested,
} from './tables/api-keys/update-requested.ts';
import {
  accepts as acceptsApiKeysUpdateValidated,
  copy as copyApiKeysUpdateValidated,
  rule as ruleApiKeysUpdateValidated,
} from './tables/api-keys/update-validated.ts';
import {
  accepts as acceptsApiKeysDeleteRequested,
  copy as copyApiKeysDeleteRequested,
  rule as ruleApiKeysDeleteRequested,
} from './tables/api-keys/delete-requested.ts';
import {
  accepts as acceptsApiKeysDeleteValidated,
  copy as copyApiKeysDeleteValidated,
  rule as ruleApiKeysDeleteValidated,
} from './tables/api-keys/delete-validated.ts';
import {
  accepts as acceptsTagsCreateRequested,
  copy as copyTagsCreateRequested,
  rule as ruleTagsCreateRequested,
} from './tables/tags/create-requested.ts';
import {
  accepts as acceptsTagsCreateValidated,
  copy as copyTagsCreateValidated,
  rule as ruleTagsCreateValidated,
} from './tables/tags/create-validated.ts';
import {
  accepts as acceptsTagsUpdateRequested,
  copy as copyTagsUpdateRequested,
  rule as ruleTagsUpdateRequested,
} from './tables/tags/update-requested.ts';
import {
  accepts as acceptsTagsUpdateValidated,
  copy as copyTagsUpdateValidated,
  rule as ruleTagsUpdateValidated,
} from './tables/tags/update-validated.ts';
import {
  accepts as acceptsTagsDeleteRequested,
  copy as copyTagsDeleteRequested,
  rule as ruleTagsDeleteRequested,
} from './tables/tags/delete-requested.ts';
import {
  accepts as acceptsTagsDeleteValidated,
  copy as copyTagsDeleteValidated,
  rule as ruleTagsDeleteValidated,
} from './tables/tags/delete-validated.ts';
import {
  accepts as acceptsAgentsCreateRequested,
  copy as copyAgentsCreateRequested,
  rule as ruleAgentsCreateRequested,
} from './tables/agents/create-requested.ts';
import {
  accepts as acceptsAgentsCreateValidated,
  copy as copyAgentsCreateValidated,
  rule as ruleAgentsCreateValidated,
} from './tables/agents/create-validated.ts';
import {
  accepts as acceptsAgentsUpdateRequested,
  copy as copyAgentsUpdateRequested,
  rule as ruleAgentsUpdateRequested,
} from './tables/agents/update-requested.ts';
import {
  accepts as acceptsAgentsUpdateValidated,
  copy as copyAgentsUpdateValidated,
  rule as ruleAgentsUpdateValidated,
} from './tables/agents/update-validated.ts';
import {
  accepts as acceptsAgentsDeleteRequested,
  copy as copyAgentsDeleteRequested,
  rule as ruleAgentsDeleteRequested,
} from './tables/agents/delete-requested.ts';
import {
  accepts as acceptsAgentsDeleteValidated,
  copy as copyAgentsDeleteValidated,
  rule as ruleAgentsDeleteValidated,
} from './tables/agents/delete-validated.ts';
import {
  accepts as acceptsWebhooksDeliverRequested,
  copy as copyWebhooksDeliverRequested,
  rule as ruleWebhooksDeliverRequested,
} from './systems/webhooks/deliver-requested.ts';

export { ValidationError };

export type { Issue, ReadOptions, Validation };

/**
 * Whether it is an event in memory: its envelope, and for a type of the catalog its payload, by the reader's schemas.
 * Other types pass, unless `unknownTypes` is 'refuse'.
 */
export function isEvent(value: unknown, options: { unknownTypes: 'refuse' }): value is GeneratedEvent;
export function isEvent(value: unknown, options?: ReadOptions): value is SynapEvent;
export function isEvent(value: unknown, options?: ReadOptions): boolean {
  const unknown = acceptsUnknown(options);
  try {
    return acceptsSynapEvent(value, ACCEPTS, unknown);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assertEvent(value: unknown, options: { unknownTypes: 'refuse' }): asserts value is GeneratedEvent;
export function assertEvent(value: unknown, options?: ReadOptions): asserts value is SynapEvent;
export function assertEvent(value: unknown, options?: ReadOptions): void {
  if (!isEvent(value, options)) throw refusal(validateEvent(value, options));
}

/** A copy of the event, or every fault. */
export function validateEvent(value: unknown, options: { unknownTypes: 'refuse' }): Validation<GeneratedEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<SynapEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<unknown> {
  return validateWhole(ruleSynapEvent, RULE, value, options);
}

/** A copy of the event. @throws ValidationError with every fault. */
export function parseEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parseEvent(value: unknown, options?: ReadOptions): SynapEvent;
export function parseEvent(value: unknown, options?: ReadOptions): unknown {
  return parseMemory(value, options, true);
}

/**
 * A copy of the event with the keys that are known here only. Of a type that the catalog does not have, its data is whole.
 *
 * @throws ValidationError with every fault.
 */
export function stripEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function stripEvent(value: unknown, options?: ReadOptions): SynapEvent;
export function stripEvent(value: unknown, options?: ReadOptions): unknown {
  return parseMemory(value, options, false);
}

/** Whether parsed JSON is an event. */
export function isWireEvent(json: unknown, options?: ReadOptions): json is SynapWireEvent {
  const unknown = acceptsUnknown(options);
  try {
    return acceptsSynapWireEvent(json, ACCEPTS, unknown) && isWritableText((json as SynapWireEvent).timestamp);
  } catch {
    return false;
  }
}

/** A copy of the event in parsed JSON, or every fault. */
export function validateWireEvent(json: unknown, options?: ReadOptions): Validation<SynapWireEvent> {
  return validateWhole(ruleSynapWireEvent, RULE, json, options);
}

/**
 * The event in parsed JSON, its timestamp made a Date, as `decodeEvent` does.
 *
 * @throws ValidationError with every fault.
 */
export function decodeWireEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): SynapEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): unknown {
  const unknown = copiesUnknown(options);
  const copy = tryCopy((input) => copySynapWireEvent(input, true, COPY, unknown), json, true);
  const event = copy as SynapWireEvent;
  if (copy === INVALID || !isWritableText(event.timestamp)) throw refusal(validateWireEvent(json, options));
  return toMemory(event);
}

/**
 * The event in JSON text.
 *
 * @throws ValidationError with every fault, or where the text is no JSON.
 */
export function decodeEventJson(text: string, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEventJson(text: string, options?: ReadOptions): SynapEvent;
export function decodeEventJson(text: string, options?: ReadOptions): unknown {
  const json = parseJson(text);
  // Nobody else has it: what is right need not be copied.
  return isWireEvent(json, options) ? toMemory(json) : decodeWireEvent(json, options);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValidationError([{ code: 'custom', path: [], message: `Invalid JSON: ${(error as Error).message}` }]);
  }
}

function parseMemory(value: unknown, options: ReadOptions | undefined, keepsOthers: boolean): unknown {
  const unknown = copiesUnknown(options);
  try {
    const event = copySynapEvent(value, keepsOthers, COPY, unknown);
    if (event !== INVALID) return event;
  } catch {
    // What can't be read is refused.
  }
  throw refusal(validateWhole(ruleSynapEvent, RULE, value, options, keepsOthers ? keepOther : dropOther));
}

/** Makes the timestamp a Date, in place. */
function toMemory(event: SynapWireEvent): unknown {
  (event as { timestamp: string | Date }).timestamp = toDate(event.timestamp);
  return event;
}

const TYPES = [
  'entities.create.requested',
  'entities.create.validated',
  'entities.update.requested',
  'entities.update.validated',
  'entities.delete.requested',
  'entities.delete.validated',
  'documents.create.requested',
  'documents.create.validated',
  'documents.update.requested',
  'documents.update.validated',
  'documents.delete.requested',
  'documents.delete.validated',
  'documentVersions.create.requested',
  'documentVersions.create.validated',
  'documentVersions.update.requested',
  'documentVersions.update.validated',
  'documentVersions.delete.requested',
  'documentVersions.delete.validated',
  'chatThreads.create.requested',
  'chatThreads.create.validated',
  'chatThreads.update.requested',
  'chatThreads.update.validated',
  'chatThreads.delete.requested',
  'chatThreads.delete.validated',
  'conversationMessages.create.requested',
  'conversationMessages.create.validated',
  'conversationMessages.update.requested',
  'conversationMessages.update.validated',
  'conversationMessages.delete.requested',
  'conversationMessages.delete.validated',
  'webhookSubscriptions.create.requested',
  'webhookSubscriptions.create.validated',
  'webhookSubscriptions.update.requested',
  'webhookSubscriptions.update.validated',
  'webhookSubscriptions.delete.requested',
  'webhookSubscriptions.delete.validated',
  'apiKeys.create.requested',
  'apiKeys.create.validated',
  'apiKeys.update.requested',
  'apiKeys.update.validated',
  'apiKeys.delete.requested',
  'apiKeys.delete.validated',
  'tags.create.requested',
  'tags.create.validated',
  'tags.update.requested',
  'tags.update.validated',
  'tags.delete.requested',
  'tags.delete.validated',
  'agents.create.requested',
  'agents.create.validated',
  'agents.update.requested',
  'agents.update.validated',
  'agents.delete.requested',
  'agents.delete.validated',
  'webhooks.deliver.requested',
];

const ACCEPTS = /* @__PURE__ */ byType<Accepts>(TYPES, [
  acceptsEntitiesCreateRequested,
  acceptsEntitiesCreateValidated,
  acceptsEntitiesUpdateRequested,
  acceptsEntitiesUpdateValidated,
  acceptsEntitiesDeleteRequested,
  acceptsEntitiesDeleteValidated,
  acceptsDocumentsCreateRequested,
  acceptsDocumentsCreateValidated,
  acceptsDocumentsUpdateRequested,
  acceptsDocumentsUpdateValidated,
  acceptsDocumentsDeleteRequested,
  acceptsDocumentsDeleteValidated,
  acceptsDocumentVersionsCreateRequested,
  acceptsDocumentVersionsCreateValidated,
  acceptsDocumentVersionsUpdateRequested,
  acceptsDocumentVersionsUpdateValidated,
  acceptsDocumentVersionsDeleteRequested,
  acceptsDocumentVersionsDeleteValidated,
  acceptsChatThreadsCreateRequested,
  acceptsChatThreadsCreateValidated,
  acceptsChatThreadsUpdateRequested,
  acceptsChatThreadsUpdateValidated,
  acceptsChatThreadsDeleteRequested,
  acceptsChatThreadsDeleteValidated,
  acceptsConversationMessagesCreateRequested,
  acceptsConversationMessagesCreateValidated,
  acceptsConversationMessagesUpdateRequested,
  acceptsConversationMessagesUpdateValidated,
  acceptsConversationMessagesDeleteRequested,
  acceptsConversationMessagesDeleteValidated,
  acceptsWebhookSubscriptionsCreateRequested,
  acceptsWebhookSubscriptionsCreateValidated,
  acceptsWebhookSubscriptionsUpdateRequested,
  acceptsWebhookSubscriptionsUpdateValidated,
  acceptsWebhookSubscriptionsDeleteRequested,
  acceptsWebhookSubscriptionsDeleteValidated,
  acceptsApiKeysCreateRequested,
  acceptsApiKeysCreateValidated,
  acceptsApiKeysUpdateRequested,
  acceptsApiKeysUpdateValidated,
  acceptsApiKeysDeleteRequested,
  acceptsApiKeysDeleteValidated,
  acceptsTagsCreateRequested,
  acceptsTagsCreateValidated,
  acceptsTagsUpdateRequested,
  acceptsTagsUpdateValidated,
  acceptsTagsDeleteRequested,
  acceptsTagsDeleteValidated,
  acceptsAgentsCreateRequested,
  acceptsAgentsCreateValidated,
  acceptsAgentsUpdateRequested,
  acceptsAgentsUpdateValidated,
  acceptsAgentsDeleteRequested,
  acceptsAgentsDeleteValidated,
  acceptsWebhooksDeliverRequested,
]);

const COPY = /* @__PURE__ */ byType<Copy>(TYPES, [
  copyEntitiesCreateRequested,
  copyEntitiesCreateValidated,
  copyEntitiesUpdateRequested,
  copyEntitiesUpdateValidated,
  copyEntitiesDeleteRequested,
  copyEntitiesDeleteValidated,
  copyDocumentsCreateRequested,
  copyDocumentsCreateValidated,
  copyDocumentsUpdateRequested,
  copyDocumentsUpdateValidated,
  copyDocumentsDeleteRequested,
  copyDocumentsDeleteValidated,
  copyDocumentVersionsCreateRequested,
  copyDocumentVersionsCreateValidated,
  copyDocumentVersionsUpdateRequested,
  copyDocumentVersionsUpdateValidated,
  copyDocumentVersionsDeleteRequested,
  copyDocumentVersionsDeleteValidated,
  copyChatThreadsCreateRequested,
  copyChatThreadsCreateValidated,
  copyChatThreadsUpdateRequested,
  copyChatThreadsUpdateValidated,
  copyChatThreadsDeleteRequested,
  copyChatThreadsDeleteValidated,
  copyConversationMessagesCreateRequested,
  copyConversationMessagesCreateValidated,
  copyConversationMessagesUpdateRequested,
  copyConversationMessagesUpdateValidated,
  copyConversationMessagesDeleteRequested,
  copyConversationMessagesDeleteValidated,
  copyWebhookSubscriptionsCreateRequested,
  copyWebhookSubscriptionsCreateValidated,
  copyWebhookSubscriptionsUpdateRequested,
  copyWebhookSubscriptionsUpdateValidated,
  copyWebhookSubscriptionsDeleteRequested,
  copyWebhookSubscriptionsDeleteValidated,
  copyApiKeysCreateRequested,
  copyApiKeysCreateValidated,
  copyApiKeysUpdateRequested,
  copyApiKeysUpdateValidated,
  copyApiKeysDeleteRequested,
  copyApiKeysDeleteValidated,
  copyTagsCreateRequested,
  copyTagsCreateValidated,
  copyTagsUpdateRequested,
  copyTagsUpdateValidated,
  copyTagsDeleteRequested,
  copyTagsDeleteValidated,
  copyAgentsCreateRequested,
  copyAgentsCreateValidated,
  copyAgentsUpdateRequested,
  copyAgentsUpdateValidated,
  copyAgentsDeleteRequested,
  copyAgentsDeleteValidated,
  copyWebhooksDeliverRequested,
]);

const RULE = /* @__PURE__ */ byType<Rule>(TYPES, [
  ruleEntitiesCreateRequested,
  ruleEntitiesCreateValidated,
  ruleEntitiesUpdateRequested,
  ruleEntitiesUpdateValidated,
  ruleEntitiesDeleteRequested,
  ruleEntitiesDeleteValidated,
  ruleDocumentsCreateRequested,
  ruleDocumentsCreateValidated,
  ruleDocumentsUpdateRequested,
  ruleDocumentsUpdateValidated,
  ruleDocumentsDeleteRequested,
  ruleDocumentsDeleteValidated,
  ruleDocumentVersionsCreateRequested,
  ruleDocumentVersionsCreateValidated,
  ruleDocumentVersionsUpdateRequested,
  ruleDocumentVersionsUpdateValidated,
  ruleDocumentVersionsDeleteRequested,
  ruleDocumentVersionsDeleteValidated,
  ruleChatThreadsCreateRequested,
  ruleChatThreadsCreateValidated,
  ruleChatThreadsUpdateRequested,
  ruleChatThreadsUpdateValidated,
  ruleChatThreadsDeleteRequested,
  ruleChatThreadsDeleteValidated,
  ruleConversationMessagesCreateRequested,
  ruleConversationMessagesCreateValidated,
  ruleConversationMessagesUpdateRequested,
  ruleConversationMessagesUpdateValidated,
  ruleConversationMessagesDeleteRequested,
  ruleConversationMessagesDeleteValidated,
  ruleWebhookSubscriptionsCreateRequested,
  ruleWebhookSubscriptionsCreateValidated,
  ruleWebhookSubscriptionsUpdateRequested,
  ruleWebhookSubscriptionsUpdateValidated,
  ruleWebhookSubscriptionsDeleteRequested,
  ruleWebhookSubscriptionsDeleteValidated,
  ruleApiKeysCreateRequested,
  ruleApiKeysCreateValidated,
  ruleApiKeysUpdateRequested,
  ruleApiKeysUpdateValidated,
  ruleApiKeysDeleteRequested,
  ruleApiKeysDeleteValidated,
  ruleTagsCreateRequested,
  ruleTagsCreateValidated,
  ruleTagsUpdateRequested,
  ruleTagsUpdateValidated,
  ruleTagsDeleteRequested,
  ruleTagsDeleteValidated,
  ruleAgentsCreateRequested,
  ruleAgentsCreateValidated,
  ruleAgentsUpdateRequested,
  ruleAgentsUpdateValidated,
  ruleAgentsDeleteRequested,
  ruleAgentsDeleteValidated,
  ruleWebhooksDeliverRequested,
]);
