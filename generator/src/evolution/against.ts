/** What `--against` names: a release of history, a folder, or a commit; and the model that was there. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { compareVersions } from '../context.ts';
import { loadModel } from '../generate.ts';
import { describeSystemError, KnownError, withHint } from '../known-error.ts';
import { CONFIG_NAMES, loadConfig, type Project } from '../load-config.ts';
import { suggest } from '../manifest/near-match.ts';
import type { Event, Model } from '../model/types.ts';
import { MODEL_VERSION } from '../model/types.ts';
import { LOCK_PATH } from '../output/paths.ts';
import { findDamage } from './model-damage.ts';
import { isModel, type Release } from './releases.ts';

/** Something to compare with. */
export interface Against {
  /** Under the name that was given; without canaries where it is no release. */
  readonly release: Release;
  readonly taken: 'history' | 'folder' | 'git';
  /** What was taken, for people: `the commit 1a2b3c4d5e of "main"`. */
  readonly words: string;
}

export interface AgainstOptions {
  readonly project: Project;
  readonly history: readonly Release[];
  /** Folders are named relative to it. */
  readonly cwd: string;
}

/**
 * All that is named, each once: releases first, oldest first, then folders and commits as they were given. A name is
 * that of a release where there is such a release, else that of a folder where there is such a folder, else Git's.
 * Throws `KnownError` for what is none of them, or holds no model.
 */
export async function resolveAgainst(names: readonly string[], options: AgainstOptions): Promise<readonly Against[]> {
  const found: Against[] = [];
  for (const name of new Set(names)) {
    found.push(await resolveOne(name, options));
  }
  const releases = found.filter(({ taken }) => taken === 'history');
  return [
    ...releases.sort((a, b) => compareVersions(a.release.version, b.release.version)),
    ...found.filter(({ taken }) => taken !== 'history'),
  ];
}

async function resolveOne(name: string, options: AgainstOptions): Promise<Against> {
  if (name.trim() === '') {
    throw new KnownError('--against needs a version of history, a Git ref or a folder; it was given nothing');
  }
  const release = options.history.find(({ version }) => version === name);
  if (release !== undefined) {
    return { release, taken: 'history', words: `the release ${name}` };
  }
  const folder = resolve(options.cwd, name);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    return readFolder({ name, folder, options });
  }
  if (stats !== undefined) {
    throw new KnownError(`--against ${name} is a file; give the folder that it is in`);
  }
  if (/^\.{0,2}[\\/]|^\.\.?$/.test(name)) {
    throw new KnownError(`--against ${name}: there is no such folder`);
  }
  return readCommit(name, options);
}

interface Folder {
  readonly name: string;
  readonly folder: string;
  readonly options: AgainstOptions;
}

/** An output folder, which says all there is to say; else a checkout, whose manifest is run. */
async function readFolder({ name, folder, options }: Folder): Promise<Against> {
  const words = `the folder ${name}${(await isRef(name, options)) ? ` (there is a Git ref of that name too: to take that, write refs/heads/${name} or refs/tags/${name})` : ''}`;
  const file = join(folder, 'model.json');
  if (existsSync(file)) {
    const lock = join(folder, LOCK_PATH);
    const model = parseModel(readNamed(file, name), `${name}/model.json`);
    const versions = parseVersions(existsSync(lock) ? readNamed(lock, name) : '');
    return { release: { version: name, ...versions, model, canaries: {} }, taken: 'folder', words };
  }
  return { release: await loadCheckout({ name, folder, options }), taken: 'folder', words };
}

async function loadCheckout({ name, folder, options: { cwd } }: Folder): Promise<Release> {
  const isProject = [...CONFIG_NAMES, 'catalog/manifest.ts'].some((path) => existsSync(join(folder, path)));
  if (!isProject) {
    throw new KnownError(
      `--against ${name}: the folder holds neither model.json nor ${CONFIG_NAMES[0]} nor catalog/manifest.ts; give an output folder, or one that synap runs in`,
    );
  }
  try {
    const model = await loadModel(await loadConfig({ cwd: folder }), { cwd });
    return { version: name, ...UNKNOWN_VERSIONS, model, canaries: {} };
  } catch (error) {
    if (!(error instanceof Error) || (!(error instanceof KnownError) && error.name !== 'ManifestError')) {
      throw error;
    }
    throw new KnownError(
      `--against ${name}: its manifest could not be loaded; install its packages and correct it, or give its output folder\n${error.message}`,
      { cause: error },
    );
  }
}

async function readCommit(name: string, options: AgainstOptions): Promise<Against> {
  const { project } = options;
  const git = createGit(project.folder);
  const prefix = await git.run(['rev-parse', '--show-prefix']);
  if (prefix.refused !== null) {
    throw new KnownError(
      withHint(
        `--against ${name} is no release of history and no folder, and Git says of ${project.folder}: ${prefix.refused}`,
        suggestRelease(name, options),
      ),
    );
  }
  const commit = await findCommit(name, { git, options });
  const output = toRepositoryPath({ prefix: prefix.stdout.replace(/\n$/, ''), project });
  const file = `${output}/model.json`;
  const text = await git.ask(['cat-file', 'blob', `${commit}:${file}`]);
  if (text === null) {
    const where = `--against ${name}: the commit ${commit.slice(0, 10)} has no ${file}`;
    throw new KnownError(
      `${where}; the output folder has to be committed there: compare with a later commit, or with a checkout in which synap generate was run`,
    );
  }
  const versions = parseVersions((await git.ask(['cat-file', 'blob', `${commit}:${output}/${LOCK_PATH}`])) ?? '');
  const model = parseModel(text, `${file} of ${name}`);
  return {
    release: { version: name, ...versions, model, canaries: {} },
    taken: 'git',
    words: `the commit ${commit.slice(0, 10)} of Git's ${name}`,
  };
}

