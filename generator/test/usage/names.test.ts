// Who emits, handles and names events, in a program that uses the three packages. One program is read for all tests: about 3 s.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isDead, readUsage } from '../../src/usage/usage.ts';
import type { Usage } from '../../src/usage/usage.ts';
import { catalog, createTextOf, createUsageProject, eventOf, show } from './project.ts';

const FILES = {
  'emit.ts': `
import { createSynapEvent as make, GeneratedEventTypes, SystemEventTypes, type SynapEvent, type SynapEventOf } from '@synap/types';
import { createSynapEvent as other } from './other.ts';
import { createEventRepository } from '@synap/database';
import { createKSync } from '@klastra/ksync';
import { EventWriterSchemas } from '@synap/types';
export const made = make({ type: 'tags.create.requested', data: { name: 'x' }, userId: 'u' });
export const byConstant = make({ type: GeneratedEventTypes.tags['update.requested'], data: { tagId: 'i', changes: {} }, userId: 'u' });
const input = { type: 'tags.delete.requested', data: { tagId: 'i' }, userId: 'u' } as const;
export const byInput = make(input);
export const ofSystem = (data: never) => make({ type: SystemEventTypes.WEBHOOK_DELIVERY, data, userId: 'u' });
const repository = createEventRepository();
declare const stored: SynapEventOf<'tags.create.validated'>;
export const done = repository.append(stored);
export const batch = repository.appendBatch([
  { ...stored, type: 'tags.update.validated' },
]);
const { send } = createKSync({ schemas: EventWriterSchemas });
export const sent = send('tags.delete.validated', { tagId: 'i' });
export const literal: SynapEvent = { ...stored, type: 'agents.create.requested' };
export const relay = (event: import('@synap/types').GeneratedEvent) => repository.append(event);
export const notOurs = other({ type: 'agents.delete.requested', data: {} });
`,
  'other.ts': `
export const createSynapEvent = (input: { type: string; data: object }) => input;
`,
  'handle.ts': `
import { EventTypeSchemas, GeneratedEventTypes, getPayloadSchema, validateEventData } from '@synap/types';
import { ApiKeysCreateRequestedSchema, type ApiKeysCreateValidatedData, ApiKeysDeleteRequestedWriterSchema } from '@synap/types';
import { isApiKeysUpdateRequested, apiKeysUpdateValidated } from '@synap/types/validators/api-keys';
import * as all from '@synap/types';
import type { EventData, GeneratedEvent, GeneratedEventType } from '@synap/types';
import { createKSync } from '@klastra/ksync';
import { createEventRepository } from '@synap/database';
const ksync = createKSync({ schemas: EventTypeSchemas });
ksync.on('documents.create.requested', () => {});
ksync.once(GeneratedEventTypes.documents['create.validated'], () => {});
ksync.subscribe({ types: ['documents.update.requested'] });
ksync.off('documents.update.validated');
export function handle(event: GeneratedEvent): void {
  if (event.type === 'documents.delete.requested') return;
  switch (event.type) {
    case 'documents.delete.validated':
    case GeneratedEventTypes.entities['create.requested']:
  }
}
export const schemas = [EventTypeSchemas['entities.create.validated'], getPayloadSchema('entities.update.requested')];
validateEventData('entities.update.validated', {});
export type Narrowed = Extract<GeneratedEvent, { type: 'entities.delete.requested' }>;
export type Data = EventData<'entities.delete.validated'>;
export const handlers: { [Type in GeneratedEventType]?: () => void } = {
  'chatThreads.create.requested': () => {},
  'chatThreads.create.validated'() {},
  [GeneratedEventTypes.chatThreads['update.requested']]: () => {},
};
export const byName = [ApiKeysCreateRequestedSchema, isApiKeysUpdateRequested, apiKeysUpdateValidated, {} as ApiKeysCreateValidatedData];
export const writer = ApiKeysDeleteRequestedWriterSchema;
export const byNamespace = all.ApiKeysDeleteValidatedSchema;
const WATCHED = ['chatThreads.update.validated', 'chatThreads.delete.requested'] as const;
createEventRepository().subscribe('index', () => {}, { types: WATCHED });
`,
  'bare.ts': `
import { isGeneratedEventType, type GeneratedEventType, type SynapEvent } from '@synap/types';
export const CHECKED: GeneratedEventType = 'agents.create.validated';
export const LIST = ['agents.create.validated'] as const satisfies readonly GeneratedEventType[];
export const KEPT = 'agents.create.validated';
export let widened = 'agents.update.requested';
export const list = ['agents.update.validated'];
export const test = (event: SynapEvent) => event.type === 'agents.delete.validated';
export const check = (event: SynapEvent) => isGeneratedEventType(event.type) && event.type === 'agents.create.validated';
export const log = (text: string) => text;
log('conversationMessages.create.requested');
export const misspelt = ['tags.craete.requested', 'tags.create.reqested', 'documents.list.title', 'tags.index.ts', 'other.create.requested'];
export const wrong = (event: SynapEvent) => event.type === 'tags.create.approved';
`,
} as const;

