import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeFiles } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';
import { createEvent, createProject } from './small-project.ts';

test.each([
  [['list', '--colour', '--format', 'json'], 'USAGE', /^unknown option '--colour'/],
  [['show', '--format=json'], 'USAGE', /^missing required argument 'event-type'/],
  [['generate', '--check', '--dry-run', '--format', 'json'], 'USAGE', /cannot be used with option '--check'/],
  [['show', 'tags.creat.requested', '--format', 'json'], 'REFUSED', /no event "tags\.creat\.requested"; did you mean/],
  [['list', '--table', 'tag', '--format', 'json'], 'REFUSED', /no table "tag"/],
  [['list', '-c', 'none.ts', '--format', 'json'], 'REFUSED', /^none\.ts does not exist/],
  [['generate', '-c', 'bad.config.mjs', '--format', 'json'], 'REFUSED', /unknown setting "outptu"/],
  [['validate', 'none.json', '--format', 'json'], 'REFUSED', /none\.json could not be read/],
  [['generate', '-c', 'crash.config.mjs', '--format', 'json'], 'INTERNAL', /emitter "mine" failed/],
] as const)('%j: the error is JSON on stdout, and stderr and exit code are as ever', async (argv, code, message) => {
  const files = {
    'bad.config.mjs': 'export default { outptu: "x" };',
    'crash.config.mjs':
      'export default { manifest: "manifest.json", emitters: [{ name: "mine", emit() { null.x; } }] };',
  };
  const cwd = createProject(files);
  const { stdout, ...json } = await runCli(argv, { cwd });
  expect(JSON.parse(stdout)).toEqual({ error: { code, message: expect.stringMatching(message) } });

  const text = argv.filter((word) => !['--format', '--format=json', 'json'].includes(word));
  const control = await runCli(text, { cwd });
  expect(control.stdout).toBe('');
  expect(json).toEqual({ code: 2, stderr: control.stderr });
});

test.each(['generate', 'list', 'show x'])('%s lists the faults of the manifest', async (command) => {
  const cwd = createProject({ 'manifest.json': '{ "name": }' });
  const { code, stdout } = await runCli([...command.split(' '), '--format', 'json'], { cwd });
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: 'MANIFEST' },
    diagnostics: [{ code: 'MANIFEST_SYNTAX', file: 'manifest.json', line: 1, column: 11 }],
  });
});

test('a report that has begun ends as one document, with the error in it', async () => {
  const cwd = createProject();
  writeFiles(cwd, { 'a.ndjson': `${JSON.stringify(createEvent({ id: 'no' }))}\n`, 'folder.json/x': '' });
  const { code, stdout, stderr } = await runCli(['validate', 'a.ndjson', 'folder.json', '--format', 'json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'error folder.json could not be read: it is a folder\n' });
  expect(JSON.parse(stdout)).toMatchObject({
    faults: [{ file: 'a.ndjson', path: ['id'] }],
    summary: { events: 1, invalid: 1 },
    error: { code: 'REFUSED', message: 'folder.json could not be read: it is a folder' },
  });
});

test('a fault of stdin is said the same way', async () => {
  const stdin = Readable.from(
    (async function* () {
      yield Buffer.from('{}\n');
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
    })(),
  );
  const { code, stdout } = await runCli(['validate', '-', '--format', 'json'], { cwd: createProject(), stdin });
  expect({ code, error: JSON.parse(stdout).error.code }).toEqual({ code: 2, error: 'REFUSED' });
});

test('--help says what JSON an error is', async () => {
  const { stdout } = await runCli(['--help'], { cwd: createProject() });
  expect(stdout).toContain('{"error": {"code", "message"}}');
});
