import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@nats-io/transport-node';
import { endServer, ownServer } from '../child-servers.ts';
import { findPort } from '../postgres-server.ts';

/** A NATS server of our own with JetStream, on loopback, with its store in a temporary directory. */
export interface NatsServer {
  readonly url: string;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** After `kill`; resolves when it answers. */
  start(): Promise<void>;
  /** Its process stands still (SIGSTOP) and goes on (SIGCONT): connections stay open, and nothing is answered. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its directory. */
  remove(): Promise<void>;
}

/** `NATS_SERVER`, `PATH`, then where Debian keeps it. Undefined where there is none. */
export function findNatsServer(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  return [process.env['NATS_SERVER'], ...folders.map((folder) => join(folder, 'nats-server'))].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

export const NO_NATS =
  'there is no nats-server on this machine (Debian: apt-get install nats-server; elsewhere, say where by NATS_SERVER)';

/** `maxPayload` in bytes; the server's default is 1 MiB. */
export async function startNats({ maxPayload = 1_048_576 }: { maxPayload?: number } = {}): Promise<NatsServer> {
  const program = findNatsServer();
  if (program === undefined) throw new Error(NO_NATS);
  const directory = mkdtempSync(join(tmpdir(), 'synap-nats-'));
  const configuration = join(directory, 'nats.conf');
  const port = await findPort();
  const url = `nats://127.0.0.1:${port}`;
  const store = join(directory, 'store');
  writeFileSync(
    configuration,
    `listen: "127.0.0.1:${port}"\nmax_payload: ${maxPayload}\njetstream { store_dir: "${store}" }\n`,
  );
  let child: ChildProcess | undefined;

  const server: NatsServer = {
    url,
    async start() {
      const started = spawn(program, ['-c', configuration], { stdio: 'ignore' });
      child = started;
      ownServer(started);
      await waitUntilItAnswers(url, started);
    },
    async kill() {
      if (child !== undefined) await endServer(child, 'SIGKILL');
      child = undefined;
    },
    freeze() {
      child?.kill('SIGSTOP');
    },
    thaw() {
      child?.kill('SIGCONT');
    },
    async remove() {
      await server.kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function waitUntilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      const connection = await connect({ servers: url, reconnect: false, timeout: 1_000 });
      // JetStream answers later than the server.
      const answer = await connection.request('$JS.API.INFO', '', { timeout: 1_000 }).finally(() => connection.close());
      if (answer.string().includes('account_info_response')) return;
    } catch {
      await sleep(20);
    }
  }
  throw new Error(`nats-server at ${url} does not answer`);
}
