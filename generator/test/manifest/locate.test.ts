import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManifestError, diagnose, renderDiagnostics } from '../../src/manifest/diagnostics.ts';
import { loadManifest } from '../../src/manifest/load.ts';
import { locateDiagnostics } from '../../src/manifest/locate.ts';
import { parseManifest } from '../../src/manifest/parse.ts';

const tenFaults = join(import.meta.dirname, 'ten-faults');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synap-manifest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `synap` prints for a manifest; its faults of loading too. */
async function report(path: string, cwd: string): Promise<string> {
  try {
    const parsed = parseManifest(await loadManifest(path, { cwd }));
    return parsed.ok ? 'ok' : renderDiagnostics(locateDiagnostics(path, parsed.diagnostics, { cwd }));
  } catch (error) {
    if (error instanceof ManifestError) return error.message;
    throw error;
  }
}

async function reportText(name: string, text: string): Promise<string> {
  writeFileSync(join(folder, name), text);
  return report(name, folder);
}

describe('a manifest of several modules', () => {
  it('with ten faults in five of them gets each at its place, through imports, spreads, constants and re-exports', async () => {
    expect(await report('manifest.ts', tenFaults)).toBe(WANT);
  });

  it('control: one line more moves every position below it', () => {
    const at = (text: string) => {
      writeFileSync(join(folder, 'shift.ts'), text);
      return locateDiagnostics('shift.ts', [diagnose('BAD_NAME', ['name'], 'x')], { cwd: folder })[0]?.line;
    };
    expect(at(`export default {\n  name: 'x',\n};\n`)).toBe(2);
    expect(at(`\nexport default {\n  name: 'x',\n};\n`)).toBe(3);
  });

  it('points as deep as it can see: at a call, and at an element behind a spread that only a run can count', () => {
    const at = (text: string, path: (string | number)[]) => {
      writeFileSync(join(folder, 'deep.ts'), text);
      const [found] = locateDiagnostics('deep.ts', [diagnose('WRONG_TYPE', path, 'x')], { cwd: folder });
      return `${found?.line}:${found?.column}`;
    };
    expect(at(`const a = b;\nconst b = a;\nexport default a;\n`, ['name'])).toBe('1:11');
    expect(at(`export default { tables: make() };`, ['tables', 0, 'name'])).toBe('1:26');
    expect(at(`export default { tables: [1, ...make(), 2] };`, ['tables', 0])).toBe('1:27');
    expect(at(`export default { tables: [1, ...make(), 2] };`, ['tables', 2])).toBe('1:30');
    expect(at(`import x from './no.ts';\nexport default { tables: x };`, ['tables', 2])).toBe('2:26');
    expect(at(`no code at all (`, ['tables', 2])).toBe('1:1');
  });
});

const WANT = `\
columns.ts:7:48 FACET_MISFIT \`minLength\` does not go with type integer of column "version" of table "notes"; remove it: it goes with text, varchar
columns.ts:12:11 DUPLICATE_NAME the name "createdAt" of \`columns\` in table "notes" stands twice; rename or remove one of them
envelope.ts:11:32 UNKNOWN_TYPE field "timestamp" of the envelope has unknown type "timestamp"; did you mean "timestamptz"?
manifest.ts:7:44 BAD_VERSION the package's version "1" is not a semantic version; write one such as 1.0.0
tables/notes.ts:12:38 UNKNOWN_COLUMN the deletion column of table "notes" is "createdAtt", which is no column of it; did you mean "createdAt"?
tables/notes.ts:17:46 UNKNOWN_COLUMN column "tag" of table "notes" refers to the unknown column "uid" of table "tags"; did you mean "id"?
tables/notes.ts:19:85 UNKNOWN_EMITTED_EVENT event "notes.create.validated" emits the unknown event "notes.create.requestd"; did you mean "notes.create.requested"?
tables/tags.ts:4:33 MISSING_KEY table "tags" has no "subject"; add it, a text
tables/tags.ts:11:29 UNKNOWN_TYPE column "colour" of table "tags" has unknown type "strng"; did you mean "text"?
tables/tags.ts:12:38 UNKNOWN_KEY column "size" of table "tags" has the unknown key "nulable"; did you mean "nullable"?
10 faults`;

describe('data files', () => {
  it('get positions from JSON', async () => {
    const want = `small.json:3:13 WRONG_TYPE "name" of the manifest is a number; write a text`;
    expect(await reportText('small.json', `{\n  "sources": [],\n    "name" : 7\n}`)).toContain(
      want.replace('3:13', '3:14'),
    );
  });

  it('get positions from YAML, through anchors, with an unknown key at the key', async () => {
    const got = await reportText('small.yaml', `base: &base\n  name: 7\nsources:\n  - *base\n  - name: api\n`);
    expect(got).toContain('small.yaml:1:1 UNKNOWN_KEY the manifest has the unknown key "base"');
    expect(got).toContain('small.yaml:2:9 WRONG_TYPE "name" of source 1 is a number; write a text');
    expect(got).toContain('small.yaml:5:5 MISSING_KEY source "api" has no "description"; add it, a text');
  });
});

