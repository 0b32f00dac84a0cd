import type * as fc from 'fast-check';
import { objects, type FormName } from './arbitraries.ts';
import { entryOf } from './entry-of.ts';
import type { Outlines } from './outline.ts';

export interface ArbitraryOptions {
  /**
   * Default `writer`: canonical events without unknown keys, which readers take too. With `reader` there are also unknown
   * keys, and times with any offset.
   */
  form?: FormName | undefined;
}

/** Payloads of one type. */
export function payloads(
  type: string,
  { form = 'writer' }: ArbitraryOptions,
  { events }: Outlines,
): fc.Arbitrary<{ [name: string]: unknown }> {
  checkForm(form);
  return objects(entryOf(events, type).data, form);
}

/** Whole events of one type as JSON. */
export function wireEvents(
  type: string,
  { form = 'writer' }: ArbitraryOptions,
  { envelope, events }: Outlines,
): fc.Arbitrary<{ [name: string]: unknown }> {
  checkForm(form);
  const { data } = entryOf(events, type);
  const required = { ...envelope.required, type: { kind: 'literal', value: type } as const, data };
  return objects({ ...envelope, required }, form);
}

/** The same in memory: the timestamp is a Date. */
export function memoryEvents(
  type: string,
  options: ArbitraryOptions,
  outlines: Outlines,
): fc.Arbitrary<{ [name: string]: unknown }> {
  return wireEvents(type, options, outlines).map((event) => ({
    ...event,
    timestamp: new Date(event['timestamp'] as string),
  }));
}

function checkForm(form: string): void {
  if (form === 'reader' || form === 'writer') return;
  throw new TypeError(`form is 'reader' or 'writer', not ${JSON.stringify(form)}`);
}
