/** `history/CHANGELOG.md`: what each release changed, newest first, from the findings against the release before it. */
import { compareVersions, isVersion } from '../context.ts';
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
 * The changelog with the entry above those of older versions. Above the newest release only a run that was ended before
 * it wrote its release can have written: what it left is replaced. Everything else stays as it is, edited or not.
 */
export function insertChangelogEntry(
  changelog: string | null,
  entry: string,
  { released }: { released: readonly string[] },
): string {
  const { head, sections } = splitSections(changelog ?? HEAD);
  const last = released.at(-1);
  const kept = sections.filter(
    ({ version }) =>
      released.includes(version) || (last !== undefined && isVersion(version) && compareVersions(version, last) < 0),
  );
  return [head, entry, ...kept.map(({ text }) => text)].map((part) => part.trim()).join('\n\n') + '\n';
}

const HEAD = `# Changelog

Written by \`synap release\`, from what it compared. Text below a version may be edited: it stays.
`;

interface Section {
  readonly version: string;
  readonly text: string;
}

/** The text above the first version, and each version with what stands below it. */
function splitSections(changelog: string): { head: string; sections: readonly Section[] } {
  const parts = changelog.split(/^(?=## \[?v?\d+\.\d+\.\d+)/m);
  const isSection = (part: string): boolean => part.startsWith('## ');
  return {
    head: parts.filter((part) => !isSection(part)).join(''),
    sections: parts.filter(isSection).map((text) => ({
      version: /^## \[?v?([^\s\]]+)/.exec(text)?.[1] ?? '',
      text,
    })),
  };
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
