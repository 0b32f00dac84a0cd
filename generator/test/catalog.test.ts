import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { describe, expect, test } from 'vitest';
import manifest from '../../catalog/manifest.ts';
import type {
  ColumnInput,
  EventInput,
  FieldInput,
  ManifestInput,
  ShapeInput,
  SystemEventInput,
  TableInput,
} from '../src/define.ts';
import { buildModel } from '../src/model/build-model.ts';

/** Of each table: its columns as `name type`, then `?` for nullable, `pk`, and the default. Written from the documentation, not from the catalog. */
const COLUMNS = {
  entities: [
    'id uuid pk =gen_random_uuid()',
    'userId text',
    'type text',
    'title text?',
    'preview text?',
    'documentId uuid?',
    'metadata jsonb? ={}',
    'fileUrl text?',
    'filePath text?',
    'fileSize integer?',
    'fileType text?',
    'checksum text?',
    'version integer =1',
    'createdAt timestamptz =now()',
    'updatedAt timestamptz =now()',
    'deletedAt timestamptz?',
  ],
  documents: [
    'id uuid pk =gen_random_uuid()',
    'userId text',
    'title text',
    'type text',
    'language text?',
    'storageUrl text',
    'storageKey text',
    'size integer',
    'mimeType text?',
    'currentVersion integer =1',
    'projectId text?',
    'metadata jsonb?',
    'createdAt timestamptz =now()',
    'updatedAt timestamptz =now()',
    'deletedAt timestamptz?',
  ],
  documentVersions: [
    'id uuid pk =gen_random_uuid()',
    'documentId uuid',
    'version integer',
    'content text',
    'delta jsonb?',
    'author text',
    'authorId text',
    'message text?',
    'createdAt timestamptz =now()',
  ],
  chatThreads: [
    'id uuid pk =gen_random_uuid()',
    'userId text',
    'projectId uuid?',
    'title text?',
    'threadType text ="main"',
    'parentThreadId uuid?',
    'branchedFromMessageId uuid?',
    'branchPurpose text?',
    'agentId text ="orchestrator"',
    'status text ="active"',
    'contextSummary text?',
    'metadata jsonb?',
    'createdAt timestamptz =now()',
    'updatedAt timestamptz =now()',
    'mergedAt timestamptz?',
  ],
  conversationMessages: [
    'id uuid pk =gen_random_uuid()',
    'threadId uuid',
    'parentId uuid?',
    'role text',
    'content text',
    'metadata jsonb?',
    'userId text',
    'timestamp timestamptz =now()',
    'previousHash text?',
    'hash text',
    'deletedAt timestamptz?',
  ],
  webhookSubscriptions: [
    'id uuid pk =gen_random_uuid()',
    'userId text',
    'name text',
    'url text',
    'eventTypes text[]',
    'secret text',
    'active boolean =true',
    'retryConfig jsonb? ={"maxRetries":3}',
    'createdAt timestamptz =now()',
    'lastTriggeredAt timestamptz?',
  ],
  apiKeys: [
    'id uuid pk =gen_random_uuid()',
    'userId text',
    'keyName text',
    'keyPrefix text',
    'keyHash text',
    'hubId text?',
    'scope text[] =[]',
    'expiresAt timestamptz?',
    'isActive boolean =true',
    'lastUsedAt timestamptz?',
    'usageCount bigint =0',
    'rotatedFromId uuid?',
    'rotationScheduledAt timestamptz?',
    'createdAt timestamptz =now()',
    'createdBy text?',
    'revokedAt timestamptz?',
    'revokedBy text?',
    'revokedReason text?',
  ],
  tags: ['id uuid pk =gen_random_uuid()', 'userId text', 'name text', 'color text?', 'createdAt timestamptz =now()'],
  agents: [
    'id text pk',
    'name text',
    'description text?',
    'createdBy text',
    'userId text?',
    'llmProvider text ="claude"',
    'llmModel text',
    'capabilities text[]',
    'systemPrompt text',
    'toolsConfig jsonb?',
    'executionMode text ="simple"',
    'maxIterations integer? =5',
    'timeoutSeconds integer? =30',
    'weight numeric(5,2)? ="1.0"',
    'performanceMetrics jsonb?',
    'active boolean =true',
    'createdAt timestamptz =now()',
    'updatedAt timestamptz =now()',
  ],
};

const COLUMN_COUNTS = [16, 15, 9, 15, 11, 10, 18, 5, 18];

const DELETIONS = {
  entities: { style: 'soft', column: 'deletedAt' },
  documents: { style: 'soft', column: 'deletedAt' },
  documentVersions: { style: 'none' },
  chatThreads: { style: 'hard' },
  conversationMessages: { style: 'soft', column: 'deletedAt' },
  webhookSubscriptions: { style: 'hard' },
  apiKeys: { style: 'flag', column: 'isActive', value: false, at: 'revokedAt' },
  tags: { style: 'hard' },
  agents: { style: 'flag', column: 'active', value: false },
};

const SUBJECTS = [
  'entity',
  'document',
  'documentVersion',
  'thread',
  'message',
  'subscription',
  'apiKey',
  'tag',
  'agent',
];

