import { loadModel } from '../generate.ts';
import { KnownError } from '../known-error.ts';
import { loadConfig } from '../load-config.ts';
import { loadUpcasters } from '../upcasters/load.ts';
import { createCensus } from './census.ts';
import { createEventChecker } from './check-event.ts';
import { createStoredChecker, createUpcast } from './check-stored.ts';
import { isClosed, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, ReplayFlags } from './main.ts';
import { createProgressBar } from './progress-bar.ts';
import { findReadableOrigin } from './read-events.ts';
import { renderJsonCensus, renderTextCensus } from './render-census.ts';
import type { ReplaySource } from './replay-source.ts';

/** Runs stored events through the upcasters and the current schemas, and prints which there are and which do not pass. */
export async function replay(files: readonly string[], flags: ReplayFlags, io: Io): Promise<ExitCode> {
  const source = await openSource(files, { flags, io });
  const project = await loadConfig({ cwd: io.cwd, file: flags.config });
  const model = await loadModel(project, { cwd: io.cwd });
  // As those who read them do: a newer writer may have added keys.
  const check = createStoredChecker(
    createEventChecker(model, { as: 'reader', unknown: flags.unknownTypes }),
    createUpcast(model, await loadUpcasters(project, { packageName: model.package.name, cwd: io.cwd })),
  );
  const census = createCensus({ limit: flags.limit });
  const progress = createProgressBar(io);
  try {
    for await (const event of source.read(check)) {
      census.add(event);
      progress.show(census.events(), source.progress);
      if (isClosed(io.stdout)) {
        // Nobody reads the result.
        break;
      }
    }
  } finally {
    progress.end();
  }
  const result = census.result();
  const render = flags.format === 'json' ? renderJsonCensus : renderTextCensus;
  await write(io.stdout, render(result, io));
  return result.summary.invalid > 0 ? 1 : 0;
}

/** Each kind of source is loaded when it is asked for. */
async function openSource(
  files: readonly string[],
  { flags: { database }, io }: { flags: ReplayFlags; io: Io },
): Promise<ReplaySource> {
  if (database !== undefined && files.length > 0) {
    throw new KnownError('files and --database are different places; give one of them');
  }
  if (database !== undefined) {
    const { openDatabaseSource } = await import('./replay-database.ts');
    return openDatabaseSource(database, { isCounted: io.stderr.isTTY === true });
  }
  if (files.length === 0) {
    throw new KnownError('there is nothing to replay; name a file of events, - for stdin, or a --database');
  }
  const { openFileSource } = await import('./replay-files.ts');
  return openFileSource(files.map((file) => findReadableOrigin(file, { command: 'replay', io })));
}
