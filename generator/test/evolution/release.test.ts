/** Releases of real projects by the real command, in this process; one of them is killed for real. */
import { execFile } from 'node:child_process';
import fs, { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findVersion } from '../../src/evolution/manifest-version.ts';
import { chooseVersion, type VersionQuestion } from '../../src/evolution/next-version.ts';
import { writeRelease } from '../../src/evolution/write-release.ts';
import { claimStaging } from '../../src/output/staging.ts';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { createFolder, readFiles } from '../output/temporary-folder.ts';
import {
  addOptional,
  addRequired,
  createEvolvingProject,
  DAY,
  evolve,
  type LooseManifest,
  release,
  run,
  setVersion,
  versionIn,
} from './evolving-project.ts';

const readHistory = (folder: string, version: string) =>
  JSON.parse(readFileSync(join(folder, 'history', `${version}.json`), 'utf8')) as {
    version: string;
    model: { package: { version: string } };
    canaries: { [construct: string]: unknown };
  };

const readChangelog = (folder: string): string => readFileSync(join(folder, 'history/CHANGELOG.md'), 'utf8');

test('the first release is the version that the manifest says, and leaves the manifest as it is', async () => {
  const folder = createEvolvingProject();
  const before = readFileSync(join(folder, 'manifest.json'));
  const { code, stdout, stderr } = await release(folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    'released 1.0.0: nothing was released before\nwrote history/CHANGELOG.md, history/1.0.0.json\nnow run: synap generate\n',
  );
  expect(readFileSync(join(folder, 'manifest.json'))).toEqual(before);
  expect(readHistory(folder, '1.0.0')).toMatchObject({
    historyVersion: 1,
    version: '1.0.0',
    model: { package: { version: '1.0.0' } },
  });
  expect(Object.keys(readHistory(folder, '1.0.0').canaries)).toContain('nullable text');
  expect(readChangelog(folder)).toContain(`## 1.0.0 - ${DAY}\n\nThe first release: 3 events of 1 table`);
  expect(Object.keys(readFiles(folder)).sort()).toEqual([
    'history/1.0.0.json',
    'history/CHANGELOG.md',
    'manifest.json',
    'synap.config.mjs',
  ]);
});

test('a release computes the version, and of the manifest it changes the version alone', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addOptional('color'));
  const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const { code, stdout } = await release(folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^released 1\.1\.0 after 1\.0\.0: FIELD_ADDED: .*color.*\n.*manifest\.json\n/);
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(
    before.replace('"version": "1.0.0"', '"version": "1.1.0"'),
  );
  expect(readHistory(folder, '1.1.0').model.package.version).toBe('1.1.0');
  expect(readChangelog(folder)).toMatch(/## 1\.1\.0 - .*\n\n### Added\n\n- .*color was added.*\n\n## 1\.0\.0 - /);
});

test('what is released is no change: diff, breaking and a second release find nothing', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addOptional('color'));
  await release(folder);
  const before = readFiles(folder);
  const times = () =>
    ['manifest.json', 'history/1.1.0.json', 'history/CHANGELOG.md'].map((path) => statSync(join(folder, path)).mtimeMs);
  const written = times();
  for (const more of [[], ['--as', 'major'], ['--as', '1.1.0']]) {
    const { code, stdout } = await release(folder, ...more);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^nothing to release after 1\.1\.0: /) });
  }
  expect(readFiles(folder)).toEqual(before);
  expect(times()).toEqual(written);
  expect(await run(folder, 'breaking')).toMatchObject({ code: 0 });
  expect((await run(folder, 'diff', '--against', '1.1.0')).stdout).toContain('diff: no findings');
});

