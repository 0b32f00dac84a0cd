import { handWritten } from './peers/hand-written.ts';
import { ours } from './peers/ours.ts';
import { typia } from './peers/typia.ts';
import { zod, zodCompile, zodJitless } from './peers/zod.ts';
import { ajv } from './peers/ajv.ts';
import type { Report } from './report.ts';
import { BARE_JSON } from './suites.ts';
import { PACKAGE_SCHEMAS, PLAIN_SCHEMAS } from './zod-schemas.ts';

/** A figure that has to be reached, and the one that was: null where there is nothing to measure. */
export interface Target {
  readonly what: string;
  readonly bound: 'at least' | 'at most';
  /** Null for what is shown beside a target and not asked for. */
  readonly target: number | null;
  readonly measured: number | null;
  readonly unit: string;
}

export const isMet = ({ bound, target, measured }: Target): boolean =>
  target === null || (measured !== null && (bound === 'at least' ? measured >= target : measured <= target));

/** Every figure of the acceptance, beside what this run measured. */
export const judge = (report: Omit<Report, 'targets'>): readonly Target[] => {
  const timesFaster = (suite: string, than: string, what: string, target: number | null): Target => ({
    what,
    bound: 'at least',
    target,
    measured: ratio(time(report, suite, than), time(report, suite, ours.name)),
    unit: 'x',
  });
  const atMost = (what: string, target: number, measured: number | null, unit: string): Target => ({
    what,
    bound: 'at most',
    target,
    measured,
    unit,
  });
  const timesBestPeer = (suite: string, what: string, target: number | null): Target => ({
    what,
    bound: 'at least',
    target,
    measured: ratio(bestPeer(report, suite), time(report, suite, ours.name)),
    unit: 'x',
  });
  const stripped = ['parse-stripped', 'payload-stripped'].flatMap((suite) => {
    const isEvent = suite === 'parse-stripped';
    const what = isEvent ? 'parse stripped, event' : 'parse stripped, payload';
    return [
      timesFaster(suite, zod.name, `${what}: against zod safeParse`, 3.3),
      timesFaster(suite, zodJitless.name, `${what}: against zod jitless`, 5.5),
      timesFaster(suite, zodCompile.name, `${what}: against z.compile`, isEvent ? 2.5 : null),
      timesBestPeer(suite, `${what}: against the best peer`, isEvent ? 1.9 : null),
      atMost(
        `${what}: time as a multiple of hand-written`,
        1.2,
        ratio(time(report, suite, ours.name), time(report, suite, handWritten.name)),
        'x',
      ),
    ];
  });
  const is = ['is-memory', 'is-wire'].flatMap((suite) => {
    const what = suite === 'is-memory' ? 'is, event in memory' : 'is, parsed JSON';
    return [
      timesBestPeer(suite, `${what}: against the best peer`, 2.4),
      timesFaster(suite, zod.name, `${what}: against zod safeParse`, 4.5),
    ];
  });
  const refusing = ['is-refusing-boolean', 'is-refusing-value'].map((suite) =>
    timesFaster(suite, typia.name, `${report.suites.find(({ id }) => id === suite)?.title ?? suite}: against typia`, 1),
  );
  const size = (key: keyof Report['sizes'][number]['sizes']): number | null => {
    const bytes = report.sizes.find(({ name }) => name === ours.name)?.sizes[key] ?? null;
    return bytes === null ? null : bytes / 1000;
  };
  const scale = report.scale?.starts.find(({ name }) => name === ours.name);
  const start = (name: string) => report.starts.find((one) => one.name === name);
  const scaleTime = (name: string): number | undefined =>
    report.scale?.timings.find((timing) => timing.name === name)?.nanoseconds;
  return [
    ...stripped,
    timesFaster('parse-open', zod.name, 'parse open, event: against zod looseObject', 2),
    timesFaster('payload-open', zod.name, 'parse open, payload: against zod looseObject', 2),
    timesFaster('payload-closed', zod.name, 'parse closed, payload: against zod strictObject', 2),
    ...is,
    ...refusing,
    timesFaster('errors', zod.name, 'all errors: against zod safeParse', 4.5),
    timesFaster('errors', ajv.name, 'all errors: against ajv allErrors', 1.8),
    atMost(
      'JSON text to event: time as a multiple of JSON.parse',
      2,
      ratio(time(report, 'json', ours.name), time(report, 'json', BARE_JSON)),
      'x',
    ),
    {
      what: "the package's Zod schemas: against the same, plain",
      bound: 'at least',
      target: 2,
      measured: ratio(time(report, 'zod-schemas', PLAIN_SCHEMAS), time(report, 'zod-schemas', PACKAGE_SCHEMAS)),
      unit: 'x',
    },
    atMost('size, one event, is', 0.8, size('is'), 'kB'),
    atMost('size, one event, parse and errors', 1.4, size('errors'), 'kB'),
    atMost('size, all events, parse and errors', 5, size('all'), 'kB'),
    ...(['bundled', 'installed'] as const).map((kind): Target => {
      const how = kind === 'bundled' ? 'in one bundled file' : 'as installed';
      return {
        what: `first check of all types in a new process, ours ${how}: against zod from node_modules`,
        bound: 'at least',
        target: kind === 'bundled' ? 20 : null,
        measured: ratio(start(zod.name)?.installed, start(ours.name)?.[kind]),
        unit: 'x',
      };
    }),
    {
      what: `${report.scale?.types ?? 0} types, is: against zod safeParse`,
      bound: 'at least',
      target: 7,
      measured: ratio(scaleTime(zod.name), scaleTime(ours.name)),
      unit: 'x',
    },
    atMost(`${report.scale?.types ?? 0} types: import and first pass`, 250, scale?.milliseconds ?? null, 'ms'),
    atMost(`${report.scale?.types ?? 0} types: memory after the first pass`, 20, scale?.megabytes ?? null, 'MB'),
  ];
};

const time = (report: Pick<Report, 'suites'>, suite: string, name: string): number | undefined =>
  report.suites.find(({ id }) => id === suite)?.timings.find((timing) => timing.name === name)?.nanoseconds;

/** The shortest time of anything but ours and the limit. */
const bestPeer = (report: Pick<Report, 'suites'>, suite: string): number | undefined => {
  const others = report.suites
    .find(({ id }) => id === suite)
    ?.timings.filter(({ name }) => name !== ours.name && name !== handWritten.name)
    .map(({ nanoseconds }) => nanoseconds);
  return others === undefined || others.length === 0 ? undefined : Math.min(...others);
};

const ratio = (one: number | undefined, other: number | undefined): number | null =>
  one === undefined || other === undefined ? null : one / other;
