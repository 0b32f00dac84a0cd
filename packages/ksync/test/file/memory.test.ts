/*
 * Memory does not grow with the file. Longer: SYNAP_FILE_EVENTS=1000000.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeBatch } from '../../src/storage/file/event-line.ts';
import { bundleChild, runChild } from './bundle-child.ts';
import { makeEvents } from './events.ts';

const EVENTS = Number(process.env['SYNAP_FILE_EVENTS'] ?? 100_000);
const BATCH = 100;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-memory-'));
  path = join(folder, 'events.ndjson');
  const file = openSync(path, 'w');
  for (let version = 1; version <= EVENTS; version += BATCH) {
    writeSync(file, encodeBatch(makeEvents('alice', version, BATCH))?.bytes ?? Buffer.alloc(0));
  }
  closeSync(file);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** With 24 MB for all that is in JavaScript. */
const readWithin = (way: 'pages' | 'whole') =>
  runChild(process.execPath, ['--max-old-space-size=24', bundleChild('read-all.ts', folder), path, way]);

describe(`a file of ${EVENTS} events`, () => {
  test('is opened and read with 24 MB', async () => {
    const { code, lines } = await readWithin('pages');
    expect(code).toBe(0);
    const [count, opening, reading, megabytes = Number.NaN] = (lines[0] ?? '').split(' ').map(Number);
    expect(count).toBe(EVENTS);
    // Node itself has some 60, and what is read is outside of JavaScript.
    expect(megabytes).toBeLessThan(150);
    console.log(
      `${EVENTS} events, ${statSync(path).size} bytes: opened in ${opening} ms, read in ${reading} ms, ${megabytes} MB in all`,
    );
  });

  test('control: 24 MB are not enough for one that reads it as a whole', async () => {
    const { code, signal, stderr } = await readWithin('whole');
    expect(code === 0 && signal === null).toBe(false);
    expect(stderr).toContain('heap');
  });
});
