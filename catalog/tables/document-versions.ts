import { defineTable } from '@synap/generator/define';
import { createdAt, id } from '../columns.ts';

const historyStays = 'Versions are history: once written, they are neither changed nor deleted.';

export const documentVersions = defineTable({
  name: 'documentVersions',
  description: 'The history of documents: one row for each version, never changed once written.',
  owner: 'knowledge',
  subject: 'documentVersion',
  deletion: { style: 'none' },
  // `version` is the number of a snapshot, not a count of writes to its row: it locks nothing.
  columns: [
    id,
    {
      name: 'documentId',
      type: 'uuid',
      references: 'documents.id',
      immutable: true,
      description: 'The document whose state this is; should its row be removed, the versions go with it.',
    },
    {
      name: 'version',
      type: 'integer',
      minimum: 1,
      immutable: true,
      description: 'Number of the version within its document, from 1.',
      example: 2,
    },
    {
      name: 'content',
      type: 'text',
      immutable: true,
      personal: true,
      description: 'The full text of this version.',
      example: '# Project plan, revised',
    },
    {
      name: 'delta',
      type: 'jsonb',
      additionalProperties: true,
      nullable: true,
      immutable: true,
      description: 'The difference to the version before, in the form of the editor that made it.',
      example: { ops: [{ retain: 14 }, { insert: ', revised' }] },
    },
    {
      name: 'author',
      type: 'text',
      enum: ['user', 'ai'],
      immutable: true,
      description: 'What kind of author wrote it.',
    },
    {
      name: 'authorId',
      type: 'text',
      immutable: true,
      personal: true,
      description: 'Who wrote it: a user id or an agent id.',
      example: 'user-123',
    },
    {
      name: 'message',
      type: 'text',
      nullable: true,
      immutable: true,
      personal: true,
      description: 'What changed and why, as in a commit message.',
      example: 'Mark the plan as revised',
    },
    createdAt,
  ],
  events: {
    'create.requested': {
      description: 'A version of a document is to be kept.',
      trigger: 'A document is updated; nobody asks for it by hand.',
      automation: 'The Documents Worker writes a snapshot of the content.',
      output: 'documentVersions.create.validated and the new row.',
      handlers: ['Documents Worker'],
      emits: ['documentVersions.create.validated'],
      publishers: ['system'],
    },
    'create.validated': {
      description: 'A version of a document was kept.',
      trigger: 'The Documents Worker has written the snapshot.',
      automation: 'None.',
      output: 'Nothing further; the version is there to be read.',
    },
    'update.requested': {
      description: 'A change to a kept version is wanted.',
      trigger: 'Never.',
      automation: 'None.',
      output: 'Nothing.',
      unused: historyStays,
    },
    'update.validated': {
      description: 'A kept version was changed.',
      trigger: 'Never.',
      automation: 'None.',
      output: 'Nothing.',
      unused: historyStays,
    },
    'delete.requested': {
      description: 'A kept version is to be deleted.',
      trigger: 'Never.',
      automation: 'None.',
      output: 'Nothing.',
      unused: historyStays,
    },
    'delete.validated': {
      description: 'A kept version was deleted.',
      trigger: 'Never.',
      automation: 'None.',
      output: 'Nothing.',
      unused: historyStays,
    },
  },
});
