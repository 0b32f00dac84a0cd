/** Runs every rule over a catalog and its pages: pure, but for what it is handed. */
import { byCodeUnit } from '../model/names.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { Place, Result } from '../report/result.ts';
import type { Path } from '../manifest/diagnostics.ts';
import type { EventChecker } from '../cli/check-event.ts';
import { checkBounds } from './bounds.ts';
import type { Catalog } from './catalog.ts';
import { checkCounts } from './doc-counts.ts';
import { checkDocNames } from './doc-names.ts';
import { checkSnippets } from './doc-snippets.ts';
import { checkMarkings } from './markings.ts';
import { checkNames } from './names.ts';
import type { PackageExports } from './package-exports.ts';
import type { Page } from './page.ts';
import { checkPairs } from './pairs.ts';
import type { Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { LINT_RULES } from './rules.ts';
import type { LintSettings } from './settings.ts';
import { checkSizes } from './sizes.ts';
import { checkPatterns } from './slow-patterns.ts';

/** What is wrong with the manifest, by every rule; see `rules.ts`. */
export const lintCatalog = (catalog: Catalog, settings: Pick<LintSettings, 'maxEventBytes'>): readonly Problem[] => [
  ...checkNames(catalog),
  ...checkBounds(catalog),
  ...checkSizes(catalog, settings),
  ...checkPairs(catalog),
  ...checkMarkings(catalog),
  ...checkProse(catalog),
  ...checkPatterns(catalog),
];

/** What hand-written pages say that does not hold of the catalog. */
export const lintPages = (
  pages: readonly Page[],
  { model, check, exports }: { model: Catalog['model']; check: EventChecker; exports: PackageExports },
): readonly Problem[] =>
  pages.flatMap((page) => [
    ...checkCounts(page, model),
    ...checkDocNames(page, model),
    ...checkSnippets(page, { model, check, exports }),
  ]);

/** Problems as findings, by place: those of rules that are not off, each with its severity here. */
export const toResults = (
  problems: readonly Problem[],
  { rules, locate }: { rules: LintSettings['rules']; locate: (path: Path) => Place },
): readonly Result[] =>
  problems
    .flatMap((problem): readonly Result[] => {
      const { rule, at, subject, what, message, advice = LINT_RULES[rule].advice, details = [] } = problem;
      const severity = rules[rule] ?? LINT_RULES[rule].severity;
      if (severity === 'off') return [];
      return [
        {
          rule,
          severity,
          message,
          advice,
          place: isPlace(at) ? at : locate(at),
          fingerprint: fingerprint([rule, subject, what]),
          suppressed: null,
          details,
        },
      ];
    })
    .sort(byPlace);

const isPlace = (at: Problem['at']): at is Place => !Array.isArray(at);

const byPlace = (
  { place: left, rule, message }: Result,
  { place: right, rule: other, message: said }: Result,
): number =>
  byCodeUnit(left?.file ?? '', right?.file ?? '') ||
  (left?.line ?? 0) - (right?.line ?? 0) ||
  (left?.column ?? 0) - (right?.column ?? 0) ||
  byCodeUnit(rule, other) ||
  byCodeUnit(message, said);
