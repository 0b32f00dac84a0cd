/** A catalog with one of each, edits of it, and what is told of them. */
import type { Change, FieldPath, Subject } from '../../src/evolution/change.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { JsonValue, Model } from '../../src/model/types.ts';
import type { Draft } from '../manifest/small-manifest.ts';

export const PROSE = { description: 'It is so.', trigger: 'A user.', automation: 'A worker.', output: 'A row.' };
const BODY = { name: 'body', type: 'text' } as const;

/** Notes, whose payloads are written out; tags, whose payloads are derived; and mail, which has no table. */
const CATALOG: ManifestInput = {
  name: 'desk',
  package: { name: '@desk/types', version: '1.0.0', description: 'Types of a desk.' },
  idNamespace: 'https://desk.example/schemas',
  envelope: {
    name: 'DeskEvent',
    description: 'Around every event.',
    fields: [
      { name: 'id', type: 'uuid' },
      { name: 'version', const: 'v1' },
      { name: 'type', type: 'text' },
      { name: 'data', type: 'jsonb', additionalProperties: true },
      { name: 'userId', type: 'text', minLength: 1 },
      { name: 'source', ref: 'EventSource' },
      { name: 'timestamp', type: 'timestamptz' },
      { name: 'labels', type: 'text[]' },
      { name: 'place', type: 'text', optional: true },
    ],
  },
  sources: [
    { name: 'api', description: 'A call.' },
    { name: 'system', description: 'By itself.' },
  ],
  actions: [
    { name: 'create', derives: 'create', description: 'A new row.' },
    { name: 'update', derives: 'update', description: 'Another row.' },
  ],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  types: [
    { name: 'Shade', description: 'How dark it is.', type: 'text', enum: ['light', 'dark'] },
    {
      ...{ name: 'Look', description: 'How it looks.', type: 'jsonb' },
      properties: [{ name: 'shade', ref: 'Shade' }],
      example: { shade: 'light' },
    },
  ],
  tables: [
    {
      name: 'notes',
      description: 'Words to keep.',
      owner: 'Desk',
      subject: 'note',
      deletion: { style: 'hard' },
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true },
        { name: 'text', type: 'text' },
        { name: 'mood', type: 'text', classification: 'internal' },
        { name: 'other', type: 'uuid' },
        { name: 'count', type: 'integer', managed: true },
        { name: 'endedAt', type: 'timestamptz', nullable: true, managed: true },
        { name: 'expectedVersion', type: 'integer' },
      ],
      events: {
        'create.requested': { ...PROSE, data: [BODY, { name: 'look', ref: 'Look', optional: true }] },
        'create.validated': { ...PROSE, data: [{ name: 'noteId', type: 'uuid' }, BODY] },
        'update.requested': { ...PROSE, data: [BODY, { name: 'shade', ref: 'Shade' }] },
        'update.validated': { ...PROSE, data: [BODY] },
      },
    },
    {
      name: 'tags',
      description: 'Words on things.',
      owner: 'Desk',
      subject: 'tag',
      deletion: { style: 'hard' },
      version: 'revision',
      columns: [
        { name: 'name', type: 'text', maxLength: 20 },
        { name: 'key', type: 'uuid', primaryKey: true },
        { name: 'color', type: 'text', nullable: true },
        { name: 'revision', type: 'integer', managed: true },
      ],
      events: {
        'create.requested': PROSE,
        'create.validated': PROSE,
        'update.requested': PROSE,
        'update.validated': PROSE,
      },
    },
  ],
  systems: [
    {
      domain: 'mail',
      description: 'Letters.',
      owner: 'Post',
      events: [
        {
          ...{ ...PROSE, name: 'send.requested', constant: 'MAIL_SEND' },
          data: [
            { name: 'to', type: 'text' },
            { name: 'about', ref: 'DeskEvent', optional: true },
            {
              ...{ name: 'by', type: 'jsonb', optional: true, discriminator: 'kind' },
              oneOf: [
                {
                  properties: [
                    { name: 'kind', const: 'air' },
                    { name: 'days', type: 'integer' },
                  ],
                },
              ],
            },
          ],
        },
        { ...PROSE, name: 'bounce.validated', constant: 'MAIL_BOUNCE', data: [{ name: 'why', type: 'text' }] },
      ],
    },
  ],
};

export const [NOTES_EVENTS, TAGS_EVENTS] = ['notes', 'tags'].map((table) =>
  ['create.requested', 'create.validated', 'update.requested', 'update.validated'].map((key) => `${table}.${key}`),
) as [string[], string[]];
export const [SEND, BOUNCE] = ['mail.send.requested', 'mail.bounce.validated'] as const;
export const ALL_EVENTS = [...NOTES_EVENTS, ...TAGS_EVENTS, SEND, BOUNCE];
export const [NEW_NOTE, SHADED_NOTE] = ['notes.create.requested', 'notes.update.requested'] as const;

export const THE_CATALOG: Subject = { is: 'catalog' };
export const ENVELOPE: Subject = { is: 'envelope' };
export const NOTES: Subject = { is: 'table', name: 'notes' };
export const TAGS: Subject = { is: 'table', name: 'tags' };
export const ofEvent = (type: string): Subject => ({ is: 'event', type });

export type Edit = (draft: Draft) => void;

export const catalog = (...edits: readonly Edit[]): Model => {
  // Not a structured clone: what two events share here, a test changes of one.
  const draft = JSON.parse(JSON.stringify(CATALOG)) as Draft;
  for (const edit of edits) edit(draft);
  const parsed = parseManifest(draft);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return buildModel(parsed.manifest);
};
export const BASE = catalog();

/** What is told of an edit of the catalog. */
export const told = (edit: Edit): readonly Change[] => compareModels(BASE, catalog(edit));
/** What is told where the edit is undone. */
export const toldBack = (edit: Edit): readonly Change[] => compareModels(catalog(edit), BASE);

export const column = (draft: Draft, name: string): Draft =>
  draft['tables'].flatMap(({ columns }: Draft) => columns).find((each: Draft) => each['name'] === name);
export const newNote = (draft: Draft): Draft => draft['tables'][0].events['create.requested'];
export const send = (draft: Draft): Draft => draft['systems'][0].events[0];

/** A change of words or markings. */
export const meaning = (
  { subject, path = [], events = [] }: { subject: Subject; path?: FieldPath; events?: readonly string[] },
  before: JsonValue,
  after: JsonValue,
): Change => ({ rule: 'MEANING_CHANGED', subject, path, before, after, judgements: {}, events });
