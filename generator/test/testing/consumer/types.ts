// What compiles and what must not, for whoever tests with the package. The test reads this file; it is not run.
import {
  getSamples,
  createTestEvent,
  type BrokenRule,
  type EventSamples,
  type TestEventOverrides,
} from '@synap/types/testing';
import {
  anyEventArbitrary,
  dataArbitrary,
  eventArbitrary,
  wireEventArbitrary,
  type WireEventOf,
} from '@synap/types/testing/fast-check';
import type { EventData, GeneratedEvent, GeneratedEventType, SynapEvent, SynapEventOf } from '@synap/types';
import type { Arbitrary } from 'fast-check';

export const tag: SynapEventOf<'tags.create.requested'> = createTestEvent('tags.create.requested');
export const any: SynapEvent = tag;
export const color: string | undefined = tag.data.color;
export const at: Date = createTestEvent(
  'tags.create.requested',
  { userId: 'ada', data: { color: '#3b82f6' } },
  { seed: 1 },
).timestamp;
export const without = createTestEvent('tags.create.requested', { data: { color: undefined }, subjectId: undefined });
export const changes = createTestEvent('tags.update.requested', { data: { changes: { name: 'x' } } });

// @ts-expect-error
export const unknownType = createTestEvent('tags.create.request');
// @ts-expect-error
export const unknownKey = createTestEvent('tags.create.requested', { data: { colour: '#3b82f6' } });
// @ts-expect-error
export const wrongValue = createTestEvent('tags.create.requested', { data: { name: 1 } });
// @ts-expect-error
export const wrongNested = createTestEvent('tags.update.requested', { data: { changes: { name: 1 } } });
// @ts-expect-error
export const wrongField = createTestEvent('tags.create.requested', { user: 'ada' });
// @ts-expect-error
export const wrongTime = createTestEvent('tags.create.requested', { timestamp: '2026-01-15T09:30:00.000Z' });
// @ts-expect-error
export const anotherType = createTestEvent('tags.create.requested', { type: 'tags.create.validated' });
// @ts-expect-error
export const wrongSeed = createTestEvent('tags.create.requested', {}, { seed: 'one' });

export const override: TestEventOverrides<'tags.create.requested'> = { source: 'system' };
// @ts-expect-error
export const wrongSource: TestEventOverrides<'tags.create.requested'> = { source: 'nowhere' };

export const samples: EventSamples<EventData<'tags.create.requested'>> = getSamples('tags.create.requested');
export const rule: BrokenRule | undefined = samples.invalid[0]?.rule;
// @ts-expect-error
export const noRule: 'spelling' = samples.invalid[0]!.rule;
// @ts-expect-error
export const noSamples = getSamples('toString');

export const memory: Arbitrary<SynapEventOf<'tags.create.requested'>> = eventArbitrary('tags.create.requested');
export const wire: Arbitrary<WireEventOf<'tags.create.requested'>> = wireEventArbitrary('tags.create.requested', {
  form: 'reader',
});
export const data: Arbitrary<EventData<'tags.create.requested'>> = dataArbitrary('tags.create.requested');
export const all: Arbitrary<GeneratedEvent> = anyEventArbitrary();
export function generic<Type extends GeneratedEventType>(type: Type): Arbitrary<SynapEventOf<Type>> {
  return eventArbitrary(type);
}
// @ts-expect-error
export const wrongForm = eventArbitrary('tags.create.requested', { form: 'both' });
// @ts-expect-error
export const wrongData: Arbitrary<EventData<'tags.delete.requested'>> = dataArbitrary('tags.create.requested');
