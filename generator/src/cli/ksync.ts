import { dirname, join, resolve } from 'node:path';
import { KnownError } from '../known-error.ts';
import { findExcluded } from '../ksync/find-excluded.ts';
import { findTsconfig, openProject } from '../ksync/open-project.ts';
import { readSchemas } from '../ksync/read-schemas.ts';
import { DEFAULT_NAME, isReplaceable, renderEvents, renderExclude } from '../ksync/render-events.ts';
import { showPath, SourceError } from '../ksync/source-faults.ts';
import { isFresh, readEvents, writeEvents } from '../ksync/write-events.ts';
import { renderDiff } from '../output/diff.ts';
import { createPaint, createProgress, visible, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, KSyncFlags } from './main.ts';
import { paintDiff } from './paint-diff.ts';

/** Writes the types of the events that a project defines with kSync, or with `--check` says whether they are up to date. */
export async function ksync(argument: string, flags: KSyncFlags, io: Io): Promise<ExitCode> {
  const { exclude = [] } = flags;
  const progress = createProgress(io, { quiet: flags.quiet === true || flags.format === 'json' });
  try {
    const tsconfig = findTsconfig(argument, io.cwd);
    const output = resolveOutput({ flags, tsconfig, cwd: io.cwd });
    const actual = readEvents(output);
    if (actual !== undefined && !isReplaceable(actual)) {
      throw new KnownError(
        `${showPath(output, io.cwd)} was not written by synap ksync; move it, or give another --out`,
      );
    }
    progress('reading the project');
    const project = openProject({ tsconfig, output, cwd: io.cwd });
    const excluded = findExcluded({ tsconfig, globs: exclude });
    const read = readSchemas(project, { tsconfig, output, cwd: io.cwd, excluded });
    if (!read.ok) throw new SourceError(read.faults, { cwd: io.cwd });
    const expected = await renderEvents(read.events, { tsconfig, output, exclude });
    if (flags.check !== true && !isFresh(actual, expected)) writeEvents(output, expected);
    progress(null);

    const file = showPath(output, io.cwd);
    const types = read.events.map(({ type }) => type).sort();
    const out = flags.out === undefined ? '' : ` --out ${flags.out}`;
    const command = `synap ksync ${argument}${out}${renderExclude(exclude)}`;
    await report({ flags, io, file, types, actual, expected, command });
    if ((flags.check !== true || actual !== undefined) && !project.includesOutput()) {
      const name = showPath(tsconfig, io.cwd);
      io.stderr.write(visible(`warning ${name} does not include ${file}: add it to its "include" or "files"\n`));
    }
    return flags.check === true && !isFresh(actual, expected) ? 1 : 0;
  } catch (error) {
    progress(null);
    throw error;
  }
}

function resolveOutput({ flags, tsconfig, cwd }: { flags: KSyncFlags; tsconfig: string; cwd: string }): string {
  if (flags.out === undefined) return join(dirname(tsconfig), DEFAULT_NAME);
  if (!/\.d\.[cm]?ts$/.test(flags.out)) {
    throw new KnownError(`--out ${flags.out} has to end in .d.ts (or .d.mts or .d.cts): it holds types alone`);
  }
  return resolve(cwd, flags.out);
}

interface Report {
  readonly flags: KSyncFlags;
  readonly io: Io;
  readonly file: string;
  readonly types: readonly string[];
  readonly actual: string | undefined;
  readonly expected: string;
  readonly command: string;
}

async function report({ flags, io, file, types, actual, expected, command }: Report): Promise<void> {
  const upToDate = isFresh(actual, expected);
  if (flags.format === 'json') {
    const result = flags.check === true ? { upToDate } : { written: !upToDate };
    await write(io.stdout, `${JSON.stringify({ ...result, file, types }, null, 2)}\n`);
    return;
  }
  if (flags.check !== true || upToDate) {
    const said = `${file}${upToDate ? ' is up to date' : ' written'}: ${types.length} event type${types.length === 1 ? '' : 's'}\n`;
    await write(io.stdout, flags.quiet === true ? '' : visible(said));
    return;
  }
  const paint = createPaint(io.stdout, io.env);
  const diff = actual === undefined ? '' : paintDiff(renderDiff({ path: file, actual, expected }), paint);
  const found = `${paint('red', actual === undefined ? 'missing ' : 'changed ')} ${visible(file)}\n`;
  await write(io.stdout, `${found}${diff}run: ${visible(command)}\n`);
}
