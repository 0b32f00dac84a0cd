// TEXTS_PAIRS is the number of random pairs (600 otherwise), SEED what they begin with (the time otherwise; printed).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextIn, includeTexts } from '../../src/evolution/texts/include-texts.ts';
import type { TextInclusion, TextLanguage } from '../../src/evolution/texts/include-texts.ts';
import { BIGINT_PATTERN, decimalPattern } from '../../src/model/patterns.ts';
import { findTexts } from '../../src/model/samples-of-text.ts';
import {
  FORMAT_PATTERNS,
  READER_TIMESTAMP_PATTERN,
  UUID_PATTERN,
  WRITER_TIMESTAMP_PATTERN,
} from '../../src/runtime/patterns.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const pairs = Number(process.env['TEXTS_PAIRS'] ?? 600);
console.log(`texts: SEED=${seed} TEXTS_PAIRS=${pairs}`);

const { date, email, uri, base64 } = FORMAT_PATTERNS;
const HEX_COLOR = '^#[0-9a-fA-F]{6}$';
const NOT_BLANK = '^[ \\t\\r\\n]*[^ \\t\\r\\n](?:[^ ]| )*$';

const matching = (...patterns: string[]): TextLanguage => ({ patterns });
const between = (minLength: number, maxLength: number, ...patterns: string[]): TextLanguage => ({
  patterns,
  minLength,
  maxLength,
});
const oneOf = (...values: string[]): TextLanguage => ({ patterns: [], values });

/** The oracle: what a schema with these facets says, by the expressions themselves. */
function createOracle({ patterns, minLength = 0, maxLength = Infinity, values }: TextLanguage) {
  const expressions = patterns.map((each) => new RegExp(each, 'u'));
  return (text: string): boolean =>
    [...text].length >= minLength &&
    [...text].length <= maxLength &&
    (values === undefined || values.includes(text)) &&
    expressions.every((expression) => expression.test(text));
}

/** The verdict, after any witness has flipped. */
function decide(narrow: TextLanguage, wide: TextLanguage): TextInclusion {
  const inclusion = includeTexts(narrow, wide);
  if (inclusion.included === false) {
    expect(createOracle(narrow)(inclusion.text), inclusion.text).toBe(true);
    expect(createOracle(wide)(inclusion.text), inclusion.text).toBe(false);
    expect(/\p{Surrogate}/u.test(inclusion.text)).toBe(false);
  }
  return inclusion;
}

const included = { included: true };
const refused = (text: string) => ({ included: false, text });

