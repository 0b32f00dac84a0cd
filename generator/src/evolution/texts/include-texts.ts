/** Does one set of texts hold another? Decided by automata: exactly, or not at all. */
import { codePoints } from '../../runtime/code-points.ts';
import { ANY_TEXT, complementOf, intersectionOf, Undecided } from './automaton.ts';
import type { Automaton, Budget } from './automaton.ts';
import { compilePattern, compileValues } from './compile-pattern.ts';
import { findText } from './find-text.ts';
import { finishInTime } from './finish-in-time.ts';
import type { Lengths } from './find-text.ts';

/** What texts a schema takes: all patterns match, each with the `u` flag, and the length in code points is in range. */
export interface TextLanguage {
  /** As manifests may have them: see `findPatternFault`. */
  readonly patterns: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Where only these texts are taken: an enum or a literal. */
  readonly values?: readonly string[];
}

export type TextInclusion =
  | { readonly included: true }
  /** A text of `narrow` that `wide` refuses: the shortest or nearly, and well-formed Unicode. */
  | { readonly included: false; readonly text: string }
  | { readonly included: 'unknown'; readonly reason: string };

/**
 * Whether `wide` takes every text that `narrow` takes. Unknown where a pattern uses what automata do not have (`\b`), or
 * has more states than are worth the time.
 *
 * @example
 * includeTexts({ patterns: ['^[a-z]+$'] }, { patterns: ['^[a-z0-9]+$'] }); // { included: true }
 * includeTexts({ patterns: ['^[a-z]+$'] }, { patterns: [], maxLength: 3 }); // { included: false, text: 'aaaa' }
 */
export function includeTexts(narrow: TextLanguage, wide: TextLanguage): TextInclusion {
  const { texts, reason } = findRefused(narrow, wide);
  const [text] = texts.toSorted((left, right) => codePoints(left) - codePoints(right));
  if (text === undefined) return reason === undefined ? { included: true } : { included: 'unknown', reason };
  const isWitness = finishInTime(() => createTest(narrow)(text) && !createTest(wide)(text));
  if (isWitness === undefined) return { included: 'unknown', reason: TOO_SLOW };
  if (!isWitness) {
    throw new Error(`${JSON.stringify(text)} does not tell ${JSON.stringify(narrow)} from ${JSON.stringify(wide)}`);
  }
  return { included: false, text };
}

const TOO_SLOW = 'an expression takes too long to match the text that would show it';

export type TextSearch =
  | { readonly found: readonly string[] }
  /** What was found all the same is in `texts`. */
  | { readonly found: 'unknown'; readonly texts: readonly string[]; readonly reason: string };

/**
 * Different texts of the language, the shortest first, or in the order of its values; fewer than `count` only where it
 * has no more.
 */
export function findTextIn(language: TextLanguage, count = 1): TextSearch {
  const texts: string[] = [];
  while (texts.length < count) {
    const inclusion = includeTexts(language, { patterns: [], values: texts });
    if (inclusion.included === 'unknown') return { found: 'unknown', texts, reason: inclusion.reason };
    if (inclusion.included) break;
    texts.push(inclusion.text);
  }
  return { found: texts };
}

interface Answers {
  readonly texts: readonly string[];
  /** Why there may be more. */
  readonly reason?: string;
}

/** A text for each way in which `wide` refuses some. */
function findRefused(narrow: TextLanguage, wide: TextLanguage): Answers {
  if (narrow.values !== undefined) {
    const [takes, takesToo] = [createTest(narrow), createTest(wide)];
    const text = narrow.values.find((value) => takes(value) && !takesToo(value));
    return { texts: text === undefined ? [] : [text] };
  }
  return answer(askFor(narrow, wide));
}

/** The whole test, which the automata have to agree with. */
function createTest({
  patterns,
  minLength = 0,
  maxLength = Infinity,
  values,
}: TextLanguage): (text: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return (text) => {
    const length = codePoints(text);
    const isInRange = length >= minLength && length <= maxLength && (values?.includes(text) ?? true);
    return isInRange && expressions.every((expression) => expression.test(text));
  };
}

/** Is there a text of these lengths that is taken? */
interface Question {
  readonly lengths: Lengths;
  readonly compile: (budget: Budget) => Automaton;
}

/** Together they ask whether `wide` refuses a text of `narrow`, which has no list of values. */
function askFor(narrow: TextLanguage, wide: TextLanguage): readonly Question[] {
  const lengths = lengthsOf(narrow);
  const ofNarrow = (budget: Budget): Automaton => compilePatterns(narrow.patterns, budget);
  if (wide.values !== undefined) {
    const values = wide.values.filter(createTest(wide));
    return [{ lengths, compile: (budget) => differenceOf(ofNarrow(budget), compileValues(values, budget), budget) }];
  }
  const { minimum, maximum } = lengthsOf(wide);
  const questions: Question[] = [];
  if (minimum > lengths.minimum) {
    const tooShort = { minimum: lengths.minimum, maximum: Math.min(lengths.maximum, minimum - 1) };
    questions.push({ lengths: tooShort, compile: ofNarrow });
  }
  if (maximum < lengths.maximum) {
    const tooLong = { minimum: Math.max(lengths.minimum, maximum + 1), maximum: lengths.maximum };
    questions.push({ lengths: tooLong, compile: ofNarrow });
  }
  for (const pattern of wide.patterns) {
    if (narrow.patterns.includes(pattern)) continue;
    questions.push({
      lengths,
      compile: (budget) => differenceOf(ofNarrow(budget), compilePattern(pattern, budget), budget),
    });
  }
  return questions;
}

const lengthsOf = ({ minLength = 0, maxLength = Infinity }: TextLanguage): Lengths => ({
  minimum: minLength,
  maximum: maxLength,
});

function compilePatterns(patterns: readonly string[], budget: Budget): Automaton {
  const [first = ANY_TEXT, ...others] = [...new Set(patterns)].map((pattern) => compilePattern(pattern, budget));
  return others.reduce((left, right) => intersectionOf(left, right, budget), first);
}

const differenceOf = (left: Automaton, right: Automaton, budget: Budget): Automaton =>
  intersectionOf(left, complementOf(right), budget);

function answer(questions: readonly Question[]): Answers {
  const texts: string[] = [];
  const reasons: string[] = [];
  for (const { lengths, compile } of questions) {
    try {
      const budget = { left: WORK / questions.length };
      const text = findText(compile(budget), lengths, budget);
      if (text !== undefined) texts.push(text);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      reasons.push(error.message);
    }
  }
  return { texts, ...(reasons[0] === undefined ? {} : { reason: reasons[0] }) };
}

/** About a second; what a catalog asks takes some thousandths. */
const WORK = 10_000_000;
