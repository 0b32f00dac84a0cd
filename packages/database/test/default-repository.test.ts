// `eventRepository`: where it keeps events depends on the environment and the folder, so it runs in processes of its own.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventRepository } from '../src/index.ts';
import { createDatabase, makeUnknown } from './stores.ts';
import { findPostgres, withClient } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'synap-default-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const jiti = import.meta.resolve('jiti');

/** Appends one event, prints how many there are, and leaves by itself once it has closed. */
const PROGRAM = `
import { createJiti } from ${JSON.stringify(jiti)};
const { eventRepository } = await createJiti(import.meta.url).import(${JSON.stringify(source)});
console.log('append' in eventRepository, typeof eventRepository.forUser);
const event = { id: crypto.randomUUID(), version: 'v1', type: 'note.created', userId: 'user-123', data: { content: 'Note' }, source: 'api', timestamp: new Date() };
const { append, countEvents } = eventRepository;
await append(event);
console.log(await countEvents());
await eventRepository.close();
// The next use opens it again; on PGlite that takes seconds.
if (process.env.DATABASE_URL) console.log((await eventRepository.findById(event.id)).event.timestamp.getTime() === event.timestamp.getTime());
await eventRepository.close();
`;
beforeAll(() => writeFileSync(join(folder, 'program.mjs'), PROGRAM));

async function run(environment: Record<string, string | undefined>): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env;
  const given = [join(folder, 'program.mjs')];
  const { stdout } = await promisify(execFile)(process.execPath, given, {
    cwd: folder,
    env: { ...env, ...environment },
    timeout: 60_000,
  });
  return stdout;
}

describe('the default repository', () => {
  test('without DATABASE_URL keeps events in .synap/events of the folder, over processes', async () => {
    expect(await run({})).toBe('true function\n1\n');
    expect(readdirSync(folder)).toContain('.synap');
    expect(readdirSync(join(folder, '.synap/events'))).not.toEqual([]);
    expect(await run({ DATABASE_URL: '' })).toBe('true function\n2\n');
    await using other = createEventRepository({ dataDir: join(folder, '.synap/events') });
    expect(await other.countEvents({ types: ['note.created'] })).toBe(2);
  });

  test.runIf(findPostgres() !== undefined)('with DATABASE_URL keeps them there', async () => {
    const url = await createDatabase();
    rmSync(join(folder, '.synap'), { recursive: true, force: true });
    expect(await run({ DATABASE_URL: url })).toBe('true function\n1\ntrue\n');
    expect(existsSync(join(folder, '.synap'))).toBe(false);
    expect(await withClient(url, (sql) => sql`select type from synap.events`)).toEqual([{ type: 'note.created' }]);
  });

  test('control: where nothing listens, it fails', async () => {
    await expect(run({ DATABASE_URL: 'postgres://127.0.0.1:1/x' })).rejects.toThrow('could not be reached');
  });
});

test('without a place, events are in memory, and gone with the repository', async () => {
  const [one, other] = [createEventRepository(), createEventRepository()];
  await one.append(makeUnknown());
  expect(await one.countEvents()).toBe(1);
  expect(await other.countEvents()).toBe(0);
  await Promise.all([one.close(), other.close()]);
});
