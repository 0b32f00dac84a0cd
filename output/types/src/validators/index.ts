// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ReadOptions } from '../codec.ts';
import type { SynapEvent, SynapWireEvent } from '../envelope.ts';
import type { GeneratedEvent } from '../events.ts';
import type { Accepts } from './runtime/accept.ts';
import { type Validation, refusal } from './runtime/check.ts';
import { type Copy, INVALID, tryCopy } from './runtime/copy.ts';
import { YEAR_ISSUE, acceptsUnknown, copiesUnknown, isWritableText, toDate, validateWhole } from './runtime/events.ts';
import { type Read, takeUnread } from './runtime/read.ts';
import type { Issue } from './runtime/report.ts';
import { ValidationError } from './runtime/validation-error.ts';

import {
  acceptsSynapEvent,
  acceptsSynapWireEvent,
  copySynapEvent,
  copySynapWireEvent,
  readSynapEvent,
  readSynapWireEvent,
} from './envelope.ts';
import {
  accepts as acceptsEntitiesCreateRequested,
  copy as copyEntitiesCreateRequested,
  read as readEntitiesCreateRequested,
} from './tables/entities/create-requested.ts';
import {
  accepts as acceptsEntitiesCreateValidated,
  copy as copyEntitiesCreateValidated,
  read as readEntitiesCreateValidated,
} from './tables/entities/create-validated.ts';
import {
  accepts as acceptsEntitiesUpdateRequested,
  copy as copyEntitiesUpdateRequested,
  read as readEntitiesUpdateRequested,
} from './tables/entities/update-requested.ts';
import {
  accepts as acceptsEntitiesUpdateValidated,
  copy as copyEntitiesUpdateValidated,
  read as readEntitiesUpdateValidated,
} from './tables/entities/update-validated.ts';
import {
  accepts as acceptsEntitiesDeleteRequested,
  copy as copyEntitiesDeleteRequested,
  read as readEntitiesDeleteRequested,
} from './tables/entities/delete-requested.ts';
import {
  accepts as acceptsEntitiesDeleteValidated,
  copy as copyEntitiesDeleteValidated,
  read as readEntitiesDeleteValidated,
} from './tables/entities/delete-validated.ts';
import {
  accepts as acceptsDocumentsCreateRequested,
  copy as copyDocumentsCreateRequested,
  read as readDocumentsCreateRequested,
} from './tables/documents/create-requested.ts';
import {
  accepts as acceptsDocumentsCreateValidated,
  copy as copyDocumentsCreateValidated,
  read as readDocumentsCreateValidated,
} from './tables/documents/create-validated.ts';
import {
  accepts as acceptsDocumentsUpdateRequested,
  copy as copyDocumentsUpdateRequested,
  read as readDocumentsUpdateRequested,
} from './tables/documents/update-requested.ts';
import {
  accepts as acceptsDocumentsUpdateValidated,
  copy as copyDocumentsUpdateValidated,
  read as readDocumentsUpdateValidated,
} from './tables/documents/update-validated.ts';
import {
  accepts as acceptsDocumentsDeleteRequested,
  copy as copyDocumentsDeleteRequested,
  read as readDocumentsDeleteRequested,
} from './tables/documents/delete-requested.ts';
import {
  accepts as acceptsDocumentsDeleteValidated,
  copy as copyDocumentsDeleteValidated,
  read as readDocumentsDeleteValidated,
} from './tables/documents/delete-validated.ts';
import {
  accepts as acceptsDocumentVersionsCreateRequested,
  copy as copyDocumentVersionsCreateRequested,
  read as readDocumentVersionsCreateRequested,
} from './tables/document-versions/create-requested.ts';
import {
  accepts as acceptsDocumentVersionsCreateValidated,
  copy as copyDocumentVersionsCreateValidated,
  read as readDocumentVersionsCreateValidated,
} from './tables/document-versions/create-validated.ts';
import {
  accepts as acceptsDocumentVersionsUpdateRequested,
  copy as copyDocumentVersionsUpdateRequested,
  read as readDocumentVersionsUpdateRequested,
} from './tables/document-versions/update-requested.ts';
import {
  accepts as acceptsDocumentVersionsUpdateValidated,
  copy as copyDocumentVersionsUpdateValidated,
  read as readDocumentVersionsUpdateValidated,
} from './tables/document-versions/update-validated.ts';
import {
  accepts as acceptsDocumentVersionsDeleteRequested,
  copy as copyDocumentVersionsDeleteRequested,
  read as readDocumentVersionsDeleteRequested,
} from './tables/document-versions/delete-requested.ts';
import {
  accepts as acceptsDocumentVersionsDeleteValidated,
  copy as copyDocumentVersionsDeleteValidated,
  read as readDocumentVersionsDeleteValidated,
} from './tables/document-versions/delete-validated.ts';
import {
  accepts as acceptsChatThreadsCreateRequested,
  copy as copyChatThreadsCreateRequested,
  read as readChatThreadsCreateRequested,
} from './tables/chat-threads/create-requested.ts';
import {
  accepts as acceptsChatThreadsCreateValidated,
  copy as copyChatThreadsCreateValidated,
  read as readChatThreadsCreateValidated,
} from './tables/chat-threads/create-validated.ts';
import {
  accepts as acceptsChatThreadsUpdateRequested,
  copy as copyChatThreadsUpdateRequested,
  read as readChatThreadsUpdateRequested,
} from './tables/chat-threads/update-requested.ts';
import {
  accepts as acceptsChatThreadsUpdateValidated,
  copy as copyChatThreadsUpdateValidated,
  read as readChatThreadsUpdateValidated,
} from './tables/chat-threads/update-validated.ts';
import {
  accepts as acceptsChatThreadsDeleteRequested,
  copy as copyChatThreadsDeleteRequested,
  read as readChatThreadsDeleteRequested,
} from './tables/chat-threads/delete-requested.ts';
import {
  accepts as acceptsChatThreadsDeleteValidated,
  copy as copyChatThreadsDeleteValidated,
  read as readChatThreadsDeleteValidated,
} from './tables/chat-threads/delete-validated.ts';
import {
  accepts as acceptsConversationMessagesCreateRequested,
  copy as copyConversationMessagesCreateRequested,
  read as readConversationMessagesCreateRequested,
} from './tables/conversation-messages/create-requested.ts';
import {
  accepts as acceptsConversationMessagesCreateValidated,
  copy as copyConversationMessagesCreateValidated,
  read as readConversationMessagesCreateValidated,
} from './tables/conversation-messages/create-validated.ts';
import {
  accepts as acceptsConversationMessagesUpdateRequested,
  copy as copyConversationMessagesUpdateRequested,
  read as readConversationMessagesUpdateRequested,
} from './tables/conversation-messages/update-requested.ts';
import {
  accepts as acceptsConversationMessagesUpdateValidated,
  copy as copyConversationMessagesUpdateValidated,
  read as readConversationMessagesUpdateValidated,
} from './tables/conversation-messages/update-validated.ts';
import {
  accepts as acceptsConversationMessagesDeleteRequested,
  copy as copyConversationMessagesDeleteRequested,
  read as readConversationMessagesDeleteRequested,
} from './tables/conversation-messages/delete-requested.ts';
import {
  accepts as acceptsConversationMessagesDeleteValidated,
  copy as copyConversationMessagesDeleteValidated,
  read as readConversationMessagesDeleteValidated,
} from './tables/conversation-messages/delete-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateRequested,
  copy as copyWebhookSubscriptionsCreateRequested,
  read as readWebhookSubscriptionsCreateRequested,
} from './tables/webhook-subscriptions/create-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateValidated,
  copy as copyWebhookSubscriptionsCreateValidated,
  read as readWebhookSubscriptionsCreateValidated,
} from './tables/webhook-subscriptions/create-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateRequested,
  copy as copyWebhookSubscriptionsUpdateRequested,
  read as readWebhookSubscriptionsUpdateRequested,
} from './tables/webhook-subscriptions/update-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateValidated,
  copy as copyWebhookSubscriptionsUpdateValidated,
  read as readWebhookSubscriptionsUpdateValidated,
} from './tables/webhook-subscriptions/update-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteRequested,
  copy as copyWebhookSubscriptionsDeleteRequested,
  read as readWebhookSubscriptionsDeleteRequested,
} from './tables/webhook-subscriptions/delete-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteValidated,
  copy as copyWebhookSubscriptionsDeleteValidated,
  read as readWebhookSubscriptionsDeleteValidated,
} from './tables/webhook-subscriptions/delete-validated.ts';
import {
  accepts as acceptsApiKeysCreateRequested,
  copy as copyApiKeysCreateRequested,
  read as readApiKeysCreateRequested,
} from './tables/api-keys/create-requested.ts';
import {
  accepts as acceptsApiKeysCreateValidated,
  copy as copyApiKeysCreateValidated,
  read as readApiKeysCreateValidated,
} from './tables/api-keys/create-validated.ts';
import {
  accepts as acceptsApiKeysUpdateRequested,
  copy as copyApiKeysUpdateRequested,
  read as readApiKeysUpdateRequested,
} from './tables/api-keys/update-requested.ts';
import {
  accepts as acceptsApiKeysUpdateValidated,
  copy as copyApiKeysUpdateValidated,
  read as readApiKeysUpdateValidated,
} from './tables/api-keys/update-validated.ts';
import {
  accepts as acceptsApiKeysDeleteRequested,
  copy as copyApiKeysDeleteRequested,
  read as readApiKeysDeleteRequested,
} from './tables/api-keys/delete-requested.ts';
import {
  accepts as acceptsApiKeysDeleteValidated,
  copy as copyApiKeysDeleteValidated,
  read as readApiKeysDeleteValidated,
} from './tables/api-keys/delete-validated.ts';
import {
  accepts as acceptsTagsCreateRequested,
  copy as copyTagsCreateRequested,
  read as readTagsCreateRequested,
} from './tables/tags/create-requested.ts';
import {
  accepts as acceptsTagsCreateValidated,
  copy as copyTagsCreateValidated,
  read as readTagsCreateValidated,
} from './tables/tags/create-validated.ts';
import {
  accepts as acceptsTagsUpdateRequested,
  copy as copyTagsUpdateRequested,
  read as readTagsUpdateRequested,
} from './tables/tags/update-requested.ts';
import {
  accepts as acceptsTagsUpdateValidated,
  copy as copyTagsUpdateValidated,
  read as readTagsUpdateValidated,
} from './tables/tags/update-validated.ts';
import {
  accepts as acceptsTagsDeleteRequested,
  copy as copyTagsDeleteRequested,
  read as readTagsDeleteRequested,
} from './tables/tags/delete-requested.ts';
import {
  accepts as acceptsTagsDeleteValidated,
  copy as copyTagsDeleteValidated,
  read as readTagsDeleteValidated,
} from './tables/tags/delete-validated.ts';
import {
  accepts as acceptsAgentsCreateRequested,
  copy as copyAgentsCreateRequested,
  read as readAgentsCreateRequested,
} from './tables/agents/create-requested.ts';
import {
  accepts as acceptsAgentsCreateValidated,
  copy as copyAgentsCreateValidated,
  read as readAgentsCreateValidated,
} from './tables/agents/create-validated.ts';
import {
  accepts as acceptsAgentsUpdateRequested,
  copy as copyAgentsUpdateRequested,
  read as readAgentsUpdateRequested,
} from './tables/agents/update-requested.ts';
import {
  accepts as acceptsAgentsUpdateValidated,
  copy as copyAgentsUpdateValidated,
  read as readAgentsUpdateValidated,
} from './tables/agents/update-validated.ts';
import {
  accepts as acceptsAgentsDeleteRequested,
  copy as copyAgentsDeleteRequested,
  read as readAgentsDeleteRequested,
} from './tables/agents/delete-requested.ts';
import {
  accepts as acceptsAgentsDeleteValidated,
  copy as copyAgentsDeleteValidated,
  read as readAgentsDeleteValidated,
} from './tables/agents/delete-validated.ts';
import {
  accepts as acceptsWebhooksDeliverRequested,
  copy as copyWebhooksDeliverRequested,
  read as readWebhooksDeliverRequested,
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
  return validateWhole(readMemory, READ, value, options);
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
  const result = validateWhole<SynapWireEvent>(readWire, READ, json, options);
  if (!result.success || isWritableText(result.data.timestamp)) return result;
  return { success: false, issues: [YEAR_ISSUE] };
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
  throw refusal(validateWhole(readMemory, READ, value, options, !keepsOthers));
}

