import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimestamp } from '../../src/runtime/validators/runtime/accept.ts';
import { toDate } from '../../src/runtime/validators/runtime/events.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_122);

const FIRST = new Date('0000-01-01T00:00:00.000Z').getTime();
const LAST = new Date('9999-12-31T23:59:59.999Z').getTime();

/** As writers write them, of every year with four digits. */
const written = fc.integer({ min: FIRST, max: LAST }).map((time) => new Date(time).toISOString());

/** As readers take them besides: other fractions, and offsets. */
const read = fc
  .tuple(
    written,
    fc.constantFrom('', '.5', '.12', '.123', '.123456789'),
    fc.constantFrom('Z', '+05:30', '-00:00', '+23:59'),
  )
  .map(([text, fraction, zone]) => `${text.slice(0, 19)}${fraction}${zone}`);

const asEngine = (text: string): number => new Date(text).getTime();

describe(`the Date of a timestamp, seed ${SEED}`, () => {
  test.each([
    ['as writers write it', written],
    ['as readers take it', read],
  ])('%s is the one that the engine reads', (_, texts) => {
    const isSame = (text: string): boolean => isTimestamp(text) && toDate(text).getTime() === asEngine(text);
    fc.assert(fc.property(texts, isSame), { seed: SEED, numRuns: 2_000 });
  });

  test.each([
    '0000-02-29T00:00:00.000Z',
    '0099-12-31T23:59:59.999Z',
    '2024-02-29T23:59:59.999Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s', (text) => expect(toDate(text).toISOString()).toBe(text));

  test('control: the engine’s own function for parts takes years below 100 for others', () => {
    const naive = (text: string): number => Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1);
    expect(naive('0099-12-01T00:00:00.000Z')).not.toBe(asEngine('0099-12-01T00:00:00.000Z'));
  });
});
