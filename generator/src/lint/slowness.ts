/** Whether a backtracking engine takes more than linear time to refuse some text, with a text that shows it. */
import type { CharacterSet } from '../manifest/character-set.ts';
import { complementOf } from '../manifest/character-set.ts';
import type { Alternatives, Node, Sequence } from '../manifest/pattern-tree.ts';
import { parsePattern } from '../manifest/pattern-tree.ts';

/** A text that is refused slowly: `prefix`, then `round` so many times, then `suffix`. */
export interface Slowness {
  readonly prefix: string;
  readonly round: string;
  readonly rounds: number;
  readonly suffix: string;
  /** Of a backtracking engine, for that text. */
  readonly steps: number;
  /** How many times as many as for half the rounds: 2 is linear, 4 quadratic. */
  readonly times: number;
}

const ROUNDS = [300, 100, 40, 20] as const;

/** Growth between linear and quadratic, so that the fixed cost of a text decides nothing. */
const LEAST_GROWTH = 3;

/** Some tens of milliseconds. */
const MAX_STEPS = 4_000_000;

/**
 * In two parts. An analysis of the automaton proposes texts: two loops, of which the second can be reached from the
 * first by a text that both take, are where one text can be shared in many ways; every repetition of more than one counts
 * as a loop. Then the pattern itself, with its true counts, is run on each text by an engine that counts steps instead
 * of time, so that the answer is the same on every machine. What is returned was therefore seen, never inferred.
 *
 * Not found is what only a suffix of more than one character refuses, and what the analysis gives up on: automata
 * whose products have too many states.
 */
