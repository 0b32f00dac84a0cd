import { describe, expect, test } from 'vitest';
import { UUID_PATTERN } from '../../src/runtime/patterns.ts';
import { isUuid } from '../../src/runtime/validators/runtime/accept.ts';

/** What schemas and JSON Schema say: the validators' own pattern is written for speed. */
const EXPECTED = new RegExp(UUID_PATTERN, 'u');

const SEEDS = [
  '0f8fad5b-d9cb-469f-a165-70867728950e',
  '0F8FAD5B-D9CB-169F-B165-70867728950E',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '########-####-4###-a###-############',
];

const UNITS = [...Array.from({ length: 0x300 }, (_, unit) => unit), 0x2010, 0xd83e, 0xdd9c, 0xff10, 0xffff];

describe('a UUID', () => {
  test('is what the pattern of schemas takes, whatever stands in any place', () => {
    const wrong: string[] = [];
    let accepted = 0;
    for (const text of variants()) {
      if (isUuid(text)) accepted += 1;
      if (isUuid(text) !== EXPECTED.test(text)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(1_000);
  });

  test.each(['', '\n', '0'])('has nothing after it: not %j', (after) => {
    const [text] = SEEDS as [string];
    expect(isUuid(text + after)).toBe(after === '');
    expect(isUuid(text.slice(1) + after)).toBe(false);
  });

  test('control: the pattern without what it looks ahead for would take others', () => {
    const blind =
      /^[#%0-9A-Fa-f]{8}-[#%0-9A-Fa-f]{4}-[1-8][#%0-9A-Fa-f]{3}-[#%89ABab][#%0-9A-Fa-f]{3}-[#%0-9A-Fa-f]{12}$/;
    expect([...variants()].some((text) => blind.test(text) && !EXPECTED.test(text))).toBe(true);
  });
});

function* variants(): Generator<string> {
  for (const seed of SEEDS) {
    for (let place = 0; place < seed.length; place += 1) {
      for (const unit of UNITS) yield seed.slice(0, place) + String.fromCharCode(unit) + seed.slice(place + 1);
    }
  }
}
