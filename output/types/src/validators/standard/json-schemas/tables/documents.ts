// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const DocumentsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsCreateRequestedData',
    description: 'A new document is wanted.',
    type: 'object',
    properties: {
      title: {
        description: 'What to call it.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      type: {
        description: 'The kind of content.',
        type: 'string',
        enum: ['text', 'markdown', 'code', 'pdf', 'docx'],
      },
      content: {
        description: 'The content: text as it is, bytes (pdf, docx) as base64.',
        'x-personal': true,
        type: 'string',
      },
      language: {
        description: 'The programming language, where the content is code.',
        type: 'string',
      },
      projectId: {
        description: 'The project it belongs to.',
        type: 'string',
      },
    },
    required: ['title', 'type', 'content'],
  }),
};

export const DocumentsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsCreateRequestedData',
    description: 'A new document is wanted.',
    type: 'object',
    properties: {
      title: {
        description: 'What to call it.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      type: {
        description: 'The kind of content.',
        type: 'string',
        enum: ['text', 'markdown', 'code', 'pdf', 'docx'],
      },
      content: {
        description: 'The content: text as it is, bytes (pdf, docx) as base64.',
        'x-personal': true,
        type: 'string',
      },
      language: {
        description: 'The programming language, where the content is code.',
        type: 'string',
      },
      projectId: {
        description: 'The project it belongs to.',
        type: 'string',
      },
    },
    required: ['title', 'type', 'content'],
    additionalProperties: false,
  }),
};

export const DocumentsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsCreateValidatedData',
    description: 'A document was created.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The new document.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      title: {
        description: 'Its title.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      size: {
        description: 'Size of the content, in bytes.',
        type: 'integer',
        minimum: 0,
        maximum: 2147483647,
      },
      currentVersion: {
        description: 'Its version: 1, unless it came from an import.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['documentId', 'title', 'size', 'currentVersion'],
  }),
};

export const DocumentsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsCreateValidatedData',
    description: 'A document was created.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The new document.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      title: {
        description: 'Its title.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      size: {
        description: 'Size of the content, in bytes.',
        type: 'integer',
        minimum: 0,
        maximum: 2147483647,
      },
      currentVersion: {
        description: 'Its version: 1, unless it came from an import.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['documentId', 'title', 'size', 'currentVersion'],
    additionalProperties: false,
  }),
};

export const DocumentsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsUpdateRequestedData',
    description: 'A document is to have new content.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The document to change.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      content: {
        description: 'The whole new content: text as it is, bytes (pdf, docx) as base64.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        type: 'object',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: 'string',
      },
    },
    required: ['documentId', 'content'],
  }),
};

export const DocumentsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsUpdateRequestedData',
    description: 'A document is to have new content.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The document to change.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      content: {
        description: 'The whole new content: text as it is, bytes (pdf, docx) as base64.',
        'x-personal': true,
        type: 'string',
      },
      delta: {
        description: 'The difference to the version before, in the form of the editor that made it.',
        type: 'object',
      },
      message: {
        description: 'What changed and why, as in a commit message.',
        'x-personal': true,
        type: 'string',
      },
    },
    required: ['documentId', 'content'],
    additionalProperties: false,
  }),
};

export const DocumentsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsUpdateValidatedData',
    description: 'A document has new content.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The changed document.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Its version after the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['documentId', 'version'],
  }),
};

export const DocumentsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsUpdateValidatedData',
    description: 'A document has new content.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The changed document.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      version: {
        description: 'Its version after the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['documentId', 'version'],
    additionalProperties: false,
  }),
};

export const DocumentsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsDeleteRequestedData',
    description: 'A document is to be deleted.',
    type: 'object',
    properties: {
      documentId: {
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
    required: ['documentId'],
  }),
};

export const DocumentsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsDeleteRequestedData',
    description: 'A document is to be deleted.',
    type: 'object',
    properties: {
      documentId: {
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
    required: ['documentId'],
    additionalProperties: false,
  }),
};

export const DocumentsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsDeleteValidatedData',
    description: 'A document was deleted.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      deletedAt: {
        description: 'When the row was deleted; null while it lives.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['documentId'],
  }),
};

export const DocumentsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'DocumentsDeleteValidatedData',
    description: 'A document was deleted.',
    type: 'object',
    properties: {
      documentId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      deletedAt: {
        description: 'When the row was deleted; null while it lives.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$',
        maxLength: 24,
      },
    },
    required: ['documentId'],
    additionalProperties: false,
  }),
};