/**
 * The events whose payload is written out, all others follow from their table. A field is its name with `?` where
 * optional, its type, then `(allowed|values)`, `>=minimum`, `length>=minLength`, `/pattern/`, `~format`, `=default`;
 * `->` refers to a shared type, `[]` holds items, `{}` any keys, `{a; b}` the fields named.
 */
const PAYLOADS = {
  'entities.create.requested': [
    'type text (note|task|project)',
    'title? text length>=1',
    'content? text',
    'tags? text[] length>=1',
    'metadata? jsonb {}',
  ],
  'entities.create.validated': [
    'entityId uuid',
    'type text (note|task|project)',
    'title? text length>=1',
    'fileUrl? text',
    'filePath? text',
    'fileSize? integer >=0',
    'fileType? text',
    'checksum? text',
  ],
  'entities.update.requested': ['entityId uuid', 'changes? jsonb {}', 'content? text', 'title? text length>=1'],
  'entities.update.validated': ['entityId uuid', 'previousVersion? integer >=1', 'newVersion? integer >=1'],
  'entities.delete.validated': ['entityId uuid'],
  'documents.create.requested': [
    'title text length>=1',
    'type text (text|markdown|code|pdf|docx)',
    'content text',
    'language? text',
    'projectId? text',
  ],
  'documents.create.validated': [
    'documentId uuid',
    'title text length>=1',
    'size integer >=0',
    'currentVersion integer >=1',
  ],
  'documents.update.requested': ['documentId uuid', 'content text', 'delta? jsonb {}', 'message? text'],
  'documents.update.validated': ['documentId uuid', 'version integer >=1'],
  'chatThreads.create.requested': ['title? text length>=1', 'participants? text[]', 'metadata? jsonb {}'],
  'conversationMessages.create.requested': [
    'threadId uuid',
    'content text',
    'role text (user|assistant|system)',
    'metadata? jsonb {model? text; tokens? integer >=0; reasoning? jsonb {}}',
  ],
  'conversationMessages.create.validated': ['messageId uuid', 'threadId uuid', 'role text (user|assistant|system)'],
  'webhookSubscriptions.create.requested': [
    'name text length>=1',
    'url text ~uri',
    'eventTypes text[]',
    'retryConfig? ->RetryConfig ={"maxRetries":3,"backoff":"exponential"}',
  ],
  'apiKeys.create.requested': [
    String.raw`name text /^[ \t\r\n]*[^ \t\r\n](?:[^ ]| )*$/`,
    'scopes jsonb []->ApiKeyScope',
    'expiresAt? timestamptz',
  ],
  'tags.create.requested': ['name text length>=1', 'color? text /^#[0-9a-fA-F]{6}$/'],
  'agents.create.requested': [
    'name text length>=1',
    'type text (orchestrator|analyzer|extractor|custom)',
    'model? text',
    'capabilities? text[]',
    'permissions? jsonb {autoApprove? boolean; allowedActions? text[]}',
  ],
  'webhooks.deliver.requested': [
    'subscriptionId uuid',
    'event ->SynapEvent',
    'attempt integer >=1',
    'timestamp timestamptz',
  ],
};

/** What payloads and columns refer to or repeat, in the notation of PAYLOADS. */
const SHARED = {
  ApiKeyScope:
    'text (preferences|calendar|notes|tasks|projects|conversations|entities|relations|knowledge_facts|' +
    'write:entities|read:entities|ai:analyze|webhook:manage|hub-protocol.read|hub-protocol.write)',
  RetryConfig: 'jsonb {maxRetries integer >=0; backoff text (exponential|linear)}',
  'webhookSubscriptions.url': 'text ~uri',
  'webhookSubscriptions.retryConfig':
    'jsonb {maxRetries integer >=0; backoff? text (exponential|linear) ="exponential"} ={"maxRetries":3}',
  'tags.color': 'text /^#[0-9a-fA-F]{6}$/',
  'agents.id': 'text length>=1',
};

interface Fact {
  readonly handlers: string;
  /** Event types, apart by spaces. */
  readonly emits?: string;
  readonly trigger?: readonly string[];
  readonly automation?: readonly string[];
  readonly output?: readonly string[];
}

