import { EventTypeSchemas } from '@synap/types';
import { tagsCreateRequested as tags } from '@synap/types/validators/tags';
import { describe, expect, test } from 'vitest';
import { validateBy } from '../../src/runtime/validators/runtime/check.ts';
import { takeItems, takeText } from '../../src/runtime/validators/runtime/read.ts';

const schema = EventTypeSchemas['tags.create.requested'];

/** Another value each time, and the last one for ever. */
const oneByOne = <Value>(...values: readonly Value[]): (() => Value) => {
  let times = 0;
  return () => values[Math.min(times++, values.length - 1)]!;
};

const withGetter = (target: object, name: string, get: (this: Record<string, unknown>) => unknown): object =>
  Object.defineProperty(target, name, { enumerable: true, configurable: true, get });

describe('of a value that is another each time it is read, the copy is what was checked', () => {
  const cases: Readonly<Record<string, () => object>> = {
    'a getter with a right value first': () =>
      withGetter({ color: '#123456' }, 'name', oneByOne<unknown>('roadmap', 5)),
    'a getter with a wrong value first': () =>
      withGetter({ color: '#123456' }, 'name', oneByOne<unknown>(5, 'roadmap')),
    'a getter that takes a key away': () =>
      withGetter({ name: 'roadmap', color: '#123456', other: 'no color' }, 'name', function () {
        delete this['color'];
        return 'roadmap';
      }),
    'a getter that adds a key': () =>
      withGetter({ name: 'roadmap' }, 'name', function () {
        this['color'] = 'no color';
        return 'roadmap';
      }),
    'a proxy with fewer keys each time': () => {
      const keys = oneByOne(['name', 'color', 'other'], ['name', 'color'], ['name']);
      return new Proxy({ name: 'roadmap', color: '#123456', other: 5 }, { ownKeys: () => [...keys()] });
    },
    'a proxy with its keys in another order each time': () => {
      const keys = oneByOne(['name', 'color'], ['color', 'name']);
      return new Proxy({ name: 'roadmap', color: '#123456' }, { ownKeys: () => [...keys()] });
    },
    'a proxy that becomes another object': () => {
      const held = oneByOne({ name: 'roadmap' }, { name: 5 });
      return new Proxy({ name: 'roadmap' }, { get: (_, key) => Reflect.get(held(), key) as unknown });
    },
  };

  test.each(Object.entries(cases))('%s', (_, create) => {
    for (const read of [tags.validate, attempt(tags.parse), attempt(tags.strip)]) {
      const result = read(create());
      if (!result.success) continue;
      expect(tags.is(result.data)).toBe(true);
      expect(schema.safeParse(result.data)).toEqual({ success: true, data: result.data });
    }
  });

  test('control: the first value of a getter is the one that counts', () => {
    expect(tags.validate(cases['a getter with a right value first']!())).toMatchObject({ success: true });
    expect(tags.validate(cases['a getter with a wrong value first']!())).toMatchObject({ success: false });
  });
});

describe('an array of at most two items', () => {
  const atMostTwo = (value: unknown) => validateBy<unknown[]>([takeItems, 0, [takeText], 0, 2], value);
  const withLengths = (...lengths: readonly number[]): unknown => {
    const length = oneByOne(...lengths);
    return new Proxy(['a', 'b', 'c', 'd'], {
      get: (target, key) => (key === 'length' ? length() : (Reflect.get(target, key) as unknown)),
    });
  };

  test.each([[[1, 4]], [[4, 1]], [[2, 4, 1]], [[4, 4, 1]]])('is none whose lengths are %j', (lengths) => {
    expect(atMostTwo(withLengths(...lengths))).toMatchObject({ success: false, issues: [{ code: 'too_big' }] });
  });

  test('control: is one that keeps its length', () => {
    expect(atMostTwo(withLengths(2))).toEqual({ success: true, data: ['a', 'b'] });
  });
});

function attempt<Data>(parse: (value: unknown) => Data): (value: unknown) => { success: boolean; data?: Data } {
  return (value) => {
    try {
      return { success: true, data: parse(value) };
    } catch {
      return { success: false };
    }
  };
}