test('a dry run says all that would be written and writes nothing', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addOptional('color'));
  const before = readFiles(folder);
  const { code, stdout } = await release(folder, '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^would release 1\.1\.0 after 1\.0\.0/);
  expect(stdout).toMatch(/would write history\/CHANGELOG\.md, history\/1\.1\.0\.json, manifest\.json/);
  expect(stdout).toMatch(/### Added[^]*nothing was written\n$/);
  expect(readFiles(folder)).toEqual(before);
});

test('with --format json a run prints what it came to, and why it was refused', async () => {
  const folder = createEvolvingProject();
  expect(JSON.parse((await release(folder, '--format', 'json')).stdout)).toEqual({
    outcome: 'released',
    version: '1.0.0',
    previous: null,
    because: 'nothing was released before',
    files: ['history/CHANGELOG.md', 'history/1.0.0.json'],
  });
  evolve(folder, addRequired('color'));
  const refused = await release(folder, '--format', 'json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    outcome: 'refused',
    version: null,
    errors: [{ rule: 'REQUIRED_NO_ADD', place: { file: 'manifest.json' } }],
  });
});

test('a release refuses what synap breaking refuses; accepted with a suppression it is a major version', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addRequired('color'));
  const before = readFiles(folder);
  const refused = await release(folder);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('REQUIRED_NO_ADD');
  expect(refused.stdout).toMatch(/refused: there are errors that synap breaking reports/);
  expect(readFiles(folder)).toEqual(before);

  const [, fingerprint] = /"fingerprint":"([0-9a-f]{16})"/.exec(refused.stdout) ?? [];
  const entry = { rule: 'REQUIRED_NO_ADD', fingerprint, reason: 'Nobody reads it.', expires: '2999-12-31' };
  writeFileSync(join(folder, 'synap.suppressions.json'), JSON.stringify([entry]));
  expect(await release(folder)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^released 2\.0\.0 after/) });
  expect(readChangelog(folder)).toMatch(/### Breaking\n\n- .*color.*\(new readers, old data\)/);
});

test('below 1.0.0 a break raises the minor version, and all else the patch', async () => {
  const folder = createEvolvingProject({
    version: '0.1.0',
    config: "breaking: { severities: { REQUIRED_NO_ADD: 'warning' } }",
  });
  await release(folder);
  evolve(folder, addOptional('color'));
  expect((await release(folder)).stdout).toMatch(/^released 0\.1\.1 /);
  evolve(folder, addRequired('size'));
  expect((await release(folder, '--as', 'patch')).stdout).toMatch(/^refused: 0\.1\.2 is too low: it has to be 0\.2\.0/);
  expect((await release(folder)).stdout).toMatch(/^released 0\.2\.0 /);
});