/** Makes the timestamp a Date, in place. */
function toMemory(event: SynapWireEvent): unknown {
  (event as { timestamp: string | Date }).timestamp = toDate(event.timestamp);
  return event;
}

const readMemory: Read = (from) => readSynapEvent(from, takeUnread);
const readWire: Read = (from) => readSynapWireEvent(from, takeUnread);

const ACCEPTS: ReadonlyMap<string, Accepts> = /* @__PURE__ */ new Map([
  ['entities.create.requested', acceptsEntitiesCreateRequested],
  ['entities.create.validated', acceptsEntitiesCreateValidated],
  ['entities.update.requested', acceptsEntitiesUpdateRequested],
  ['entities.update.validated', acceptsEntitiesUpdateValidated],
  ['entities.delete.requested', acceptsEntitiesDeleteRequested],
  ['entities.delete.validated', acceptsEntitiesDeleteValidated],
  ['documents.create.requested', acceptsDocumentsCreateRequested],
  ['documents.create.validated', acceptsDocumentsCreateValidated],
  ['documents.update.requested', acceptsDocumentsUpdateRequested],
  ['documents.update.validated', acceptsDocumentsUpdateValidated],
  ['documents.delete.requested', acceptsDocumentsDeleteRequested],
  ['documents.delete.validated', acceptsDocumentsDeleteValidated],
  ['documentVersions.create.requested', acceptsDocumentVersionsCreateRequested],
  ['documentVersions.create.validated', acceptsDocumentVersionsCreateValidated],
  ['documentVersions.update.requested', acceptsDocumentVersionsUpdateRequested],
  ['documentVersions.update.validated', acceptsDocumentVersionsUpdateValidated],
  ['documentVersions.delete.requested', acceptsDocumentVersionsDeleteRequested],
  ['documentVersions.delete.validated', acceptsDocumentVersionsDeleteValidated],
  ['chatThreads.create.requested', acceptsChatThreadsCreateRequested],
  ['chatThreads.create.validated', acceptsChatThreadsCreateValidated],
  ['chatThreads.update.requested', acceptsChatThreadsUpdateRequested],
  ['chatThreads.update.validated', acceptsChatThreadsUpdateValidated],
  ['chatThreads.delete.requested', acceptsChatThreadsDeleteRequested],
  ['chatThreads.delete.validated', acceptsChatThreadsDeleteValidated],
  ['conversationMessages.create.requested', acceptsConversationMessagesCreateRequested],
  ['conversationMessages.create.validated', acceptsConversationMessagesCreateValidated],
  ['conversationMessages.update.requested', acceptsConversationMessagesUpdateRequested],
  ['conversationMessages.update.validated', acceptsConversationMessagesUpdateValidated],
  ['conversationMessages.delete.requested', acceptsConversationMessagesDeleteRequested],
  ['conversationMessages.delete.validated', acceptsConversationMessagesDeleteValidated],
  ['webhookSubscriptions.create.requested', acceptsWebhookSubscriptionsCreateRequested],
  ['webhookSubscriptions.create.validated', acceptsWebhookSubscriptionsCreateValidated],
  ['webhookSubscriptions.update.requested', acceptsWebhookSubscriptionsUpdateRequested],
  ['webhookSubscriptions.update.validated', acceptsWebhookSubscriptionsUpdateValidated],
  ['webhookSubscriptions.delete.requested', acceptsWebhookSubscriptionsDeleteRequested],
  ['webhookSubscriptions.delete.validated', acceptsWebhookSubscriptionsDeleteValidated],
  ['apiKeys.create.requested', acceptsApiKeysCreateRequested],
  ['apiKeys.create.validated', acceptsApiKeysCreateValidated],
  ['apiKeys.update.requested', acceptsApiKeysUpdateRequested],
  ['apiKeys.update.validated', acceptsApiKeysUpdateValidated],
  ['apiKeys.delete.requested', acceptsApiKeysDeleteRequested],
  ['apiKeys.delete.validated', acceptsApiKeysDeleteValidated],
  ['tags.create.requested', acceptsTagsCreateRequested],
  ['tags.create.validated', acceptsTagsCreateValidated],
  ['tags.update.requested', acceptsTagsUpdateRequested],
  ['tags.update.validated', acceptsTagsUpdateValidated],
  ['tags.delete.requested', acceptsTagsDeleteRequested],
  ['tags.delete.validated', acceptsTagsDeleteValidated],
  ['agents.create.requested', acceptsAgentsCreateRequested],
  ['agents.create.validated', acceptsAgentsCreateValidated],
  ['agents.update.requested', acceptsAgentsUpdateRequested],
  ['agents.update.validated', acceptsAgentsUpdateValidated],
  ['agents.delete.requested', acceptsAgentsDeleteRequested],
  ['agents.delete.validated', acceptsAgentsDeleteValidated],
  ['webhooks.deliver.requested', acceptsWebhooksDeliverRequested],
]);