let folder: string;
let usage: Usage;
beforeAll(async () => {
  folder = createUsageProject(FILES, 'packed');
  usage = await readUsage({ tsconfigs: [join(folder, 'tsconfig.json')], model: catalog, cwd: folder });
});

/** Every place with a role, as `type: text`. */
const list = (role: 'emits' | 'handles' | 'mentions', file: string): string[] =>
  usage.events.flatMap((event) =>
    event[role].filter((place) => place.file === file).map((place) => `${event.type}: ${createTextOf(folder)(place)}`),
  );

describe('emitters are', () => {
  test('calls of createSynapEvent by whatever name, appends, sends, and objects that are events', () => {
    expect(list('emits', 'emit.ts')).toEqual([
      "tags.create.requested: 'tags.create.requested', data: { name: 'x' }, userId: 'u' });",
      'tags.create.validated: stored);',
      "tags.update.requested: GeneratedEventTypes.tags['update.requested'], data: { tagId: 'i', changes: {} }, userId: 'u' });",
      "tags.update.validated: 'tags.update.validated' },",
      'tags.delete.requested: input);',
      "tags.delete.validated: 'tags.delete.validated', { tagId: 'i' });",
      "agents.create.requested: 'agents.create.requested' };",
      "webhooks.deliver.requested: SystemEventTypes.WEBHOOK_DELIVERY, data, userId: 'u' });",
    ]);
  });

  test('control: not the function of the same name in another module, nor a relay of any event', () => {
    expect(eventOf(usage, 'agents.delete.requested')).toMatchObject({ emits: [], handles: [] });
    expect(eventOf(usage, 'agents.delete.requested').mentions).toHaveLength(1);
    expect(eventOf(usage, 'documents.create.requested').emits).toEqual([]);
  });
});

test('handlers are listeners, comparisons, cases, maps of functions, schemas by type, and imports of the event’s names', () => {
  expect(list('handles', 'handle.ts')).toEqual([
    "entities.create.requested: GeneratedEventTypes.entities['create.requested']:",
    "entities.create.validated: 'entities.create.validated'], getPayloadSchema('entities.update.requested')];",
    "entities.update.requested: 'entities.update.requested')];",
    "entities.update.validated: 'entities.update.validated', {});",
    "entities.delete.requested: 'entities.delete.requested' }>;",
    "entities.delete.validated: 'entities.delete.validated'>;",
    "documents.create.requested: 'documents.create.requested', () => {});",
    "documents.create.validated: GeneratedEventTypes.documents['create.validated'], () => {});",
    "documents.update.requested: 'documents.update.requested'] });",
    "documents.delete.requested: 'documents.delete.requested') return;",
    "documents.delete.validated: 'documents.delete.validated':",
    "chatThreads.create.requested: 'chatThreads.create.requested': () => {},",
    "chatThreads.create.validated: 'chatThreads.create.validated'() {},",
    "chatThreads.update.requested: GeneratedEventTypes.chatThreads['update.requested']]: () => {},",
    'chatThreads.update.validated: WATCHED });',
    'chatThreads.delete.requested: WATCHED });',
    "apiKeys.create.requested: ApiKeysCreateRequestedSchema, type ApiKeysCreateValidatedData, ApiKeysDeleteRequestedWriterSchema } from '@synap/types';",
    "apiKeys.create.validated: type ApiKeysCreateValidatedData, ApiKeysDeleteRequestedWriterSchema } from '@synap/types';",
    "apiKeys.update.requested: isApiKeysUpdateRequested, apiKeysUpdateValidated } from '@synap/types/validators/api-keys';",
    "apiKeys.update.validated: apiKeysUpdateValidated } from '@synap/types/validators/api-keys';",
    'apiKeys.delete.validated: all.ApiKeysDeleteValidatedSchema;',
  ]);
});