describe('a version goes up, and far enough', () => {
  test('--as takes more than is needed, and no less', async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addOptional('color'));
    const before = readFiles(folder);
    const tooLow = await release(folder, '--as', 'patch');
    expect(tooLow).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^refused: 1\.0\.1 is too low: it has to be 1\.1\.0 at least, because of FIELD_ADDED: .*color/,
      ),
    });
    expect(await release(folder, '--as', '0.9.0')).toMatchObject({
      code: 1,
      stdout: 'refused: 0.9.0 is not above 1.0.0, which is released; versions only go up\n',
    });
    expect(await release(folder, '--as', 'mayor')).toMatchObject({
      code: 2,
      stderr: 'error --as takes major, minor, patch or a version such as 1.2.0, not "mayor"\n',
    });
    expect(readFiles(folder)).toEqual(before);
    expect((await release(folder, '--as', 'major')).stdout).toMatch(/^released 2\.0\.0 /);
    expect(versionIn(folder)).toBe('2.0.0');
  });

  test('what someone wrote into the manifest counts, if it is enough', async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addOptional('color'));
    evolve(folder, setVersion('1.0.1'));
    expect(await release(folder)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^refused: 1\.0\.1 is too low/),
    });
    evolve(folder, setVersion('0.9.0'));
    expect(await release(folder)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^refused: manifest\.json:\d+:\d+ says 0\.9\.0, but 1\.0\.0 is released/),
    });
    evolve(folder, setVersion('1.4.0'));
    expect((await release(folder, '--as', '1.3.0')).stdout).toMatch(
      /^refused: 1\.3\.0 is below 1\.4\.0, which manifest\.json:/,
    );
    expect((await release(folder)).stdout).toMatch(/^released 1\.4\.0 /);
  });

  const question: VersionQuestion = {
    asked: undefined,
    written: '1.0.0',
    place: 'm.ts:1:1',
    last: '1.0.0',
    needed: { version: '1.1.0', because: 'it' },
    isChanged: true,
  };
  const answer = (changes: Partial<VersionQuestion>) => {
    const { is, ...rest } = chooseVersion({ ...question, ...changes });
    return 'version' in rest ? rest.version : is;
  };

  test.each([
    ['what is needed', {}, '1.1.0'],
    ['a prerelease of enough', { asked: '2.0.0-rc.1' }, '2.0.0-rc.1'],
    ['no prerelease of too little', { asked: '1.0.1-rc.1' }, 'refused'],
    ['the next prerelease of its row', { last: '1.1.0-rc.1', written: '1.1.0-rc.1' }, '1.1.0-rc.2'],
    ['the tenth, too', { last: '1.1.0-rc.9', written: '1.1.0-rc.9' }, '1.1.0-rc.10'],
    ['a row without numbers', { last: '1.1.0-beta', written: '1.1.0-beta' }, '1.1.0-beta.1'],
    ['a row that is a number', { last: '1.1.0-3', written: '1.1.0-3' }, '1.1.0-4'],
    [
      'a new row where the old one was on the way to too little',
      { last: '1.0.1-rc.4', written: '1.0.1-rc.4' },
      '1.1.0-rc.1',
    ],
    ['the release of a prerelease', { last: '1.1.0-rc.2', written: '1.1.0-rc.2', asked: 'minor' }, '1.1.0'],
    [
      'the same without a change',
      { last: '1.1.0-rc.2', written: '1.1.0-rc.2', asked: 'minor', isChanged: false },
      '1.1.0',
    ],
    ['nothing without a change', { asked: 'minor', isChanged: false }, 'nothing'],
    [
      'a version that was asked for without a change',
      { asked: '1.2.0', isChanged: false, needed: { version: '1.0.0', because: '' } },
      '1.2.0',
    ],
    ['what a run that was ended did not write', { written: '0.9.0', isChanged: false }, '1.0.0'],
    ['no older version again', { asked: '1.0.0' }, 'refused'],
    ['not the same prerelease again', { asked: '1.1.0-rc.1', last: '1.1.0-rc.1', written: '1.1.0-rc.1' }, 'refused'],
    ['no prerelease of what is released', { asked: '1.0.0-rc.1' }, 'refused'],
  ] satisfies [string, Partial<VersionQuestion>, string][])('it is %s', (_, changes, wanted) => {
    expect(answer(changes)).toBe(wanted);
  });
});

