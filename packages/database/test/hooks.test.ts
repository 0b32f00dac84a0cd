import { afterEach, expect, test, vi } from 'vitest';
import type { EventRecord } from '../src/event-record.ts';
import { createHooks } from '../src/hooks.ts';

const recordOf = (position: number): EventRecord =>
  ({ position, event: { id: `id-${position}`, type: 'tags.create.requested' } }) as unknown as EventRecord;

afterEach(() => vi.restoreAllMocks());

test.each([
  [
    'throws',
    () => {
      throw new Error('the log is full');
    },
  ],
  ['rejects', () => Promise.reject(new Error('the log is full'))],
])('a hook gets the next event when what is told of its errors %s', async (_, onError) => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const hooks = createHooks({ onError });
  const seen: number[] = [];
  hooks.add(({ position }) => {
    seen.push(position);
    throw new Error('no');
  });
  hooks.tell([recordOf(1), recordOf(2)]);
  hooks.tell([recordOf(3)]);
  await hooks.drain();
  expect(seen).toEqual([1, 2, 3]);
  expect(warn).toHaveBeenCalledTimes(3);
  expect(warn).toHaveBeenCalledWith(
    'onHookError threw for the event id-1 (tags.create.requested): the log is full',
    'EventHookWarning',
  );
});
