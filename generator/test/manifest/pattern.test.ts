import { describe, expect, it } from 'vitest';
import { findNearType } from '../../src/manifest/column-type.ts';
import { findNearMatch } from '../../src/manifest/near-match.ts';
import { findPatternFault } from '../../src/manifest/pattern.ts';

describe('findPatternFault', () => {
  it.each([
    '^[a-z]+$',
    '^#[0-9a-fA-F]{6}$',
    '^(?:a|b)$',
    '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    '^https?:\\/\\/[^\\s/]+(?:\\/[^\\s/]*)*$',
    '^(?:[a-z]{1,3}){1,5}$',
    '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$',
    '^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$',
    '^[)(*+]+$',
    '^(?:\\)|\\^|\\$)$',
    '^(a|b)*$',
    '^(?:ab|cd)*$',
    '^(?:a|ab)c$',
    '^(?:[.-][a-z]+)*$',
    '^[a-z]+[A-Z]*$',
    '^[a-z]+(?:-[a-z]+)*$',
    '^[^ ]+ [^ ]+$',
    '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$',
    '^[A-Z][a-z]*[0-9]*$',
    '^\\S(?:.*\\S)?$',
    '^[(?=a)]$',
    '^\\\\p$',
    '^[\\x41-\\x5a]+\\x20*$',
    '^\\d+\\D*$',
  ])('takes %s', (pattern) => {
    expect(findPatternFault(pattern)).toBeUndefined();
  });

  it.each([
    ['[a-z]+', 'is not anchored'],
    ['^a|b$', 'is not anchored'],
    ['^a\\$', 'is not anchored'],
    ['^', 'is not anchored'],
    ['', 'is not anchored'],
    ['^(a+)+$', 'repeats a repetition'],
    ['^(?:[a-z]+-?)*$', 'repeats a repetition'],
    ['^(?:a(?:b*)c)*$', 'repeats a repetition'],
    ['^(?:.*,){9}$', 'repeats a repetition'],
    ['^(?:-[a-z-]+)*$', 'repeats a repetition'],
    ['^(?:a?){50}$', 'repeats a repetition'],
    ['^(?:a{0,100}){0,100}$', 'repeats a repetition'],
    ['^[a-z]{1,1001}$', 'counts beyond 1000'],
    ['^(?:[a-z]{100}){100}$', 'counts beyond 1000'],
    ['^(?<=a)b$', 'uses look-behind'],
    ['^(?<!a)b$', 'uses look-behind'],
    ['^(a)\\1$', 'uses a back-reference'],
    ['^(?<x>a)\\k<x>$', 'uses a named group'],
    ['^(?<x>a)$', 'uses a named group'],
    ['^(?=a)a$', 'uses look-ahead'],
    ['^(?!a)b$', 'uses look-ahead'],
    ['^\\p{Lu}$', 'uses a Unicode property'],
    ['^[a\\P{L}]$', 'uses a Unicode property'],
    ['^[^]$', 'uses [^]'],
    ['^[]$', 'uses []'],
    ['^\\cA$', 'uses \\c'],
    ['^[\\cA]$', 'uses \\c'],
    ['^\\u{1F600}$', 'uses \\u'],
    ['^[\\u0041]$', 'uses \\u'],
    ['^(?:a|a)*$', 'alternatives that begin alike'],
    ['^(?:a|aa)*$', 'alternatives that begin alike'],
    ['^(?:a|)*$', 'alternatives that begin alike'],
    ['^(?:[a-z]|[a-z0-9])*$', 'alternatives that begin alike'],
    ['^(?:-(?:a|a))*$', 'alternatives that begin alike'],
    ['^(?:x(?:\\w|a)y)+$', 'alternatives that begin alike'],
    ['^(?:a|b?a){40}$', 'alternatives that begin alike'],
    ['^a*a*$', 'two unbounded repetitions in a row'],
    ['^.*.*$', 'two unbounded repetitions in a row'],
    ['^a+b?a+$', 'two unbounded repetitions in a row'],
    ['^(?:ab)*(?:ab)*$', 'two unbounded repetitions in a row'],
    ['^(?:x[a-z]+)?\\w*$', 'two unbounded repetitions in a row'],
    ['^(?:(?:-[a-z]+)*[a-z]*|b)$', 'two unbounded repetitions in a row'],
    ['^[^\\d]+\\s{2,}$', 'two unbounded repetitions in a row'],
    ['^(a$', 'does not compile: Unterminated group'],
    ['^\\-$', 'does not compile: Invalid escape'],
  ])('refuses %s: it %s', (pattern, want) => {
    expect(findPatternFault(pattern)?.problem).toContain(want);
  });

  it('control: what it refuses for time does take time', () => {
    const took = (pattern: string) => {
      const start = performance.now();
      new RegExp(pattern, 'u').test(`${'a'.repeat(22)}!`);
      return performance.now() - start;
    };
    expect(took('^(a+)+$')).toBeGreaterThan(10 * took('^a+$'));
    expect(took('^(?:a|a)*$')).toBeGreaterThan(10 * took('^a+$'));
  });
});

describe('near matches', () => {
  it.each([
    ['strng', 'text'],
    ['int', 'integer'],
    ['String[]', 'text[]'],
    ['NUMERIC(5, 2)', 'numeric(5,2)'],
    ['decimal(5,2)', 'numeric(5,2)'],
    ['timestamp', 'timestamptz'],
    ['varchar(5,2)', 'varchar'],
    ['geography', undefined],
    ['', undefined],
  ])('of the type %j is %j', (given, want) => {
    expect(findNearType(given)).toBe(want);
  });

  it.each([
    ['nulable', 'nullable'],
    ['tgas', 'tags'],
    ['TAGS', 'tags'],
    ['zebra', undefined],
  ])('of the name %j is %j', (given, want) => {
    expect(findNearMatch(given, ['nullable', 'tags', 'name'])).toBe(want);
  });
});