/** Who handles an event, what it leads to, and words without which its prose is wrong. Nothing handles the others. */
const FACTS: Readonly<Record<string, Fact>> = {
  'entities.create.requested': {
    handlers: 'Entities Worker',
    emits: 'entities.create.validated',
    trigger: ['user', 'AI agent'],
    automation: ['uploads the content', 'inserts the row'],
    output: ['new row', 'content file'],
  },
  'entities.create.validated': {
    handlers: 'AI Analyzer, Embedding Worker',
    automation: ['metadata', 'insights', 'embedding'],
    output: ['vector', 'AI suggestions'],
  },
  'entities.update.requested': {
    handlers: 'Entities Worker',
    emits: 'entities.update.validated',
    trigger: ['user', 'AI agent'],
    automation: ['updates the row', 'uploads the content where it changed'],
  },
  'entities.update.validated': {
    handlers: 'AI Analyzer',
    automation: ['new embeddings when the content changed'],
    output: ['vectors'],
  },
  'entities.delete.requested': {
    handlers: 'Entities Worker',
    emits: 'entities.delete.validated',
    trigger: ['user deletes'],
    automation: ['softly'],
  },
  'documents.create.requested': {
    handlers: 'Documents Worker',
    emits: 'documents.create.validated',
    trigger: ['uploads'],
    automation: ['uploads the content', 'inserts the row', 'preview'],
  },
  'documents.create.validated': { handlers: 'AI Analyzer', automation: ['embeddings'], output: ['search'] },
  'documents.update.requested': {
    handlers: 'Documents Worker',
    emits: 'documents.update.validated documentVersions.create.requested',
    trigger: ['user edits'],
    automation: ['new version', 'stores the difference', 'updates the row'],
    output: ['new row in documentVersions'],
  },
  'documents.update.validated': {
    handlers: 'AI Analyzer',
    automation: ['new embeddings when the content changed'],
  },
  'documents.delete.requested': {
    handlers: 'Documents Worker',
    emits: 'documents.delete.validated',
    trigger: ['user deletes'],
    automation: ['softly', 'versions are kept'],
  },
  'documentVersions.create.requested': {
    handlers: 'Documents Worker',
    emits: 'documentVersions.create.validated',
    trigger: ['document is updated'],
    automation: ['snapshot'],
  },
  'chatThreads.create.requested': {
    handlers: 'Chat Worker',
    emits: 'chatThreads.create.validated conversationMessages.create.validated',
    trigger: ['user starts a conversation'],
    automation: ['thread', 'first message'],
  },
  'chatThreads.update.requested': {
    handlers: 'Chat Worker',
    emits: 'chatThreads.update.validated',
    trigger: ['title', 'participants'],
    automation: ['updates the row'],
  },
  'chatThreads.delete.requested': {
    handlers: 'Chat Worker',
    emits: 'chatThreads.delete.validated',
    trigger: ['user deletes'],
    automation: ['removes the thread and its messages'],
  },
  'conversationMessages.create.requested': {
    handlers: 'Messages Worker',
    emits: 'conversationMessages.create.validated chatThreads.create.validated',
    trigger: ['user', 'AI agent'],
    automation: ['assigns it to its thread', 'makes the thread if there is none', 'stores it', 'calls the agent'],
    output: ['new row'],
  },
  'conversationMessages.create.validated': {
    handlers: 'Insight Detector',
    automation: ['action items', 'mentions'],
    output: ['AI suggestions'],
  },
  'conversationMessages.update.requested': {
    handlers: 'Messages Worker',
    emits: 'conversationMessages.update.validated',
    trigger: ['user edits'],
    automation: ['history of edits'],
  },
  'conversationMessages.delete.requested': {
    handlers: 'Messages Worker',
    emits: 'conversationMessages.delete.validated',
    automation: ['softly'],
  },
  'webhookSubscriptions.create.requested': {
    handlers: 'Webhooks Worker',
    emits: 'webhookSubscriptions.create.validated',
    trigger: ['creates'],
    automation: ['checks the URL', 'generates the secret', 'stores'],
  },
  'webhookSubscriptions.update.requested': {
    handlers: 'Webhooks Worker',
    emits: 'webhookSubscriptions.update.validated',
    trigger: ['changes'],
    automation: ['updates the row'],
  },
  'webhookSubscriptions.delete.requested': {
    handlers: 'Webhooks Worker',
    emits: 'webhookSubscriptions.delete.validated',
    trigger: ['unsubscribes'],
    automation: ['deletes the row'],
  },
  'apiKeys.create.requested': {
    handlers: 'API Keys Worker',
    emits: 'apiKeys.create.validated',
    trigger: ['generates'],
    automation: ['generates the key', 'stores its hash', 'shows the key once'],
  },
  'apiKeys.update.requested': {
    handlers: 'API Keys Worker',
    emits: 'apiKeys.update.validated',
    trigger: ['renames', 'scopes'],
    automation: ['updates the row'],
  },
  'apiKeys.delete.requested': {
    handlers: 'API Keys Worker',
    emits: 'apiKeys.delete.validated',
    trigger: ['revokes'],
    automation: ['revokes it at once'],
  },
  'tags.create.requested': {
    handlers: 'Tags Worker',
    emits: 'tags.create.validated',
    trigger: ['creates'],
    automation: ['colour'],
  },
  'tags.update.requested': {
    handlers: 'Tags Worker',
    emits: 'tags.update.validated',
    trigger: ['renames', 'recolours'],
    automation: ['updates the row'],
  },
  'tags.delete.requested': {
    handlers: 'Tags Worker',
    emits: 'tags.delete.validated',
    trigger: ['deletes'],
    automation: ['off all entities', 'deletes the row'],
  },
  'agents.create.requested': {
    handlers: 'Agents Worker',
    emits: 'agents.create.validated',
    automation: ['settings', 'capabilities'],
  },
  'agents.update.requested': {
    handlers: 'Agents Worker',
    emits: 'agents.update.validated',
    trigger: ['changes'],
    automation: ['updates the row'],
  },
  'agents.delete.requested': {
    handlers: 'Agents Worker',
    emits: 'agents.delete.validated',
    trigger: ['disables'],
    automation: ['disables it'],
  },
  'webhooks.deliver.requested': {
    handlers: 'Webhook Broker',
    trigger: ['Any event whose type', 'subscription'],
    automation: [
      'finds the subscription',
      'builds the payload',
      'signs it (HMAC)',
      'posts it',
      'up to 3 times, after 1 s, 4 s and 16 s',
      'dead letter',
    ],
    output: ['HTTP 200', 'logged failure'],
  },
};

