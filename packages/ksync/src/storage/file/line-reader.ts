import type { FileHandle } from 'node:fs/promises';
import { MAX_LINE_BYTES } from './event-line.ts';

export interface Line {
  /** Without its end. Theirs until the next `fill`. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly from: number;
  /** Where the next one begins. */
  readonly to: number;
}

/** Reads lines with one chunk in memory, or one line where that is longer. */
export interface LineReader {
  /** The next line that is here as a whole; undefined where more has to be read first. */
  take(): Line | undefined;
  /** Reads on, as far as `to`; false where it has got there already. */
  fill(to: number): Promise<boolean>;
  /** What follows the last line. */
  rest(): Line;
}

export function createLineReader(handle: FileHandle, from: number): LineReader {
  let buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  // In the buffer: where the next line begins, how far its end was looked for, and how much there is.
  let start = 0;
  let searched = 0;
  let filled = 0;
  let position = from;
  const placeOf = (index: number): number => position - filled + index;

  return {
    take() {
      const end = buffer.subarray(0, filled).indexOf(NEWLINE, searched);
      if (end === -1) {
        searched = filled;
        return undefined;
      }
      const line = { bytes: buffer.subarray(start, end), from: placeOf(start), to: placeOf(end + 1) };
      start = searched = end + 1;
      return line;
    },
    async fill(to) {
      if (position >= to) return false;
      if (start > 0) {
        buffer.copyWithin(0, start, filled);
        filled -= start;
        searched -= start;
        start = 0;
      }
      if (filled === buffer.length) buffer = grow(buffer);
      const length = Math.min(buffer.length - filled, to - position);
      const { bytesRead } = await handle.read(buffer, filled, length, position);
      filled += bytesRead;
      position += bytesRead;
      return bytesRead > 0;
    },
    rest: () => ({ bytes: buffer.subarray(start, filled), from: placeOf(start), to: placeOf(filled) }),
  };
}

const CHUNK_BYTES = 256 * 1024;

const NEWLINE = 0x0a;

function grow(buffer: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  if (buffer.length >= MAX_LINE_BYTES) throw new Error(`is longer than ${MAX_LINE_BYTES} bytes`);
  const larger = Buffer.allocUnsafe(buffer.length * 2);
  buffer.copy(larger);
  return larger;
}
