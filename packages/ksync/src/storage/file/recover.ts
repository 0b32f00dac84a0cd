import type { FileHandle } from 'node:fs/promises';
import type { Cursor } from '../storage.ts';
import { type EventLine, isTornLine, parseLine } from './event-line.ts';
import { type Line, createLineReader } from './line-reader.ts';
import { toCursor } from './place.ts';

/** What the file has of a client. */
export interface ClientPlace {
  readonly lastVersion: number;
  /** Where its first event begins. */
  readonly from: number;
  /** Where its last event ends. */
  readonly to: number;
}

export interface Recovered {
  /** Where the last whole batch ends: what follows was never acknowledged. */
  readonly end: number;
  /** The place of the last event; the empty text where there is none. */
  readonly endCursor: Cursor;
  readonly clients: Map<string, ClientPlace>;
}

/**
 * Reads a file from its beginning, and changes nothing.
 *
 * @throws Error with path and line, where the file is damaged.
 */
export async function recover(handle: FileHandle, { path, size }: { path: string; size: number }): Promise<Recovered> {
  const lines = createLineReader(handle, 0);
  const clients = new Map<string, ClientPlace>();
  let end = 0;
  let endCursor: Cursor = '';
  let number = 1;
  let batch: OpenBatch | undefined;
  try {
    do {
      for (let line = lines.take(); line !== undefined; line = lines.take()) {
        const parsed = parseLine(line.bytes);
        batch = continueBatch(batch, { line, parsed, clients });
        number += 1;
        if (parsed.isMore) continue;
        const { clientId, version, from } = batch;
        clients.set(clientId, { lastVersion: version, from: clients.get(clientId)?.from ?? from, to: line.to });
        end = line.to;
        endCursor = toCursor({ from: line.from, to: line.to, id: parsed.event.id });
        batch = undefined;
      }
    } while (await lines.fill(size));
    const { bytes } = lines.rest();
    if (bytes.length > 0 && !isTornLine(bytes)) throw new Error('has no end, and does not begin as an event');
  } catch (error) {
    throw isOfSystem(error) ? error : damaged(`${path}:${number}`, error);
  }
  return { end, endCursor, clients };
}

/** What to say of a line that cannot be what was written there. */
export function damaged(place: string, fault: unknown): Error {
  const what = fault instanceof Error ? fault.message : String(fault);
  return new Error(
    `${place}: the line ${what}. The file was damaged, or is not one of events; it was left as it is. ` +
      'Put a copy back, or mend the line by hand',
    { cause: fault },
  );
}

/** Such as EIO. */
export const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

interface OpenBatch {
  readonly clientId: string;
  readonly version: number;
  readonly from: number;
}

function continueBatch(
  batch: OpenBatch | undefined,
  { line, parsed, clients }: { line: Line; parsed: EventLine; clients: ReadonlyMap<string, ClientPlace> },
): OpenBatch {
  const { clientId, version } = parsed.event;
  if (batch === undefined) {
    const last = clients.get(clientId)?.lastVersion ?? 0;
    if (version <= last) throw new Error(`has version ${version} of ${clientId}, after its version ${last}`);
    return { clientId, version, from: line.from };
  }
  if (clientId !== batch.clientId || version !== batch.version + 1) {
    throw new Error(
      `does not go on with the batch above, where version ${batch.version + 1} of ${batch.clientId} is next`,
    );
  }
  return { ...batch, version };
}
