import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { insertChangelogEntry, renderChangelogEntry } from '../../src/evolution/changelog.ts';
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
  expect(insertChangelogEntry(null, entry, { released: [] }).match(/^## /gm)).toHaveLength(1);
});

test('control: the same text unescaped is markup', () => {
  const unescaped = '## 1.1.0\n\n- <img src=x> [a](javascript:b) *d*\n';
  expect(JSON.stringify(fromMarkdown(unescaped))).toMatch(/"type":"(?:html|link|emphasis)"/);
});

test('a new entry goes above the older ones, and text that someone wrote stays', () => {
  const first = insertChangelogEntry(null, entryOf('1.0.0'), { released: [] });
  const edited = first
    .replace('# Changelog\n', '# What is new\n\nBy the team.\n')
    .concat('\nEdited by hand.\n\n## 0.9.0\n\nBefore all that.\n');
  const second = insertChangelogEntry(edited, entryOf('1.1.0', finding('EVENT_ADDED', 'x was added')), {
    released: ['1.0.0'],
  });
  expect(second).toContain('# What is new\n\nBy the team.\n');
  expect(second).toMatch(
    /## 1\.1\.0[^]*x was added\n\n## 1\.0\.0[^]*Edited by hand\.\n\n## 0\.9\.0\n\nBefore all that\.\n$/,
  );
});

test('what a run that was ended left above the newest release is replaced', () => {
  const one = insertChangelogEntry(null, entryOf('1.0.0'), { released: [] });
  const left = insertChangelogEntry(one, entryOf('1.1.0', finding('EVENT_ADDED', 'x was added')), {
    released: ['1.0.0'],
  });
  const again = insertChangelogEntry(left, entryOf('2.0.0', finding('EVENT_ADDED', 'y was added')), {
    released: ['1.0.0'],
  });
  expect(again).toBe(
    insertChangelogEntry(one, entryOf('2.0.0', finding('EVENT_ADDED', 'y was added')), { released: ['1.0.0'] }),
  );
  expect(again).not.toContain('1.1.0');
});

test('the same entry twice is the same changelog', () => {
  const once = insertChangelogEntry(null, entryOf('1.0.0'), { released: [] });
  expect(insertChangelogEntry(once, entryOf('1.0.0'), { released: [] })).toBe(once);
});
