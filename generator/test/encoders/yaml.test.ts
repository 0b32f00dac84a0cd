import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { encodeYaml } from '../../src/encoders/yaml.ts';
import { PAYLOADS } from './payloads.ts';

describe('encodeYaml', () => {
  test('every payload reads back in YAML 1.2 and 1.1 as the same string', () => {
    for (const value of PAYLOADS) {
      const text = `title: ${encodeYaml(value)}\nnext: 1\n`;
      for (const version of ['1.2', '1.1'] as const) {
        expect(parse(text, { version }), JSON.stringify(value)).toEqual({ title: value, next: 1 });
      }
    }
  });

  test('is what Prettier prints in frontmatter', async () => {
    for (const value of PAYLOADS.filter((payload) => !/\s{2}|^\s|\s$/.test(payload))) {
      const text = `---\ntitle: ${encodeYaml(value)}\n---\n\nText\n`;
      expect(await prettier.format(text, { parser: 'markdown', singleQuote: true, printWidth: 120 })).toBe(text);
    }
  });

  test.for([
    ['Tags, and more', 'Tags, and more'],
    ['no', "'no'"],
    ['a: b', "'a: b'"],
    ["it's: so", '"it\'s: so"'],
    ['say "it\'s"', `'say "it''s"'`],
    ['a\nb', '"a\\nb"'],
  ] as const)('%j is written %s', ([value, want]) => {
    expect(encodeYaml(value)).toBe(want);
  });

  test('control: the bare text reads back otherwise', () => {
    const wrong = PAYLOADS.filter((value) => {
      try {
        return (parse(`title: ${value}\n`, { logLevel: 'silent' }) as { title: unknown }).title !== value;
      } catch {
        return true;
      }
    });
    expect(wrong.length).toBeGreaterThan(100);
  });
});
