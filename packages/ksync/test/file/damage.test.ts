import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeBatch } from '../../src/storage/file/event-line.ts';
import { fileStorage } from '../../src/storage/file.ts';
import type { StoredEvent } from '../../src/storage/storage.ts';
import { makeEvent, makeEvents, messageOf, readAll, versionsOf } from './events.ts';
import { checkClosed } from './find-open.ts';
import { naiveStorage } from './naive-storage.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-damage-'));
  path = join(folder, 'events.ndjson');
});
afterEach(() => {
  checkClosed(folder);
  rmSync(folder, { recursive: true });
});

const BATCHES: readonly (readonly StoredEvent[])[] = [
  makeEvents('alice', 1, 1),
  makeEvents('alice', 2, 3),
  [makeEvent('böb', 1, { quote: '"}\n{', more: true })],
  makeEvents('böb', 2, 2),
  makeEvents('alice', 5, 2),
];

/** The batches, and after each of them how long the file was. */
const WHOLE = Buffer.concat(BATCHES.map((events) => encodeBatch(events)?.bytes ?? Buffer.alloc(0)));
const ENDS = BATCHES.map(
  (_, index) =>
    Buffer.concat(BATCHES.slice(0, index + 1).map((events) => encodeBatch(events)?.bytes ?? Buffer.alloc(0))).length,
);

async function openAndRead(): Promise<StoredEvent[]> {
  // A few hundred of these are opened one after another.
  const storage = fileStorage(path, { sync: 'never' });
  try {
    return await readAll(storage);
  } finally {
    await storage.close();
  }
}

describe('a file that ends in the middle of a write', () => {
  /** The offsets where, cut there, it does not open, or has other than the whole batches. */
  const findFaults = async (
    whole: Buffer,
    ends: readonly number[],
    read: () => Promise<StoredEvent[]>,
  ): Promise<number[]> => {
    const faults: number[] = [];
    for (let length = 0; length <= whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      const expected = versionsOf(BATCHES.slice(0, ends.filter((end) => end <= length).length).flat());
      const found = await read().then(versionsOf, () => undefined);
      if (JSON.stringify(found) !== JSON.stringify(expected)) faults.push(length);
    }
    return faults;
  };

  test('opens with the whole batches, wherever it was cut', async () => {
    expect(ENDS).toHaveLength(5);
    expect(await findFaults(WHOLE, ENDS, openAndRead)).toEqual([]);
  });

  test('is cut to its whole batches, and goes on behind them', async () => {
    for (const length of [1, ENDS[0] as number, (ENDS[0] as number) + 1, (ENDS[1] as number) - 1, WHOLE.length - 1]) {
      writeFileSync(path, WHOLE.subarray(0, length));
      const end = Math.max(0, ...ENDS.filter((each) => each <= length));
      const storage = fileStorage(path);
      expect(Number((await storage.end()).split(':')[0])).toBe(end);
      expect(readFileSync(path)).toEqual(WHOLE.subarray(0, end));
      await storage.append(makeEvents('carol', 1, 2));
      await storage.close();
      expect(versionsOf(await openAndRead()).slice(-2)).toEqual(['carol 1', 'carol 2']);
    }
  });

  test('may have been lengthened before there was anything to put there', async () => {
    writeFileSync(path, Buffer.concat([WHOLE, Buffer.alloc(70_000)]));
    expect(await openAndRead()).toHaveLength(9);
    expect(readFileSync(path)).toEqual(WHOLE);
  });

  test('control: without marks and without recovery, most places are wrong', async () => {
    const naive = naiveStorage(path);
    const lines: Buffer[] = [];
    for (const events of BATCHES) {
      rmSync(path, { force: true });
      await naive.append(events);
      lines.push(readFileSync(path));
    }
    const ends = lines.map((_, index) => Buffer.concat(lines.slice(0, index + 1)).length);
    const whole = Buffer.concat(lines);
    const faults = await findFaults(whole, ends, () => naive.readAll());
    expect(faults.length).toBeGreaterThan(whole.length / 2);
  });
});

