import { appendFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, readFiles, writeFiles } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_MANIFEST } from './small-project.ts';

/*
 * What people write about an event, from `notes/` to wherever the event is shown, and what they may not write into the
 * output. The program runs with all of its own emitters, from a folder without a package to build.
 */
const EVENT = 'tags.create.requested';
const PAGE = `output/docs/events/${EVENT}.md`;

const createProject = (files: { readonly [path: string]: string } = {}): string =>
  createFolder({
    'manifest.json': JSON.stringify(SMALL_MANIFEST),
    'synap.config.mjs': "export default { manifest: 'manifest.json', build: false };",
    ...files,
  });

const generate = (cwd: string, ...flags: string[]) => runCli(['generate', ...flags], { cwd });
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('a note', () => {
  const NOTE = 'Ask *first*:\n\n- a <kbd>key</kbd> & `{{code}}`\n\n```sh\n# no heading\n```';

  test('stands to the letter on its event’s page and on no other, and in what show prints', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: `${NOTE}\n` });
    expect(await generate(cwd)).toMatchObject({ code: 0, stderr: '' });
    expect(read(cwd, PAGE).endsWith(`\n\n## Notes\n\n${NOTE}\n`)).toBe(true);
    const pages = Object.entries(readFiles(join(cwd, 'output/docs')));
    expect(pages.filter(([, page]) => page.includes('## Notes')).map(([path]) => path)).toEqual([`events/${EVENT}.md`]);

    const text = await runCli(['show', EVENT], { cwd });
    expect(text.stdout.endsWith(`\nnotes\n${NOTE.replaceAll(/^(?=.)/gm, '  ')}\n`)).toBe(true);
    const json = await runCli(['show', EVENT, '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ type: EVENT, note: NOTE });
    const other = await runCli(['show', 'mail.send.requested', '--format', 'json'], { cwd });
    expect(JSON.parse(other.stdout)).toMatchObject({ type: 'mail.send.requested', note: null });
  });

  test('survives a second run and the next change of the manifest, and goes with its file', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: `${NOTE}\n` });
    await generate(cwd);
    const before = readFiles(cwd);
    expect((await generate(cwd)).stdout).toMatch(/^output is up to date: /);
    expect(readFiles(cwd)).toEqual(before);

    writeFiles(cwd, { 'manifest.json': JSON.stringify(SMALL_MANIFEST).replace('A tag is wanted.', 'A label is.') });
    await generate(cwd);
    expect(read(cwd, PAGE)).toContain('A label is.');
    expect(read(cwd, PAGE).endsWith(`\n\n## Notes\n\n${NOTE}\n`)).toBe(true);

    rmSync(join(cwd, `notes/${EVENT}.md`));
    expect((await generate(cwd, '--check')).stdout).toContain(`changed  ${PAGE}\n`);
    await generate(cwd);
    expect(read(cwd, PAGE)).not.toContain('## Notes');
  });

  test('makes the same page whatever its line ends, byte order mark and empty lines around it', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: '# One\n\ntwo\n' });
    await generate(cwd);
    expect(read(cwd, PAGE).endsWith('\n\n## Notes\n\n### One\n\ntwo\n')).toBe(true);
    writeFiles(cwd, { [`notes/${EVENT}.md`]: '\uFEFF\r\n\r\n# One\r\n\r\ntwo\r\n\r\n' });
    expect((await generate(cwd, '--check')).code).toBe(0);
    // Control: one letter more is a difference.
    writeFiles(cwd, { [`notes/${EVENT}.md`]: '# One\n\ntwo!\n' });
    expect((await generate(cwd, '--check')).code).toBe(1);
  });

  test.for(['', '\n \n'])('of nothing, %j, leaves page and show as they are without it', async (empty) => {
    const cwd = createProject();
    await generate(cwd);
    const shown = await runCli(['show', EVENT], { cwd });
    writeFiles(cwd, { [`notes/${EVENT}.md`]: empty });
    expect((await generate(cwd, '--check')).code).toBe(0);
    expect(await runCli(['show', EVENT], { cwd })).toEqual(shown);
  });

  test('on an event that is not there is an error with what was meant, and so is frontmatter: all at once', async () => {
    const cwd = createProject({
      'notes/tags.creat.requested.md': 'a',
      'notes/else.md': 'b',
      'notes/mail.send.requested.md': '---\ntitle: c\n---\n\nd\n',
    });
    const before = readFiles(cwd);
    expect(await generate(cwd)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error notes/else.md belongs to no event: "else" is not in the catalog; use "tags.create.requested", "tags.create.validated" or "mail.send.requested"
notes/tags.creat.requested.md belongs to no event: "tags.creat.requested" is not in the catalog; did you mean "tags.create.requested"?
notes/mail.send.requested.md:1 begins with frontmatter, which a note does not have; remove it, or write a rule as ***
`,
    });
    expect(readFiles(cwd)).toEqual(before);
    expect(await generate(cwd, '--check')).toMatchObject({ code: 2, stdout: '' });
    // What is wrong with the note of one event keeps no other from being shown.
    expect((await runCli(['show', EVENT], { cwd })).code).toBe(0);
    expect(await runCli(['show', 'mail.send.requested'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error notes\/mail\.send\.requested\.md:1 begins with frontmatter/),
    });
  });

  test.for(['---\n\nA rule, and text.\n', 'text\n\n---\ntitle: c\n---\n'])(
    'that only looks like frontmatter is none: %j',
    async (note) => {
      expect((await generate(createProject({ [`notes/${EVENT}.md`]: note }))).code).toBe(0);
    },
  );
});

describe('an edit under output/', () => {
  /** One file of each folder, and those beside the folders. */
  const pickFiles = (cwd: string): string[] => {
    const paths = Object.keys(readFiles(join(cwd, 'output'))).filter((path) => path !== 'output.lock.json');
    const folderOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
    return [...new Map(paths.map((path) => [folderOf(path), path])).values()].sort();
  };

  test('of any kind of file fails --check with its path and diff, and the next generate undoes it', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: 'A note.\n' });
    await generate(cwd);
    const fresh = readFiles(cwd);
    const files = pickFiles(cwd);
    expect(files.map((path) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['docs', 'json-schema', 'model.json', 'types']),
    );
    expect((await generate(cwd, '--check')).code).toBe(0);

    for (const path of files) appendFileSync(join(cwd, 'output', path), 'edited by hand');
    const changed = await generate(cwd, '--check');
    expect({ code: changed.code, stderr: changed.stderr }).toEqual({ code: 1, stderr: '' });
    for (const path of files) {
      expect(changed.stdout).toContain(`changed  output/${path}\n--- output/${path} (on disk)\n`);
    }
    expect(changed.stdout.match(/^-.*edited by hand/gm)).toHaveLength(files.length);
    expect(changed.stdout).toContain(`\n0 missing, ${files.length} changed, 0 orphaned; run: synap generate\n`);

    await generate(cwd);
    expect(readFiles(cwd)).toEqual(fresh);
  });

  test('that removes a file, or adds one, fails --check with its path', async () => {
    const cwd = createProject();
    await generate(cwd);
    const files = pickFiles(cwd);
    for (const path of files) rmSync(join(cwd, 'output', path));
    const folders = readdirSync(join(cwd, 'output'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const added = folders.map(({ name }) => `${name}/${name === 'types' ? 'src/' : ''}own.md`);
    writeFiles(join(cwd, 'output'), Object.fromEntries(added.map((path) => [path, 'mine\n'])));
    const { code, stdout } = await generate(cwd, '--check');
    expect(code).toBe(1);
    expect(stdout.match(/^missing  .*$/gm)).toEqual(files.map((path) => `missing  output/${path}`));
    expect(stdout.match(/^orphaned .*$/gm)).toEqual(added.sort().map((path) => `orphaned output/${path}`));
    expect(stdout).toContain(`\n${files.length} missing, 0 changed, ${added.length} orphaned; run: synap generate`);
  });

  test('of one byte in a note’s section on the page is no way to write a note', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: 'A note.\n' });
    await generate(cwd);
    writeFiles(cwd, { [PAGE]: read(cwd, PAGE).replace('A note.', 'A vote.') });
    const { code, stdout } = await generate(cwd, '--check');
    expect(code).toBe(1);
    expect(stdout).toContain(`changed  ${PAGE}\n`);
    expect(stdout).toContain('\n-A vote.\n+A note.\n');
  });
});
