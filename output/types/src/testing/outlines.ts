// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { Outlines } from './outline.ts';
import { SynapWireEventOutline } from './outlines/shared.ts';
import { WebhooksDeliverRequestedOutline } from './outlines/systems/webhooks.ts';
import {
  AgentsCreateRequestedOutline,
  AgentsCreateValidatedOutline,
  AgentsDeleteRequestedOutline,
  AgentsDeleteValidatedOutline,
  AgentsUpdateRequestedOutline,
  AgentsUpdateValidatedOutline,
} from './outlines/tables/agents.ts';
import {
  ApiKeysCreateRequestedOutline,
  ApiKeysCreateValidatedOutline,
  ApiKeysDeleteRequestedOutline,
  ApiKeysDeleteValidatedOutline,
  ApiKeysUpdateRequestedOutline,
  ApiKeysUpdateValidatedOutline,
} from './outlines/tables/api-keys.ts';
import {
  ChatThreadsCreateRequestedOutline,
  ChatThreadsCreateValidatedOutline,
  ChatThreadsDeleteRequestedOutline,
  ChatThreadsDeleteValidatedOutline,
  ChatThreadsUpdateRequestedOutline,
  ChatThreadsUpdateValidatedOutline,
} from './outlines/tables/chat-threads.ts';
import {
  ConversationMessagesCreateRequestedOutline,
  ConversationMessagesCreateValidatedOutline,
  ConversationMessagesDeleteRequestedOutline,
  ConversationMessagesDeleteValidatedOutline,
  ConversationMessagesUpdateRequestedOutline,
  ConversationMessagesUpdateValidatedOutline,
} from './outlines/tables/conversation-messages.ts';
import {
  DocumentVersionsCreateRequestedOutline,
  DocumentVersionsCreateValidatedOutline,
  DocumentVersionsDeleteRequestedOutline,
  DocumentVersionsDeleteValidatedOutline,
  DocumentVersionsUpdateRequestedOutline,
  DocumentVersionsUpdateValidatedOutline,
} from './outlines/tables/document-versions.ts';
import {
  DocumentsCreateRequestedOutline,
  DocumentsCreateValidatedOutline,
  DocumentsDeleteRequestedOutline,
  DocumentsDeleteValidatedOutline,
  DocumentsUpdateRequestedOutline,
  DocumentsUpdateValidatedOutline,
} from './outlines/tables/documents.ts';
import {
  EntitiesCreateRequestedOutline,
  EntitiesCreateValidatedOutline,
  EntitiesDeleteRequestedOutline,
  EntitiesDeleteValidatedOutline,
  EntitiesUpdateRequestedOutline,
  EntitiesUpdateValidatedOutline,
} from './outlines/tables/entities.ts';
import {
  TagsCreateRequestedOutline,
  TagsCreateValidatedOutline,
  TagsDeleteRequestedOutline,
  TagsDeleteValidatedOutline,
  TagsUpdateRequestedOutline,
  TagsUpdateValidatedOutline,
} from './outlines/tables/tags.ts';
import {
  WebhookSubscriptionsCreateRequestedOutline,
  WebhookSubscriptionsCreateValidatedOutline,
  WebhookSubscriptionsDeleteRequestedOutline,
  WebhookSubscriptionsDeleteValidatedOutline,
  WebhookSubscriptionsUpdateRequestedOutline,
  WebhookSubscriptionsUpdateValidatedOutline,
} from './outlines/tables/webhook-subscriptions.ts';

