import { cpus, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import type { Effort } from './measure.ts';
import type { Peer } from './peer.ts';
import { handWritten } from './peers/hand-written.ts';
import { ours } from './peers/ours.ts';
import type { Scale } from './scale.ts';
import { CONSUMERS, type Sizes } from './size.ts';
import type { Start } from './start.ts';
import { BARE_JSON, type SuiteResult } from './suites.ts';
import { isMet, type Target } from './targets.ts';
import { PLAIN_SCHEMAS } from './zod-schemas.ts';

/** All that a run measured, and what on. */
export interface Report {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: string;
    readonly node: string;
  };
  /** Installed versions by name of the peer. */
  readonly versions: Readonly<Record<string, string>>;
  /** What peers do otherwise, by name. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  readonly seed: number;
  readonly isQuick: boolean;
  readonly isBuilt: boolean;
  readonly effort: Effort;
  readonly samples: { readonly events: number; readonly types: number; readonly uuids: number };
  readonly largestEvent: string;
  readonly suites: readonly SuiteResult[];
  readonly starts: readonly Start[];
  readonly sizes: readonly Sizes[];
  readonly scale: Scale | null;
  readonly targets: readonly Target[];
}

export const describeMachine = (): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
});

export const readVersions = (peers: readonly Peer[]): Report['versions'] => {
  const { dependencies } = createRequire(import.meta.url)('../package.json') as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(
    peers.flatMap((peer) =>
      peer.package === null ? [] : [[peer.name, dependencies[peer.package]!.replace(/^npm:.*@/, '')]],
    ),
  );
};

/** The report as Markdown. */
export const renderReport = (report: Report): string =>
  [
    '# Validators, measured',
    '',
    `Written by \`pnpm bench validators${report.isQuick ? ' --quick' : ''}\`, whose method is in [the README](../README.md).`,
    ...(report.isQuick ? ['This was a quick run: its figures say that it works, not how fast anything is.'] : []),
    ...(report.isBuilt
      ? []
      : [
          '',
          `**Ours is not built**: \`@synap/types/validators\` is not there, so no row has it and no target that needs it is met.`,
        ]),
    '',
    `${report.machine.processor}, ${report.machine.cores} cores, ${report.machine.memory}, Node ${report.machine.node}. ` +
      `${report.samples.events} events of ${report.samples.types} types with ${report.samples.uuids} distinct UUIDs, seed ${report.seed}; ` +
      `${report.effort.rounds} rounds of at least ${report.effort.roundMs} ms, ${report.effort.repeats === 1 ? 'once' : `${report.effort.repeats} times`}.`,
    '',
    '## Targets',
    '',
    table(
      ['What', 'Target', 'Measured', ''],
      report.targets.map((target) => [
        target.what,
        target.target === null ? '-' : `${target.bound} ${target.target}${spaced(target.unit)}`,
        target.measured === null ? 'not measured' : `${rounded(target.measured)}${spaced(target.unit)}`,
        target.measured === null ? '-' : target.target === null ? 'shown' : isMet(target) ? 'met' : 'missed',
      ]),
    ),
    ...report.suites.flatMap((suite) => ['', `## ${capital(suite.title)}`, '', renderSuite(suite)]),
    ...renderStarts(report),
    ...renderSizes(report),
    ...renderScale(report),
    '',
    '## Who was asked',
    '',
    table(
      ['Peer', 'Version', 'Knowingly differs'],
      Object.entries(report.notes).map(([name, notes]) => [name, report.versions[name] ?? '-', notes.join('; ')]),
    ),
    '',
  ].join('\n');

const renderSuite = ({ timings, compared, absent }: SuiteResult): string => {
  const base = [handWritten.name, BARE_JSON, PLAIN_SCHEMAS]
    .map((name) => timings.find((timing) => timing.name === name))
    .findLast((timing) => timing !== undefined);
  const own = timings.find(({ name }) => name === ours.name);
  return [
    table(
      ['', 'ns', `times ${base?.name ?? ''}`, 'times ours', 'repeats differ by'],
      timings
        .toSorted((left, right) => left.nanoseconds - right.nanoseconds)
        .map(({ name, nanoseconds, spread }) => [
          name === ours.name ? `**${name}**` : name,
          nanoseconds.toFixed(0),
          base === undefined ? '-' : rounded(nanoseconds / base.nanoseconds),
          own === undefined ? '-' : rounded(nanoseconds / own.nanoseconds),
          `${(spread * 100).toFixed(0)} %`,
        ]),
    ),
    '',
    `${compared} results were compared before; all agree.${absent.length === 0 ? '' : ` Not offered by ${absent.join(', ')}.`}`,
  ].join('\n');
};

const renderStarts = ({ starts }: Report): readonly string[] =>
  starts.length === 0
    ? []
    : [
        '',
        '## First check of all types in a new process, import included',
        '',
        table(
          ['', 'as installed, ms', 'in one bundled file, ms'],
          starts
            .toSorted((left, right) => left.installed - right.installed)
            .map(({ name, installed, bundled }) => [name, installed.toFixed(1), bundled.toFixed(1)]),
        ),
        '',
        `The median of ${starts[0]!.spawns} processes.`,
      ];

const renderSizes = ({ sizes, largestEvent }: Report): readonly string[] =>
  sizes.length === 0
    ? []
    : [
        '',
        '## Size of a consumer, minified, gzip -9, kB',
        '',
        table(
          ['', ...Object.values(CONSUMERS).map(({ title }) => title)],
          sizes
            .toSorted((left, right) => (left.sizes.errors ?? Infinity) - (right.sizes.errors ?? Infinity))
            .map(({ name, sizes: all }) => [
              name,
              ...Object.keys(CONSUMERS).map((key) => {
                const bytes = all[key as keyof typeof CONSUMERS];
                return bytes === null ? '-' : (bytes / 1000).toFixed(2);
              }),
            ]),
        ),
        '',
        `The largest event is ${largestEvent}. Who has no parse that keeps unknown keys has \`is\` in its place, and who lists no errors only that.`,
      ];

const renderScale = ({ scale }: Report): readonly string[] =>
  scale === null
    ? []
    : [
        '',
        `## ${scale.types} types`,
        '',
        table(
          ['', 'import and first pass, ms', 'memory then, MB', 'is, ns'],
          scale.starts.map(({ name, milliseconds, megabytes }) => [
            name,
            milliseconds.toFixed(0),
            megabytes.toFixed(1),
            scale.timings.find((timing) => timing.name === name)?.nanoseconds.toFixed(0) ?? '-',
          ]),
        ),
      ];

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Three digits, which is more than is ever certain. */
const rounded = (ratio: number): string => ratio.toFixed(ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2);

const spaced = (unit: string): string => (unit === 'x' ? 'x' : ` ${unit}`);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
