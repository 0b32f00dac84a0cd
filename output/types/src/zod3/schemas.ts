// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import { WebhooksDeliverRequestedSchema, WebhooksDeliverRequestedWriterSchema } from './systems/webhooks.ts';
import {
  AgentsCreateRequestedSchema,
  AgentsCreateRequestedWriterSchema,
  AgentsCreateValidatedSchema,
  AgentsCreateValidatedWriterSchema,
  AgentsDeleteRequestedSchema,
  AgentsDeleteRequestedWriterSchema,
  AgentsDeleteValidatedSchema,
  AgentsDeleteValidatedWriterSchema,
  AgentsUpdateRequestedSchema,
  AgentsUpdateRequestedWriterSchema,
  AgentsUpdateValidatedSchema,
  AgentsUpdateValidatedWriterSchema,
} from './tables/agents.ts';
import {
  ApiKeysCreateRequestedSchema,
  ApiKeysCreateRequestedWriterSchema,
  ApiKeysCreateValidatedSchema,
  ApiKeysCreateValidatedWriterSchema,
  ApiKeysDeleteRequestedSchema,
  ApiKeysDeleteRequestedWriterSchema,
  ApiKeysDeleteValidatedSchema,
  ApiKeysDeleteValidatedWriterSchema,
  ApiKeysUpdateRequestedSchema,
  ApiKeysUpdateRequestedWriterSchema,
  ApiKeysUpdateValidatedSchema,
  ApiKeysUpdateValidatedWriterSchema,
} from './tables/api-keys.ts';
import {
  ChatThreadsCreateRequestedSchema,
  ChatThreadsCreateRequestedWriterSchema,
  ChatThreadsCreateValidatedSchema,
  ChatThreadsCreateValidatedWriterSchema,
  ChatThreadsDeleteRequestedSchema,
  ChatThreadsDeleteRequestedWriterSchema,
  ChatThreadsDeleteValidatedSchema,
  ChatThreadsDeleteValidatedWriterSchema,
  ChatThreadsUpdateRequestedSchema,
  ChatThreadsUpdateRequestedWriterSchema,
  ChatThreadsUpdateValidatedSchema,
  ChatThreadsUpdateValidatedWriterSchema,
} from './tables/chat-threads.ts';
import {
  ConversationMessagesCreateRequestedSchema,
  ConversationMessagesCreateRequestedWriterSchema,
  ConversationMessagesCreateValidatedSchema,
  ConversationMessagesCreateValidatedWriterSchema,
  ConversationMessagesDeleteRequestedSchema,
  ConversationMessagesDeleteRequestedWriterSchema,
  ConversationMessagesDeleteValidatedSchema,
  ConversationMessagesDeleteValidatedWriterSchema,
  ConversationMessagesUpdateRequestedSchema,
  ConversationMessagesUpdateRequestedWriterSchema,
  ConversationMessagesUpdateValidatedSchema,
  ConversationMessagesUpdateValidatedWriterSchema,
} from './tables/conversation-messages.ts';
import {
  DocumentVersionsCreateRequestedSchema,
  DocumentVersionsCreateRequestedWriterSchema,
  DocumentVersionsCreateValidatedSchema,
  DocumentVersionsCreateValidatedWriterSchema,
  DocumentVersionsDeleteRequestedSchema,
  DocumentVersionsDeleteRequestedWriterSchema,
  DocumentVersionsDeleteValidatedSchema,
  DocumentVersionsDeleteValidatedWriterSchema,
  DocumentVersionsUpdateRequestedSchema,
  DocumentVersionsUpdateRequestedWriterSchema,
  DocumentVersionsUpdateValidatedSchema,
  DocumentVersionsUpdateValidatedWriterSchema,
} from './tables/document-versions.ts';
import {
  DocumentsCreateRequestedSchema,
  DocumentsCreateRequestedWriterSchema,
  DocumentsCreateValidatedSchema,
  DocumentsCreateValidatedWriterSchema,
  DocumentsDeleteRequestedSchema,
  DocumentsDeleteRequestedWriterSchema,
  DocumentsDeleteValidatedSchema,
  DocumentsDeleteValidatedWriterSchema,
  DocumentsUpdateRequestedSchema,
  DocumentsUpdateRequestedWriterSchema,
  DocumentsUpdateValidatedSchema,
  DocumentsUpdateValidatedWriterSchema,
} from './tables/documents.ts';
import {
  EntitiesCreateRequestedSchema,
  EntitiesCreateRequestedWriterSchema,
  EntitiesCreateValidatedSchema,
  EntitiesCreateValidatedWriterSchema,
  EntitiesDeleteRequestedSchema,
  EntitiesDeleteRequestedWriterSchema,
  EntitiesDeleteValidatedSchema,
  EntitiesDeleteValidatedWriterSchema,
  EntitiesUpdateRequestedSchema,
  EntitiesUpdateRequestedWriterSchema,
  EntitiesUpdateValidatedSchema,
  EntitiesUpdateValidatedWriterSchema,
} from './tables/entities.ts';
import {
  TagsCreateRequestedSchema,
  TagsCreateRequestedWriterSchema,
  TagsCreateValidatedSchema,
  TagsCreateValidatedWriterSchema,
  TagsDeleteRequestedSchema,
  TagsDeleteRequestedWriterSchema,
  TagsDeleteValidatedSchema,
  TagsDeleteValidatedWriterSchema,
  TagsUpdateRequestedSchema,
  TagsUpdateRequestedWriterSchema,
  TagsUpdateValidatedSchema,
  TagsUpdateValidatedWriterSchema,
} from './tables/tags.ts';
import {
  WebhookSubscriptionsCreateRequestedSchema,
  WebhookSubscriptionsCreateRequestedWriterSchema,
  WebhookSubscriptionsCreateValidatedSchema,
  WebhookSubscriptionsCreateValidatedWriterSchema,
  WebhookSubscriptionsDeleteRequestedSchema,
  WebhookSubscriptionsDeleteRequestedWriterSchema,
  WebhookSubscriptionsDeleteValidatedSchema,
  WebhookSubscriptionsDeleteValidatedWriterSchema,
  WebhookSubscriptionsUpdateRequestedSchema,
  WebhookSubscriptionsUpdateRequestedWriterSchema,
  WebhookSubscriptionsUpdateValidatedSchema,
  WebhookSubscriptionsUpdateValidatedWriterSchema,
} from './tables/webhook-subscriptions.ts';

