import { beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { HOSTILES, type Hostile } from '../arbitraries/hostile.ts';
import { committed } from '../parity/packages.ts';
import { openTargets, placesFor, thrown, type Path, type Target, type Validator } from './hostile-cases.ts';
import { findFaults, type Fault } from './hostile-faults.ts';

/**
 * Compiled validators against values that mislead, throw, change or do not end. `HOSTILE_RUNS=100000` is the long mode;
 * each hostile value is used equally often, in every place that it fits.
 */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 5_000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_260_115);

/** Where the verdict may differ from that of Zod with JSON only, or of the codec for whole events, and why. */
const EXCEPTIONS: readonly { readonly why: string; readonly takes: boolean; readonly hostiles: readonly string[] }[] = [
  {
    why: 'keys that are symbols are left out, as Zod does; the codec refuses them',
    takes: true,
    hostiles: ['a key that is a symbol', 'tagged as an array', 'the arguments of a call'],
  },
  {
    why: 'keys that are not enumerable are not seen, as by the codec; Zod reads them',
    takes: false,
    hostiles: ['keys that are not enumerable'],
  },
  {
    why: 'of arrays the items alone count; Zod in any JSON, and the codec, refuse those that are more than their items',
    takes: true,
    hostiles: [
      'an array of a class',
      'an array with more properties',
      'an array with a key that is a symbol',
      'an array without a prototype',
      'an array that iterates over nothing',
      'an array with the keys',
    ],
  },
  {
    why: 'levels are counted from where any JSON begins, as by Zod in its json; the codec counts from the whole event',
    takes: true,
    hostiles: ['arrays 512 deep', 'arrays 513 deep'],
  },
  {
    why: 'in any JSON a key without a value is refused, as by Zod; the codec leaves it out first',
    takes: false,
    hostiles: [
      'unknown key without a value',
      'keys without a value',
      'value undefined',
      'unknown key holding [{ a: undefined }]',
    ],
  },
];

let targets: readonly Target[];
beforeAll(async () => {
  targets = await openTargets(committed());
});

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  Map.prototype,
  Date.prototype,
  RegExp.prototype,
];
const prototypeKeys = (): string =>
  JSON.stringify(prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String)));

describe(`hostile values, seed ${SEED}, ${RUNS} cases`, () => {
  test('are refused or read as Zod does, throw nothing and change nothing', { timeout: 60_000 + RUNS * 20 }, () => {
    const before = prototypeKeys();
    const used = new Set<string>();
    const faults: string[] = [];
    const names = new Map<string, number>();
    for (const { hostile, target, path } of cases(targets, RUNS)) {
      names.set(target.kind, (names.get(target.kind) ?? 0) + 1);
      for (const fault of findFaults(target, hostile, path)) {
        const exception = exceptionOf(hostile, fault);
        if (exception === undefined) faults.push(shown(hostile, target, path, fault));
        else used.add(exception.why);
      }
    }
    console.log(
      `${HOSTILES.length} hostile values, ${RUNS} cases: ${[...names].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect(prototypeKeys()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(
      EXCEPTIONS.filter(({ why }) => !used.has(why)),
      'exceptions that nothing needs any more: remove them',
    ).toEqual([]);
  });

  test('control: a validator that asks `in` and `typeof` only is caught, rule by rule', () => {
    const target = targets.find(({ name }) => name === 'tags.create.requested, reader')!;
    const naive: Target = { ...target, validator: NAIVE };
    const found = HOSTILES.flatMap((hostile) =>
      [...placesFor(hostile, naive.valid)].flatMap((path) => findFaults(naive, hostile, path)),
    );
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['verdict', 'throws', 'value', 'issues']));
  });
});

/** So many, each hostile value as often as any other, each time with another validator and in another place. */
function* cases(all: readonly Target[], count: number): Iterable<{ hostile: Hostile; target: Target; path: Path }> {
  const numbers = fc.sample(fc.tuple(fc.noBias(fc.nat()), fc.noBias(fc.nat())), { seed: SEED, numRuns: count });
  for (let index = 0; index < count; index += 1) {
    const [which, where] = numbers[index]!;
    const hostile = HOSTILES[index % HOSTILES.length]!;
    const fitting = fittingTo(hostile, all);
    const { target, paths } = fitting[which % fitting.length]!;
    yield { hostile, target, path: paths[where % paths.length]! };
  }
}

const FITTING = new Map<Hostile, readonly { readonly target: Target; readonly paths: readonly Path[] }[]>();

function fittingTo(hostile: Hostile, all: readonly Target[]) {
  const known = FITTING.get(hostile);
  if (known !== undefined) return known;
  const found = all
    .map((target) => ({ target, paths: [...placesFor(hostile, target.valid)] }))
    .filter(({ paths }) => paths.length > 0);
  FITTING.set(hostile, found);
  return found;
}

const exceptionOf = ({ name }: Hostile, { rule, takes }: Fault) =>
  rule === 'verdict' || rule === 'value'
    ? EXCEPTIONS.find((exception) => exception.takes === takes && exception.hostiles.includes(name))
    : undefined;

const shown = ({ name }: Hostile, target: Target, path: Path, { rule, text }: Fault): string =>
  `${target.name} at ${path.length === 0 ? 'the whole' : path.join('.')}: ${name}: ${rule}: ${text}`;

const NAIVE: Validator = {
  is: (data) => typeof data === 'object' && 'name' in data! && typeof data.name === 'string' && data.name !== '',
  assert: (data) => void NAIVE.parse(data),
  validate: (data) =>
    NAIVE.is(data)
      ? { success: true, data }
      : { success: false, issues: [{ code: 'custom', path: [], message: 'no' }] },
  parse: (data) => {
    if (!NAIVE.is(data)) throw Object.assign(new Error('no'), { name: 'ValidationError', issues: [] });
    // What is read twice may be two things, and is not copied.
    return { ...(data as object), ...thrown(() => data) };
  },
};