describe('includeTexts', () => {
  it.each<[string, TextLanguage, TextLanguage]>([
    ['written timestamps in read ones', matching(WRITER_TIMESTAMP_PATTERN), matching(READER_TIMESTAMP_PATTERN)],
    ['a decimal in one with more digits', matching(decimalPattern(10, 2)), matching(decimalPattern(12, 4))],
    ['a decimal in one of any size', matching(decimalPattern(10, 2)), matching(decimalPattern())],
    ['digits of a 64-bit integer in decimals', matching(BIGINT_PATTERN), matching(decimalPattern())],
    ['dates in what is ten characters long', matching(date!), between(10, 10)],
    ['UUIDs in hexadecimal digits', matching(UUID_PATTERN), matching('^[0-9a-fA-F-]{36}$')],
    ['colours in a list of classes', matching('^#[0-9a-f]{6}$'), matching(HEX_COLOR)],
    ['e-mail addresses in what has an @', matching(email!), matching('^[^@]+@[^@]+$')],
    ['addresses of the web in what is not blank', matching(uri!), matching(NOT_BLANK)],
    ['whole groups of base64 in a multiple of four', matching(base64!), matching('^(?:.{4})*$')],
    ['a pattern in itself', matching(email!), matching(email!)],
    ['a pattern in one of another spelling', matching('^(?:a|b|c)+$'), matching('^[a-c][a-c]*$')],
    ['two patterns in the one that is both', matching('^[a-m]*$', '^[k-z]*$'), matching('^[klm]*$')],
    ['one pattern in two', matching('^[lm]+$'), matching('^[a-m]*$', '^[k-z]*$')],
    ['a range in a wider one', between(2, 5), between(1, 6)],
    ['a counted pattern in a range', matching('^[a-z]{2,5}$'), between(2, 5)],
    ['a range in a counted pattern', between(2, 5, '^[a-z]*$'), matching('^[a-z]{2,5}$')],
    ['emoji in a range of code points', matching('^😀{3}$'), between(3, 3)],
    ['what nothing matches in anything', matching('^a$', '^b$'), matching('^c$')],
    ['what is too long for its pattern in anything', between(7, 9, '^[a-z]{1,6}$'), matching('^c$')],
    ['an enum in one with more values', oneOf('a', 'b'), oneOf('c', 'b', 'a')],
    ['an enum in a pattern', oneOf('a', 'bb'), matching('^[ab]+$')],
    ['an enum in a range, where one value is none of its own', between(0, 2, '^a|b'), between(0, 2)],
    ['a pattern in the list of all its texts', matching('^[ab]c?$'), oneOf('a', 'b', 'ac', 'bc', 'd')],
    ['a pattern without texts in an empty list', matching('^a$', '^b$'), oneOf()],
    ['a million characters in as many', between(0, 1e6, email!), between(0, 1e6, '^[^ ]*$')],
    ['anything in anything that is spelled out', matching(), matching('^(?:.|[\n\r\u2028\u2029])*$')],
  ])('holds %s', (_, narrow, wide) => {
    expect(decide(narrow, wide)).toEqual(included);
  });

  it.each<[string, TextLanguage, TextLanguage, string]>([
    ['read timestamps', matching(READER_TIMESTAMP_PATTERN), matching(WRITER_TIMESTAMP_PATTERN), '0000-01-01T00:00:00Z'],
    ['timestamps among dates', matching(WRITER_TIMESTAMP_PATTERN), matching(date!), '0000-01-01T00:00:00.000Z'],
    ['dates that are none', matching('^[0-9]{4}-[01][0-9]-[0-3][0-9]$'), matching(date!), '0000-00-00'],
    ['a leap day', matching(date!, '^[0-9]{4}-02-29$'), matching('^...[1-9]-..-..$'), '0000-02-29'],
    ['longer decimals', matching(decimalPattern(10, 4)), matching(decimalPattern(10, 2)), '0.000'],
    ['base64 without any character', matching(base64!), matching(uri!), ''],
    ['e-mail addresses among those of the web', matching(email!), matching(uri!), 'a@a.a'],
    ['addresses of the web among those of e-mail', matching(uri!), matching(email!), 'http://a'],
    ['UUIDs', matching(UUID_PATTERN), matching(base64!), 'aaaaaaaa-aaaa-1aaa-aaaa-aaaaaaaaaaaa'],
    [
      'the UUID of ones in capitals',
      matching('^F[F-]*$', '^.{36}$', '^[^-]{8}-[^-]{4}-[^-]{4}-[^-]{4}-[^-]{12}$'),
      matching(UUID_PATTERN),
      'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    ],
    ['capitals', matching(HEX_COLOR), matching('^#[0-9a-f]{6}$'), '#aaaaaA'],
    ['one digit too many', matching('^[a-z]{2}[0-9]{1,4}$'), matching('^[a-z]{2}[0-9]{1,3}$'), 'aa0000'],
    ['what is too long', matching('^[a-z]+$'), between(0, 3), 'aaaa'],
    ['what is too short', matching('^[a-z]*b$'), between(2, 9), 'b'],
    ['a length that a pattern skips', between(5, 8, '^(?:aaa)*$'), between(0, 5), 'aaaaaa'],
    ['what a pattern takes of a longer text', between(4, 9, '^[ab]*$'), matching('^a*$'), 'baaa'],
    ['any text where there is a pattern', matching(), matching('^[a-z]*$'), 'A'],
    ['any text where it must not be blank', matching(), matching(NOT_BLANK), ''],
    ['the end of a line', matching('^(?:a|\\n)$'), matching('^.$'), '\n'],
    ['emoji where units are counted', matching('^😀{3}$'), between(0, 2), '😀😀😀'],
    ['a value less', oneOf('a', 'b', 'c'), oneOf('a', 'c'), 'b'],
    ['a value that does not match', oneOf('a', 'b1'), matching('^[a-z]+$'), 'b1'],
    ['a value of too many emoji', oneOf('😀', '😀😀'), between(0, 1), '😀😀'],
    ['a text that no value is', matching('^[ab]c?$'), oneOf('a', 'b', 'bc'), 'ac'],
    [
      'a value that is too long for its own enum',
      between(0, 9, '^a*$'),
      { ...between(0, 2), values: ['', 'a', 'aaa'] },
      'aa',
    ],
    ['what an anchor inside forbids', matching('^[ab]*$'), matching('^(?:^a|b)*$'), 'aa'],
    ['what is anchored at one end', matching('a'), matching('^a'), 'ba'],
    ['a million characters and one', between(0, 1e6, '^(?:[a-z]|[0-9])*$'), between(0, 999_999), 'a'.repeat(1e6)],
    [
      'one character in 10,000 digits',
      between(10_000, 20_000, '^[0-9]+x?$'),
      matching('^[0-9]*$'),
      `${'0'.repeat(9999)}x`,
    ],
  ])('refuses %s, with the shortest text', (_, narrow, wide, text) => {
    expect(decide(narrow, wide)).toEqual(refused(text));
  });

  it('prefers characters that can be read, and never writes half of one', () => {
    const characterOf = (set: string) => decide(matching(`^${set}$`), oneOf());
    expect(characterOf('[^a-y]')).toEqual(refused('z'));
    expect(characterOf('[^0-9A-Za-z]')).toEqual(refused('!'));
    expect(characterOf('[^ -~]')).toEqual(refused('é'));
    expect(characterOf('[\\x00-\\x1f]')).toEqual(refused('\n'));
    expect(characterOf('[\ud7ff-\ue000]')).toEqual(refused('\ud7ff'));
    expect(decide(matching('^[\ud800-\udfff]$'), oneOf())).toEqual(included);
  });

  it('tells every pair of formats apart', () => {
    const formats = [date!, email!, uri!, base64!, UUID_PATTERN, READER_TIMESTAMP_PATTERN, BIGINT_PATTERN, HEX_COLOR];
    const verdicts = formats.flatMap((narrow) =>
      formats.map((wide) => decide(matching(narrow), matching(wide)).included === (narrow === wide)),
    );
    expect(verdicts).toEqual(Array(64).fill(true));
  });
});

describe('includeTexts on patterns that are hard', () => {
  it.each<[TextLanguage, TextLanguage, TextInclusion['included']]>([
    [matching('^(?:a{0,1000})$'), matching('^(?:a{0,999})$'), false],
    [matching('^(?:a{0,999})$'), matching('^(?:a{0,1000})$'), true],
    [matching('^[a-z]{1,500}[0-9]{1,500}$'), matching('^[a-z]{1,500}[0-9]{1,499}$'), false],
    [matching('^[a-z]{1,500}[0-9]{1,500}$'), matching('^[a-z0-9]{1,1000}$'), true],
    [matching('^(?:[a-z]{1,30}){1,30}$'), matching('^[a-z]{1,900}$'), true],
    [between(0, 1e6, email!), between(0, 999_999, email!), false],
    [between(0, 20_000, uri!), between(0, 10_000), false],
    // 2^20 states.
    [matching('^(?:a|b)*a(?:a|b){20}$'), matching('^(?:a|b)*a(?:a|b){19}$'), 'unknown'],
    // A witness that its own expression has no time to refuse.
    [matching('^[a-z]{1,900}$'), matching('^(?:[a-z]{1,30}){1,29}$'), 'unknown'],
    [between(0, 1e9), between(0, 999_999_999), 'unknown'],
  ])('%j in %j ends in time: %s', (narrow, wide, verdict) => {
    const before = performance.now();
    expect(decide(narrow, wide).included).toBe(verdict);
    // About a second on a quiet machine, two for the expression that is stopped.
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('says why it does not know', () => {
    const reasonOf = (narrow: TextLanguage, wide: TextLanguage) => {
      const inclusion = includeTexts(narrow, wide);
      return inclusion.included === 'unknown' ? inclusion.reason : undefined;
    };
    expect(reasonOf(matching('^\\ba$'), matching('^b$'))).toBe('it uses \\b');
    expect(reasonOf(matching('^(?=a)a$'), matching('^b$'))).toBe('^(?=a)a$ uses look-ahead');
    expect(reasonOf(matching('^a$'), matching('^\\p{L}$'))).toBe('^\\p{L}$ uses a Unicode property');
    expect(reasonOf(matching(`^${'[a-z]{1000}'.repeat(70)}$`), matching('^b$'))).toBe('it counts too far');
  });

  it('knows what lengths alone say, and what both have', () => {
    expect(decide(matching('^\\ba$'), matching('^\\ba$'))).toEqual(included);
    expect(decide(between(0, 3, '^[a-c]*$'), between(0, 2, '^\\b[a-c]*$'))).toEqual(refused('aaa'));
  });
});

const letters = fc.constantFrom('a', 'b', '[ab]', '[^a]', '[^ab]');
const counts = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}', '{2,}', '*?');
// Few rounds of groups: the oracle tries them all.
const rounds = fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,2}');
const { tree } = fc.letrec<{ tree: string; sequence: string; term: string }>((tie) => ({
  tree: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((sequences) => sequences.join('|')),
  sequence: fc.array(tie('term'), { maxLength: 3 }).map((terms) => terms.join('')),
  term: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: fc.tuple(letters, counts).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.constantFrom('^', '$') },
    { weight: 3, arbitrary: fc.tuple(tie('tree'), rounds).map(([inner, count]) => `(?:${inner})${count}`) },
  ),
}));
const pattern = fc.oneof(
  { weight: 4, arbitrary: tree.map((inner) => `^(?:${inner})$`) },
  { weight: 1, arbitrary: tree },
);
const language: fc.Arbitrary<TextLanguage> = fc.record(
  {
    patterns: fc.array(pattern, { maxLength: 2 }),
    minLength: fc.nat(3),
    maxLength: fc.nat(6),
    values: fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 })),
  },
  { requiredKeys: ['patterns'] },
);

