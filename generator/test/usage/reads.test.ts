// Which fields of event data a program reads. Two programs are read for all tests: about 3 s.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateFiles, loadModel } from '../../src/generate.ts';
import { resolveConfig } from '../../src/load-config.ts';
import type { Model } from '../../src/model/types.ts';
import { findReaders, readUsage } from '../../src/usage/usage.ts';
import type { Usage } from '../../src/usage/usage.ts';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { catalog, createUsageProject, eventOf, showReads } from './project.ts';

/** Each file reads data of one event, whose type is its name. */
const FILES = {
  'documents.create.requested': `
import type { EventData } from '@synap/types';
type Data = EventData<'documents.create.requested'>;
export const plain = (data: Data) => data.title;
export const optional = (data?: Data) => data?.language;
export const byKey = (data: Data) => data['type'];
export const asserted = (data: Data | null) => (data!).content;
`,
  'tags.update.requested': `
import type { TagsUpdateRequestedData } from '@synap/types';
export const nested = (data: TagsUpdateRequestedData) => data.changes.name?.trim();
export function destructured({ changes: { color: renamed } }: TagsUpdateRequestedData) {
  return renamed;
}
export function assigned(data: TagsUpdateRequestedData) {
  let tagId: string;
  ({ tagId } = data);
  return tagId;
}
`,
  'tags.update.validated': `
import type { EventData } from '@synap/types';
export const taken = ({ tagId, ...others }: EventData<'tags.update.validated'>) => others;
export function ofChanges(data: EventData<'tags.update.validated'>) {
  const { name, ...rest } = data.changes;
  return [name, rest];
}
`,
  'tags.delete.requested': `
import type { EventData } from '@synap/types';
export function loop(data: EventData<'tags.delete.requested'>) {
  for (const key in data) console.log(key);
}
`,
  'tags.delete.validated': `
import type { EventData, GeneratedEvent } from '@synap/types';
export const log = (data: EventData<'tags.delete.validated'>) => JSON.stringify(data);
export const relay = (event: GeneratedEvent) => JSON.stringify(event.data);
`,
  'chatThreads.update.requested': `
import { createSynapEvent, type EventData } from '@synap/types';
const helper = (data: EventData<'chatThreads.update.requested'>) => data.threadId;
export const passed = (data: EventData<'chatThreads.update.requested'>) => [
  helper(data),
  createSynapEvent({ type: 'chatThreads.update.requested', data, userId: 'u' }),
];
`,
  'chatThreads.create.requested': `
import type { EventData, GeneratedEvent } from '@synap/types';
export function first<Type extends 'chatThreads.create.requested'>(data: EventData<Type>) {
  return data.title;
}
export function narrowed(event: GeneratedEvent) {
  switch (event.type) {
    case 'chatThreads.create.requested':
      return event.data.participants?.map((one) => one.length);
    default:
      return event.id;
  }
}
`,
  'webhookSubscriptions.create.requested': `
import type { WebhookSubscriptionsCreateRequestedData as Data } from '@synap/types';
export const shared = (data: Data) => data.retryConfig?.maxRetries;
`,
  'webhooks.deliver.requested': `
import type { EventData, SynapWireEvent } from '@synap/types';
export const inner = ({ event }: EventData<'webhooks.deliver.requested'>) => event.userId;
export const envelope = (event: SynapWireEvent) => event.requestId;
`,
  'tags.create.requested': `
import { TagsCreateRequestedSchema } from '@synap/types';
export const parsed = (json: unknown) => TagsCreateRequestedSchema.parse(json).color;
`,
  'tags.create.validated': `
import type { TagsCreateValidatedData } from '@synap/types';
export type Colour = TagsCreateValidatedData['color'];
export const picked = (data: Readonly<Pick<TagsCreateValidatedData, 'name'>>) => data.name;
export function write(data: TagsCreateValidatedData) {
  data.createdAt = '';
}
`,
  'agents.create.requested': `
import type { EventData } from '@synap/types';
export const every = (data: EventData<'agents.create.requested'>, key: 'name' | 'model') => data[key];
export const asked = (data: EventData<'agents.create.requested'>) => 'permissions' in data;
`,
  'agents.create.validated': `
type AgentsCreateValidatedData = { agentId: string; name: string };
type Local = { type: 'agents.create.validated'; data: { name: string; capabilities: string[] } };
export const sameName = (data: AgentsCreateValidatedData) => data.name + data.agentId;
export const sameShape = ({ data: { capabilities, ...others } }: Local) => [capabilities, others, JSON.stringify(others)];
`,
} as const;

