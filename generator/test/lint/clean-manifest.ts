import { parseManifest } from '../../src/manifest/parse.ts';
import type { ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { findInvalidExamples } from '../../src/model/find-invalid-examples.ts';
import type { Catalog } from '../../src/lint/catalog.ts';
import { lintCatalog } from '../../src/lint/lint.ts';
import type { Problem } from '../../src/lint/problem.ts';
import type { Draft } from '../manifest/small-manifest.ts';

export type { Draft } from '../manifest/small-manifest.ts';

/** The clean manifest after an edit; the edit may not break it for the parser, or it would be no test of lint. */
export function cleanCatalog(edit: (draft: Draft) => void = () => undefined): Catalog {
  const draft: Draft = structuredClone(CLEAN);
  edit(draft);
  const parsed = parseManifest(draft);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 2));
  const model = buildModel(parsed.manifest);
  const invalid = findInvalidExamples(model);
  if (invalid.length > 0) throw new Error(JSON.stringify(invalid, null, 2));
  return { manifest: parsed.manifest, model };
}

export const problemsOf = (edit?: (draft: Draft) => void, { maxEventBytes = 65_536 } = {}): readonly Problem[] =>
  lintCatalog(cleanCatalog(edit), { maxEventBytes });

/** `RULE path`, in the order of rules. */
export const foundBy = (edit?: (draft: Draft) => void, options?: { maxEventBytes: number }): readonly string[] =>
  problemsOf(edit, options).map(({ rule, at }) => `${rule} ${Array.isArray(at) ? at.join('.') : 'nowhere'}`);

const said = { trigger: 'A user asks.', automation: 'The worker does it.', output: 'The row.' };

/** In which no rule finds anything: a table with every pair of events, a pair of the system, a shared type. */
export const CLEAN: ManifestInput = {
  name: 'clean',
  package: { name: '@clean/types', version: '1.0.0', description: 'Clean.' },
  idNamespace: 'https://schemas.clean.example',
  envelope: {
    name: 'CleanEvent',
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
    ],
  },
  sources: [
    { name: 'api', description: 'The API.' },
    { name: 'system', description: 'The system.' },
  ],
  actions: [
    { name: 'create', derives: 'create', description: 'A new row.' },
    { name: 'update', derives: 'update', description: 'A change.' },
    { name: 'delete', derives: 'delete', description: 'The end.' },
  ],
  modifiers: [
    { name: 'requested', derives: 'intent', description: 'Wanted.', publishers: ['user', 'system'] },
    { name: 'validated', derives: 'fact', description: 'Done.', publishers: ['system'] },
  ],
  types: [{ name: 'Shade', type: 'text', enum: ['light', 'dark'], description: 'How bright.', example: 'light' }],
  tables: [
    {
      name: 'tags',
      description: 'Labels.',
      owner: 'knowledge',
      subject: 'tag',
      deletion: { style: 'soft', column: 'deletedAt' },
      version: 'version',
      columns: [
        { name: 'id', type: 'uuid', primaryKey: true, generated: true, description: 'The key.' },
        { name: 'userId', type: 'text', owner: true, personal: true, description: 'Whose.', example: 'user-1' },
        { name: 'name', type: 'text', maxLength: 50, description: 'What it says.', example: 'roadmap' },
        {
          name: 'color',
          type: 'text',
          pattern: '^#[0-9a-f]{6}$',
          nullable: true,
          description: 'Its colour.',
          example: '#3b82f6',
        },
        { name: 'storageKey', type: 'text', classification: 'internal', managed: true, description: 'Where it is.' },
        { name: 'version', type: 'integer', managed: true, default: 1, description: 'Counts writes.' },
        { name: 'deletedAt', type: 'timestamptz', nullable: true, managed: true, description: 'When it ended.' },
        { name: 'signingKey', type: 'text', sensitive: true, managed: true, description: 'A secret.' },
      ],
      events: {
        'create.requested': {
          ...said,
          description: 'A tag is wanted.',
          data: [
            { name: 'name', type: 'text', maxLength: 50, description: 'What it says.', example: 'roadmap' },
            { name: 'shade', ref: 'Shade', optional: true, description: 'How bright.' },
            {
              name: 'words',
              type: 'text[]',
              maxLength: 20,
              maxItems: 3,
              optional: true,
              description: 'Others for it.',
              example: ['plan'],
            },
          ],
        },
        'create.validated': { ...said, description: 'A tag was created.' },
        'update.requested': { ...said, description: 'A change is wanted.' },
        'update.validated': { ...said, description: 'A tag was changed.' },
        'delete.requested': { ...said, description: 'An end is wanted.' },
        'delete.validated': { ...said, description: 'A tag is gone.' },
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
          data: [{ name: 'to', type: 'text', maxLength: 200, description: 'Who gets it.', example: 'user-1' }],
        },
        {
          ...said,
          name: 'send.validated',
          constant: 'MAIL_SENT',
          description: 'A mail was sent.',
          data: [{ name: 'to', type: 'text', maxLength: 200, description: 'Who got it.', example: 'user-1' }],
        },
      ],
    },
  ],
};
