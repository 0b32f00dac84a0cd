import { randomUUID } from 'node:crypto';
import type { EventRepository } from '@synap/database';
import type { Built } from './built.ts';
import { BATCH, STREAMS, createBatch, createEvent, nextSubject } from './events.ts';
import { type Work, repeat } from '../measure.ts';
import type { Competitor, Subject } from './subject.ts';

/** The repository as its users open it. */
export function openOurs(url: string, { createEventRepository }: Built): Competitor {
  const repository = createEventRepository({ url });
  return {
    subjects: [...singles(repository), ...batches(repository), concurrent(repository)],
    close: repository.close,
  };
}

const singles = (repository: EventRepository): readonly Subject[] => {
  /** Streams that nobody else writes to, and where they are. */
  const versions = Array.from({ length: STREAMS }, () => ({ subject: randomUUID(), version: 0 }));
  let turn = 0;
  return [
    {
      id: 'ours single',
      suite: 'single',
      name: '@synap/database, of a stream',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          await repository.append(createEvent(nextSubject()));
          return 1;
        }),
    },
    {
      id: 'ours single expected',
      suite: 'single',
      name: '@synap/database, at an expected version',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          const stream = versions[(turn += 1) % STREAMS]!;
          await repository.append(createEvent(stream.subject), { expectedVersion: stream.version });
          stream.version += 1;
          return 1;
        }),
    },
    {
      id: 'ours single unversioned',
      suite: 'single',
      name: '@synap/database, of no stream',
      run: (milliseconds) =>
        repeat(milliseconds, async () => {
          await repository.append(createEvent(null));
          return 1;
        }),
    },
  ];
};

const batches = (repository: EventRepository): readonly Subject[] =>
  (['one stream', 'a stream each', 'no stream'] as const).map((of) => ({
    id: `ours batch ${of}`,
    suite: 'batch',
    name: `@synap/database, of ${of}`,
    run: (milliseconds) =>
      repeat(milliseconds, async () => {
        await repository.appendBatch(createBatch(of));
        return BATCH;
      }),
  }));

/** Callers that wait for their own event only: what they send while a statement is under way leaves with the next. */
const concurrent = (repository: EventRepository): Subject => ({
  id: 'ours concurrent',
  suite: 'concurrent',
  name: '@synap/database, 8 callers of one repository',
  run: (milliseconds) =>
    together(8, () =>
      repeat(milliseconds, async () => {
        await repository.append(createEvent(nextSubject()));
        return 1;
      }),
    ),
});

export async function together(count: number, work: () => Promise<Work>): Promise<Work> {
  const done = await Promise.all(Array.from({ length: count }, work));
  return {
    events: done.reduce((sum, { events }) => sum + events, 0),
    milliseconds: Math.max(...done.map(({ milliseconds }) => milliseconds)),
  };
}
