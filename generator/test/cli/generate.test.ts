import { rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFolder, readFiles, writeFiles } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';
import { createProject, SMALL_MANIFEST } from './small-project.ts';

// The commands are the subject: one emitter, from the project's own configuration, keeps what they handle in view.
vi.mock('../../src/emitters/index.ts', () => ({ emitters: [] }));

const FILES = [
  'docs/mail.send.requested.md',
  'docs/tags.create.requested.md',
  'docs/tags.create.validated.md',
  'names.json',
];

async function generateProject(): Promise<string> {
  const cwd = createProject();
  expect((await runCli(['generate'], { cwd })).code).toBe(0);
  return cwd;
}

test('generate writes the output of an emitter of the configuration, and says so in one line', async () => {
  const cwd = createProject();
  const want = { code: 0, stdout: 'output: 5 files written, 0 removed, 0 unchanged\n', stderr: '' };
  expect(await runCli(['generate'], { cwd })).toEqual(want);
  expect(Object.keys(readFiles(join(cwd, 'output')))).toEqual([...FILES, 'output.lock.json']);
});

test('generate on an unchanged tree touches nothing', async () => {
  const cwd = await generateProject();
  const path = join(cwd, 'output/names.json');
  utimesSync(path, 1, 1);
  expect((await runCli(['generate'], { cwd })).stdout).toBe('output is up to date: 5 files\n');
  expect(statSync(path).mtimeMs).toBe(1000);
  expect((await runCli(['generate', '-q'], { cwd })).stdout).toBe('');
});

test('--check passes on fresh output', async () => {
  const cwd = await generateProject();
  expect(await runCli(['generate', '--check'], { cwd })).toMatchObject({
    code: 0,
    stdout: 'output is up to date: 5 files\n',
  });
});

test('--check lists missing, changed and orphaned files with a diff and the command to run, and writes nothing', async () => {
  const cwd = await generateProject();
  rmSync(join(cwd, 'output/names.json'));
  writeFiles(cwd, { 'output/docs/mail.send.requested.md': '# mail\n', 'output/docs/own.md': '' });
  const before = readFiles(cwd);
  const { code, stdout, stderr } = await runCli(['generate', '--check'], { cwd });
  expect({ code, stdout, stderr, after: readFiles(cwd) }).toEqual({
    code: 1,
    stderr: '',
    after: before,
    stdout: `missing  output/names.json
changed  output/docs/mail.send.requested.md
--- output/docs/mail.send.requested.md (on disk)
+++ output/docs/mail.send.requested.md (expected)
@@ -1,1 +1,1 @@
-# mail
+# mail.send.requested
orphaned output/docs/own.md
1 missing, 1 changed, 1 orphaned; run: synap generate (files that it did not write stay: move or delete those)
`,
  });
});

test('--check says of a file with other line endings that they are all that differs', async () => {
  const cwd = await generateProject();
  writeFiles(cwd, { 'output/docs/mail.send.requested.md': '# mail.send.requested\r\n' });
  expect(await runCli(['generate', '--check'], { cwd })).toMatchObject({
    code: 1,
    stdout: `changed  output/docs/mail.send.requested.md (line endings)
1 file with other line endings and nothing else: keep Git from converting them, with "* text=auto eol=lf" in .gitattributes
0 missing, 1 changed, 0 orphaned; run: synap generate
`,
  });
});

test('--check in JSON is clean on stdout', async () => {
  const cwd = await generateProject();
  writeFiles(cwd, { 'output/names.json': '[]\n' });
  const { code, stdout, stderr } = await runCli(['generate', '--check', '--format', 'json'], { cwd });
  expect({ code, stderr, report: JSON.parse(stdout) }).toEqual({
    code: 1,
    stderr: '',
    report: { upToDate: false, missing: [], changed: ['names.json'], lineEndings: [], orphaned: [] },
  });
});

test('--dry-run lists what would happen, writes nothing and exits 0', async () => {
  const cwd = createProject();
  const { code, stdout } = await runCli(['generate', '--dry-run'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('create output/names.json\n');
  expect(stdout).toMatch(/5 missing, 0 changed, 0 orphaned; nothing was written\n$/);
  expect(readFiles(cwd)).not.toHaveProperty(['output/names.json']);
});

test('a file of someone else in output is left alone, with a warning', async () => {
  const cwd = await generateProject();
  writeFiles(cwd, { 'output/mine.md': 'mine' });
  const { code, stderr } = await runCli(['generate'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      'warning output/mine.md was not written by generate and is left alone; move or delete it, or --check fails\n',
  });
});

test('a faulty manifest ends with 2, says where, and nothing is written', async () => {
  const { owner: _, ...table } = SMALL_MANIFEST.tables[0]!;
  const cwd = createProject({
    'manifest.json': JSON.stringify({ ...SMALL_MANIFEST, tables: [{ ...table, colums: [] }] }, null, 2),
  });
  const { code, stdout, stderr } = await runCli(['generate'], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^manifest\.json:\d+:\d+ MISSING_KEY [^]*manifest\.json:\d+:\d+ UNKNOWN_KEY [^]*2 faults\n$/);
  expect(Object.keys(readFiles(cwd))).toEqual(['manifest.json', 'synap.config.mjs']);

  const json = await runCli(['generate', '--format', 'json'], { cwd });
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout).diagnostics).toHaveLength(2);
});

