import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createFolder } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';
import { createProject } from './small-project.ts';

const BIN = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));

test.each(['generate', 'list', 'show', 'validate', 'replay'])(
  '%s --help has an example and ends with 0',
  async (command) => {
    const { code, stdout, stderr } = await runCli([command, '--help'], { cwd: createFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: synap ${command}`);
    expect(stdout).toContain(`Example:\n  $ synap ${command}`);
  },
);

test.each([
  [['genrate'], /unknown command 'genrate'\n\(Did you mean generate\?\)/],
  [['generate', '--chek'], /unknown option '--chek'/],
  [['generate', '--check', '--dry-run'], /cannot be used with option '--check'/],
  [['list', '--format', 'xml'], /Allowed choices are text, json/],
  [['show'], /missing required argument 'event-type'/],
  [['validate', 'a.txt'], /a\.txt is neither \.json .* nor \.ndjson/],
  [['validate', 'none.json'], /none\.json could not be read: no such file or folder/],
  [[], /Usage: synap/],
])('%j is a fault of usage: 2, said on stderr', async (argv, want) => {
  const { code, stdout, stderr } = await runCli(argv, { cwd: createProject() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(want);
});

test('list prints every event with its description, or those of one table or domain', async () => {
  const cwd = createProject();
  expect((await runCli(['list'], { cwd })).stdout).toBe(
    `tags.create.requested  A tag is wanted.
tags.create.validated  A tag was created.
mail.send.requested    A mail is to be sent.
`,
  );
  expect((await runCli(['list', '--table', 'mail'], { cwd })).stdout).toBe(
    'mail.send.requested  A mail is to be sent.\n',
  );
  expect(await runCli(['list', '--table', 'tag'], { cwd })).toMatchObject({
    code: 2,
    stderr: 'error the catalog has no table "tag"; did you mean "tags"?\n',
  });
  const { stdout } = await runCli(['list', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toHaveLength(3);
  expect(JSON.parse(stdout)[2]).toMatchObject({ type: 'mail.send.requested', domain: 'mail', table: null });
});

test('show prints what an event means, carries and looks like', async () => {
  const want = `tags.create.requested
A tag is wanted.

  trigger     A user asks.
  automation  The worker does it.
  output      The row.
  emits       tags.create.validated
  partners    tags.create.validated
  owner       knowledge

data TagsCreateRequestedData, as declared
  name          string, at least 1 character  What it says.
  style?        object                        How it looks.
  style.color?  string                        A name.
  words?        list of string                Others for it.
`;
  const cwd = createProject();
  const { stdout } = await runCli(['show', 'tags.create.requested'], { cwd });
  expect(stdout.slice(0, want.length)).toBe(want);
  expect(stdout).toContain('\nexample\n  {\n    "name": "roadmap"');
  const json = await runCli(['show', 'tags.create.requested', '--format', 'json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    type: 'tags.create.requested',
    names: { pascal: 'TagsCreateRequested' },
  });
});

test.each(['tags.creat.requested', 'Tags.Create.Requested'])('show %s hints at what was meant', async (eventType) => {
  expect(await runCli(['show', eventType], { cwd: createProject() })).toEqual({
    code: 2,
    stdout: '',
    stderr: `error the catalog has no event "${eventType}"; did you mean "tags.create.requested"?\n`,
  });
});

test.each(['toString', '__proto__', 'constructor'])('show %s finds nothing', async (eventType) => {
  expect((await runCli(['show', eventType], { cwd: createProject() })).code).toBe(2);
});

test('text of the catalog cannot steer the terminal', async () => {
  const text = 'red \\u001b[31m, a bell \\u0007, turned \\u202e around';
  const cwd = createProject();
  const manifest = execFileSync('cat', ['manifest.json'], { cwd, encoding: 'utf8' });
  const hostile = createProject({ 'manifest.json': manifest.replaceAll('A tag is wanted.', text) });
  const { stdout } = await runCli(['list'], { cwd: hostile });
  expect(['\u001b', '\u0007', '\u202e'].filter((character) => stdout.includes(character))).toEqual([]);
  expect(stdout).toContain('\\u001b[31m');
});

test('the program runs from any folder, and its exit code is the command’s', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [BIN, ...argv], { cwd: createProject(), encoding: 'utf8' });
  const listed = run('list');
  expect({ status: listed.status, lines: listed.stdout.split('\n').length, stderr: listed.stderr }).toEqual({
    status: 0,
    lines: 4,
    stderr: '',
  });
  expect(run('show', 'nothing').status).toBe(2);
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a reader that goes away ends the output without an error', async () => {
  const events = `${JSON.stringify({ type: 'x' })}\n`.repeat(20_000);
  const cwd = createProject({ 'events.ndjson': events });
  const said = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const command = `"${process.execPath}" "${BIN}" validate events.ndjson 2>err | head -1; echo "exit \${PIPESTATUS[0]}" "$(cat err)"`;
    execFile('bash', ['-c', command], { cwd }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
  expect(said.stdout).toMatch(/^events\.ndjson:1 .*\nexit 1 \n$/);
});
