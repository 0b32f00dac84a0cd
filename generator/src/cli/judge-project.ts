/** What `diff`, `breaking` and `release` have in common: the catalog, judged against what it was. */
import { loadHistory } from '../context.ts';
import { attribute, toFindings, type Attribution } from '../evolution/attribution.ts';
import type { Against } from '../evolution/against.ts';
import type { Finding, Policy, Report } from '../evolution/finding.ts';
import { compareModels } from '../evolution/compare-models.ts';
import { judge } from '../evolution/judge.ts';
import { locateChanges } from '../evolution/locate-changes.ts';
import { isPrerelease } from '../evolution/next-version.ts';
import type { Release } from '../evolution/releases.ts';
import { suppressReport } from '../evolution/render-report.ts';
import { loadModel } from '../generate.ts';
import { loadConfig, type Project } from '../load-config.ts';
import type { JsonObject } from '../model/samples.ts';
import type { Model } from '../model/types.ts';
import { SEVERITY_ORDER, type Result } from '../report/result.ts';
import { loadSuppressions } from '../report/suppressions.ts';
import type { UpcasterFault } from '../upcasters/faults.ts';
import type { ExtraDocument } from '../upcasters/prove.ts';
import type { Usage } from '../usage/usage.ts';
import { visible } from './io.ts';
import type { Io } from './io.ts';

export interface JudgeFlags {
  readonly config?: string;
  /** Versions of history, Git refs, folders; all of history where none is given. */
  readonly against?: readonly string[];
  readonly policy?: Policy;
  /** Paths of tsconfigs. */
  readonly usage?: readonly string[];
}

/** A project with what it is compared with. */
export interface Opened {
  readonly project: Project;
  readonly model: Model;
  /** All releases, oldest first. */
  readonly history: readonly Release[];
  /** Oldest first; empty where there is nothing to compare with. */
  readonly against: readonly Against[];
}

export interface Judged {
  readonly report: Report;
  /** What is wrong with the suppressions. */
  readonly others: readonly Result[];
  /** Against the newest release that was compared with; null without one. */
  readonly attribution: Attribution | null;
  /** By event type: what `generate` refuses. */
  readonly upcasterFaults: ReadonlyMap<string, string>;
}

export async function openProject(flags: JudgeFlags, io: Io): Promise<Opened> {
  const project = await loadConfig({ cwd: io.cwd, file: flags.config });
  const model = await loadModel(project, { cwd: io.cwd });
  const history = loadHistory(project);
  if (flags.against === undefined) {
    return { project, model, history, against: findPromises(history).map(fromHistory) };
  }
  const { resolveAgainst } = await import('../evolution/against.ts');
  const against = await resolveAgainst(flags.against, { project, history, cwd: io.cwd });
  return { project, model, history, against };
}

/** A prerelease promises nothing, unless there is nothing else. */
export function findPromises(history: readonly Release[]): readonly Release[] {
  const stable = history.filter(({ version }) => !isPrerelease(version));
  return stable.length === 0 ? history : stable;
}

export const fromHistory = (release: Release): Against => ({ release, taken: 'history', words: release.version });

/** Judges, says what the generator and Zod have to do with it, and applies the suppressions. */
export async function judgeProject(
  { project, model, history, against }: Opened,
  { flags, io, today }: { flags: JudgeFlags; io: Io; today: string },
): Promise<Judged> {
  const { severities } = project.breaking;
  const policy = flags.policy ?? project.breaking.policy;
  // Without a release, older versions of data are those of what it is compared with.
  const versions = history.length > 0 ? history : against.map(({ release }) => release);
  const upcasterFaults = await findUpcasterFaults({ project, model, history: versions, cwd: io.cwd });
  const report = judge({
    model,
    against: against.map(({ release }) => release),
    history,
    policy,
    named: flags.against !== undefined,
    severities,
    today,
    upcasterFaults,
    // Programs are written against a release: what it had and the catalog no longer has is read there, too.
    usage: await readUsageOf(flags.usage, { model: against.at(-1)?.release.model ?? model, io }),
    locate: (changes) => locateChanges(changes, { manifest: project.manifest, model, cwd: io.cwd }),
  });
  const release = against.filter(({ taken }) => taken === 'history').at(-1)?.release;
  const attribution = release === undefined ? null : await attribute({ release, model });
  const findings = attribution === null ? [] : toFindings(attribution, { policy, severities });
  const suppressions = loadSuppressions(project, { cwd: io.cwd });
  const suppressed = suppressReport(withFindings(report, findings), suppressions, { today });
  // Held against less than all of history, what an entry is for need not be there.
  const isWhole = flags.against === undefined && flags.policy === undefined;
  const others = suppressed.others.filter(({ rule }) => isWhole || rule !== 'SUPPRESSION_UNUSED');
  return { report: suppressed.report, others, attribution, upcasterFaults };
}