test('what neither emits nor handles is a mention: an off, a writer’s schema, a list that somebody else handles', () => {
  expect(list('mentions', 'handle.ts')).toEqual([
    "documents.update.validated: 'documents.update.validated');",
    "chatThreads.update.validated: 'chatThreads.update.validated', 'chatThreads.delete.requested'] as const;",
    "chatThreads.delete.requested: 'chatThreads.delete.requested'] as const;",
    "apiKeys.delete.requested: ApiKeysDeleteRequestedWriterSchema } from '@synap/types';",
  ]);
});

test('a text is bare where no type says what may stand there; a constant, and what a union is compared with, is not', () => {
  const bare = usage.bareNames.filter(({ file }) => file === 'bare.ts');
  expect(bare.map(({ name, constant }) => [name, constant])).toEqual([
    ['agents.update.requested', "GeneratedEventTypes.agents['update.requested']"],
    ['agents.update.validated', "GeneratedEventTypes.agents['update.validated']"],
    ['agents.delete.validated', "GeneratedEventTypes.agents['delete.validated']"],
    ['conversationMessages.create.requested', "GeneratedEventTypes.conversationMessages['create.requested']"],
  ]);
  expect(usage.bareNames.filter(({ file }) => file === 'handle.ts')).toEqual([]);
  expect(usage.bareNames.filter(({ file }) => file === 'emit.ts').map(({ name }) => name)).toEqual([
    // SynapEvent says that a type is any text.
    'tags.update.validated',
    'agents.create.requested',
    'agents.delete.requested',
  ]);
});

test('near misses have the nearest event type; a key of translations and a file name are none', () => {
  expect(usage.unknownNames.map(({ file, name, suggestion }) => [file, name, suggestion])).toEqual([
    ['bare.ts', 'tags.craete.requested', 'tags.create.requested'],
    ['bare.ts', 'tags.create.reqested', 'tags.create.requested'],
    // Anywhere else it may be anything; compared with a type it is meant to be one.
    ['bare.ts', 'tags.create.approved', expect.any(String)],
  ]);
});

test('dead are the events that nothing names or reads, and no others', () => {
  expect(usage.events.filter(isDead).map(({ type }) => type)).toEqual([
    'documentVersions.create.requested',
    'documentVersions.create.validated',
    'documentVersions.update.requested',
    'documentVersions.update.validated',
    'documentVersions.delete.requested',
    'documentVersions.delete.validated',
    'chatThreads.delete.validated',
    'conversationMessages.create.validated',
    'conversationMessages.update.requested',
    'conversationMessages.update.validated',
    'conversationMessages.delete.requested',
    'conversationMessages.delete.validated',
    'webhookSubscriptions.create.requested',
    'webhookSubscriptions.create.validated',
    'webhookSubscriptions.update.requested',
    'webhookSubscriptions.update.validated',
    'webhookSubscriptions.delete.requested',
    'webhookSubscriptions.delete.validated',
  ]);
});

test('the same places come out of the sources of the package', async () => {
  const files = {
    'bare.ts': FILES['bare.ts'],
    'a.ts': `
import { GeneratedEventTypes, TagsCreateRequestedSchema, type GeneratedEvent } from '@synap/types';
export const read = (event: GeneratedEvent) => event.type === GeneratedEventTypes.tags['create.requested'] && event.data.name;
export const schema = TagsCreateRequestedSchema;
`,
  };
  const cwd = createUsageProject(files, 'sources');
  const found = await readUsage({ tsconfigs: [join(cwd, 'tsconfig.json')], model: catalog, cwd });
  expect(show(found, 'tags.create.requested', cwd)).toEqual({
    emits: [],
    handles: [
      "TagsCreateRequestedSchema, type GeneratedEvent } from '@synap/types';",
      "GeneratedEventTypes.tags['create.requested'] && event.data.name;",
    ],
    mentions: [],
    reads: { name: ['event.data.name;'] },
  });
  expect(found.bareNames).toEqual(usage.bareNames.filter(({ file }) => file === 'bare.ts'));
});
