import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { toAccepted } from '../evolution/accepted.ts';
import { adviseVersion } from '../evolution/advise-version.ts';
import { findLastDay, insertChangelogEntry, renderChangelogEntry } from '../evolution/changelog.ts';
import { compareModels } from '../evolution/compare-models.ts';
import type { Finding } from '../evolution/finding.ts';
import { findVersion, type VersionEdit } from '../evolution/manifest-version.ts';
import { chooseVersion, isPrerelease, raiseVersion, type VersionAnswer } from '../evolution/next-version.ts';
import { createRelease, renderReleaseFile } from '../evolution/release-file.ts';
import type { Accepted, Release } from '../evolution/releases.ts';
import { toResults } from '../evolution/render-report.ts';
import { clearStaging, writeRelease, type ReleasePlan } from '../evolution/write-release.ts';
import { KnownError } from '../known-error.ts';
import { relativeFile } from '../manifest/load.ts';
import type { Model } from '../model/types.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';
import { hasErrors } from '../report/count-results.ts';
import { pickResult } from '../report/render-json.ts';
import type { Result } from '../report/result.ts';
import { printJudged, today } from './diff.ts';
import { visible, write } from './io.ts';
import type { Io } from './io.ts';
import { findPromises, fromHistory, judgeProject, openProject, type Judged, type Opened } from './judge-project.ts';
import type { ExitCode, ReleaseFlags } from './main.ts';

/** What a run comes to; printed as it is with `--format json`. */
interface Outcome {
  readonly outcome: 'released' | 'would release' | 'nothing' | 'finished' | 'would finish' | 'refused';
  /** What was, or would be, released; null where nothing is. */
  readonly version: string | null;
  readonly previous: string | null;
  /** Why it has to be that version at least, or why it is refused. */
  readonly because: string;
  /** Relative to the working directory. */
  readonly files: readonly string[];
  /** What refuses it. */
  readonly errors?: readonly Result[];
}

/**
 * Freezes the catalog as the next release: the version that its changes ask for, the model in history, the changelog, and
 * the version in the manifest. Refuses what `synap breaking` refuses, and a version that is too low.
 */
export async function release(flags: ReleaseFlags, io: Io): Promise<ExitCode> {
  const opened = await openProject(pickConfig(flags), io);
  const changelog = readChangelog(opened.project);
  const day = chooseDay(flags.date, { changelog, history: opened.history });
  const { project, model } = opened;
  const edit = findVersion({ manifest: project.manifest, version: model.package.version, cwd: io.cwd });
  const needed = findNeeded(opened);
  const last = opened.history.at(-1) ?? null;
  const isChanged = last === null || !isSame(last.model, model);
  const answer = chooseVersion({
    asked: flags.as,
    written: model.package.version,
    place: edit.place,
    last: last?.version ?? null,
    needed,
    isChanged,
  });
  switch (answer.is) {
    case 'nothing':
      return await endWithNothing({ opened, edit, last, flags, io });
    case 'refused':
      return await print(
        { outcome: 'refused', version: null, previous: last?.version ?? null, because: answer.reason, files: [] },
        { flags, io },
      );
    case 'unfinished':
      return await finish(answer, { opened, edit, flags, io });
    case 'release':
      return await makeRelease(answer, {
        ...{ opened, edit, changelog, day, flags, io },
        because: isChanged ? needed.because : 'nothing changed since, and that version was asked for',
      });
  }
}

interface Changelog {
  readonly file: string;
  /** Byte for byte; null where there is none. */
  readonly text: string | null;
}

function readChangelog({ history }: Opened['project']): Changelog {
  const file = join(history, 'CHANGELOG.md');
  const text = existsSync(file)
    ? refuseSystemErrors(
        () => readFileSync(file, 'utf8'),
        (reason) => `${file} could not be read: ${reason}`,
      )
    : null;
  return { file, text };
}

/**
 * What the changelog says. Suppressions and sunsets know no other day than the real one: what is written into history
 * holds for good. A day after tomorrow has begun nowhere.
 */
