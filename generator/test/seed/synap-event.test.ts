// The snippets of the SynapEvent Schema Reference, in its order, one test each. They follow it call for call; the lines
// that end in `// +` complete them: what is elided, imported or declared elsewhere there, and an export to look at.
import { SynapEventSchema, decodeEvent, encodeEvent, getAllGeneratedEventTypes, type SynapEvent } from '@synap/types';
import { SynapEventSchema as Zod3EventSchema } from '@synap/types/zod3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z4 from 'zod/v4';
import { z as z3 } from 'zod/v3';
import { NO_POSTGRES, findPostgres } from '../../../packages/database/test/postgres-server.ts';
import { createClient, createDatabase, createWrappedClient } from '../../../packages/database/test/stores.ts';
import { Consumer, packTypes } from '../package/consumer.ts';
import { Snippets } from './snippets.ts';

const snippets = new Snippets();
beforeAll(() => snippets.compile());

/** Each fault of what Zod 4 and Zod 3 make of the event, as `path: message`; both have to have the same paths. */
function faultsOf(event: unknown): string[] {
  const { error } = SynapEventSchema.safeParse(event);
  const zod3 = Zod3EventSchema.safeParse(event);
  const paths = (issues: readonly { path: readonly PropertyKey[] }[] = []) => issues.map(({ path }) => path.join('.'));
  expect(paths(zod3.error?.issues)).toEqual(paths(error?.issues));
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

const complete: SynapEvent = {
  id: '123e4567-e89b-12d3-a456-426614174000',
  version: 'v1',
  type: 'note.created',
  data: { content: 'Note' },
  userId: 'user-123',
  source: 'api',
  timestamp: new Date('2025-12-04T10:00:00.000Z'),
};

describe('Required Fields', () => {
  test.each(['id', 'version', 'type', 'data', 'userId', 'source', 'timestamp'])('%s has to be there', (field) => {
    expect(faultsOf(complete)).toEqual([]);
    const { [field as keyof SynapEvent]: _, ...rest } = complete;
    expect(faultsOf(rest).map((fault) => fault.split(':')[0])).toEqual([field]);
  });

  test('the examples of the table are valid, as they stand', () => {
    const examples = { type: 'entity.updated', data: { content: '...' }, userId: 'user-123', source: 'api' };
    expect(faultsOf({ ...complete, ...examples, timestamp: new Date() })).toEqual([]);
  });
});

describe('Optional Fields', () => {
  test.each([
    ['subjectId', 'entity-456'],
    ['correlationId', 'req-789'],
    ['causationId', 'event-012'],
    ['requestId', 'req-345'],
  ])('%s may be left out or be a UUID; the table’s own example %s is none', (field, example) => {
    expect(faultsOf({ ...complete, [field]: undefined })).toEqual([]);
    expect(faultsOf({ ...complete, [field]: '123e4567-e89b-12d3-a456-426614174000' })).toEqual([]);
    expect(faultsOf({ ...complete, [field]: example })).toEqual([`${field}: Invalid UUID`]);
  });
});

describe('EventSource Enum', () => {
  test('takes its five values and no other', () => {
    for (const source of ['api', 'automation', 'sync', 'migration', 'system']) {
      expect(faultsOf({ ...complete, source })).toEqual([]);
    }
    expect(faultsOf({ ...complete, source: 'API' })).toHaveLength(1);
  });
});

describe('Generated Event Pattern', () => {
  const snippet = snippets.add(`
    import { GeneratedEventTypes } from '@synap/types'; // +
    export const types = [ // +
      GeneratedEventTypes.entities['create.requested'],
      GeneratedEventTypes.entities['create.validated'],
      GeneratedEventTypes.entities['update.requested'],
      GeneratedEventTypes.entities['update.validated'],
      GeneratedEventTypes.entities['delete.requested'],
      GeneratedEventTypes.entities['delete.validated'],
      GeneratedEventTypes.documents['create.requested'],
      GeneratedEventTypes.chatThreads['create.requested'],
      GeneratedEventTypes.conversationMessages['create.requested'],
    ] as const; // +
    export const literal: 'entities.create.requested' = types[0]; // +`);

  test('is {table}.{action}.{modifier}, as literal types', async () => {
    expect(snippet.faults).toEqual([]);
    expect((await snippet.run())['types']).toEqual([
      'entities.create.requested',
      'entities.create.validated',
      'entities.update.requested',
      'entities.update.validated',
      'entities.delete.requested',
      'entities.delete.validated',
      'documents.create.requested',
      'chatThreads.create.requested',
      'conversationMessages.create.requested',
    ]);
    expect(getAllGeneratedEventTypes()).toHaveLength(55);
  });

  const wrong = snippets.add(`
    import { GeneratedEventTypes } from '@synap/types'; // +
    export const type = GeneratedEventTypes.entities['create.approved']; // +`);

  test('control: has no other modifier', async () => {
    expect(wrong.faults).toEqual([expect.stringContaining(`can't be used to index type`)]);
    expect((await wrong.run())['type']).toBeUndefined();
  });
});

describe('Basic Example', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types';
    import { GeneratedEventTypes } from '@synap/types';
    const event: SynapEvent = {
      id: crypto.randomUUID(),
      version: 'v1',
      type: GeneratedEventTypes.entities['create.requested'],
      userId: 'user-123',
      data: {
        type: 'note',
        title: 'Meeting Notes',
        content: 'Q1 roadmap discussion...',
      },
      source: 'api',
      timestamp: new Date(),
    };
    export { event }; // +`);

  test('compiles and is valid, its data by the schema of its type too', async () => {
    expect(snippet.faults).toEqual([]);
    const event = (await snippet.run())['event'] as SynapEvent;
    expect(faultsOf(event)).toEqual([]);
    expect(decodeEvent(encodeEvent(event), { unknownTypes: 'refuse' })).toEqual(event);
  });
});

