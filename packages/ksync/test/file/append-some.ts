/*
 * Appends batches of three events, and again what was refused: `append-some <path> <sync> <batches> <user id>`. Of each it says
 * `done <last version>`, or `refused <code> <outcome> <events to be read> <bytes of the file>`; after three refusals in a row it ends.
 */
import { statSync, writeSync } from 'node:fs';
import { fileStorage } from '../../src/storage/file.ts';
import { makeEvents, readAll } from './events.ts';

const [path = '', sync = '', batches = '', user = ''] = process.argv.slice(2);
if (user !== '') process.setuid?.(Number(user));
const storage = fileStorage(path, { sync: sync as 'always' });
const say = (line: string): unknown => writeSync(1, `${line}\n`);

const codeOf = (error: unknown): unknown => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code ?? (cause === undefined ? String(error) : codeOf(cause));
};

let refusals = 0;
for (let version = 1; version < Number(batches) * 3 && refusals < 3;) {
  try {
    await storage.append(makeEvents('alice', version, 3));
    say(`done ${version + 2}`);
    version += 3;
    refusals = 0;
  } catch (error) {
    refusals += 1;
    const events = await readAll(storage).catch(() => []);
    const { outcome = 'not-stored' } = error as { outcome?: string };
    say(
      `refused ${String(codeOf(error))} ${outcome} ${events.length} ${statSync(path, { throwIfNoEntry: false })?.size ?? 0}`,
    );
  }
}
await storage.close();
say('closed');