test('prereleases promise nothing: what they had may go, and the release tells all since the last one', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addOptional('color'));
  expect((await release(folder, '--as', '1.1.0-rc.1')).stdout).toMatch(/^released 1\.1\.0-rc\.1 after 1\.0\.0/);
  evolve(folder, (manifest) => void manifest.tables[0]!.events['create.requested']!.data!.pop());
  evolve(folder, addOptional('size'));
  const next = await release(folder);
  expect(next.stdout).toMatch(/^released 1\.1\.0-rc\.2 after 1\.1\.0-rc\.1/);
  expect((await release(folder, '--as', 'minor')).stdout).toMatch(/^released 1\.1\.0 after 1\.1\.0-rc\.2/);
  const [newest = '', second = ''] = readChangelog(folder)
    .split(/^(?=## )/m)
    .slice(1);
  expect(newest).toMatch(/^## 1\.1\.0 - [^]*size was added/);
  expect(newest).not.toContain('color');
  expect(second).toMatch(/^## 1\.1\.0-rc\.2 - [^]*color/);
});

describe('the version is replaced where it is written', () => {
  const { package: about, ...rest } = SMALL_MANIFEST;
  const withoutVersion = JSON.stringify({ name: about.name, description: about.description });
  const module = (version: string, before = '') =>
    `${before}export default {\n  ...${JSON.stringify(rest)},\n  package: { ...${withoutVersion}, version: ${version} },\n};\n`;
  const project = (files: { readonly [path: string]: string }, manifest: string) =>
    createFolder({ 'synap.config.mjs': `export default { manifest: '${manifest}' };\n`, ...files });

  test.each([
    ['a literal', 'manifest.ts', module("'1.0.0'"), "'1.0.0'", "'1.2.0'"],
    [
      'a template without holes, CRLF and a byte order mark',
      'manifest.ts',
      `\ufeff${module('`1.0.0`').replaceAll('\n', '\r\n')}`,
      '`1.0.0`',
      '`1.2.0`',
    ],
    [
      'JSON on one line behind a byte order mark',
      'manifest.json',
      `\ufeff${JSON.stringify(SMALL_MANIFEST)}`,
      '"1.0.0"',
      '"1.2.0"',
    ],
    [
      'a module on one line behind a byte order mark',
      'manifest.ts',
      `\ufeff${module("'1.0.0'").replaceAll('\n', ' ')}`,
      "'1.0.0'",
      "'1.2.0'",
    ],
    ['a constant', 'manifest.ts', module('VERSION', "const VERSION = '1.0.0' as const;\n"), "'1.0.0'", "'1.2.0'"],
    [
      'YAML without quotes',
      'manifest.yaml',
      `package: { name: '@small/types', description: Small., version: 1.0.0 }\n${Object.entries(rest)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}`,
      '1.0.0',
      '1.2.0',
    ],
    [
      'YAML behind an anchor',
      'manifest.yaml',
      `package:\n  version: &v "1.0.0" # of the package\n  name: '@small/types'\n  description: Small.\n${Object.entries(
        rest,
      )
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}`,
      '"1.0.0"',
      '"1.2.0"',
    ],
  ])('%s', async (_, name, text, before, after) => {
    const folder = project({ [name]: text }, name);
    await release(folder);
    chmodSync(join(folder, name), 0o640);
    const { code, stderr } = await release(folder, '--as', '1.2.0');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text.replace(before, after));
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o640);
  });

  test('in the module that it is imported from', async () => {
    const folder = project(
      {
        'manifest.ts': module('VERSION', "import { VERSION } from './version.ts';\n"),
        'version.ts': "export const VERSION = '1.0.0';\n",
      },
      'manifest.ts',
    );
    await release(folder);
    expect((await release(folder, '--as', '1.2.0')).stdout).toContain(
      'wrote history/CHANGELOG.md, history/1.2.0.json, version.ts\n',
    );
    expect(readFileSync(join(folder, 'version.ts'), 'utf8')).toBe("export const VERSION = '1.2.0';\n");
  });

  test.each([
    ['a sum', "'1.0.' + '0'"],
    ['a call', "['1', '0', '0'].join('.')"],
  ])('%s is refused with its place, before anything is written', async (_, expression) => {
    const folder = project({ 'manifest.ts': module(expression) }, 'manifest.ts');
    await release(folder);
    const before = readFiles(folder);
    const { code, stderr } = await release(folder, '--as', '1.2.0');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^error manifest\.ts:3:\d+ the version is not written out as text there/),
    });
    expect(readFiles(folder)).toEqual(before);
  });
});

