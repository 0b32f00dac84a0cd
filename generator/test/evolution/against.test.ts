/** What `--against` is taken for, in real repositories of Git. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { addRequired, createEvolvingProject, evolve, git, release, run } from './evolving-project.ts';

/** A repository with the project in a folder of it: output committed once, then a field that breaks, uncommitted. */
let template: string;
const PROJECT = 'apps/events';

beforeAll(async () => {
  template = realpathSync(mkdtempSync(join(tmpdir(), 'synap-')));
  const project = join(template, PROJECT);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'manifest.json'), `${JSON.stringify(SMALL_MANIFEST, null, 2)}\n`);
  writeFileSync(join(project, 'synap.config.mjs'), "export default { manifest: 'manifest.json' };\n");
  git(template, 'init', '--quiet', '--initial-branch', 'main');
  git(template, 'add', '.');
  git(template, 'commit', '--quiet', '-m', 'manifest without output');
  git(template, 'tag', 'before-output');
  const { code, stderr } = await run(project, 'generate', '--no-build', '--quiet');
  if (code !== 0) throw new Error(stderr);
  git(template, 'add', '.');
  git(template, 'commit', '--quiet', '-m', 'output');
  git(template, 'tag', 'v1.0.0');
  git(template, 'branch', 'feature/x');
  evolve(project, addRequired('color'));
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

/** The repository again, for a test that changes it. */
function copyRepository(): { repository: string; project: string } {
  const repository = createFolder();
  cpSync(template, repository, { recursive: true });
  return { repository, project: join(repository, PROJECT) };
}

const project = () => join(template, PROJECT);

const against = (folder: string, name: string) => run(folder, 'diff', `--against=${name}`);

describe('a Git ref', () => {
  test.each(['v1.0.0', 'main', 'HEAD', 'feature/x', 'HEAD~0', 'refs/tags/v1.0.0'])(
    '%s stands for the output folder that was committed there, in a project below the root',
    async (ref) => {
      const { code, stdout, stderr } = await against(project(), ref);
      expect(stderr).toMatch(
        new RegExp(`^comparing with the commit [0-9a-f]{10} of Git's ${ref.replaceAll('/', '\\/')}\n$`),
      );
      expect(stdout).toContain('REQUIRED_NO_ADD');
      expect(stdout).toContain(`against ${ref}`);
      expect(code).toBe(0);
    },
  );

  test('control: without the change there is nothing to find', async () => {
    const copy = copyRepository();
    git(copy.repository, 'checkout', '--', '.');
    expect((await against(copy.project, 'main')).stdout).toContain('diff: no findings');
  });

  test('whose commit has no output folder says so, and what to do', async () => {
    const { code, stderr } = await against(project(), 'before-output');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error --against before-output: the commit [0-9a-f]{10} has no apps\/events\/output\/model\.json; the output folder has to be committed there/,
    );
  });

  test('that is none is no clean comparison', async () => {
    expect(await against(project(), 'mian')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^error --against mian is no release of history, no folder and no commit that Git has here/,
      ),
    });
  });

  test.each(['--since=2000-01-01', '--output=/tmp/x', '-p', '--upload-pack=touch x'])(
    '%s is a name, never an option of Git',
    async (name) => {
      expect(await against(project(), name)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`--against ${name} is no release of history, no folder and no commit`),
      });
    },
  );

  test('that only the remote has is pointed out', async () => {
    const clone = createFolder();
    git(clone, 'clone', '--quiet', '--single-branch', template, 'clone');
    git(join(clone, 'clone'), 'checkout', '--quiet', '-b', 'work');
    git(join(clone, 'clone'), 'branch', '--quiet', '-D', 'main');
    expect((await against(join(clone, 'clone', PROJECT), 'main')).stderr).toMatch(/; did you mean origin\/main\?\n$/);
    expect(await against(join(clone, 'clone', PROJECT), 'origin/main')).toMatchObject({ code: 0 });
  });

  test('that a shallow clone does not have asks for more of it', async () => {
    const clone = createFolder();
    git(clone, 'clone', '--quiet', '--depth', '1', '--no-tags', `file://${template}`, 'clone');
    expect((await against(join(clone, 'clone', PROJECT), 'before-output')).stderr).toMatch(
      /; this clone is shallow: fetch more of it with "git fetch --unshallow --tags"/,
    );
  });

  test('is read from the repository of the project, whatever a hook says', async () => {
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_WORK_TREE', '/nowhere');
    try {
      expect(await against(project(), 'main')).toMatchObject({ code: 0 });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('outside of any repository is told in the words of Git', async () => {
    const folder = createEvolvingProject();
    expect(await against(folder, 'main')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^error --against main is no release of history and no folder, and Git says of .*: fatal: not a git repository/,
      ),
    });
  });

  test('whose model does not parse is refused', async () => {
    const copy = copyRepository();
    writeFileSync(join(copy.project, 'output/model.json'), '{}');
    git(copy.repository, 'commit', '--quiet', '-am', 'damaged');
    expect(await against(copy.project, 'HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error apps/events/output/model.json of HEAD is no model of synap'),
    });
  });
});

