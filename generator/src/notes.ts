/** Hand-written Markdown about single events: `<event type>.md`, beside the manifest. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KnownError } from './known-error.ts';
import type { Project } from './load-config.ts';
import { readText } from './read-text.ts';

/**
 * The note on one event, or an empty text. Notes on other events are not looked at. Throws `KnownError` for one that
 * begins with frontmatter.
 */
export function loadNote(project: Project, eventType: string): string {
  const path = join(project.notes, `${eventType}.md`);
  if (!existsSync(path)) return '';
  const note = readText(path);
  const fault = findNoteFault(note, noteFile(project, eventType));
  if (fault !== undefined) throw new KnownError(fault);
  return note.trim();
}

/** What `file` cannot say on a page: frontmatter would be a rule and a heading there. */
export const findNoteFault = (note: string, file: string): string | undefined =>
  /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/.test(note)
    ? `${file}:1 begins with frontmatter, which a note does not have; remove it, or write a rule as ***`
    : undefined;

/** What messages call the file of a note. */
export const noteFile = (project: Project, eventType: string): string =>
  relative(project.folder, join(project.notes, `${eventType}.md`)).replaceAll('\\', '/');
