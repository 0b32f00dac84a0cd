// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ReadOptions } from '../codec.ts';
import type { SynapEvent, SynapWireEvent } from '../envelope.ts';
import type { GeneratedEvent } from '../events.ts';
import type { Accepts } from './runtime/accept.ts';
import { type Validation, issuesOf } from './runtime/check.ts';
import { YEAR_ISSUE, acceptsUnknown, isWritable, isWritableText, readUnknown, reportEvent } from './runtime/events.ts';
import { type Copy, INVALID, type Read } from './runtime/read.ts';
import type { Issue } from './runtime/report.ts';
import { ValidationError } from './runtime/validation-error.ts';

import {
  acceptsSynapEvent,
  acceptsSynapWireEvent,
  pickSynapEvent,
  readSynapEvent,
  readSynapWireEvent,
} from './envelope.ts';
import {
  accepts as acceptsEntitiesCreateRequested,
  pick as pickEntitiesCreateRequested,
  read as readEntitiesCreateRequested,
} from './tables/entities/create-requested.ts';
import {
  accepts as acceptsEntitiesCreateValidated,
  pick as pickEntitiesCreateValidated,
  read as readEntitiesCreateValidated,
} from './tables/entities/create-validated.ts';
import {
  accepts as acceptsEntitiesUpdateRequested,
  pick as pickEntitiesUpdateRequested,
  read as readEntitiesUpdateRequested,
} from './tables/entities/update-requested.ts';
import {
  accepts as acceptsEntitiesUpdateValidated,
  pick as pickEntitiesUpdateValidated,
  read as readEntitiesUpdateValidated,
} from './tables/entities/update-validated.ts';
import {
  accepts as acceptsEntitiesDeleteRequested,
  pick as pickEntitiesDeleteRequested,
  read as readEntitiesDeleteRequested,
} from './tables/entities/delete-requested.ts';
import {
  accepts as acceptsEntitiesDeleteValidated,
  pick as pickEntitiesDeleteValidated,
  read as readEntitiesDeleteValidated,
} from './tables/entities/delete-validated.ts';
import {
  accepts as acceptsDocumentsCreateRequested,
  pick as pickDocumentsCreateRequested,
  read as readDocumentsCreateRequested,
} from './tables/documents/create-requested.ts';
import {
  accepts as acceptsDocumentsCreateValidated,
  pick as pickDocumentsCreateValidated,
  read as readDocumentsCreateValidated,
} from './tables/documents/create-validated.ts';
import {
  accepts as acceptsDocumentsUpdateRequested,
  pick as pickDocumentsUpdateRequested,
  read as readDocumentsUpdateRequested,
} from './tables/documents/update-requested.ts';
import {
  accepts as acceptsDocumentsUpdateValidated,
  pick as pickDocumentsUpdateValidated,
  read as readDocumentsUpdateValidated,
} from './tables/documents/update-validated.ts';
import {
  accepts as acceptsDocumentsDeleteRequested,
  pick as pickDocumentsDeleteRequested,
  read as readDocumentsDeleteRequested,
} from './tables/documents/delete-requested.ts';
import {
  accepts as acceptsDocumentsDeleteValidated,
  pick as pickDocumentsDeleteValidated,
  read as readDocumentsDeleteValidated,
} from './tables/documents/delete-validated.ts';
import {
  accepts as acceptsDocumentVersionsCreateRequested,
  pick as pickDocumentVersionsCreateRequested,
  read as readDocumentVersionsCreateRequested,
} from './tables/document-versions/create-requested.ts';
import {
  accepts as acceptsDocumentVersionsCreateValidated,
  pick as pickDocumentVersionsCreateValidated,
  read as readDocumentVersionsCreateValidated,
} from './tables/document-versions/create-validated.ts';
import {
  accepts as acceptsDocumentVersionsUpdateRequested,
  pick as pickDocumentVersionsUpdateRequested,
  read as readDocumentVersionsUpdateRequested,
} from './tables/document-versions/update-requested.ts';
import {
  accepts as acceptsDocumentVersionsUpdateValidated,
  pick as pickDocumentVersionsUpdateValidated,
  read as readDocumentVersionsUpdateValidated,
} from './tables/document-versions/update-validated.ts';
import {
  accepts as acceptsDocumentVersionsDeleteRequested,
  pick as pickDocumentVersionsDeleteRequested,
  read as readDocumentVersionsDeleteRequested,
} from './tables/document-versions/delete-requested.ts';
import {
  accepts as acceptsDocumentVersionsDeleteValidated,
  pick as pickDocumentVersionsDeleteValidated,
  read as readDocumentVersionsDeleteValidated,
} from './tables/document-versions/delete-validated.ts';
import {
  accepts as acceptsChatThreadsCreateRequested,
  pick as pickChatThreadsCreateRequested,
  read as readChatThreadsCreateRequested,
} from './tables/chat-threads/create-requested.ts';
import {
  accepts as acceptsChatThreadsCreateValidated,
  pick as pickChatThreadsCreateValidated,
  read as readChatThreadsCreateValidated,
} from './tables/chat-threads/create-validated.ts';
import {
  accepts as acceptsChatThreadsUpdateRequested,
  pick as pickChatThreadsUpdateRequested,
  read as readChatThreadsUpdateRequested,
} from './tables/chat-threads/update-requested.ts';
import {
  accepts as acceptsChatThreadsUpdateValidated,
  pick as pickChatThreadsUpdateValidated,
  read as readChatThreadsUpdateValidated,
} from './tables/chat-threads/update-validated.ts';
import {
  accepts as acceptsChatThreadsDeleteRequested,
  pick as pickChatThreadsDeleteRequested,
  read as readChatThreadsDeleteRequested,
} from './tables/chat-threads/delete-requested.ts';
import {
  accepts as acceptsChatThreadsDeleteValidated,
  pick as pickChatThreadsDeleteValidated,
  read as readChatThreadsDeleteValidated,
} from './tables/chat-threads/delete-validated.ts';
import {
  accepts as acceptsConversationMessagesCreateRequested,
  pick as pickConversationMessagesCreateRequested,
  read as readConversationMessagesCreateRequested,
} from './tables/conversation-messages/create-requested.ts';
import {
  accepts as acceptsConversationMessagesCreateValidated,
  pick as pickConversationMessagesCreateValidated,
  read as readConversationMessagesCreateValidated,
} from './tables/conversation-messages/create-validated.ts';
import {
  accepts as acceptsConversationMessagesUpdateRequested,
  pick as pickConversationMessagesUpdateRequested,
  read as readConversationMessagesUpdateRequested,
} from './tables/conversation-messages/update-requested.ts';
import {
  accepts as acceptsConversationMessagesUpdateValidated,
  pick as pickConversationMessagesUpdateValidated,
  read as readConversationMessagesUpdateValidated,
} from './tables/conversation-messages/update-validated.ts';
import {
  accepts as acceptsConversationMessagesDeleteRequested,
  pick as pickConversationMessagesDeleteRequested,
  read as readConversationMessagesDeleteRequested,
} from './tables/conversation-messages/delete-requested.ts';
import {
  accepts as acceptsConversationMessagesDeleteValidated,
  pick as pickConversationMessagesDeleteValidated,
  read as readConversationMessagesDeleteValidated,
} from './tables/conversation-messages/delete-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateRequested,
  pick as pickWebhookSubscriptionsCreateRequested,
  read as readWebhookSubscriptionsCreateRequested,
} from './tables/webhook-subscriptions/create-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsCreateValidated,
  pick as pickWebhookSubscriptionsCreateValidated,
  read as readWebhookSubscriptionsCreateValidated,
} from './tables/webhook-subscriptions/create-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateRequested,
  pick as pickWebhookSubscriptionsUpdateRequested,
  read as readWebhookSubscriptionsUpdateRequested,
} from './tables/webhook-subscriptions/update-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsUpdateValidated,
  pick as pickWebhookSubscriptionsUpdateValidated,
  read as readWebhookSubscriptionsUpdateValidated,
} from './tables/webhook-subscriptions/update-validated.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteRequested,
  pick as pickWebhookSubscriptionsDeleteRequested,
  read as readWebhookSubscriptionsDeleteRequested,
} from './tables/webhook-subscriptions/delete-requested.ts';
import {
  accepts as acceptsWebhookSubscriptionsDeleteValidated,
  pick as pickWebhookSubscriptionsDeleteValidated,
  read as readWebhookSubscriptionsDeleteValidated,
} from './tables/webhook-subscriptions/delete-validated.ts';
import {
  accepts as acceptsApiKeysCreateRequested,
  pick as pickApiKeysCreateRequested,
  read as readApiKeysCreateRequested,
} from './tables/api-keys/create-requested.ts';
import {
  accepts as acceptsApiKeysCreateValidated,
  pick as pickApiKeysCreateValidated,
  read as readApiKeysCreateValidated,
} from './tables/api-keys/create-validated.ts';
import {
  accepts as acceptsApiKeysUpdateRequested,
  pick as pickApiKeysUpdateRequested,
  read as readApiKeysUpdateRequested,
} from './tables/api-keys/update-requested.ts';
import {
  accepts as acceptsApiKeysUpdateValidated,
  pick as pickApiKeysUpdateValidated,
  read as readApiKeysUpdateValidated,
} from './tables/api-keys/update-validated.ts';
import {
  accepts as acceptsApiKeysDeleteRequested,
  pick as pickApiKeysDeleteRequested,
  read as readApiKeysDeleteRequested,
} from './tables/api-keys/delete-requested.ts';
import {
  accepts as acceptsApiKeysDeleteValidated,
  pick as pickApiKeysDeleteValidated,
  read as readApiKeysDeleteValidated,
} from './tables/api-keys/delete-validated.ts';
import {
  accepts as acceptsTagsCreateRequested,
  pick as pickTagsCreateRequested,
  read as readTagsCreateRequested,
} from './tables/tags/create-requested.ts';
import {
  accepts as acceptsTagsCreateValidated,
  pick as pickTagsCreateValidated,
  read as readTagsCreateValidated,
} from './tables/tags/create-validated.ts';
import {
  accepts as acceptsTagsUpdateRequested,
  pick as pickTagsUpdateRequested,
  read as readTagsUpdateRequested,
} from './tables/tags/update-requested.ts';
import {
  accepts as acceptsTagsUpdateValidated,
  pick as pickTagsUpdateValidated,
  read as readTagsUpdateValidated,
} from './tables/tags/update-validated.ts';
import {
  accepts as acceptsTagsDeleteRequested,
  pick as pickTagsDeleteRequested,
  read as readTagsDeleteRequested,
} from './tables/tags/delete-requested.ts';
import {
  accepts as acceptsTagsDeleteValidated,
  pick as pickTagsDeleteValidated,
  read as readTagsDeleteValidated,
} from './tables/tags/delete-validated.ts';
import {
  accepts as acceptsAgentsCreateRequested,
  pick as pickAgentsCreateRequested,
  read as readAgentsCreateRequested,
} from './tables/agents/create-requested.ts';
import {
  accepts as acceptsAgentsCreateValidated,
  pick as pickAgentsCreateValidated,
  read as readAgentsCreateValidated,
} from './tables/agents/create-validated.ts';
import {
  accepts as acceptsAgentsUpdateRequested,
  pick as pickAgentsUpdateRequested,
  read as readAgentsUpdateRequested,
} from './tables/agents/update-requested.ts';
import {
  accepts as acceptsAgentsUpdateValidated,
  pick as pickAgentsUpdateValidated,
  read as readAgentsUpdateValidated,
} from './tables/agents/update-validated.ts';
import {
  accepts as acceptsAgentsDeleteRequested,
  pick as pickAgentsDeleteRequested,
  read as readAgentsDeleteRequested,
} from './tables/agents/delete-requested.ts';
import {
  accepts as acceptsAgentsDeleteValidated,
  pick as pickAgentsDeleteValidated,
  read as readAgentsDeleteValidated,
} from './tables/agents/delete-validated.ts';
import {
  accepts as acceptsWebhooksDeliverRequested,
  pick as pickWebhooksDeliverRequested,
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
  if (!isEvent(value, options)) throw new ValidationError(memoryIssues(value, options));
}

