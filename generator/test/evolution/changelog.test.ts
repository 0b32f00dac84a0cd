import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { findLastDay, insertChangelogEntry, renderChangelogEntry } from '../../src/evolution/changelog.ts';
import type { Verdict } from '../../src/evolution/change.ts';
import type { Finding } from '../../src/evolution/finding.ts';
import type { RuleId } from '../../src/evolution/rules.ts';
import { canaryModel } from '../../src/evolution/canaries.ts';

const finding = (rule: RuleId, message: string, verdict: Verdict = 'compatible'): Finding => ({
  rule,
  category: 'WIRE',
  severity: 'note',
  verdict,
  change: { rule, subject: { is: 'catalog' }, path: [], judgements: {}, events: [] },
  message,
  advice: '',
  place: null,
  fingerprint: '0'.repeat(16),
  suppressed: null,
  against: ['1.0.0'],
  directions: [
    { direction: 'backward', words: 'new readers, old data', verdict, because: '' },
    { direction: 'forward', words: 'old readers, new data', verdict: 'compatible', because: '' },
  ],
  details: [],
});

const model = canaryModel();
const entryOf = (version: string, ...findings: readonly Finding[]) =>
  renderChangelogEntry({ version, date: '2026-01-15', findings, model });

test('each change stands in one section, and what breaks stands first with whom it breaks', () => {
  expect(
    entryOf(
      '2.0.0',
      finding('FIELD_REMOVED', 'tags: column color was removed'),
      finding('DEPRECATED', 'tags: column size is deprecated'),
      finding('FIELD_SAME_LENGTH', 'tags: column name has another length'),
      finding('EVENT_ADDED', 'tags.archive.requested was added'),
      finding('REQUIRED_NO_ADD', 'tags: column note was added', 'breaking'),
    ),
  ).toBe(`## 2.0.0 - 2026-01-15

### Breaking

- tags: column note was added (new readers, old data)

### Added

- tags.archive.requested was added

### Changed

- tags: column name has another length

### Deprecated

- tags: column size is deprecated

### Removed

- tags: column color was removed
`);
});

test('what a name or a text of the manifest says is text, whatever it looks like', () => {
  const hostile = '<img src=x onerror=alert(1)> [a](javascript:b) | {{x}} `c`\n## 9.9.9 - now\n- *d* _e_ ${f}';
  const entry = entryOf('1.1.0', finding('MEANING_CHANGED', hostile));
  const [heading, section, list, ...more] = fromMarkdown(entry).children;
  expect([heading?.type, section?.type, list?.type, more]).toEqual(['heading', 'heading', 'list', []]);
  expect(JSON.stringify(list)).not.toMatch(/"type":"(?:html|link|emphasis|inlineCode|heading|strong)"/);
  expect(insertChangelogEntry(null, entry, { version: '1.1.0' }).match(/^## /gm)).toHaveLength(1);
});

test('control: the same text unescaped is markup', () => {
  const unescaped = '## 1.1.0\n\n- <img src=x> [a](javascript:b) *d*\n';
  expect(JSON.stringify(fromMarkdown(unescaped))).toMatch(/"type":"(?:html|link|emphasis)"/);
});

const insert = (changelog: string | null, version: string, ...findings: readonly Finding[]) =>
  insertChangelogEntry(changelog, entryOf(version, ...findings), { version });

test('a new entry goes above the older ones, and text that someone wrote stays', () => {
  const first = insert(null, '1.0.0');
  const edited = first
    .replace('# Changelog\n', '# What is new\n\nBy the team.\n')
    .concat('\nEdited by hand.\n\n## 0.9.0\n\nBefore all that.\n');
  const second = insert(edited, '1.1.0', finding('EVENT_ADDED', 'x was added'));
  expect(second).toContain('# What is new\n\nBy the team.\n');
  expect(second).toMatch(
    /## 1\.1\.0[^]*x was added\n\n## 1\.0\.0[^]*Edited by hand\.\n\n## 0\.9\.0\n\nBefore all that\.\n$/,
  );
});

test.each([
  ['a guide to a version that is to come', '## 2.0.0 migration guide\n\nRead this.'],
  ['a guide to the version that is written', '## 1.1.0 - 2026-01-15, in short\n\nRead this.'],
  ['a version of another day in brackets', '## [1.1.0] - 2026-01-15\n\nBy hand.'],
  ['a version that no release has', '## 3.0.0 - 2026-01-15\n\nNot yet.'],
  ['a heading without a version', '## Thanks\n\nTo all.'],
  ['what a code block shows', '## Notes\n\n```md\n## 1.1.0 - 2026-01-15\n\n\n\n- so it looks\n```\n\nAfter it.'],
])('%s stays to the letter, wherever it stands', (_, text) => {
  const first = insert(null, '1.0.0');
  const below = insert(`${first}\n${text}\n`, '1.1.0');
  expect(below).toBe(`${insert(first, '1.1.0')}\n${text}\n`);
  const above = insert(first.replace('## 1.0.0', `${text}\n\n## 1.0.0`), '1.1.0');
  expect(above).toContain(`\n\n${text}\n\n`);
  expect(above).toMatch(/\n\n## 1\.0\.0 - 2026-01-15\n\nNothing changed in the catalog\.\n$/);
  expect(above.match(/^## 1\.1\.0 - 2026-01-15$/gm)).toHaveLength(text.includes('```') ? 2 : 1);
});

test('what a run that was ended left of the same version is replaced, whatever its day; what follows it is not', () => {
  const one = insert(null, '1.0.0');
  const left = insert(one, '1.1.0', finding('EVENT_ADDED', 'x was added')).replace('2026-01-15', '2026-01-14');
  const again = insert(left, '1.1.0', finding('EVENT_ADDED', 'y was added'));
  expect(left).toContain('x was added');
  expect(again).toBe(insert(one, '1.1.0', finding('EVENT_ADDED', 'y was added')));
  const noted = left.replace('## 1.0.0', '## Thanks\n\nTo all.\n\n## 1.0.0');
  expect(insert(noted, '1.1.0')).toContain('## Thanks\n\nTo all.\n\n## 1.0.0');
});

test('the same entry twice is the same changelog', () => {
  const once = insert(null, '1.0.0');
  expect(insert(once, '1.0.0')).toBe(once);
});

test('the last day is that of the newest entry of a release', () => {
  const changelog = '# C\n\n## 1.2.0 - 2026-05-01\n\n## 1.1.0 - 2026-03-01\n\n## 1.0.0 - 2026-02-01\n';
  expect(findLastDay(changelog, { released: ['1.0.0', '1.1.0'] })).toBe('2026-03-01');
  expect(findLastDay(changelog, { released: ['0.1.0'] })).toBeUndefined();
});
