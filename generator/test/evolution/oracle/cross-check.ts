/** What the comparer says of two models, held against documents: the oracle knows JSON Schemas and Ajv, and nothing else. */
import type { Change, Judgement, Verdict } from '../../../src/evolution/change.ts';
import { RULES } from '../../../src/evolution/rules.ts';
import { findInvalidExamples } from '../../../src/model/find-invalid-examples.ts';
import type { Model } from '../../../src/model/types.ts';
import { documentsOf, type Json } from './documents.ts';
import type { Random } from './random.ts';
import { acceptsInAjv, acceptsInZod, changedTypes, schemaOf } from './schemas.ts';

export const WIRE_DIRECTIONS = ['backward', 'forward'] as const;
export type WireDirection = (typeof WIRE_DIRECTIONS)[number];

export type Compare = (older: Model, newer: Model) => readonly Change[];

export interface Outcome {
  /** Pairs of event and direction by what the comparer said. */
  readonly breaking: number;
  readonly compatible: number;
  readonly unknown: number;
  /** Called compatible, though a document is refused: the worst that can be. */
  readonly missed: readonly Disagreement[];
  /** Called breaking, though neither a witness nor any document is refused. */
  readonly falseAlarms: readonly Disagreement[];
  /** Witnesses that their own side does not write, or that the other side reads. */
  readonly badWitnesses: readonly Disagreement[];
  /** How many witnesses were asked about. */
  readonly witnesses: number;
  /** Of fields that no value fits (five characters of a URI): nobody writes such an event, so that nothing can be shown. */
  readonly unwritable: number;
  /** How many documents the writers took, and how many they refused, which is a fault of the oracle. */
  readonly documents: number;
  readonly invalid: number;
  /** Whether a document was refused by anybody, as the oracle has it. */
  readonly isBroken: boolean;
}

export interface Disagreement {
  readonly event: string;
  readonly direction: WireDirection;
  readonly document?: Json;
  readonly rules: readonly string[];
}

export interface CrossCheckOptions {
  readonly compare: Compare;
  readonly random: Random;
  /** At most so many changed events are looked at, others are alike: a changed envelope changes all. */
  readonly maxEvents: number;
  /** A control: the oracle reads with the side that it should write with. */
  readonly swapped?: boolean;
}

export function crossCheck(
  older: Model,
  newer: Model,
  { compare, random, maxEvents, swapped = false }: CrossCheckOptions,
): Outcome {
  const changes = compare(older, newer);
  const counts = { breaking: 0, compatible: 0, unknown: 0, documents: 0, invalid: 0, witnesses: 0, unwritable: 0 };
  const missed: Disagreement[] = [];
  const falseAlarms: Disagreement[] = [];
  const badWitnesses: Disagreement[] = [];
  let isBroken = false;
  const flipped = new Set<string>();
  for (const { witness, direction, rule } of witnessesOf(changes)) {
    counts.witnesses += 1;
    const event = (witness as { type: string }).type;
    if (flips({ older, newer }, direction, witness)) flipped.add(`${direction} ${event}`);
    else if (!canBeWritten(sidesOf(older, newer, direction).written, event)) counts.unwritable += 1;
    else badWitnesses.push({ event, direction, document: witness, rules: [rule] });
  }
  const asked = [
    ...ofEventLists(older, newer, changes),
    ...bothWays(someOf(changedTypes(older, newer), maxEvents, random)),
    // What the comparer alone calls changed is looked at as well.
    ...bothWays(someOf(wronglyNamed(older, newer, changes), maxEvents, random)),
  ];
  for (const { type, direction } of asked) {
    const said = verdictOf(changes, type, direction);
    counts[said.verdict] += 1;
    const searched = swapped ? (direction === 'backward' ? 'forward' : 'backward') : direction;
    const search = findRefused(older, newer, { type, direction: searched, random });
    counts.documents += search.documents;
    counts.invalid += search.invalid;
    const { refused } = search;
    if (refused !== undefined) isBroken = true;
    if (said.verdict === 'compatible' && refused !== undefined) {
      missed.push({ event: type, direction, document: refused, rules: said.rules });
    }
    if (
      said.verdict === 'breaking' &&
      refused === undefined &&
      !flipped.has(`${direction} ${type}`) &&
      !said.isProved &&
      // All that could be made of an event that nobody can write.
      !(search.documents === 0 && search.invalid > 0)
    ) {
      falseAlarms.push({ event: type, direction, rules: said.rules });
    }
  }
  return { ...counts, missed, falseAlarms, badWitnesses, isBroken };
}

interface Said {
  readonly verdict: Verdict;
  readonly rules: readonly string[];
  /** By something that no document shows: a data version, which the reader does not know. */
  readonly isProved: boolean;
}

export const verdictOf = (changes: readonly Change[], type: string, direction: WireDirection): Said => {
  const judged = changes
    .filter(({ events, rule }) => RULES[rule].category === 'WIRE' && events.includes(type))
    .map(({ rule, judgements }) => ({ rule, judgement: judgements[direction] }));
  const of = (verdict: Verdict) => judged.filter(({ judgement }) => judgement?.verdict === verdict);
  const verdict = (['breaking', 'unknown', 'compatible'] as const).find((each) => of(each).length > 0) ?? 'compatible';
  return {
    verdict,
    rules: of(verdict).map(({ rule }) => rule),
    isProved: of('breaking').some(({ rule }) => PROVED.has(rule)),
  };
};

