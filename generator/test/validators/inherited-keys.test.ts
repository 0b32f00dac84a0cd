import { describe, expect, test } from 'vitest';
import { tagsCreateRequested as reader, tagsCreateRequestedWriter as writer } from '@synap/types/validators/tags';

const PAYLOAD = { name: 'roadmap', color: '#3b82f6' };

/** What a careless library may do to every object of a program. */
function whilePolluted<Result>(act: () => Result): Result {
  const prototype = Object.prototype as { polluted?: unknown };
  prototype.polluted = new Map();
  try {
    return act();
  } finally {
    delete prototype.polluted;
  }
}

describe('a key that every object inherits, of no JSON', () => {
  test.each([
    ['reader', reader],
    ['writer', writer],
  ])('is no key to a %s', (_, { is, parse, validate }) => {
    const [isValid, parsed, result] = whilePolluted(() => [is(PAYLOAD), parse(PAYLOAD), validate(PAYLOAD)]);
    expect(isValid).toBe(true);
    expect(Object.keys(parsed)).toEqual(['name', 'color']);
    expect(result.success && Object.keys(result.data)).toEqual(['name', 'color']);
  });

  test('is none where keys are stripped', () => {
    expect(Object.keys(whilePolluted(() => reader.strip(PAYLOAD)))).toEqual(['name', 'color']);
  });

  test('control: an own key of no JSON is refused, and a loop over keys meets the inherited one', () => {
    const value = { ...PAYLOAD, more: new Map() };
    expect([reader.is(value), reader.validate(value).success, writer.is(value)]).toEqual([false, false, false]);
    const met: string[] = [];
    whilePolluted(() => {
      for (const key in PAYLOAD) met.push(key);
    });
    expect(met).toContain('polluted');
  });
});
