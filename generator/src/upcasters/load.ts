/** Reads `catalog/upcasters/<event type>.ts`. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Project } from '../load-config.ts';
import type { Place } from '../report/result.ts';
import { readText } from '../read-text.ts';
import type { UpcasterFault } from './faults.ts';
import { upcasterNames } from './names.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

/** The upcasters of one event. */
export interface UpcasterFile {
  readonly eventType: string;
  /** Relative to the working directory. */
  readonly file: string;
  readonly start: Place;
  /** Of each step, by its key in the file. */
  readonly places: ReadonlyMap<string, Place>;
  /** Paths of fields that a step leaves out on purpose, by the version it starts from. */
  readonly drops: ReadonlyMap<number, ReadonlySet<string>>;
  /** Null where the file has faults. */
  readonly sandbox: Sandbox | null;
  readonly shipped: string;
  readonly faults: readonly UpcasterFault[];
}

export type Upcasters = ReadonlyMap<string, UpcasterFile>;

/**
 * Every file of upcasters by its event type, whatever is wrong with it: `proveUpcasters` reports that. `packageName` is
 * what they import their types from.
 */
export async function loadUpcasters(
  project: Pick<Project, 'upcasters' | 'folder'>,
  { packageName, cwd = project.folder }: { packageName: string; cwd?: string },
): Promise<Upcasters> {
  const names = existsSync(project.upcasters)
    ? readdirSync(project.upcasters).filter((name) => name.endsWith('.ts') && !name.startsWith('.'))
    : [];
  if (names.length === 0) return new Map();
  const [{ createJiti }, { readUpcasterSource }] = await Promise.all([import('jiti'), import('./read-source.ts')]);
  const jiti = createJiti(import.meta.url);
  const files = names.sort().map((name) => {
    const path = join(project.upcasters, name);
    const eventType = name.slice(0, -'.ts'.length);
    const text = readText(path);
    const file = relative(cwd, path).split(sep).join('/');
    const source = readUpcasterSource(text, { file, names: { packageName, ...upcasterNames(eventType) } });
    const at = (position: { line: number; column: number }): Place => ({
      file,
      line: position.line,
      column: position.column,
    });
    const fault = (place: Place, problem: string, todo = ''): UpcasterFault => ({
      code: 'UNSHIPPABLE',
      event: eventType,
      step: null,
      place,
      message: todo === '' ? problem : `${problem}; ${todo}`,
      document: null,
    });
    const faults = source.faults.map(({ problem, todo, ...position }) => fault(at(position), problem, todo));
    const run = faults.length > 0 ? null : runModule(text, { file, jiti });
    const sandbox = run !== null && 'run' in run ? run : null;
    if (run !== null && 'problem' in run) {
      faults.push(fault(run.line === undefined ? at(source.start) : { file, line: run.line, column: 1 }, run.problem));
    }
    const drops = readDrops(sandbox?.drops);
    if (drops === null) {
      faults.push(
        fault(at(source.start), '`drops` is no object of lists', "write `export const drops = { 1: ['name'] }`"),
      );
    }
    return {
      eventType,
      file,
      start: at(source.start),
      places: new Map([...source.places].map(([key, position]) => [key, at(position)])),
      drops: drops ?? new Map(),
      sandbox,
      shipped: source.shipped,
      faults,
    };
  });
  return new Map(files.map((file) => [file.eventType, file]));
}

type Jiti = ReturnType<(typeof import('jiti'))['createJiti']>;

function runModule(text: string, { file, jiti }: { file: string; jiti: Jiti }) {
  let code: string;
  try {
    code = jiti.transform({ source: text, filename: file, ts: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, problem = message, line] = /^(?:.*?: )?([^\n]*?)\s*\((\d+):\d+\)/.exec(message) ?? [];
    return { problem: `does not parse: ${problem}`, ...(line === undefined ? {} : { line: Number(line) }) };
  }
  // jiti puts a syntax fault into the module, to be thrown when it runs.
  return createSandbox({ code, file });
}

function readDrops(drops: unknown): UpcasterFile['drops'] | null {
  if (drops === undefined) return new Map();
  if (typeof drops !== 'object' || drops === null || Array.isArray(drops)) return null;
  const entries = Object.entries(drops as Record<string, unknown>);
  const isPaths = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((path) => typeof path === 'string');
  return entries.every(([, paths]) => isPaths(paths))
    ? new Map(entries.map(([from, paths]) => [Number(from), new Set(paths as readonly string[])]))
    : null;
}
