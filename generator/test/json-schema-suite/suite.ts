import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { FORMAT_PATTERNS } from '../../src/runtime/patterns.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { committed } from '../parity/packages.ts';

/** One schema of the official JSON Schema test suite, with instances and the suite's verdicts. */
export interface Group {
  /** The keyword whose file it is in. */
  readonly keyword: string;
  readonly description: string;
  readonly schema: JsonSchema | boolean;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

export interface Suite {
  readonly name: string;
  readonly groups: readonly Group[];
  /** Of the formats that we have a pattern for, where the suite has a file for each. */
  readonly formats: readonly Group[];
}

/** Draft 4 as npm has it, and draft-07 where Debian's package or a checkout of the suite is. */
export function openSuites(): { readonly suites: readonly Suite[]; readonly skipped: string | null } {
  const npm = join(dirname(createRequire(import.meta.url).resolve('json-schema-test-suite')), 'tests/draft4');
  const suites = [
    { name: 'draft-04 of npm json-schema-test-suite 0.0.10', groups: readGroups(npm, isAboutOurs), formats: [] },
  ];
  const folder = process.env['JSON_SCHEMA_TEST_SUITE'] ?? '/usr/share/json-schema-test-suite';
  const draft7 = join(folder, 'tests/draft7');
  if (!existsSync(draft7)) {
    const hint = 'install the Debian package json-schema-test-suite, or set JSON_SCHEMA_TEST_SUITE to a checkout';
    return { suites, skipped: `no draft-07 suite in ${folder}; ${hint}` };
  }
  const groups = readGroups(draft7, isAboutOurs);
  const formats = readGroups(join(draft7, 'optional/format'), (name) => FORMATS.has(name));
  return { suites: [...suites, { name: `draft-07 of ${folder}`, groups, formats }], skipped: null };
}

const FORMATS: ReadonlySet<string> = new Set(['date-time', ...Object.keys(FORMAT_PATTERNS)]);

const readGroups = (folder: string, isWanted: (name: string) => boolean): readonly Group[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && isWanted(basename(name, '.json')))
    .sort()
    .flatMap((name) =>
      (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Group, 'keyword'>[]).map((group) => ({
        ...group,
        keyword: basename(name, '.json'),
      })),
    );

/** The suite's files are named after keywords; ours are looked at, and three that are about them by another name. */
const isAboutOurs = (name: string): boolean =>
  emittedKeywords().has(name) || ['ref', 'infinite-loop-detection', 'boolean_schema'].includes(name);

/** Every keyword that our JSON Schema files use. */
export function emittedKeywords(): ReadonlySet<string> {
  const { jsonSchema } = committed();
  const keywords = new Set<string>();
  const folders = ['2020-12', 'draft-07'].flatMap((draft) =>
    ['reader', 'writer'].map((form) => join(jsonSchema, draft, form)),
  );
  for (const folder of folders) {
    for (const name of readdirSync(folder)) collect(JSON.parse(readFileSync(join(folder, name), 'utf8')), keywords);
  }
  return keywords;
}

function collect(schema: unknown, keywords: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    keywords.add(keyword);
    if (NAMED.has(keyword)) Object.values(value as object).forEach((inner) => collect(inner, keywords));
    else if (LISTS.has(keyword)) (value as unknown[]).forEach((inner) => collect(inner, keywords));
    else if (NESTED.has(keyword)) collect(value, keywords);
  }
}

const NAMED: ReadonlySet<string> = new Set(['properties', '$defs', 'definitions']);
const LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf']);
const NESTED: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'propertyNames', 'not']);
