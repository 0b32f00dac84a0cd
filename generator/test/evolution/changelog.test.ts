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

test.each<readonly [string, readonly RuleId[]]>([
  ['Added', ['EVENT_ADDED', 'FIELD_ADDED', 'REQUIRED_NO_ADD', 'ENUM_VALUE_ADDED', 'UNION_VARIANT_ADDED']],
  ['Deprecated', ['DEPRECATED']],
  ['Removed', ['EVENT_NO_DELETE', 'EVENT_NO_DELETE_BEFORE_SUNSET', 'FIELD_REMOVED', 'REQUIRED_NO_DELETE']],
  ['Removed', ['FIELD_NO_DELETE', 'FIELD_NO_DELETE_BEFORE_SUNSET', 'ENUM_VALUE_NO_DELETE', 'UNION_VARIANT_NO_DELETE']],
  ['Removed', ['EXPORT_NO_DELETE', 'PAGE_STABLE']],
  ['Changed', ['FIELD_SAME_TYPE', 'MEANING_CHANGED', 'DATA_VERSION_STEP', 'EVENT_NO_RENAME', 'FIELD_NO_RENAME']],
])('under %s stands %j, unless it breaks', (section, rules) => {
  for (const rule of rules) {
    expect(entryOf('2.0.0', finding(rule, 'x changed'))).toContain(`\n### ${section}\n\n- x changed\n`);
    expect(entryOf('2.0.0', finding(rule, 'x changed', 'unknown'))).toContain(`\n### ${section}\n\n- x changed\n`);
    expect(entryOf('2.0.0', finding(rule, 'x changed', 'breaking'))).toContain('\n### Breaking\n\n- x changed (new');
  }
});

test('whom a change breaks is said of each direction that it breaks in, and once of what is told twice', () => {
  const broken = finding('FIELD_SAME_TYPE', 'x changed', 'breaking');
  const both = { ...broken, directions: broken.directions.map((each) => ({ ...each, verdict: 'breaking' as const })) };
  expect(entryOf('2.0.0', both, both)).toBe(
    '## 2.0.0 - 2026-01-15\n\n### Breaking\n\n- x changed (new readers, old data; old readers, new data)\n',
  );
  expect(entryOf('2.0.0', { ...broken, directions: [] })).toMatch(/- x changed\n$/);
  // Nor of what a policy passes over.
  expect(entryOf('2.0.0', { ...broken, verdict: 'compatible' })).toMatch(/- x changed\n$/);
  expect(entryOf('2.0.0', finding('FIELD_ADDED', 'b'), finding('FIELD_ADDED', 'a'))).toContain('\n- b\n- a\n');
});

test('the first release says how much there is', () => {
  const first = (more: Partial<typeof model>) =>
    renderChangelogEntry({ version: '1.0.0', date: '2026-01-15', findings: null, model: { ...model, ...more } });
  const [event] = model.events;
  expect(first({ events: [event!], tables: [], systems: [] })).toBe(
    '## 1.0.0 - 2026-01-15\n\nThe first release: 1 event of 0 tables and 0 domains of system events.\n',
  );
  const [table] = model.tables;
  const [system] = model.systems;
  expect(first({ events: [event!, event!], tables: [table!, table!], systems: [system!] })).toContain(
    ': 2 events of 2 tables and 1 domain of system events.',
  );
});

test('a changelog that is not there yet, or has no version, begins as it is', () => {
  expect(insert(null, '1.0.0')).toBe(
    '# Changelog\n\nWritten by `synap release`, from what it compared. Text below a version may be edited: it stays.\n\n## 1.0.0 - 2026-01-15\n\nNothing changed in the catalog.\n',
  );
  expect(insert('', '1.0.0')).toBe('## 1.0.0 - 2026-01-15\n\nNothing changed in the catalog.\n');
  expect(insert('# Ours\n\n## Thanks\n\nTo all.\n\n\n', '1.0.0')).toBe(
    '# Ours\n\n## Thanks\n\nTo all.\n\n## 1.0.0 - 2026-01-15\n\nNothing changed in the catalog.\n',
  );
});

test.each([
  ['', '~~~\n## 0.9.0\n\n~~~\n'],
  [' with more lines', '```\nOne.\nTwo.\n## 0.9.0\n```\n'],
  [', indented,', '   ```` md\n## 0.9.0\n```\n## 0.8.0\n````\n'],
  [' that holds the other mark', '```\n~~~\n## 0.9.0\n```\n'],
  [' whose end has more marks, and spaces', '```\n## 0.9.0\n````  \n'],
  [' whose mark stands with a word inside', '```\n``` js\n## 0.9.0\n```\n'],
])('a heading in a code block%s is none: the entry goes below it', (_, block) => {
  const text = `# C\n\n${block}\nWords.\n\n## 0.7.0 - 2026-01-01\n\nBefore.\n`;
  expect(insert(text, '1.0.0')).toContain(
    'Words.\n\n## 1.0.0 - 2026-01-15\n\nNothing changed in the catalog.\n\n## 0.7.0',
  );
});

test.each(['## 0.7.0', '## v0.7.0', '## [0.7.0]', '## 0.7.0 - 2026-01-01', '## [v0.7.0] of May', '## 10.20.30'])(
  'an entry goes above one that begins with %s',
  (heading) => {
    expect(insert(`# C\n\n${heading}\n\nBefore.\n`, '11.0.0')).toMatch(
      /^# C\n\n## 11\.0\.0 [^]*\n\n## [^]*Before\.\n$/,
    );
    expect(insert(`# C\n\n#${heading}\n\nBefore.\n`, '11.0.0')).toMatch(/Before\.\n\n## 11\.0\.0 /);
  },
);

test('marks inside a line begin no code block', () => {
  const text = '# C\n\nWords, and ``` so.\n\n## 0.7.0\n\nBefore.\n';
  expect(insert(text, '1.0.0')).toMatch(/so\.\n\n## 1\.0\.0 [^]*\n\n## 0\.7\.0\n\nBefore\.\n$/);
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
  const other = (heading: string) => findLastDay(`# C\n\n${heading}\n`, { released: ['1.0.0'] });
  expect(other('## 1.0.0 - 2026-02-01  ')).toBe('2026-02-01');
  expect(findLastDay('## 1.0.0 - 2026-02-01', { released: ['1.0.0'] })).toBe('2026-02-01');
  for (const heading of ['## 1.0.0', '## 1.0.0 - 2026-02', '## 1.0.0 - 2026-02-01, late', '### 1.0.0 - 2026-02-01']) {
    expect(other(heading)).toBeUndefined();
  }
});