/** The reader's schema of each payload: open, it keeps keys that it does not know. */
export const EventTypeSchemas: {
  readonly 'entities.create.requested': typeof EntitiesCreateRequestedSchema;
  readonly 'entities.create.validated': typeof EntitiesCreateValidatedSchema;
  readonly 'entities.update.requested': typeof EntitiesUpdateRequestedSchema;
  readonly 'entities.update.validated': typeof EntitiesUpdateValidatedSchema;
  readonly 'entities.delete.requested': typeof EntitiesDeleteRequestedSchema;
  readonly 'entities.delete.validated': typeof EntitiesDeleteValidatedSchema;
  readonly 'documents.create.requested': typeof DocumentsCreateRequestedSchema;
  readonly 'documents.create.validated': typeof DocumentsCreateValidatedSchema;
  readonly 'documents.update.requested': typeof DocumentsUpdateRequestedSchema;
  readonly 'documents.update.validated': typeof DocumentsUpdateValidatedSchema;
  readonly 'documents.delete.requested': typeof DocumentsDeleteRequestedSchema;
  readonly 'documents.delete.validated': typeof DocumentsDeleteValidatedSchema;
  readonly 'documentVersions.create.requested': typeof DocumentVersionsCreateRequestedSchema;
  readonly 'documentVersions.create.validated': typeof DocumentVersionsCreateValidatedSchema;
  readonly 'documentVersions.update.requested': typeof DocumentVersionsUpdateRequestedSchema;
  readonly 'documentVersions.update.validated': typeof DocumentVersionsUpdateValidatedSchema;
  readonly 'documentVersions.delete.requested': typeof DocumentVersionsDeleteRequestedSchema;
  readonly 'documentVersions.delete.validated': typeof DocumentVersionsDeleteValidatedSchema;
  readonly 'chatThreads.create.requested': typeof ChatThreadsCreateRequestedSchema;
  readonly 'chatThreads.create.validated': typeof ChatThreadsCreateValidatedSchema;
  readonly 'chatThreads.update.requested': typeof ChatThreadsUpdateRequestedSchema;
  readonly 'chatThreads.update.validated': typeof ChatThreadsUpdateValidatedSchema;
  readonly 'chatThreads.delete.requested': typeof ChatThreadsDeleteRequestedSchema;
  readonly 'chatThreads.delete.validated': typeof ChatThreadsDeleteValidatedSchema;
  readonly 'conversationMessages.create.requested': typeof ConversationMessagesCreateRequestedSchema;
  readonly 'conversationMessages.create.validated': typeof ConversationMessagesCreateValidatedSchema;
  readonly 'conversationMessages.update.requested': typeof ConversationMessagesUpdateRequestedSchema;
  readonly 'conversationMessages.update.validated': typeof ConversationMessagesUpdateValidatedSchema;
  readonly 'conversationMessages.delete.requested': typeof ConversationMessagesDeleteRequestedSchema;
  readonly 'conversationMessages.delete.validated': typeof ConversationMessagesDeleteValidatedSchema;
  readonly 'webhookSubscriptions.create.requested': typeof WebhookSubscriptionsCreateRequestedSchema;
  readonly 'webhookSubscriptions.create.validated': typeof WebhookSubscriptionsCreateValidatedSchema;
  readonly 'webhookSubscriptions.update.requested': typeof WebhookSubscriptionsUpdateRequestedSchema;
  readonly 'webhookSubscriptions.update.validated': typeof WebhookSubscriptionsUpdateValidatedSchema;
  readonly 'webhookSubscriptions.delete.requested': typeof WebhookSubscriptionsDeleteRequestedSchema;
  readonly 'webhookSubscriptions.delete.validated': typeof WebhookSubscriptionsDeleteValidatedSchema;
  readonly 'apiKeys.create.requested': typeof ApiKeysCreateRequestedSchema;
  readonly 'apiKeys.create.validated': typeof ApiKeysCreateValidatedSchema;
  readonly 'apiKeys.update.requested': typeof ApiKeysUpdateRequestedSchema;
  readonly 'apiKeys.update.validated': typeof ApiKeysUpdateValidatedSchema;
  readonly 'apiKeys.delete.requested': typeof ApiKeysDeleteRequestedSchema;
  readonly 'apiKeys.delete.validated': typeof ApiKeysDeleteValidatedSchema;
  readonly 'tags.create.requested': typeof TagsCreateRequestedSchema;
  readonly 'tags.create.validated': typeof TagsCreateValidatedSchema;
  readonly 'tags.update.requested': typeof TagsUpdateRequestedSchema;
  readonly 'tags.update.validated': typeof TagsUpdateValidatedSchema;
  readonly 'tags.delete.requested': typeof TagsDeleteRequestedSchema;
  readonly 'tags.delete.validated': typeof TagsDeleteValidatedSchema;
  readonly 'agents.create.requested': typeof AgentsCreateRequestedSchema;
  readonly 'agents.create.validated': typeof AgentsCreateValidatedSchema;
  readonly 'agents.update.requested': typeof AgentsUpdateRequestedSchema;
  readonly 'agents.update.validated': typeof AgentsUpdateValidatedSchema;
  readonly 'agents.delete.requested': typeof AgentsDeleteRequestedSchema;
  readonly 'agents.delete.validated': typeof AgentsDeleteValidatedSchema;
  readonly 'webhooks.deliver.requested': typeof WebhooksDeliverRequestedSchema;
} = {
  'entities.create.requested': EntitiesCreateRequestedSchema,
  'entities.create.validated': EntitiesCreateValidatedSchema,
  'entities.update.requested': EntitiesUpdateRequestedSchema,
  'entities.update.validated': EntitiesUpdateValidatedSchema,
  'entities.delete.requested': EntitiesDeleteRequestedSchema,
  'entities.delete.validated': EntitiesDeleteValidatedSchema,
  'documents.create.requested': DocumentsCreateRequestedSchema,
  'documents.create.validated': DocumentsCreateValidatedSchema,
  'documents.update.requested': DocumentsUpdateRequestedSchema,
  'documents.update.validated': DocumentsUpdateValidatedSchema,
  'documents.delete.requested': DocumentsDeleteRequestedSchema,
  'documents.delete.validated': DocumentsDeleteValidatedSchema,
  'documentVersions.create.requested': DocumentVersionsCreateRequestedSchema,
  'documentVersions.create.validated': DocumentVersionsCreateValidatedSchema,
  'documentVersions.update.requested': DocumentVersionsUpdateRequestedSchema,
  'documentVersions.update.validated': DocumentVersionsUpdateValidatedSchema,
  'documentVersions.delete.requested': DocumentVersionsDeleteRequestedSchema,
  'documentVersions.delete.validated': DocumentVersionsDeleteValidatedSchema,
  'chatThreads.create.requested': ChatThreadsCreateRequestedSchema,
  'chatThreads.create.validated': ChatThreadsCreateValidatedSchema,
  'chatThreads.update.requested': ChatThreadsUpdateRequestedSchema,
  'chatThreads.update.validated': ChatThreadsUpdateValidatedSchema,
  'chatThreads.delete.requested': ChatThreadsDeleteRequestedSchema,
  'chatThreads.delete.validated': ChatThreadsDeleteValidatedSchema,
  'conversationMessages.create.requested': ConversationMessagesCreateRequestedSchema,
  'conversationMessages.create.validated': ConversationMessagesCreateValidatedSchema,
  'conversationMessages.update.requested': ConversationMessagesUpdateRequestedSchema,
  'conversationMessages.update.validated': ConversationMessagesUpdateValidatedSchema,
  'conversationMessages.delete.requested': ConversationMessagesDeleteRequestedSchema,
  'conversationMessages.delete.validated': ConversationMessagesDeleteValidatedSchema,
  'webhookSubscriptions.create.requested': WebhookSubscriptionsCreateRequestedSchema,
  'webhookSubscriptions.create.validated': WebhookSubscriptionsCreateValidatedSchema,
  'webhookSubscriptions.update.requested': WebhookSubscriptionsUpdateRequestedSchema,
  'webhookSubscriptions.update.validated': WebhookSubscriptionsUpdateValidatedSchema,
  'webhookSubscriptions.delete.requested': WebhookSubscriptionsDeleteRequestedSchema,
  'webhookSubscriptions.delete.validated': WebhookSubscriptionsDeleteValidatedSchema,
  'apiKeys.create.requested': ApiKeysCreateRequestedSchema,
  'apiKeys.create.validated': ApiKeysCreateValidatedSchema,
  'apiKeys.update.requested': ApiKeysUpdateRequestedSchema,
  'apiKeys.update.validated': ApiKeysUpdateValidatedSchema,
  'apiKeys.delete.requested': ApiKeysDeleteRequestedSchema,
  'apiKeys.delete.validated': ApiKeysDeleteValidatedSchema,
  'tags.create.requested': TagsCreateRequestedSchema,
  'tags.create.validated': TagsCreateValidatedSchema,
  'tags.update.requested': TagsUpdateRequestedSchema,
  'tags.update.validated': TagsUpdateValidatedSchema,
  'tags.delete.requested': TagsDeleteRequestedSchema,
  'tags.delete.validated': TagsDeleteValidatedSchema,
  'agents.create.requested': AgentsCreateRequestedSchema,
  'agents.create.validated': AgentsCreateValidatedSchema,
  'agents.update.requested': AgentsUpdateRequestedSchema,
  'agents.update.validated': AgentsUpdateValidatedSchema,
  'agents.delete.requested': AgentsDeleteRequestedSchema,
  'agents.delete.validated': AgentsDeleteValidatedSchema,
  'webhooks.deliver.requested': WebhooksDeliverRequestedSchema,
};

