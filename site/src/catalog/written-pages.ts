import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from './output.ts';

/** Pages of the site that are neither in the output folder nor written by hand: their text as Markdown, with frontmatter. */
export const CHANGELOG = 'history/CHANGELOG.md';
export const COMMANDS = 'generator/commands.md';

/** What `synap release` wrote, from the folder `history` beside the output. */
export function readChangelog(): string {
  const file = join(outputFolder(), '../history/CHANGELOG.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : 'There was no release yet.\n';
  return ['---', 'title: Changelog', 'description: What each release of the catalog changed.', '---', '', text].join(
    '\n',
  );
}

let commands: string | undefined;

/** What the command line says of itself. */
export function readCommands(): string {
  commands ??= execFileSync(process.execPath, ['../generator/bin/synap.mjs', 'reference'], { encoding: 'utf8' });
  return commands;
}