const COPY: ReadonlyMap<string, Copy> = /* @__PURE__ */ new Map([
  ['entities.create.requested', copyEntitiesCreateRequested],
  ['entities.create.validated', copyEntitiesCreateValidated],
  ['entities.update.requested', copyEntitiesUpdateRequested],
  ['entities.update.validated', copyEntitiesUpdateValidated],
  ['entities.delete.requested', copyEntitiesDeleteRequested],
  ['entities.delete.validated', copyEntitiesDeleteValidated],
  ['documents.create.requested', copyDocumentsCreateRequested],
  ['documents.create.validated', copyDocumentsCreateValidated],
  ['documents.update.requested', copyDocumentsUpdateRequested],
  ['documents.update.validated', copyDocumentsUpdateValidated],
  ['documents.delete.requested', copyDocumentsDeleteRequested],
  ['documents.delete.validated', copyDocumentsDeleteValidated],
  ['documentVersions.create.requested', copyDocumentVersionsCreateRequested],
  ['documentVersions.create.validated', copyDocumentVersionsCreateValidated],
  ['documentVersions.update.requested', copyDocumentVersionsUpdateRequested],
  ['documentVersions.update.validated', copyDocumentVersionsUpdateValidated],
  ['documentVersions.delete.requested', copyDocumentVersionsDeleteRequested],
  ['documentVersions.delete.validated', copyDocumentVersionsDeleteValidated],
  ['chatThreads.create.requested', copyChatThreadsCreateRequested],
  ['chatThreads.create.validated', copyChatThreadsCreateValidated],
  ['chatThreads.update.requested', copyChatThreadsUpdateRequested],
  ['chatThreads.update.validated', copyChatThreadsUpdateValidated],
  ['chatThreads.delete.requested', copyChatThreadsDeleteRequested],
  ['chatThreads.delete.validated', copyChatThreadsDeleteValidated],
  ['conversationMessages.create.requested', copyConversationMessagesCreateRequested],
  ['conversationMessages.create.validated', copyConversationMessagesCreateValidated],
  ['conversationMessages.update.requested', copyConversationMessagesUpdateRequested],
  ['conversationMessages.update.validated', copyConversationMessagesUpdateValidated],
  ['conversationMessages.delete.requested', copyConversationMessagesDeleteRequested],
  ['conversationMessages.delete.validated', copyConversationMessagesDeleteValidated],
  ['webhookSubscriptions.create.requested', copyWebhookSubscriptionsCreateRequested],
  ['webhookSubscriptions.create.validated', copyWebhookSubscriptionsCreateValidated],
  ['webhookSubscriptions.update.requested', copyWebhookSubscriptionsUpdateRequested],
  ['webhookSubscriptions.update.validated', copyWebhookSubscriptionsUpdateValidated],
  ['webhookSubscriptions.delete.requested', copyWebhookSubscriptionsDeleteRequested],
  ['webhookSubscriptions.delete.validated', copyWebhookSubscriptionsDeleteValidated],
  ['apiKeys.create.requested', copyApiKeysCreateRequested],
  ['apiKeys.create.validated', copyApiKeysCreateValidated],
  ['apiKeys.update.requested', copyApiKeysUpdateRequested],
  ['apiKeys.update.validated', copyApiKeysUpdateValidated],
  ['apiKeys.delete.requested', copyApiKeysDeleteRequested],
  ['apiKeys.delete.validated', copyApiKeysDeleteValidated],
  ['tags.create.requested', copyTagsCreateRequested],
  ['tags.create.validated', copyTagsCreateValidated],
  ['tags.update.requested', copyTagsUpdateRequested],
  ['tags.update.validated', copyTagsUpdateValidated],
  ['tags.delete.requested', copyTagsDeleteRequested],
  ['tags.delete.validated', copyTagsDeleteValidated],
  ['agents.create.requested', copyAgentsCreateRequested],
  ['agents.create.validated', copyAgentsCreateValidated],
  ['agents.update.requested', copyAgentsUpdateRequested],
  ['agents.update.validated', copyAgentsUpdateValidated],
  ['agents.delete.requested', copyAgentsDeleteRequested],
  ['agents.delete.validated', copyAgentsDeleteValidated],
  ['webhooks.deliver.requested', copyWebhooksDeliverRequested],
]);

