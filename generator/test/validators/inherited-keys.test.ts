import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagsCreateRequested as reader, tagsCreateRequestedWriter as writer } from '@synap/types/validators/tags';

const PAYLOAD = { name: 'roadmap', color: '#3b82f6' };

/** What a careless library may do to every object of a program. */
beforeAll(() => {
  Object.defineProperty(Object.prototype, 'polluted', { value: new Map(), enumerable: true, configurable: true });
});
afterAll(() => {
  delete (Object.prototype as { polluted?: unknown }).polluted;
});

const ownKeys = (value: object): readonly string[] => Object.keys(value);

describe('a key that every object inherits, of no JSON', () => {
  test.each([
    ['reader', reader],
    ['writer', writer],
  ])('is no key to a %s', (_, { is, parse, validate }) => {
    expect(is(PAYLOAD)).toBe(true);
    expect(ownKeys(parse(PAYLOAD))).toEqual(['name', 'color']);
    const result = validate(PAYLOAD);
    expect(result.success && ownKeys(result.data)).toEqual(['name', 'color']);
  });

  test('is none where keys are stripped', () => {
    expect(ownKeys(reader.strip(PAYLOAD))).toEqual(['name', 'color']);
  });

  test('control: an own key of no JSON is refused, and a loop over keys meets the inherited one', () => {
    const value = { ...PAYLOAD, more: new Map() };
    expect([reader.is(value), reader.validate(value).success, writer.is(value)]).toEqual([false, false, false]);
    const met: string[] = [];
    for (const key in PAYLOAD) met.push(key);
    expect(met).toContain('polluted');
  });
});
