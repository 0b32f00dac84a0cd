import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { KnownError } from '../known-error.ts';
import type { Project } from '../load-config.ts';
import { byCodeUnit } from '../model/names.ts';

/**
 * Absolute paths of the hand-written Markdown below the project's folder. By default that is every page that Git tracks
 * or does not ignore, without the output, `node_modules`, folders of tests, whose pages may be wrong on purpose, and
 * changelogs, whose counts were right once. Where there is no Git, hidden folders are left out too. Throws `KnownError`
 * for a pattern of `lint.docs` that no page fits.
 */
export function findPages(project: Project): readonly string[] {
  const all = (listByGit(project.folder) ?? listByWalk(project.folder)).filter(
    (path) => !isBelow(join(project.folder, path), project.output) && !path.split('/').includes('node_modules'),
  );
  const { docs } = project.lint;
  const wanted = docs === undefined ? all.filter(isPageByDefault) : selectPages(all, docs);
  return [...new Set(wanted)].sort(byCodeUnit).map((path) => join(project.folder, path));
}

const isPageByDefault = (path: string): boolean =>
  !/(?:^|\/)(?:tests?|__tests__|fixtures|__fixtures__|dist)\//.test(path) && !/(?:^|\/)CHANGELOG\.mdx?$/i.test(path);

function selectPages(all: readonly string[], patterns: readonly string[]): readonly string[] {
  const selections = patterns.map((pattern) => {
    const expression = toExpression(pattern);
    return { pattern, pages: all.filter((path) => expression.test(path)) };
  });
  const empty = selections.filter(({ pages }) => pages.length === 0);
  if (empty.length > 0) {
    throw new KnownError(
      empty.map(({ pattern }) => `lint.docs: no Markdown file of the project fits ${pattern}`).join('\n'),
    );
  }
  return selections.flatMap(({ pages }) => pages);
}

/** `*` is anything within a folder, `**` any folders; relative to the project's folder. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => WILDCARDS[part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`);
}

const WILDCARDS: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** Null where the folder is in no repository, or there is no Git. */
function listByGit(folder: string): readonly string[] | null {
  const argv = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.md', '*.mdx'];
  const { status, stdout } = spawnSync('git', argv, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return null;
  // What was deleted is tracked until that is committed.
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(folder, path)));
}

function listByWalk(folder: string): readonly string[] {
  const pages: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (/\.mdx?$/.test(entry.name)) pages.push(relative(folder, path).split(sep).join('/'));
    }
  }
  return pages;
}

const isBelow = (path: string, folder: string): boolean => path.startsWith(folder + sep);