/** What a column becomes in a derived payload. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['uuid'],
  text: ['string', 'enum'],
  'text[]': ['array'],
  integer: ['integer'],
  bigint: ['bigint'],
  'numeric(5,2)': ['decimal'],
  boolean: ['boolean', 'literal'],
  timestamptz: ['timestamp'],
  jsonb: ['record', 'object'],
};

const ENUMS = {
  'entities.type': 'note task project',
  'documents.type': 'text markdown code pdf docx',
  'documentVersions.author': 'user ai',
  'chatThreads.threadType': 'main branch',
  'chatThreads.status': 'active merged archived',
  'conversationMessages.role': 'user assistant system',
  'apiKeys.keyPrefix': 'synap_hub_live_ synap_hub_test_ synap_user_',
  'apiKeys.scope':
    'preferences calendar notes tasks projects conversations entities relations knowledge_facts ' +
    'write:entities read:entities ai:analyze webhook:manage hub-protocol.read hub-protocol.write',
  'agents.llmProvider': 'claude openai ollama gemini',
  'agents.executionMode': 'simple react langgraph',
};

const ENVELOPE =
  'id version type data userId source->EventSource timestamp subjectId? correlationId? causationId? requestId?';

describe('the Synap catalog', () => {
  test('has the nine tables in order, with their subjects and deletion styles', () => {
    expect(manifest.tables.map((table) => table.name)).toEqual(Object.keys(COLUMNS));
    expect(manifest.tables.map((table) => table.subject)).toEqual(SUBJECTS);
    expect(readDeletions(manifest)).toEqual(DELETIONS);
    expect(readVersions(manifest)).toEqual({ entities: 'version', documents: 'currentVersion' });
  });

  test('has 117 columns of the documented types, nullability and defaults', () => {
    expect(readColumns(manifest)).toEqual(COLUMNS);
    expect(manifest.tables.map((table) => table.columns.length)).toEqual(COLUMN_COUNTS);
    expect(COLUMN_COUNTS.reduce((sum, count) => sum + count)).toBe(117);
  });

  test('lists the values of columns that have a fixed set', () => {
    expect(readEnums(manifest)).toEqual(ENUMS);
  });

  test('keeps exactly two columns secret, and shows nothing of them', () => {
    expect(readFlagged(manifest, (column) => column.sensitive === true)).toEqual([
      'webhookSubscriptions.secret',
      'apiKeys.keyHash',
    ]);
    const showing = columnsOf(manifest).filter(
      ({ column }) => column.sensitive === true && ('default' in column || 'example' in column || 'pattern' in column),
    );
    expect(showing).toEqual([]);
  });

  test('knows what is internal, owned, decimal, referenced and beyond change', () => {
    expect(readFlagged(manifest, (column) => column.classification === 'internal')).toEqual([
      'documents.storageUrl',
      'documents.storageKey',
      'agents.systemPrompt',
    ]);
    expect(readFlagged(manifest, (column) => column.owner === true)).toEqual([
      'entities.userId',
      'documents.userId',
      'chatThreads.userId',
      'conversationMessages.userId',
      'webhookSubscriptions.userId',
      'apiKeys.userId',
      'tags.userId',
      'agents.userId',
    ]);
    expect(readFlagged(manifest, (column) => column.deprecated !== undefined)).toEqual([
      'entities.fileUrl',
      'entities.filePath',
      'entities.fileSize',
      'entities.fileType',
      'entities.checksum',
    ]);
    expect(readFlagged(manifest, (column) => column.unique === true)).toEqual(['apiKeys.keyHash']);
    expect(readFlagged(manifest, (column) => column.bigint === 'number')).toEqual(['apiKeys.usageCount']);
    expect(tableNamed('documentVersions').columns.filter((column) => column.immutable !== true)).toEqual([]);
    const references = columnsOf(manifest).flatMap(({ column }) => column.references ?? []);
    const targets = columnsOf(manifest).map(({ where }) => where);
    expect(references).toContain('documents.id');
    expect(references.filter((reference) => !targets.includes(reference))).toEqual([]);
  });

  test('explains each of the 55 events', () => {
    expect(findUnexplained(manifest)).toEqual([]);
    expect(eventsOf(manifest)).toHaveLength(55);
    expect(eventsOf(manifest).filter(({ type }) => type.endsWith('.requested'))).toHaveLength(28);
    expect(eventsOf(manifest).filter(({ type }) => type.endsWith('.validated'))).toHaveLength(27);
    expect(eventsOf(manifest).at(-1)?.type).toBe('webhooks.deliver.requested');
  });

  test('writes out the 17 documented payloads and derives the other 38', () => {
    expect(readPayloads(manifest)).toEqual(PAYLOADS);
    expect(Object.keys(PAYLOADS)).toHaveLength(17);
    const events = buildModel(manifest).events;
    expect(events.filter((event) => event.dataFrom === 'manifest').map((event) => event.type)).toEqual(
      Object.keys(PAYLOADS),
    );
    expect(events.filter((event) => event.dataFrom === 'table')).toHaveLength(38);
  });

  test('gives shared types and repeated columns their documented shapes', () => {
    expect(readShared(manifest)).toEqual(SHARED);
  });

  test('derives every payload with the types of its columns', () => {
    expect(findMistypedProperties(manifest)).toEqual([]);
  });

  test('says of each event who handles it, what it does and what comes out, as documented', () => {
    expect(findMissedFacts(manifest)).toEqual([]);
    const types = eventsOf(manifest).map(({ type }) => type);
    expect(Object.keys(FACTS).filter((type) => !types.includes(type))).toEqual([]);
  });

  test('leads from every request in use to its own confirmation, and only to events that exist', () => {
    const events = eventsOf(manifest);
    const types = events.map(({ type }) => type);
    expect(events.flatMap(({ event }) => event.emits ?? []).filter((type) => !types.includes(type))).toEqual([]);
    const stuck = events.filter(({ type, event }) => {
      const confirmation = type.replace(/\.requested$/, '.validated');
      const confirmed = event.emits?.includes(confirmation) === true && event.handlers !== undefined;
      return confirmation !== type && types.includes(confirmation) && event.unused === undefined && !confirmed;
    });
    expect(stuck).toEqual([]);
  });

  test('marks the changes and deletions of document versions as unused, and nothing else', () => {
    const unused = eventsOf(manifest).filter(({ event }) => event.unused !== undefined);
    expect(unused.map(({ type }) => type)).toEqual([
      'documentVersions.update.requested',
      'documentVersions.update.validated',
      'documentVersions.delete.requested',
      'documentVersions.delete.validated',
    ]);
  });

  test('shows an example that fits wherever it states a pattern', () => {
    const shapes = [...columnsOf(manifest).map(({ column }) => column), ...eventsOf(manifest).flatMap(dataOf)];
    const patterned = shapes.filter((shape) => shape.pattern !== undefined);
    expect(patterned.map((shape) => shape.name)).toEqual(['userId', 'keyName', 'color', 'name', 'color']);
    expect(patterned.filter((shape) => !new RegExp(shape.pattern!, 'u').test(String(shape.example)))).toEqual([]);
    const [, keyName, color] = patterned.map((shape) => new RegExp(shape.pattern!, 'u'));
    expect(['', ' ', ' \t\n', 'Backup', ' Backup\nscript '].map((text) => keyName!.test(text))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(['#fff', '3b82f6', '#3b82f6f', '#3b82fg', 'red', '#3B82f6'].map((text) => color!.test(text))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('describes every column, field and shared type', () => {
    const described: readonly { name: string; description?: string }[] = [
      ...columnsOf(manifest).map(({ column }) => column),
      ...eventsOf(manifest).flatMap(dataOf).flatMap(withNested),
      ...manifest.envelope.fields,
      ...(manifest.types ?? []),
    ];
    expect(described.filter(({ description = '' }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });

  test('has the envelope of the seed and the five sources', () => {
    expect(manifest.envelope.name).toBe('SynapEvent');
    expect(manifest.envelope.fields.map(outlineEnvelope).join(' ')).toBe(ENVELOPE);
    expect(manifest.envelope.fields.find((field) => field.name === 'version')?.const).toBe('v1');
    expect(manifest.sources.map((source) => source.name)).toEqual(['api', 'automation', 'sync', 'migration', 'system']);
  });

  test('has notes only for events that exist', () => {
    const notes = readdirSync(new URL('notes/', CATALOG)).map((name) => name.replace(/\.md$/, ''));
    const types = eventsOf(manifest).map(({ type }) => type);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((type) => !types.includes(type))).toEqual([]);
  });
});

describe('the catalog as an input', () => {
  test('repeats the same shape where a column and a payload hold the same thing', () => {
    const changes = payloadProperty('webhookSubscriptions.update.requested', 'changes');
    const stored = propertyOf(changes, 'retryConfig');
    expect(stored).toMatchObject({ required: false, field: { kind: 'object', nullable: true } });
    expect(propertyOf(stored, 'maxRetries').required).toBe(true);
    expect(propertyOf(stored, 'backoff').required).toBe(false);
    const asked = buildModel(manifest).types.find((type) => type.name === 'RetryConfig')!;
    expect(propertyOf(asked, 'maxRetries').field).toEqual(propertyOf(stored, 'maxRetries').field);
    expect(propertyOf(asked, 'backoff').field).toEqual(propertyOf(stored, 'backoff').field);
    expect(propertyOf(asked, 'backoff').required).toBe(true);
  });

  test('lets no internal or secret column into any payload', () => {
    const carried = buildModel(manifest).events.map((event) => JSON.stringify(event.data));
    for (const name of ['secret', 'keyHash', 'storageUrl', 'storageKey', 'systemPrompt']) {
      expect(carried.filter((data) => data.includes(`"name":"${name}"`))).toEqual([]);
    }
    expect(carried.filter((data) => data.includes('"name":"keyPrefix"'))).toHaveLength(1);
  });
});

describe('the examples of catalog/README.md', () => {
  test('a table', async () => {
    const { habits } = await evaluate<{ habits: TableInput }>(readExample('catalog/tables/habits.ts'));
    const model = buildModel({ ...manifest, tables: [...manifest.tables, habits] });
    expect(model.events).toHaveLength(61);
    const given = ['create.requested', 'update.requested'].map((key) =>
      model.events
        .find((event) => event.type === `habits.${key}`)!
        .data.properties.map((property) => property.name + (property.required ? '' : '?')),
    );
    expect(given).toEqual([
      ['name', 'cadence?'],
      ['habitId', 'changes'],
    ]);
  });

  test('a column', async () => {
    const example = readExample('in columns of catalog/tables/tags.ts');
    const columns = (await evaluate<{ added: ColumnInput[] }>(`export const added = [${example}];`)).added;
    const tables = manifest.tables.map((table) =>
      table.name === 'tags' ? { ...table, columns: [...table.columns, ...columns] } : table,
    );
    const model = buildModel({ ...manifest, tables });
    const carrying = model.events.filter((event) => JSON.stringify(event.data).includes('"name":"icon"'));
    expect(carrying.map((event) => event.type)).toEqual([
      'tags.create.validated',
      'tags.update.requested',
      'tags.update.validated',
    ]);
  });

  test('an event', async () => {
    const example = readExample('in events of catalog/system/webhooks.ts');
    const events = (await evaluate<{ added: SystemEventInput[] }>(`export const added = [${example}];`)).added;
    const systems = manifest.systems!.map((system) => ({ ...system, events: [...system.events, ...events] }));
    const added = buildModel({ ...manifest, systems }).events.at(-1);
    expect(added).toMatchObject({ type: 'webhooks.pause.requested', constant: 'WEBHOOK_PAUSE', modifier: 'requested' });
  });
});

describe('control: a damaged catalog', () => {
  const damaged = {
    'a lost column': editTable('tags', (table) => ({ ...table, columns: table.columns.slice(0, -1) })),
    'a column that became nullable': editColumn('apiKeys', 'keyName', { nullable: true }),
    'another default': editColumn('chatThreads', 'status', { default: 'archived' }),
    'a value too many': editColumn('documentVersions', 'author', { enum: ['user', 'ai', 'system'] }),
    'a third secret': editColumn('documents', 'storageKey', { sensitive: true }),
    'a secret made public': editColumn('apiKeys', 'keyHash', { sensitive: false }),
    'an event without a trigger': editEvent('agents', 'update.validated', { trigger: ' ' }),
    'a payload written out where it was derived': editEvent('tags', 'delete.requested', { data: [] }),
    'an optional field made required': editEvent('tags', 'create.requested', {
      data: [
        { name: 'name', type: 'text' },
        { name: 'color', type: 'text' },
      ],
    }),
    'another wait before a retry': editDelivery((event) => ({
      automation: event.automation.replace('after 1 s', 'after 2 s'),
    })),
    'more retries': editDelivery((event) => ({
      automation: event.automation.replace('up to 3 times', 'up to 9 times'),
    })),
    'an attempt that is text': editDelivery((event) => ({
      data: editField(event, 'attempt', { name: 'attempt', type: 'text' }),
    })),
    'another worker': editEvent('tags', 'create.requested', { handlers: ['Chat Worker'] }),
    'a handler with nothing to do': editEvent('documents', 'create.validated', { automation: 'None.' }),
    'half of the kinds of agents': editEvent('agents', 'create.requested', {
      data: editField(tableNamed('agents').events['create.requested']!, 'type', {
        name: 'type',
        type: 'text',
        enum: ['orchestrator', 'analyzer'],
      }),
    }),
    'a version that is text': editEvent('entities', 'update.validated', {
      data: editField(tableNamed('entities').events['update.validated']!, 'newVersion', {
        name: 'newVersion',
        type: 'text',
        optional: true,
      }),
    }),
    'one way of backing off in the shared type': {
      ...manifest,
      types: manifest.types!.map((type) =>
        type.name === 'RetryConfig' ? { ...type, properties: type.properties!.map(onlyLinear) } : type,
      ),
    },
    'one way of backing off in the column': editColumn('webhookSubscriptions', 'retryConfig', {
      properties: tableNamed('webhookSubscriptions')
        .columns.find((column) => column.name === 'retryConfig')!
        .properties!.map(onlyLinear),
    }),
    'tables in another order': { ...manifest, tables: manifest.tables.toReversed() },
    'a lost event': editTable('tags', (table) => ({
      ...table,
      events: Object.fromEntries(Object.entries(table.events).slice(1)),
    })),
  } satisfies Record<string, ManifestInput>;

  test('the catalog as it is reads as documented', () => {
    expect(readAll(manifest)).toEqual(DOCUMENTED);
  });

  test.each(Object.entries(damaged))('%s is noticed', (_what, catalog) => {
    expect(readAll(catalog)).not.toEqual(DOCUMENTED);
  });
});

const CATALOG = new URL('../../catalog/', import.meta.url);

const DOCUMENTED = JSON.stringify({
  columns: COLUMNS,
  enums: ENUMS,
  sensitive: ['webhookSubscriptions.secret', 'apiKeys.keyHash'],
  payloads: PAYLOADS,
  shared: SHARED,
  missed: [],
  unexplained: [],
  events: 55,
});

/** Everything that the controls damage; as text, because the order of keys counts here. */
function readAll(catalog: ManifestInput): string {
  return JSON.stringify({
    columns: readColumns(catalog),
    enums: readEnums(catalog),
    sensitive: readFlagged(catalog, (column) => column.sensitive === true),
    payloads: readPayloads(catalog),
    shared: readShared(catalog),
    missed: findMissedFacts(catalog),
    unexplained: findUnexplained(catalog),
    events: eventsOf(catalog).length,
  });
}

