import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ManifestError, diagnose, quote } from './diagnostics.ts';
import type { DiagnosticCode, LocatedDiagnostic } from './diagnostics.ts';
import { findJsonFault } from './json-fault.ts';
import { nestsTooDeep } from './yaml-depth.ts';

/**
 * What a manifest file says, unchecked: the default export of a module, or the data of a JSON or YAML file. Reads again
 * after an edit. Throws `ManifestError` where the file is absent, does not parse or throws while it runs; places in its
 * diagnostics are relative to `cwd`.
 *
 *     const input = await loadManifest('catalog/manifest.ts');
 */
export async function loadManifest(path: string, { cwd = process.cwd() } = {}): Promise<unknown> {
  const file = resolve(cwd, path);
  const load = LOADERS.get(extname(file).toLowerCase());
  if (load === undefined) {
    const known = [...LOADERS.keys()].join(', ');
    throw fault(
      { file, cwd },
      'MANIFEST_UNSUPPORTED',
      `a manifest cannot be a ${quote(extname(file))} file`,
      `use one of ${known}`,
    );
  }
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw fault(
      { file, cwd },
      'MANIFEST_NOT_FOUND',
      'there is no such file',
      'create it, or set `manifest` in synap.config.ts',
    );
  }
  return load(file, cwd);
}

type Loader = (file: string, cwd: string) => Promise<unknown>;

const LOADERS: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['.ts', loadModule],
  ['.mts', loadModule],
  ['.js', loadModule],
  ['.mjs', loadModule],
  ['.json', loadJson],
  ['.yaml', loadYaml],
  ['.yml', loadYaml],
]);

async function loadModule(file: string, cwd: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, { fsCache: findCache(file), moduleCache: false });
  let exported: unknown;
  try {
    exported = await runModule(file, jiti);
  } catch (error) {
    throw moduleFault(error, file, cwd);
  }
  if (isObject(exported) && Object.hasOwn(exported, 'default')) return exported['default'];
  // A CommonJS module has no default export: what it exports is the manifest.
  if (isObject(exported) && !Object.hasOwn(exported, '__esModule') && extname(file) === '.js') return exported;
  throw fault(
    { file, cwd },
    'MANIFEST_UNSUPPORTED',
    'the module has no default export',
    'write `export default defineManifest({ ... })`',
  );
}

type Jiti = ReturnType<(typeof import('jiti'))['createJiti']>;

// Imported, JavaScript modules would be Node's own and stay in its cache for good; required, jiti runs them anew. Only
// top-level await needs the import.
async function runModule(file: string, jiti: Jiti): Promise<unknown> {
  try {
    return jiti(file);
  } catch (error) {
    if (!(isObject(error) && error['name'] === 'SyntaxError')) throw error;
    return jiti.import(file);
  }
}

/** The nearest node_modules, where caches belong; without one, no cache. */
function findCache(file: string): string | false {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory() === true) return join(modules, '.cache', 'jiti');
    if (folder === dirname(folder)) return false;
  }
}

/** What went wrong in a module, at the place that caused it: the first of the project's own files on the stack. */
function moduleFault(error: unknown, manifest: string, cwd: string): ManifestError {
  const message = isObject(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
  const stack = isObject(error) && typeof error['stack'] === 'string' ? error['stack'] : '';
  const parseError = /ParseError: ([^\n]*?)\s*\n\s*(\S[^\n]*):(\d+):(\d+)/.exec(message);
  if (parseError !== null) {
    const [, problem = '', file = '', line, column] = parseError;
    // Babel counts columns from 0.
    const place = { file, cwd, line: Number(line), column: Number(column) + 1 };
    return fault(place, 'MANIFEST_SYNTAX', `the module does not parse: ${problem.trim()}`, 'correct the syntax');
  }
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message);
  if (missing !== null) {
    const requirer = /Require stack:\n- ([^\n]+)/.exec(message)?.[1] ?? manifest;
    const place = findSpecifier(requirer, missing[1]!);
    return fault(
      { ...place, cwd },
      'MANIFEST_NOT_FOUND',
      `cannot find the module ${quote(missing[1]!)}`,
      'correct the import, or create the file',
    );
  }
  const [firstLine = ''] = message.split('\n');
  const name = isObject(error) && typeof error['name'] === 'string' ? `${error['name']}: ` : '';
  const code = name === 'SyntaxError: ' ? 'MANIFEST_SYNTAX' : 'MANIFEST_THREW';
  return fault(
    { ...(findFrame(stack) ?? { file: manifest }), cwd },
    code,
    `running the manifest failed with ${name}${firstLine}`,
  );
}