/** What every event is made of. */
export const OUTLINES: Outlines = {
  envelope: SynapWireEventOutline,
  events: {
    'entities.create.requested': { data: EntitiesCreateRequestedOutline, subject: null },
    'entities.create.validated': { data: EntitiesCreateValidatedOutline, subject: 'entityId' },
    'entities.update.requested': { data: EntitiesUpdateRequestedOutline, subject: 'entityId' },
    'entities.update.validated': { data: EntitiesUpdateValidatedOutline, subject: 'entityId' },
    'entities.delete.requested': { data: EntitiesDeleteRequestedOutline, subject: 'entityId' },
    'entities.delete.validated': { data: EntitiesDeleteValidatedOutline, subject: 'entityId' },
    'documents.create.requested': { data: DocumentsCreateRequestedOutline, subject: null },
    'documents.create.validated': { data: DocumentsCreateValidatedOutline, subject: 'documentId' },
    'documents.update.requested': { data: DocumentsUpdateRequestedOutline, subject: 'documentId' },
    'documents.update.validated': { data: DocumentsUpdateValidatedOutline, subject: 'documentId' },
    'documents.delete.requested': { data: DocumentsDeleteRequestedOutline, subject: 'documentId' },
    'documents.delete.validated': { data: DocumentsDeleteValidatedOutline, subject: 'documentId' },
    'documentVersions.create.requested': { data: DocumentVersionsCreateRequestedOutline, subject: null },
    'documentVersions.create.validated': { data: DocumentVersionsCreateValidatedOutline, subject: 'documentVersionId' },
    'documentVersions.update.requested': { data: DocumentVersionsUpdateRequestedOutline, subject: 'documentVersionId' },
    'documentVersions.update.validated': { data: DocumentVersionsUpdateValidatedOutline, subject: 'documentVersionId' },
    'documentVersions.delete.requested': { data: DocumentVersionsDeleteRequestedOutline, subject: 'documentVersionId' },
    'documentVersions.delete.validated': { data: DocumentVersionsDeleteValidatedOutline, subject: 'documentVersionId' },
    'chatThreads.create.requested': { data: ChatThreadsCreateRequestedOutline, subject: null },
    'chatThreads.create.validated': { data: ChatThreadsCreateValidatedOutline, subject: 'threadId' },
    'chatThreads.update.requested': { data: ChatThreadsUpdateRequestedOutline, subject: 'threadId' },
    'chatThreads.update.validated': { data: ChatThreadsUpdateValidatedOutline, subject: 'threadId' },
    'chatThreads.delete.requested': { data: ChatThreadsDeleteRequestedOutline, subject: 'threadId' },
    'chatThreads.delete.validated': { data: ChatThreadsDeleteValidatedOutline, subject: 'threadId' },
    'conversationMessages.create.requested': { data: ConversationMessagesCreateRequestedOutline, subject: null },
    'conversationMessages.create.validated': { data: ConversationMessagesCreateValidatedOutline, subject: 'messageId' },
    'conversationMessages.update.requested': { data: ConversationMessagesUpdateRequestedOutline, subject: 'messageId' },
    'conversationMessages.update.validated': { data: ConversationMessagesUpdateValidatedOutline, subject: 'messageId' },
    'conversationMessages.delete.requested': { data: ConversationMessagesDeleteRequestedOutline, subject: 'messageId' },
    'conversationMessages.delete.validated': { data: ConversationMessagesDeleteValidatedOutline, subject: 'messageId' },
    'webhookSubscriptions.create.requested': { data: WebhookSubscriptionsCreateRequestedOutline, subject: null },
    'webhookSubscriptions.create.validated': {
      data: WebhookSubscriptionsCreateValidatedOutline,
      subject: 'subscriptionId',
    },
    'webhookSubscriptions.update.requested': {
      data: WebhookSubscriptionsUpdateRequestedOutline,
      subject: 'subscriptionId',
    },
    'webhookSubscriptions.update.validated': {
      data: WebhookSubscriptionsUpdateValidatedOutline,
      subject: 'subscriptionId',
    },
    'webhookSubscriptions.delete.requested': {
      data: WebhookSubscriptionsDeleteRequestedOutline,
      subject: 'subscriptionId',
    },
    'webhookSubscriptions.delete.validated': {
      data: WebhookSubscriptionsDeleteValidatedOutline,
      subject: 'subscriptionId',
    },
    'apiKeys.create.requested': { data: ApiKeysCreateRequestedOutline, subject: null },
    'apiKeys.create.validated': { data: ApiKeysCreateValidatedOutline, subject: 'apiKeyId' },
    'apiKeys.update.requested': { data: ApiKeysUpdateRequestedOutline, subject: 'apiKeyId' },
    'apiKeys.update.validated': { data: ApiKeysUpdateValidatedOutline, subject: 'apiKeyId' },
    'apiKeys.delete.requested': { data: ApiKeysDeleteRequestedOutline, subject: 'apiKeyId' },
    'apiKeys.delete.validated': { data: ApiKeysDeleteValidatedOutline, subject: 'apiKeyId' },
    'tags.create.requested': { data: TagsCreateRequestedOutline, subject: null },
    'tags.create.validated': { data: TagsCreateValidatedOutline, subject: 'tagId' },
    'tags.update.requested': { data: TagsUpdateRequestedOutline, subject: 'tagId' },
    'tags.update.validated': { data: TagsUpdateValidatedOutline, subject: 'tagId' },
    'tags.delete.requested': { data: TagsDeleteRequestedOutline, subject: 'tagId' },
    'tags.delete.validated': { data: TagsDeleteValidatedOutline, subject: 'tagId' },
    'agents.create.requested': { data: AgentsCreateRequestedOutline, subject: null },
    'agents.create.validated': { data: AgentsCreateValidatedOutline, subject: null },
    'agents.update.requested': { data: AgentsUpdateRequestedOutline, subject: null },
    'agents.update.validated': { data: AgentsUpdateValidatedOutline, subject: null },
    'agents.delete.requested': { data: AgentsDeleteRequestedOutline, subject: null },
    'agents.delete.validated': { data: AgentsDeleteValidatedOutline, subject: null },
    'webhooks.deliver.requested': { data: WebhooksDeliverRequestedOutline, subject: null },
  },
};
