import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { LINT_RULE_IDS } from '../../src/lint/rules.ts';
import { runCli } from '../cli/run-cli.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { CLEAN, type Draft } from './clean-manifest.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

const SETTINGS = "manifest: 'manifest.json'";

interface Given {
  readonly edit?: (draft: Draft) => void;
  readonly lint?: string;
  readonly files?: { readonly [path: string]: string };
}

/** A project around the clean manifest. */
function createProject({ edit = () => undefined, lint, files = {} }: Given = {}): string {
  const draft: Draft = structuredClone(CLEAN);
  edit(draft);
  return createFolder({
    'manifest.json': JSON.stringify(draft, null, 2),
    'synap.config.mjs': `export default { ${SETTINGS}${lint === undefined ? '' : `, lint: ${lint}`} };\n`,
    ...files,
  });
}

const run = (given: Given, ...argv: readonly string[]) => runCli(['lint', ...argv], { cwd: createProject(given) });

/** One warning: a vague name. */
const vague = (draft: Draft) => (draft['tables'][0]['columns'][2]['name'] = 'info');

test('a clean catalog ends with 0', async () => {
  expect(await run({})).toEqual({ code: 0, stdout: 'lint: no findings\n', stderr: '' });
});

test('a finding has its place in the file, its severity, its rule and what to do', async () => {
  const cwd = createProject({ edit: vague });
  const { code, stdout } = await runCli(['lint'], { cwd });
  const before = readFileSync(join(cwd, 'manifest.json'), 'utf8').split('"name": "info"')[0] ?? '';
  // The brace is on the line before.
  const line = before.split('\n').length - 1;
  expect(stdout).toBe(
    `manifest.json:${line}:9 warning VAGUE_NAME column "info" of table "tags" has a name that could be anything's; name it after what it holds or does\n` +
      'lint: 1 warning\n',
  );
  expect(code).toBe(0);
});

test('in TypeScript a finding stands where the column is written, not where it is spread', async () => {
  const manifest = { ...CLEAN, tables: 'TABLES' };
  const [table] = CLEAN.tables;
  const columns = table?.columns.filter(({ name }) => name !== 'color');
  const files = {
    'synap.config.mjs': "export default { manifest: 'manifest.ts' };\n",
    'columns.ts': `// Shared.\n\nexport const color = { name: 'color', type: 'text', description: 'Its colour.', example: 'red' };\n`,
    'manifest.ts': `import { color } from './columns.ts';\nexport default ${JSON.stringify(manifest).replace('"TABLES"', `[${JSON.stringify({ ...table, columns: 'COLUMNS' }).replace('"COLUMNS"', `[...${JSON.stringify(columns)}, color]`)}]`)};\n`,
  };
  const { stdout } = await runCli(['lint'], { cwd: createFolder(files) });
  expect(stdout.split('\n')[0]).toMatch(/^columns\.ts:3:22 note TEXT_UNBOUNDED column "color" of table "tags" /);
});

