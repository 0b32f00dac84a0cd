import type { Mode } from './modes.ts';
import { median } from '../measure.ts';
import type { Measurement } from './subject.ts';

/** How many times as fast as something else we have to be, and how many times we were. */
export interface Target {
  readonly what: string;
  readonly target: number;
  /** By mode; null where one of both was not measured. */
  readonly measured: Readonly<Record<Mode, number | null>>;
}

/** What is promised is promised of the durable mode. */
export const isMet = ({ target, measured }: Target): boolean => measured.durable !== null && measured.durable >= target;

const WANTED: readonly {
  readonly what: string;
  readonly ours: string;
  readonly than: string;
  readonly target: number;
}[] = [
  batch('pgbench VALUES x 100, same columns, 6 indexes', 'pgbench batch plain', 0.7),
  batch('pgbench VALUES x 100, 7 columns, 3 indexes', 'pgbench batch small', 0.7),
  batch("Emmett's batches of 100", 'emmett batch', 1.8),
  single('pgbench, same columns, 6 indexes', 'pgbench single plain', 0.65),
  single('pgbench, 7 columns, 3 indexes', 'pgbench single small', 0.65),
  single('Emmett', 'emmett single', 2.5),
  {
    ...single('pgbench, same columns, 6 indexes', 'pgbench single plain', 0.65),
    what: 'single appends of no stream: pgbench, same columns, 6 indexes',
    ours: 'ours single unversioned',
  },
  {
    ...single('Emmett', 'emmett single', 2.5),
    what: 'single appends of no stream: Emmett',
    ours: 'ours single unversioned',
  },
  concurrent('pgbench with 8 clients, same columns, 6 indexes', 'pgbench concurrent plain', 1.5),
  concurrent('pgbench with 8 clients, 7 columns, 3 indexes', 'pgbench concurrent small', 1.5),
];

function batch(what: string, than: string, target: number) {
  return { what: `batches of 100 of one stream: ${what}`, ours: 'ours batch one stream', than, target };
}

function single(what: string, than: string, target: number) {
  return { what: `single appends of a stream: ${what}`, ours: 'ours single', than, target };
}

function concurrent(what: string, than: string, target: number) {
  return { what: `8 at once: ${what}`, ours: 'ours concurrent', than, target };
}

export const judge = (measured: Readonly<Record<Mode, readonly Measurement[]>>): readonly Target[] =>
  WANTED.map(({ what, ours, than, target }) => ({
    what,
    target,
    measured: {
      durable: ratio(measured.durable, ours, than),
      work: ratio(measured.work, ours, than),
    },
  }));

/** The median of the rounds' ratios: each compares what was measured within seconds. */
export function ratio(all: readonly Measurement[], one: string, other: string): number | null {
  const [first, second] = [one, other].map((id) => all.find((measurement) => measurement.id === id)?.rates);
  return first === undefined || second === undefined ? null : median(first.map((rate, round) => rate / second[round]!));
}
