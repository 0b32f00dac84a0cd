import { describe, expect, test } from 'vitest';
import { tagsCreateRequested as reader, tagsCreateRequestedWriter as writer } from '@synap/types/validators/tags';

const PAYLOAD = { name: 'roadmap', color: '#3b82f6' };

/** What a careless library may do to every object of a program. */
function whilePolluted<Result>(act: () => Result, polluted: unknown = new Map()): Result {
  const prototype = Object.prototype as { polluted?: unknown };
  prototype.polluted = polluted;
  try {
    return act();
  } finally {
    delete prototype.polluted;
  }
}

describe.each([
  ['a list', []],
  ['what looks like a rule', [() => 'not checked', 0]],
  ['what looks like rules', { name: [() => 'not checked'] }],
])('a key that every object inherits, of %s', (_, polluted) => {
  test('is no rule', () => {
    const input = { ...PAYLOAD, more: 1 };
    expect(whilePolluted(() => reader.validate(input), polluted)).toEqual({ success: true, data: input });
    const own = { ...input, polluted: 1 };
    expect(whilePolluted(() => reader.validate(own), polluted)).toEqual({ success: true, data: own });
  });

  test('control: it is met in a loop over the keys of rules', () => {
    const met: string[] = [];
    whilePolluted(() => {
      for (const key in (reader as unknown as { readonly rule: object }).rule) met.push(key);
    }, polluted);
    expect(met).toContain('polluted');
  });
});

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

  test('has parse strip nothing, whatever it is called', () => {
    const prototype = Object.prototype as { strips?: unknown };
    prototype.strips = true;
    try {
      expect(reader.parse({ ...PAYLOAD, more: 1 })).toHaveProperty('more', 1);
    } finally {
      delete prototype.strips;
    }
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
