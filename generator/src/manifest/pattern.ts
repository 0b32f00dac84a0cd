export interface PatternFault {
  /** A predicate: `is not anchored`. */
  readonly problem: string;
  readonly hint: string;
}

/** Longer ones are no longer read by anyone. */
const MAX_PATTERN = 2000;

/** Go and Rust count no further. */
const MAX_COUNT = 1000;

/** Ways to share one text among the rounds of a group: as many attempts as a failing match may take. */
const MAX_WAYS = 100_000;

/**
 * What keeps a pattern from being one that every target can run: it compiles with the `u` flag, is anchored at both
 * ends, needs no flags, no look-behind and no back-reference, counts to a thousand at most, and repeats no group that
 * may itself take more or less. The last is a rule of thumb: `(?:[0-9]{1,3}\.){3}` passes, since its rounds can share a
 * text in 27 ways at most, and so does `(?:-[a-z]+)*`, since a `-` that nothing else in the group takes begins each
 * round; `(?:a+)*` and `(?:a?){50}` do not. Adjacent overlapping repetitions (`a*a*`, polynomial) and alternatives that
 * begin alike (`(?:a|aa)*`) are not looked for.
 */
export function findPatternFault(pattern: string): PatternFault | undefined {
  if (pattern.length > MAX_PATTERN)
    return { problem: `is longer than ${MAX_PATTERN} characters`, hint: 'use a simpler one' };
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    // The message repeats the pattern before the reason.
    const reason = error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : 'invalid';
    return { problem: `does not compile: ${reason}`, hint: 'correct it; the `u` flag is set' };
  }
  const tokens = readTokens(pattern);
  return findForeign(tokens) ?? findUnanchored(tokens) ?? findNestedRepetition(tokens);
}

interface Token {
  readonly kind: 'open' | 'close' | 'alternative' | 'atom' | 'assertion' | 'quantifier';
  readonly text: string;
}

// Only ever run on a pattern that compiled, so every construct is whole.
const TOKEN =
  /(?<open>\((?:\?(?::|=|!|<=|<!|<[^>]*>|[a-z-]*:))?)|(?<close>\))|(?<alternative>\|)|(?<assertion>\^|\$|\\[bB])|(?<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?<atom>\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\k<[^>]*>|\\[1-9]\d*|\\[^]|[^])/gu;

const readTokens = (pattern: string): readonly Token[] =>
  [...pattern.matchAll(TOKEN)].map(({ 0: text, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    return { kind: kind as Token['kind'], text };
  });

function findForeign(tokens: readonly Token[]): PatternFault | undefined {
  for (const { kind, text } of tokens) {
    if (kind === 'open' && /^\(\?<[=!]$/.test(text))
      return { problem: 'uses look-behind', hint: 'say it without: other languages have none' };
    if (kind === 'open' && /^\(\?[a-z-]+:$/.test(text))
      return { problem: 'uses flags', hint: 'spell out both cases: flags are lost in JSON Schema' };
    if (kind === 'atom' && /^\\(?:[1-9]|k<)/.test(text))
      return { problem: 'uses a back-reference', hint: 'say it without: other languages have none' };
  }
  return undefined;
}

function findUnanchored(tokens: readonly Token[]): PatternFault | undefined {
  const fault = {
    problem: 'is not anchored',
    hint: 'begin it with ^ and end it with $, around (?:a|b) where there are alternatives',
  };
  let depth = 0;
  for (const { kind } of tokens) {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind === 'alternative' && depth === 0) return fault;
  }
  return tokens[0]?.text === '^' && tokens.at(-1)?.text === '$' && tokens.length > 1 ? undefined : fault;
}

interface Group {
  readonly start: number;
  /** In how many ways its contents can take a text: the product of the choices of its quantifiers. */
  ways: number;
  /** The highest count that stands in it, counts within counts multiplied. */
  count: number;
}

function findNestedRepetition(tokens: readonly Token[]): PatternFault | undefined {
  const open: Group[] = [{ start: -1, ways: 1, count: 1 }];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push({ start: index, ways: 1, count: 1 });
    if (kind !== 'atom' && kind !== 'close') continue;
    const inner = kind === 'close' ? open.pop()! : { start: index, ways: 1, count: 1 };
    const { minimum, maximum } = readQuantifier(tokens[index + 1]);
    // In JavaScript, 1 ** Infinity is not a number.
    const isPlain = inner.ways === 1 || hasSeparator(tokens.slice(inner.start + 1, index));
    const rounds = isPlain ? 1 : inner.ways ** maximum;
    if (maximum > 1 && rounds > MAX_WAYS) {
      return {
        problem: 'repeats a repetition, which may take exponential time',
        hint: 'flatten it, or begin each round with a separator that the rest does not take',
      };
    }
    const group = open.at(-1)!;
    group.ways *= rounds * (maximum - minimum + 1);
    group.count = Math.max(group.count, inner.count * (maximum === Infinity ? Math.max(1, minimum) : maximum));
    if (group.count > MAX_COUNT)
      return { problem: `counts beyond ${MAX_COUNT}`, hint: 'use `maxLength` beside a shorter pattern' };
  }
  return undefined;
}

/** How often the token before may stand. */
function readQuantifier(token: Token | undefined): { minimum: number; maximum: number } {
  if (token?.kind !== 'quantifier') return { minimum: 1, maximum: 1 };
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(token.text) ?? [];
  if (low === undefined)
    return { minimum: token.text.startsWith('+') ? 1 : 0, maximum: token.text.startsWith('?') ? 1 : Infinity };
  return { minimum: Number(low), maximum: comma === '' ? Number(low) : high === '' ? Infinity : Number(high) };
}

/** Whether the rounds of a group cannot be cut in two ways: each begins with one character that nothing else in it takes. */
function hasSeparator(inside: readonly Token[]): boolean {
  const [first, ...rest] = inside;
  if (first === undefined || first.kind !== 'atom' || rest[0]?.kind === 'quantifier') return false;
  const separator = /^\\?([^A-Za-z0-9\\[])$/u.exec(first.text)?.[1] ?? /^([A-Za-z0-9])$/.exec(first.text)?.[1];
  if (separator === undefined || first.text === '.') return false;
  return rest.every(
    ({ kind, text }) => kind === 'quantifier' || (kind === 'atom' && !new RegExp(`^${text}$`, 'u').test(separator)),
  );
}