function chooseDay(
  asked: string | undefined,
  { changelog, history }: { changelog: Changelog; history: readonly Release[] },
): string {
  if (asked === undefined) {
    return today();
  }
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (asked > tomorrow) {
    throw new KnownError(
      `--date ${asked} has not come yet; give the day of the release, or leave --date out for today`,
    );
  }
  const last = findLastDay(toLines(changelog.text ?? ''), { released: history.map(({ version }) => version) });
  if (last !== undefined && asked < last) {
    throw new KnownError(
      `--date ${asked} is before ${last}, the day of the last release; give that day or a later one`,
    );
  }
  return asked;
}

const pickConfig = ({ config }: ReleaseFlags) => (config === undefined ? {} : { config });

/** What was frozen is JSON; what was built may hold the like of undefined. */
const isSame = (left: Model, right: Model): boolean => isDeepStrictEqual(withoutVersion(left), withoutVersion(right));

const withoutVersion = (model: Model): unknown =>
  JSON.parse(JSON.stringify({ ...model, package: { ...model.package, version: null } }));

/** As `readText` has it. */
const toLines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/** A prerelease promises nothing: what is needed is told by the newest release that is none. */
function findNeeded({ history, model }: Opened): { version: string; because: string } {
  const stable = history.findLast(({ version }) => !isPrerelease(version));
  if (stable === undefined) {
    return { version: '0.0.0', because: 'nothing was released before' };
  }
  const { version, because, bump } = adviseVersion(compareModels(stable.model, model), stable.version);
  return bump === 'none'
    ? { version: raiseVersion(stable.version, 'patch'), because: 'what is in no event' }
    : { version, because };
}

interface Running {
  readonly opened: Opened;
  readonly flags: ReleaseFlags;
  readonly io: Io;
}

async function endWithNothing({
  opened: { project },
  edit,
  last,
  flags,
  io,
}: Running & { edit: VersionEdit; last: Release | null }): Promise<ExitCode> {
  if (flags.dryRun !== true) {
    clearStaging([project.history, dirname(edit.file)]);
  }
  const because = 'nothing changed since; to release all the same, give a version with --as';
  return print(
    { outcome: 'nothing', version: null, previous: last?.version ?? null, because, files: [] },
    { flags, io },
  );
}

/** The release is in history, and so is its changelog, which is written before. */
async function finish(
  { version }: VersionAnswer & { is: 'unfinished' },
  { opened: { project, history }, edit, flags, io }: Running & { edit: VersionEdit },
): Promise<ExitCode> {
  const manifest = edit.replace(version);
  if (flags.dryRun !== true) {
    writeRelease({ changelog: null, release: null, manifest }, { history: project.history });
  }
  return print(
    {
      outcome: flags.dryRun === true ? 'would finish' : 'finished',
      version,
      previous: history.at(-2)?.version ?? null,
      because: 'it is in history, and the manifest did not say so yet',
      files: [relativeFile(manifest.file, io.cwd)],
    },
    { flags, io },
  );
}

interface Making extends Running {
  readonly edit: VersionEdit;
  readonly because: string;
  readonly changelog: Changelog;
  /** Of the changelog alone. */
  readonly day: string;
}

async function makeRelease(
  { version }: VersionAnswer & { is: 'release' },
  { opened, edit, because, changelog, day, flags, io }: Making,
): Promise<ExitCode> {
  const { project, history } = opened;
  const last = history.at(-1) ?? null;
  const gate = last === null ? null : await judgeProject(opened, { flags: pickConfig(flags), io, today: today() });
  if (gate !== null && hasErrors([...gate.report.findings, ...gate.others])) {
    return await refuse(gate, { last, flags, io });
  }
  const [fault] = gate?.upcasterFaults.values() ?? [];
  if (fault !== undefined) {
    const because = `synap generate refuses the upcasters: ${fault}`;
    return await print(
      { outcome: 'refused', version: null, previous: last?.version ?? null, because, files: [] },
      { flags, io },
    );
  }
  const findings = gate === null ? null : await findChanges(version, { gate, opened, io });
  const accepted = gate === null ? [] : toAccepted(gate.report.findings);
  const { plan, entry } = makePlan({ version, findings, accepted, opened, edit, changelog, day });
  if (flags.dryRun !== true) {
    writeRelease(plan, { history: project.history });
  }
  const files = [plan.changelog, plan.release, plan.manifest].filter((file) => file !== null);
  return print(
    {
      outcome: flags.dryRun === true ? 'would release' : 'released',
      version,
      previous: last?.version ?? null,
      because,
      files: files.map(({ file }) => relativeFile(file, io.cwd)),
    },
    { flags, io, entry },
  );
}

