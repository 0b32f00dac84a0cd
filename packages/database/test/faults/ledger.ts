import { isDeepStrictEqual } from 'node:util';
import type { SynapEvent } from '@synap/types';
import { type EventRecord, UnavailableError } from '../../src/index.ts';
import { withClient } from '../postgres-server.ts';

/** What a client knows of its events: what it has sent, and what it was told of each. */
export interface Ledger {
  /** Sends events through `append`, and writes down what comes of it; resolves with whether it was stored. */
  send(events: readonly SynapEvent[], append: () => Promise<EventRecord | EventRecord[]>): Promise<boolean>;
  readonly sent: ReadonlyMap<string, SynapEvent>;
  readonly acknowledged: ReadonlyMap<string, EventRecord>;
  /** Ids whose last answer was an `UnavailableError`, by what it said of the outcome. */
  readonly unanswered: ReadonlyMap<string, UnavailableError['outcome']>;
  /** What no append may throw here. */
  readonly unexpected: readonly unknown[];
}

export function createLedger(): Ledger {
  const sent = new Map<string, SynapEvent>();
  const acknowledged = new Map<string, EventRecord>();
  const unanswered = new Map<string, UnavailableError['outcome']>();
  const unexpected: unknown[] = [];
  return {
    sent,
    acknowledged,
    unanswered,
    unexpected,
    async send(events, append) {
      for (const event of events) sent.set(event.id, event);
      try {
        const answer = await append();
        for (const record of Array.isArray(answer) ? answer : [answer]) {
          acknowledged.set(record.event.id, record);
          unanswered.delete(record.event.id);
        }
        return true;
      } catch (error) {
        if (!(error instanceof UnavailableError)) unexpected.push(error);
        else {
          for (const { id } of events) {
            // What was unknown once stays so, whatever a later attempt says.
            if (unanswered.get(id) !== 'unknown') unanswered.set(id, error.outcome);
          }
        }
        return false;
      }
    },
  };
}

export interface Discrepancies {
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There more than once. */
  readonly doubled: string[];
  /** There with another content, or in another place than the answer said. */
  readonly altered: string[];
  /** There, though the answer said that it was not done. */
  readonly denied: string[];
  /** There, though never sent. */
  readonly foreign: string[];
  /** An event without its key, or a key without its event. */
  readonly keyless: string[];
  /** Streams whose versions are not 1, 2, 3 and so on, or whose counter says something else. */
  readonly gaps: string[];
}

export const NONE: Discrepancies = {
  lost: [],
  doubled: [],
  altered: [],
  denied: [],
  foreign: [],
  keyless: [],
  gaps: [],
};

/** Reads the tables with statements of its own: what is under test has no part in it. */
export async function compareWithDatabase(ledger: Ledger, url: string): Promise<Discrepancies> {
  const { rows, keyless, gaps } = await withClient(url, async (sql) => ({
    rows: await sql<Row[]>`select id::text, position::float8, stream_version::float8, type, user_id, data
      from synap.events`,
    keyless: await sql<{ id: string }[]>`select coalesce(event.id, key.id)::text as id from synap.events event
      full join synap.event_keys key on key.id = event.id and key.position = event.position
        and key.transaction_id = event.transaction_id and key.recorded_at = event.recorded_at
      where event.id is null or key.id is null`,
    gaps: await sql<{ stream: string }[]>`select coalesce(stream_id, 'a counter without events') as stream from (
        select stream_id, stream_table, count(*) as events, count(distinct stream_version) as versions,
          min(stream_version) as first, max(stream_version) as last
        from synap.events where stream_id is not null group by stream_id, stream_table
      ) event full join synap.streams stream using (stream_id, stream_table)
      where event.first is distinct from 1 or event.last is distinct from events or versions is distinct from events
        or stream.version is distinct from events`,
  }));
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = [...counts.keys()];
  return {
    lost: [...ledger.acknowledged.keys()].filter((id) => !counts.has(id)),
    doubled: ids.filter((id) => counts.get(id) !== 1),
    altered: rows.filter((row) => isAltered(row, ledger)).map(({ id }) => id),
    denied: ids.filter((id) => ledger.unanswered.get(id) === 'not-done'),
    foreign: ids.filter((id) => !ledger.sent.has(id)),
    keyless: keyless.map(({ id }) => id),
    gaps: gaps.map(({ stream }) => stream),
  };
}

interface Row {
  readonly id: string;
  readonly position: number;
  readonly stream_version: number | null;
  readonly type: string;
  readonly user_id: string;
  readonly data: unknown;
}

function isAltered({ id, position, stream_version, type, user_id, data }: Row, ledger: Ledger): boolean {
  const sent = ledger.sent.get(id);
  if (sent === undefined) return false;
  const record = ledger.acknowledged.get(id);
  const isMoved =
    record !== undefined && (record.position !== position || (record.stream?.version ?? null) !== stream_version);
  return isMoved || sent.type !== type || sent.userId !== user_id || !isDeepStrictEqual(sent.data, data);
}
