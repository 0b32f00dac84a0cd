import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { endServer, onceEnded, ownServer } from './child-servers.ts';

/** A PostgreSQL server of our own, on loopback, in a temporary directory. */
export interface PostgresServer {
  readonly port: number;
  readonly directory: string;
  /** Of the postmaster. */
  readonly pid: number;
  url(database?: string): string;
  /** A new, empty database; resolves with its URL. */
  createDatabase(): Promise<string>;
  /** `kill -9` of the postmaster; resolves when it is gone. */
  kill(): Promise<void>;
  /** After `kill` or `stop`; resolves when it answers. */
  start(): Promise<void>;
  /** A fast shutdown. */
  stop(): Promise<void>;
  /** Stops it and removes its directory. */
  remove(): Promise<void>;
}

/** Where the server's programs are: `POSTGRES_BIN`, `PATH`, then where Debian keeps them. Undefined where they are not. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    process.env['POSTGRES_BIN'],
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find(
    (folder) => folder !== undefined && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

export const NO_POSTGRES =
  'there is no PostgreSQL server on this machine (initdb and postgres; say where by POSTGRES_BIN)';

/** PostgreSQL refuses to run as root: then it runs as the user `nobody`. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** `durable` is for what is about durability; without, nothing is flushed to the disk, and the server is faster. */
export async function startPostgres({
  durable = false,
  settings = {},
  directory = mkdtempSync(join(tmpdir(), 'synap-postgres-')),
  primary,
}: {
  durable?: boolean;
  /** The server is a read replica of this one. */
  primary?: PostgresServer;
  settings?: Readonly<Record<string, string>>;
  directory?: string;
} = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error(NO_POSTGRES);
  if (user.uid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const make: [string, string[]] =
    primary === undefined
      ? ['initdb', ['-D', data, '-U', 'synap', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']]
      : ['pg_basebackup', ['-D', data, '-d', primary.url(), '--write-recovery-conf', '--checkpoint=fast', '--no-sync']];
  execFileSync(join(programs, make[0]), make[1], { ...user, stdio: 'pipe', cwd: directory });
  const port = await findPort();
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: directory,
    max_connections: '100',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let child: ChildProcess | undefined;
  const url = (database = 'postgres'): string => `postgres://synap@127.0.0.1:${port}/${database}`;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child !== undefined) await endServer(child, signal);
    child = undefined;
  };

  const server: PostgresServer = {
    port,
    directory,
    get pid() {
      return child?.pid ?? 0;
    },
    url,
    async createDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await withClient(url(), (sql) => sql.unsafe(`create database ${name}`));
      return url(name);
    },
    async start() {
      const deadline = Date.now() + 60_000;
      for (;;) {
        const process = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], {
          ...user,
          stdio: 'ignore',
          cwd: directory,
        });
        child = process;
        ownServer(process);
        const ended = onceEnded(process);
        if (await answers(url(), ended)) return;
        // Backends of a killed server hold its shared memory until they notice.
        if (Date.now() > deadline) throw new Error(`PostgreSQL in ${directory} does not start`);
        await sleep(50);
      }
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    async remove() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Whether the server answers before its process ends. */
async function answers(url: string, ended: Promise<void>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    try {
      await withClient(url, (sql) => sql`select 1`);
      return true;
    } catch {
      await sleep(30);
    }
  }
  return false;
}

export async function withClient<Result>(
  url: string,
  work: (sql: postgres.Sql) => PromiseLike<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
