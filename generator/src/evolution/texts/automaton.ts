/** Machines that read a text letter by letter and then take it or not. Their states come into being as they are asked for. */
import { ONE_LETTER, refine } from './alphabet.ts';
import type { Alphabet } from './alphabet.ts';

export interface Automaton {
  readonly alphabet: Alphabet;
  readonly start: number;
  /** Whether the text ends well in this state. */
  readonly accepts: (state: number) => boolean;
  /** The state after each letter, `DEAD` where whatever follows is refused. */
  readonly after: (state: number) => Int32Array;
}

/** No state: nothing that begins so is taken. */
export const DEAD = -1;

/** Takes every text. */
export const ANY_TEXT: Automaton = {
  alphabet: ONE_LETTER,
  start: 0,
  accepts: () => true,
  after: () => new Int32Array(1),
};

/** Takes what both take. */
export function intersectionOf(left: Automaton, right: Automaton, budget: Budget): Automaton {
  const { alphabet, toLeft, toRight } = refine({ left: left.alphabet, right: right.alphabet });
  const lefts: number[] = [];
  const rights: number[] = [];
  const ids = new Map<number, number>();
  const rows: (Int32Array | undefined)[] = [];

  const idOf = (leftState: number, rightState: number): number => {
    if (leftState === DEAD || rightState === DEAD) return DEAD;
    const key = leftState * MAX_STATES + rightState;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, lefts.length);
    rights.push(rightState);
    return lefts.push(leftState) - 1;
  };

  const expand = (state: number): Int32Array => {
    const leftRow = left.after(lefts[state]!);
    const rightRow = right.after(rights[state]!);
    spend(budget, alphabet.length + A_STATE);
    const row = new Int32Array(alphabet.length);
    for (const letter of row.keys()) row[letter] = idOf(leftRow[toLeft[letter]!]!, rightRow[toRight[letter]!]!);
    return row;
  };

  return {
    alphabet,
    start: idOf(left.start, right.start),
    accepts: (state) => left.accepts(lefts[state]!) && right.accepts(rights[state]!),
    after: (state) => (rows[state] ??= expand(state)),
  };
}

/** Two states make one key that is still a safe integer; a budget never lasts for as many. */
const MAX_STATES = 2 ** 26;

/** Takes what it does not take. */
export function complementOf(automaton: Automaton): Automaton {
  const rows: (Int32Array | undefined)[] = [];
  const takesAll = (state: number): boolean =>
    automaton.accepts(state) && automaton.after(state).every((next) => next === state);
  // The state where everything is taken comes first, those of the automaton itself after it.
  const opposite = (state: number): number => (state === DEAD ? 0 : takesAll(state) ? DEAD : state + 1);
  return {
    alphabet: automaton.alphabet,
    start: automaton.start + 1,
    accepts: (state) => state === 0 || !automaton.accepts(state - 1),
    after: (state) =>
      (rows[state] ??=
        state === 0 ? new Int32Array(automaton.alphabet.length) : automaton.after(state - 1).map(opposite)),
  };
}

/** What is left of the work that a question is worth: one is about a node or a letter that is looked at. */
export interface Budget {
  left: number;
}

/** What making a state costs beside what it holds. */
export const A_STATE = 30;

export function spend(budget: Budget, work: number): void {
  budget.left -= work;
  if (budget.left < 0) throw new Undecided('its automaton has more states than are looked at');
}

/** The question is left open. Nobody's fault: a text of a reason, no stack that matters. */
export class Undecided extends Error {}