describe('a run that is ended', () => {
  const WRITES = ['mkdirSync', 'writeFileSync', 'renameSync', 'chmodSync', 'rmSync', 'rmdirSync'] as const;

  /** Like SIGKILL at one call that changes the folder: of a file half is written, and nothing after it happens. */
  async function endAfter(calls: number, folder: string, action: () => unknown): Promise<{ died: boolean }> {
    const originals = Object.fromEntries(WRITES.map((name) => [name, fs[name] as (...all: unknown[]) => unknown]));
    let left = calls;
    const ended = WRITES.map((name) => [
      name,
      (path: unknown, ...args: unknown[]) => {
        if (String(path).startsWith(folder)) {
          left -= 1;
          if (left === -1 && name === 'writeFileSync') originals[name]!(path, String(args[0]).slice(0, 50));
          if (left < 0) throw new Error('killed');
        }
        return originals[name]!(path, ...args);
      },
    ]);
    Object.assign(fs, Object.fromEntries(ended));
    syncBuiltinESMExports();
    try {
      await action();
    } catch (error) {
      expect((error as Error).message).toBe('killed');
    } finally {
      Object.assign(fs, originals);
      syncBuiltinESMExports();
    }
    return { died: left < 0 };
  }

  const prepare = async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addOptional('color'));
    return folder;
  };

  /** Files that are neither as they were nor as they are to be; what is staged does not count. */
  const findTorn = (folder: string, whole: readonly { readonly [path: string]: string }[]): readonly string[] =>
    Object.entries(readFiles(folder))
      .filter(([path, text]) => !path.includes('.staging') && whole.every((files) => files[path] !== text))
      .map(([path]) => path);

  test('at any call leaves whole files, and the next run does what is left', async () => {
    const prepared = await prepare();
    const before = readFiles(prepared);
    const finished = createFolder(before);
    await release(finished);
    const after = readFiles(finished);
    let cuts = 0;
    for (let died = true; died; cuts += 1) {
      const folder = createFolder(before);
      ({ died } = await endAfter(cuts, folder, () => release(folder)));
      expect(findTorn(folder, [before, after]), `after ${cuts} calls`).toEqual([]);
      expect(await release(folder), `after ${cuts} calls`).toMatchObject({ code: 0 });
      expect(readFiles(folder), `after ${cuts} calls`).toEqual(after);
    }
    // Three files are staged and renamed, in two folders that are made and removed.
    expect(cuts).toBeGreaterThan(12);
  });

  test('control: a file that is written in place is torn by the same cut', async () => {
    const before = { 'manifest.json': 'a'.repeat(100) };
    const folder = createFolder(before);
    const after = 'b'.repeat(100);
    const { died } = await endAfter(0, folder, () => fs.writeFileSync(join(folder, 'manifest.json'), after));
    expect(died).toBe(true);
    expect(findTorn(folder, [before, { 'manifest.json': after }])).toEqual(['manifest.json']);
  });

  test('by a real SIGKILL between history and manifest is finished by the next', async () => {
    const folder = await prepare();
    writeFileSync(
      join(folder, 'kill.mjs'),
      `import fs from 'node:fs';
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  if (to === ${JSON.stringify(join(folder, 'manifest.json'))}) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
`,
    );
    const bin = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));
    const signal = await new Promise((done) => {
      const args = ['--import', join(folder, 'kill.mjs'), bin, 'release', '--date', DAY];
      execFile(process.execPath, args, { cwd: folder }, (error) => done(error?.signal));
    });
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(folder, 'history/1.1.0.json'))).toBe(true);
    expect(versionIn(folder)).toBe('1.0.0');
    expect((await release(folder)).stdout).toMatch(/^finished the release of 1\.1\.0: /);
    expect(versionIn(folder)).toBe('1.1.0');
    expect((await release(folder)).stdout).toMatch(/^nothing to release after 1\.1\.0/);
    expect(Object.keys(readFiles(folder)).filter((path) => path.includes('.staging'))).toEqual([]);
  });
});

