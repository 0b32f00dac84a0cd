/** How `synap diff` and `synap breaking` print their report, in every format of findings. */
import type { Paint, Style } from '../cli/io.ts';
import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeCellCode } from '../encoders/code-span.ts';
import { encodeJson } from '../encoders/json.ts';
import { byCodeUnit } from '../model/names.ts';
import { count, countResults, summarizeCounts } from '../report/count-results.ts';
import { oneLine, toLines } from '../report/one-line.ts';
import { toJsonReport } from '../report/render-json.ts';
import { cell, joinWithinLimit, renderFold } from '../report/render-markdown.ts';
import { describeEntry, renderLine, renderPlace } from '../report/render-text.ts';
import { renderResults, type Format } from '../report/render.ts';
import type { Result, RuleText, Severity } from '../report/result.ts';
import { applySuppressions, SUPPRESSION_RULES, type LocatedSuppression } from '../report/suppressions.ts';
import type { Subject, Verdict } from './change.ts';
import { describeDetails, nameEvents } from './describe-finding.ts';
import type { Finding, Report } from './finding.ts';
import { RULES } from './rules.ts';

/** `diff` prints every finding, `breaking` those that matter: errors and warnings. */
export type ReportCommand = 'diff' | 'breaking';

interface ReportRendering {
  readonly command: ReportCommand;
  readonly paint: Paint;
  /** Of the generator. */
  readonly toolVersion: string;
  /** What is wrong with the suppressions: see `suppressReport`. */
  readonly others?: readonly Result[];
  /** Lines in plain text that text and Markdown end with: the latter stays within its limit. */
  readonly remarks?: readonly string[];
  /** Whether text says, under each finding, the entry that would suppress it. */
  readonly showSuppressions?: boolean;
}

/** The whole output with its last newline. */
export function renderReport(format: Format, report: Report, rendering: ReportRendering): string {
  switch (format) {
    case 'text':
      return renderText(report, rendering);
    case 'json':
      return renderJson(report, rendering);
    case 'markdown':
      return renderMarkdown(report, rendering);
    default:
      return renderResults(format, {
        ...rendering,
        results: [...toResults(select(report, rendering)), ...(rendering.others ?? [])],
        rules: EVOLUTION_RULES,
      });
  }
}

/** What these commands judge by. */
export const EVOLUTION_RULES: readonly RuleText[] = [
  ...Object.entries(RULES).map(([id, { title, advice }]) => ({ id, title, advice })),
  ...SUPPRESSION_RULES,
];

/** The report with its suppressions filled in, and what is wrong with these. Every entry of a rule of `RULES` is judged. */
export function suppressReport(
  report: Report,
  suppressions: readonly LocatedSuppression[],
  { today }: { today: string },
): { readonly report: Report; readonly others: readonly Result[] } {
  const results = applySuppressions(report.findings, suppressions, {
    today,
    rules: new Set(Object.keys(RULES)),
    // Of compatible changes, declared breaks and what a release has accepted, the gate says nothing.
    isNeedless: ({ severity }) => severity === 'note',
  });
  const findings = results.slice(0, report.findings.length) as readonly Finding[];
  return { report: { ...report, findings }, others: results.slice(report.findings.length) };
}

/** Findings for formats that know nothing of changes: what the change is and does stands in their details. */
export const toResults = (findings: readonly Finding[]): readonly Result[] =>
  findings.map((finding) => ({ ...finding, details: [...describeDetails(finding), ...finding.details] }));

const select = ({ findings }: Report, { command }: ReportRendering): readonly Finding[] =>
  command === 'diff' ? findings : findings.filter(({ severity }) => severity !== 'note');

function renderJson(report: Report, rendering: ReportRendering): string {
  const { against, policy, events, advice } = report;
  const { command, others = [] } = rendering;
  const findings = select(report, rendering);
  const { results, ...head } = toJsonReport({ command, results: [...toResults(findings), ...others] });
  return encodeJson({
    ...head,
    against,
    policy,
    version: advice,
    events,
    omitted: report.findings.length - findings.length,
    results: results.map((result, index) => ({ ...result, ...describeFinding(findings[index]) })),
  });
}

/** Without the judgements: the directions say the same, and only what has been checked. */
function describeFinding(finding: Finding | undefined): object {
  if (finding === undefined) return {};
  const { category, verdict, against, directions, change } = finding;
  const { judgements: _, rule: __, ...rest } = change;
  return { category, verdict, against, directions, change: rest };
}

function renderText(report: Report, rendering: ReportRendering): string {
  const { command, paint, others = [], remarks = [], showSuppressions = false } = rendering;
  const findings = select(report, rendering);
  const lines = [...groupFindings(findings)].flatMap(([group, members]) => [
    paint('bold', oneLine(group)),
    ...members.flatMap((finding) => [
      `  ${renderFinding(finding, paint)}`,
      ...toLines([...describeDetails(finding), ...finding.details]).map((line) => `      ${line}`),
      ...(showSuppressions ? describeEntry(finding).map((line) => `      ${line}`) : []),
    ]),
    '',
  ]);
  const summary = [
    ...others.flatMap((other) => [renderLine(other, paint), ...toLines(other.details).map((line) => `    ${line}`)]),
    ...summarizeEvents(report).map(oneLine),
    oneLine(summarizeVersion(report)),
    ...remarks.map(oneLine),
    renderVerdict(report, { command, paint, findings, others }),
  ];
  return `${[...lines, ...summary].join('\n')}\n`;
}

interface Verdicts {
  readonly command: ReportCommand;
  readonly paint: Paint;
  readonly findings: readonly Finding[];
  readonly others: readonly Result[];
}

