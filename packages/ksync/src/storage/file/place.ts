import type { FileHandle } from 'node:fs/promises';
import { KSyncError } from '../../errors.ts';
import type { Cursor } from '../storage.ts';
import { MAX_LINE_BYTES, parseLine } from './event-line.ts';

/** An event in the file. */
export interface Place {
  /** Where its line begins. */
  readonly from: number;
  /** Where the next one begins. */
  readonly to: number;
  readonly id: string;
}

/** Names the event, too: of another file that begins a line at the same byte it says nothing. */
export const toCursor = ({ from, to, id }: Place): Cursor => `${to}:${to - from}:${id}`;

/**
 * The byte where the line after the event begins.
 *
 * @throws KSyncError `unknown-cursor`, where that event is not there.
 */
export async function findPlace(
  cursor: Cursor,
  { path, handle, end }: { path: string; handle: FileHandle; end: number },
): Promise<number> {
  if (cursor === '') return 0;
  const [, to, length, id] = /^([1-9]\d{0,15}):([1-9]\d{0,8}):(.*)$/s.exec(cursor) ?? [];
  const place = { to: Number(to), bytes: Number(length) };
  if (place.to <= end && place.bytes <= Math.min(place.to, MAX_LINE_BYTES)) {
    if ((await readId(handle, place)) === id) return place.to;
  }
  throw new KSyncError(
    'unknown-cursor',
    `${path}: ${JSON.stringify(cursor)} is not a place in this file: it is of another storage, or the file was replaced, or put back from an older copy; read from the beginning`,
  );
}

/** Undefined where there is no such line. */
async function readId(handle: FileHandle, { to, bytes }: { to: number; bytes: number }): Promise<string | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, to - bytes);
  const last = bytes - 1;
  if (bytesRead < bytes || buffer.indexOf(NEWLINE) !== last) return undefined;
  try {
    // The rest of a line is no event, so that it begins where a line does.
    return parseLine(buffer.subarray(0, last)).event.id;
  } catch {
    return undefined;
  }
}

const NEWLINE = 0x0a;
