import * as types from '@synap/types';
import { describe, expect, it, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEventChecker } from '../../src/cli/check-event.ts';
import { loadModel } from '../../src/generate.ts';
import { loadConfig } from '../../src/load-config.ts';
import { lintPages } from '../../src/lint/lint.ts';
import { readPackageExports } from '../../src/lint/package-exports.ts';
import { readPage } from '../../src/lint/page.ts';
import { cleanCatalog } from './clean-manifest.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const OUTPUT = join(REPOSITORY, 'output');

const { model } = cleanCatalog();
const check = createEventChecker(model, { as: 'reader', unknown: 'allow' });
// The package of this repository stands in for that of the clean catalog, which nobody generates here.
const exports = readPackageExports(OUTPUT, '@clean/types');

/** `RULE line:column message; advice` for each claim of a page that does not hold. */
const lintPage = (text: string): readonly string[] =>
  lintPages([readPage(text, 'README.md')], { model, check, exports }).map(({ rule, at, message, advice }) => {
    const place = 'line' in at ? `${at.line}:${at.column}` : 'nowhere';
    return `${rule} ${place} ${message}${advice === undefined ? '' : `; ${advice}`}`;
  });

const fence = (language: string, ...lines: readonly string[]): string =>
  ['```' + language, ...lines, '```', ''].join('\n');

const EVENT = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap' },
  userId: 'user-1',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
};

describe('counts of the catalog, which has 1 table and 8 event types', () => {
  it.each([
    ['The catalog has 7 event types.', 'DOC_COUNT 1:17 "7 event types" is not what the catalog has: 8 event types'],
    ['Here are all nine events.', 'DOC_COUNT 1:14 "nine events" is not what the catalog has: 8 event types'],
    ['Text.\n\nThe catalog holds two\ntables.', 'DOC_COUNT 3:19 "two tables" is not what the catalog has: 1 table'],
    [
      '- Fine.\n- In the manifest, 10 events are named.',
      'DOC_COUNT 2:20 "10 events" is not what the catalog has: 8 event types',
    ],
  ])('%j is found', (text, problem) => {
    expect(lintPage(text)).toEqual([problem]);
  });

  it.each([
    'The catalog has 8 event types.',
    'The catalog has eight events.',
    'Each table of the catalog has six events.',
    'The catalog: 4 events ask and 4 events tell.',
    'A read gives 7 events.',
    'A run took 1,000 events of the catalog.',
    'A catalog of 9 events takes a second.',
    'The manifest later had 9 events.',
    '- the catalog\n- 9 events',
    'The catalog and `9 events` in code.',
    'The catalog, version 0.9 events.',
    'The catalog is small. Nine events were sent.',
    '<!-- The catalog has 9 events. -->',
    fence('text', 'The catalog has 9 events.'),
    '    The catalog has 9 events.',
  ])('%j passes', (text) => {
    expect(lintPage(text)).toEqual([]);
  });
});

describe('names of events and columns', () => {
  it.each([
    [
      'See `tags.create.requestd`.',
      'DOC_EVENT_NAME 1:6 "tags.create.requestd" is no event of the catalog; did you mean "tags.create.requested"?',
    ],
    ['See `mail.drop.requested`.', expect.stringMatching(/^DOC_EVENT_NAME 1:6 "mail\.drop\.requested" is no event/)],
    [
      'See `tag.create.requested`.',
      expect.stringMatching(/^DOC_EVENT_NAME 1:6 .*did you mean "tags\.create\.requested"\?$/),
    ],
    [
      fence('ts', '', "ksync.send('tags.create.request', {});"),
      expect.stringMatching(/^DOC_EVENT_NAME 3:13 "tags\.create\.request"/),
    ],
    [
      '| `tags.colr` |',
      'DOC_COLUMN 1:4 "tags.colr" is no column: table "tags" has none of that name; did you mean "tags.color"?',
    ],
    ['So `tags.deletdAt` says.', expect.stringMatching(/^DOC_COLUMN 1:5 .*did you mean "tags\.deletedAt"\?$/)],
    ['So `tags.storage_kye` says.', expect.stringMatching(/^DOC_COLUMN 1:5 .*did you mean "tags\.storage_key"\?$/)],
  ])('%j is found', (text, problem) => {
    expect(lintPage(text)).toEqual([problem]);
  });

  it.each([
    '`tags.create.requested`, `mail.send.validated`',
    '`tags.<action>.requested` and `tags.*.requested`',
    '`habits.create.requested` and `user.name.first`',
    'tags.create.requestd outside of code',
    '`tags.create.ts`, `tags.md`, `tags.test.ts`',
    '`tags.length`, `tags.names`, `tags.map`, `tags.filter`',
    '`tags.color`, `tags.deleted_at`, `tags.color.length`',
    `This is \`mail.pause.requested\`:\n\n${fence('ts', "{ name: 'pause.requested', constant: 'MAIL_PAUSE' }")}`,
    fence('sh', "echo 'tags.create.requestd'"),
  ])('%j passes', (text) => {
    expect(lintPage(text)).toEqual([]);
  });
});

