/** The shortest text that an automaton takes. */
import { spell } from './alphabet.ts';
import type { Automaton, Budget } from './automaton.ts';
import { A_STATE, DEAD, spend, Undecided } from './automaton.ts';

/** In code points, both included. */
export interface Lengths {
  readonly minimum: number;
  readonly maximum: number;
}

/** The shortest text of such a length that it takes, in readable characters where it leaves the choice; undefined where there is none. */
export function findText(automaton: Automaton, { minimum, maximum }: Lengths, budget: Budget): string | undefined {
  if (minimum > maximum || automaton.start === DEAD) return undefined;
  const spelling = spell(automaton.alphabet);
  const layers = walkLayers(automaton, minimum, budget);
  const end = findEnd(automaton, {
    from: layers.at(minimum),
    maximum: maximum - minimum,
    order: spelling.order,
    budget,
  });
  if (end === undefined) return undefined;
  if (minimum + end.letters.length > MAX_LENGTH) throw new Undecided(`it takes texts longer than ${MAX_LENGTH}`);
  const letters = [
    ...findWay(automaton, { to: end.from, length: minimum, layers, order: spelling.order }),
    ...end.letters,
  ];
  return letters.map((letter) => spelling.characters[letter]!).join('');
}

/** Nobody wants to be shown more, and engines of regular expressions run out of stack. */
const MAX_LENGTH = 1_000_000;

/** For each length the states in which a text of that length can be. */
interface Layers {
  readonly at: (length: number) => readonly number[];
  /** The same for lengths of which it is known that they have the same states. */
  readonly indexOf: (length: number) => number;
}

/**
 * Each set of states follows from the one before it, so that as soon as one comes back they all come back: a million
 * characters take no more than what it needs for that.
 */
function walkLayers(automaton: Automaton, length: number, budget: Budget): Layers {
  const layers: (readonly number[])[] = [[automaton.start]];
  const seen = new Map<string, number>();
  while (layers.length <= length) {
    const last = layers.at(-1)!;
    const key = last.join(',');
    const before = seen.get(key);
    if (before !== undefined) {
      const period = layers.length - 1 - before;
      const indexOf = (of: number): number => (of < before ? of : before + ((of - before) % period));
      return { at: (of) => layers[indexOf(of)]!, indexOf };
    }
    seen.set(key, layers.length - 1);
    const next = new Set<number>();
    for (const state of last) {
      for (const following of automaton.after(state)) if (following !== DEAD) next.add(following);
    }
    spend(budget, last.length * automaton.alphabet.length + A_STATE);
    layers.push([...next].sort((left, right) => left - right));
  }
  return { at: (of) => layers[of]!, indexOf: (of) => of };
}

interface EndQuestion {
  readonly from: readonly number[];
  /** Letters that it may take from there. */
  readonly maximum: number;
  readonly order: readonly number[];
  readonly budget: Budget;
}

/** Breadth first, from one of several states to one that ends the text. */
function findEnd(
  automaton: Automaton,
  { from, maximum, order, budget }: EndQuestion,
): { readonly from: number; readonly letters: readonly number[] } | undefined {
  const steps = new Map<number, { readonly before: number; readonly letter: number } | undefined>();
  for (const state of from) steps.set(state, undefined);
  let front = from;
  for (let length = 0; front.length > 0 && length <= maximum; length += 1) {
    const end = front.find((state) => automaton.accepts(state));
    if (end !== undefined) return wayBack(end);
    const next: number[] = [];
    for (const state of front) {
      const row = automaton.after(state);
      for (const letter of order) {
        const following = row[letter]!;
        if (following === DEAD || steps.has(following)) continue;
        steps.set(following, { before: state, letter });
        next.push(following);
      }
    }
    spend(budget, front.length * order.length);
    front = next;
  }
  return undefined;

  function wayBack(end: number): { readonly from: number; readonly letters: readonly number[] } {
    const letters: number[] = [];
    let state = end;
    for (let step = steps.get(state); step !== undefined; step = steps.get(state)) {
      letters.push(step.letter);
      state = step.before;
    }
    return { from: state, letters: letters.reverse() };
  }
}

interface Way {
  readonly to: number;
  readonly length: number;
  readonly layers: Layers;
  readonly order: readonly number[];
}

/** The letters by which a state is reached after so many of them. */
function findWay(automaton: Automaton, { to, length, layers, order }: Way): readonly number[] {
  const letters: number[] = [];
  const known = new Map<string, { readonly before: number; readonly letter: number }>();
  let state = to;
  for (let position = length; position > 0; position -= 1) {
    const key = `${layers.indexOf(position - 1)} ${state}`;
    const step = known.get(key) ?? findStep(layers.at(position - 1), state);
    known.set(key, step);
    letters.push(step.letter);
    state = step.before;
  }
  return letters.reverse();

  function findStep(from: readonly number[], into: number): { readonly before: number; readonly letter: number } {
    for (const letter of order) {
      const before = from.find((each) => automaton.after(each)[letter] === into);
      if (before !== undefined) return { before, letter };
    }
    throw new Error('a state is in a layer that nothing leads to');
  }
}
