// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const EntitiesCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesCreateRequestedData',
    description: 'A new entity is wanted.',
    type: 'object',
    properties: {
      type: {
        description: 'What kind of entity to create.',
        type: 'string',
        enum: ['note', 'task', 'project'],
      },
      title: {
        description: 'Its title; left out for an untitled entity.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      content: {
        description: 'Its full text, stored as a content file.',
        'x-personal': true,
        type: 'string',
      },
      tags: {
        description: 'Names of the tags to put on it.',
        type: 'array',
        items: {
          type: 'string',
          minLength: 1,
        },
      },
      metadata: {
        description: 'Facts that differ by kind of entity, such as the due date of a task.',
        type: 'object',
      },
    },
    required: ['type'],
  }),
};

export const EntitiesCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesCreateRequestedData',
    description: 'A new entity is wanted.',
    type: 'object',
    properties: {
      type: {
        description: 'What kind of entity to create.',
        type: 'string',
        enum: ['note', 'task', 'project'],
      },
      title: {
        description: 'Its title; left out for an untitled entity.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      content: {
        description: 'Its full text, stored as a content file.',
        'x-personal': true,
        type: 'string',
      },
      tags: {
        description: 'Names of the tags to put on it.',
        type: 'array',
        items: {
          type: 'string',
          minLength: 1,
        },
      },
      metadata: {
        description: 'Facts that differ by kind of entity, such as the due date of a task.',
        type: 'object',
      },
    },
    required: ['type'],
    additionalProperties: false,
  }),
};

export const EntitiesCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesCreateValidatedData',
    description: 'An entity was created.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The new entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      type: {
        description: 'What kind of entity it is.',
        type: 'string',
        enum: ['note', 'task', 'project'],
      },
      title: {
        description: 'Its title; absent for an untitled entity.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      fileUrl: {
        description: 'Where the content file can be fetched.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      filePath: {
        description: 'Path of the content file in storage.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      fileSize: {
        description: 'Size of the content file, in bytes.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'integer',
        minimum: 0,
        maximum: 2147483647,
      },
      fileType: {
        description: 'Type of the content file.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      checksum: {
        description: 'Digest of the content file, after the name of its algorithm.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
    },
    required: ['entityId', 'type'],
  }),
};

export const EntitiesCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesCreateValidatedData',
    description: 'An entity was created.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The new entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      type: {
        description: 'What kind of entity it is.',
        type: 'string',
        enum: ['note', 'task', 'project'],
      },
      title: {
        description: 'Its title; absent for an untitled entity.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
      fileUrl: {
        description: 'Where the content file can be fetched.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      filePath: {
        description: 'Path of the content file in storage.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      fileSize: {
        description: 'Size of the content file, in bytes.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'integer',
        minimum: 0,
        maximum: 2147483647,
      },
      fileType: {
        description: 'Type of the content file.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
      checksum: {
        description: 'Digest of the content file, after the name of its algorithm.',
        deprecated: true,
        'x-deprecation': {
          since: '0.1.0',
          reason: 'The content of an entity is kept as a document.',
        },
        type: 'string',
      },
    },
    required: ['entityId', 'type'],
    additionalProperties: false,
  }),
};

export const EntitiesUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesUpdateRequestedData',
    description: 'A change to an entity is wanted.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The entity to change.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'New values by column; columns not named stay as they are.',
        type: 'object',
      },
      content: {
        description: 'The new full text.',
        'x-personal': true,
        type: 'string',
      },
      title: {
        description: 'The new title.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
    },
    required: ['entityId'],
  }),
};

export const EntitiesUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesUpdateRequestedData',
    description: 'A change to an entity is wanted.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The entity to change.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'New values by column; columns not named stay as they are.',
        type: 'object',
      },
      content: {
        description: 'The new full text.',
        'x-personal': true,
        type: 'string',
      },
      title: {
        description: 'The new title.',
        'x-personal': true,
        type: 'string',
        minLength: 1,
      },
    },
    required: ['entityId'],
    additionalProperties: false,
  }),
};

export const EntitiesUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesUpdateValidatedData',
    description: 'An entity was changed.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The changed entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      previousVersion: {
        description: 'Its version before the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      newVersion: {
        description: 'Its version after the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['entityId'],
  }),
};

export const EntitiesUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesUpdateValidatedData',
    description: 'An entity was changed.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The changed entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      previousVersion: {
        description: 'Its version before the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
      newVersion: {
        description: 'Its version after the change.',
        type: 'integer',
        minimum: 1,
        maximum: 2147483647,
      },
    },
    required: ['entityId'],
    additionalProperties: false,
  }),
};

export const EntitiesDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesDeleteRequestedData',
    description: 'An entity is to be deleted.',
    type: 'object',
    properties: {
      entityId: {
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
    required: ['entityId'],
  }),
};

export const EntitiesDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesDeleteRequestedData',
    description: 'An entity is to be deleted.',
    type: 'object',
    properties: {
      entityId: {
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
    required: ['entityId'],
    additionalProperties: false,
  }),
};

export const EntitiesDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesDeleteValidatedData',
    description: 'An entity was deleted.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The deleted entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['entityId'],
  }),
};

export const EntitiesDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'EntitiesDeleteValidatedData',
    description: 'An entity was deleted.',
    type: 'object',
    properties: {
      entityId: {
        description: 'The deleted entity.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['entityId'],
    additionalProperties: false,
  }),
};