test('two runs at once do not both write', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addOptional('color'));
  const before = readFiles(folder);
  const claim = claimStaging(join(folder, 'history'));
  const { code, stderr } = await release(folder);
  claim.release();
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/another generate is running on .*history/),
  });
  expect(readFiles(folder)).toEqual(before);
});

/** Puts in the entry that `synap breaking` prints for the only error. */
async function suppress(folder: string, { expires }: { expires: string }): Promise<void> {
  const { results } = JSON.parse((await run(folder, 'diff', '--format', 'json')).stdout) as {
    results: { rule: string; fingerprint: string; severity: string }[];
  };
  const { rule, fingerprint } = results.find(({ severity }) => severity === 'error')!;
  writeFileSync(
    join(folder, 'synap.suppressions.json'),
    JSON.stringify([{ rule, fingerprint, reason: 'Nobody reads it.', expires }]),
  );
}

describe('the day of the changelog', () => {
  test('revives no suppression that has expired', async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addRequired('color'));
    await suppress(folder, { expires: DAY });
    const before = readFiles(folder);
    const { code, stdout } = await release(folder);
    expect(code).toBe(1);
    expect(stdout).toContain('SUPPRESSION_EXPIRED');
    expect(readFiles(folder)).toEqual(before);
    await suppress(folder, { expires: '2999-12-31' });
    expect(await release(folder)).toMatchObject({ code: 0 });
    expect(readChangelog(folder)).toContain(`## 2.0.0 - ${DAY}\n`);
  });

  test('brings no sunset back that has passed', async () => {
    const folder = createEvolvingProject();
    const data = (manifest: LooseManifest) => manifest.tables[0]!.events['create.requested']!.data!;
    const deprecateUntil = (sunset: string) =>
      evolve(folder, (manifest) => void (data(manifest).at(-1)!['deprecated'] = { since: '1.0.0', sunset }));
    evolve(folder, addOptional('color'));
    deprecateUntil('2999-01-01');
    evolve(folder, addOptional('size'));
    deprecateUntil('2026-01-16');
    await release(folder);
    evolve(folder, (manifest) => void data(manifest).splice(-2));
    const { code, stdout } = await release(folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/FIELD_NO_DELETE_BEFORE_SUNSET .*color/);
    expect(stdout).not.toMatch(/FIELD_NO_DELETE_BEFORE_SUNSET .*size/);
  });

  test('is none before the last release, nor one that has not come', async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addOptional('color'));
    const before = readFiles(folder);
    const on = (day: string) => run(folder, 'release', '--date', day);
    expect(await on('2026-01-14')).toMatchObject({
      code: 2,
      stderr: `error --date 2026-01-14 is before ${DAY}, the day of the last release; give that day or a later one\n`,
    });
    expect(await on('2999-01-01')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error --date 2999-01-01 has not come yet; /),
    });
    expect(readFiles(folder)).toEqual(before);
    expect((await on(DAY)).code).toBe(0);
  });

  test('has to be one of the calendar', async () => {
    const folder = createEvolvingProject();
    expect((await run(folder, 'release', '--date', '2026-02-30')).code).toBe(2);
    expect((await run(folder, 'release', '--date', 'today')).code).toBe(2);
  });
});

test('the suppression of what a release has accepted is needless from then on, and fails nothing when it expires', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  evolve(folder, addRequired('color'));
  await suppress(folder, { expires: '2999-12-31' });
  await release(folder);
  const file = join(folder, 'synap.suppressions.json');
  for (const text of [readFileSync(file, 'utf8'), readFileSync(file, 'utf8').replace('2999', '2020')]) {
    writeFileSync(file, text);
    const { code, stdout } = await run(folder, 'breaking');
    expect(stdout).toMatch(/note.* SUPPRESSION_UNUSED the suppression of REQUIRED_NO_ADD .* is no longer needed/);
    expect(stdout).not.toContain('SUPPRESSION_EXPIRED');
    expect(code).toBe(0);
  }
});

