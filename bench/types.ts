/**
 * `pnpm bench types [--rounds <n>] [--tables <n>]`: what a consumer's compiler spends on the types of 55 and of 6,001
 * events, for schemas whose types are inferred and for ours, which are declared. Ends with 1 where a target is missed.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createLargeManifest } from './types/large-manifest.ts';
import { COMPILERS, checkProject, medianCost, type Compiler, type Cost } from './types/measure.ts';
import { LIBRARIES_TOO, createProjects, generateCatalog, type Generated, type Style } from './types/projects.ts';
import { describeMachine, isReached, judge, renderReport, type CatalogReport, type Report } from './types/report.ts';

const TABLES = 1_000;
const CATALOG = fileURLToPath(new URL('../catalog/manifest.ts', import.meta.url));
const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, tables: { type: 'string', default: String(TABLES) } },
});
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'synap-bench-types-')));
try {
  await main({ rounds: Number(options.rounds), tables: Number(options.tables) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main({ rounds, tables }: { rounds: number; tables: number }): Promise<void> {
  const manifest = join(folder, 'large.json');
  writeFileSync(manifest, JSON.stringify(createLargeManifest({ tables })));
  const catalogs = [
    { generated: await generateCatalog(CATALOG, join(folder, 'catalog')), isSmall: true },
    { generated: await generateCatalog(manifest, join(folder, 'large')), isSmall: false },
  ];
  const subjects = catalogs.flatMap(({ generated, isSmall }, index) =>
    createSubjects(generated, { folder: join(folder, `projects-${index}`), isSmall }),
  );
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`round ${round} of ${rounds}: ${subjects.length} runs of a compiler`);
    // There and back, so that none always comes after the same one.
    for (const subject of round % 2 === 1 ? subjects : subjects.toReversed()) {
      subject.costs.push(checkProject(subject.project, subject.compiler));
    }
  }
  const reports = catalogs.map(({ generated }) => reportCatalog(generated, subjects));
  const report: Report = { machine: describeMachine(), rounds, catalogs: reports, targets: judge(reports.at(-1)!) };
  const rendered = renderReport(report);
  console.log(rendered);
  if (tables === TABLES) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'types.md'), rendered);
    writeFileSync(join(RESULTS, 'types.json'), `${JSON.stringify(report, null, 2)}\n`);
  }
  if (!report.targets.every(isReached)) process.exitCode = 1;
}

/** A compiler's run on one consumer, and what each of its rounds cost. */
interface Subject {
  readonly generated: Generated;
  readonly style: Style;
  readonly compiler: Compiler;
  readonly skipLibCheck: boolean;
  /** A folder, or a file of settings in it. */
  readonly project: string;
  readonly costs: Cost[];
}

/** Libraries are checked too for the small catalog only: for the large one that takes minutes. */
function createSubjects(
  generated: Generated,
  { folder: place, isSmall }: { folder: string; isSmall: boolean },
): readonly Subject[] {
  const projects = [...createProjects(generated, place)];
  return (isSmall ? [true, false] : [true]).flatMap((skipLibCheck) =>
    COMPILERS.flatMap((compiler) =>
      projects.map(([style, path]) => ({
        generated,
        style,
        compiler,
        skipLibCheck,
        project: skipLibCheck ? path : join(path, LIBRARIES_TOO),
        costs: [],
      })),
    ),
  );
}

function reportCatalog({ model, times, files }: Generated, subjects: readonly Subject[]): CatalogReport {
  return {
    events: model.events.length,
    tables: model.tables.length,
    generator: { ...times, files },
    measurements: subjects
      .filter(({ generated }) => generated.model === model)
      .map(({ compiler, style, skipLibCheck, costs }) => ({
        compiler: compiler.name,
        style,
        skipLibCheck,
        cost: medianCost(costs),
      })),
  };
}
