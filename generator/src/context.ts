/** Reads everything that emitters may see beside the model, before the first of them runs. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { EmitContext } from './emitters/emitter.ts';
import { listLinkablePaths } from './emitters/linkable-paths.ts';
import { loadTemplates } from './emitters/templates.ts';
import { parseRelease, type Release } from './evolution/releases.ts';
import { findNoteFaults } from './find-note-faults.ts';
import { KnownError, withHint } from './known-error.ts';
import type { Project } from './load-config.ts';
import { suggest } from './manifest/near-match.ts';
import type { Model } from './model/types.ts';
import { listNotes, noteFile } from './notes.ts';
import { readText } from './read-text.ts';
import { refuseSystemErrors } from './refuse-system-errors.ts';

/** Throws one `KnownError` that names every file which belongs to nothing. */
export function loadContext(project: Project, model: Model): EmitContext {
  const eventTypes = new Set(model.events.map((event) => event.type));
  const faults: string[] = [];
  const context: EmitContext = {
    history: readHistory(project, faults),
    notes: readNotes(project, { model, faults }),
    upcasters: readUpcasters(project, { eventTypes, faults }),
    templates: loadTemplates(project.templates),
  };
  if (faults.length > 0) {
    throw new KnownError(faults.join('\n'));
  }
  return context;
}

/** Orders versions as semver does (https://semver.org/#spec-item-11). */
export function compareVersions(left: string, right: string): number {
  const a = parseVersion(left);
  const b = parseVersion(right);
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return comparePrereleases(a.prerelease, b.prerelease);
}

const VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*))?$/;

/**
 * Whether history can hold a release of it: a semantic version without build metadata. Longer ones, and numbers that are
 * no safe integers, are no versions for npm; here they could not be told apart.
 */
export function isVersion(text: string): boolean {
  if (text.length > 256 || !VERSION.test(text)) return false;
  const { numbers, prerelease } = parseVersion(text);
  const identifiers = prerelease.filter((identifier) => /^\d+$/.test(identifier));
  return [...numbers, ...identifiers.map(Number)].every(Number.isSafeInteger);
}

function parseVersion(version: string): { numbers: readonly number[]; prerelease: readonly string[] } {
  const [, major, minor, patch, prerelease] = VERSION.exec(version) ?? [];
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease: prerelease?.split('.') ?? [] };
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) {
    // A release comes after its prereleases.
    return right.length - left.length;
  }
  for (const [index, a] of left.entries()) {
    const b = right[index];
    if (b === undefined) {
      return 1;
    }
    if (a !== b) {
      return compareIdentifiers(a, b);
    }
  }
  return left.length - right.length;
}

function compareIdentifiers(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => /^\d+$/.test(text));
  if (a && b) {
    return Number(left) - Number(right);
  }
  if (a !== b) {
    return a ? -1 : 1;
  }
  return left < right ? -1 : 1;
}

/** The releases of `history/`, oldest first. Throws one `KnownError` that names every file which is none. */
export function loadHistory(project: Project): readonly Release[] {
  const faults: string[] = [];
  const releases = readHistory(project, faults);
  if (faults.length > 0) {
    throw new KnownError(faults.join('\n'));
  }
  return releases;
}

function readHistory(project: Project, faults: string[]): readonly Release[] {
  const releases: Release[] = [];
  for (const name of listFiles(project.history, '.json')) {
    const path = join(project.history, name);
    const shown = relative(project.folder, path).replaceAll('\\', '/');
    const version = name.slice(0, -'.json'.length);
    if (!isVersion(version)) {
      faults.push(`${shown} is not named <version>.json, such as 1.2.0.json; rename or remove it`);
      continue;
    }
    try {
      releases.push(parseRelease(parseJson(readText(path, { name: shown }), shown), { version, name: shown }));
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      faults.push(error.message);
    }
  }
  return releases.sort((a, b) => compareVersions(a.version, b.version));
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new KnownError(`${name} is not JSON (${(error as Error).message}); restore it from version control`);
  }
}

function readNotes(
  project: Project,
  { model, faults }: { model: Model; faults: string[] },
): ReadonlyMap<string, string> {
  const listed = listNotes(
    project,
    model.events.map(({ type }) => type),
  );
  const linkable = new Set(listLinkablePaths(model));
  const notes = listed.eventTypes.map((eventType) => {
    const name = `${eventType}.md`;
    return { file: noteFile(project, name), eventType, text: readText(join(project.notes, name)) };
  });
  faults.push(...listed.faults, ...notes.flatMap((note) => findNoteFaults(note, linkable)));
  return new Map(notes.map(({ eventType, text }) => [eventType, text]));
}

function readUpcasters(
  project: Project,
  { eventTypes, faults }: { eventTypes: ReadonlySet<string>; faults: string[] },
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of listFiles(project.upcasters, '.ts')) {
    const eventType = name.slice(0, -'.ts'.length);
    const path = join(project.upcasters, name);
    if (eventTypes.has(eventType)) {
      texts.set(eventType, readText(path));
    } else {
      faults.push(
        withHint(
          `${relative(project.folder, path)} belongs to no event: "${eventType}" is not in the catalog`,
          suggest(eventType, [...eventTypes], 'rename it after an event type, or remove it'),
        ),
      );
    }
  }
  return texts;
}

/** Sorted names. Files of other kinds and hidden ones are none of ours. */
function listFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return refuseSystemErrors(
    () => readdirSync(folder),
    (reason) => `${folder} could not be read: ${reason}`,
  )
    .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
    .sort();
}