describe('With Optional Fields', () => {
  const withIds = (ids: { subjectId: string; correlationId: string; requestId: string }) => `
    import type { SynapEvent } from '@synap/types'; // +
    const event: SynapEvent = {
      id: crypto.randomUUID(),
      version: 'v1',
      type: 'entity.updated',
      userId: 'user-123',
      data: { changes: { title: 'New Title' } },
      source: 'api',
      timestamp: new Date(),
      subjectId: '${ids.subjectId}',
      correlationId: '${ids.correlationId}',
      requestId: '${ids.requestId}',
    };
    export { event }; // +`;
  const snippet = snippets.add(withIds({ subjectId: 'entity-456', correlationId: 'req-789', requestId: 'req-345' }));
  const valid = snippets.add(
    withIds({
      subjectId: '7f3b1c1e-5d0a-4a56-9b7e-0c2f6d1e8a90',
      correlationId: '0b9f4a52-8c3d-4e17-a6f1-2d5c7b8e9f01',
      requestId: 'c4d2e6f8-1a3b-4c5d-8e7f-9a0b1c2d3e4f',
    }),
  );

  test('TypeScript accepts its ids, the schema refuses them, for they are no UUIDs', async () => {
    expect(snippet.faults).toEqual([]);
    const { event } = await snippet.run();
    expect(faultsOf(event)).toEqual([
      'subjectId: Invalid UUID',
      'correlationId: Invalid UUID',
      'requestId: Invalid UUID',
    ]);
  });

  test('with UUIDs in their place it is valid', async () => {
    expect(valid.faults).toEqual([]);
    expect(faultsOf((await valid.run())['event'])).toEqual([]);
  });
});

/** The other fields of an event, as the snippets below elide them. */
const rest = `
    const rest = { // +
      id: crypto.randomUUID(), type: 'note.created', userId: 'user-123', data: { content: 'Note' }, // +
      timestamp: new Date(), // +
    }; // +`;

describe('Wrong: Number Version', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +${rest}
    const event: SynapEvent = { // the annotation: +
      version: 1,
      ...rest, source: 'api', // +
    };
    export { event }; // +`);

  test('does not compile, and is refused with what to write', async () => {
    expect(snippet.faults).toEqual([`Type 'number' is not assignable to type '"v1"'.`]);
    expect(faultsOf((await snippet.run())['event'])).toEqual(["version: Invalid input: must be the string 'v1'"]);
  });
});