function readColumns(catalog: ManifestInput): Record<string, string[]> {
  return Object.fromEntries(catalog.tables.map((table) => [table.name, table.columns.map(describeColumn)]));
}

function describeColumn(column: ColumnInput): string {
  const { name, type, nullable = false, primaryKey = false, default: fallback } = column;
  const sql = typeof fallback === 'object' && fallback !== null && 'sql' in fallback ? fallback.sql : undefined;
  return [
    name,
    nullable ? `${type}?` : type,
    ...(primaryKey ? ['pk'] : []),
    ...(fallback === undefined ? [] : [`=${typeof sql === 'string' ? sql : JSON.stringify(fallback)}`]),
  ].join(' ');
}

function readDeletions(catalog: ManifestInput): Record<string, unknown> {
  return Object.fromEntries(catalog.tables.map((table) => [table.name, table.deletion]));
}

function readVersions(catalog: ManifestInput): Record<string, string> {
  return Object.fromEntries(
    catalog.tables.flatMap(({ name, version }) => (version === undefined ? [] : [[name, version]])),
  );
}

function readEnums(catalog: ManifestInput): Record<string, string> {
  return Object.fromEntries(
    columnsOf(catalog).flatMap(({ where, column }) =>
      column.enum === undefined ? [] : [[where, column.enum.join(' ')]],
    ),
  );
}