const READ: ReadonlyMap<string, Read> = /* @__PURE__ */ new Map([
  ['entities.create.requested', readEntitiesCreateRequested],
  ['entities.create.validated', readEntitiesCreateValidated],
  ['entities.update.requested', readEntitiesUpdateRequested],
  ['entities.update.validated', readEntitiesUpdateValidated],
  ['entities.delete.requested', readEntitiesDeleteRequested],
  ['entities.delete.validated', readEntitiesDeleteValidated],
  ['documents.create.requested', readDocumentsCreateRequested],
  ['documents.create.validated', readDocumentsCreateValidated],
  ['documents.update.requested', readDocumentsUpdateRequested],
  ['documents.update.validated', readDocumentsUpdateValidated],
  ['documents.delete.requested', readDocumentsDeleteRequested],
  ['documents.delete.validated', readDocumentsDeleteValidated],
  ['documentVersions.create.requested', readDocumentVersionsCreateRequested],
  ['documentVersions.create.validated', readDocumentVersionsCreateValidated],
  ['documentVersions.update.requested', readDocumentVersionsUpdateRequested],
  ['documentVersions.update.validated', readDocumentVersionsUpdateValidated],
  ['documentVersions.delete.requested', readDocumentVersionsDeleteRequested],
  ['documentVersions.delete.validated', readDocumentVersionsDeleteValidated],
  ['chatThreads.create.requested', readChatThreadsCreateRequested],
  ['chatThreads.create.validated', readChatThreadsCreateValidated],
  ['chatThreads.update.requested', readChatThreadsUpdateRequested],
  ['chatThreads.update.validated', readChatThreadsUpdateValidated],
  ['chatThreads.delete.requested', readChatThreadsDeleteRequested],
  ['chatThreads.delete.validated', readChatThreadsDeleteValidated],
  ['conversationMessages.create.requested', readConversationMessagesCreateRequested],
  ['conversationMessages.create.validated', readConversationMessagesCreateValidated],
  ['conversationMessages.update.requested', readConversationMessagesUpdateRequested],
  ['conversationMessages.update.validated', readConversationMessagesUpdateValidated],
  ['conversationMessages.delete.requested', readConversationMessagesDeleteRequested],
  ['conversationMessages.delete.validated', readConversationMessagesDeleteValidated],
  ['webhookSubscriptions.create.requested', readWebhookSubscriptionsCreateRequested],
  ['webhookSubscriptions.create.validated', readWebhookSubscriptionsCreateValidated],
  ['webhookSubscriptions.update.requested', readWebhookSubscriptionsUpdateRequested],
  ['webhookSubscriptions.update.validated', readWebhookSubscriptionsUpdateValidated],
  ['webhookSubscriptions.delete.requested', readWebhookSubscriptionsDeleteRequested],
  ['webhookSubscriptions.delete.validated', readWebhookSubscriptionsDeleteValidated],
  ['apiKeys.create.requested', readApiKeysCreateRequested],
  ['apiKeys.create.validated', readApiKeysCreateValidated],
  ['apiKeys.update.requested', readApiKeysUpdateRequested],
  ['apiKeys.update.validated', readApiKeysUpdateValidated],
  ['apiKeys.delete.requested', readApiKeysDeleteRequested],
  ['apiKeys.delete.validated', readApiKeysDeleteValidated],
  ['tags.create.requested', readTagsCreateRequested],
  ['tags.create.validated', readTagsCreateValidated],
  ['tags.update.requested', readTagsUpdateRequested],
  ['tags.update.validated', readTagsUpdateValidated],
  ['tags.delete.requested', readTagsDeleteRequested],
  ['tags.delete.validated', readTagsDeleteValidated],
  ['agents.create.requested', readAgentsCreateRequested],
  ['agents.create.validated', readAgentsCreateValidated],
  ['agents.update.requested', readAgentsUpdateRequested],
  ['agents.update.validated', readAgentsUpdateValidated],
  ['agents.delete.requested', readAgentsDeleteRequested],
  ['agents.delete.validated', readAgentsDeleteValidated],
  ['webhooks.deliver.requested', readWebhooksDeliverRequested],
]);