/** Every text of up to six of these, of which the last, which nothing above names, stands for all others. */
const TEXTS = [''];
for (const text of TEXTS) if (text.length < 6) TEXTS.push(...[...'abc'].map((character) => text + character));

type Comparer = (narrow: TextLanguage, wide: TextLanguage) => TextInclusion;

/** Against all texts. Nothing that is longer than they are is looked at here, but by `decide`. */
const agreesWithAllTexts = (compare: Comparer) =>
  fc.property(language, fc.oneof(language, fc.constant(undefined)), fc.boolean(), (first, other, swap) => {
    // Half a pair with something in common, where random ones have next to nothing.
    const related = other ?? { ...first, patterns: first.patterns.map((each) => each.replace('a', 'b')) };
    const [narrow, wide] = swap ? [related, first] : [first, related];
    const inclusion = compare(narrow, wide);
    const [takes, takesToo] = [createOracle(narrow), createOracle(wide)];
    const shortest = TEXTS.find((text) => takes(text) && !takesToo(text));
    if (inclusion.included === true) expect(shortest).toBeUndefined();
    if (inclusion.included === false && shortest !== undefined && narrow.values === undefined) {
      expect(inclusion.text).toHaveLength(shortest.length);
    }
    if (inclusion.included === false && shortest === undefined) expect(inclusion.text.length).toBeGreaterThan(6);
    expect(inclusion.included).not.toBe('unknown');
  });