function readFlagged(catalog: ManifestInput, has: (column: ColumnInput) => boolean): string[] {
  return columnsOf(catalog).flatMap(({ where, column }) => (has(column) ? [where] : []));
}

function readPayloads(catalog: ManifestInput): Record<string, string[]> {
  return Object.fromEntries(
    eventsOf(catalog).flatMap(({ type, event }) => (event.data === undefined ? [] : [[type, event.data.map(outline)]])),
  );
}

/** A field in the notation of PAYLOADS. */
function outline(field: FieldInput): string {
  return `${field.name}${field.optional === true ? '?' : ''} ${outlineShape(field)}`;
}

function outlineShape(shape: ShapeInput & Pick<FieldInput, 'default'>): string {
  const { type, ref, const: only, minimum, maximum, minLength, maxLength, pattern, format, items } = shape;
  return [
    ...(type === undefined ? [] : [type]),
    ...(ref === undefined ? [] : [`->${ref}`]),
    ...(only === undefined ? [] : [`"${only}"`]),
    ...(shape.enum === undefined ? [] : [`(${shape.enum.join('|')})`]),
    ...(minimum === undefined ? [] : [`>=${minimum}`]),
    ...(maximum === undefined ? [] : [`<=${maximum}`]),
    ...(minLength === undefined ? [] : [`length>=${minLength}`]),
    ...(maxLength === undefined ? [] : [`length<=${maxLength}`]),
    ...(pattern === undefined ? [] : [`/${pattern}/`]),
    ...(format === undefined ? [] : [`~${format}`]),
    ...(items === undefined ? [] : [`[]${outlineShape(items)}`]),
    ...(shape.properties === undefined ? [] : [`{${shape.properties.map(outline).join('; ')}}`]),
    ...(shape.additionalProperties === undefined ? [] : [outlineRecord(shape.additionalProperties)]),
    ...(shape.default === undefined ? [] : [`=${JSON.stringify(shape.default)}`]),
  ].join(' ');
}