describe('the configuration', () => {
  it('makes a warning an error, which ends with 1', async () => {
    const { code, stdout } = await run({ edit: vague, lint: "{ rules: { VAGUE_NAME: 'error' } }" });
    expect(stdout).toContain(' error VAGUE_NAME ');
    expect(code).toBe(1);
  });

  it('turns a rule off', async () => {
    const { stdout } = await run({ edit: vague, lint: "{ rules: { VAGUE_NAME: 'off' } }" });
    expect(stdout).toBe('lint: no findings\n');
  });

  it('sets the limit of events', async () => {
    const { stdout } = await run({ lint: '{ maxEventBytes: 1208 }' });
    expect(stdout).toMatch(/EVENT_TOO_LARGE .* over the limit of 1,208;/);
  });

  it('lists the rules with their severities here', async () => {
    const { stdout } = await run({ lint: "{ rules: { VAGUE_NAME: 'off' } }" }, '--rules');
    expect(stdout).toMatch(/^VAGUE_NAME +off +A name says nothing\.$/m);
    expect(stdout).toMatch(/^SUBJECT_ID_MISSING +error /m);
  });

  it('lists them as JSON too, and refuses the forms that are for findings', async () => {
    const given = { lint: "{ rules: { VAGUE_NAME: 'off' } }" };
    const { code, stdout } = await run(given, '--rules', '--format', 'json');
    expect(code).toBe(0);
    const { command, rules } = JSON.parse(stdout) as { command: string; rules: { id: string }[] };
    expect(command).toBe('lint');
    expect(rules.map(({ id }) => id)).toEqual(LINT_RULE_IDS);
    expect(rules[0]).toEqual({
      id: 'VAGUE_NAME',
      severity: 'off',
      title: 'A name says nothing.',
      advice: 'name it after what it holds or does',
    });
    for (const format of ['sarif', 'github', 'junit', 'markdown']) {
      expect(await run(given, '--rules', '--format', format)).toEqual({
        code: 2,
        stdout: '',
        stderr: `error --rules has no form for --format ${format}, which is for findings; use text or json\n`,
      });
    }
  });

  it.each([
    ["{ rules: { VAGUE_NAMES: 'off' } }", '"lint.rules" has an unknown rule "VAGUE_NAMES"; did you mean "VAGUE_NAME"?'],
    ["{ rules: { VAGUE_NAME: 'warn' } }", "\"lint.rules.VAGUE_NAME\" must be 'error', 'warning', 'note' or 'off'"],
    ['{ rule: {} }', '"lint" has an unknown setting "rule"; did you mean "rules"?'],
    ["{ docs: 'README.md' }", '"lint.docs" must be a list of paths'],
    ['{ maxEventBytes: 0 }', '"lint.maxEventBytes" must be a whole number from 1 up'],
    ['[]', '"lint" must be an object of rules, docs and maxEventBytes'],
  ])('%s is refused with 2', async (lint, fault) => {
    const { code, stdout, stderr } = await run({ lint });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`error synap.config.mjs: ${fault}\n`);
  });
});

describe('pages', () => {
  const WRONG = 'See `tags.create.requestd`.\n';

  it('are read wherever they are, but not where tests, output and packages are', async () => {
    const files = Object.fromEntries(
      [
        'README.md',
        'docs/a/b.md',
        'notes/c.mdx',
        'test/d.md',
        'output/e.md',
        'node_modules/f/g.md',
        'CHANGELOG.md',
      ].map((path) => [path, WRONG]),
    );
    const { code, stdout } = await run({ files });
    expect(stdout.match(/^\S+(?= error)/gm)).toEqual(['README.md:1:6', 'docs/a/b.md:1:6', 'notes/c.mdx:1:6']);
    expect(code).toBe(1);
  });

  it('are those that Git knows or does not ignore, where there is Git', async () => {
    const files = { 'README.md': WRONG, 'drafts/a.md': WRONG, 'gone.md': WRONG, '.gitignore': 'drafts/\n' };
    const cwd = createProject({ files });
    const git = (...argv: readonly string[]) => expect(spawnSync('git', argv, { cwd }).status).toBe(0);
    git('init', '-q');
    git('add', 'gone.md');
    rmSync(join(cwd, 'gone.md'));
    const { stdout } = await runCli(['lint'], { cwd });
    expect(stdout.match(/^\S+(?= error)/gm)).toEqual(['README.md:1:6']);
  });

  it('are those that the configuration lists, and each pattern fits one', async () => {
    const files = { 'README.md': WRONG, 'docs/a/b.md': WRONG, 'docs/c.md': WRONG, 'test/d.md': WRONG };
    const docs = async (...patterns: readonly string[]) => {
      const { stdout, stderr } = await run({ files, lint: JSON.stringify({ docs: patterns }) });
      return stderr === '' ? stdout.match(/^\S+(?=:1:6)/gm) : stderr;
    };
    expect(await docs('docs/*.md', 'test/d.md')).toEqual(['docs/c.md', 'test/d.md']);
    expect(await docs('docs/**/*.md')).toEqual(['docs/a/b.md', 'docs/c.md']);
    expect(await docs()).toBeNull();
    expect(await docs('README.md', 'dosc/*.md')).toBe(
      'error lint.docs: no Markdown file of the project fits dosc/*.md\n',
    );
  });
});

