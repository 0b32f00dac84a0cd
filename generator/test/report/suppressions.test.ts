import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/cli/render-error.ts';
import { resolveConfig } from '../../src/load-config.ts';
import { knownRules } from '../../src/report/known-rules.ts';
import type { Result } from '../../src/report/result.ts';
import {
  applySuppressions,
  loadSuppressions,
  SUPPRESSION_RULES,
  type LocatedSuppression,
} from '../../src/report/suppressions.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { RESULTS } from './results.ts';

const KNOWN = new Set(['VAGUE_NAME', 'PAIR_INCOMPLETE', 'REQUIRED_NO_ADD']);

const ENTRY = { rule: 'VAGUE_NAME', fingerprint: '00112233445566cc', reason: 'old clients', expires: '2027-03-31' };

function load(text: string): readonly LocatedSuppression[] {
  const cwd = createFolder({ 'conf/s.json': text });
  return loadSuppressions({ suppressions: join(cwd, 'conf/s.json') }, { cwd, known: KNOWN });
}

/** The message of what `load` throws. */
function fail(text: string): string {
  try {
    load(text);
  } catch (error) {
    expect(describeError(error)).toMatchObject({ error: { code: 'SUPPRESSIONS' } });
    return (error as Error).message;
  }
  throw new Error('was taken');
}

const entries = (...list: readonly object[]): string => JSON.stringify(list, null, 2);

describe('the file', () => {
  test('is read with the place of each entry', () => {
    expect(load(entries(ENTRY, { ...ENTRY, rule: 'PAIR_INCOMPLETE' }))).toEqual([
      { ...ENTRY, place: { file: 'conf/s.json', line: 2, column: 3 } },
      { ...ENTRY, rule: 'PAIR_INCOMPLETE', place: { file: 'conf/s.json', line: 8, column: 3 } },
    ]);
  });

  test('may be absent', () => {
    expect(loadSuppressions({ suppressions: join(createFolder(), 'synap.suppressions.json') })).toEqual([]);
  });

  test('stands beside the configuration, or where that says, and has to be there then', () => {
    const folder = createFolder({ 'a/b.json': '[]' });
    expect(resolveConfig({}, { folder }).suppressions).toBe(join(folder, 'synap.suppressions.json'));
    expect(resolveConfig({ suppressions: 'a/b.json' }, { folder }).suppressions).toBe(join(folder, 'a/b.json'));
    expect(() => resolveConfig({ suppressions: 'a/c.json' }, { folder })).toThrow(
      'config: "suppressions" names a/c.json, which is no file',
    );
    expect(() => resolveConfig({ suppressions: 'a' }, { folder })).toThrow('which is no file');
    expect(() => resolveConfig({ suppressions: ['a'] }, { folder })).toThrow(
      'config: "suppressions" must be the path of a file',
    );
  });

  test.each([
    ['', 'conf/s.json:1:1 BAD_JSON the suppressions are not JSON: the text ends too early'],
    ['[\n  {"rule": 1,}\n]', 'conf/s.json:2:14 BAD_JSON the suppressions are not JSON: expected a key'],
    ['[{"rule": "a", "rule": "b"}]', 'conf/s.json:1:16 BAD_JSON the suppressions are not JSON: a key stands twice'],
    ['{"rule": "a"}', 'conf/s.json:1:1 WRONG_TYPE the suppressions are not a list; write a list of entries'],
    ['[[]]', 'conf/s.json:1:2 WRONG_TYPE entry 1 is not an object; write {"rule"'],
    [`${'['.repeat(2_000)}${']'.repeat(2_000)}`, 'conf/s.json:1:1 WRONG_TYPE entry 1 is not an object'],
    [entries({ ...ENTRY, expires: undefined }), 'conf/s.json:2:3 MISSING_KEY entry 1 has no expires; add "expires": '],
    [entries({ ...ENTRY, reason: undefined }), 'conf/s.json:2:3 MISSING_KEY entry 1 has no reason; add "reason": why'],
    [entries({ ...ENTRY, reason: ' ' }), 'conf/s.json:5:15 EMPTY_TEXT reason of entry 1 has nothing to read in it'],
    [
      entries({ ...ENTRY, reson: 'x' }),
      'conf/s.json:7:5 UNKNOWN_KEY entry 1 has the unknown key "reson"; did you mean "reason"?',
    ],
    [
      entries({ ...ENTRY, rule: 'VAGE_NAME' }),
      'conf/s.json:3:13 UNKNOWN_RULE rule of entry 1 is "VAGE_NAME", which is no rule of any command; did you mean "VAGUE_NAME"?',
    ],
    [
      entries({ ...ENTRY, fingerprint: '00112233445566CC' }),
      'conf/s.json:4:20 BAD_FINGERPRINT fingerprint of entry 1 is "00112233445566CC"; write the 16 hex digits',
    ],
    [
      entries({ ...ENTRY, fingerprint: 12 }),
      'conf/s.json:4:20 WRONG_TYPE fingerprint of entry 1 is not a text; write the 16 hex digits',
    ],
    [
      entries({ ...ENTRY, expires: '2027-02-30' }),
      'conf/s.json:6:16 BAD_DATE expires of entry 1 is "2027-02-30", which is no day; write the last day',
    ],
    [entries({ ...ENTRY, expires: 'YYYY-MM-DD' }), 'conf/s.json:6:16 BAD_DATE expires of entry 1 is "YYYY-MM-DD"'],
    [entries({ ...ENTRY, expires: '2027-03-31T00:00:00Z' }), 'BAD_DATE'],
    [
      entries(ENTRY, { ...ENTRY, reason: 'again' }),
      'conf/s.json:8:3 DUPLICATE_ENTRY VAGUE_NAME 00112233445566cc is suppressed twice, first on line 2; keep one of the two',
    ],
    ['[{"__proto__": {}}]', 'UNKNOWN_KEY entry 1 has the unknown key "__proto__"'],
    [entries({ ...ENTRY, '\u001b[2J\n\u202e': 1 }), 'has the unknown key "\\u001b[2J\\n\\u202e"'],
  ])('with a fault is refused with its place %#', (text, message) => {
    expect(fail(text)).toContain(message);
  });

  test('is refused with all faults at once, in the order of the file', () => {
    const message = fail(entries({ ...ENTRY, rule: 'X', expires: 'soon' }, { ...ENTRY, reason: '' }));
    expect(message.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'UNKNOWN_RULE',
      'BAD_DATE',
      'EMPTY_TEXT',
      'faults',
    ]);
  });

  test('takes the rules of every command', () => {
    expect([...knownRules()]).toEqual(expect.arrayContaining(['REQUIRED_NO_ADD', 'VAGUE_NAME']));
    for (const { id } of SUPPRESSION_RULES) expect(knownRules()).not.toContain(id);
  });
});