describe('loadManifest', () => {
  const cases: readonly (readonly [name: string, text: string, want: string])[] = [
    ['comma.json', '{"a": [1,]}', 'comma.json:1:10 MANIFEST_SYNTAX the file is not JSON: expected a value\n1 fault'],
    [
      'comment.json',
      '{\n  // no\n}',
      'comment.json:2:3 MANIFEST_SYNTAX the file is not JSON: expected a key in double quotes or }\n1 fault',
    ],
    [
      'twice.json',
      '{"a": 1,\n "a": 2}',
      'twice.json:2:2 MANIFEST_SYNTAX the file is not JSON: a key stands twice in one object\n1 fault',
    ],
    ['short.json', '{"a": "secret', 'short.json:1:7 MANIFEST_SYNTAX the file is not JSON: expected a value\n1 fault'],
    ['empty.json', '', 'empty.json:1:1 MANIFEST_SYNTAX the file is not JSON: the text ends too early\n1 fault'],
    [
      'tag.yaml',
      'a: 1\nb: !!js/function "secret"',
      'tag.yaml:2:4 MANIFEST_SYNTAX the file is not plain YAML: Unresolved tag (TAG_RESOLVE_FAILED)\n1 fault',
    ],
    [
      'twice.yml',
      'a: 1\na: 2',
      'twice.yml:2:1 MANIFEST_SYNTAX the file is not plain YAML: Map keys must be unique (DUPLICATE_KEY)\n1 fault',
    ],
    [
      'syntax.ts',
      'const a = 1;\nexport default { a: = };',
      'syntax.ts:2:21 MANIFEST_SYNTAX the module does not parse: Unexpected token; correct the syntax\n1 fault',
    ],
    [
      'throws.ts',
      'const a: any = {};\n\nexport default a.b.c;',
      "throws.ts:3:1 MANIFEST_THREW running the manifest failed with TypeError: Cannot read properties of undefined (reading 'c')\n1 fault",
    ],
    [
      'bare.mjs',
      'throw "boom\\u001b[2J";',
      'bare.mjs:1:1 MANIFEST_THREW running the manifest failed with boom\\u001b[2J\n1 fault',
    ],
    [
      'missing.ts',
      `import { x } from './nowhere.ts';\nexport default x;`,
      `missing.ts:1:19 MANIFEST_NOT_FOUND cannot find the module "./nowhere.ts"; correct the import, or create the file\n1 fault`,
    ],
    [
      'named.ts',
      'export const a = 1;',
      'named.ts:1:1 MANIFEST_UNSUPPORTED the module has no default export; write `export default defineManifest({ ... })`\n1 fault',
    ],
    [
      'text.toml',
      'a = 1',
      'text.toml:1:1 MANIFEST_UNSUPPORTED a manifest cannot be a ".toml" file; use one of .ts, .mts, .js, .mjs, .json, .yaml, .yml\n1 fault',
    ],
  ];

  it.each(cases)('says where %s is at fault', async (name, text, want) => {
    expect(await reportText(name, text)).toBe(want);
  });

  it('says that there is no file', async () => {
    expect(await report('absent.ts', folder)).toMatch(/^absent\.ts:1:1 MANIFEST_NOT_FOUND there is no such file/);
  });

  it('blames the module that is at fault, not the one that imports it', async () => {
    writeFileSync(join(folder, 'culprit.ts'), `export const a = 1;\nthrow new Error('out of tags');`);
    expect(await reportText('victim.ts', `import { a } from './culprit.ts';\nexport default a;`)).toMatch(
      /^culprit\.ts:2:1 MANIFEST_THREW .*Error: out of tags/,
    );
  });

  it.each(['.ts', '.mjs', '.js', '.json', '.yaml'])('reads %s again after an edit', async (ending) => {
    const name = `again${ending}`;
    const write = (value: number) =>
      writeFileSync(
        join(folder, name),
        /js$|ts$/.test(ending) ? `export default { value: ${value} };` : `{"value": ${value}}`,
      );
    write(1);
    expect(await loadManifest(name, { cwd: folder })).toEqual({ value: 1 });
    write(2);
    expect(await loadManifest(name, { cwd: folder })).toEqual({ value: 2 });
  });

  it('runs CommonJS and top-level await', async () => {
    writeFileSync(join(folder, 'common.js'), 'module.exports = { value: 1 };');
    writeFileSync(join(folder, 'await.ts'), 'export default { value: await Promise.resolve(1) };');
    expect(await loadManifest('common.js', { cwd: folder })).toEqual({ value: 1 });
    expect(await loadManifest('await.ts', { cwd: folder })).toEqual({ value: 1 });
  });

  it('survives a hundred thousand brackets, in JSON and in YAML', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await reportText('deep.json', deep)).toContain('deep.json:1:1 TOO_DEEP');
    expect(await reportText('deep.yaml', deep)).toContain('deep.yaml:1:1 TOO_DEEP');
  });
});

describe('renderDiagnostics', () => {
  it('sorts by place, counts, and shows what a terminal would hide or obey', () => {
    const located = [
      { ...diagnose('BAD_NAME', ['b'], 'clears \u001b[2J and turns \u202eround'), file: 'b.ts', line: 2, column: 1 },
      { ...diagnose('BAD_NAME', ['a'], 'plain', 'mend it'), file: 'b.ts', line: 1, column: 10 },
      { ...diagnose('BAD_NAME', ['a'], 'plain'), file: 'a.ts', line: 9, column: 9 },
    ];
    expect(renderDiagnostics(located)).toBe(
      'a.ts:9:9 BAD_NAME plain\nb.ts:1:10 BAD_NAME plain; mend it\nb.ts:2:1 BAD_NAME clears \\u001b[2J and turns \\u202eround\n3 faults',
    );
  });
});
