// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { JsonSchemas } from '../../../runtime/standard.ts';

export const TagsCreateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsCreateRequestedData',
    description: 'A new tag is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What the tag says.',
        type: 'string',
        minLength: 1,
      },
      color: {
        description: 'Its colour, as #rrggbb.',
        type: 'string',
        pattern: '^#[0-9a-fA-F]{6}$',
      },
    },
    required: ['name'],
  }),
};

export const TagsCreateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsCreateRequestedData',
    description: 'A new tag is wanted.',
    type: 'object',
    properties: {
      name: {
        description: 'What the tag says.',
        type: 'string',
        minLength: 1,
      },
      color: {
        description: 'Its colour, as #rrggbb.',
        type: 'string',
        pattern: '^#[0-9a-fA-F]{6}$',
      },
    },
    required: ['name'],
    additionalProperties: false,
  }),
};

export const TagsCreateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsCreateValidatedData',
    description: 'A tag was created.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      name: {
        description: 'What the tag says.',
        type: 'string',
        minLength: 1,
      },
      color: {
        description: 'Its colour, as #rrggbb; null for the default colour.',
        anyOf: [
          {
            type: 'string',
            pattern: '^#[0-9a-fA-F]{6}$',
          },
          {
            type: 'null',
          },
        ],
      },
      createdAt: {
        description: 'When the row was created.',
        type: 'string',
        format: 'date-time',
        pattern:
          '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
      },
    },
    required: ['tagId', 'userId', 'name', 'createdAt'],
  }),
};

export const TagsCreateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsCreateValidatedData',
    description: 'A tag was created.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      userId: {
        description: 'The user whose row this is.',
        'x-personal': true,
        type: 'string',
      },
      name: {
        description: 'What the tag says.',
        type: 'string',
        minLength: 1,
      },
      color: {
        description: 'Its colour, as #rrggbb; null for the default colour.',
        anyOf: [
          {
            type: 'string',
            pattern: '^#[0-9a-fA-F]{6}$',
          },
          {
            type: 'null',
          },
        ],
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
    required: ['tagId', 'userId', 'name', 'createdAt'],
    additionalProperties: false,
  }),
};

export const TagsUpdateRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsUpdateRequestedData',
    description: 'A change to a tag is wanted.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the tag says.',
            type: 'string',
            minLength: 1,
          },
          color: {
            description: 'Its colour, as #rrggbb; null for the default colour.',
            anyOf: [
              {
                type: 'string',
                pattern: '^#[0-9a-fA-F]{6}$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['tagId', 'changes'],
  }),
};

export const TagsUpdateRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsUpdateRequestedData',
    description: 'A change to a tag is wanted.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the tag says.',
            type: 'string',
            minLength: 1,
          },
          color: {
            description: 'Its colour, as #rrggbb; null for the default colour.',
            anyOf: [
              {
                type: 'string',
                pattern: '^#[0-9a-fA-F]{6}$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['tagId', 'changes'],
    additionalProperties: false,
  }),
};

export const TagsUpdateValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsUpdateValidatedData',
    description: 'A tag was changed.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the tag says.',
            type: 'string',
            minLength: 1,
          },
          color: {
            description: 'Its colour, as #rrggbb; null for the default colour.',
            anyOf: [
              {
                type: 'string',
                pattern: '^#[0-9a-fA-F]{6}$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
      },
    },
    required: ['tagId', 'changes'],
  }),
};

export const TagsUpdateValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsUpdateValidatedData',
    description: 'A tag was changed.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
      changes: {
        description: 'The new values of the columns that change; at least one.',
        type: 'object',
        minProperties: 1,
        properties: {
          name: {
            description: 'What the tag says.',
            type: 'string',
            minLength: 1,
          },
          color: {
            description: 'Its colour, as #rrggbb; null for the default colour.',
            anyOf: [
              {
                type: 'string',
                pattern: '^#[0-9a-fA-F]{6}$',
              },
              {
                type: 'null',
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
    required: ['tagId', 'changes'],
    additionalProperties: false,
  }),
};

export const TagsDeleteRequestedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsDeleteRequestedData',
    description: 'A tag is to be deleted.',
    type: 'object',
    properties: {
      tagId: {
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
    required: ['tagId'],
  }),
};

export const TagsDeleteRequestedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsDeleteRequestedData',
    description: 'A tag is to be deleted.',
    type: 'object',
    properties: {
      tagId: {
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
    required: ['tagId'],
    additionalProperties: false,
  }),
};

export const TagsDeleteValidatedJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsDeleteValidatedData',
    description: 'A tag was deleted.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['tagId'],
  }),
};

export const TagsDeleteValidatedWriterJsonSchemas: JsonSchemas = {
  'draft-2020-12': () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'TagsDeleteValidatedData',
    description: 'A tag was deleted.',
    type: 'object',
    properties: {
      tagId: {
        description: 'The id of the row, a random UUID that the database gave it.',
        type: 'string',
        format: 'uuid',
        pattern:
          '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
        maxLength: 36,
      },
    },
    required: ['tagId'],
    additionalProperties: false,
  }),
};