function outlineRecord(values: true | ShapeInput): string {
  return values === true ? '{}' : `{*: ${outlineShape(values)}}`;
}

function outlineEnvelope({ name, optional = false, ref }: FieldInput): string {
  return `${name}${optional ? '?' : ''}${ref === undefined ? '' : `->${ref}`}`;
}

function readShared(catalog: ManifestInput): Record<string, string> {
  return Object.fromEntries([
    ...(catalog.types ?? []).map((type) => [type.name, outlineShape(type)]),
    ...columnsOf(catalog).flatMap(({ where, column }) => (where in SHARED ? [[where, outlineShape(column)]] : [])),
  ]) as Record<string, string>;
}

/** Of each event what differs from FACTS: `<event>: <what is missing or wrong>`. */
function findMissedFacts(catalog: ManifestInput): string[] {
  return eventsOf(catalog).flatMap(({ type, event }) => {
    const fact = FACTS[type];
    const { handlers, emits = '', ...words } = fact ?? { handlers: '' };
    const missed = [
      ...((event.handlers ?? []).join(', ') === handlers ? [] : [`handlers are not "${handlers}"`]),
      ...((event.emits ?? []).join(' ') === emits ? [] : [`emits is not "${emits}"`]),
      ...(fact === undefined && event.automation !== 'None.' ? ['automation is not "None."'] : []),
      ...handlersUnnamed(event),
      ...(['trigger', 'automation', 'output'] as const).flatMap((part) =>
        (words[part] ?? []).flatMap((phrase) => (event[part].includes(phrase) ? [] : [`${part} lacks "${phrase}"`])),
      ),
    ];
    return missed.map((what) => `${type}: ${what}`);
  });
}

