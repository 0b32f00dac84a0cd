import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { VirtualFile } from '../emitters/emitter.ts';
import { emitProject, loadModel } from '../generate.ts';
import { loadConfig } from '../load-config.ts';
import type { Project } from '../load-config.ts';
import { compareOutput, isUpToDate } from '../output/compare.ts';
import type { Comparison } from '../output/compare.ts';
import { withLock } from '../output/lock.ts';
import { readOutput } from '../output/read.ts';
import type { OutputTree } from '../output/read.ts';
import { writeOutput } from '../output/write.ts';
import type { WriteResult } from '../output/write.ts';
import { createPaint, createProgress, visible, write } from './io.ts';
import type { Io, Paint } from './io.ts';
import type { ExitCode, GenerateFlags } from './main.ts';
import { paintDiff } from './paint-diff.ts';

/** Writes the output, or with `--check` and `--dry-run` says what writing it would change. */
export async function generate(flags: GenerateFlags, io: Io): Promise<ExitCode> {
  const progress = createProgress(io, { quiet: flags.quiet === true || flags.format === 'json' });
  try {
    const project = await loadConfig({ cwd: io.cwd, file: flags.config });
    progress('reading the manifest');
    const model = await loadModel(project, { cwd: io.cwd });
    progress('emitting');
    const expected = withLock(await emitProject(model, project, { cwd: io.cwd }));
    if (flags.check === true || flags.dryRun === true) {
      progress(null);
      return await reportDifferences({ flags, io, project, expected });
    }
    progress(`writing ${relative(io.cwd, project.output)}`);
    const result = writeOutput({ folder: project.output, expected });
    progress('building the package');
    const build = await buildIfWanted({ flags, project });
    progress(null);
    await reportWritten({ flags, io, project, result, build });
    return 0;
  } catch (error) {
    progress(null);
    throw error;
  }
}

interface Differences {
  flags: GenerateFlags;
  io: Io;
  project: Project;
  expected: readonly VirtualFile[];
}

async function reportDifferences({ flags, io, project, expected }: Differences): Promise<ExitCode> {
  const actual = readOutput(project.output);
  const comparison = compareOutput({ expected, actual });
  const upToDate = isUpToDate(comparison);
  const folder = relative(io.cwd, project.output) || '.';
  if (flags.format === 'json') {
    await write(io.stdout, renderJson({ upToDate, ...comparison }));
  } else if (flags.check === true) {
    const paint = createPaint(io.stdout, io.env);
    const report = upToDate
      ? summarize({ flags, text: `${folder} is up to date: ${count(expected.length, 'file')}` })
      : await renderCheck({ folder, comparison, expected, actual, paint });
    await write(io.stdout, report);
  } else {
    await write(io.stdout, renderDryRun({ folder, comparison, total: expected.length }));
  }
  return flags.check === true && !upToDate ? 1 : 0;
}

/** Beyond this many files a diff is read by nobody; the paths are all listed. */
const DIFFS = 20;

interface Check {
  folder: string;
  comparison: Comparison;
  expected: readonly VirtualFile[];
  actual: OutputTree;
  paint: Paint;
}

async function renderCheck({ folder, comparison, expected, actual, paint }: Check): Promise<string> {
  const { renderDiff } = await import('../output/diff.ts');
  const contents = new Map(expected.map((file) => [file.path, file.contents]));
  const lineEndings = new Set(comparison.lineEndings);
  const diffs = new Map(
    comparison.changed
      .filter((path) => !lineEndings.has(path))
      .slice(0, DIFFS)
      .map((path) => [
        path,
        renderDiff({
          path: `${folder}/${path}`,
          actual: actual.get(path)?.toString('utf8') ?? '',
          expected: contents.get(path) ?? '',
        }),
      ]),
  );
  const line = (kind: 'missing' | 'changed' | 'orphaned', path: string) =>
    `${paint(kind === 'orphaned' ? 'yellow' : 'red', kind.padEnd(8))} ${visible(`${folder}/${path}`)}${lineEndings.has(path) ? ' (line endings)' : ''}\n`;
  const undiffed = comparison.changed.length - lineEndings.size - diffs.size;
  return [
    ...comparison.missing.map((path) => line('missing', path)),
    ...comparison.changed.map((path) => line('changed', path) + paintDiff(diffs.get(path) ?? '', paint)),
    ...(undiffed > 0 ? [`... no diff of the last ${undiffed}\n`] : []),
    ...comparison.orphaned.map((path) => line('orphaned', path)),
    ...(lineEndings.size > 0
      ? [
          `${count(lineEndings.size, 'file')} with other line endings and nothing else: keep Git from converting them, with "* text=auto eol=lf" in .gitattributes\n`,
        ]
      : []),
    `${summarizeComparison(comparison)}; run: synap generate${comparison.orphaned.length > 0 ? ' (files that it did not write stay: move or delete those)' : ''}\n`,
  ].join('');
}

function renderDryRun({
  folder,
  comparison,
  total,
}: {
  folder: string;
  comparison: Comparison;
  total: number;
}): string {
  if (isUpToDate(comparison)) {
    return `${folder} is up to date: ${count(total, 'file')}\n`;
  }
  const { missing, changed, orphaned } = comparison;
  const lines = [
    ...missing.map((path) => `create ${folder}/${path}`),
    ...changed.map((path) => `change ${folder}/${path}`),
    ...orphaned.map((path) => `remove ${folder}/${path} (if a run of generate wrote it)`),
  ];
  return visible(`${lines.join('\n')}\n${summarizeComparison(comparison)}; nothing was written\n`);
}

const summarizeComparison = ({ missing, changed, orphaned }: Comparison): string =>
  `${missing.length} missing, ${changed.length} changed, ${orphaned.length} orphaned`;

type Build = 'built' | 'unchanged' | null;

/** Null where there is no package to build, or nobody wants it. */
async function buildIfWanted({ flags, project }: { flags: GenerateFlags; project: Project }): Promise<Build> {
  const folder = join(project.output, 'types');
  if (!flags.build || !project.build || !existsSync(join(folder, 'package.json'))) {
    return null;
  }
  const { buildPackage } = await import('../output/build-package.ts');
  return buildPackage({ folder, jsonSchemaFolder: join(project.output, 'json-schema') });
}

interface Written {
  flags: GenerateFlags;
  io: Io;
  project: Project;
  result: WriteResult;
  build: Build;
}

async function reportWritten({ flags, io, project, result, build }: Written): Promise<void> {
  const folder = relative(io.cwd, project.output) || '.';
  const { written, removed, left, unchanged } = result;
  for (const path of left) {
    io.stderr.write(
      visible(
        `warning ${folder}/${path} was not written by generate and is left alone; move or delete it, or --check fails\n`,
      ),
    );
  }
  if (flags.format === 'json') {
    await write(io.stdout, renderJson({ written, removed, left, unchanged, build }));
    return;
  }
  const changes =
    written.length + removed.length === 0
      ? `is up to date: ${count(unchanged, 'file')}`
      : `${count(written.length, 'file')} written, ${removed.length} removed, ${unchanged} unchanged`;
  const package_ = build === 'built' ? `\n${folder}/types/dist built` : '';
  await write(
    io.stdout,
    summarize({ flags, text: `${folder}${changes.startsWith('is') ? '' : ':'} ${changes}${package_}` }),
  );
}

const summarize = ({ flags, text }: { flags: GenerateFlags; text: string }): string =>
  flags.quiet === true ? '' : `${text}\n`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const renderJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