/** A copy of the event, or every fault. */
export function validateEvent(value: unknown, options: { unknownTypes: 'refuse' }): Validation<GeneratedEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<SynapEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<unknown> {
  const event = readMemory(value, options);
  if (event === INVALID) return { success: false, issues: memoryIssues(value, options) };
  return { success: true, data: event };
}

/** A copy of the event. @throws ValidationError with every fault. */
export function parseEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parseEvent(value: unknown, options?: ReadOptions): SynapEvent;
export function parseEvent(value: unknown, options?: ReadOptions): unknown {
  const event = readMemory(value, options);
  if (event === INVALID) throw new ValidationError(memoryIssues(value, options));
  return event;
}

/**
 * A copy of the event with the keys that are known here only. Of a type that the catalog does not have, its data is whole.
 *
 * @throws ValidationError with every fault.
 */
export function stripEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function stripEvent(value: unknown, options?: ReadOptions): SynapEvent;
export function stripEvent(value: unknown, options?: ReadOptions): unknown {
  const unknown = readUnknown(options);
  try {
    const event = pickSynapEvent(value, PICK, unknown);
    if (event !== INVALID) return event;
  } catch {
    // What can't be read is refused below.
  }
  throw new ValidationError(issuesOf(reportEvent(readSynapEvent, READ, options), value, { strips: true }));
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
  const event = readWire(json, options) as SynapWireEvent | typeof INVALID;
  if (event === INVALID) return { success: false, issues: wireIssues(json, options) };
  if (!isWritableText(event.timestamp)) return { success: false, issues: [YEAR_ISSUE] };
  return { success: true, data: event };
}