type Git = ReturnType<typeof createGit>;

async function findCommit(name: string, { git, options }: { git: Git; options: AgainstOptions }): Promise<string> {
  const commit = await git.findCommit(name);
  if (commit !== null) {
    return commit;
  }
  const message = `--against ${name} is no release of history, no folder and no commit that Git has here`;
  if ((await git.findCommit(`origin/${name}`)) !== null) {
    throw new KnownError(`${message}; did you mean origin/${name}?`);
  }
  if ((await git.ask(['rev-parse', '--is-shallow-repository']))?.trim() === 'true') {
    throw new KnownError(
      `${message}; this clone is shallow: fetch more of it with "git fetch --unshallow --tags", or have it checked out in full (fetch-depth: 0)`,
    );
  }
  throw new KnownError(withHint(message, suggestRelease(name, options) ?? 'fetch it with "git fetch --all --tags"'));
}

const suggestRelease = (name: string, { history }: AgainstOptions): string | undefined =>
  suggest(
    name.replace(/^v/, ''),
    history.map(({ version }) => version),
  );

/** Where the output folder stands in the repository, which may be above the project. */
function toRepositoryPath({ prefix, project }: { prefix: string; project: Project }): string {
  const path = posix.join(prefix, relative(project.folder, project.output).split(sep).join('/'));
  if (path === '..' || path.startsWith('../')) {
    throw new KnownError(
      `the output folder ${project.output} is outside of the Git repository of ${project.folder}: compare with a folder instead`,
    );
  }
  return path;
}

const isRef = async (name: string, { project }: AgainstOptions): Promise<boolean> =>
  (await createGit(project.folder)
    .findCommit(name)
    .catch(() => null)) !== null;

/** Questions to Git about the repository that a folder is in. */
function createGit(folder: string) {
  const run = (args: readonly string[]): Promise<{ stdout: string; refused: string | null }> =>
    new Promise((done, fail) => {
      const options = { cwd: folder, env: gitEnvironment(), maxBuffer: 2 ** 30, windowsHide: true };
      execFile('git', args, options, (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') {
          fail(new KnownError(`git could not be run: ${describeSystemError(error) ?? error.message}`));
        } else {
          done({ stdout, refused: error === null ? null : (stderr.trim().split('\n')[0] ?? '') });
        }
      });
    });
  const ask = async (args: readonly string[]): Promise<string | null> => {
    const { stdout, refused } = await run(args);
    return refused === null ? stdout : null;
  };
  return {
    run,
    ask,
    // Behind --end-of-options a name that begins with a dash is none; a hash cannot be anything else.
    findCommit: async (name: string) =>
      (await ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]))?.trim() ?? null,
  };
}

/** In a hook Git says where its repository is, relative to another folder: the project's own folder tells. */
function gitEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries({ ...process.env, LC_ALL: 'C' }).filter(([name]) => !REPOSITORY_VARIABLES.has(name)),
  );
}

const REPOSITORY_VARIABLES: ReadonlySet<string> = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'],
]);

function readNamed(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = describeSystemError(error);
    if (reason === null) {
      throw error;
    }
    throw new KnownError(`--against ${name}: ${file} could not be read: ${reason}`, { cause: error });
  }
}

function parseModel(text: string, name: string): Model {
  const model = parseJson(text);
  if (!isModel(model)) {
    throw new KnownError(`${name} is no model of synap; run synap generate there, or compare with something else`);
  }
  if (model.modelVersion > MODEL_VERSION) {
    throw new KnownError(`${name} was written by a newer generator; update @synap/generator`);
  }
  const damage = findDamage(model);
  if (damage !== undefined) {
    throw new KnownError(`${name} is damaged: ${damage}; run synap generate there, or compare with something else`);
  }
  return upgrade(model);
}

/** Events of before the first release did not say who publishes them, nor which columns of their tables are internal. */
const upgrade = (model: Model): Model => ({
  ...model,
  events: model.events.map((event) =>
    Object.keys(LATER).every((key) => Object.hasOwn(event, key)) ? event : { ...LATER, ...event },
  ),
});

const LATER: Pick<Event, 'publishers' | 'internal'> = { publishers: [], internal: [] };

/** Of the lock; a lock that cannot be read says nothing. */
function parseVersions(text: string): Pick<Release, 'generator' | 'zod'> {
  const lock = parseJson(text);
  if (typeof lock !== 'object' || lock === null || !('generator' in lock) || !('zod' in lock)) {
    return UNKNOWN_VERSIONS;
  }
  return { generator: String(lock.generator), zod: String(lock.zod) };
}

const UNKNOWN_VERSIONS = { generator: 'unknown', zod: 'unknown' } as const;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
