/*
 * Appends batches until it is killed: `append-batches.ts <url> <seed> together|one-by-one`. Before each batch it writes a
 * line `start <id of the batch> <size>`, after it `done <id of the batch>`. The id is the events' correlation id.
 */
import { writeSync } from 'node:fs';
import { createEventRepository } from '../../src/index.ts';
import { createEventSource } from './events.ts';
import { createRandom } from './random.ts';

const [url = '', seed = '', way = ''] = process.argv.slice(2);
const random = createRandom(Number(seed));
const createEvent = createEventSource(random);
const repository = createEventRepository({ url, maxConnections: 2 });

// At once, whatever becomes of this process.
const say = (line: string): unknown => writeSync(1, `${line}\n`);

for (;;) {
  // One in four is too large for one statement, and becomes a transaction of several.
  const size = random.next() < 0.25 ? random.between(2_001, 2_600) : random.between(1, 500);
  const correlationId = random.uuid();
  const events = Array.from({ length: size }, () => ({ ...createEvent(), correlationId }));
  say(`start ${correlationId} ${size}`);
  if (way === 'together') await repository.appendBatch(events);
  else for (const event of events) await repository.append(event);
  say(`done ${correlationId}`);
}
