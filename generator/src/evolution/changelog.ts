/** `history/CHANGELOG.md`: what each release changed, newest first, from the findings against the release before it. */
import { encodeMarkdown } from '../encoders/markdown.ts';
import type { Model } from '../model/types.ts';
import type { Finding } from './finding.ts';
import type { RuleId } from './rules.ts';

export interface ChangelogEntry {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Against the release before; null for the first one. */
  readonly findings: readonly Finding[] | null;
  readonly model: Model;
}

/** One version with its sections; each change stands in one of them. */
export function renderChangelogEntry({ version, date, findings, model }: ChangelogEntry): string {
  const heading = `## ${version} - ${date}`;
  if (findings === null) {
    return `${heading}\n\nThe first release: ${count(model.events.length, 'event')} of ${count(model.tables.length, 'table')} and ${count(model.systems.length, 'domain')} of system events.\n`;
  }
  const sections = SECTIONS.flatMap((section) => {
    const lines = findings.filter((finding) => sectionOf(finding) === section).map(renderLine);
    return lines.length === 0 ? [] : [`### ${section}\n\n${[...new Set(lines)].join('\n')}\n`];
  });
  return [`${heading}\n`, ...(sections.length === 0 ? ['Nothing changed in the catalog.\n'] : sections)].join('\n');
}

/**
 * The changelog with the entry of the version above those of all others. A run that was ended before it wrote its release
 * may have left an entry of that version, of whatever day: it is replaced. Everything else stays as it is, edited or not.
 */
export function insertChangelogEntry(
  changelog: string | null,
  entry: string,
  { version }: Pick<ChangelogEntry, 'version'>,
): string {
  const sections = splitSections(changelog ?? HEAD);
  const first = sections.findIndex((section) => /^## \[?v?\d+\.\d+\.\d+/.test(section));
  const end = first === -1 ? sections.length : first;
  const older = sections.slice(end).filter((section) => readHeading(section)?.version !== version);
  const parts = [sections.slice(0, end).join('').trimEnd(), entry.trim(), older.join('').trimEnd()];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The day of the newest entry of these versions, as `synap release` writes its heading; undefined where there is none. */
export function findLastDay(changelog: string, { released }: { released: readonly string[] }): string | undefined {
  return splitSections(changelog)
    .map(readHeading)
    .find((found) => found !== undefined && released.includes(found.version))?.day;
}

const HEAD = `# Changelog

Written by \`synap release\`, from what it compared. Text below a version may be edited: it stays.
`;

/** Each with its heading first, but for what stands above all headings. What looks like one in a code block is none. */
function splitSections(changelog: string): readonly string[] {
  const sections = [''];
  let fence = '';
  for (const line of changelog.split(/(?<=\n)/)) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '' && line.startsWith('## ')) sections.push('');
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    sections[sections.length - 1] += line;
  }
  return sections;
}

/** What stands in the heading of a section, where it is one that `renderChangelogEntry` writes, to the letter. */
function readHeading(section: string): { version: string; day: string } | undefined {
  const [, version, day] = /^## (\S+) - (\d{4}-\d{2}-\d{2})[^\S\n]*(?:\n|$)/.exec(section) ?? [];
  return version === undefined || day === undefined ? undefined : { version, day };
}

const SECTIONS = ['Breaking', 'Added', 'Changed', 'Deprecated', 'Removed'] as const;

type Heading = (typeof SECTIONS)[number];

function sectionOf({ verdict, change: { rule } }: Finding): Heading {
  if (verdict === 'breaking') {
    return 'Breaking';
  }
  return KINDS[rule] ?? 'Changed';
}

/** Of the rules that do not say that something is otherwise than it was. */
const KINDS: { readonly [Rule in RuleId]?: Heading } = {
  EVENT_ADDED: 'Added',
  FIELD_ADDED: 'Added',
  REQUIRED_NO_ADD: 'Added',
  ENUM_VALUE_ADDED: 'Added',
  UNION_VARIANT_ADDED: 'Added',
  DEPRECATED: 'Deprecated',
  EVENT_NO_DELETE: 'Removed',
  EVENT_NO_DELETE_BEFORE_SUNSET: 'Removed',
  FIELD_REMOVED: 'Removed',
  REQUIRED_NO_DELETE: 'Removed',
  FIELD_NO_DELETE: 'Removed',
  FIELD_NO_DELETE_BEFORE_SUNSET: 'Removed',
  ENUM_VALUE_NO_DELETE: 'Removed',
  UNION_VARIANT_NO_DELETE: 'Removed',
  EXPORT_NO_DELETE: 'Removed',
  PAGE_STABLE: 'Removed',
};

function renderLine({ message, verdict, directions }: Finding): string {
  const broken = directions.filter((direction) => direction.verdict === 'breaking').map(({ words }) => words);
  const text = verdict === 'breaking' && broken.length > 0 ? `${message} (${broken.join('; ')})` : message;
  return `- ${encodeMarkdown(text)}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
