import type { SynapEvent } from '@synap/types';
import { type GeneratedEventType, getAllGeneratedEventTypes } from '@synap/types/names';
import { createTestEvent } from '@synap/types/testing';

const TYPES = getAllGeneratedEventTypes() as readonly GeneratedEventType[];

/** Valid events of all types in turn; other seeds, other ids. */
export const sampleEvents = (count: number, { seed }: { seed: number }): SynapEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const type = TYPES[index % TYPES.length] as GeneratedEventType;
    return createTestEvent(type, { id: toId(seed + index) }, { seed: seed + index });
  });

/** What goes to the streams of so many tags, in turn. */
export const tagEvents = (count: number, { seed, streams }: { seed: number; streams: number }): SynapEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const tagId = toId(2 ** 40 + (index % streams));
    const overrides = { id: toId(seed + index), data: { tagId }, subjectId: tagId };
    return createTestEvent('tags.delete.requested', overrides, { seed: seed + index });
  });

/** The ids of test events are of 32 bits: among some ten thousand of them, two are the same. */
const toId = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
