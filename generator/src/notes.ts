/** Hand-written Markdown about single events: `<event type>.md`, beside the manifest. */
import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import { KnownError, withHint } from './known-error.ts';
import type { Project } from './load-config.ts';
import { quote } from './manifest/diagnostics.ts';
import { findNearMatch, suggest } from './manifest/near-match.ts';
import { byCodeUnit } from './model/names.ts';
import type { Model } from './model/types.ts';
import { readText } from './read-text.ts';
import { refuseSystemErrors } from './refuse-system-errors.ts';

/**
 * The note on one event, or an empty text. Notes on other events are not looked at. Throws one `KnownError` with all
 * that would not do on the event's page.
 */
export async function loadNote(project: Project, model: Model, eventType: string): Promise<string> {
  const path = join(project.notes, `${eventType}.md`);
  if (!existsSync(path)) return '';
  // Reading Markdown takes modules that most runs have no use for.
  const [{ findNoteFaults }, { listLinkablePaths }] = await Promise.all([
    import('./find-note-faults.ts'),
    import('./emitters/linkable-paths.ts'),
  ]);
  const text = readText(path);
  const note = { file: noteFile(project, `${eventType}.md`), eventType, text };
  const faults = findNoteFaults(note, new Set(listLinkablePaths(model)));
  if (faults.length > 0) throw new KnownError(faults.join('\n'));
  return text.trim();
}

/** What messages call a file of the folder of notes. */
export const noteFile = (project: Project, name: string): string =>
  relative(project.folder, join(project.notes, name)).replaceAll('\\', '/');

/** The files of the folder, sorted: which event each is about, and of the others what is wrong with them. */
export function listNotes(
  project: Project,
  eventTypes: readonly string[],
): { readonly eventTypes: readonly string[]; readonly faults: readonly string[] } {
  const names = new Set(eventTypes.map((type) => `${type}.md`));
  const [found, faults]: [string[], string[]] = [[], []];
  for (const name of listEntries(project.notes, names)) {
    if (names.has(name)) found.push(name.slice(0, -EXTENSION.length));
    else faults.push(`${noteFile(project, name)} ${describeStray(name, eventTypes)}`);
  }
  return { eventTypes: found, faults };
}

const EXTENSION = '.md';

/** What is hidden and a README are for others than the generator. What is in a folder has its path. */
function listEntries(folder: string, names: ReadonlySet<string>): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = refuseSystemErrors(
    () => readdirSync(folder, { withFileTypes: true }),
    (reason) => `${folder} could not be read: ${reason}`,
  );
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
    .flatMap((entry: Dirent) =>
      // A folder with the name of a note is refused when the note is read.
      entry.isDirectory() && !names.has(entry.name)
        ? listEntries(join(folder, entry.name), new Set()).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    )
    .sort(byCodeUnit);
}

function describeStray(path: string, eventTypes: readonly string[]): string {
  const name = path.split('/').at(-1) ?? '';
  const eventType = name.slice(0, -EXTENSION.length);
  if (path !== name) {
    return `is in a folder of its own, where no note is looked for; ${
      eventTypes.includes(eventType) ? `move it to ${name} beside the others` : 'move it elsewhere, or remove it'
    }`;
  }
  if (name.endsWith(EXTENSION)) {
    return withHint(
      `belongs to no event: ${quote(eventType)} is not in the catalog`,
      suggest(eventType, eventTypes, 'rename it after an event type, or remove it'),
    );
  }
  const near = findNearMatch(
    name,
    eventTypes.map((type) => `${type}${EXTENSION}`),
  );
  return `is no note, which is named <event type>.md; ${
    near === undefined ? 'rename it, or move it elsewhere' : `did you mean ${quote(near)}?`
  }`;
}
