import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import home from '../content/home.md?raw';
import { encodeMarkdown } from '../markdown/encode-markdown.ts';
import { outputFolder } from './output.ts';
import { readTitle } from './read-title.ts';

/** Pages of the site that are neither in the output folder nor written by hand: their text as Markdown, with frontmatter. */
export const HOME = 'home.md';
export const CHANGELOG = 'history/CHANGELOG.md';
export const COMMANDS = 'generator/commands.md';

/** The first page, under the name of the catalog: the same text leads into any of them. */
export function readHome(): string {
  const { title, description } = readTitle();
  const head = ['---', `title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`, '---'];
  return [...head, '', `# ${encodeMarkdown(title)}`, '', encodeMarkdown(description), '', home].join('\n');
}

/** What `synap release` wrote into the folder `history` beside the output, or the one that SYNAP_HISTORY names. */
export function readChangelog(): string {
  const file = join(resolve(process.env.SYNAP_HISTORY ?? join(outputFolder(), '../history')), 'CHANGELOG.md');
  const isThere = existsSync(file);
  const text = isThere ? readFileSync(file, 'utf8') : WITHOUT_CHANGELOG;
  if (!isThere && missing !== file)
    console.warn(`\n${file} is not there: set SYNAP_HISTORY to the folder that holds it`);
  if (!isThere) missing = file;
  return ['---', 'title: Changelog', 'description: What each release of the catalog changed.', '---', '', text].join(
    '\n',
  );
}

/** The file that was looked for in vain: it is said once. */
let missing: string | undefined;

/** The folder itself is in the terminal only: a page is read elsewhere. */
const WITHOUT_CHANGELOG =
  'This site was built without `history/CHANGELOG.md`, which `synap release` writes: either there was no release yet, or ' +
  '`SYNAP_HISTORY` has to name the folder that holds it.\n';

let commands: string | undefined;

/** What the command line says of itself. */
export function readCommands(): string {
  commands ??= execFileSync(process.execPath, ['../generator/bin/synap.mjs', 'reference'], { encoding: 'utf8' });
  return commands;
}
