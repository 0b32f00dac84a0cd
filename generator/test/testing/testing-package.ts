import type { Arbitrary } from 'fast-check';
import { exampleWireEvent, type JsonObject } from '../../src/model/example-event.ts';
import type { Event } from '../../src/model/types.ts';
import type { EventSamples } from '../../src/runtime/testing/written-samples.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { everyKindModel } from '../parity/every-kind.ts';
import { buildEveryKind, committed, importEntry, type Generated } from '../parity/packages.ts';

/** What `testing` of any catalog exports. */
export interface TestingExports {
  getSamples(type: string): EventSamples<JsonObject>;
  createTestEvent(
    type: string,
    overrides?: Readonly<Record<string, unknown>>,
    options?: { seed?: number },
  ): Readonly<Record<string, unknown>> & { readonly timestamp: Date; readonly data: JsonObject };
}

/** What `testing/fast-check` of any catalog exports. */
export interface FastCheckExports {
  eventArbitrary(type: string, options?: { form?: FormName }): Arbitrary<Record<string, unknown>>;
  wireEventArbitrary(type: string, options?: { form?: FormName }): Arbitrary<Record<string, unknown>>;
  dataArbitrary(type: string, options?: { form?: FormName }): Arbitrary<JsonObject>;
  anyEventArbitrary(options?: { form?: FormName }): Arbitrary<Record<string, unknown>>;
}

/** The catalog, and one that has every kind of field; the latter is built in `folder`, once. */
export function catalogs(folder: string) {
  let built: Promise<Generated> | undefined;
  return {
    catalog: { events: committed().model.events, build: async () => committed() },
    'every kind of field': {
      events: everyKindModel().events,
      build: () => (built ??= buildEveryKind(folder)),
    },
  } satisfies Record<string, { events: readonly Event[]; build(): Promise<Generated> }>;
}

export const importTesting = (generated: Generated): Promise<TestingExports> =>
  importEntry<TestingExports>(generated, './testing');

export const importFastCheck = (generated: Generated): Promise<FastCheckExports> =>
  importEntry<FastCheckExports>(generated, './testing/fast-check');

/** A whole event on the wire around a payload. */
export const wireEventWith = ({ model }: Generated, event: Event, data: unknown): unknown => ({
  ...exampleWireEvent(model, event),
  data,
});