describe('Correct: String Literal', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +${rest}
    const event: SynapEvent = {
      version: 'v1',
      ...rest, source: 'api', // +
    };
    export { event }; // +`);

  test('compiles and is valid', async () => {
    expect(snippet.faults).toEqual([]);
    expect(faultsOf((await snippet.run())['event'])).toEqual([]);
  });
});

describe('Wrong: Invalid Source', () => {
  const withSource = (source: string) => `
    import type { SynapEvent } from '@synap/types'; // +${rest}
    const event: SynapEvent = { // the annotation: +
      source: '${source}',
      ...rest, version: 'v1', // +
    };
    export { event }; // +`;
  const cases = ['user', 'frontend'].map((source) => ({ source, snippet: snippets.add(withSource(source)) }));

  test.each(cases)('$source does not compile, and is refused with the five that are valid', async (given) => {
    expect(given.snippet.faults).toEqual([`Type '"${given.source}"' is not assignable to type 'EventSource'.`]);
    expect(faultsOf((await given.snippet.run())['event'])).toEqual([
      'source: Invalid option: expected one of "api"|"automation"|"sync"|"migration"|"system"',
    ]);
  });
});

describe('Correct: Valid Enum Value', () => {
  const withSource = (source: string) => `
    import type { SynapEvent } from '@synap/types'; // +${rest}
    const event: SynapEvent = {
      source: '${source}',
      ...rest, version: 'v1', // +
    };
    export { event }; // +`;
  const cases = ['api', 'automation'].map((source) => ({ source, snippet: snippets.add(withSource(source)) }));

  test.each(cases)('$source compiles and is valid', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    expect(faultsOf((await snippet.run())['event'])).toEqual([]);
  });
});

describe('Wrong: Missing Required Fields', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +
    const event: SynapEvent = { // the annotation: +
      id: crypto.randomUUID(),
      type: 'note.created',
    };
    export { event }; // +`);

  test('does not compile, and is refused with each field that is missing', async () => {
    expect(snippet.faults).toEqual([
      expect.stringContaining("is missing the following properties from type 'SynapEvent': version, data, userId"),
    ]);
    expect(faultsOf((await snippet.run())['event'])).toEqual([
      "version: Invalid input: must be the string 'v1'",
      'data: Invalid input: expected record, received undefined',
      'userId: Invalid input: expected string, received undefined',
      'source: Invalid option: expected one of "api"|"automation"|"sync"|"migration"|"system"',
      'timestamp: Invalid input: expected date, received undefined',
    ]);
  });
});

describe('Correct: All Required Fields', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +
    const event: SynapEvent = {
      id: crypto.randomUUID(),
      version: 'v1',
      type: 'note.created',
      userId: 'user-123',
      data: { content: 'Note' },
      source: 'api',
      timestamp: new Date(),
    };
    export { event }; // +`);

  test('compiles and is valid', async () => {
    expect(snippet.faults).toEqual([]);
    expect(faultsOf((await snippet.run())['event'])).toEqual([]);
  });
});

describe('Validation', () => {
  const validating = (event: string) => `
    import { SynapEventSchema } from '@synap/types';
    const event: unknown = ${event}; // +
    const result = SynapEventSchema.safeParse(event);
    if (!result.success) {
      console.error('Invalid event:', result.error);
    } else {
      console.log('Valid event:', result.data);
    }`;
  const valid = snippets.add(
    validating(`{ ...${JSON.stringify(complete)}, timestamp: new Date('2025-12-04T10:00:00.000Z') }`),
  );
  const invalid = snippets.add(validating(JSON.stringify(complete)));

  test('logs a valid event with its data', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(valid.faults).toEqual([]);
    await valid.run();
    expect(log.mock.calls).toEqual([['Valid event:', complete]]);
    log.mockRestore();
  });

  test('reports an invalid one with its faults', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(invalid.faults).toEqual([]);
    await invalid.run();
    expect(report.mock.calls).toEqual([['Invalid event:', expect.any(z4.ZodError)]]);
    const [[, error] = []] = report.mock.calls as [string, z4.ZodError][];
    expect(error?.issues.map(({ path, message }) => [...path, message])).toEqual([
      ['timestamp', 'Invalid input: expected date, received string'],
    ]);
    report.mockRestore();
  });
});

