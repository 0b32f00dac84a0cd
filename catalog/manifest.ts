import { defineManifest } from '@synap/generator/define';
import { envelope } from './envelope.ts';
import { webhooks } from './system/webhooks.ts';
import { agents } from './tables/agents.ts';
import { apiKeys } from './tables/api-keys.ts';
import { chatThreads } from './tables/chat-threads.ts';
import { conversationMessages } from './tables/conversation-messages.ts';
import { documentVersions } from './tables/document-versions.ts';
import { documents } from './tables/documents.ts';
import { entities } from './tables/entities.ts';
import { tags } from './tables/tags.ts';
import { webhookSubscriptions } from './tables/webhook-subscriptions.ts';
import { types } from './types.ts';

export default defineManifest({
  name: 'synap',
  package: {
    name: '@synap/types',
    version: '0.1.0',
    description: 'Types, schemas and names of the Synap events.',
    license: 'MIT',
  },
  idNamespace: 'https://schemas.synap.example',
  envelope,
  sources: [
    { name: 'api', description: 'A call to the API, over HTTP, REST or tRPC.' },
    { name: 'automation', description: 'A process that runs by itself: a schedule or a trigger.' },
    { name: 'sync', description: 'Keeping data equal in two places.' },
    { name: 'migration', description: 'An import, or a move to another schema.' },
    { name: 'system', description: 'The system itself, on its own account.' },
  ],
  actions: [
    { name: 'create', derives: 'create', description: 'A new row.' },
    { name: 'update', derives: 'update', description: 'A change to a row.' },
    { name: 'delete', derives: 'delete', description: 'The end of a row, in the way its table deletes.' },
  ],
  modifiers: [
    {
      name: 'requested',
      derives: 'intent',
      description:
        'Someone wants it. What a user asks for is validated at once, what an AI agent asks for needs approval; the system asks for what follows from other events.',
      publishers: ['user', 'agent', 'api', 'system'],
    },
    {
      name: 'validated',
      derives: 'fact',
      description: 'It was checked and applied. Only the system says so.',
      publishers: ['system'],
    },
  ],
  types,
  tables: [
    entities,
    documents,
    documentVersions,
    chatThreads,
    conversationMessages,
    webhookSubscriptions,
    apiKeys,
    tags,
    agents,
  ],
  systems: [webhooks],
});