function handlersUnnamed({ handlers = [], automation }: EventInput): string[] {
  return handlers.flatMap((name) => (automation.includes(name) ? [] : [`automation lacks "${name}"`]));
}

/** Properties of derived payloads, inside `changes` too, of another kind than their column in COLUMNS has. */
function findMistypedProperties(catalog: ManifestInput): string[] {
  return buildModel(catalog)
    .events.filter((event) => event.dataFrom === 'table')
    .flatMap((event) => {
      const table = event.type.split('.')[0] as keyof typeof COLUMNS;
      const typeOf = new Map(COLUMNS[table].map((column) => column.replace('?', '').split(' ') as [string, string]));
      const { properties } = event.data;
      const changes = properties.flatMap(({ name, field }) =>
        name === 'changes' && field.kind === 'object' ? field.properties : [],
      );
      const id = `${catalog.tables.find(({ name }) => name === table)!.subject}Id`;
      return [...properties, ...changes].flatMap(({ name, field }) => {
        const type = name === id ? typeOf.get('id') : typeOf.get(name);
        return type === undefined || KINDS[type]?.includes(field.kind) === true ? [] : [`${event.type} ${name}`];
      });
    });
}

function findUnexplained(catalog: ManifestInput): string[] {
  return eventsOf(catalog).flatMap(({ type, event }) => {
    const texts = [event.description, event.trigger, event.automation, event.output];
    return texts.every((text) => /^[A-Za-z].*\.$/.test(text)) ? [] : [type];
  });
}

function columnsOf(catalog: ManifestInput): { where: string; column: ColumnInput }[] {
  return catalog.tables.flatMap((table) =>
    table.columns.map((column) => ({ where: `${table.name}.${column.name}`, column })),
  );
}

function eventsOf(catalog: ManifestInput): { type: string; event: EventInput }[] {
  return [
    ...catalog.tables.flatMap((table) =>
      Object.entries(table.events).map(([key, event]) => ({ type: `${table.name}.${key}`, event })),
    ),
    ...(catalog.systems ?? []).flatMap((system) =>
      system.events.map((event) => ({ type: `${system.domain}.${event.name}`, event })),
    ),
  ];
}

function dataOf({ event }: { event: EventInput }): readonly FieldInput[] {
  return event.data ?? [];
}

function withNested(field: FieldInput): FieldInput[] {
  return [field, ...(field.properties ?? []).flatMap(withNested)];
}

function tableNamed(name: string): TableInput {
  return manifest.tables.find((table) => table.name === name)!;
}

function payloadProperty(type: string, name: string) {
  return propertyOf({ field: buildModel(manifest).events.find((event) => event.type === type)!.data }, name);
}

type Model = ReturnType<typeof buildModel>;
type Property = Model['events'][number]['data']['properties'][number];

function propertyOf({ field }: Pick<Property, 'field'>, name: string): Property {
  if (field.kind !== 'object') throw new Error(`expected an object, got ${field.kind}`);
  return field.properties.find((property) => property.name === name)!;
}

function editTable(name: string, edit: (table: TableInput) => TableInput): ManifestInput {
  return { ...manifest, tables: manifest.tables.map((table) => (table.name === name ? edit(table) : table)) };
}

function editColumn(table: string, name: string, change: Partial<ColumnInput>): ManifestInput {
  return editTable(table, (found) => ({
    ...found,
    columns: found.columns.map((column) => (column.name === name ? { ...column, ...change } : column)),
  }));
}

function editEvent(table: string, key: string, change: Partial<EventInput>): ManifestInput {
  return editTable(table, (found) => ({
    ...found,
    events: { ...found.events, [key]: { ...found.events[key]!, ...change } },
  }));
}

/** Changes webhooks.deliver.requested. */
function editDelivery(change: (event: SystemEventInput) => Partial<SystemEventInput>): ManifestInput {
  return {
    ...manifest,
    systems: manifest.systems!.map((system) => ({
      ...system,
      events: system.events.map((event) => ({ ...event, ...change(event) })),
    })),
  };
}

function editField({ data = [] }: EventInput, name: string, field: FieldInput): FieldInput[] {
  return data.map((found) => (found.name === name ? field : found));
}

function onlyLinear(field: FieldInput): FieldInput {
  return field.name === 'backoff' ? { ...field, enum: ['linear'] } : field;
}

/** The block of the README that opens with `// <heading>`. */
function readExample(heading: string): string {
  const readme = readFileSync(new URL('README.md', CATALOG), 'utf8');
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => match[1]!);
  return blocks.find((block) => block.startsWith(`// ${heading}\n`))!;
}

/** Runs TypeScript as if it stood in catalog/tables. */
async function evaluate<Exports>(source: string): Promise<Exports> {
  const filename = fileURLToPath(new URL('tables/example.ts', CATALOG));
  return (await createJiti(filename).evalModule(source, { filename, async: true })) as Exports;
}