describe('Date Serialization', () => {
  // The columns that are elided: `at`, the one that the value is for.
  const inserting = (value: string) => `
    import type { SynapEvent } from '@synap/types'; // +
    import type { Sql } from 'postgres'; // +
    export const insert = async (sql: Sql, event: SynapEvent) => { // +
      await sql\`INSERT INTO events (at) VALUES (\${${value}})\`;
    }; // +`;
  const wrong = snippets.add(inserting('event.timestamp'));
  const correct = snippets.add(inserting('event.timestamp.toISOString()'));

  test('both compile, and the ISO string is what encodeEvent writes', () => {
    expect(wrong.faults).toEqual([]);
    expect(correct.faults).toEqual([]);
    expect(complete.timestamp.toISOString()).toBe(encodeEvent(complete).timestamp);
  });

  if (findPostgres() === undefined) console.warn(`Skipped, what the two INSERTs do: ${NO_POSTGRES}`);
  describe.runIf(findPostgres() !== undefined)('on a server', () => {
    let [plain, wrapped]: ReturnType<typeof createClient>[] = [];
    beforeAll(async () => {
      const url = await createDatabase();
      [plain, wrapped] = [createClient(url), createWrappedClient(url)];
      await plain`CREATE TABLE events (at timestamptz)`;
    });
    afterAll(() => Promise.all([plain?.end(), wrapped?.end()]));
    const insert = async (snippet: typeof wrong, sql: typeof plain): Promise<unknown> =>
      ((await snippet.run())['insert'] as (sql: typeof plain, event: SynapEvent) => Promise<void>)(sql, complete);
    const takeStored = async (): Promise<unknown[]> => {
      const rows = await plain!`DELETE FROM events RETURNING (extract(epoch FROM at) * 1000)::float8 AS at`;
      return rows.map(({ at }) => at);
    };

    test('a Date fails on a client that drizzle has wrapped, which has no serializer of dates any more', async () => {
      await expect(insert(wrong, wrapped)).rejects.toThrow(
        'The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received an instance of Date',
      );
      expect(await takeStored()).toEqual([]);
    });

    test('control: a Date passes on a plain client of postgres.js 3.4, which writes it itself', async () => {
      await insert(wrong, plain);
      expect(await takeStored()).toEqual([complete.timestamp.getTime()]);
    });

    test('its ISO string passes on both', async () => {
      await insert(correct, plain);
      await insert(correct, wrapped);
      expect(await takeStored()).toEqual([complete.timestamp.getTime(), complete.timestamp.getTime()]);
    });
  });
});