export function findSlowness(pattern: string): Slowness | undefined {
  const tree = parsePattern(pattern);
  const automaton = createAutomaton(tree);
  const program = compile(tree);
  if (program === undefined) return undefined;
  const suffixes = suffixesOf(automaton);
  for (const pump of findPumps(automaton)) {
    for (const suffix of suffixes) {
      const found = measure(program, { ...pump, suffix });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** By the longest text that does not go beyond `MAX_STEPS`: of a cubic pattern, that is a short one. */
function measure(
  program: readonly Instruction[],
  text: Pick<Slowness, 'prefix' | 'round' | 'suffix'>,
): Slowness | undefined {
  const { prefix, round, suffix } = text;
  for (const rounds of ROUNDS) {
    const steps = countSteps(program, prefix + round.repeat(rounds) + suffix);
    if (steps >= MAX_STEPS) continue;
    const half = countSteps(program, prefix + round.repeat(rounds / 2) + suffix);
    return steps < LEAST_GROWTH * half ? undefined : { ...text, rounds, steps, times: Math.round(steps / half) };
  }
  return undefined;
}

// The automaton: one state for each character set of the pattern, after Glushkov. State 0 is the start.

interface Automaton {
  readonly sets: readonly CharacterSet[];
  readonly next: readonly (readonly number[])[];
}

interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmptiable: boolean;
}

const EMPTY: Ends = { first: [], last: [], isEmptiable: true };

function createAutomaton(tree: Alternatives): Automaton {
  const sets: CharacterSet[] = [[]];
  const next: Set<number>[] = [new Set()];
  const whole = endsOfAlternatives(tree);
  connect([0], whole.first);
  return { sets, next: next.map((states) => [...states]) };

  function connect(from: readonly number[], to: readonly number[]): void {
    for (const state of from) for (const target of to) next[state]?.add(target);
  }

  function endsOfAlternatives(alternatives: Alternatives): Ends {
    const ends = alternatives.map(endsOfSequence);
    return {
      first: ends.flatMap(({ first }) => first),
      last: ends.flatMap(({ last }) => last),
      isEmptiable: ends.some(({ isEmptiable }) => isEmptiable),
    };
  }

  function endsOfSequence(sequence: Sequence): Ends {
    let ends = EMPTY;
    for (const { node, minimum, maximum } of sequence) {
      if (maximum === 0) continue;
      const own = endsOfNode(node);
      // A bounded repetition is a loop here: whether its bound is low enough, the steps tell.
      if (maximum > 1) connect(own.last, own.first);
      connect(ends.last, own.first);
      const isEmptiable = minimum === 0 || own.isEmptiable;
      ends = {
        first: ends.isEmptiable ? [...ends.first, ...own.first] : ends.first,
        last: isEmptiable ? [...ends.last, ...own.last] : own.last,
        isEmptiable: ends.isEmptiable && isEmptiable,
      };
    }
    return ends;
  }

  function endsOfNode(node: Node): Ends {
    if (node.is === 'group') return endsOfAlternatives(node.alternatives);
    if (node.is === 'assertion') return EMPTY;
    const state = sets.push(node.set) - 1;
    next.push(new Set());
    return { first: [state], last: [state], isEmptiable: false };
  }
}

interface Pump {
  readonly prefix: string;
  readonly round: string;
}

/** Products of so many states are searched at most, over all pairs of loops. */
const MAX_PRODUCT = 200_000;

/** Texts that lead from a loop both back to itself and into another, which takes them too. */
function* findPumps({ sets, next }: Automaton): Iterable<Pump> {
  const reaches = next.map((_, state) => reachableFrom(state, next));
  const loops = next.flatMap((_, state) => (reaches[state]?.has(state) === true ? [state] : []));
  let budget = MAX_PRODUCT;
  for (const from of loops) {
    const prefix = textTo(from);
    for (const to of loops) {
      if (from === to || reaches[from]?.has(to) !== true || budget <= 0) continue;
      const round = searchRound(from, to);
      if (round !== undefined && prefix !== undefined) yield { prefix, round };
    }
  }

  function searchRound(from: number, to: number): string | undefined {
    const inFirst = (state: number) => reaches[state]?.has(from) === true;
    const inLast = (state: number) => reaches[state]?.has(to) === true;
    const seen = new Set<string>();
    let wave: readonly (readonly [first: number, middle: number, last: number, text: string])[] = [
      [from, from, to, ''],
    ];
    while (wave.length > 0) {
      const found: (readonly [number, number, number, string])[] = [];
      for (const [first, middle, last, text] of wave) {
        for (const a of next[first]?.filter(inFirst) ?? []) {
          for (const b of next[middle]?.filter((state) => state === to || inLast(state)) ?? []) {
            const common = intersect(sets[a] ?? [], sets[b] ?? []);
            if (common.length === 0) continue;
            for (const c of next[last]?.filter(inLast) ?? []) {
              const character = pick(intersect(common, sets[c] ?? []));
              const key = `${a} ${b} ${c}`;
              if (character === undefined || seen.has(key)) continue;
              if (a === from && b === to && c === to) return text + character;
              seen.add(key);
              budget -= 1;
              if (budget <= 0) return undefined;
              found.push([a, b, c, text + character]);
            }
          }
        }
      }
      wave = found;
    }
    return undefined;
  }

  function textTo(goal: number): string | undefined {
    const seen = new Set([0]);
    let wave: readonly (readonly [state: number, text: string])[] = [[0, '']];
    while (wave.length > 0) {
      const found: (readonly [number, string])[] = [];
      for (const [state, text] of wave) {
        for (const target of next[state] ?? []) {
          const character = pick(sets[target] ?? []);
          if (seen.has(target) || character === undefined) continue;
          if (target === goal) return text + character;
          seen.add(target);
          found.push([target, text + character]);
        }
      }
      wave = found;
    }
    return undefined;
  }
}

/** In one step or more: a state is among its own where it is in a loop. */
function reachableFrom(start: number, next: Automaton['next']): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const target of next[state] ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return seen;
}

const intersect = (left: CharacterSet, right: CharacterSet): CharacterSet =>
  left.flatMap(([first, last]) =>
    right.flatMap(([otherFirst, otherLast]) => {
      const range = [Math.max(first, otherFirst), Math.min(last, otherLast)] as const;
      return range[0] <= range[1] ? [range] : [];
    }),
  );

const PRINTABLE: CharacterSet = [[0x21, 0x7e]];

/** One that reads well, where there is one. */
function pick(set: CharacterSet): string | undefined {
  const [range] = [...intersect(set, [[0x61, 0x7a]]), ...intersect(set, PRINTABLE), ...set];
  return range === undefined ? undefined : String.fromCodePoint(range[0]);
}

/** Ends that some part of the pattern refuses, and none at all. */
function suffixesOf({ sets }: Automaton): readonly string[] {
  const others = sets.slice(1).flatMap((set) => pick(complementOf(set)) ?? []);
  return [...new Set([...others, '\n', '\0', ''])].slice(0, 12);
}

// The engine: backtracking without memory, as those of JavaScript, Python and Java are.

type Instruction =
  | { readonly op: 'set'; readonly set: CharacterSet }
  | { readonly op: 'assertion'; readonly text: string }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; target: number }
  | { readonly op: 'match' };

