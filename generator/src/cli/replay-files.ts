import type { ReadStream } from 'node:fs';
import type { Fault } from './check-event.ts';
import type { StoredChecker, StoredVerdict } from './check-stored.ts';
import { placeFaults } from './place-faults.ts';
import { readEvents } from './read-events.ts';
import type { EventOrigin, FoundEvent } from './read-events.ts';
import type { ReplayedEvent, ReplaySource } from './replay-source.ts';

/** Events of files: wire events, or records that have a data version beside the event. */
export function openFileSource(origins: readonly EventOrigin[]): ReplaySource {
  const sizes = origins.map(({ bytes }) => bytes);
  const total = sizes.every((bytes) => bytes !== null) ? sizes.reduce((sum, bytes) => sum + bytes, 0) : null;
  let done = 0;
  let current: ReadStream | undefined;
  return {
    async *read(check) {
      for (const origin of origins) {
        const open = () => {
          const stream = origin.open();
          current = 'bytesRead' in stream ? (stream as ReadStream) : undefined;
          return stream;
        };
        for await (const found of readEvents({ ...origin, open })) {
          yield judge(found, { check, file: origin.name });
        }
        done += origin.bytes ?? 0;
        current = undefined;
      }
    },
    progress: () => (total === null || total === 0 ? null : (done + (current?.bytesRead ?? 0)) / total),
  };
}

function judge(found: FoundEvent, { check, file }: { check: StoredChecker; file: string }): ReplayedEvent {
  const verdict = 'fault' in found ? null : checkStored(found.value, check);
  const faults = placeFaults(found, { file, verdict });
  const type = verdict?.type ?? null;
  return {
    place: { file, line: faults[0]?.line ?? null, index: faults[0]?.index ?? null },
    type,
    isKnown: verdict?.isKnown ?? false,
    // Of what is no event, nobody counts versions.
    dataVersion: type === null ? null : (verdict?.dataVersion ?? null),
    isUpcast: verdict?.isUpcast ?? false,
    faults,
  };
}

/**
 * Paths start where the line does: `data.name` of a wire event, `event.data.name` of a record. What says nothing of its
 * data version has the first.
 */
function checkStored(value: unknown, check: StoredChecker): StoredVerdict & { readonly dataVersion: number | null } {
  if (!isRecord(value)) {
    const verdict = check({ value, dataVersion: 1 });
    return { ...verdict, dataVersion: 1, faults: [...atVersion(verdict, []), ...verdict.faults] };
  }
  const dataVersion = readDataVersion(value.dataVersion);
  const verdict = check({ value: value.event, dataVersion: dataVersion ?? 1 });
  return {
    ...verdict,
    dataVersion,
    faults: [
      ...(dataVersion === null ? [WRONG_VERSION] : []),
      ...atVersion(verdict, ['dataVersion']),
      ...verdict.faults.map((fault) => ({ ...fault, path: ['event', ...fault.path] })),
    ],
  };
}

const atVersion = ({ versionFault }: StoredVerdict, path: Fault['path']): readonly Fault[] =>
  versionFault === null ? [] : [{ ...versionFault, path }];

/** An event has a type; a record has an event. */
const isRecord = (value: unknown): value is { readonly event: unknown; readonly dataVersion?: unknown } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'event') && !Object.hasOwn(value, 'type');

/** As the store has it: an integer of PostgreSQL, and 1 where nothing is said. */
function readDataVersion(value: unknown): number | null {
  if (value === undefined) {
    return 1;
  }
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < 2 ** 31 ? value : null;
}

const WRONG_VERSION: Fault = {
  path: ['dataVersion'],
  code: 'data_version',
  message: 'has to be a whole number from 1 up',
};
