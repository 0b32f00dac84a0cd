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
    '^\\p{Lu}\\p{Ll}*$',
    '^https?:\\/\\/[^\\s/]+(?:\\/[^\\s/]*)*$',
    '^(?:[a-z]{1,3}){1,5}$',
    '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$',
    '^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$',
    '^[)(*+]+$',
    '^(?:\\)|\\^|\\$)$',
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
    ['^(?<x>a)\\k<x>$', 'uses a back-reference'],
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