describe('includeTexts and all texts of six characters', () => {
  it(`agree on ${pairs} random pairs`, { timeout: 60_000 + pairs * 20 }, () => {
    fc.assert(agreesWithAllTexts(decide), { seed, numRuns: pairs });
  });

  /** What a comparer does that looks at five texts. */
  const sample: Comparer = (narrow, wide) => {
    const { patterns, values, ...lengths } = narrow;
    const texts = values ?? findTexts({ pattern: patterns[0] ?? '^[abc]*$', ...lengths }, 5);
    const text = texts.find((each) => createOracle(narrow)(each) && !createOracle(wide)(each));
    return text === undefined ? { included: true } : { included: false, text };
  };

  it('control: a comparer that looks at five texts misses what is planted, and the property tells', () => {
    const narrow = matching('^[0-9]{4}$');
    const wide = matching('^(?:[0-8][0-9]{3}|9(?:[0-8][0-9]{2}|9(?:[0-8][0-9]|9[0-8])))$');
    expect(sample(narrow, wide)).toEqual(included);
    expect(decide(narrow, wide)).toEqual(refused('9999'));
    expect(fc.check(agreesWithAllTexts(sample), { seed: 1, numRuns: 200 }).failed).toBe(true);
  });

  it('control: a comparer that forgets lengths, or that says no to everything, fails as well', () => {
    const withoutLengths: Comparer = (narrow, wide) => includeTexts({ ...narrow, minLength: 0, maxLength: 9 }, wide);
    const never: Comparer = () => ({ included: false, text: '' });
    expect(fc.check(agreesWithAllTexts(withoutLengths), { seed: 1, numRuns: 200 }).failed).toBe(true);
    expect(fc.check(agreesWithAllTexts(never), { seed: 1, numRuns: 200 }).failed).toBe(true);
  });
});

describe('findTextIn', () => {
  it('finds the shortest texts, each once', () => {
    expect(findTextIn(matching('^[ab]+$'), 4)).toEqual({ found: ['a', 'b', 'aa', 'ab'] });
    expect(findTextIn(between(10, 20, email!))).toEqual({ found: ['aaaaaa@a.a'] });
    expect(findTextIn(matching(READER_TIMESTAMP_PATTERN, '^.*-02-29'))).toEqual({ found: ['0000-02-29T00:00:00Z'] });
  });

  it('finds all there are where they are fewer', () => {
    expect(findTextIn(matching('^(?:ab?|c)$'), 9)).toEqual({ found: ['a', 'c', 'ab'] });
    expect(findTextIn({ ...between(2, 3), values: ['a', 'bbb', 'cc', 'dddd'] }, 9)).toEqual({ found: ['bbb', 'cc'] });
    expect(findTextIn(matching('^[a-f]$', '^[g-z]$'))).toEqual({ found: [] });
  });

  it('says that it does not know', () => {
    expect(findTextIn(matching('^\\Ba$'))).toEqual({ found: 'unknown', texts: [], reason: 'it uses \\B' });
  });
});
