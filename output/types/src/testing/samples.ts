// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { GeneratedEventType } from '../names.ts';
import type { EventData } from '../schemas.ts';
import { entryOf } from './entry-of.ts';
import { WebhooksDeliverRequestedSamples } from './samples/systems/webhooks.ts';
import {
  AgentsCreateRequestedSamples,
  AgentsCreateValidatedSamples,
  AgentsDeleteRequestedSamples,
  AgentsDeleteValidatedSamples,
  AgentsUpdateRequestedSamples,
  AgentsUpdateValidatedSamples,
} from './samples/tables/agents.ts';
import {
  ApiKeysCreateRequestedSamples,
  ApiKeysCreateValidatedSamples,
  ApiKeysDeleteRequestedSamples,
  ApiKeysDeleteValidatedSamples,
  ApiKeysUpdateRequestedSamples,
  ApiKeysUpdateValidatedSamples,
} from './samples/tables/api-keys.ts';
import {
  ChatThreadsCreateRequestedSamples,
  ChatThreadsCreateValidatedSamples,
  ChatThreadsDeleteRequestedSamples,
  ChatThreadsDeleteValidatedSamples,
  ChatThreadsUpdateRequestedSamples,
  ChatThreadsUpdateValidatedSamples,
} from './samples/tables/chat-threads.ts';
import {
  ConversationMessagesCreateRequestedSamples,
  ConversationMessagesCreateValidatedSamples,
  ConversationMessagesDeleteRequestedSamples,
  ConversationMessagesDeleteValidatedSamples,
  ConversationMessagesUpdateRequestedSamples,
  ConversationMessagesUpdateValidatedSamples,
} from './samples/tables/conversation-messages.ts';
import {
  DocumentVersionsCreateRequestedSamples,
  DocumentVersionsCreateValidatedSamples,
  DocumentVersionsDeleteRequestedSamples,
  DocumentVersionsDeleteValidatedSamples,
  DocumentVersionsUpdateRequestedSamples,
  DocumentVersionsUpdateValidatedSamples,
} from './samples/tables/document-versions.ts';
import {
  DocumentsCreateRequestedSamples,
  DocumentsCreateValidatedSamples,
  DocumentsDeleteRequestedSamples,
  DocumentsDeleteValidatedSamples,
  DocumentsUpdateRequestedSamples,
  DocumentsUpdateValidatedSamples,
} from './samples/tables/documents.ts';
import {
  EntitiesCreateRequestedSamples,
  EntitiesCreateValidatedSamples,
  EntitiesDeleteRequestedSamples,
  EntitiesDeleteValidatedSamples,
  EntitiesUpdateRequestedSamples,
  EntitiesUpdateValidatedSamples,
} from './samples/tables/entities.ts';
import {
  TagsCreateRequestedSamples,
  TagsCreateValidatedSamples,
  TagsDeleteRequestedSamples,
  TagsDeleteValidatedSamples,
  TagsUpdateRequestedSamples,
  TagsUpdateValidatedSamples,
} from './samples/tables/tags.ts';
import {
  WebhookSubscriptionsCreateRequestedSamples,
  WebhookSubscriptionsCreateValidatedSamples,
  WebhookSubscriptionsDeleteRequestedSamples,
  WebhookSubscriptionsDeleteValidatedSamples,
  WebhookSubscriptionsUpdateRequestedSamples,
  WebhookSubscriptionsUpdateValidatedSamples,
} from './samples/tables/webhook-subscriptions.ts';
import { type EventSamples, type WrittenSamples, toSamples } from './written-samples.ts';

/**
 * Payloads of an event to test with: a minimal one, a full one, and for each of its constraints one that is wrong in
 * nothing else. Each call gives new objects, to do with as you like.
 *
 * @example getSamples('tags.create.requested').minimal
 * @throws TypeError for a type that the catalog does not have.
 */
export function getSamples<Type extends GeneratedEventType>(type: Type): EventSamples<EventData<Type>> {
  return toSamples(entryOf(SAMPLES, type)) as EventSamples<EventData<Type>>;
}