let usage: Usage;
beforeAll(async () => {
  const files = Object.entries(FILES).map(([type, text]) => [`${type}.ts`, text]);
  const cwd = createUsageProject(Object.fromEntries(files));
  usage = await readUsage({ tsconfigs: [join(cwd, 'tsconfig.json')], model: catalog, cwd });
});

test.each([
  [
    'properties, optional chains, keys in brackets',
    'documents.create.requested',
    { title: 1, language: 1, type: 1, content: 1 },
  ],
  [
    'nested properties by their whole path, and what is taken apart',
    'tags.update.requested',
    { 'changes.color': 1, 'changes.name': 1, tagId: 1 },
  ],
  [
    'a rest, which has every other key',
    'tags.update.validated',
    { '*': 1, 'changes.*': 1, 'changes.name': 1, tagId: 1 },
  ],
  ['a loop over the keys, whichever there are', 'tags.delete.requested', { '*': 1 }],
  [
    'what is given to a function that takes anything, but for the data of whatever event it is',
    'tags.delete.validated',
    { '*': 1 },
  ],
  ['only what is read where data is handed to what takes such data', 'chatThreads.update.requested', { threadId: 1 }],
  [
    'generic functions, and events that a switch has narrowed',
    'chatThreads.create.requested',
    { participants: 1, title: 1 },
  ],
  [
    'a shared type, of the event that it came from',
    'webhookSubscriptions.create.requested',
    { 'retryConfig.maxRetries': 1 },
  ],
  [
    'an event in data, and not the envelope of any other',
    'webhooks.deliver.requested',
    { event: 1, 'event.userId': 1 },
  ],
  ['what a schema has parsed', 'tags.create.requested', { color: 1 }],
  ['types made of the data’s, and not what is written', 'tags.create.validated', { color: 1, name: 1 }],
  [
    'keys that a variable names, and keys that are asked for',
    'agents.create.requested',
    { name: 1, model: 1, permissions: 1 },
  ],
])('reads are %s', (_, type, want) => {
  expect(showReads(usage, type)).toEqual(want);
});

test('control: types of one’s own with the name, the type and the fields of data are not read as data', () => {
  expect(eventOf(usage, 'agents.create.validated').reads).toEqual([]);
});

test('control: no event is read but those of the files', () => {
  const read = usage.events.filter(({ reads }) => reads.length > 0).map(({ type }) => type);
  expect(read.filter((type) => !Object.hasOwn(FILES, type))).toEqual([]);
});

test('a reader of a field reads it, something in it, or all keys of what it is in', () => {
  const linesOf = (type: string, path: readonly string[]) =>
    findReaders(eventOf(usage, type), path).map(({ line }) => line);
  expect(linesOf('tags.update.requested', ['changes'])).toEqual([3, 4]);
  expect(linesOf('tags.update.requested', ['changes', 'name'])).toEqual([3]);
  expect(linesOf('tags.update.validated', ['changes', 'color'])).toEqual([3, 5]);
  // A rest beside it counts, though it has every key but this one.
  expect(linesOf('tags.update.validated', ['tagId'])).toEqual([3, 3]);
  expect(linesOf('webhookSubscriptions.create.requested', ['retryConfig', 'backoff'])).toEqual([]);
});

test('a read through a shared type is one of the field that the value came from, found by the path in each event', async () => {
  const cwd = createUsageProject({
    'main.ts': `
import type { EventData, RetryConfig } from '@synap/types';
export const created = (d: EventData<'webhookSubscriptions.create.validated'>) => d.retryConfig?.maxRetries;
export const updated = (d: EventData<'webhookSubscriptions.update.requested'>) => d.changes.retryConfig?.maxRetries;
export const any = (config: RetryConfig) => config.backoff;
`,
  });
  const found = await readUsage({ tsconfigs: [join(cwd, 'tsconfig.json')], model: catalog, cwd });
  const linesOf = (modifier: string, path: readonly string[]) =>
    findReaders(eventOf(found, `webhookSubscriptions.${modifier}`), path).map(({ line }) => line);
  const backoff = ['retryConfig', 'backoff'];
  expect(linesOf('create.requested', backoff)).toEqual([5]);
  // The package writes the rows of a table out.
  expect(linesOf('create.validated', backoff)).toEqual([]);
  const maxRetries = ['retryConfig', 'maxRetries'];
  expect(linesOf('create.requested', maxRetries)).toEqual([]);
  expect(linesOf('create.validated', maxRetries)).toEqual([3]);
  expect(linesOf('update.requested', ['changes', ...maxRetries])).toEqual([4]);
  expect(linesOf('update.requested', maxRetries)).toEqual([]);
});