describe('EventRepository Usage', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +
    const event: SynapEvent = { // +
      ...${JSON.stringify(complete)}, version: 'v1', source: 'api', timestamp: new Date('2025-12-04T10:00:00.000Z'), // +
    }; // +
    import { eventRepository } from '@synap/database';
    await eventRepository.append(event);
    const found = await eventRepository.findById(event.id); // +
    await eventRepository.close(); // +
    export const stored = found?.event; // +`);

  test('compiles against the package as it is published, and what is appended is stored, the Date included', async () => {
    expect(snippet.faults).toEqual([]);
    const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'synap-event-'))];
    vi.stubEnv('DATABASE_URL', '');
    process.chdir(folder);
    try {
      expect((await snippet.run())['stored']).toEqual(complete);
    } finally {
      process.chdir(before);
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('Creating Test Events', () => {
  const snippet = snippets.add(`
    import type { SynapEvent } from '@synap/types';
    const createTestEvent = (userId: string): SynapEvent => ({
      id: crypto.randomUUID(),
      version: 'v1',
      type: 'note.created',
      userId,
      data: { content: 'Test content' },
      source: 'api',
      timestamp: new Date(),
    });
    const event = createTestEvent('test-user-123');
    export { createTestEvent, event }; // +`);

  test('the helper compiles and makes valid events', async () => {
    expect(snippet.faults).toEqual([]);
    const { event, createTestEvent } = await snippet.run();
    expect(faultsOf(event)).toEqual([]);
    expect(event).toMatchObject({ userId: 'test-user-123', source: 'api' });
    expect((createTestEvent as (userId: string) => SynapEvent)('a').id).not.toBe((event as SynapEvent).id);
  });
});

describe('Type Safety', () => {
  const snippet = snippets.add(`
    import type { EventSource } from '@synap/types'; // +
    import type { SynapEvent } from '@synap/types';
    function processEvent(event: SynapEvent) {
      console.log(event.id);
      console.log(event.version);
      console.log(event.source);
      console.log(event.data);
    }
    export { processEvent }; // +
    type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never; // +
    export const proof: [ // +
      Same<SynapEvent['id'], string>, // +
      Same<SynapEvent['version'], 'v1'>, // +
      Same<SynapEvent['source'], EventSource>, // +
      Same<SynapEvent['data'], Record<string, unknown>>, // +
    ] = [true, true, true, true]; // +`);

  test('all fields have the types that the comments say', async () => {
    expect(snippet.faults).toEqual([]);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    ((await snippet.run())['processEvent'] as (event: SynapEvent) => void)(complete);
    expect(log.mock.calls).toEqual([[complete.id], ['v1'], ['api'], [{ content: 'Note' }]]);
    log.mockRestore();
  });

  const wrong = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +
    export const titleOf = (event: SynapEvent): string => event.data['title']; // +
    export const priorityOf = (event: SynapEvent) => event.priority; // +`);

  test('control: data is unknown, and there are no other fields', () => {
    expect(wrong.faults).toEqual([
      "Type 'unknown' is not assignable to type 'string'.",
      "Property 'priority' does not exist on type 'SynapEvent'.",
    ]);
  });
});

describe('Schema Definition', () => {
  const defining = (zod: 'v3' | 'v4') => `
    import { z } from 'zod/${zod}'; // +
    export const SynapEventSchema = z.object({
      id: z.string().uuid(),
      version: z.literal('v1'),
      type: z.string(),
      data: z.record(z.unknown()),
      userId: z.string(),
      source: z.enum(['api', 'automation', 'sync', 'migration', 'system']),
      timestamp: z.date(),
      subjectId: z.string().uuid().optional(),
      correlationId: z.string().uuid().optional(),
      causationId: z.string().uuid().optional(),
      requestId: z.string().uuid().optional(),
    });
    export type SynapEvent = z.infer<typeof SynapEventSchema>;`;
  const equal = `
    import type { SynapEvent as Ours } from '@synap/types'; // +
    export const there = (event: SynapEvent): Ours => event; // +
    export const back = (event: Ours): SynapEvent => event; // +`;
  const zod3 = snippets.add(defining('v3') + equal);
  const zod4 = snippets.add(defining('v4'));
  const schemaOf = async (snippet: typeof zod3) => (await snippet.run())['SynapEventSchema'] as typeof Zod3EventSchema;

  test('compiles and runs in the API of Zod 3, and its type is ours both ways', async () => {
    expect(zod3.faults).toEqual([]);
    const schema = await schemaOf(zod3);
    expect(schema.safeParse(complete).data).toEqual(complete);
    expect(schema.safeParse({ ...complete, version: 1 }).error?.errors.map(({ path }) => path)).toEqual([['version']]);
  });

  test('does not compile in the API of Zod 4, whose record wants a key too', () => {
    expect(zod4.faults).toEqual(['Expected 2-3 arguments, but got 1.']);
  });

  test('runs in Zod 4.6.7 all the same, which reads one argument as the value', async () => {
    expect((await schemaOf(zod4)).safeParse(complete).data).toEqual(complete);
    expect(z4.record(z4.unknown() as never, undefined as never).safeParse({ a: 1 }).success).toBe(true);
  });

  test('throws in Zod 4.0.0 as soon as it parses data', () => {
    const consumer = new Consumer({ tarball: packTypes(), zod: '4.0.0' });
    consumer.write(
      'record.mjs',
      `import { z } from 'zod'; const data = z.record(z.unknown()); console.log('built'); data.safeParse({ a: 1 });`,
    );
    expect(() => consumer.run('record.mjs')).toThrow(/TypeError: Cannot read properties of undefined/);
  });

  test('drops keys that it does not know, where ours keeps them', async () => {
    const event = { ...complete, priority: 'high' };
    expect((await schemaOf(zod3)).parse(event)).toEqual(complete);
    expect(SynapEventSchema.parse(event)).toEqual(event);
    expect(Zod3EventSchema.parse(event)).toEqual(event);
  });

  test('takes ids of any variant in Zod 3, where Zod 4 and ours want RFC 9562', () => {
    const variant = '123e4567-e89b-12d3-f456-426614174000';
    expect(z3.string().uuid().safeParse(variant).success).toBe(true);
    expect(z4.string().uuid().safeParse(variant).success).toBe(false);
    expect(faultsOf({ ...complete, id: variant })).toEqual(['id: Invalid UUID']);
  });

  test('has `errors` in Zod 3, which are `issues` in both and gone in Zod 4', () => {
    expect(z3.string().uuid().safeParse('entity-456').error?.errors).toHaveLength(1);
    const { error } = z4.string().uuid().safeParse('entity-456');
    expect(error?.issues).toHaveLength(1);
    expect(error).not.toHaveProperty('errors');
  });

  test('has a date that JSON Schema cannot say, which is why ours is made from the event on the wire', () => {
    expect(() => z4.toJSONSchema(z4.object({ timestamp: z4.date() }))).toThrow('Date cannot be represented');
  });
});

describe('Best Practices', () => {
  const annotated = snippets.add(`
    import type { SynapEvent } from '@synap/types'; // +
    const event: SynapEvent = { };
    export { event }; // +`);

  test('1. Always Use Type Annotation: it catches errors early', () => {
    expect(annotated.faults).toEqual([
      expect.stringContaining("is missing the following properties from type 'SynapEvent'"),
    ]);
  });

  const ids = snippets.add(`
    const uuid = () => crypto.randomUUID(); // in place of the package uuid: +
    export const browserSafe = { id: crypto.randomUUID() };
    export const withPackage = { id: uuid() };`);

  test('2. Generate UUIDs Properly: both ways pass', async () => {
    expect(ids.faults).toEqual([]);
    const { browserSafe, withPackage } = await ids.run();
    expect(faultsOf({ ...complete, ...(browserSafe as object) })).toEqual([]);
    expect(faultsOf({ ...complete, ...(withPackage as object) })).toEqual([]);
  });

  const times = snippets.add(`
    export const current = { timestamp: new Date() };`);

  test('3. Use Current Timestamp: a Date passes, a string or a number does not', async () => {
    expect(times.faults).toEqual([]);
    expect(faultsOf({ ...complete, ...((await times.run())['current'] as object) })).toEqual([]);
    expect(faultsOf({ ...complete, timestamp: new Date().toISOString() })).toHaveLength(1);
    expect(faultsOf({ ...complete, timestamp: Date.now() })).toHaveLength(1);
  });

  const types = snippets.add(`
    export const clear = { type: 'note.created' };
    export const vague = { type: 'created' };`);

  test('4. Meaningful Event Types: the envelope takes both, the policy for unknown types refuses both', async () => {
    expect(types.faults).toEqual([]);
    const { clear, vague } = await types.run();
    for (const type of [clear, vague]) {
      expect(faultsOf({ ...complete, ...(type as object) })).toEqual([]);
      const event = { ...encodeEvent(complete), ...(type as object) };
      expect(() => decodeEvent(event, { unknownTypes: 'refuse' })).toThrow('Unknown event type');
    }
  });

  const data = snippets.add(`
    const metadata = { words: 3 }; // +
    export const structured = { data: {
      content: '...',
      metadata: { ...metadata },
    } };
    export const unstructured = { data: { raw: '...' } };`);

  test('5. Structured Data Payload: the envelope takes both, the schema of a known type only its own', async () => {
    expect(data.faults).toEqual([]);
    const { structured, unstructured } = await data.run();
    const type = 'entities.create.requested';
    for (const one of [structured, unstructured]) {
      const { data: payload } = one as { data: object };
      expect(faultsOf({ ...complete, data: payload })).toEqual([]);
      expect(() => decodeEvent({ ...encodeEvent(complete), type, data: payload })).toThrow('"type"');
      expect(decodeEvent({ ...encodeEvent(complete), type, data: { type: 'note', ...payload } }).type).toBe(type);
    }
  });
});