test('more warnings than --max-warnings end with 1', async () => {
  const codes = await Promise.all(
    [['--max-warnings', '0'], ['--max-warnings', '1'], []].map(
      async (argv) => (await run({ edit: vague }, ...argv)).code,
    ),
  );
  expect(codes).toEqual([1, 0, 0]);
  const { code, stderr } = await run({}, '--max-warnings', 'few');
  expect(code).toBe(2);
  expect(stderr).toContain('--max-warnings');
});

test('--quiet leaves notes out', async () => {
  const edit = (draft: Draft) => delete draft['tables'][0]['columns'][2]['maxLength'];
  expect((await run({ edit })).stdout).toMatch(/note TEXT_UNBOUNDED[^]*lint: 1 note\n$/);
  expect((await run({ edit }, '--quiet')).stdout).toBe('lint: no findings\n');
});

test('a suppression lets a finding be, and one that is expired or unused is an error', async () => {
  const json = JSON.parse((await run({ edit: vague }, '--format', 'json')).stdout) as {
    results: readonly { fingerprint: string }[];
  };
  const fingerprint = json.results[0]?.fingerprint ?? '';
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  const suppress = async (entry: object, edit?: (draft: Draft) => void) => {
    const entries = [{ rule: 'VAGUE_NAME', fingerprint, reason: 'Known.', expires: '2999-12-31', ...entry }];
    const files = { 'synap.suppressions.json': JSON.stringify(entries) };
    return run({ ...(edit === undefined ? {} : { edit }), files }, '--max-warnings', '0');
  };
  expect(await suppress({}, vague)).toMatchObject({ code: 0, stdout: expect.stringContaining('lint: 1 suppressed') });
  expect(await suppress({ expires: '2001-01-01' }, vague)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(' error SUPPRESSION_EXPIRED '),
  });
  expect(await suppress({})).toMatchObject({ code: 1, stdout: expect.stringContaining(' error SUPPRESSION_UNUSED ') });
});

test('fingerprints stay when something else moves, and differ between findings', async () => {
  const prints = async (edit: (draft: Draft) => void) => {
    const { stdout } = await run({ edit }, '--format', 'json');
    const { results } = JSON.parse(stdout) as { results: readonly { fingerprint: string }[] };
    return results.map((result) => result.fingerprint);
  };
  const two = (draft: Draft) => {
    vague(draft);
    delete draft['tables'][0]['columns'][2]['description'];
  };
  const before = await prints(two);
  const after = await prints((draft) => {
    two(draft);
    draft['tables'][0]['columns'].reverse();
  });
  expect(new Set(before).size).toBe(2);
  expect([...after].sort()).toEqual([...before].sort());
});

test.each(['json', 'sarif', 'github', 'junit', 'markdown'])(
  '--format %s names the rule and the place',
  async (format) => {
    const { code, stdout, stderr } = await run({ edit: vague }, '--format', format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('VAGUE_NAME');
    expect(stdout).toContain('manifest.json');
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  },
);

test('what cannot be run ends with 2', async () => {
  const { code, stderr } = await run({ edit: (draft) => (draft['tables'][0]['columns'][0]['type'] = 'strng') });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^manifest\.json:\d+:\d+ UNKNOWN_TYPE /);
});

test('the catalog of this repository and its pages have no error', async () => {
  const { code, stdout, stderr } = await runCli(['lint'], { cwd: REPOSITORY });
  expect(stdout).not.toMatch(/^\S+:\d+:\d+ error /m);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