describe('of a catalog with lists, records and unions of objects', () => {
  let ofSmall: Usage;
  beforeAll(async () => {
    const { model, files } = await generateSmall();
    const cwd = createUsageProject({
      ...files,
      'main.ts': `
import type { TagsCreateRequestedData as Data } from '@small/types';
export const all = (data: Data) => data.lines.map((line) => line.price.amount);
export const one = (data: Data) => data.lines[0]?.sku;
export function loop(data: Data) {
  for (const { count, ...others } of data.lines) console.log(count, others);
}
export const record = (data: Data, key: string) => data.byName?.[key]?.label;
export const union = ({ contact }: Data) => (contact.kind === 'mail' ? contact.address : contact.number);
export const price = (data: Data) => data.total.asOf;
export const whole = (data: Data) => Object.keys(data.style ?? {});
`,
      'shared.ts': `
import type { Price } from '@small/types';
export const read = (price: Price) => price.currency;
`,
    });
    ofSmall = await readUsage({ tsconfigs: [join(cwd, 'tsconfig.json')], model, cwd });
  });

  test('items are read by `*`, variants by their keys, and a shared type where it is', () => {
    expect(showReads(ofSmall, 'tags.create.requested')).toEqual({
      byName: 1,
      'byName.*.label': 1,
      contact: 1,
      'contact.address': 1,
      'contact.kind': 1,
      'contact.number': 1,
      'lines.*.*': 2,
      'lines.*.count': 1,
      'lines.*.price.amount': 1,
      'lines.*.price.currency': 1,
      'lines.*.sku': 1,
      style: 1,
      'style.*': 1,
      lines: 3,
      'total.asOf': 1,
      'total.currency': 1,
    });
  });

  test('a read through a shared type that came from nowhere is one of every event that has it', () => {
    const linesOf = (type: string, path: readonly string[]) =>
      findReaders(eventOf(ofSmall, type), path).map(({ file }) => file);
    expect(linesOf('mail.send.requested', ['cost', 'currency'])).toEqual(['shared.ts']);
    for (const path of [
      ['total', 'currency'],
      ['lines', '*', 'price', 'currency'],
    ]) {
      expect(linesOf('tags.create.requested', path)).toContain('shared.ts');
    }
    expect(linesOf('mail.send.requested', ['cost', 'amount'])).toEqual([]);
  });
});

/** Its package as a workspace has it: the sources that the generator writes. */
async function generateSmall(): Promise<{ model: Model; files: { [path: string]: string } }> {
  const text = (name: string) => ({ name, type: 'text', description: 'A text.', example: 'a' });
  const json = (name: string, more: object) => ({ name, type: 'jsonb', description: 'More.', ...more });
  const price = { ref: 'Price', description: 'What it costs.' };
  const [table] = SMALL_MANIFEST.tables;
  const [mail] = SMALL_MANIFEST.systems;
  const [send] = mail!.events;
  const wanted = table!.events['create.requested'];
  const data = [
    ...wanted.data,
    json('lines', { items: { type: 'jsonb', properties: [text('sku'), text('count'), { name: 'price', ...price }] } }),
    json('byName', { optional: true, additionalProperties: { type: 'jsonb', properties: [text('label')] } }),
    json('contact', {
      discriminator: 'kind',
      oneOf: [
        { properties: [{ name: 'kind', const: 'mail', description: 'By mail.' }, text('address')] },
        { properties: [{ name: 'kind', const: 'phone', description: 'By phone.' }, text('number')] },
      ],
    }),
    { name: 'total', ...price },
  ];
  const manifest = {
    ...SMALL_MANIFEST,
    types: [json('Price', { properties: [text('amount'), text('currency'), { ...text('asOf'), optional: true }] })],
    systems: [{ ...mail, events: [{ ...send, data: [...send!.data, { name: 'cost', ...price }] }] }],
    tables: [{ ...table, events: { ...table!.events, 'create.requested': { ...wanted, data } } }],
  };
  const cwd = createUsageProject({ 'manifest.json': JSON.stringify(manifest) });
  const config = { manifest: 'manifest.json' };
  const model = await loadModel(resolveConfig(config, { folder: cwd }));
  const generated = (await generateFiles(config, { cwd })).filter(({ path }) => path.startsWith('types/src/'));
  return {
    model,
    files: {
      ...Object.fromEntries(generated.map(({ path, contents }) => [`node_modules/@small/${path}`, contents])),
      'node_modules/@small/types/package.json': JSON.stringify({
        name: '@small/types',
        type: 'module',
        exports: { '.': './src/index.ts' },
        imports: { '#compiled': './src/compiled.ts' },
      }),
    },
  };
}
