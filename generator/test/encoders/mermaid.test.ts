import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeMermaidId, encodeMermaidLabel } from '../../src/encoders/mermaid.ts';

const SEED = 20261122;

test('an id is the name with underscores where a type has dots', () => {
  expect(encodeMermaidId('tags.create.requested')).toBe('tags_create_requested');
  expect(encodeMermaidId('a_b')).toBe('a__5f_b');
  expect(encodeMermaidId('a..b')).toBe('a__2e___2e_b');
});

test(`no two names share an id, and none holds more than letters, digits and underscores (seed ${SEED})`, () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', '2', '5', 'e', 'f', '.', '_', '/', '-', '"', ']', '\n', 'é', '😀'),
  });
  fc.assert(
    fc.property(name, name, (first, second) => {
      const [a, b] = [first, second].map(encodeMermaidId);
      expect(a).toMatch(/^\w*$/);
      expect(a === b).toBe(first === second);
    }),
    {
      seed: SEED,
      numRuns: 2_000,
      examples: [
        ['a.5f.b', 'a_b'],
        ['a..5f.b', 'a_b'],
        ['a/b', 'a.b'],
        ['a__5f_b', 'a_b'],
      ],
    },
  );
});

test('control: an id with nothing but underscores would be shared', () => {
  expect('a.b'.replaceAll(/\W/g, '_')).toBe('a_b'.replaceAll(/\W/g, '_'));
});

test('a label keeps event types readable, and writes all else as codes', () => {
  expect(encodeMermaidLabel('tags.create.requested')).toBe('"tags.create.requested"');
  expect(encodeMermaidLabel('say "hi" #1;')).toBe('"say #34;hi#34; #35;1#59;"');
  expect(encodeMermaidLabel('1. list\n%%{init}%%')).toBe('"1#46; list #37;#37;#123;init#125;#37;#37;"');
  expect(encodeMermaidLabel('Straße 😀')).toBe('"Straße #128512;"');
});
