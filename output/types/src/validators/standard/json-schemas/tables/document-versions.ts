// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const DocumentVersionsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsCreateRequestedData',
    description: 'A version of a document is to be kept.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The document whose state this is; should its row be removed, the versions go with it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Number of the version within its document, from 1.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      content: {
        description: 'The full text of this version.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      author: {
        description: 'What kind of author wrote it.',
        type: 'string',
        enum: ['user', 'ai'],
      },
      authorId: {
        description: 'Who wrote it: a user id or an agent id.',
        'x-personal': true,
        type: 'string',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: ['string', 'null'],
      },
    },
    required: ['documentId', 'version', 'content', 'author', 'authorId'],
  }),
};

export const DocumentVersionsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsCreateRequestedData',
    description: 'A version of a document is to be kept.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The document whose state this is; should its row be removed, the versions go with it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Number of the version within its document, from 1.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      content: {
        description: 'The full text of this version.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      author: {
        description: 'What kind of author wrote it.',
        type: 'string',
        enum: ['user', 'ai'],
      },
      authorId: {
        description: 'Who wrote it: a user id or an agent id.',
        'x-personal': true,
        type: 'string',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: ['string', 'null'],
      },
    },
    required: ['documentId', 'version', 'content', 'author', 'authorId'],
    additionalProperties: false,
  }),
};

export const DocumentVersionsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsCreateValidatedData',
    description: 'A version of a document was kept.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      documentId: {
        description: 'The document whose state this is; should its row be removed, the versions go with it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Number of the version within its document, from 1.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      content: {
        description: 'The full text of this version.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      author: {
        description: 'What kind of author wrote it.',
        type: 'string',
        enum: ['user', 'ai'],
      },
      authorId: {
        description: 'Who wrote it: a user id or an agent id.',
        'x-personal': true,
        type: 'string',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['documentVersionId', 'documentId', 'version', 'content', 'author', 'authorId', 'createdAt'],
  }),
};

export const DocumentVersionsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsCreateValidatedData',
    description: 'A version of a document was kept.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      documentId: {
        description: 'The document whose state this is; should its row be removed, the versions go with it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Number of the version within its document, from 1.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      content: {
        description: 'The full text of this version.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        anyOf: [
          {
            type: 'object',
          },
          {
            type: 'null',
          },
        ],
      },
      author: {
        description: 'What kind of author wrote it.',
        type: 'string',
        enum: ['user', 'ai'],
      },
      authorId: {
        description: 'Who wrote it: a user id or an agent id.',
        'x-personal': true,
        type: 'string',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: ['string', 'null'],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['documentVersionId', 'documentId', 'version', 'content', 'author', 'authorId', 'createdAt'],
    additionalProperties: false,
  }),
};

export const DocumentVersionsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsUpdateRequestedData',
    description: 'A change to a kept version is wanted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the update is asked for.',
        type: 'string',
      },
    },
    required: ['documentVersionId'],
  }),
};

export const DocumentVersionsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsUpdateRequestedData',
    description: 'A change to a kept version is wanted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the update is asked for.',
        type: 'string',
      },
    },
    required: ['documentVersionId'],
    additionalProperties: false,
  }),
};

export const DocumentVersionsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsUpdateValidatedData',
    description: 'A kept version was changed.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['documentVersionId'],
  }),
};

export const DocumentVersionsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsUpdateValidatedData',
    description: 'A kept version was changed.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['documentVersionId'],
    additionalProperties: false,
  }),
};

export const DocumentVersionsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsDeleteRequestedData',
    description: 'A kept version is to be deleted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['documentVersionId'],
  }),
};

export const DocumentVersionsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsDeleteRequestedData',
    description: 'A kept version is to be deleted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      reason: {
        description: 'Why the deletion is asked for.',
        type: 'string',
      },
    },
    required: ['documentVersionId'],
    additionalProperties: false,
  }),
};

export const DocumentVersionsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsDeleteValidatedData',
    description: 'A kept version was deleted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['documentVersionId'],
  }),
};

export const DocumentVersionsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentVersionsDeleteValidatedData',
    description: 'A kept version was deleted.',
    type: 'object',
    properties: {
      documentVersionId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['documentVersionId'],
    additionalProperties: false,
  }),
};
