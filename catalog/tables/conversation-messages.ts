import { defineFields, defineTable } from '@synap/generator/define';
import { deletedAt, id, userId } from '../columns.ts';

const roles = ['user', 'assistant', 'system'] as const;

const messageMetadata = defineFields([
  {
    name: 'model',
    type: 'text',
    optional: true,
    description: 'The language model that wrote the message.',
    example: 'claude-sonnet',
  },
  {
    name: 'tokens',
    type: 'integer',
    minimum: 0,
    optional: true,
    description: 'How many tokens the message took.',
    example: 182,
  },
  {
    name: 'reasoning',
    type: 'jsonb',
    additionalProperties: true,
    optional: true,
    description: 'How the model came to its answer.',
    example: { steps: ['read the notes', 'compare the goals'] },
  },
]);

export const conversationMessages = defineTable({
  name: 'conversationMessages',
  description: 'Messages of chat threads, each chained to the one before by a hash.',
  owner: 'conversations',
  subject: 'message',
  deletion: { style: 'soft', column: 'deletedAt' },
  columns: [
    id,
    {
      name: 'threadId',
      type: 'uuid',
      immutable: true,
      references: 'chatThreads.id',
      description: 'The thread in which it was said.',
    },
    {
      name: 'parentId',
      type: 'uuid',
      nullable: true,
      immutable: true,
      references: 'conversationMessages.id',
      description: 'The message that it answers.',
    },
    { name: 'role', type: 'text', enum: roles, immutable: true, description: 'Who speaks.' },
    {
      name: 'content',
      type: 'text',
      personal: true,
      description: 'What is said.',
      example: 'Which goals did we agree on?',
    },
    {
      name: 'metadata',
      type: 'jsonb',
      properties: messageMetadata,
      nullable: true,
      description: 'How the message came about.',
    },
    userId,
    {
      name: 'timestamp',
      type: 'timestamptz',
      default: { sql: 'now()' },
      managed: true,
      immutable: true,
      description: 'When it was said. The event about it has a timestamp of its own, in the envelope.',
    },
    {
      name: 'previousHash',
      type: 'text',
      nullable: true,
      managed: true,
      description: 'Hash of the message before; null for the first of a thread.',
      example: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
    {
      name: 'hash',
      type: 'text',
      managed: true,
      description: 'SHA-256 over the message and the hash before, in hex: an altered message breaks the chain.',
      example: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9',
    },
    deletedAt,
  ],
  events: {
    'create.requested': {
      description: 'A message is to be added to a conversation.',
      trigger: 'A user or an AI agent sends a message.',
      automation:
        'The Messages Worker assigns it to its thread (and makes the thread if there is none), stores it and calls the agent, whose answer is a message of its own.',
      output: 'conversationMessages.create.validated and the new row.',
      handlers: ['Messages Worker'],
      emits: ['conversationMessages.create.validated', 'chatThreads.create.validated'],
      data: [
        { name: 'threadId', type: 'uuid', description: 'The thread to add it to.' },
        {
          name: 'content',
          type: 'text',
          personal: true,
          description: 'What is said.',
          example: 'Which goals did we agree on?',
        },
        { name: 'role', type: 'text', enum: roles, description: 'Who speaks.' },
        {
          name: 'metadata',
          type: 'jsonb',
          properties: messageMetadata,
          optional: true,
          description: 'How the message came about.',
        },
      ],
    },
    'create.validated': {
      description: 'A message was added to a conversation.',
      trigger: 'The Messages Worker has stored the message.',
      automation: 'The Insight Detector looks for action items and mentions.',
      output: 'AI suggestions.',
      handlers: ['Insight Detector'],
      data: [
        { name: 'messageId', type: 'uuid', description: 'The new message.' },
        { name: 'threadId', type: 'uuid', description: 'The thread in which it was said.' },
        { name: 'role', type: 'text', enum: roles, description: 'Who speaks.' },
      ],
    },
    'update.requested': {
      description: 'A message is to be edited.',
      trigger: 'A user edits a message.',
      automation: 'The Messages Worker updates the row and keeps the history of edits.',
      output: 'conversationMessages.update.validated and the edited row.',
      handlers: ['Messages Worker'],
      emits: ['conversationMessages.update.validated'],
    },
    'update.validated': {
      description: 'A message was edited.',
      trigger: 'The Messages Worker has updated the row.',
      automation: 'None.',
      output: 'Nothing further; clients show the message as edited.',
    },
    'delete.requested': {
      description: 'A message is to be deleted.',
      trigger: 'A user deletes a message.',
      automation: 'The Messages Worker deletes it softly: the row stays, so that the chain of hashes holds.',
      output: 'conversationMessages.delete.validated.',
      handlers: ['Messages Worker'],
      emits: ['conversationMessages.delete.validated'],
    },
    'delete.validated': {
      description: 'A message was deleted.',
      trigger: 'The Messages Worker has marked the row as deleted.',
      automation: 'None.',
      output: 'Nothing further; clients hide the message.',
    },
  },
});