const MAX_PROGRAM = 100_000;

/** Undefined where a repetition may take nothing for ever, which engines stop in ways of their own. */
function compile(tree: Alternatives): readonly Instruction[] | undefined {
  const program: Instruction[] = [];
  let isSound = true;
  emitAlternatives(tree);
  program.push({ op: 'match' });
  return isSound ? program : undefined;

  function emitAlternatives(alternatives: Alternatives): void {
    const jumps: { target: number }[] = [];
    for (const [index, sequence] of alternatives.entries()) {
      const split = index < alternatives.length - 1 ? emitSplit() : undefined;
      for (const term of sequence) emitTerm(term);
      if (split === undefined) continue;
      const jump = { op: 'jump' as const, target: 0 };
      program.push(jump);
      jumps.push(jump);
      split.second = program.length;
    }
    for (const jump of jumps) jump.target = program.length;
  }

  function emitTerm({ node, minimum, maximum }: Sequence[number]): void {
    for (let round = 0; round < minimum; round += 1) emitNode(node);
    if (maximum === Infinity) {
      const start = program.length;
      const split = emitSplit();
      emitNode(node);
      if (node.is === 'group' && canBeEmpty(node.alternatives)) isSound = false;
      program.push({ op: 'jump', target: start });
      split.second = program.length;
      return;
    }
    const splits: { second: number }[] = [];
    for (let round = minimum; round < maximum; round += 1) {
      splits.push(emitSplit());
      emitNode(node);
    }
    for (const split of splits) split.second = program.length;
  }

  function emitSplit() {
    const split = { op: 'split' as const, first: program.length + 1, second: 0 };
    program.push(split);
    return split;
  }

  function emitNode(node: Node): void {
    if (program.length > MAX_PROGRAM) isSound = false;
    if (!isSound) return;
    if (node.is === 'group') emitAlternatives(node.alternatives);
    else program.push(node.is === 'set' ? { op: 'set', set: node.set } : { op: 'assertion', text: node.text });
  }
}

const canBeEmpty = (alternatives: Alternatives): boolean =>
  alternatives.some((sequence) =>
    sequence.every(
      ({ node, minimum }) =>
        minimum === 0 || node.is === 'assertion' || (node.is === 'group' && canBeEmpty(node.alternatives)),
    ),
  );

/** Until the text is taken or refused, or `MAX_STEPS`. */
function countSteps(program: readonly Instruction[], text: string): number {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
  const open: number[] = [0, 0];
  let steps = 0;
  while (open.length > 0) {
    let at = open.pop() ?? 0;
    let index = open.pop() ?? 0;
    for (;;) {
      steps += 1;
      if (steps >= MAX_STEPS) return steps;
      const instruction = program[index];
      if (instruction === undefined || instruction.op === 'match') return steps;
      if (instruction.op === 'split') {
        open.push(instruction.second, at);
        index = instruction.first;
      } else if (instruction.op === 'jump') {
        index = instruction.target;
      } else if (instruction.op === 'set') {
        const character = characters[at];
        if (
          character === undefined ||
          !instruction.set.some(([first, last]) => first <= character && character <= last)
        )
          break;
        at += 1;
        index += 1;
      } else {
        if (!holdsAt(instruction.text, characters, at)) break;
        index += 1;
      }
    }
  }
  return steps;
}

function holdsAt(assertion: string, characters: readonly number[], at: number): boolean {
  if (assertion === '^') return at === 0;
  if (assertion === '$') return at === characters.length;
  const isBoundary = isWord(characters[at - 1]) !== isWord(characters[at]);
  return assertion === '\\b' ? isBoundary : !isBoundary;
}

const isWord = (character: number | undefined): boolean =>
  character !== undefined && /\w/.test(String.fromCodePoint(character));