function renderVerdict(report: Report, { command, paint, findings, others }: Verdicts): string {
  const counts = countResults([...findings, ...others]);
  const style = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'green';
  return `${command}: ${paint(style, summarizeCounts(counts))}${oneLine(describeScope(report, findings))}`;
}

/** `; 12 notes not shown (synap diff); against 0.1.0, 0.2.0, policy full_transitive` */
function describeScope({ against, policy, findings }: Report, shown: readonly Finding[]): string {
  const left = findings.length - shown.length;
  const rest = left === 0 ? '' : `; ${count(left, 'note')} not shown (synap diff)`;
  return `${rest}; against ${against.length === 0 ? 'nothing' : listVersions(against)}, policy ${policy}`;
}

const listVersions = (versions: readonly string[]): string =>
  versions.length <= 5 ? versions.join(', ') : `${versions[0]} to ${versions.at(-1)} (${versions.length} versions)`;

/** In the order in which the groups first come. */
function groupFindings(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = groupName(finding.change.subject);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return groups;
}

function groupName(subject: Subject): string {
  switch (subject.is) {
    case 'catalog':
      return 'the catalog';
    case 'envelope':
      return 'the envelope';
    case 'type':
      return 'shared types';
    case 'table':
      return subject.name;
    case 'system':
      return subject.domain;
    case 'event':
      return subject.type.split('.')[0] ?? subject.type;
  }
}

/** `catalog/tables/tags.ts:14:5 breaking REQUIRED_NO_ADD message; advice` */
function renderFinding(finding: Finding, paint: Paint): string {
  const { rule, message, advice, place, suppressed } = finding;
  const reason = suppressed === null ? '' : ` (suppressed until ${suppressed.expires}: ${oneLine(suppressed.reason)})`;
  const parts = [
    ...(place === null ? [] : [renderPlace(place)]),
    paint(suppressed === null ? STYLES[finding.severity] : 'dim', labelOf(finding)),
    oneLine(rule),
    oneLine(finding.verdict === 'compatible' || advice === '' ? message : `${message}; ${advice}`),
  ];
  return parts.join(' ') + reason;
}

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'green' };

/** The verdict, and the severity where it is not what the verdict leads one to expect. */
const labelOf = ({ verdict, severity }: Finding): string =>
  severity === EXPECTED[verdict] ? verdict : `${verdict} (${severity})`;

const EXPECTED: Readonly<Record<Verdict, Severity>> = { breaking: 'error', unknown: 'error', compatible: 'note' };

/** `breaking events: tags.create.requested`, `compatible events: 6 of tags`: a line for each verdict that there is. */
function summarizeEvents({ events }: Report): readonly string[] {
  return (['breaking', 'unknown', 'compatible'] as const).flatMap((verdict) => {
    const types = events.filter((event) => event.verdict === verdict).map(({ type }) => type);
    return types.length === 0 ? [] : [`${verdict} events: ${nameEvents(types)}`];
  });
}

/** `version: 0.1.0 -> 0.2.0 (major while 0.x), because ...` */
function summarizeVersion({ advice: { current, bump, version, because } }: Report): string {
  const reason = because === '' ? '' : `, because ${because}`;
  if (bump === 'none') return `version: ${current} stays${reason}`;
  const step = bump === 'major' && current.startsWith('0.') ? 'major while 0.x' : bump;
  return `version: ${current} -> ${version} (${step})${reason}`;
}

function renderMarkdown(report: Report, rendering: ReportRendering): string {
  const { command, others = [], remarks = [] } = rendering;
  const findings = select(report, rendering);
  const counts = countResults([...findings, ...others]);
  const shown = [...groupFindings(findings).values()].flat().filter(({ suppressed }) => suppressed === null);
  const scope = `${summarizeCounts(counts)}${describeScope(report, findings)}.`;
  return joinWithinLimit({
    // `diff` reports, and fails on nothing.
    head: [`### synap ${command}${command === 'diff' ? '' : counts.error > 0 ? ' failed' : ' passed'}`, cell(scope)],
    tableHead: '| Verdict | Rule | What | Where |\n| - | - | - | - |',
    rows: [
      ...shown.map((finding) =>
        renderRow({ ...finding, advice: finding.verdict === 'compatible' ? '' : finding.advice }, labelOf(finding)),
      ),
      ...others.map((other) => renderRow(other, other.severity)),
    ],
    sections: [...shown].sort(byVerdict).flatMap(renderDetails),
    tail: [
      [...summarizeEvents(report), summarizeVersion(report), ...remarks].map((line) => `- ${cell(line)}`).join('\n'),
    ],
  });
}

/** What breaks first, for the limit cuts the end off. */
const byVerdict = (left: Finding, right: Finding): number =>
  ORDER.indexOf(left.verdict) - ORDER.indexOf(right.verdict) || byCodeUnit(left.severity, right.severity);

const ORDER: readonly Verdict[] = ['breaking', 'unknown', 'compatible'];

const renderRow = ({ rule, message, advice, place }: Result, label: string): string =>
  `| ${label} | ${encodeCellCode(rule)} | ${cell(advice === '' ? message : `${message}; ${advice}`)} | ${place === null ? '' : encodeCellCode(renderPlace(place))} |`;

function renderDetails(finding: Finding): readonly string[] {
  const lines = toLines([...describeDetails(finding), ...finding.details]);
  if (finding.verdict === 'compatible' || lines.length === 0) return [];
  const body = encodeCodeBlock({ language: 'text', code: lines.join('\n') });
  return [renderFold({ summary: `${finding.rule}: ${finding.message}`, body })];
}
