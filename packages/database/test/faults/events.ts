import type { SynapEvent } from '@synap/types';
import { createTestEvent } from '@synap/types/testing';
import type { Random } from './random.ts';

/** Makes events of its own: two in three are of one of 20 streams, which writers meet in; the others have no stream. */
export function createEventSource(random: Random): () => SynapEvent {
  const streams = Array.from({ length: 20 }, () => random.uuid());
  const withoutStream = createTestEvent('tags.create.requested', {}, { seed: 1 });
  const withStream = streams.map((tagId) =>
    createTestEvent('tags.update.requested', { data: { tagId }, subjectId: tagId }, { seed: 2 }),
  );
  let count = 0;
  return () => {
    count += 1;
    const name = `name ${count}`;
    const id = random.uuid();
    if (random.next() < 1 / 3) return { ...withoutStream, id, data: { ...withoutStream.data, name } };
    const event = withStream[random.between(0, withStream.length - 1)] as (typeof withStream)[number];
    return { ...event, id, data: { ...event.data, changes: { name } } };
  };
}
