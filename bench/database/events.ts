import { randomUUID } from 'node:crypto';
import type { SynapEvent } from '@synap/types';
import { createTestEvent } from '@synap/types/testing';

/** How many streams appends are spread over, where there are streams. */
export const STREAMS = 1_000;

export const BATCH = 100;

/** Same ids for all, so that nobody has shorter ones. */
const SUBJECTS: readonly string[] = Array.from({ length: STREAMS }, () => randomUUID());

const TEMPLATE = createTestEvent('tags.create.requested', { source: 'api', subjectId: undefined }, { seed: 1 });

/** The payload that every competitor stores, as JSON. */
export const PAYLOAD = JSON.stringify(TEMPLATE.data);

/** A new event: of a stream, or about nothing. */
export const createEvent = (subjectId: string | null): SynapEvent => {
  const { subjectId: _, ...event } = TEMPLATE;
  return {
    ...event,
    id: randomUUID(),
    correlationId: randomUUID(),
    timestamp: new Date(),
    ...(subjectId === null ? {} : { subjectId }),
  };
};

let last = 0;

/** One stream after another. */
export const nextSubject = (): string => SUBJECTS[(last += 1) % STREAMS]!;

/** Many at once, of one stream, of a stream each, or of none. */
export const createBatch = (of: 'one stream' | 'a stream each' | 'no stream'): SynapEvent[] => {
  const subject = nextSubject();
  return Array.from({ length: BATCH }, () =>
    createEvent(of === 'no stream' ? null : of === 'one stream' ? subject : nextSubject()),
  );
};