test('what someone wrote about a version that is to come stays in the changelog', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  const guide = '## 2.0.0 migration guide\n\nRead this first.\n';
  writeFileSync(join(folder, 'history/CHANGELOG.md'), `${readChangelog(folder)}\n${guide}`);
  evolve(folder, addOptional('color'));
  expect((await release(folder, '--as', 'major')).code).toBe(0);
  expect(readChangelog(folder)).toMatch(new RegExp(`^## 2\\.0\\.0 - [^]*^## 1\\.0\\.0 - [^]*\\n${guide}$`, 'm'));
});

test('a version that npm would not take is refused, asked for or written', async () => {
  const folder = createEvolvingProject();
  const asked = await release(folder, '--as', '99999999999999999999.0.0');
  expect(asked).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error --as takes .* not "9{20}\.0\.0"; its numbers go up to 9007199254740991\n$/),
  });
  for (const version of ['99999999999999999999.0.0', '1.0.0+build']) {
    evolve(folder, setVersion(version));
    expect(await release(folder)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error manifest\.json:\d+:\d+ says .*, which no release can have: /),
    });
  }
  expect(existsSync(join(folder, 'history'))).toBe(false);
});

describe('what another run has changed meanwhile', () => {
  const prepare = async () => {
    const folder = createEvolvingProject();
    await release(folder);
    evolve(folder, addOptional('color'));
    return folder;
  };

  test('in the manifest is said, and not to be undone', async () => {
    const folder = await prepare();
    const file = join(folder, 'manifest.json');
    const edit = findVersion({ manifest: file, version: '1.0.0', cwd: folder });
    evolve(folder, setVersion('1.1.0'));
    expect(() => edit.replace('1.2.0')).toThrow(
      /^manifest\.json:\d+:\d+ says 1\.1\.0 now, and said 1\.0\.0 when this run read it: another synap release, .*; run synap release again/,
    );
  });

  test.each(['manifest.json', 'history/CHANGELOG.md', 'history/1.1.0.json'])(
    'of %s is not overwritten, and nothing else is written',
    async (path) => {
      const folder = await prepare();
      const file = (name: string) => join(folder, name);
      const planned = (name: string) => ({
        ...{ file: file(name), contents: 'planned' },
        before: existsSync(file(name)) ? readFileSync(file(name), 'utf8') : null,
      });
      const plan = {
        changelog: planned('history/CHANGELOG.md'),
        release: planned('history/1.1.0.json'),
        manifest: planned('manifest.json'),
      };
      writeFileSync(file(path), 'by another');
      const before = readFiles(folder);
      expect(() => writeRelease(plan, { history: file('history') })).toThrow(
        `${file(path)} changed while this run was at work: another synap release, or an editor, was at it too; nothing was written, run synap release again`,
      );
      expect(readFiles(folder)).toEqual(before);
    },
  );

  test('by two real runs at once: one releases, and what the other says undoes nothing', async () => {
    const folder = await prepare();
    const bin = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));
    const start = () =>
      new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
        execFile(process.execPath, [bin, 'release', '--date', DAY], { cwd: folder }, (error, stdout, stderr) =>
          done({ code: Number(error?.code ?? 0), stdout, stderr }),
        );
      });
    const runs = await Promise.all([start(), start()]);
    expect(runs.filter(({ stdout }) => stdout.startsWith('released 1.1.0'))).toHaveLength(1);
    const [other] = runs.filter(({ stdout }) => !stdout.startsWith('released'));
    expect(other?.stdout + other!.stderr).toMatch(/another|nothing to release after 1\.1\.0/);
    expect(other?.stderr).not.toContain("write version: '");
    expect(versionIn(folder)).toBe('1.1.0');
    expect((await release(folder)).stdout).toMatch(/^nothing to release after 1\.1\.0/);
  });
});