const PROVED: ReadonlySet<string> = new Set(['DATA_VERSION_STEP', 'DATA_VERSION_NO_DECREASE']);

const witnessesOf = (changes: readonly Change[]) =>
  changes.flatMap(({ rule, judgements }) =>
    WIRE_DIRECTIONS.flatMap((direction) => {
      const judgement: Judgement | undefined = judgements[direction];
      return judgement?.verdict === 'breaking' && judgement.witness !== undefined
        ? [{ rule, direction, witness: judgement.witness as Json }]
        : [];
    }),
  );

const sidesOf = (older: Model, newer: Model, direction: WireDirection) =>
  direction === 'backward' ? { written: older, read: newer } : { written: newer, read: older };

const has = (model: Model, type: string): boolean => model.events.some((event) => event.type === type);

/** Written by one side in Ajv and Zod, and refused by the other in both. */
const flips = ({ older, newer }: { older: Model; newer: Model }, direction: WireDirection, witness: Json): boolean => {
  const { type } = witness as { type: string };
  const { written, read } = sidesOf(older, newer, direction);
  if (!has(written, type)) return false;
  const isWritten =
    acceptsInAjv(schemaOf(written, type, 'writer'), witness) && acceptsInZod(written, type, 'writer', witness);
  const isRead =
    has(read, type) &&
    (acceptsInAjv(schemaOf(read, type, 'reader'), witness) || acceptsInZod(read, type, 'reader', witness));
  return isWritten && !isRead;
};

/** `synap generate` refuses what no value fits, and so no release has it. */
const canBeWritten = (model: Model, type: string): boolean =>
  findInvalidExamples({ ...model, events: model.events.filter((event) => event.type === type) }).length === 0;

interface Search {
  readonly refused: Json | undefined;
  readonly documents: number;
  readonly invalid: number;
}

/** A document that one side writes and the other refuses. */
export const findRefused = (
  older: Model,
  newer: Model,
  { type, direction, random }: { type: string; direction: WireDirection; random: Random },
): Search => {
  const { written, read } = sidesOf(older, newer, direction);
  // Nobody writes an event that is not there.
  if (!has(written, type)) return { refused: undefined, documents: 0, invalid: 0 };
  const writer = schemaOf(written, type, 'writer');
  const own = schemaOf(written, type, 'reader');
  const reader = has(read, type) ? schemaOf(read, type, 'reader') : undefined;
  if (reader === undefined) {
    const [document] = documentsOf({ writer, own, reader: own }, { random, mixed: 0 });
    return { refused: document, documents: 1, invalid: 0 };
  }
  const documents = documentsOf({ writer, own, reader }, { random, mixed: 20 });
  const accepted = documents.filter((document) => acceptsInAjv(writer, document));
  return {
    refused: accepted.find((document) => !acceptsInAjv(reader, document)),
    documents: accepted.length,
    invalid: documents.length - accepted.length,
  };
};

interface Asked {
  readonly type: string;
  readonly direction: WireDirection;
}

const bothWays = (types: readonly string[]): readonly Asked[] =>
  types.flatMap((type) => WIRE_DIRECTIONS.map((direction) => ({ type, direction })));

/** What is removed is refused by new readers; what is added has no older readers, unless it was there by another name. */
const ofEventLists = (older: Model, newer: Model, changes: readonly Change[]): readonly Asked[] => {
  const renamed = new Set(changes.flatMap(({ rule, events }) => (rule === 'EVENT_NO_RENAME' ? events : [])));
  const gone = older.events.map(({ type }) => type).filter((type) => !has(newer, type));
  const come = newer.events.map(({ type }) => type).filter((type) => !has(older, type));
  return [
    ...bothWays(gone.filter((type) => !renamed.has(type))),
    ...gone.filter((type) => renamed.has(type)).map((type) => ({ type, direction: 'backward' }) as const),
    ...come.filter((type) => renamed.has(type)).map((type) => ({ type, direction: 'forward' }) as const),
    ...come.filter((type) => !renamed.has(type)).map((type) => ({ type, direction: 'backward' }) as const),
  ];
};

const wronglyNamed = (older: Model, newer: Model, changes: readonly Change[]): readonly string[] => {
  const changed = new Set(changedTypes(older, newer));
  const named = changes
    .filter(({ judgements }) =>
      WIRE_DIRECTIONS.some((each) => judgements[each] !== undefined && judgements[each].verdict !== 'compatible'),
    )
    .flatMap(({ events }) => events);
  return [...new Set(named)].filter((type) => has(older, type) && has(newer, type) && !changed.has(type));
};

const someOf = (types: readonly string[], count: number, random: Random): readonly string[] =>
  types.length <= count ? types : [...new Set([types.at(-1)!, ...random.shuffle(types)])].slice(0, count);
