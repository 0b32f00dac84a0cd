import { KnownError } from '../known-error.ts';
import { byCodeUnit } from '../model/names.ts';
import type { JsonObject } from '../model/samples.ts';
import type { Place } from '../report/result.ts';

/** Every code and what it says. Codes are stable. */
export const UPCASTER_FAULT_CODES = {
  UNSHIPPABLE: 'The file is no module of steps that can stand in the package by itself.',
  UPCASTERS_UNUSED: 'There are upcasters for an event of data version 1, or for none.',
  STEP_MISSING: 'A data version has no step to the next.',
  STEP_UNKNOWN: 'A step starts from no older data version.',
  VERSION_UNKNOWN: 'No release of the history has a data version that there must have been.',
  DROPS_UNKNOWN: 'What is said to be dropped is no field of its data version.',
  THROWS: 'A step throws.',
  MUTATES: 'A step changes the data that it is given.',
  ASYNC: 'A step gives a promise.',
  NOT_DATA: 'A step gives no object of JSON.',
  TOO_SLOW: 'A step does not end in time.',
  IMPURE: 'A step makes different data of the same data.',
  REFUSED: 'The schema of the next version refuses what a step gives.',
  UNKNOWN_KEY: 'A step adds a key that the next version does not have.',
  LOST: 'A field of both versions, or a renamed one, is in the data and not in what a step gives.',
  FORGOTTEN: 'Whatever a field holds, a step gives the same.',
} as const satisfies Record<string, string>;

/** Something that is wrong with the upcasters of an event. */
export interface UpcasterFault {
  readonly code: keyof typeof UPCASTER_FAULT_CODES;
  /** Its type. */
  readonly event: string;
  /** The data version that the step starts from; null where it is about no step. */
  readonly step: number | null;
  readonly place: Place | null;
  /** One sentence, which names the event and the step. */
  readonly message: string;
  /** The data that shows it, as short as there is. */
  readonly document: JsonObject | null;
}

/** Throws one `KnownError` with all of them, in the order of their places. */
export function refuseUpcasterFaults(faults: readonly UpcasterFault[]): void {
  if (faults.length > 0) throw new KnownError(renderUpcasterFaults(faults));
}

/** One line a fault, one more for the data that shows it, and a last one with the count. */
export function renderUpcasterFaults(faults: readonly UpcasterFault[]): string {
  const lines = [...faults].sort(byPlace).map(({ code, event, step, place, message, document }) => {
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
    const subject = step === null ? event : `${event} ${step} -> ${step + 1}`;
    return `${where}${code} ${subject}: ${message}${document === null ? '' : `\n  with ${shorten(JSON.stringify(document))}`}`;
  });
  return [...lines, lines.length === 1 ? '1 fault' : `${lines.length} faults`].join('\n');
}

const MOST_SHOWN = 400;

const shorten = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text);

const byPlace = (left: UpcasterFault, right: UpcasterFault): number =>
  byCodeUnit(left.place?.file ?? '', right.place?.file ?? '') ||
  (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
  byCodeUnit(left.event, right.event) ||
  (left.step ?? 0) - (right.step ?? 0) ||
  byCodeUnit(left.code, right.code);