test.each([
  [
    { 'synap.config.mjs': 'export default { outptu: "x", build: 1 };' },
    /unknown setting "outptu"; did you mean "output"\?\n.*"build" must be true or false/,
  ],
  [{ 'synap.config.mjs': 'export const a = 1;' }, /unknown setting "a"|exports no configuration/],
  [{ 'synap.config.mjs': 'throw new Error("broken");' }, /synap\.config\.mjs could not be loaded: Error: broken/],
  [{ 'synap.config.mjs': 'export default { output: "." };' }, /the output folder .* holds .*; give "output" a folder/],
  [{ 'synap.config.mjs': 'export default { notes: "ntoes" };' }, /"notes" names ntoes, which is no folder/],
  [
    { 'notes/tags.creat.requested.md': '' },
    /^error notes\/tags\.creat\.requested\.md belongs to no event: .*did you mean "tags\.create\.requested"\?/,
  ],
  [
    { 'history/latest.json': '{}', 'history/1.0.0.json': '{' },
    /history\/1\.0\.0\.json is not JSON .*\nhistory\/latest\.json is not named <version>\.json/,
  ],
])('the fault of %j is one clear text and 2', async (files, want) => {
  const { code, stdout, stderr } = await runCli(['generate'], { cwd: createProject(files) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(want);
  expect(stderr).not.toContain('a fault of synap itself');
});

test('a folder without a catalog is a clear fault', async () => {
  const cwd = createFolder();
  const { code, stderr } = await runCli(['list'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `error ${cwd} has neither synap.config.ts nor catalog/manifest.ts; run synap where one of them is, or name a configuration with -c\n`,
  });
});

test('-c names a configuration elsewhere, whose paths are relative to it', async () => {
  const project = createProject();
  const cwd = createFolder();
  expect((await runCli(['generate', '-c', join(project, 'synap.config.mjs')], { cwd })).code).toBe(0);
  expect(readFiles(project)).toHaveProperty(['output/names.json']);
  expect(await runCli(['generate', '-c', 'none.ts'], { cwd })).toMatchObject({
    code: 2,
    stderr: 'error none.ts does not exist; -c takes the path of a synap.config.ts\n',
  });
});

test.each(['.', ''])('-c %j, a folder, is one clear line', async (folder) => {
  expect(await runCli(['list', '-c', folder], { cwd: createProject() })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error . is a folder; -c takes the path of a synap.config.ts, such as the one in it\n',
  });
});

test('what the bundler says is without escape sequences where no terminal reads it', async () => {
  const target = { default: './dist/index.mjs' };
  const config = `export default { manifest: 'manifest.json', emitters: [{ name: 'broken', emit: () => [
    { path: 'types/package.json', contents: ${JSON.stringify(JSON.stringify({ exports: { '.': target } }))} },
    { path: 'types/src/index.ts', contents: 'export const = ;\\n' },
  ] }] };`;
  const cwd = createProject({ 'synap.config.mjs': config });
  const plain = await runCli(['generate'], { cwd });
  expect(plain.code).toBe(2);
  expect(plain.stderr).toContain('export const = ;');
  expect(plain.stderr).not.toContain('\u001b');
  const control = await runCli(['generate'], { cwd, env: { FORCE_COLOR: '1' } });
  expect(control.stderr).toContain('\u001b');
});

test('a fault of an emitter keeps its stack', async () => {
  const config = `export default { manifest: 'manifest.json', emitters: [{ name: 'mine', emit() { null.x; } }] };`;
  const { code, stderr } = await runCli(['generate'], { cwd: createProject({ 'synap.config.mjs': config }) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/emitter "mine" failed[^]*caused by TypeError: [^]*at .*synap\.config\.mjs/);
});

test('emitters that write one path are refused', async () => {
  const emit = `emit: () => [{ path: 'A.md', contents: '' }, { path: '../a.md', contents: '' }]`;
  const config = `export default { manifest: 'manifest.json', emitters: [{ name: 'one', ${emit} }, { name: 'two', ${emit} }] };`;
  const { code, stderr } = await runCli(['generate'], { cwd: createProject({ 'synap.config.mjs': config }) });
  expect(code).toBe(2);
  expect(stderr).toContain('emitters "one" and "two" both write A.md');
  expect(stderr).toContain('emitter "two" writes "../a.md", but');
});

test('progress goes to a terminal only, and leaves no trace', async () => {
  const cwd = createProject();
  const { stderr, stdout } = await runCli(['generate'], { cwd, isTTY: true });
  expect(stderr).toContain('reading the manifest...');
  expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
  expect(stdout).toBe('output: 5 files written, 0 removed, 0 unchanged\n');
});

test.each([
  [{ isTTY: true }, true],
  [{ isTTY: true, env: { NO_COLOR: '1' } }, false],
  [{ isTTY: false }, false],
  [{ isTTY: false, env: { FORCE_COLOR: '1' } }, true],
  [{ isTTY: true, env: { TERM: 'dumb' } }, false],
])('colours under %j: %j', async (terminal, want) => {
  const { stdout } = await runCli(['generate', '--check'], { cwd: createProject(), ...terminal });
  expect(stdout.includes('\u001b[31mmissing')).toBe(want);
});
