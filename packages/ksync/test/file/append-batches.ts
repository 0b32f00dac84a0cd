/*
 * Appends batches of 1 to 50 events until it is killed: `append-batches <path> <seed> storage|naive`. Before each it writes a
 * line `start <batch> <size>`, and when it was done `done <batch>`. The events have the name of their batch as their type.
 */
import { writeSync } from 'node:fs';
import { fileStorage } from '../../src/storage/file.ts';
import type { StoredEvent } from '../../src/storage/storage.ts';
import { naiveStorage } from './naive-storage.ts';

const [path = '', seed = '', way = ''] = process.argv.slice(2);
const storage = fileStorage(path);
const { append } = way === 'naive' ? naiveStorage(path) : storage;
let version = way === 'naive' ? 0 : await storage.lastVersion('alice');
let state = Number(seed);
const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;

// At once, whatever becomes of this process.
const say = (line: string): unknown => writeSync(1, `${line}\n`);

for (let count = 1; ; count += 1) {
  const batch = `${seed}-${count}`;
  const size = 1 + Math.floor(random() * 50);
  // Some are as large as to be written in parts.
  const data = 'x'.repeat(random() < 0.5 ? 100 : Math.floor(random() * 40_000));
  const events = Array.from({ length: size }, (): StoredEvent => {
    version += 1;
    return {
      event: { id: crypto.randomUUID(), type: batch, data, timestamp: 1, clientId: 'alice', version },
      dataVersion: 1,
    };
  });
  say(`start ${batch} ${size}`);
  await append(events);
  say(`done ${batch}`);
}