describe('a file that is damaged elsewhere', () => {
  const [FIRST, ...REST] = WHOLE.toString('utf8').split('\n').slice(0, -1) as [string, ...string[]];
  const text = (...lines: (string | Buffer)[]): Buffer =>
    Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])));
  const replace = (line: string, from: string, to: string): string => {
    expect(line).toContain(from);
    return line.replace(from, to);
  };
  const invalidUtf8 = Buffer.from(FIRST);
  invalidUtf8[FIRST.indexOf('é')] = 0xff;

  const damages: [string, () => Buffer, RegExp][] = [
    ['a line that is not JSON', () => text(FIRST, 'hello', ...REST), /:2: the line is not JSON/],
    ['a last line that is not JSON, and has an end', () => text(FIRST, '{"id":"'), /:2: the line is not JSON/],
    ['an empty line', () => text(FIRST, '', ...REST), /:2: the line is not JSON/],
    [
      'a torn line that others follow',
      () => Buffer.concat([text(FIRST), Buffer.from('{"id":"al'), text(...REST)]),
      /:2: the line is not JSON/,
    ],
    [
      'nothing but zeros, and others after them',
      () => Buffer.concat([text(FIRST), Buffer.alloc(99), text(...REST)]),
      /:2: the line is not JSON/,
    ],
    ['a line that is no object', () => text('[1]', ...REST), /:1: the line is not an event/],
    [
      'a text as version',
      () => text(replace(FIRST, '"version":1', '"version":"1"')),
      /:1: the line has no version of 1 or more/,
    ],
    [
      'a version of 1.5',
      () => text(replace(FIRST, '"version":1', '"version":1.5')),
      /:1: the line has no version of 1 or more/,
    ],
    [
      'a timestamp beyond all numbers',
      () => text(replace(FIRST, '1703123456789', '1e999')),
      /:1: the line has no number as timestamp/,
    ],
    ['no data', () => text(replace(FIRST, '"data"', '"type"')), /:1: the line has no data/],
    ['no clientId', () => text(replace(FIRST, '"clientId":"alice",', '')), /:1: the line has no text as clientId/],
    [
      'an unknown key',
      () => text(replace(FIRST, '"clientId"', '"client":1,"clientId"')),
      /:1: the line has a key "client", which/,
    ],
    [
      'a "more" of another value',
      () => text(replace(FIRST, '"version":1', '"version":1,"more":false')),
      /:1: the line has a key "more"/,
    ],
    ['a byte that is not UTF-8', () => text(invalidUtf8, ...REST), /:1: the line is not UTF-8/],
    [
      'a version that comes again',
      () => text(FIRST, FIRST),
      /:2: the line has version 1 of alice, after its version 1/,
    ],
    [
      'versions that go back',
      () => text(FIRST, ...REST, REST[0] as string),
      /:10: the line has version 2 of alice, after its version 6/,
    ],
    [
      'a batch without its middle',
      () => text(FIRST, REST[0] as string, REST[2] as string),
      /:3: the line does not go on with the batch above, where version 3 of alice/,
    ],
    [
      'a batch without its end, and others after it',
      () => text(FIRST, REST[0] as string, REST[3] as string),
      /:3: the line does not go on with the batch above/,
    ],
    [
      'what was never a file of events, in one line',
      () => Buffer.from('hello'),
      /:1: the line has no end, and does not begin as an event/,
    ],
    [
      'other JSON, in one line',
      () => Buffer.from('{"id":"1","name":"settings"}'),
      /:1: the line has no end, and does not/,
    ],
    [
      'a last line of something else',
      () => Buffer.concat([WHOLE, Buffer.from('note to self')]),
      /:10: the line has no end, and does not/,
    ],
  ];

  test.each(damages)('by %s is refused with its line, and left as it is', async (_, damage, message) => {
    const contents = damage();
    writeFileSync(path, contents);
    const told = await messageOf(openAndRead());
    expect(told.startsWith(path)).toBe(true);
    expect(told).toMatch(message);
    expect(told).toContain('it was left as it is. Put a copy back, or mend the line by hand');
    expect(readFileSync(path)).toEqual(contents);
    expect(readdirSync(folder)).toEqual(['events.ndjson']);
  });

  test('opens when it was mended, with the same storage', async () => {
    writeFileSync(path, text(FIRST, 'hello', ...REST));
    const storage = fileStorage(path);
    await expect(storage.append(makeEvents('carol', 1, 1))).rejects.toThrow(':2:');
    writeFileSync(path, WHOLE);
    await storage.append(makeEvents('carol', 1, 1));
    expect(await readAll(storage)).toHaveLength(10);
    await storage.close();
  });

  test('while it is open, says where', async () => {
    writeFileSync(path, WHOLE);
    const storage = fileStorage(path);
    const { length } = await readAll(storage);
    expect(length).toBe(9);
    writeFileSync(path, Buffer.concat([text(FIRST), Buffer.from(WHOLE.subarray(ENDS[0])).fill('x', 0, 5)]));
    expect(await messageOf(readAll(storage))).toContain(`${path}, byte ${ENDS[0]}: the line is not JSON`);
    await storage.close();
  });

  test('control: the same lines, undamaged, open', async () => {
    writeFileSync(path, text(FIRST, ...REST));
    expect(await openAndRead()).toEqual(
      expect.arrayContaining(BATCHES.flat().map((event) => expect.objectContaining(event))),
    );
    expect(readFileSync(path)).toEqual(WHOLE);
  });
});