const withFindings = (report: Report, more: readonly Finding[]): Report => ({
  ...report,
  findings: [...report.findings, ...more].sort(
    (left, right) => SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity),
  ),
});

/** What is wrong with the upcasters of each event, where any event needs some. */
async function findUpcasterFaults({
  project,
  model,
  history,
  cwd,
}: {
  project: Project;
  model: Model;
  history: readonly Release[];
  cwd: string;
}): Promise<ReadonlyMap<string, string>> {
  if (history.length === 0 || model.events.every(({ dataVersion }) => dataVersion === 1)) {
    return new Map();
  }
  const [{ loadUpcasters }, { proveUpcasters }] = await Promise.all([
    import('../upcasters/load.ts'),
    import('../upcasters/prove.ts'),
  ]);
  const upcasters = await loadUpcasters(project, { packageName: model.package.name, cwd });
  const extraDocuments = findWitnesses(history, model);
  const faults = proveUpcasters({ model, history, upcasters, extraDocuments });
  // The first of each event: the others may follow from it, and synap check tells all.
  return new Map(faults.toReversed().map((fault) => [fault.event, describeFault(fault)]));
}

/** The payloads that show what a raised data version breaks: its upcaster is there for them. */
function findWitnesses(history: readonly Release[], model: Model): ReadonlyMap<string, readonly ExtraDocument[]> {
  const found = new Map<string, ExtraDocument[]>();
  for (const release of history) {
    for (const { declared, judgements, events } of compareModels(release.model, model)) {
      const { backward } = judgements;
      if (declared === undefined || backward?.verdict !== 'breaking' || backward.witness === undefined) continue;
      const { type, data } = backward.witness as unknown as { readonly type: string; readonly data: JsonObject };
      const event = release.model.events.find((each) => each.type === type);
      if (event === undefined || !events.includes(type)) continue;
      found.set(type, [...(found.get(type) ?? []), { dataVersion: event.dataVersion, data }]);
    }
  }
  return found;
}

const describeFault = ({ event, step, place, message, document }: UpcasterFault): string => {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
  const subject = step === null ? event : `${event} ${step} -> ${step + 1}`;
  return `${where}${subject}: ${message}${document === null ? '' : `, with ${JSON.stringify(document)}`}`;
};

async function readUsageOf(
  tsconfigs: readonly string[] | undefined,
  { model, io }: { model: Model; io: Io },
): Promise<Usage | undefined> {
  if (tsconfigs === undefined) {
    return undefined;
  }
  const [{ readUsage, describeBlind }, { findTsconfig }] = await Promise.all([
    import('../usage/usage.ts'),
    import('../ksync/open-project.ts'),
  ]);
  const paths = tsconfigs.map((path) => findTsconfig(path, io.cwd));
  const usage = await readUsage({ tsconfigs: paths, model, cwd: io.cwd });
  for (const line of describeBlind(usage, model.package.name)) {
    io.stderr.write(visible(`warning ${line}\n`));
  }
  return usage;
}

/** Says what each name of `--against` was taken for: a folder and a branch may have one name. */
export function reportAgainst({ against }: Opened, { flags, io }: { flags: JudgeFlags; io: Io }): void {
  if (flags.against !== undefined) {
    io.stderr.write(visible(`comparing with ${against.map(({ words }) => words).join(', ')}\n`));
  }
}