const BARE: readonly Result[] = RESULTS.map((result) => ({ ...result, suppressed: null }));

const located = (changes: object = {}): LocatedSuppression => ({
  ...ENTRY,
  ...changes,
  place: { file: 'synap.suppressions.json', line: 2, column: 3 },
});

const apply = (list: readonly LocatedSuppression[], today = '2027-03-31') =>
  applySuppressions(BARE, list, { today, rules: new Set(['VAGUE_NAME', 'PAIR_INCOMPLETE']) });

describe('an entry', () => {
  test('suppresses the findings of its rule and fingerprint up to its last day, and nothing else', () => {
    const results = apply([located()]);
    expect(results.map(({ suppressed }) => suppressed)).toEqual([null, null, ENTRY, null]);
    expect(results.map((result) => ({ ...result, suppressed: null }))).toEqual(BARE);
  });

  test('that is expired lets its finding count again, and is an error itself', () => {
    const [first, second, third, fourth, expired, ...rest] = apply([located()], '2027-04-01');
    expect([first, second, third, fourth]).toEqual(BARE);
    expect(rest).toEqual([]);
    expect(expired).toMatchObject({
      rule: 'SUPPRESSION_EXPIRED',
      severity: 'error',
      message: 'the suppression of VAGUE_NAME 00112233445566cc ended on 2027-03-31',
      place: { file: 'synap.suppressions.json', line: 2, column: 3 },
      suppressed: null,
      details: ['reason given: old clients'],
    });
    expect(third?.suppressed).toBeNull();
  });

  test('that suppresses nothing is an error, in force or expired', () => {
    for (const expires of ['2027-03-31', '2020-01-01']) {
      const unused = apply([located({ fingerprint: 'ffffffffffffffff', expires })]).slice(BARE.length);
      expect(unused.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
        'SUPPRESSION_UNUSED there is no finding ffffffffffffffff for VAGUE_NAME, which is suppressed here',
      ]);
    }
  });

  test('that its finding does not need is a note that it can go, whatever its last day, and hides nothing', () => {
    const apply = (expires: string) =>
      applySuppressions(BARE, [located({ expires })], {
        today: '2027-03-31',
        rules: new Set(['VAGUE_NAME']),
        isNeedless: ({ fingerprint }) => fingerprint === ENTRY.fingerprint,
      });
    for (const expires of ['2027-03-31', '2020-01-01']) {
      const results = apply(expires);
      expect(results.slice(0, BARE.length)).toEqual(BARE);
      expect(results.slice(BARE.length)).toMatchObject([
        {
          rule: 'SUPPRESSION_UNUSED',
          severity: 'note',
          message: 'the suppression of VAGUE_NAME 00112233445566cc is no longer needed: the finding fails nothing',
          advice: 'remove the entry',
        },
      ]);
    }
  });

  test('for another rule of the same finding says which rule has it', () => {
    const [unused] = apply([located({ rule: 'PAIR_INCOMPLETE' })]).slice(BARE.length);
    expect(unused?.message).toContain('for PAIR_INCOMPLETE, only for VAGUE_NAME');
  });

  test('of a rule that another command has is left alone', () => {
    expect(apply([located({ rule: 'REQUIRED_NO_ADD', expires: '2020-01-01' })])).toEqual(BARE);
  });

  test('control: without entries every finding counts', () => {
    expect(apply([])).toEqual(BARE);
  });
});
