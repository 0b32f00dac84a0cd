import { KnownError } from '../known-error.ts';
import { hasErrors } from '../report/count-results.ts';
import { NO_RELEASE, printJudged, today } from './diff.ts';
import type { Io } from './io.ts';
import { judgeProject, openProject, reportAgainst } from './judge-project.ts';
import type { BreakingFlags, ExitCode } from './main.ts';

/** The gate: prints what breaks, and fails where an error is left that no suppression accepts. */
export async function breaking(flags: BreakingFlags, io: Io): Promise<ExitCode> {
  const opened = await openProject(flags, io);
  if (opened.against.length === 0) {
    if (flags.allowNoHistory !== true) {
      throw new KnownError(`${NO_RELEASE}; until then --allow-no-history lets it pass`);
    }
    io.stderr.write('there is no release to compare with: nothing was compared\n');
  }
  reportAgainst(opened, { flags, io });
  const judged = await judgeProject(opened, { flags, io, today: today() });
  await printJudged(judged, { command: 'breaking', flags, io });
  return hasErrors([...judged.report.findings, ...judged.others]) ? 1 : 0;
}