/**
 * The event in parsed JSON, its timestamp made a Date, as `decodeEvent` does.
 *
 * @throws ValidationError with every fault.
 */
export function decodeWireEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): SynapEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): unknown {
  const event = readWire(json, options) as { timestamp: string | Date } | typeof INVALID;
  if (event === INVALID) throw new ValidationError(wireIssues(json, options));
  const timestamp = new Date(event.timestamp);
  if (!isWritable(timestamp)) throw new ValidationError([YEAR_ISSUE]);
  event.timestamp = timestamp;
  return event;
}

/**
 * The event in JSON text.
 *
 * @throws ValidationError with every fault, or where the text is no JSON.
 */
export function decodeEventJson(text: string, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEventJson(text: string, options?: ReadOptions): SynapEvent;
export function decodeEventJson(text: string, options?: ReadOptions): unknown {
  return decodeWireEvent(parseJson(text), options);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValidationError([{ code: 'custom', path: [], message: `Invalid JSON: ${(error as Error).message}` }]);
  }
}

function readMemory(value: unknown, options: ReadOptions | undefined): unknown {
  const unknown = readUnknown(options);
  try {
    return readSynapEvent(value, undefined, READ, unknown);
  } catch {
    return INVALID;
  }
}

function readWire(json: unknown, options: ReadOptions | undefined): unknown {
  const unknown = readUnknown(options);
  try {
    return readSynapWireEvent(json, undefined, READ, unknown);
  } catch {
    return INVALID;
  }
}

