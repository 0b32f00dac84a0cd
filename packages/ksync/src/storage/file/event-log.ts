import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Cursor, PositionedEvent, ReadOptions } from '../storage.ts';
import { type Batch, parseLine } from './event-line.ts';
import { type Line, type LineReader, createLineReader } from './line-reader.ts';
import { lockFile } from './lock-file.ts';
import { findPlace, toCursor } from './place.ts';
import { type Recovered, damaged, isOfSystem, recover } from './recover.ts';
import { type SnapshotFolder, createSnapshotFolder } from './snapshot-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** A file of events that is open, and this process's own. */
export interface EventLog {
  append(batch: Batch): Promise<void>;
  read(options?: ReadOptions): Promise<PageReader>;
  lastVersion(clientId: string): number;
  end(): Cursor;
  readonly snapshots: SnapshotFolder;
  close(): Promise<void>;
}

export interface PageReader {
  /** Empty at the end. */
  next(): Promise<readonly PositionedEvent[]>;
}

interface LogOptions {
  readonly sync: 'always' | 'never';
}

/** @throws Error where the file is in use, or is damaged. */
export async function openEventLog(path: string, options: LogOptions): Promise<EventLog> {
  const created = await mkdir(dirname(path), { recursive: true });
  if (created !== undefined && options.sync === 'always') await syncParents(dirname(path), created);
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT);
  let unlock: (() => void) | undefined;
  try {
    if (!(await handle.stat()).isFile()) throw new Error(`${path} is not an ordinary file, and cannot keep events`);
    // Several paths may lead to it, by symbolic links.
    const file = await realpath(path);
    unlock = lockFile(file);
    const { size } = await handle.stat();
    const recovered = await recover(handle, { path, size });
    if (recovered.end < size) await handle.truncate(recovered.end);
    if (options.sync === 'always') {
      // What a killed process has written may be with the operating system alone, and is about to be seen.
      await handle.datasync();
      await syncFolder(dirname(file));
    }
    return createEventLog({ ...recovered, ...options, path, file, handle, unlock });
  } catch (error) {
    try {
      await handle.close();
    } finally {
      unlock?.();
    }
    throw error;
  }
}

/** From the folder up to the one that the first of the new ones is in. */
async function syncParents(folder: string, created: string): Promise<void> {
  for (let each = folder; each.length >= created.length; each = dirname(each)) await syncFolder(dirname(each));
}

interface OpenFile extends Recovered, LogOptions {
  /** As it was given, for messages. */
  readonly path: string;
  readonly file: string;
  readonly handle: FileHandle;
  readonly unlock: () => void;
}

function createEventLog(opened: OpenFile): EventLog {
  const { path, file, handle, unlock, clients, sync } = opened;
  let { end, endCursor } = opened;
  /** There may be something after the end, which a failed write has left. */
  let hasRemains = false;
  let last: Promise<unknown> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (sync === 'always') await handle.datasync();
  };
  const cutRemains = async (): Promise<void> => {
    await handle.truncate(end);
    await flush();
    hasRemains = false;
  };
  /** Nobody would find what is written to a file that was removed; and what someone else has added would be written over. */
  const checkFile = async (): Promise<void> => {
    const { size, nlink } = await handle.stat();
    const isRight = size === end || (hasRemains && size > end);
    if (nlink > 0 && isRight) return;
    const what = nlink === 0 ? 'was removed or replaced' : 'was changed by someone else';
    throw new Error(
      `${path} ${what} while it was open; close the storage, see that the file is right, and open it again`,
    );
  };
  const write = async ({ bytes, clientId, firstVersion, lastVersion, last: event }: Batch): Promise<void> => {
    const place = clients.get(clientId);
    if (firstVersion <= (place?.lastVersion ?? 0)) {
      throw new Error(`version ${firstVersion} of ${clientId} is stored already; its last is ${place?.lastVersion}`);
    }
    try {
      await checkFile();
      if (hasRemains) await cutRemains();
    } catch (cause) {
      throw notStored({ path, cause, hasRemains });
    }
    try {
      hasRemains = true;
      await writeAll(handle, { bytes, position: end });
      await flush();
      hasRemains = false;
    } catch (cause) {
      // At once, so that they do not appear after a crash though they were refused; where that fails, before the next append.
      await cutRemains().catch(() => {});
      throw notStored({ path, cause, hasRemains });
    }
    clients.set(clientId, { lastVersion, from: place?.from ?? end, to: end + bytes.length });
    end += bytes.length;
    endCursor = toCursor({ from: end - event.bytes, to: end, id: event.id });
  };

  return {
    append(batch) {
      const done = last.then(() => write(batch));
      last = done.catch(() => {});
      return done;
    },
    async read({ after = '', clientId, afterVersion = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const from = await findPlace(after, { path, handle, end });
      const lines = createLineReader(handle, Math.max(from, placeOf(clientId)?.from ?? 0));
      let left = limit;
      const wants = ({ event }: PositionedEvent): boolean =>
        clientId === undefined || (event.clientId === clientId && event.version > afterVersion);
      return {
        async next() {
          const place = placeOf(clientId);
          if (place === undefined || place.lastVersion <= afterVersion) return [];
          const page = await readPage(lines, { path, to: place.to, wants, limit: Math.min(left, PAGE_EVENTS) });
          left -= page.length;
          return page;
        },
      };
    },
    lastVersion: (clientId) => clients.get(clientId)?.lastVersion ?? 0,
    end: () => endCursor,
    snapshots: createSnapshotFolder({ folder: `${file}.snapshots`, sync }),
    async close() {
      try {
        await last;
        await handle.close();
      } finally {
        unlock();
      }
    },
  };

  /** What there is to read of a client, or of all. */
  function placeOf(clientId: string | undefined): { lastVersion: number; from: number; to: number } | undefined {
    return clientId === undefined ? { lastVersion: Number.POSITIVE_INFINITY, from: 0, to: end } : clients.get(clientId);
  }
}

/** Remains may be a whole batch, which would be there when the file is opened again. */
function notStored({ path, cause, hasRemains }: { path: string; cause: unknown; hasRemains: boolean }): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  const error = new Error(`${path}: the events were not stored: ${why}`, { cause });
  return hasRemains ? Object.assign(error, { outcome: 'unknown' }) : error;
}

/** A write may be short, as where the disk is nearly full. */
async function writeAll(handle: FileHandle, { bytes, position }: { bytes: Buffer; position: number }): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('nothing can be written');
    done += bytesWritten;
  }
}

const PAGE_EVENTS = 1_000;

const PAGE_BYTES = 1024 * 1024;

async function readPage(
  lines: LineReader,
  given: { path: string; to: number; wants: (event: PositionedEvent) => boolean; limit: number },
): Promise<PositionedEvent[]> {
  const { path, to, wants, limit } = given;
  const page: PositionedEvent[] = [];
  let bytes = 0;
  while (page.length < limit && bytes < PAGE_BYTES) {
    const line = lines.take();
    if (line === undefined) {
      if (await lines.fill(to)) continue;
      break;
    }
    const event = parseAt(`${path}, byte ${line.from}`, line);
    if (!wants(event)) continue;
    page.push(event);
    bytes += line.bytes.length;
  }
  return page;
}

function parseAt(place: string, { bytes, from, to }: Line): PositionedEvent {
  try {
    const { event, dataVersion } = parseLine(bytes);
    return { event, dataVersion, cursor: toCursor({ from, to, id: event.id }) };
  } catch (error) {
    throw isOfSystem(error) ? error : damaged(place, error);
  }
}
