/*
 * What the operating system refuses. A full disk takes root, to mount a small one; so does another user. Errors of a disk are
 * injected by strace, which also sees when a file is synced.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStorage } from '../../src/storage/file.ts';
import { type ChildEnd, bundleChild, runChild } from './bundle-child.ts';
import { makeEvent, makeEvents, messageOf, readAll, versionsOf } from './events.ts';
import { naiveStorage } from './naive-storage.ts';

/** They do not outlive their tests, however those end. */
const mounted = new Set<string>();
process.on('exit', () => {
  for (const directory of mounted) unmount(directory);
});

const isRoot = process.getuid?.() === 0;
const NO_ROOT = 'this needs root';
const mountFault = isRoot ? findMountFault() : NO_ROOT;
const straceFault =
  spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0 ? undefined : 'strace does not run here';
for (const [fault, what] of [
  [mountFault, 'a full disk'],
  [isRoot ? undefined : NO_ROOT, 'a folder of another user'],
  [straceFault, 'errors of the disk, and when files are synced'],
]) {
  if (fault !== undefined) console.warn(`skipped, for ${fault}: ${what}`);
}

let folder: string;
let path: string;
let script: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksync-faults-'));
  path = join(folder, 'events.ndjson');
  script = bundleChild('append-some.ts', folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const countStored = async (): Promise<number> => {
  const storage = fileStorage(path);
  const { length } = await readAll(storage);
  await storage.close();
  return length;
};

const lastDone = ({ lines }: ChildEnd): number =>
  Number(lines.findLast((line) => line.startsWith('done'))?.split(' ')[1] ?? 0);

describe('a file that may not grow further', () => {
  test('is cut to its whole batches after every short write, and holds what was acknowledged', async () => {
    // In 1,024 bytes. Without the signal that would end the process: then writes are short first, and refused next.
    const ended = await runChild('bash', [
      '-c',
      'ulimit -f 8; exec "$@"',
      'bash',
      process.execPath,
      script,
      path,
      'always',
      '1000',
      '',
    ]);
    const stored = lastDone(ended);
    expect(stored).toBeGreaterThan(30);
    const { size } = statSync(path);
    expect(size).toBeLessThan(8 * 1_024);
    expect(ended.lines.slice(-4)).toEqual([
      ...Array.from({ length: 3 }, () => `refused EFBIG not-stored ${stored} ${size}`),
      'closed',
    ]);
    expect(await countStored()).toBe(stored);
  });
});

describe.skipIf(mountFault !== undefined)('a full disk', () => {
  const LIMIT = 1024 * 1024;
  let disk: string;
  beforeEach(() => {
    disk = mount(LIMIT);
    path = join(disk, 'events.ndjson');
  });
  afterEach(() => unmount(disk));

  test('refuses an append with its cause, loses nothing, and the same storage goes on when there is room', async () => {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(LIMIT / 2));
    const storage = fileStorage(path);
    let version = 0;
    let refusal: unknown;
    while (refusal === undefined) {
      const events = [1, 2, 3].map((each) => makeEvent('alice', version + each, 'x'.repeat(3_000)));
      await storage.append(events).then(
        () => (version += 3),
        (error: unknown) => (refusal = error),
      );
    }
    expect(version).toBeGreaterThan(30);
    expect(refusal).toMatchObject({
      message: expect.stringContaining(`${path}: the events were not stored: ENOSPC`),
      cause: { code: 'ENOSPC' },
    });
    expect(await readAll(storage)).toHaveLength(version);
    expect(await storage.end()).toMatch(new RegExp(`^${statSync(path).size}:`));
    expect(await messageOf(storage.append([makeEvent('alice', version + 1, 'x'.repeat(30_000))]))).toContain('ENOSPC');

    rmSync(join(disk, 'filler'));
    await storage.append(makeEvents('alice', version + 1, 2));
    expect(versionsOf(await readAll(storage)).slice(-2)).toEqual([`alice ${version + 1}`, `alice ${version + 2}`]);
    await storage.close();
    expect(await countStored()).toBe(version + 2);
  });

  test('that has no room for a lock says so, and leaves no part of one', async () => {
    writeFileSync(path, '');
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`], { stdio: 'ignore' });
    expect(statfsSync(disk).bavail).toBe(0);
    const storage = fileStorage(path);
    expect(await messageOf(storage.append(makeEvents('alice', 1, 1)))).toContain('ENOSPC');
    expect(execFileSync('ls', [disk], { encoding: 'utf8' })).toBe('events.ndjson\nfiller\n');
    rmSync(join(disk, 'filler'));
    await storage.append(makeEvents('alice', 1, 1));
    await storage.close();
  });

  test('control: a writer in place leaves a part of a line', async () => {
    const naive = naiveStorage(path);
    const events = [makeEvent('alice', 1, 'x'.repeat(LIMIT / 2)), makeEvent('alice', 2, 'x'.repeat(LIMIT / 2))];
    await expect(naive.append(events)).rejects.toThrow('ENOSPC');
    await expect(naive.readAll()).rejects.toThrow('JSON');
  });
});

describe.skipIf(!isRoot)('a folder that another user may not write in', () => {
  const NOBODY = 65_534;

  test('is refused with the path, and opens once it is allowed', async () => {
    chmodSync(folder, 0o755);
    const denied = join(folder, 'denied');
    mkdirSync(denied);
    path = join(denied, 'events.ndjson');
    const run = (): Promise<ChildEnd> => runChild(process.execPath, [script, path, 'always', '2', String(NOBODY)]);
    expect((await run()).lines).toEqual([
      ...Array.from({ length: 3 }, () => 'refused EACCES not-stored 0 0'),
      'closed',
    ]);
    chownSync(denied, NOBODY, NOBODY);
    expect((await run()).lines).toEqual(['done 3', 'done 6', 'closed']);
  });
});

describe.skipIf(straceFault !== undefined)('a disk with errors', () => {
  // Strace counts by thread; with one thread for files, it counts all calls.
  const runWith = (injections: readonly string[], { sync = 'always' } = {}): Promise<ChildEnd> =>
    runChild('strace', [
      ...[
        '-f',
        '-qq',
        '-y',
        '-E',
        'UV_THREADPOOL_SIZE=1',
        '-o',
        join(folder, 'calls'),
        '-e',
        'trace=fdatasync,ftruncate,pwrite64,write',
      ],
      ...injections.flatMap((injection) => ['-e', `inject=${injection}`]),
      ...[process.execPath, script, path, sync, '4', ''],
    ]);

  test('refuses the append that could not be synced, and what it has written is gone at once', async () => {
    // The first is at opening.
    const ended = await runWith(['fdatasync:error=EIO:when=4']);
    const size = 6 * SIZE_OF_EVENT + 4 * SIZE_OF_MORE;
    expect(ended.lines).toEqual([
      'done 3',
      'done 6',
      `refused EIO not-stored 6 ${size}`,
      'done 9',
      'done 12',
      'closed',
    ]);
    expect(await countStored()).toBe(12);
  });

  test('that cannot be cut either is cut before the next append, and nothing is read of what was refused', async () => {
    const ended = await runWith(['fdatasync:error=EIO:when=4', 'ftruncate:error=EIO:when=1..2']);
    const size = 9 * SIZE_OF_EVENT + 6 * SIZE_OF_MORE;
    expect(ended.lines).toEqual([
      'done 3',
      'done 6',
      `refused EIO unknown 6 ${size}`,
      `refused EIO unknown 6 ${size}`,
      'done 9',
      'done 12',
      'closed',
    ]);
    expect(await countStored()).toBe(12);
  });

  test('refuses a write that it did not take', async () => {
    const ended = await runWith(['pwrite64:error=EIO:when=2']);
    expect(ended.lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...['done 3', 'refused EIO', 'done 6', 'done 9', 'done 12', 'closed'],
    ]);
    expect(await countStored()).toBe(12);
  });

  const findUnsynced = (): string[] => {
    const unsynced: string[] = [];
    let isSynced = true;
    for (const call of readFileSync(join(folder, 'calls'), 'utf8').split('\n')) {
      if (call.includes('pwrite64(') && call.includes(path)) isSynced = false;
      // Where another thread was seen in between, a call is in two parts.
      if (/fdatasync(?:\(.*\)| resumed.*) += 0/.test(call)) isSynced = true;
      const done = /write\(1.*"(done \d+)/.exec(call)?.[1];
      if (done !== undefined && !isSynced) unsynced.push(done);
    }
    return unsynced;
  };

  test('has every event when its append resolves', async () => {
    expect((await runWith([])).lines).toEqual(['done 3', 'done 6', 'done 9', 'done 12', 'closed']);
    expect(findUnsynced()).toEqual([]);
  });

  test('control: with sync "never" it has none for sure', async () => {
    expect((await runWith([], { sync: 'never' })).lines).toContain('done 12');
    expect(findUnsynced()).toEqual(['done 3', 'done 6', 'done 9', 'done 12']);
  });
});

/** Of versions of one digit. */
const SIZE_OF_EVENT = Buffer.byteLength(
  '{"id":"alice-1","type":"message-sent","data":{"text":"é 1"},"timestamp":1703123456789,"clientId":"alice","version":1}\n',
);
const SIZE_OF_MORE = ',"more":true'.length;

function mount(bytes: number): string {
  const directory = mkdtempSync(join(tmpdir(), 'ksync-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(directory);
    throw error;
  }
  mounted.add(directory);
  return directory;
}

function unmount(directory: string): void {
  if (!mounted.delete(directory)) return;
  execFileSync('umount', ['-l', directory], { stdio: 'pipe' });
  rmdirSync(directory);
}

function findMountFault(): string | undefined {
  try {
    unmount(mount(1024 * 1024));
    return undefined;
  } catch (error) {
    return `a small disk cannot be mounted here: ${String(error)}`;
  }
}
