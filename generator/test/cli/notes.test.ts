import { appendFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLinkablePaths } from '../../src/emitters/linkable-paths.ts';
import { loadModel } from '../../src/generate.ts';
import { loadConfig } from '../../src/load-config.ts';
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

  /** Each kind of what a note may link to, and what leads elsewhere. */
  const FINE = `[event](mail.send.requested.md) [part](tags.create.validated.md#data) [table](../tables/tags.md)
[domain](<../systems/mail.md>) [types](../types.md) [index](../index.md) [here](#notes) [out](https://example.com/a?b#c)
[mail](mailto:a@example.com) <b@example.com> https://example.com/x [named] //no.link [^1] [odd](//example.com)

![graph](../../graph/tables/tags.svg) [schema](../../json-schema/2020-12/writer/${EVENT}.json)
<a href="../../json-schema/index.json">all</a> <img alt="on=1" src='../../graph/catalog.svg'> <kbd>on</kbd>

| a   | b                                  |
| --- | ---------------------------------- |
| x   | \`<script>\` \`[no](link.png)\` |

\`\`\`html
<script onclick="x"> [no](link.png)
\`\`\`

&lt;script> 1 <2 and a <https://example.com/a>.

<details title="a > b"><summary>once = true</summary></details>

[named]: ./mail.send.requested.md 'title'
[^1]: A footnote.
`;

  test('links to pages, schemas, graphs and other sites, and shows what script looks like', async () => {
    const cwd = createProject({ [`notes/${EVENT}.md`]: FINE });
    expect(await generate(cwd)).toMatchObject({ code: 0, stderr: '' });
    expect((await runCli(['show', EVENT], { cwd })).code).toBe(0);
  });

  test('that leads to no page, schema or graph is refused with its line, and so is script: all at once', async () => {
    const cwd = createProject({
      [`notes/${EVENT}.md`]: `${FINE}
![diagram](diagram.png) [readme](../../../catalog/README.md) [x]()
[near](tags.create.validatd.md) [elsewhere](tables/tags.md) [root](/docs/index.md) [file](../../model.json)
[percent](%zz.md) [query](../index.md?a) <a href="gone.md">b</a> ![](<>) [folder](../tables/)

- [js](JaVaScRiPt:alert(1)) <a href="java&#115;cript&colon;alert(1)">c</a>
  > <SCRIPT src=https://example.com></SCRIPT> <b a="1"oNclick=x>

| a          | b               |
| ---------- | --------------- |
| \`a        | <script>x \` |

<iframe srcdoc="x"></iframe>

[unused]: gone.png

<div title="open
`,
      'notes/mail.send.requested.md': '<p\n  onload\n>\n',
    });
    const before = readFiles(cwd);
    const faults = (text: string): string[] => text.trimEnd().split('\n');
    const elsewhere = (found: string): string => `${found}, which is no page, schema or graph`;
    const advice =
      'write where it is from docs/events of the output, as <event type>.md or ../tables/<table>.md, or a whole address (https://...)';
    const first = FINE.split('\n').length + 1;
    const want = [
      [0, `${elsewhere('shows "diagram.png"')}; ${advice}`],
      [0, `${elsewhere('links to "../../../catalog/README.md"')}; ${advice}`],
      [0, 'has an empty link; give it an address, or remove it'],
      [1, `${elsewhere('links to "tags.create.validatd.md"')}; did you mean "tags.create.validated.md"?`],
      [1, `${elsewhere('links to "tables/tags.md"')}; did you mean "../tables/tags.md"?`],
      [1, `${elsewhere('links to "/docs/index.md"')}; did you mean "../index.md"?`],
      [1, `${elsewhere('links to "../../model.json"')}; ${advice}`],
      [2, `${elsewhere('links to "%zz.md"')}; ${advice}`],
      [2, `${elsewhere('links to "../index.md?a"')}; did you mean "../index.md"?`],
      [2, `${elsewhere('links to "gone.md"')}; ${advice}`],
      [2, 'has an image without an address; give it an address, or remove it'],
      [2, `${elsewhere('links to "../tables/"')}; ${advice}`],
      [4, 'has a javascript: address, which would run for readers; remove it'],
      [5, 'has a script element, which would run for every reader; remove it, or write it as code'],
      [5, 'has the attribute "onclick", whose script would run for readers; remove it'],
      [9, 'has a script element, which would run for every reader; remove it, or write it as code'],
      [11, 'has the attribute "srcdoc", whose script would run for readers; remove it'],
      [13, `${elsewhere('links to "gone.png"')}; ${advice}`],
      [15, 'has an HTML tag without its end, which would take the text after it along; end it with >'],
    ].map(([line, fault]) => `notes/${EVENT}.md:${first + Number(line)} ${fault}`);
    const other =
      'notes/mail.send.requested.md:1 has the attribute "onload", whose script would run for readers; remove it';

    for (const flags of [[], ['--check']]) {
      const { code, stdout, stderr } = await generate(cwd, ...flags);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(faults(stderr.replace(/^error /, ''))).toEqual([other, ...want]);
    }
    expect(readFiles(cwd)).toEqual(before);
    const shown = await runCli(['show', EVENT], { cwd });
    expect(shown).toMatchObject({ code: 2, stdout: '' });
    expect(faults(shown.stderr.replace(/^error /, ''))).toEqual(want);
  });

  test('has the paths to link to from the model: they are those of the pages, schemas and graphs that are written', async () => {
    const cwd = createProject();
    await generate(cwd);
    const written = Object.keys(readFiles(join(cwd, 'output'))).filter((path) =>
      /^(?:docs|json-schema|graph)\//.test(path),
    );
    const model = await loadModel(await loadConfig({ cwd }));
    expect([...listLinkablePaths(model)].sort()).toEqual(written.sort());
  });

  test('is found nowhere but in the folder itself: other files are refused by name, README and hidden ones pass', async () => {
    const cwd = createProject({
      'notes/README.md': 'For authors: [a](b.png)',
      'notes/.DS_Store': '',
      'notes/.drafts/a.md': '',
      'notes/TAGS.txt': '',
      'notes/tags.create.requested.MD': '',
      [`notes/sub/${EVENT}.md`]: 'a',
      'notes/sub/deep/else.md': 'b',
      'notes/sub/deep/README.md': 'c',
    });
    expect(await generate(cwd)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error notes/TAGS.txt is no note, which is named <event type>.md; rename it, or move it elsewhere
notes/sub/deep/else.md is in a folder of its own, where no note is looked for; move it elsewhere, or remove it
notes/sub/${EVENT}.md is in a folder of its own, where no note is looked for; move it to ${EVENT}.md beside the others
notes/tags.create.requested.MD is no note, which is named <event type>.md; did you mean "${EVENT}.md"?
`,
    });
    for (const path of ['TAGS.txt', 'tags.create.requested.MD', 'sub'])
      rmSync(join(cwd, 'notes', path), { recursive: true });
    expect((await generate(cwd)).code).toBe(0);
  });
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
