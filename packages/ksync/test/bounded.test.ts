/*
 * Replays in little memory, in children that have 40 MB for what lives long. Longer: SYNAP_KSYNC_EVENTS=1000000 (by default 200,000).
 */
import { describe, expect, test } from 'vitest';
import { runChild } from './run-child.ts';

const EVENTS = Number(process.env['SYNAP_KSYNC_EVENTS'] ?? 200_000);
const LIMIT = ['--max-old-space-size=40', '--max-semi-space-size=4'];

describe(`${EVENTS} events in 40 MB`, () => {
  test.each(['getEvents', 'someTypes', 'subscribe', 'materialize'])('are all read: %s', async (way) => {
    const { code, stdout, stderr } = await runChild('replay-child.ts', [way, EVENTS], LIMIT);
    expect(stderr).toBe('');
    expect(stdout).toBe(`${EVENTS}\n`);
    expect(code).toBe(0);
  });

  test('control: cannot be held all at once', async () => {
    const { signal, stdout, stderr } = await runChild('replay-child.ts', ['collect', EVENTS], LIMIT);
    expect(stdout).toBe('');
    expect(stderr).toContain('JavaScript heap out of memory');
    expect(signal).toBe('SIGABRT');
  });
});
