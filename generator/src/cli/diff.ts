import { describeChangedOutputs, findChangedOutputs, type ChangedOutputs } from '../evolution/changed-outputs.ts';
import { describeAttribution } from '../evolution/attribution.ts';
import { renderReport, type ReportCommand } from '../evolution/render-report.ts';
import { encodeJson } from '../encoders/json.ts';
import { generatorVersion } from '../installation.ts';
import { KnownError } from '../known-error.ts';
import { createPaint, visible, write } from './io.ts';
import type { Io } from './io.ts';
import { judgeProject, openProject, reportAgainst, type Judged, type Opened } from './judge-project.ts';
import type { DiffFlags, ExitCode } from './main.ts';

/** Prints all that changed since the releases, or since what `--against` names, and what that does to whom. */
export async function diff(flags: DiffFlags, io: Io): Promise<ExitCode> {
  const opened = await openProject(flags, io);
  if (opened.against.length === 0) {
    throw new KnownError(NO_RELEASE);
  }
  reportAgainst(opened, { flags, io });
  const judged = await judgeProject(opened, { flags, io, today: today() });
  await printJudged(judged, { command: 'diff', flags, io, outputs: await findOutputs(opened) });
  return 0;
}

/** Of the newest state that is compared with; null where this generator makes no files of it: it may be that old. */
async function findOutputs({ project, model, against }: Opened): Promise<ChangedOutputs | null> {
  const [{ emitters }, { loadContext }] = await Promise.all([import('../emitters/index.ts'), import('../context.ts')]);
  const states = {
    newer: model,
    emitters: [...emitters, ...project.emitters],
    context: loadContext(project, model),
  };
  try {
    return findChangedOutputs({ ...states, older: against.at(-1)!.release.model });
  } catch {
    // What is wrong with the newer state, generate says.
    return null;
  }
}

/** A comparison that could not be made is no clean one. */
export const NO_RELEASE =
  'there is no release to compare with; run synap release to make the first, or name something else with --against <git ref or folder>';

/** In UTC, like the days of suppressions and sunsets. */
export const today = (): string => new Date().toISOString().slice(0, 10);

interface Printing {
  readonly command: ReportCommand;
  readonly flags: Pick<DiffFlags, 'format'>;
  readonly io: Io;
  /** Which generated files differ; a gate has no use for that. */
  readonly outputs?: ChangedOutputs | null;
}

/** The report in the format that was asked for, with what the generator and Zod have to do with it where the format has room. */
export async function printJudged(
  { report, others, attribution }: Judged,
  { command, flags, io, outputs }: Printing,
): Promise<void> {
  const files =
    outputs === null
      ? 'generated files: not compared, for this generator makes none of the older state'
      : outputs && describeChangedOutputs(outputs);
  const lines = [...(files ? [files] : []), ...(attribution === null ? [] : describeAttribution(attribution))];
  const text = renderReport(flags.format, report, {
    command,
    remarks: lines,
    others,
    paint: createPaint(io.stdout, io.env),
    toolVersion: generatorVersion(),
    showSuppressions: command === 'breaking',
  });
  if (flags.format === 'json') {
    await write(
      io.stdout,
      encodeJson({ ...(JSON.parse(text) as object), attribution, ...(outputs === undefined ? {} : { outputs }) }),
    );
    return;
  }
  await write(io.stdout, text);
  if (flags.format !== 'text' && flags.format !== 'markdown') {
    io.stderr.write(visible(lines.map((line) => `${line}\n`).join('')));
  }
}
