/** From patterns and lists of values to automata. */
import type { CharacterSet } from '../../manifest/character-set.ts';
import type { Alternatives, Sequence, Term } from '../../manifest/pattern-tree.ts';
import { parsePattern } from '../../manifest/pattern-tree.ts';
import { findForeign } from '../../manifest/pattern.ts';
import { alphabetOf } from './alphabet.ts';
import type { Automaton, Budget } from './automaton.ts';
import { A_STATE, DEAD, spend, Undecided } from './automaton.ts';

/** Takes the texts in which the pattern is found, which are those that match as a whole where it is anchored. */
export function compilePattern(pattern: string, budget: Budget): Automaton {
  const foreign = findForeign(pattern);
  if (foreign !== undefined) throw new Undecided(`${pattern} ${foreign.problem}`);
  return determine(connect(wrap(parsePattern(pattern))), budget);
}

/** Takes these texts and no other. */
export function compileValues(values: readonly string[], budget: Budget): Automaton {
  const sequenceOf = (value: string): Sequence =>
    [...value].map((character) => {
      const codePoint = character.codePointAt(0)!;
      return once({ is: 'set', set: [[codePoint, codePoint]] });
    });
  return determine(connect(values.map(sequenceOf)), budget);
}

const once = (node: Term['node']): Term => ({ node, minimum: 1, maximum: 1 });

/** A tree that has to match as a whole: without the anchors at its ends, or with anything at them where there are none. */
function wrap(tree: Alternatives): Alternatives {
  const [whole = [], ...others] = tree;
  const isAnchored = others.length === 0 && whole.length > 1 && isAnchor(whole[0], '^') && isAnchor(whole.at(-1), '$');
  if (isAnchored) return [whole.slice(1, -1)];
  const anything: Term = { node: { is: 'set', set: [[0, 0x10ffff]] }, minimum: 0, maximum: Infinity };
  return [[anything, once({ is: 'group', alternatives: tree }), anything]];
}

const isAnchor = (term: Term | undefined, text: string): boolean =>
  term?.node.is === 'assertion' && term.node.text === text;

/** A machine that is in many of its nodes at once. */
interface Network {
  readonly nodes: readonly Node[];
  readonly start: number;
  readonly sets: readonly CharacterSet[];
}

type Node =
  /** The text may end here. */
  | { readonly is: 'end' }
  /** Takes one character of a set, by its index. */
  | { readonly is: 'set'; readonly set: number; readonly next: number }
  /** Goes on wherever these are. */
  | { readonly is: 'fork'; readonly next: number[] }
  /** Goes on only before the first character, or after the last one. */
  | { readonly is: '^' | '$'; readonly next: number };

/** A state's nodes are written as one UTF-16 unit each. */
const MAX_NODES = 0x10000;

const END = 0;

/** Thompson's construction, from the end to the beginning. */
function connect(tree: Alternatives): Network {
  const nodes: Node[] = [{ is: 'end' }];
  const sets: CharacterSet[] = [];
  const indexes = new Map<string, number>();

  const add = (node: Node): number => {
    if (nodes.length === MAX_NODES) throw new Undecided('it counts too far');
    return nodes.push(node) - 1;
  };
  const indexOf = (set: CharacterSet): number => {
    const key = set.join(';');
    const index = indexes.get(key) ?? sets.push(set) - 1;
    indexes.set(key, index);
    return index;
  };
  const connectAlternatives = (alternatives: Alternatives, next: number): number => {
    const starts = alternatives.map((sequence) => connectSequence(sequence, next));
    return starts.length === 1 ? starts[0]! : add({ is: 'fork', next: starts });
  };
  const connectSequence = (sequence: Sequence, next: number): number =>
    sequence.reduceRight((following, term) => connectTerm(term, following), next);
  const connectTerm = ({ node, minimum, maximum }: Term, next: number): number => {
    let start = next;
    if (maximum === Infinity) {
      const loop: number[] = [next];
      start = add({ is: 'fork', next: loop });
      loop.push(connectNode(node, start));
    } else {
      // Each optional round may be the last. Leaving straight for what follows, not by way of the rounds that are left
      // out, keeps the sets of nodes small.
      for (let round = minimum; round < maximum; round += 1) {
        start = add({ is: 'fork', next: [connectNode(node, start), next] });
      }
    }
    for (let round = 0; round < minimum; round += 1) start = connectNode(node, start);
    return start;
  };
  const connectNode = (node: Term['node'], next: number): number => {
    if (node.is === 'group') return connectAlternatives(node.alternatives, next);
    if (node.is === 'set') return add({ is: 'set', set: indexOf(node.set), next });
    if (node.text === '^' || node.text === '$') return add({ is: node.text, next });
    throw new Undecided(`it uses ${node.text}`);
  };

  const start = connectAlternatives(tree, END);
  return { nodes, start, sets };
}