/** Where a module names another. */
function findSpecifier(file: string, specifier: string): Omit<Place, 'cwd'> {
  try {
    const text = readFileSync(file, 'utf8');
    const offset = [`'${specifier}'`, `"${specifier}"`]
      .map((quoted) => text.indexOf(quoted))
      .find((index) => index >= 0);
    return { file, ...positionOf(text, offset ?? 0) };
  } catch {
    return { file };
  }
}

// Lines of a stack are those of the source; columns are those of what jiti made of it, so the line's start is said.
function findFrame(stack: string): Omit<Place, 'cwd'> | undefined {
  for (const match of stack.matchAll(
    /(?:\(|at (?:async )?)((?:file:\/\/)?\/[^\n]*?|[A-Za-z]:[\\/][^\n]*?):(\d+):\d+\)?$/gm,
  )) {
    const [, source = '', line] = match;
    const file = source.startsWith('file://') ? fileURLToPath(source) : source;
    if (file.includes(`${sep}node_modules${sep}`) || file === fileURLToPath(import.meta.url)) continue;
    return { file, line: Number(line), column: findIndent(file, Number(line)) + 1 };
  }
  return undefined;
}

function findIndent(file: string, line: number): number {
  try {
    return Math.max(0, readFileSync(file, 'utf8').split(/\r?\n/)[line - 1]?.search(/\S/) ?? 0);
  } catch {
    return 0;
  }
}

async function loadJson(file: string, cwd: string): Promise<unknown> {
  const text = readText(file, cwd);
  const found = findJsonFault(text);
  if (found !== undefined) {
    throw fault(
      { file, cwd, ...positionOf(text, found.offset) },
      'MANIFEST_SYNTAX',
      `the file is not JSON: ${found.problem}`,
    );
  }
  return JSON.parse(text);
}

async function loadYaml(file: string, cwd: string): Promise<unknown> {
  const { Parser, parseDocument } = await import('yaml');
  const text = readText(file, cwd);
  if (nestsTooDeep(text, { Parser }))
    throw fault({ file, cwd }, 'TOO_DEEP', 'the file is nested too deep', 'flatten it');
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  // A tag that is not YAML's own is only a warning to the parser, and its value a plain text: refused, not guessed.
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    throw new ManifestError(
      problems.map(({ code, message, pos: [offset] }) => {
        // What follows a colon or a quote repeats the text, which may hold secrets.
        const [problem = ''] = message.split(/[:;"]/);
        return locatedFault(
          { file, cwd, ...positionOf(text, offset) },
          'MANIFEST_SYNTAX',
          `the file is not plain YAML: ${problem.trim()} (${code})`,
        );
      }),
    );
  }
  try {
    // Aliases to one anchor share one value here; what they would come to is limited where the manifest is copied.
    return document.toJS({ maxAliasCount: -1 });
  } catch {
    throw fault({ file, cwd }, 'MANIFEST_SYNTAX', 'the file has an alias without an anchor before it');
  }
}

function readText(file: string, cwd: string): string {
  try {
    // A byte order mark is not JSON; editors on Windows write one.
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const reason = isObject(error) && typeof error['code'] === 'string' ? error['code'] : 'unknown reason';
    throw fault({ file, cwd }, 'MANIFEST_NOT_FOUND', `the file cannot be read: ${reason}`);
  }
}

interface Place {
  readonly file: string;
  readonly cwd: string;
  readonly line?: number;
  readonly column?: number;
}

const fault = (place: Place, code: DiagnosticCode, message: string, hint?: string): ManifestError =>
  new ManifestError([locatedFault(place, code, message, hint)]);

function locatedFault(place: Place, code: DiagnosticCode, message: string, hint?: string): LocatedDiagnostic {
  return {
    ...diagnose(code, [], message, hint),
    file: relativeFile(place.file, place.cwd),
    line: place.line ?? 1,
    column: place.column ?? 1,
  };
}

/** Below `cwd` or beside it, with `/` on every system. */
export const relativeFile = (file: string, cwd: string): string => relative(cwd, file).split(sep).join('/');

/** 1-based line and column of an offset. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;
