// What `synap usage` prints, and how it ends, on a program that names events of a small catalog as plain text.
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { createFolder } from '../output/temporary-folder.ts';

const TSCONFIG = {
  compilerOptions: { module: 'nodenext', target: 'es2023', lib: ['es2023'], types: [], strict: true },
  include: ['.'],
};

const MAIN = `export const isTag = (type: string) => type === 'tags.create.requested';
export const misspelt = 'tags.create.reqested';
export const MAIL = 'mail.send.requested' as const;
`;

const createProject = (files: { readonly [path: string]: string } = {}): string =>
  createFolder({
    'package.json': '{ "name": "app", "type": "module" }',
    'synap.config.mjs': "export default { manifest: 'manifest.json' };",
    'manifest.json': JSON.stringify(SMALL_MANIFEST),
    'app/tsconfig.json': JSON.stringify(TSCONFIG),
    'app/main.ts': MAIN,
    ...files,
  });

const TEXT = `event                  emits  handles  mentions  fields read
tags.create.requested      0        1         0
  handles   app/main.ts:1:49
mail.send.requested        0        0         1
  mentions  app/main.ts:3:21

dead 1 event that nothing names or reads
  tags.create.validated

app/main.ts:1:49 bare "tags.create.requested" is checked by no type; write GeneratedEventTypes.tags['create.requested']
app/main.ts:2:25 unknown "tags.create.reqested" is no event of the catalog; did you mean "tags.create.requested"?
`;

/** The program names events, and has no value of the package's types. */
const BLIND =
  'warning no file of app/tsconfig.json imports @small/types: nothing can be said about fields; correct its imports, or name the tsconfig of a program that has some\n';

test('text is a table with the places, then dead events, bare names and near misses with what to write', async () => {
  const run = await runCli(['usage', 'app/tsconfig.json'], { cwd: createProject() });
  expect(run).toEqual({ code: 0, stdout: TEXT, stderr: BLIND });
});

test('--dead names the dead events alone, and --strict fails on bare names and near misses', async () => {
  const cwd = createProject();
  const dead = await runCli(['usage', 'app', '--dead', '--strict'], { cwd });
  expect(dead.code).toBe(1);
  expect(dead.stdout).toBe('dead 1 event that nothing names or reads\n  tags.create.validated\n');
  const clean = createProject({ 'app/main.ts': "export const MAIL = 'mail.send.requested' as const;\n" });
  expect(await runCli(['usage', 'app', '--strict'], { cwd: clean })).toMatchObject({ code: 0, stderr: BLIND });
});

test('JSON is the whole usage, of several programs together, and what they share counts once', async () => {
  const cwd = createProject({
    'other/tsconfig.json': JSON.stringify({ ...TSCONFIG, include: ['.', '../app'] }),
    'other/more.ts': "export const isMail = (type: string) => type === 'mail.send.requested';\n",
  });
  const { code, stdout, stderr } = await runCli(['usage', 'app', 'other', '--format', 'json'], { cwd });
  const place = { file: 'app/main.ts', line: 1, column: 49 };
  const other = { file: 'other/more.ts', line: 1, column: 50 };
  const none = { emits: [], handles: [], mentions: [], reads: [] };
  expect(code).toBe(0);
  expect(stderr).toBe(BLIND + BLIND.replace('app/', 'other/'));
  expect(JSON.parse(stdout)).toEqual({
    programs: [
      { tsconfig: 'app/tsconfig.json', importsPackage: false },
      { tsconfig: 'other/tsconfig.json', importsPackage: false },
    ],
    events: [
      { ...none, type: 'tags.create.requested', handles: [place] },
      { ...none, type: 'tags.create.validated' },
      {
        ...none,
        type: 'mail.send.requested',
        handles: [other],
        mentions: [{ file: 'app/main.ts', line: 3, column: 21 }],
      },
    ],
    bareNames: [
      { ...place, name: 'tags.create.requested', constant: "GeneratedEventTypes.tags['create.requested']" },
      { ...other, name: 'mail.send.requested', constant: 'SystemEventTypes.MAIL_SEND' },
    ],
    unknownNames: [
      { file: 'app/main.ts', line: 2, column: 25, name: 'tags.create.reqested', suggestion: 'tags.create.requested' },
    ],
  });
});

test('a faulty or missing tsconfig, and a package that is imported and not found, are faults with their place and exit 2', async () => {
  const cwd = createProject({
    'faulty/tsconfig.json': '{ "compilerOptions": { "strict": "yes" }, "files": ["a.ts"] }',
    'faulty/a.ts': '',
    'missing/tsconfig.json': JSON.stringify(TSCONFIG),
    'missing/a.ts': "import { createSmallEvent } from '@small/types';\nexport const make = createSmallEvent;\n",
  });
  const faulty = await runCli(['usage', 'app', 'faulty'], { cwd });
  expect(faulty).toMatchObject({ code: 2, stdout: '' });
  expect(faulty.stderr).toMatch(
    /^faulty\/tsconfig\.json:1:\d+ BAD_TSCONFIG .*; correct it so that tsc takes it\n1 fault\n$/,
  );
  const gone = await runCli(['usage', 'gone'], { cwd });
  expect(gone).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('no such file; name the tsconfig'),
  });
  const missing = await runCli(['usage', 'missing', '--format', 'json'], { cwd });
  expect(missing.code).toBe(2);
  expect(JSON.parse(missing.stdout)).toMatchObject({
    error: { code: 'SOURCES' },
    diagnostics: [{ file: 'missing/a.ts', line: 1, column: 34, code: 'PACKAGE_NOT_FOUND' }],
  });
  expect(await runCli(['usage'], { cwd })).toMatchObject({ code: 2 });
});

test('a tsconfig that names a missing file is a fault with the place of the name, in what it extends too', async () => {
  const cwd = createProject({
    'gone/tsconfig.json': '{\n  "files": ["here.ts", "gone.ts", "../app"]\n}',
    'gone/here.ts': '',
    'heir/tsconfig.json': '{ "extends": "../gone/tsconfig.json" }',
  });
  const stderr = `gone/tsconfig.json:2:24 BAD_TSCONFIG it names gone/gone.ts, and there is no such file; correct its "files"
gone/tsconfig.json:2:35 BAD_TSCONFIG it names app, and there is no such file; correct its "files"
2 faults
`;
  expect(await runCli(['usage', 'gone'], { cwd })).toEqual({ code: 2, stdout: '', stderr });
  expect(await runCli(['usage', 'heir'], { cwd })).toEqual({ code: 2, stdout: '', stderr });
  const json = await runCli(['usage', 'app', 'gone', '--format', 'json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    error: { code: 'SOURCES' },
    diagnostics: [{ code: 'BAD_TSCONFIG', file: 'gone/tsconfig.json', line: 2, column: 24 }, {}],
  });
});

test('control: another program gives another text', async () => {
  const cwd = createProject({ 'app/main.ts': MAIN.replace('tags.create.requested', 'tags.create.validated') });
  const { stdout } = await runCli(['usage', 'app'], { cwd });
  expect(stdout).not.toBe(TEXT);
  expect(stdout).toContain('dead 1 event that nothing names or reads\n  tags.create.requested\n');
});
