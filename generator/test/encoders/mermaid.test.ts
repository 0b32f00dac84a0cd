import { expect, test } from 'vitest';
import { encodeMermaidLabel } from '../../src/encoders/mermaid.ts';

test('a label keeps event types readable, and writes all else as codes', () => {
  expect(encodeMermaidLabel('tags.create.requested')).toBe('"tags.create.requested"');
  expect(encodeMermaidLabel('say "hi" #1;')).toBe('"say #34;hi#34; #35;1#59;"');
  expect(encodeMermaidLabel('1. list\n%%{init}%%')).toBe('"1#46; list #37;#37;#123;init#125;#37;#37;"');
  expect(encodeMermaidLabel('Straße 😀')).toBe('"Straße #128512;"');
});
