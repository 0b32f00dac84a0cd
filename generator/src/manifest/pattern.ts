import { parsePattern } from './pattern-tree.ts';
import type { Alternatives, Group, Sequence, Term } from './pattern-tree.ts';
import { overlaps, unionOf } from './character-set.ts';
import type { CharacterSet } from './character-set.ts';

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
 * What keeps a pattern from being one that every target can run, and in good time. It compiles with the `u` flag, is
 * anchored at both ends, uses nothing that Go, Rust or Python lack, counts to a thousand at most, and gives a failing
 * match no reason to try one text in many ways. Of that it catches three kinds, by rules of thumb that compare single
 * characters and so refuse some harmless patterns too:
 *
 * - A repeated group whose rounds may share a text in many ways, because it repeats inside (`(?:a+)*`, `(?:a?){50}`) or
 *   because two of its alternatives can begin with one character (`(?:a|aa)*`, `(?:[a-z]|[a-z0-9])*`, and `(?:ab|ac)*`,
 *   which is harmless and better written `(?:a[bc])*`). `(?:[0-9]{1,3}\.){3}` passes, since its rounds can share a text
 *   in 27 ways at most, and so does `(?:-[a-z]+)*`, since each round begins with what nothing else in it takes.
 * - Two unbounded repetitions in a row that can begin with one character: `a*a*`, `.*.*`, `[a-z]+-?[a-z]*`.
 * - Counts beyond what other engines take.
 *
 * It does not catch `\\d`, `\\w` and `\\s`, which take more or less in other languages, nor what takes polynomial time by way of something mandatory between the repetitions (`.*,.*`), by
 * repetitions with a high bound (`a{0,500}a{0,500}`), or by rounds whose ways only whole words would show.
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
  const foreign = findForeign(pattern);
  if (foreign !== undefined) return foreign;
  const tree = parsePattern(pattern);
  return findUnanchored(tree) ?? findManyWays(tree) ?? findAdjacentRepetition(tree);
}

/** The first construct that is not in every language, where one of them begins at each token of the pattern. */
export function findForeign(pattern: string): PatternFault | undefined {
  for (const { groups = {} } of pattern.matchAll(FOREIGN)) {
    const name = Object.keys(groups).find((key) => groups[key] !== undefined);
    if (name !== undefined) return FOREIGN_FAULTS[name as keyof typeof FOREIGN_FAULTS];
  }
  return undefined;
}

