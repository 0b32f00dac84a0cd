import type { Diagnostic } from '../../src/manifest/diagnostics.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { EventInput, ManifestInput } from '../../src/manifest/types.ts';

/** A manifest as one edits it in a test: any key may be set to anything. */
export type Draft = { [key: string]: any };

/** Two tables, a system and a shared type, without a fault; `edit` makes one. */
export function smallManifest(edit: (draft: Draft) => void = () => undefined): unknown {
  const draft: Draft = structuredClone(SMALL);
  edit(draft);
  return draft;
}

/** Each fault as `CODE path`, sorted, for a manifest with one edit. */
export const faultsOf = (edit: (draft: Draft) => void): readonly string[] =>
  diagnosticsOf(smallManifest(edit))
    .map(({ code, path }) => `${code} ${path.join('.')}`)
    .sort();

/** Each fault as its text. */
export const messagesOf = (edit: (draft: Draft) => void): readonly string[] =>
  diagnosticsOf(smallManifest(edit)).map(
    ({ code, message, hint }) => `${code} ${message}${hint === undefined ? '' : `; ${hint}`}`,
  );

export function diagnosticsOf(input: unknown): readonly Diagnostic[] {
  const parsed = parseManifest(input);
  return parsed.ok ? [] : parsed.diagnostics;
}

const event = (description: string): EventInput => ({
  description,
  trigger: 'A user.',
  automation: 'A worker.',
  output: 'A row.',
});

const events = (noun: string): { readonly [key: string]: EventInput } => ({
  'create.requested': event(`Asks for a ${noun}.`),
  'create.validated': event(`A ${noun} is there.`),
  'delete.requested': event(`Asks for the end of a ${noun}.`),
  'delete.validated': event(`A ${noun} is gone.`),
});

export const SMALL: ManifestInput = {
  name: 'small',
  package: { name: '@small/types', version: '1.0.0', description: 'Types of a small catalog.' },
  idNamespace: 'https://small.example/schemas',
  envelope: {
    name: 'SmallEvent',
    description: 'Around every event.',
    fields: [
      { name: 'id', type: 'uuid' },
      { name: 'version', const: 'v1' },
      { name: 'type', type: 'text' },
      { name: 'data', type: 'jsonb', additionalProperties: true },
      { name: 'userId', type: 'text', minLength: 1 },
      { name: 'source', ref: 'EventSource' },
      { name: 'timestamp', type: 'timestamptz' },
      { name: 'subjectId', type: 'uuid', optional: true },
    ],
  },
  sources: [
    { name: 'api', description: 'A call.' },
    { name: 'system', description: 'By itself.' },
  ],
  actions: [
    { name: 'create', derives: 'create', description: 'A new row.' },
    { name: 'delete', derives: 'delete', description: 'The end of a row.' },
  ],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Asked for.', publishers: ['user'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  types: [
    {
      name: 'Shape',
      description: 'A circle or a square.',
      type: 'jsonb',
      discriminator: 'kind',
      oneOf: [
        {
          properties: [
            { name: 'kind', const: 'circle' },
            { name: 'radius', type: 'integer', minimum: 1 },
          ],
        },
        {
          properties: [
            { name: 'kind', const: 'square' },
            { name: 'side', type: 'integer' },
          ],
        },
      ],
    },
  ],
  tables: [
    {
      name: 'tags',
      description: 'Words on things.',
      owner: 'Knowledge',
      subject: 'tag',
      deletion: { style: 'hard' },
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true, generated: true },
        { name: 'userId', type: 'text', owner: true },
        { name: 'name', type: 'text', minLength: 1, maxLength: 50 },
        { name: 'color', type: 'text', pattern: '^#[0-9a-f]{6}$', example: '#00ff00', nullable: true },
      ],
      events: {
        ...events('tag'),
        'create.requested': {
          ...event('Asks for a tag.'),
          emits: ['tags.create.validated'],
          data: [
            { name: 'name', type: 'text' },
            { name: 'shape', ref: 'Shape', optional: true, example: { kind: 'circle', radius: 2 } },
            { name: 'labels', type: 'text[]', maxItems: 3, optional: true },
            { name: 'options', type: 'jsonb', properties: [{ name: 'bold', type: 'boolean' }], optional: true },
          ],
        },
      },
    },
    {
      name: 'apiKeys',
      description: 'Keys of the API.',
      owner: 'Platform',
      subject: 'apiKey',
      deletion: { style: 'soft', column: 'deletedAt' },
      version: 'version',
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true, generated: true, default: { sql: 'gen_random_uuid()' } },
        { name: 'keyHash', type: 'text', sensitive: true },
        { name: 'tagId', type: 'uuid', references: 'tags.id', nullable: true },
        { name: 'scope', type: 'text', enum: ['read', 'write'], default: 'read' },
        { name: 'usage', type: 'bigint', bigint: 'number', default: 0, managed: true },
        { name: 'weight', type: 'numeric(5,2)', default: '1.0' },
        { name: 'version', type: 'integer', default: 1, managed: true },
        { name: 'deletedAt', type: 'timestamptz', nullable: true, managed: true },
      ],
      events: events('key'),
    },
  ],
  systems: [
    {
      domain: 'webhooks',
      description: 'Deliveries.',
      owner: 'Platform',
      events: [
        {
          ...event('Asks for a delivery.'),
          name: 'deliver.requested',
          constant: 'WEBHOOK_DELIVERY',
          data: [
            { name: 'event', ref: 'SmallEvent' },
            { name: 'attempt', type: 'integer', minimum: 1 },
          ],
        },
      ],
    },
  ],
};