async function refuse(
  gate: Judged,
  { last, flags, io }: { last: Release | null; flags: ReleaseFlags; io: Io },
): Promise<ExitCode> {
  if (flags.format === 'text') {
    await printJudged(gate, { command: 'breaking', flags: { format: 'text' }, io });
  }
  const because = 'there are errors that synap breaking reports; correct them, or accept them with a suppression';
  const errors = [...toResults(gate.report.findings), ...gate.others]
    .filter(({ severity, suppressed }) => severity === 'error' && suppressed === null)
    .map(pickResult);
  return print(
    { outcome: 'refused', version: null, previous: last?.version ?? null, because, files: [], errors },
    { flags, io },
  );
}

interface Planning extends Pick<Making, 'opened' | 'edit' | 'changelog' | 'day'> {
  readonly version: string;
  readonly accepted: readonly Accepted[];
  readonly findings: readonly Finding[] | null;
}

function makePlan({ version, findings, accepted, opened, edit, changelog, day }: Planning): {
  plan: ReleasePlan;
  entry: string;
} {
  const { project, model } = opened;
  const entry = renderChangelogEntry({ version, date: day, findings, model });
  const text = changelog.text === null ? null : toLines(changelog.text);
  const plan: ReleasePlan = {
    changelog: {
      file: changelog.file,
      contents: insertChangelogEntry(text, entry, { version }),
      before: changelog.text,
    },
    release: {
      file: join(project.history, `${version}.json`),
      contents: renderReleaseFile(createRelease(model, version, { accepted })),
      before: null,
    },
    manifest: model.package.version === version ? null : edit.replace(version),
  };
  return { plan, entry };
}

interface Changing extends Pick<Making, 'opened' | 'io'> {
  readonly gate: Judged;
}

/** Of a prerelease since the release before it; of any other since the newest that is no prerelease. */
async function findChanges(version: string, { gate, opened, io }: Changing): Promise<readonly Finding[]> {
  const { history } = opened;
  const base = (isPrerelease(version) ? history : findPromises(history)).at(-1)!;
  const isJudged = gate.report.against.includes(base.version);
  const against = [fromHistory(base)];
  const { report } = isJudged ? gate : await judgeProject({ ...opened, against }, { flags: {}, io, today: today() });
  return report.findings.filter((finding) => finding.against.includes(base.version));
}

interface Printing {
  readonly flags: ReleaseFlags;
  readonly io: Io;
  readonly entry?: string;
}

async function print(outcome: Outcome, { flags, io, entry }: Printing): Promise<ExitCode> {
  await write(
    io.stdout,
    flags.format === 'json' ? `${JSON.stringify(outcome, null, 2)}\n` : visible(renderOutcome(outcome, entry)),
  );
  return outcome.outcome === 'refused' ? 1 : 0;
}

function renderOutcome({ outcome, version, previous, because, files }: Outcome, entry: string | undefined): string {
  const since = previous === null ? '' : ` after ${previous}`;
  switch (outcome) {
    case 'nothing':
      return `nothing to release${since}: ${because}\n`;
    case 'refused':
      return `refused: ${because}\n`;
    case 'finished':
      return `finished the release of ${version}: ${because}\nwrote ${files.join(', ')}\nnow run: synap generate\n`;
    case 'would finish':
      return `would finish the release of ${version}: ${because}; nothing was written\n`;
    case 'released':
      return `released ${version}${since}: ${because}\nwrote ${files.join(', ')}\nnow run: synap generate\n`;
    case 'would release':
      return `would release ${version}${since}: ${because}\nwould write ${files.join(', ')}\n\n${entry ?? ''}\nnothing was written\n`;
  }
}