// Every escape is stepped over as a whole, so that none of these is found in the middle of one. What stands in a class is
// looked at character by character: `(?=` there is three of them, which the last part of the list steps over.
const FOREIGN =
  /(?<property>\\[pP]\{)|(?<codePoint>\\u)|(?<control>\\c[A-Za-z])|(?<namedReference>\\k<)|(?<reference>\\[1-9])|\\[^]|(?<anything>\[\^\])|(?<nothing>\[\])|\[(?:\\(?![pPcu])[^]|[^\]\\])*\]|(?<ahead>\(\?[=!])|(?<behind>\(\?<[=!])|(?<named>\(\?<)|(?<flags>\(\?[a-z-]+:)/gu;

const FOREIGN_FAULTS = {
  property: { problem: 'uses a Unicode property', hint: 'spell the characters out, as in [A-Za-z]: Python has none' },
  codePoint: { problem: 'uses \\u', hint: 'write the character itself, or \\xHH: Go has no such escape' },
  control: { problem: 'uses \\c', hint: 'write the character as \\xHH: other languages have no such escape' },
  namedReference: { problem: 'uses a back-reference', hint: 'say it without: Go and Rust have none' },
  reference: { problem: 'uses a back-reference', hint: 'say it without: Go and Rust have none' },
  anything: {
    problem: 'uses [^]',
    hint: 'write (?:.|\\n), or exclude a character: other languages take ] for a member',
  },
  nothing: { problem: 'uses []', hint: 'remove it: nothing matches it, and other languages take ] for a member' },
  ahead: { problem: 'uses look-ahead', hint: 'say it without: Go and Rust have none' },
  behind: { problem: 'uses look-behind', hint: 'say it without: Go and Rust have none' },
  named: { problem: 'uses a named group', hint: 'write (?:...): languages spell names differently' },
  flags: { problem: 'uses flags', hint: 'spell out both cases: flags are lost in JSON Schema' },
} as const satisfies Record<string, PatternFault>;

function findUnanchored(tree: Alternatives): PatternFault | undefined {
  const [whole = [], ...others] = tree;
  const isAnchored =
    others.length === 0 && whole.length > 1 && isAssertion(whole[0], '^') && isAssertion(whole.at(-1), '$');
  if (isAnchored) return undefined;
  return {
    problem: 'is not anchored',
    hint: 'begin it with ^ and end it with $, around (?:a|b) where there are alternatives',
  };
}

const isAssertion = (term: Term | undefined, text: string): boolean =>
  term?.node.is === 'assertion' && term.node.text === text;

interface Measure {
  /** In how many ways it can take a text: the product of the choices of its repetitions and of its alternatives. */
  readonly ways: number;
  /** The highest count that stands in it, counts within counts multiplied. */
  readonly count: number;
}

function findManyWays(tree: Alternatives): PatternFault | undefined {
  try {
    measure(tree);
    return undefined;
  } catch (error) {
    if (error instanceof TooMuch) return error.fault;
    throw error;
  }
}

class TooMuch extends Error {
  readonly fault: PatternFault;

  constructor(fault: PatternFault) {
    super(fault.problem);
    this.fault = fault;
  }
}

function measure(alternatives: Alternatives): Measure {
  let ways = areApart(alternatives) ? 1 : alternatives.length;
  let count = 1;
  for (const { node, minimum, maximum } of alternatives.flat()) {
    const inner = node.is === 'group' ? measure(node.alternatives) : { ways: 1, count: 1 };
    const isPlain = inner.ways === 1 || (node.is === 'group' && hasSeparator(node));
    // In JavaScript, 1 ** Infinity is not a number.
    const rounds = isPlain ? 1 : inner.ways ** maximum;
    if (maximum > 1 && rounds > MAX_WAYS) throw new TooMuch(MANY_WAYS);
    ways *= rounds * (maximum - minimum + 1);
    count = Math.max(count, inner.count * (maximum === Infinity ? Math.max(1, minimum) : maximum));
    if (count > MAX_COUNT) {
      throw new TooMuch({
        problem: `counts beyond ${MAX_COUNT}`,
        hint: 'use `maxLength` beside a shorter pattern',
      });
    }
  }
  return { ways, count };
}

const MANY_WAYS: PatternFault = {
  problem: 'repeats a repetition, or alternatives that begin alike, which may take exponential time',
  hint: 'flatten it, begin each round with a separator that the rest does not take, and alternatives with different characters',
};

/** Whether the first character decides which alternative is meant. */
function areApart(alternatives: Alternatives): boolean {
  if (alternatives.length < 2) return true;
  const firsts = alternatives.map(firstOfSequence);
  return (
    alternatives.every((sequence) => !isEmptiable(sequence)) &&
    firsts.every((set, index) => firsts.slice(index + 1).every((other) => !overlaps(set, other)))
  );
}

/** Whether the rounds of a group cannot be cut in two ways: each begins with one character that nothing else in it takes. */
function hasSeparator({ alternatives }: Group): boolean {
  const [[first, ...rest] = [], ...others] = alternatives;
  if (first?.node.is !== 'set' || first.minimum !== 1 || first.maximum !== 1 || others.length > 0) return false;
  const separator = first.node.set;
  return rest.every(({ node }) => node.is === 'set' && !overlaps(separator, node.set));
}

/** What a text that it takes can begin with. */
function firstOfSequence(sequence: Sequence): CharacterSet {
  const end = sequence.findIndex((term) => !isEmptiable([term]));
  return unionOf(sequence.slice(0, end < 0 ? undefined : end + 1).map(firstOfTerm));
}

function firstOfTerm({ node }: Term): CharacterSet {
  if (node.is === 'group') return unionOf(node.alternatives.map(firstOfSequence));
  return node.is === 'set' ? node.set : [];
}

const isEmptiable = (sequence: Sequence): boolean =>
  sequence.every(
    ({ node, minimum }) =>
      minimum === 0 || node.is === 'assertion' || (node.is === 'group' && node.alternatives.some(isEmptiable)),
  );

function findAdjacentRepetition(tree: Alternatives): PatternFault | undefined {
  return tree.some((sequence) => edgesOf(sequence) === undefined)
    ? {
        problem: 'has two unbounded repetitions in a row that take the same, which may take quadratic time or worse',
        hint: 'join them, or put between them what neither takes',
      }
    : undefined;
}

/** The unbounded repetitions with which something can begin, and those with which it can end, by their first characters. */
interface Edges {
  readonly leading: readonly CharacterSet[];
  readonly trailing: readonly CharacterSet[];
}

/** Undefined where two overlapping ones meet inside. */
function edgesOf(sequence: Sequence): Edges | undefined {
  const leading: CharacterSet[] = [];
  let trailing: readonly CharacterSet[] = [];
  let isStart = true;
  for (const term of sequence) {
    const edges = edgesOfTerm(term);
    if (edges === undefined || edges.leading.some((set) => trailing.some((other) => overlaps(set, other))))
      return undefined;
    if (isStart) leading.push(...edges.leading);
    const canBeEmpty = isEmptiable([term]);
    trailing = canBeEmpty ? [...trailing, ...edges.trailing] : edges.trailing;
    isStart &&= canBeEmpty;
  }
  return { leading, trailing };
}

function edgesOfTerm(term: Term): Edges | undefined {
  const own = term.maximum === Infinity ? [firstOfTerm(term)] : [];
  if (term.node.is !== 'group') return { leading: own, trailing: own };
  const inner = term.node.alternatives.map(edgesOf);
  if (inner.includes(undefined)) return undefined;
  const edges = inner.filter((each) => each !== undefined);
  return {
    leading: [...own, ...edges.flatMap(({ leading }) => leading)],
    trailing: [...own, ...edges.flatMap(({ trailing }) => trailing)],
  };
}
