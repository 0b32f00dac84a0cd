import { defineTable } from '@synap/generator/define';
import { createdAt, identity } from '../columns.ts';

const hexColor = '^#[0-9a-fA-F]{6}$';

export const tags = defineTable({
  name: 'tags',
  description: 'Labels that users put on entities.',
  owner: 'knowledge',
  subject: 'tag',
  deletion: { style: 'hard' },
  columns: [
    ...identity,
    { name: 'name', type: 'text', minLength: 1, description: 'What the tag says.', example: 'roadmap' },
    {
      name: 'color',
      type: 'text',
      pattern: hexColor,
      nullable: true,
      description: 'Its colour, as #rrggbb; null for the default colour.',
      example: '#3b82f6',
    },
    createdAt,
  ],
  events: {
    'create.requested': {
      description: 'A new tag is wanted.',
      trigger: 'A user creates a tag.',
      automation: 'The Tags Worker inserts the row with its colour.',
      output: 'tags.create.validated and the new row.',
      handlers: ['Tags Worker'],
      emits: ['tags.create.validated'],
      data: [
        { name: 'name', type: 'text', minLength: 1, description: 'What the tag says.', example: 'roadmap' },
        {
          name: 'color',
          type: 'text',
          pattern: hexColor,
          optional: true,
          description: 'Its colour, as #rrggbb.',
          example: '#3b82f6',
        },
      ],
    },
    'create.validated': {
      description: 'A tag was created.',
      trigger: 'The Tags Worker has inserted the row.',
      automation: 'None.',
      output: 'Nothing further; the tag can be put on entities.',
    },
    'update.requested': {
      description: 'A change to a tag is wanted.',
      trigger: 'A user renames or recolours a tag.',
      automation: 'The Tags Worker updates the row.',
      output: 'tags.update.validated and the changed row.',
      handlers: ['Tags Worker'],
      emits: ['tags.update.validated'],
    },
    'update.validated': {
      description: 'A tag was changed.',
      trigger: 'The Tags Worker has updated the row.',
      automation: 'None.',
      output: 'Nothing further; every entity that has the tag shows it in its new form.',
    },
    'delete.requested': {
      description: 'A tag is to be deleted.',
      trigger: 'A user deletes a tag.',
      automation: 'The Tags Worker takes the tag off all entities and deletes the row.',
      output: 'tags.delete.validated.',
      handlers: ['Tags Worker'],
      emits: ['tags.delete.validated'],
    },
    'delete.validated': {
      description: 'A tag was deleted.',
      trigger: 'The Tags Worker has deleted the row.',
      automation: 'None.',
      output: 'Nothing further; no entity has the tag any more.',
    },
  },
});
