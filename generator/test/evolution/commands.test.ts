/** `synap diff` and `synap breaking` by the real command on real projects, in this process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveConfig } from '../../src/load-config.ts';
import { createFolder, readFiles } from '../output/temporary-folder.ts';
import { addOptional, addRequired, createEvolvingProject, evolve, release, run } from './evolving-project.ts';

/** A project with one release and then a change. */
async function createChanged(change: Parameters<typeof evolve>[1], config = ''): Promise<string> {
  const folder = createEvolvingProject({ config });
  await release(folder);
  evolve(folder, change);
  return folder;
}

test.each(['release', 'diff', 'breaking'])('%s --help has an example and ends with 0', async (command) => {
  const { code, stdout, stderr } = await run(createFolder(), command, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Example:\n  $ synap ${command}`);
});

describe('without a release', () => {
  test('nothing could be compared, which is no clean comparison', async () => {
    const folder = createEvolvingProject();
    for (const command of ['diff', 'breaking']) {
      const { code, stdout, stderr } = await run(folder, command);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error there is no release to compare with; run synap release to make the first/);
    }
    expect(JSON.parse((await run(folder, 'breaking', '--format', 'json')).stdout)).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });

  test('the gate can be told to let a new project pass, and says that it compared nothing', async () => {
    const { code, stderr } = await run(createEvolvingProject(), 'breaking', '--allow-no-history');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'there is no release to compare with: nothing was compared\n',
    });
  });
});

describe('with a release', () => {
  test('a break fails the gate, and only the gate', async () => {
    const folder = await createChanged(addRequired('color'));
    const before = readFiles(folder);
    const gate = await run(folder, 'breaking');
    expect(gate.code).toBe(1);
    expect(gate.stdout).toMatch(
      /manifest\.json:\d+:\d+ .*REQUIRED_NO_ADD tags\.create\.requested: field color was added/,
    );
    expect(gate.stdout).toContain('new readers, old data');
    const report = await run(folder, 'diff');
    expect(report).toMatchObject({ code: 0, stdout: expect.stringContaining('REQUIRED_NO_ADD') });
    expect(readFiles(folder)).toEqual(before);
  });

  test('control: an addition passes the gate and stands in the report', async () => {
    const folder = await createChanged(addOptional('color'));
    expect(await run(folder, 'breaking')).toMatchObject({ code: 0, stderr: '' });
    expect((await run(folder, 'diff')).stdout).toContain('FIELD_ADDED');
  });

  test('what breaks an older release is found, though the last one does not have it', async () => {
    const folder = await createChanged(addRequired('color'), "breaking: { severities: { REQUIRED_NO_ADD: 'note' } }");
    expect((await release(folder)).code).toBe(0);
    writeFileSync(join(folder, 'strict.config.mjs'), "export default { manifest: 'manifest.json' };\n");
    const gate = async (...more: readonly string[]) =>
      (await run(folder, 'breaking', '-c', 'strict.config.mjs', ...more)).code;
    expect(await gate()).toBe(1);
    expect(await gate('--policy', 'full')).toBe(0);
    expect(await gate('--against', '2.0.0')).toBe(0);
    expect(await gate('--against', '1.0.0')).toBe(1);
  });

  test.each(['json', 'sarif'])('%s goes clean to stdout, whatever was found', async (format) => {
    const folder = await createChanged(addRequired('color'));
    for (const command of ['diff', 'breaking']) {
      const { stdout, stderr } = await run(folder, command, '--format', format, '--against', '1.0.0');
      expect(() => void JSON.parse(stdout)).not.toThrow();
      expect(stdout).toContain('REQUIRED_NO_ADD');
      expect(stderr.split('\n')[0]).toBe('comparing with the release 1.0.0');
    }
  });

  test.each(['github', 'junit', 'markdown'])('%s says the rule and fails all the same', async (format) => {
    const folder = await createChanged(addRequired('color'));
    const { code, stdout } = await run(folder, 'breaking', '--format', format);
    expect(code).toBe(1);
    expect(stdout).toContain('REQUIRED_NO_ADD');
  });
});

describe('the policy', () => {
  test('decides which direction counts, from the command line before the configuration', async () => {
    const folder = await createChanged(addRequired('color'), "breaking: { policy: 'forward_transitive' }");
    expect((await run(folder, 'breaking')).code).toBe(0);
    expect((await run(folder, 'breaking', '--policy', 'backward')).code).toBe(1);
    expect((await run(folder, 'breaking', '--policy', 'none')).code).toBe(0);
  });

  test('that there is not is refused', async () => {
    const folder = createEvolvingProject();
    const { code, stderr } = await run(folder, 'breaking', '--policy', 'backwards');
    expect(code).toBe(2);
    expect(stderr).toContain("argument 'backwards' is invalid");
  });
});

describe('suppressions', () => {
  const suppress = async (folder: string, changes: object = {}) => {
    const { stdout } = await run(folder, 'diff', '--format', 'json');
    const { results } = JSON.parse(stdout) as { results: { rule: string; fingerprint: string }[] };
    const { rule, fingerprint } = results.find((each) => each.rule === 'REQUIRED_NO_ADD')!;
    const entry = { rule, fingerprint, reason: 'Readers are updated first.', expires: '2999-12-31', ...changes };
    writeFileSync(join(folder, 'synap.suppressions.json'), JSON.stringify([entry]));
  };

  test('let a finding pass until their last day', async () => {
    const folder = await createChanged(addRequired('color'));
    await suppress(folder);
    expect((await run(folder, 'breaking')).code).toBe(0);
    await suppress(folder, { expires: '2020-01-01' });
    const expired = await run(folder, 'breaking');
    expect(expired.code).toBe(1);
    expect(expired.stdout).toContain('SUPPRESSION_EXPIRED');
  });

  test('that suppress nothing fail, unless less than all of history was looked at', async () => {
    const folder = await createChanged(addRequired('color'));
    await suppress(folder, { fingerprint: '0123456789abcdef' });
    expect((await run(folder, 'breaking')).stdout).toContain('SUPPRESSION_UNUSED');
    await suppress(folder);
    evolve(folder, (manifest) => void manifest.tables[0]!.events['create.requested']!.data!.pop());
    expect(await run(folder, 'breaking')).toMatchObject({ code: 1 });
    expect(await run(folder, 'breaking', '--against', '1.0.0')).toMatchObject({ code: 0 });
  });
});

test('a break that a data version declares passes with the upcaster that it needs, and with none it does not', async () => {
  const folder = await createChanged((manifest) => {
    addRequired('color')(manifest);
    manifest.tables[0]!.events['create.requested']!['dataVersion'] = 2;
  });
  const without = await run(folder, 'breaking');
  expect(without.code).toBe(1);
  expect(without.stdout).toContain('UPCASTER_MISSING');
  expect(without.stdout).not.toContain('REQUIRED_NO_ADD');
  const upcaster = (steps: string) => {
    mkdirSync(join(folder, 'upcasters'), { recursive: true });
    writeFileSync(join(folder, 'upcasters/tags.create.requested.ts'), `export default { 1: ${steps} };\n`);
  };
  upcaster('(data) => ({ ...data })');
  expect((await run(folder, 'breaking')).code).toBe(1);
  upcaster("(data) => ({ ...data, color: 'red' })");
  expect(await run(folder, 'breaking')).toMatchObject({ code: 0 });
});

test('programs are read with --usage, and one that does not know the package excuses nothing', async () => {
  const folder = await createChanged((manifest) => void manifest.tables[0]!.events['create.requested']!.data!.pop());
  writeFileSync(join(folder, 'app.ts'), 'export const answer = 42;\n');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { module: 'nodenext', noLib: true, types: [] }, files: ['app.ts'] }),
  );
  const rule = 'FIELD_NO_DELETE';
  const severityOf = async (...more: readonly string[]) => {
    const { stdout, stderr } = await run(folder, 'diff', '--format', 'json', ...more);
    expect(stderr).toMatch(more.length === 0 ? /^$/ : /^warning no file of tsconfig\.json imports /);
    const { results } = JSON.parse(stdout) as { results: { rule: string; severity: string }[] };
    return results.find((each) => each.rule === rule)?.severity;
  };
  expect([await severityOf(), await severityOf('--usage', 'tsconfig.json')]).toEqual(['warning', 'warning']);
  expect(await run(folder, 'breaking', '--usage', 'nowhere')).toMatchObject({ code: 2 });
});

describe('the configuration', () => {
  const resolve = (breaking: unknown) =>
    resolveConfig({ breaking }, { folder: createFolder(), name: 'synap.config.ts' });

  test('has defaults', () => {
    expect(resolve(undefined).breaking).toEqual({ policy: 'full_transitive', severities: {} });
    expect(resolve({ severities: { EVENT_ADDED: 'off' } }).breaking.severities).toEqual({ EVENT_ADDED: 'off' });
  });

  test.each([
    ['a slip in a policy', { policy: 'full_transitve' }, 'did you mean "full_transitive"?'],
    ['a slip in a rule', { severities: { EVENT_ADED: 'off' } }, 'did you mean "EVENT_ADDED"?'],
    [
      'a severity that there is not',
      { severities: { EVENT_ADDED: 'fatal' } },
      "must be 'error', 'warning', 'note' or 'off'",
    ],
    ['a slip in a setting', { policies: 'full' }, 'has an unknown setting "policies"; use "policy" or "severities"'],
    ['another shape', ['full'], 'must be { policy, severities }'],
  ])('refuses %s', (_, breaking, message) => {
    expect(() => resolve(breaking)).toThrow(message);
  });
});