/** The writer's schema of each payload: closed, it refuses keys that it does not know. */
export const EventWriterSchemas: {
  readonly 'entities.create.requested': typeof EntitiesCreateRequestedWriterSchema;
  readonly 'entities.create.validated': typeof EntitiesCreateValidatedWriterSchema;
  readonly 'entities.update.requested': typeof EntitiesUpdateRequestedWriterSchema;
  readonly 'entities.update.validated': typeof EntitiesUpdateValidatedWriterSchema;
  readonly 'entities.delete.requested': typeof EntitiesDeleteRequestedWriterSchema;
  readonly 'entities.delete.validated': typeof EntitiesDeleteValidatedWriterSchema;
  readonly 'documents.create.requested': typeof DocumentsCreateRequestedWriterSchema;
  readonly 'documents.create.validated': typeof DocumentsCreateValidatedWriterSchema;
  readonly 'documents.update.requested': typeof DocumentsUpdateRequestedWriterSchema;
  readonly 'documents.update.validated': typeof DocumentsUpdateValidatedWriterSchema;
  readonly 'documents.delete.requested': typeof DocumentsDeleteRequestedWriterSchema;
  readonly 'documents.delete.validated': typeof DocumentsDeleteValidatedWriterSchema;
  readonly 'documentVersions.create.requested': typeof DocumentVersionsCreateRequestedWriterSchema;
  readonly 'documentVersions.create.validated': typeof DocumentVersionsCreateValidatedWriterSchema;
  readonly 'documentVersions.update.requested': typeof DocumentVersionsUpdateRequestedWriterSchema;
  readonly 'documentVersions.update.validated': typeof DocumentVersionsUpdateValidatedWriterSchema;
  readonly 'documentVersions.delete.requested': typeof DocumentVersionsDeleteRequestedWriterSchema;
  readonly 'documentVersions.delete.validated': typeof DocumentVersionsDeleteValidatedWriterSchema;
  readonly 'chatThreads.create.requested': typeof ChatThreadsCreateRequestedWriterSchema;
  readonly 'chatThreads.create.validated': typeof ChatThreadsCreateValidatedWriterSchema;
  readonly 'chatThreads.update.requested': typeof ChatThreadsUpdateRequestedWriterSchema;
  readonly 'chatThreads.update.validated': typeof ChatThreadsUpdateValidatedWriterSchema;
  readonly 'chatThreads.delete.requested': typeof ChatThreadsDeleteRequestedWriterSchema;
  readonly 'chatThreads.delete.validated': typeof ChatThreadsDeleteValidatedWriterSchema;
  readonly 'conversationMessages.create.requested': typeof ConversationMessagesCreateRequestedWriterSchema;
  readonly 'conversationMessages.create.validated': typeof ConversationMessagesCreateValidatedWriterSchema;
  readonly 'conversationMessages.update.requested': typeof ConversationMessagesUpdateRequestedWriterSchema;
  readonly 'conversationMessages.update.validated': typeof ConversationMessagesUpdateValidatedWriterSchema;
  readonly 'conversationMessages.delete.requested': typeof ConversationMessagesDeleteRequestedWriterSchema;
  readonly 'conversationMessages.delete.validated': typeof ConversationMessagesDeleteValidatedWriterSchema;
  readonly 'webhookSubscriptions.create.requested': typeof WebhookSubscriptionsCreateRequestedWriterSchema;
  readonly 'webhookSubscriptions.create.validated': typeof WebhookSubscriptionsCreateValidatedWriterSchema;
  readonly 'webhookSubscriptions.update.requested': typeof WebhookSubscriptionsUpdateRequestedWriterSchema;
  readonly 'webhookSubscriptions.update.validated': typeof WebhookSubscriptionsUpdateValidatedWriterSchema;
  readonly 'webhookSubscriptions.delete.requested': typeof WebhookSubscriptionsDeleteRequestedWriterSchema;
  readonly 'webhookSubscriptions.delete.validated': typeof WebhookSubscriptionsDeleteValidatedWriterSchema;
  readonly 'apiKeys.create.requested': typeof ApiKeysCreateRequestedWriterSchema;
  readonly 'apiKeys.create.validated': typeof ApiKeysCreateValidatedWriterSchema;
  readonly 'apiKeys.update.requested': typeof ApiKeysUpdateRequestedWriterSchema;
  readonly 'apiKeys.update.validated': typeof ApiKeysUpdateValidatedWriterSchema;
  readonly 'apiKeys.delete.requested': typeof ApiKeysDeleteRequestedWriterSchema;
  readonly 'apiKeys.delete.validated': typeof ApiKeysDeleteValidatedWriterSchema;
  readonly 'tags.create.requested': typeof TagsCreateRequestedWriterSchema;
  readonly 'tags.create.validated': typeof TagsCreateValidatedWriterSchema;
  readonly 'tags.update.requested': typeof TagsUpdateRequestedWriterSchema;
  readonly 'tags.update.validated': typeof TagsUpdateValidatedWriterSchema;
  readonly 'tags.delete.requested': typeof TagsDeleteRequestedWriterSchema;
  readonly 'tags.delete.validated': typeof TagsDeleteValidatedWriterSchema;
  readonly 'agents.create.requested': typeof AgentsCreateRequestedWriterSchema;
  readonly 'agents.create.validated': typeof AgentsCreateValidatedWriterSchema;
  readonly 'agents.update.requested': typeof AgentsUpdateRequestedWriterSchema;
  readonly 'agents.update.validated': typeof AgentsUpdateValidatedWriterSchema;
  readonly 'agents.delete.requested': typeof AgentsDeleteRequestedWriterSchema;
  readonly 'agents.delete.validated': typeof AgentsDeleteValidatedWriterSchema;
  readonly 'webhooks.deliver.requested': typeof WebhooksDeliverRequestedWriterSchema;
} = {
  'entities.create.requested': EntitiesCreateRequestedWriterSchema,
  'entities.create.validated': EntitiesCreateValidatedWriterSchema,
  'entities.update.requested': EntitiesUpdateRequestedWriterSchema,
  'entities.update.validated': EntitiesUpdateValidatedWriterSchema,
  'entities.delete.requested': EntitiesDeleteRequestedWriterSchema,
  'entities.delete.validated': EntitiesDeleteValidatedWriterSchema,
  'documents.create.requested': DocumentsCreateRequestedWriterSchema,
  'documents.create.validated': DocumentsCreateValidatedWriterSchema,
  'documents.update.requested': DocumentsUpdateRequestedWriterSchema,
  'documents.update.validated': DocumentsUpdateValidatedWriterSchema,
  'documents.delete.requested': DocumentsDeleteRequestedWriterSchema,
  'documents.delete.validated': DocumentsDeleteValidatedWriterSchema,
  'documentVersions.create.requested': DocumentVersionsCreateRequestedWriterSchema,
  'documentVersions.create.validated': DocumentVersionsCreateValidatedWriterSchema,
  'documentVersions.update.requested': DocumentVersionsUpdateRequestedWriterSchema,
  'documentVersions.update.validated': DocumentVersionsUpdateValidatedWriterSchema,
  'documentVersions.delete.requested': DocumentVersionsDeleteRequestedWriterSchema,
  'documentVersions.delete.validated': DocumentVersionsDeleteValidatedWriterSchema,
  'chatThreads.create.requested': ChatThreadsCreateRequestedWriterSchema,
  'chatThreads.create.validated': ChatThreadsCreateValidatedWriterSchema,
  'chatThreads.update.requested': ChatThreadsUpdateRequestedWriterSchema,
  'chatThreads.update.validated': ChatThreadsUpdateValidatedWriterSchema,
  'chatThreads.delete.requested': ChatThreadsDeleteRequestedWriterSchema,
  'chatThreads.delete.validated': ChatThreadsDeleteValidatedWriterSchema,
  'conversationMessages.create.requested': ConversationMessagesCreateRequestedWriterSchema,
  'conversationMessages.create.validated': ConversationMessagesCreateValidatedWriterSchema,
  'conversationMessages.update.requested': ConversationMessagesUpdateRequestedWriterSchema,
  'conversationMessages.update.validated': ConversationMessagesUpdateValidatedWriterSchema,
  'conversationMessages.delete.requested': ConversationMessagesDeleteRequestedWriterSchema,
  'conversationMessages.delete.validated': ConversationMessagesDeleteValidatedWriterSchema,
  'webhookSubscriptions.create.requested': WebhookSubscriptionsCreateRequestedWriterSchema,
  'webhookSubscriptions.create.validated': WebhookSubscriptionsCreateValidatedWriterSchema,
  'webhookSubscriptions.update.requested': WebhookSubscriptionsUpdateRequestedWriterSchema,
  'webhookSubscriptions.update.validated': WebhookSubscriptionsUpdateValidatedWriterSchema,
  'webhookSubscriptions.delete.requested': WebhookSubscriptionsDeleteRequestedWriterSchema,
  'webhookSubscriptions.delete.validated': WebhookSubscriptionsDeleteValidatedWriterSchema,
  'apiKeys.create.requested': ApiKeysCreateRequestedWriterSchema,
  'apiKeys.create.validated': ApiKeysCreateValidatedWriterSchema,
  'apiKeys.update.requested': ApiKeysUpdateRequestedWriterSchema,
  'apiKeys.update.validated': ApiKeysUpdateValidatedWriterSchema,
  'apiKeys.delete.requested': ApiKeysDeleteRequestedWriterSchema,
  'apiKeys.delete.validated': ApiKeysDeleteValidatedWriterSchema,
  'tags.create.requested': TagsCreateRequestedWriterSchema,
  'tags.create.validated': TagsCreateValidatedWriterSchema,
  'tags.update.requested': TagsUpdateRequestedWriterSchema,
  'tags.update.validated': TagsUpdateValidatedWriterSchema,
  'tags.delete.requested': TagsDeleteRequestedWriterSchema,
  'tags.delete.validated': TagsDeleteValidatedWriterSchema,
  'agents.create.requested': AgentsCreateRequestedWriterSchema,
  'agents.create.validated': AgentsCreateValidatedWriterSchema,
  'agents.update.requested': AgentsUpdateRequestedWriterSchema,
  'agents.update.validated': AgentsUpdateValidatedWriterSchema,
  'agents.delete.requested': AgentsDeleteRequestedWriterSchema,
  'agents.delete.validated': AgentsDeleteValidatedWriterSchema,
  'webhooks.deliver.requested': WebhooksDeliverRequestedWriterSchema,
};