describe('a model that is damaged', () => {
  const damage = (project: string): void => {
    const file = join(project, 'output/model.json');
    const model = JSON.parse(readFileSync(file, 'utf8')) as { events: { data: { kind: string } }[] };
    model.events[1]!.data.kind = 'objekt';
    writeFileSync(file, JSON.stringify(model));
  };

  test('is refused with the place, of a folder and of a commit', async () => {
    const copy = copyRepository();
    damage(copy.project);
    expect(await against(copy.project, 'output')).toMatchObject({
      code: 2,
      stderr:
        'error output/model.json is damaged: events[1].data.kind is "objekt", which is no kind of field; run synap generate there, or compare with something else\n',
    });
    git(copy.repository, 'commit', '--quiet', '-am', 'damaged');
    expect(await against(copy.project, 'HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^error apps\/events\/output\/model\.json of HEAD is damaged: events\[1\]\.data\.kind /,
      ),
    });
  });

  test('is none where it is only of before events said who publishes them', async () => {
    const copy = copyRepository();
    const file = join(copy.project, 'output/model.json');
    const model = JSON.parse(readFileSync(file, 'utf8')) as { events: { publishers?: unknown }[] };
    for (const event of model.events) delete event.publishers;
    writeFileSync(file, JSON.stringify(model));
    expect(await against(copy.project, 'output')).toMatchObject({ code: 0 });
  });
});

describe('a folder', () => {
  test.each([
    ['an output folder', './output'],
    ['an output folder without a dot', 'output'],
  ])('that is %s is read', async (_, name) => {
    const { code, stdout, stderr } = await against(project(), name);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `comparing with the folder ${name}\n` });
    expect(stdout).toContain('REQUIRED_NO_ADD');
  });

  test('that synap runs in has its manifest loaded, wherever it is', async () => {
    const older = createEvolvingProject();
    const { code, stdout } = await against(project(), older);
    expect(code).toBe(0);
    expect(stdout).toContain('REQUIRED_NO_ADD');
  });

  test('whose manifest is faulty says which, with its faults', async () => {
    const older = createEvolvingProject();
    evolve(older, (manifest) => {
      manifest.tables[0]!.columns[0]!['type'] = 'strng';
    });
    const { code, stderr } = await against(project(), older);
    expect(code).toBe(2);
    expect(stderr).toContain(`--against ${older}: its manifest could not be loaded`);
    expect(stderr).toContain('UNKNOWN_TYPE');
  });

  test.each([
    ['is empty', () => createFolder(), /holds neither model\.json nor synap\.config\.ts nor catalog\/manifest\.ts/],
    [
      'is a file',
      () => join(createFolder({ 'model.json': '{}' }), 'model.json'),
      /is a file; give the folder that it is in/,
    ],
    ['is not there', () => './nowhere', /there is no such folder/],
    ['has no name', () => '  ', /it was given nothing/],
  ])('that %s is refused', async (_, make, message) => {
    expect(await against(project(), make())).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  });

  test('goes before a branch of the same name, and says how to name that', async () => {
    const copy = copyRepository();
    git(copy.repository, 'branch', 'output');
    expect((await against(copy.project, 'output')).stderr).toBe(
      'comparing with the folder output (there is a Git ref of that name too: to take that, write refs/heads/output or refs/tags/output)\n',
    );
    expect((await against(copy.project, 'refs/heads/output')).stderr).toMatch(/^comparing with the commit /);
  });
});

test('a release goes before a folder and a tag of the same name, and several are compared in order', async () => {
  const copy = copyRepository();
  git(copy.repository, 'checkout', '--', '.');
  await release(copy.project);
  evolve(copy.project, (manifest) =>
    manifest.tables[0]!.events['create.requested']!.data!.push({
      name: 'size',
      type: 'text',
      optional: true,
      description: 'More.',
      example: 'x',
    }),
  );
  await release(copy.project);
  mkdirSync(join(copy.project, '1.0.0'));
  git(copy.repository, 'tag', '1.0.0');
  evolve(copy.project, addRequired('color'));
  const names = ['--against', 'main', '1.1.0', '--against', '1.0.0', '1.0.0'];
  const { stderr, stdout } = await run(copy.project, 'diff', '--format', 'json', ...names);
  expect(stderr).toMatch(
    /^comparing with the release 1\.0\.0, the release 1\.1\.0, the commit [0-9a-f]{10} of Git's main\n$/,
  );
  expect(JSON.parse(stdout)).toMatchObject({ against: ['1.0.0', '1.1.0', 'main'] });
});
