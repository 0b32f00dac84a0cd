import { describe, expect, it, test } from 'vitest';
import { findSlowness } from '../../src/lint/slowness.ts';
import { longestMatch } from '../../src/lint/longest-match.ts';

describe('patterns that take polynomial time are found, with a text that shows it', () => {
  it.each([
    '^.*,.*$',
    '^a{0,500}a{0,500}$',
    '^.*a.*b.*c$',
    '^.*foo.*$',
    '^\\s*\\w*\\s*$',
    '^x*[^y]*x$',
    '^(?:ab)*a?(?:ba)*$',
    '^[a-z]*1?[a-z]*2?[a-z]*$',
  ])('%s', (pattern) => {
    const slow = findSlowness(pattern);
    expect(slow?.times).toBeGreaterThanOrEqual(3);
    const { prefix = '', round = '', suffix = '' } = slow ?? {};
    // The engine of this process refuses that text too.
    expect(new RegExp(pattern, 'u').test(prefix + round.repeat(20) + suffix)).toBe(false);
  });
});

describe('patterns that take linear time pass', () => {
  it.each([
    '^[a-z]+(?:-[a-z]+)*$',
    '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
    '^\\S(?:.*\\S)?$',
    '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$',
    '^[0-9]{1,3}[0-9]{1,3}$',
    '^[a-z]+@[a-z]+\\.[a-z]+$',
    '^(?:[a-z]+\\.)*[a-z]+$',
    '^#[0-9a-fA-F]{6}$',
    '^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+$',
    // The second loop takes whatever follows, so that no text is refused after it has begun.
    '^.*,(?:[^x]|x)*$',
  ])('%s', (pattern) => {
    expect(findSlowness(pattern)).toBeUndefined();
  });
});

test('control: the engine that runs patterns takes longer by the factor that was counted', () => {
  const slow = findSlowness('^[a-z]*1?[a-z]*2?[a-z]*$')!;
  const expression = new RegExp('^[a-z]*1?[a-z]*2?[a-z]*$', 'u');
  const time = (rounds: number): number => {
    const text = slow.prefix + slow.round.repeat(rounds) + slow.suffix;
    // The quickest of three: other processes only ever make it slower.
    const times = [0, 1, 2].map(() => {
      const start = performance.now();
      expression.test(text);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  time(50);
  // Cubic: 64 times as long for four times the text. A linear one would take four times as long.
  expect(time(400) / time(100)).toBeGreaterThan(10);
});

test('the longest match counts characters, and the bytes that JSON takes for them', () => {
  expect(longestMatch('^#[0-9a-f]{6}$')).toEqual({ characters: 7, bytes: 7 });
  expect(longestMatch('^(?:ab|"{2,3})?é$')).toEqual({ characters: 4, bytes: 8 });
  expect(longestMatch('^.{2}$')).toEqual({ characters: 2, bytes: 12 });
  expect(longestMatch('^a*$').characters).toBe(Infinity);
});
