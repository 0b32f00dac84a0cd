import * as shared from '../columns.ts';
import { defineTable } from '../define.ts';
import events from './events.ts';

const name = 'notes';

export const notes = defineTable({
  name,
  description: 'Notes.',
  owner: 'Knowledge',
  subject: 'note',
  deletion: { style: 'soft', column: 'createdAtt' },
  columns: [
    ...shared.identity,
    ...shared.times,
    { name: 'color', type: 'text', nullable: true },
    { name: 'tag', type: 'uuid', references: `${'tags'}.uid` },
  ],
  events: { ...events, 'create.validated': { ...events['create.requested'], emits: ['notes.create.requestd'] } },
});
