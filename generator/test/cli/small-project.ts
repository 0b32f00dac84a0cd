import { createFolder } from '../output/temporary-folder.ts';

const said = { trigger: 'A user asks.', automation: 'The worker does it.', output: 'The row.' };

/** A catalog of one table with two events and one event of the system. */
export const SMALL_MANIFEST = {
  name: 'small',
  package: { name: '@small/types', version: '1.0.0', description: 'Small.' },
  idNamespace: 'https://schemas.small.example',
  envelope: {
    name: 'SmallEvent',
    description: 'The envelope.',
    fields: [
      { name: 'id', type: 'uuid', description: 'Identifies the event.' },
      { name: 'version', const: 'v1', description: 'Of the envelope.' },
      { name: 'type', type: 'text', description: 'Its kind.', example: 'tags.create.requested' },
      { name: 'data', type: 'jsonb', additionalProperties: true, description: 'The payload.', example: { name: 'x' } },
      { name: 'userId', type: 'text', description: 'Who.', example: 'user-1' },
      { name: 'source', ref: 'EventSource', description: 'Where from.', example: 'api' },
      { name: 'timestamp', type: 'timestamptz', description: 'When.' },
      { name: 'subjectId', type: 'uuid', optional: true, description: 'What about.' },
      { name: 'correlationId', type: 'uuid', optional: true, description: 'Of one piece of work.' },
      { name: 'causationId', type: 'uuid', optional: true, description: 'Led to this one.' },
      { name: 'requestId', type: 'uuid', optional: true, description: 'The request.' },
    ],
  },
  sources: [
    { name: 'api', description: 'The API.' },
    { name: 'system', description: 'The system.' },
  ],
  actions: [{ name: 'create', derives: 'create', description: 'A new row.' }],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Wanted.', publishers: ['user'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  tables: [
    {
      name: 'tags',
      description: 'Labels.',
      owner: 'knowledge',
      subject: 'tag',
      deletion: { style: 'hard' },
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true, generated: true, description: 'The key.' },
        { name: 'name', type: 'text', minLength: 1, description: 'What it says.', example: 'roadmap' },
      ],
      events: {
        'create.requested': {
          ...said,
          description: 'A tag is wanted.',
          emits: ['tags.create.validated'],
          data: [
            { name: 'name', type: 'text', minLength: 1, description: 'What it says.', example: 'roadmap' },
            {
              name: 'style',
              type: 'jsonb',
              optional: true,
              description: 'How it looks.',
              properties: [{ name: 'color', type: 'text', optional: true, description: 'A name.', example: 'red' }],
            },
            { name: 'words', type: 'text[]', optional: true, description: 'Others for it.', example: ['a'] },
          ],
        },
        'create.validated': { ...said, description: 'A tag was created.' },
      },
    },
  ],
  systems: [
    {
      domain: 'mail',
      description: 'Mail.',
      owner: 'platform',
      events: [
        {
          ...said,
          name: 'send.requested',
          constant: 'MAIL_SEND',
          description: 'A mail is to be sent.',
          data: [{ name: 'to', type: 'text', description: 'Who gets it.', example: 'user-1' }],
        },
      ],
    },
  ],
};

const CONFIG = `export default {
  manifest: 'manifest.json',
  emitters: [
    {
      name: 'names',
      emit: (model) => [
        { path: 'names.json', contents: JSON.stringify(model.events.map((event) => event.type)) + '\\n' },
        ...model.events.map((event) => ({ path: 'docs/' + event.type + '.md', contents: '# ' + event.type + '\\n' })),
      ],
    },
  ],
};
`;

/** A project around the small catalog, with an emitter of its own. */
export const createProject = (files: { readonly [path: string]: string } = {}): string =>
  createFolder({ 'manifest.json': JSON.stringify(SMALL_MANIFEST, null, 2), 'synap.config.mjs': CONFIG, ...files });

/** A valid event of the small catalog, as it is on the wire. */
export const createEvent = (changes: { readonly [key: string]: unknown } = {}) => ({
  id: '550e8400-e29b-41d4-a716-446655440000',
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap' },
  userId: 'user-1',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
  ...changes,
});
