import type { Model } from '../model/types.ts';
import { UpcastError, upcastStored, type StoredData } from '../runtime/upcasters/runtime.ts';
import { refuseUpcasterFaults } from '../upcasters/faults.ts';
import type { Upcasters } from '../upcasters/load.ts';
import type { EventChecker, Fault, Verdict } from './check-event.ts';

/** What the checker says about one event as it was stored. */
export interface StoredVerdict extends Verdict {
  /** Whether it was judged as what the upcasters made of it. */
  readonly isUpcast: boolean;
  /** What is wrong with its data version: the path is for whoever knows where that stands. */
  readonly versionFault: Omit<Fault, 'path'> | null;
}

export type StoredChecker = (stored: { value: unknown; dataVersion: number }) => StoredVerdict;

/** Judges events as their readers get them: data of an older version becomes current data first. */
export function createStoredChecker(check: EventChecker, upcast: (stored: StoredData) => StoredData): StoredChecker {
  return ({ value, dataVersion }) => {
    if (!isEvent(value)) {
      return { ...check({ value }), isUpcast: false, versionFault: null };
    }
    const stored = { type: value.type, dataVersion, data: value.data };
    try {
      const current = upcast(stored);
      if (current === stored) {
        return { ...check({ value }), isUpcast: false, versionFault: null };
      }
      return { ...check({ value: { ...value, data: current.data } }), isUpcast: true, versionFault: null };
    } catch (error) {
      // Too deep for JSON: the check of the event as it stands says so.
      if (error instanceof RangeError) {
        return { ...check({ value }), isUpcast: false, versionFault: null };
      }
      if (!(error instanceof UpcastError)) {
        throw error;
      }
      const versionFault = { code: error.code, message: MESSAGES[error.code](error) };
      return { type: value.type, isKnown: true, faults: [], isUpcast: false, versionFault };
    }
  };
}

const MESSAGES: { readonly [Code in UpcastError['code']]: (error: UpcastError) => string } = {
  newer_data_version: ({ dataVersion }) => `is ${dataVersion}, newer than this catalog has; run a newer release`,
  invalid_data_version: () => 'has to be a whole number from 1 up',
  upcast_failed: ({ message }) => `does not lead to current data: ${message}`,
};

/** Current data, by the upcasters of the project. Throws `KnownError` where they cannot be run. */
export function createUpcast(model: Model, upcasters: Upcasters): (stored: StoredData) => StoredData {
  refuseUpcasterFaults([...upcasters.values()].flatMap(({ faults }) => faults));
  const current = new Map(model.events.map((event) => [event.type, event.dataVersion]));
  const steps = Object.fromEntries(
    [...upcasters].map(([type, { sandbox }]) => [
      type,
      Object.fromEntries(
        (sandbox?.keys ?? []).map((key) => [
          key,
          (data: never): object => {
            const [outcome] = sandbox?.run(Number(key), [data]) ?? [];
            if (outcome === undefined || 'fault' in outcome) {
              throw new Error(outcome === undefined ? 'there is no step' : `the step ${outcome.problem}`);
            }
            return outcome.data;
          },
        ]),
      ),
    ]),
  );
  return (stored) => upcastStored(stored, { steps, current: (type) => current.get(type) });
}

const isEvent = (value: unknown): value is { type: string; data: Record<string, unknown> } =>
  isObject(value) && typeof value['type'] === 'string' && isObject(value['data']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
