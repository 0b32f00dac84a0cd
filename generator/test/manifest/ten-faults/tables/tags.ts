import { defineTable } from '../define.ts';
import events from './events.ts';

export const tags = defineTable({
  name: 'tags',
  description: 'Tags.',
  owner: 'Knowledge',
  deletion: { style: 'hard' },
  columns: [
    { name: 'id', type: 'uuid', primaryKey: true },
    { name: 'colour', type: 'strng' },
    { name: 'size', type: 'integer', nulable: true },
  ],
  events: { ...events, ['create.' + 'validated']: events['create.requested'] },
} satisfies object);
