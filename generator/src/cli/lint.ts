import { encodeJson } from '../encoders/json.ts';
import { loadCatalog } from '../generate.ts';
import { generatorVersion } from '../installation.ts';
import { KnownError } from '../known-error.ts';
import { findPages } from '../lint/find-pages.ts';
import { lintCatalog, lintPages, toResults } from '../lint/lint.ts';
import { readPackageExports } from '../lint/package-exports.ts';
import { readPage } from '../lint/page.ts';
import { LINT_RULE_IDS, LINT_RULE_TEXTS, LINT_RULES } from '../lint/rules.ts';
import { loadConfig } from '../load-config.ts';
import type { Project } from '../load-config.ts';
import { relativeFile } from '../manifest/load.ts';
import { createLocator } from '../manifest/locate.ts';
import { readText } from '../read-text.ts';
import { countResults } from '../report/count-results.ts';
import { renderResults } from '../report/render.ts';
import type { Format } from '../report/render.ts';
import type { Result, RuleText, Severity } from '../report/result.ts';
import { SUPPRESSION_RULES, applySuppressions, loadSuppressions } from '../report/suppressions.ts';
import { createEventChecker } from './check-event.ts';
import type { EventChecker } from './check-event.ts';
import { createPaint, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, LintFlags } from './main.ts';

/** Says what could be better about the manifest, and what hand-written pages say of it that does not hold. */
export async function lint(flags: LintFlags, io: Io): Promise<ExitCode> {
  const project = await loadConfig({ cwd: io.cwd, file: flags.config });
  if (flags.rules === true) {
    await write(io.stdout, renderRules(rulesOf(project), flags.format));
    return 0;
  }
  const suppressions = loadSuppressions(project, { cwd: io.cwd });
  const found = await findResults(project, io.cwd);
  const today = new Date().toISOString().slice(0, 10);
  const results = applySuppressions(found, suppressions, { today, rules: new Set(LINT_RULE_IDS) });
  const { error, warning } = countResults(results);
  await write(
    io.stdout,
    renderResults(flags.format, {
      command: 'lint',
      results: flags.quiet === true ? results.filter(({ severity }) => severity !== 'note') : results,
      rules: [...LINT_RULE_TEXTS, ...SUPPRESSION_RULES],
      toolVersion: generatorVersion(),
      paint: createPaint(io.stdout, io.env),
    }),
  );
  return error > 0 || warning > (flags.maxWarnings ?? Infinity) ? 1 : 0;
}

async function findResults(project: Project, cwd: string): Promise<readonly Result[]> {
  const catalog = await loadCatalog(project, { cwd });
  const { model } = catalog;
  const pages = findPages(project).map((path) => readPage(readText(path), relativeFile(path, cwd)));
  // Making the schemas takes longer than all rules: only for pages that show an event.
  let checker: EventChecker | undefined;
  const problems = [
    ...lintCatalog(catalog, project.lint),
    ...lintPages(pages, {
      model,
      check: (event) => (checker ??= createEventChecker(model, { as: 'reader', unknown: 'allow' }))(event),
      exports: readPackageExports(project.output, model.package.name),
    }),
  ];
  // Once for all of them, and not at all where there is none: it loads the compiler.
  let locator: ReturnType<typeof createLocator> | undefined;
  return toResults(problems, {
    rules: project.lint.rules,
    locate: (path) => {
      locator ??= createLocator(project.manifest);
      const { file, line, column } = locator(path, { key: false });
      return { file: relativeFile(file, cwd), line, column };
    },
  });
}

interface ShownRule extends RuleText {
  /** As the configuration has it. */
  readonly severity: Severity | 'off';
}

const rulesOf = ({ lint: settings }: Project): readonly ShownRule[] =>
  LINT_RULE_IDS.map((id) => ({ id, ...LINT_RULES[id], severity: settings.rules[id] ?? LINT_RULES[id].severity }));

function renderRules(rules: readonly ShownRule[], format: Format): string {
  if (format === 'json') return encodeJson({ command: 'lint', rules });
  if (format !== 'text') {
    throw new KnownError(`--rules has no form for --format ${format}, which is for findings; use text or json`);
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
}
