import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import type { SynapEvent } from '@synap/types';
import type { GeneratedEventType } from '@synap/types/names';
import { createTestEvent, type TestEventOverrides } from '@synap/types/testing';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { type EventRepository, type EventRepositoryOptions, createEventRepository } from '../src/index.ts';
import { NO_POSTGRES, type PostgresServer, findPostgres, startPostgres } from './postgres-server.ts';

/** What a repository is given beside its place. */
export type PolicyOptions = Omit<EventRepositoryOptions, 'url' | 'sql' | 'pglite' | 'dataDir'>;

/** A place for events, empty, and the owner's own way into it. */
export interface OpenStore {
  /** On PostgreSQL by URL each has a pool of its own; the others share their client. Closed with the store. */
  createRepository(options?: PolicyOptions): EventRepository;
  /** Raw SQL as the owner of the tables, past the repository. */
  query(text: string, parameters?: readonly (string | null)[]): Promise<Record<string, unknown>[]>;
  /** Several statements on one connection, in a transaction that is always rolled back. */
  attempt(statements: readonly string[]): Promise<void>;
  /** Undefined on PGlite. */
  readonly url: string | undefined;
  close(): Promise<void>;
}

export interface Store {
  readonly name: string;
  open(): Promise<OpenStore>;
}

type ClientOptions = Pick<EventRepositoryOptions, 'url' | 'sql'>;

/**
 * The four stores that every suite runs on, or PGlite alone where there is no server; the reason is printed then.
 * drizzle changes the serializers of the client that it is given, so a wrapped one binds dates and JSON in another way.
 */
export const STORES: readonly Store[] = [
  { name: 'PGlite', open: openPGlite },
  ...postgresStores({
    'PostgreSQL by url': (url) => ({ options: { url }, end: async () => {} }),
    'a plain postgres.js client': (url) => {
      const sql = createClient(url);
      return { options: { sql }, end: () => sql.end() };
    },
    'a client that drizzle has wrapped': (url) => {
      const sql = createWrappedClient(url);
      return { options: { sql }, end: () => sql.end() };
    },
  }),
];

export const POSTGRES_STORES = STORES.filter(({ name }) => name !== 'PGlite');

function postgresStores(
  kinds: Readonly<Record<string, (url: string) => { options: ClientOptions; end: () => Promise<void> }>>,
): Store[] {
  if (findPostgres() === undefined) {
    console.warn(`Skipped on ${Object.keys(kinds).join(', ')}: ${NO_POSTGRES}`);
    return [];
  }
  return Object.entries(kinds).map(([name, connect]) => ({
    name,
    async open() {
      const url = await createDatabase();
      const { options, end } = connect(url);
      const owner = createClient(url);
      const repositories: EventRepository[] = [];
      return {
        url,
        createRepository: (policies = {}) => keep(repositories, createEventRepository({ ...options, ...policies })),
        query: async (text, parameters = []) => [...(await owner.unsafe(text, [...parameters]))],
        async attempt(statements) {
          const connection = await owner.reserve();
          try {
            await connection`begin`;
            for (const statement of statements) await connection.unsafe(statement);
          } finally {
            await connection`rollback`;
            connection.release();
          }
        },
        async close() {
          await closeAll(repositories);
          await end();
          await owner.end();
        },
      };
    },
  }));
}

async function openPGlite(): Promise<OpenStore> {
  const pglite = await PGlite.create();
  const repositories: EventRepository[] = [];
  return {
    url: undefined,
    createRepository: (policies = {}) => keep(repositories, createEventRepository({ pglite, ...policies })),
    query: async (text, parameters = []) => (await pglite.query<Record<string, unknown>>(text, [...parameters])).rows,
    async attempt(statements) {
      try {
        await pglite.exec('begin');
        for (const statement of statements) await pglite.exec(statement);
      } finally {
        await pglite.exec('rollback');
      }
    },
    async close() {
      await closeAll(repositories);
      await pglite.close();
    },
  };
}

export const createClient = (url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql =>
  postgres(url, { max: 10, onnotice: () => {}, ...options });

/** It changes the client that it is given. */
export function createWrappedClient(url: string): postgres.Sql {
  const sql = createClient(url);
  drizzle(sql);
  return sql;
}

/** On the one server of the test file, which starts when it is first needed. */
export async function createDatabase(): Promise<string> {
  server ??= startPostgres();
  return (await server).createDatabase();
}

let server: Promise<PostgresServer> | undefined;
afterAll(async () => (await server)?.remove());

function keep(repositories: EventRepository[], repository: EventRepository): EventRepository {
  repositories.push(repository);
  return repository;
}

async function closeAll(repositories: readonly EventRepository[]): Promise<void> {
  await Promise.all(repositories.map((repository) => repository.close()));
}

/** Events that differ from test to test, and are the same in every run of a test file. */
export const makeEvent = <Type extends GeneratedEventType>(
  type: Type,
  overrides: TestEventOverrides<Type> = {},
): SynapEvent => createTestEvent(type, overrides, { seed: ++seed });

let seed = 0;

/** An event of a type that the catalog does not have, which may hold anything. */
export const makeUnknown = (data: Record<string, unknown> = {}, overrides: Partial<SynapEvent> = {}): SynapEvent => ({
  id: randomUUID(),
  version: 'v1',
  type: 'probe.noted',
  data,
  userId: 'probe-user',
  source: 'api',
  timestamp: new Date('2026-01-02T03:04:05.678Z'),
  ...overrides,
});

/** What a promise rejects with; the test fails where it resolves. */
export async function errorOf(work: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>;
    throw error;
  }
  throw new Error('expected a rejection, but it resolved');
}

/** All of them, by `for await`. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