describe('events in JSON snippets', () => {
  const json = (event: unknown) => fence('json', JSON.stringify(event, null, 2));

  it('finds what a reader refuses, at its line', () => {
    expect(lintPage(`# Page\n\n${json({ ...EVENT, data: { name: 3 } })}`)).toEqual([
      'DOC_EVENT_INVALID 9:5 the event "tags.create.requested" is refused: data.name expected string, received number',
    ]);
    expect(lintPage(json([EVENT, { ...EVENT, source: 'apii' }]))).toEqual([
      expect.stringMatching(/^DOC_EVENT_INVALID 22:5 .*\bsource\b/),
    ]);
  });

  it.each([
    ['a whole event', EVENT],
    ['one with a key that readers take', { ...EVENT, data: { name: 'x', later: true } }],
    ['data alone', { name: 3 }],
    ['a part of an event', { type: 'tags.create.requested', data: { name: 3 } }],
    ['an event of another catalog', { ...EVENT, type: 'orders.create.requested', source: 'shop', data: {} }],
  ])('%s passes', (_, event) => {
    expect(lintPage(json(event))).toEqual([]);
  });

  it('lets be what leaves something out', () => {
    expect(lintPage(fence('json', '{ "type": "tags.create.requested", "data": { ... } }'))).toEqual([]);
  });
});

describe('imports in TypeScript snippets', () => {
  it.each([
    [
      "import { createSynapEvnt } from '@clean/types';",
      'DOC_IMPORT 2:10 "@clean/types" does not export "createSynapEvnt"; did you mean "createSynapEvent"?',
    ],
    [
      "import { redact, type SynapEvemt } from '@clean/types';",
      expect.stringMatching(/^DOC_IMPORT 2:23 .*"SynapEvemt"; did you mean "SynapEvent"\?$/),
    ],
    [
      "import { x } from '@clean/types/validatorz';",
      'DOC_IMPORT 2:1 the package has no entry point "@clean/types/validatorz"',
    ],
  ])('%s is found', (line, problem) => {
    expect(lintPage(fence('ts', line))).toEqual([problem]);
  });

  it.each([
    "import { createSynapEvent as create, type SynapEvent } from '@clean/types';",
    "import type { SynapEvent } from '@clean/types';",
    "import {\n  getSamples,\n  createTestEvent,\n} from '@clean/types/testing';",
    "import { title } from '@clean/types/json-schema/index.json' with { type: 'json' };",
    "import { arbitrary } from 'another';",
    "import * as types from '@clean/types';",
    "import schema from '@clean/types/json-schema/index.json' with { type: 'json' };",
  ])('%j passes', (line) => {
    expect(lintPage(fence('ts', line))).toEqual([]);
  });

  it('knows everything that the built package exports', () => {
    const names = readPackageExports(OUTPUT, '@synap/types').namesOf('@synap/types');
    expect(names).not.toBe('unknown');
    expect(Object.keys(types).filter((name) => names instanceof Set && !names.has(name))).toEqual([]);
    expect(Object.keys(types).length).toBeGreaterThan(50);
  });

  it('says nothing where no package was generated', () => {
    expect(readPackageExports('/nowhere', '@synap/types').namesOf('@synap/types/x')).toBe('unknown');
  });
});

test('a fence inside of a longer one is text, and one in an item is a fence', () => {
  const page = readPage('````md\n```json\n{}\n```\n````\n- ```ts\n  a\n  ```\n', 'a.md');
  expect(page.fences.map(({ language, text }) => [language, text])).toEqual([
    ['md', '```json\n{}\n```\n'],
    ['ts', '  a\n'],
  ]);
});

describe('the README of this repository, once it is no longer true', () => {
  const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

  it.each([
    ['55 event types', '56 event types', 'DOC_COUNT'],
    ['nine tables', 'ten tables', 'DOC_COUNT'],
    ["'tags.create.requested'", "'tags.create.request'", 'DOC_EVENT_NAME'],
    ['import { EventTypeSchemas }', 'import { EventTypesSchemas }', 'DOC_IMPORT'],
  ])('%j for %j is found', async (was, is, rule) => {
    const real = await loadModel(await loadConfig({ cwd: REPOSITORY }));
    const context = {
      model: real,
      check: createEventChecker(real, { as: 'reader', unknown: 'allow' }),
      exports: readPackageExports(OUTPUT, real.package.name),
    };
    const rulesOf = (text: string) => lintPages([readPage(text, 'README.md')], context).map((problem) => problem.rule);
    expect(rulesOf(readme)).toEqual([]);
    expect(readme).toContain(was);
    expect(rulesOf(readme.replace(was, is))).toEqual([rule]);
  });
});

test.fails('control: a wrong page is not taken for a right one', () => {
  expect(lintPage('The catalog has 7 event types: see `tags.create.requestd`.')).toEqual([]);
});
