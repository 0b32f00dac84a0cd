/** Which version a list of changes asks for, and which change is named as the reason. */
import { describe, expect, test } from 'vitest';
import { adviseVersion } from '../../src/evolution/advise-version.ts';
import type { Change, Judgement } from '../../src/evolution/change.ts';
import { raiseVersion } from '../../src/evolution/next-version.ts';
import { RULES, type RuleId } from '../../src/evolution/rules.ts';

const COMPATIBLE: Judgement = { verdict: 'compatible' };
const BREAKING: Judgement = { verdict: 'breaking', proof: 'it does' };
const UNKNOWN: Judgement = { verdict: 'unknown', reason: 'nobody knows' };

const changed = (rule: RuleId, judgements: Change['judgements'] = {}, name = 'tags'): Change => ({
  rule,
  judgements,
  subject: { is: 'table', name },
  path: ['color'],
  events: ['tags.create.requested'],
});

describe('the reason', () => {
  const text = changed('MEANING_CHANGED', {}, 'texts');
  const minor = changed('DEPRECATED', {}, 'minors');
  const major = changed('FIELD_SAME_TYPE', { backward: BREAKING }, 'majors');

  test.each([
    ['the first major', [text, minor, major, changed('FIELD_SAME_RANGE', { forward: UNKNOWN })], 'majors', 'major'],
    ['the first minor without a major', [text, minor, changed('FIELD_ADDED')], 'minors', 'minor'],
    ['the first of all without either', [text, changed('MEANING_CHANGED')], 'texts', 'patch'],
  ] as const)('is %s', (_, changes, name, bump) => {
    const advice = adviseVersion(changes, '1.2.3');
    expect(advice).toMatchObject({ current: '1.2.3', bump });
    expect(advice.because).toMatch(
      new RegExp(`^${changes.find(({ subject }) => 'name' in subject && subject.name === name)!.rule}: .*${name}`),
    );
  });

  test('is that nothing changed where nothing did, whatever the version', () => {
    for (const current of ['1.2.3', '0.1.0', '1.0.0-rc.1']) {
      const because = 'nothing changed';
      expect(adviseVersion([], current)).toEqual({ current, bump: 'none', version: current, because });
    }
  });
});

describe('a change', () => {
  const rules = Object.keys(RULES) as RuleId[];
  // By hand: whoever follows links, or imports a type that has lost nothing, can make nothing of it.
  const PATCH =
    'FIELD_NO_DELETE EXPORT_NO_DELETE EXPORT_SAME_VALUE PACKAGE_SAME_NAME ID_URI_STABLE PAGE_STABLE MEANING_CHANGED'.split(
      ' ',
    );

  test.each(rules)('by %s asks for what its rule is worth, and for a major version where it breaks or may', (rule) => {
    const bumpFor = (judgements: Change['judgements']) => adviseVersion([changed(rule, judgements)], '1.2.3').bump;
    const least = PATCH.includes(rule) ? 'patch' : 'minor';
    expect(bumpFor({})).toBe(least);
    expect(bumpFor({ backward: COMPATIBLE, forward: COMPATIBLE })).toBe(least);
    expect(bumpFor({ backward: COMPATIBLE, forward: BREAKING })).toBe('major');
    expect(bumpFor({ backward: UNKNOWN, forward: COMPATIBLE })).toBe('major');
    expect(bumpFor({ source: BREAKING })).toBe('major');
  });

  test('asks for a patch where it deprecates what no event carries', () => {
    expect(adviseVersion([{ ...changed('DEPRECATED'), events: [] }], '1.2.3').bump).toBe('patch');
  });
});

describe('the version', () => {
  const CHANGES = {
    major: changed('FIELD_SAME_TYPE', { backward: BREAKING }),
    minor: changed('EVENT_ADDED'),
    patch: changed('MEANING_CHANGED'),
  };

  test.each([
    ['0.1.0', 'major', '0.2.0'],
    ['0.1.4', 'minor', '0.1.5'],
    ['0.1.4', 'patch', '0.1.5'],
    ['0.0.9', 'major', '0.1.0'],
    ['0.2.0-rc.1', 'major', '0.2.0'],
    ['0.2.1-rc.1', 'major', '0.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['10.20.30', 'major', '11.0.0'],
    ['10.20.30', 'minor', '10.21.0'],
    ['10.20.30', 'patch', '10.20.31'],
    ['10.20.30-rc.40', 'patch', '10.20.30'],
    ['2.0.0-rc.1', 'major', '2.0.0'],
    ['2.0.0-rc.1', 'minor', '2.0.0'],
    ['2.0.0-rc.1', 'patch', '2.0.0'],
    ['1.3.0-rc.1', 'major', '2.0.0'],
    ['1.0.3-rc.1', 'major', '2.0.0'],
    ['1.3.0-rc.1', 'minor', '1.3.0'],
    ['1.3.1-rc.1', 'minor', '1.4.0'],
    ['1.3.1-rc.1', 'patch', '1.3.1'],
    ['1.2.3+build.7', 'minor', '1.3.0'],
  ] as const)('after %s and a %s change is %s', (current, bump, version) => {
    expect(adviseVersion([CHANGES[bump]], current)).toMatchObject({ current, bump, version });
  });

  test.each(['1.2', 'v1.2.3', '1.2.3.4', 'x1.2.3', '01.2.3', '', '99999999999999999999.0.0'])(
    'after %j, which is none, is not made up',
    (current) => {
      expect(() => adviseVersion([CHANGES.patch], current)).toThrow(/is no version that a release can have/);
    },
  );

  test('has an end', () => {
    expect(() => raiseVersion('9007199254740991.0.0', 'major')).toThrow(
      /no major version above 9007199254740991\.0\.0/,
    );
    expect(raiseVersion('9007199254740991.0.0', 'minor')).toBe('9007199254740991.1.0');
  });
});