/** The subset construction, a state at a time: a state is the set of nodes in which the network can be. */
function determine({ nodes, start, sets }: Network, budget: Budget): Automaton {
  const { alphabet, lettersOf } = alphabetOf(sets);
  const states: (readonly number[])[] = [];
  const accepting: boolean[] = [];
  const ids = new Map<string, number>();
  const rows: (Int32Array | undefined)[] = [];
  const marks = new Int32Array(nodes.length);
  let mark = 0;

  /** All nodes that are reached without a character, as far as they take one or end the text; ascending. */
  const close = (from: readonly number[], { isStart = false, isEnd = false } = {}): readonly number[] => {
    mark += 1;
    const open = [...from];
    const closed: number[] = [];
    let seen = 0;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (marks[id] === mark) continue;
      marks[id] = mark;
      seen += 1;
      const node = nodes[id]!;
      if (node.is === 'fork') open.push(...node.next);
      else if ((node.is === '^' && isStart) || (node.is === '$' && isEnd)) open.push(node.next);
      else if (node.is !== '^') closed.push(id);
    }
    spend(budget, seen + A_STATE);
    return closed.sort((left, right) => left - right);
  };

  const addState = (state: readonly number[], { isStart = false } = {}): number => {
    states.push(state);
    const ends = state.some((id) => nodes[id]!.is === '$') ? close(state, { isStart, isEnd: true }) : state;
    return accepting.push(ends[0] === END) - 1;
  };

  const stateOf = (from: readonly number[]): number => {
    if (from.length === 0) return DEAD;
    const state = close(from);
    if (state.length === 0) return DEAD;
    const key = textOf(state);
    const id = ids.get(key) ?? addState(state);
    ids.set(key, id);
    return id;
  };

  const expand = (state: number): Int32Array => {
    spend(budget, alphabet.length);
    const targets = alphabet.map((): number[] => []);
    for (const id of states[state]!) {
      const node = nodes[id]!;
      if (node.is !== 'set') continue;
      for (const letter of lettersOf[node.set]!) targets[letter]!.push(node.next);
      spend(budget, lettersOf[node.set]!.length);
    }
    const row = new Int32Array(alphabet.length);
    for (const [letter, from] of targets.entries()) row[letter] = stateOf(from);
    return row;
  };

  // Not among the ids: only here is it the start of the text.
  const first = addState(close([start], { isStart: true }), { isStart: true });
  return {
    alphabet,
    start: first,
    accepts: (state) => accepting[state]!,
    after: (state) => (rows[state] ??= expand(state)),
  };
}

/** In pieces: a call takes only so many arguments. */
function textOf(units: readonly number[]): string {
  if (units.length < MOST_ARGUMENTS) return String.fromCharCode(...units);
  return textOf(units.slice(0, MOST_ARGUMENTS - 1)) + textOf(units.slice(MOST_ARGUMENTS - 1));
}

const MOST_ARGUMENTS = 10_000;
