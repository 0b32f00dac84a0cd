/*
 * `kill -9` of a process that appends. Longer: SYNAP_FILE_KILLS=100. SYNAP_SEED sets the seed, which is printed.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStorage } from '../../src/storage/file.ts';
import type { StoredEvent } from '../../src/storage/storage.ts';
import { bundleChild, runChild } from './bundle-child.ts';
import { readAll } from './events.ts';
import { naiveStorage } from './naive-storage.ts';

const KILLS = Number(process.env['SYNAP_FILE_KILLS'] ?? 8);
const SEED = Number(process.env['SYNAP_SEED'] ?? 20_268);

let folder: string;
let path: string;
let script: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-kills-'));
  path = join(folder, 'events.ndjson');
  script = bundleChild('append-batches.ts', folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Batch {
  readonly size: number;
  isDone: boolean;
}

/** Adds what the process said of its batches before it was killed, within a batch or after it. */
async function killInBatch(
  batches: Map<string, Batch>,
  { seed, way }: { seed: number; way: 'storage' | 'naive' },
): Promise<void> {
  const random = (round: number): number => ((seed * 9_301 + round * 49_297) % 233_280) / 233_280;
  const last = 1 + Math.floor(random(1) * 8);
  let started = 0;
  const { signal, stderr } = await runChild(process.execPath, [script, path, String(seed), way], (line, child) => {
    const [what, name = '', size] = line.split(' ');
    const batch = batches.get(name);
    if (what === 'done' && batch !== undefined) batch.isDone = true;
    if (what !== 'start') return;
    batches.set(name, { size: Number(size), isDone: false });
    started += 1;
    if (started === last) void sleep(random(2) * 4).then(() => child.kill('SIGKILL'));
  });
  if (signal !== 'SIGKILL') throw new Error(`it ended by itself, after ${started} batches: ${stderr}`);
}

/** What is wrong with the events that are there after the kills. */
function findFaults(batches: ReadonlyMap<string, Batch>, events: readonly StoredEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  const ids = new Set(events.map(({ event }) => event.id));
  return [
    ...[...batches].flatMap(([name, { size, isDone }]) => {
      const count = counts.get(name) ?? 0;
      return count === size || (count === 0 && !isDone)
        ? []
        : [`${count} of ${size} events of ${name}, done: ${isDone}`];
    }),
    ...[...counts.keys()].filter((name) => !batches.has(name)).map((name) => `${name} was never sent`),
    ...(ids.size === events.length ? [] : ['an event is there twice']),
    ...events.flatMap(({ event }, index) =>
      event.version === index + 1 ? [] : [`version ${event.version} at ${index}`],
    ),
  ];
}

describe(`kill -9, ${KILLS} times, seed ${SEED}`, () => {
  test(
    'leaves all of a batch or nothing, and all of what was acknowledged, and the next process goes on at once',
    async () => {
      const batches = new Map<string, Batch>();
      let torn = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killInBatch(batches, { seed: SEED + kill, way: 'storage' });
        const { size } = statSync(path);
        const storage = fileStorage(path);
        const events = await readAll(storage);
        if (Number((await storage.end()).split(':')[0]) < size) torn += 1;
        await storage.close();
        expect(findFaults(batches, events)).toEqual([]);
        // By other means, too.
        const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
        expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
          events.map(({ event }) => event.id),
        );
      }
      const undone = [...batches.values()].filter(({ isDone }) => !isDone).length;
      console.log(
        `${KILLS} kills, ${undone} within a batch, ${torn} left a part of one, which was cut off; ${batches.size} batches`,
      );
      // Else the kills came between two batches, and this says nothing.
      expect(undone).toBeGreaterThan(KILLS / 4);
    },
    30_000 + KILLS * 5_000,
  );

  test('control: of a writer in place, without recovery, it leaves parts of batches, or lines that are none', async () => {
    let faults: string[] = [];
    for (let kill = 0; kill < 20 && faults.length === 0; kill += 1) {
      rmSync(path, { force: true });
      const batches = new Map<string, Batch>();
      await killInBatch(batches, { seed: SEED + kill, way: 'naive' });
      faults = await naiveStorage(path)
        .readAll()
        .then((events) => findFaults(batches, events), String)
        .then((found) => [found].flat());
    }
    expect(faults).not.toEqual([]);
  });
});
