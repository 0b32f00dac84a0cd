/*
 * Reaches for locks, each at its time, and keeps what it gets: `take-locks <folder> <rounds> lock-file|naive`. Sends `ready`,
 * is sent the time of the first, and sends the rounds that it has won.
 */
import { type EventEmitter, once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { lockFile } from '../../src/storage/file/lock-file.ts';

const [folder = '', rounds = '', way = ''] = process.argv.slice(2);
const say = (message: unknown): unknown =>
  parentPort === null ? process.send?.(message) : parentPort.postMessage(message);
const told = once((parentPort ?? process) as unknown as EventEmitter, 'message');
say('ready');
const [at] = (await told) as [number];
const won: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  while (Date.now() < at + round * 10);
  const path = join(folder, `race-${round}`);
  try {
    if (way === 'naive') lockNaively(`${path}.lock`);
    else lockFile(path);
    won.push(round);
  } catch (error) {
    if (!String(error).includes('one process at a time')) throw error;
  }
}
say(won);
// It lives until it is ended: else what it has would be left behind.
setInterval(() => {}, 1_000);

/** Control. */
function lockNaively(lock: string): void {
  try {
    const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number };
    process.kill(pid, 0);
  } catch {
    rmSync(lock, { force: true });
    writeFileSync(lock, JSON.stringify({ pid: process.pid }));
    return;
  }
  throw new Error('for one process at a time');
}