const memoryIssues = (value: unknown, options: ReadOptions | undefined): readonly Issue[] =>
  issuesOf(reportEvent(readSynapEvent, READ, options), value);

const wireIssues = (json: unknown, options: ReadOptions | undefined): readonly Issue[] =>
  issuesOf(reportEvent(readSynapWireEvent, READ, options), json);

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

const PICK: ReadonlyMap<string, Copy> = /* @__PURE__ */ new Map([
  ['entities.create.requested', pickEntitiesCreateRequested],
  ['entities.create.validated', pickEntitiesCreateValidated],
  ['entities.update.requested', pickEntitiesUpdateRequested],
  ['entities.update.validated', pickEntitiesUpdateValidated],
  ['entities.delete.requested', pickEntitiesDeleteRequested],
  ['entities.delete.validated', pickEntitiesDeleteValidated],
  ['documents.create.requested', pickDocumentsCreateRequested],
  ['documents.create.validated', pickDocumentsCreateValidated],
  ['documents.update.requested', pickDocumentsUpdateRequested],
  ['documents.update.validated', pickDocumentsUpdateValidated],
  ['documents.delete.requested', pickDocumentsDeleteRequested],
  ['documents.delete.validated', pickDocumentsDeleteValidated],
  ['documentVersions.create.requested', pickDocumentVersionsCreateRequested],
  ['documentVersions.create.validated', pickDocumentVersionsCreateValidated],
  ['documentVersions.update.requested', pickDocumentVersionsUpdateRequested],
  ['documentVersions.update.validated', pickDocumentVersionsUpdateValidated],
  ['documentVersions.delete.requested', pickDocumentVersionsDeleteRequested],
  ['documentVersions.delete.validated', pickDocumentVersionsDeleteValidated],
  ['chatThreads.create.requested', pickChatThreadsCreateRequested],
  ['chatThreads.create.validated', pickChatThreadsCreateValidated],
  ['chatThreads.update.requested', pickChatThreadsUpdateRequested],
  ['chatThreads.update.validated', pickChatThreadsUpdateValidated],
  ['chatThreads.delete.requested', pickChatThreadsDeleteRequested],
  ['chatThreads.delete.validated', pickChatThreadsDeleteValidated],
  ['conversationMessages.create.requested', pickConversationMessagesCreateRequested],
  ['conversationMessages.create.validated', pickConversationMessagesCreateValidated],
  ['conversationMessages.update.requested', pickConversationMessagesUpdateRequested],
  ['conversationMessages.update.validated', pickConversationMessagesUpdateValidated],
  ['conversationMessages.delete.requested', pickConversationMessagesDeleteRequested],
  ['conversationMessages.delete.validated', pickConversationMessagesDeleteValidated],
  ['webhookSubscriptions.create.requested', pickWebhookSubscriptionsCreateRequested],
  ['webhookSubscriptions.create.validated', pickWebhookSubscriptionsCreateValidated],
  ['webhookSubscriptions.update.requested', pickWebhookSubscriptionsUpdateRequested],
  ['webhookSubscriptions.update.validated', pickWebhookSubscriptionsUpdateValidated],
  ['webhookSubscriptions.delete.requested', pickWebhookSubscriptionsDeleteRequested],
  ['webhookSubscriptions.delete.validated', pickWebhookSubscriptionsDeleteValidated],
  ['apiKeys.create.requested', pickApiKeysCreateRequested],
  ['apiKeys.create.validated', pickApiKeysCreateValidated],
  ['apiKeys.update.requested', pickApiKeysUpdateRequested],
  ['apiKeys.update.validated', pickApiKeysUpdateValidated],
  ['apiKeys.delete.requested', pickApiKeysDeleteRequested],
  ['apiKeys.delete.validated', pickApiKeysDeleteValidated],
  ['tags.create.requested', pickTagsCreateRequested],
  ['tags.create.validated', pickTagsCreateValidated],
  ['tags.update.requested', pickTagsUpdateRequested],
  ['tags.update.validated', pickTagsUpdateValidated],
  ['tags.delete.requested', pickTagsDeleteRequested],
  ['tags.delete.validated', pickTagsDeleteValidated],
  ['agents.create.requested', pickAgentsCreateRequested],
  ['agents.create.validated', pickAgentsCreateValidated],
  ['agents.update.requested', pickAgentsUpdateRequested],
  ['agents.update.validated', pickAgentsUpdateValidated],
  ['agents.delete.requested', pickAgentsDeleteRequested],
  ['agents.delete.validated', pickAgentsDeleteValidated],
  ['webhooks.deliver.requested', pickWebhooksDeliverRequested],
]);
