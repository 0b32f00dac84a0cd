import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createProject, SMALL_MANIFEST } from './small-project.ts';

const BIN = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));
const MANIFEST = `export default ${JSON.stringify(SMALL_MANIFEST)};`;

/** A project whose manifest and configuration are code. */
const createCodeProject = ({ manifest = '', config = '', emit = '' }): string =>
  createProject({
    'manifest.mjs': `${manifest}\n${MANIFEST}`,
    'synap.config.mjs': `${config}\nexport default { manifest: 'manifest.mjs', build: false, emitters: [{ name: 'own', emit() { ${emit}; return []; } }] };`,
  });

const run = (argv: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};

test.each([
  ['manifest', { manifest: 'process.exit(0);' }],
  ['manifest, with 1, which means findings', { manifest: 'process.exit(1);' }],
  ['manifest that never ends', { manifest: 'await new Promise(() => {});' }],
  ['configuration', { config: 'process.exit(0);' }],
  ['emitter', { emit: 'process.exit(0)' }],
])('a %s that ends the process ends the run with 2, and says so', (_, code) => {
  const { status, stdout, stderr } = run(['generate', '--check'], createCodeProject(code));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error the run ended before it was done; .* calls process\.exit/);
});

test('an error that a manifest throws later is a fault, not a finding', () => {
  const manifest = `setTimeout(() => { throw new Error('later'); }, 0); await new Promise((resolve) => setTimeout(resolve, 1000));`;
  const { status, stderr } = run(['generate', '--check'], createCodeProject({ manifest }));
  expect(status).toBe(2);
  expect(stderr).toContain('Error: later');
});

test('a manifest that ends the process later does not change how the run ended', () => {
  const late = { manifest: `process.on('beforeExit', () => process.exit(0));` };
  expect(run(['generate', '--check'], createCodeProject(late)).status).toBe(1);
  expect(run(['list'], createCodeProject(late)).status).toBe(0);
});

test('control: without any of that the run ends as ever', () => {
  const cwd = createCodeProject({});
  expect(run(['generate', '--check'], cwd)).toMatchObject({ status: 1, stderr: '' });
  expect(run(['generate'], cwd)).toMatchObject({ status: 0, stderr: '' });
});

test('what a manifest, a configuration or an emitter prints goes to stderr, and stdout stays JSON', () => {
  const cwd = createCodeProject({
    manifest: `console.log('from the manifest'); process.stdout.write('and written\\n');`,
    config: `console.info('from the configuration');`,
    emit: `console.table(['from the emitter'])`,
  });
  const { status, stdout, stderr } = run(['generate', '--check', '--format', 'json'], cwd);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ upToDate: false });
  for (const said of ['from the manifest\n', 'and written\n', 'from the configuration\n', 'from the emitter']) {
    expect(stderr).toContain(said);
  }
});

test.runIf(process.platform === 'linux')('a result that stdout does not take is a clear fault', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'list'], {
      cwd: createProject(),
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error the result could not be written to stdout: no space left on the device\n',
    });
  } finally {
    closeSync(full);
  }
});