const SAMPLES: Readonly<Record<GeneratedEventType, WrittenSamples<object>>> = {
  'entities.create.requested': EntitiesCreateRequestedSamples,
  'entities.create.validated': EntitiesCreateValidatedSamples,
  'entities.update.requested': EntitiesUpdateRequestedSamples,
  'entities.update.validated': EntitiesUpdateValidatedSamples,
  'entities.delete.requested': EntitiesDeleteRequestedSamples,
  'entities.delete.validated': EntitiesDeleteValidatedSamples,
  'documents.create.requested': DocumentsCreateRequestedSamples,
  'documents.create.validated': DocumentsCreateValidatedSamples,
  'documents.update.requested': DocumentsUpdateRequestedSamples,
  'documents.update.validated': DocumentsUpdateValidatedSamples,
  'documents.delete.requested': DocumentsDeleteRequestedSamples,
  'documents.delete.validated': DocumentsDeleteValidatedSamples,
  'documentVersions.create.requested': DocumentVersionsCreateRequestedSamples,
  'documentVersions.create.validated': DocumentVersionsCreateValidatedSamples,
  'documentVersions.update.requested': DocumentVersionsUpdateRequestedSamples,
  'documentVersions.update.validated': DocumentVersionsUpdateValidatedSamples,
  'documentVersions.delete.requested': DocumentVersionsDeleteRequestedSamples,
  'documentVersions.delete.validated': DocumentVersionsDeleteValidatedSamples,
  'chatThreads.create.requested': ChatThreadsCreateRequestedSamples,
  'chatThreads.create.validated': ChatThreadsCreateValidatedSamples,
  'chatThreads.update.requested': ChatThreadsUpdateRequestedSamples,
  'chatThreads.update.validated': ChatThreadsUpdateValidatedSamples,
  'chatThreads.delete.requested': ChatThreadsDeleteRequestedSamples,
  'chatThreads.delete.validated': ChatThreadsDeleteValidatedSamples,
  'conversationMessages.create.requested': ConversationMessagesCreateRequestedSamples,
  'conversationMessages.create.validated': ConversationMessagesCreateValidatedSamples,
  'conversationMessages.update.requested': ConversationMessagesUpdateRequestedSamples,
  'conversationMessages.update.validated': ConversationMessagesUpdateValidatedSamples,
  'conversationMessages.delete.requested': ConversationMessagesDeleteRequestedSamples,
  'conversationMessages.delete.validated': ConversationMessagesDeleteValidatedSamples,
  'webhookSubscriptions.create.requested': WebhookSubscriptionsCreateRequestedSamples,
  'webhookSubscriptions.create.validated': WebhookSubscriptionsCreateValidatedSamples,
  'webhookSubscriptions.update.requested': WebhookSubscriptionsUpdateRequestedSamples,
  'webhookSubscriptions.update.validated': WebhookSubscriptionsUpdateValidatedSamples,
  'webhookSubscriptions.delete.requested': WebhookSubscriptionsDeleteRequestedSamples,
  'webhookSubscriptions.delete.validated': WebhookSubscriptionsDeleteValidatedSamples,
  'apiKeys.create.requested': ApiKeysCreateRequestedSamples,
  'apiKeys.create.validated': ApiKeysCreateValidatedSamples,
  'apiKeys.update.requested': ApiKeysUpdateRequestedSamples,
  'apiKeys.update.validated': ApiKeysUpdateValidatedSamples,
  'apiKeys.delete.requested': ApiKeysDeleteRequestedSamples,
  'apiKeys.delete.validated': ApiKeysDeleteValidatedSamples,
  'tags.create.requested': TagsCreateRequestedSamples,
  'tags.create.validated': TagsCreateValidatedSamples,
  'tags.update.requested': TagsUpdateRequestedSamples,
  'tags.update.validated': TagsUpdateValidatedSamples,
  'tags.delete.requested': TagsDeleteRequestedSamples,
  'tags.delete.validated': TagsDeleteValidatedSamples,
  'agents.create.requested': AgentsCreateRequestedSamples,
  'agents.create.validated': AgentsCreateValidatedSamples,
  'agents.update.requested': AgentsUpdateRequestedSamples,
  'agents.update.validated': AgentsUpdateValidatedSamples,
  'agents.delete.requested': AgentsDeleteRequestedSamples,
  'agents.delete.validated': AgentsDeleteValidatedSamples,
  'webhooks.deliver.requested': WebhooksDeliverRequestedSamples,
};
