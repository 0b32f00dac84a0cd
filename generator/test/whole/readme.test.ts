import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');

/** The first code block of a language. */
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'msu').exec(readme)?.[1] ?? '';

/** An id and a time are new at each run. */
const masked = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '<id>')
    .replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/gu, '<time>')
    .trim();

const run = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });

describe('the README', () => {
  test('says what its example prints', () => {
    expect(block('js')).toContain('createSynapEvent');
    expect(masked(run(block('js')))).toBe(masked(block('text')));
  });

  test('control: another example prints something else', () => {
    expect(masked(run(block('js').replace("name: 'roadmap'", "name: 'plans'")))).not.toBe(masked(block('text')));
  });

  test('names every command of the program, and no other', async () => {
    const { stdout } = await runCli(['--help'], { cwd: ROOT });
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*$/gmu)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    const documented = [...readme.matchAll(/^\| `([a-z]+)(?: [^`]*)?` +\|/gmu)].map(([, name]) => name);
    expect(documented).toEqual(commands);
  });
});

test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'catalog/README.md'])(
  '%s links to files that exist',
  (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  },
);

test('CONTRIBUTING names files that exist', () => {
  const named = [...read('CONTRIBUTING.md').matchAll(/`([a-z-]+\/[\w./-]+)`/gu)].map(([, path]) => path!);
  const exists = (path: string): boolean =>
    [path, `generator/src/${path}`].some((candidate) => existsSync(join(ROOT, candidate)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !exists(path))).toEqual([]);
});
