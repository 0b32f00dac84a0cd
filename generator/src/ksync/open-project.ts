import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Project, ts } from 'ts-morph';
import type { ProjectOptions, SourceFile } from 'ts-morph';
import { KnownError } from '../known-error.ts';
import { refuseSystemErrors } from '../refuse-system-errors.ts';
import { showPath, SourceError } from './source-faults.ts';
import type { Place, SourceFault } from './source-faults.ts';

/** The package whose interface `KSync` has the method that is looked for, and which is augmented. */
export const PACKAGE = '@klastra/ksync';

export interface OpenProject {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** What `@klastra/ksync` exports, as seen from the file that is written; undefined where it is not found. */
  readonly exports: ReadonlyMap<string, ts.Symbol> | undefined;
  /** Whether the project has the written file among its own, or would have. */
  readonly includesOutput: () => boolean;
}

/** The tsconfig of an argument, which may be its folder. */
export function findTsconfig(argument: string, cwd: string): string {
  const path = resolve(cwd, argument);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, 'tsconfig.json') : path;
  if (!existsSync(file)) {
    throw new KnownError(`${file} could not be read: no such file; name the tsconfig of the project, or its folder`);
  }
  return file;
}

/**
 * The project of a tsconfig with its types, as if the file that is to be written held nothing: what it held before would
 * change the types of the calls that it is made from.
 *
 * @throws SourceError where the tsconfig is faulty
 */
export function openProject({ tsconfig, output, cwd }: { tsconfig: string; output: string; cwd: string }): OpenProject {
  const project = readProject({ tsconfig, cwd, except: output });
  // In the place of the output, so that the package is the one that the output will augment.
  const probe = project.createSourceFile(output, `export type * from '${PACKAGE}';\n`, { overwrite: true });
  const program = project.getProgram().compilerObject;
  const checker = program.getTypeChecker();
  return {
    program,
    checker,
    exports: readExports(probe, checker),
    includesOutput: () =>
      readTsconfig(tsconfig, cwd).fileNames.some((file) => isSameFile(file, output)) ||
      program.getSourceFiles().some((source) => refersTo(source, output)),
  };
}

/**
 * The files of a tsconfig, without one that is left out, as their compiler reads them.
 *
 * @throws SourceError where the tsconfig is faulty
 */
export function readProject({
  tsconfig,
  cwd,
  except,
  ...others
}: {
  tsconfig: string;
  cwd: string;
  except?: string;
} & Pick<ProjectOptions, 'resolutionHost'>): Project {
  const { fileNames, options } = refuseSystemErrors(
    () => readTsconfig(tsconfig, cwd),
    (reason) => `${tsconfig} could not be read: ${reason}`,
  );
  const project = new Project({
    compilerOptions: toReadingOptions(options),
    skipFileDependencyResolution: true,
    ...others,
  });
  const files = fileNames.filter((file) => except === undefined || !isSameFile(file, except));
  refuseMissingFiles(files, { tsconfig, cwd });
  for (const file of files) {
    refuseSystemErrors(
      () => project.addSourceFileAtPath(file),
      (reason) => `${file} could not be read: ${reason}`,
    );
  }
  return project;
}

/** Those of `files`: what `include` finds is there. */
function refuseMissingFiles(files: readonly string[], { tsconfig, cwd }: { tsconfig: string; cwd: string }): void {
  const missing = files.filter((file) => !ts.sys.fileExists(file));
  if (missing.length === 0) return;
  throw new SourceError(
    missing.map((file) => ({
      ...findEntry(tsconfig, file),
      code: 'BAD_TSCONFIG',
      message: `it names ${showPath(file, cwd)}, and there is no such file`,
      hint: 'correct its "files"',
    })),
    { cwd },
  );
}

/** Where a tsconfig, or one that it extends, names a file; its beginning where it does so in a way that is not seen. */
function findEntry(tsconfig: string, file: string): Place {
  const source = ts.readJsonConfigFile(tsconfig, ts.sys.readFile);
  // Parsing is what finds those that it extends.
  ts.parseJsonSourceFileConfigFileContent(source, ts.sys, dirname(tsconfig));
  const others = (source.extendedSourceFiles ?? []).map((name) => ts.readJsonConfigFile(name, ts.sys.readFile));
  const entry = [source, ...others].flatMap(readEntries).find(({ path }) => isSameFile(path, file));
  return entry?.place ?? { file: tsconfig, line: 1, column: 1 };
}

/** What `files` says, and where. */
function readEntries(source: ts.TsConfigSourceFile): readonly { path: string; place: Place }[] {
  const root = source.statements[0]?.expression;
  if (root === undefined || !ts.isObjectLiteralExpression(root)) return [];
  return root.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isArrayLiteralExpression(property.initializer)) return [];
    if (!ts.isStringLiteral(property.name) || property.name.text !== 'files') return [];
    return property.initializer.elements.filter(ts.isStringLiteral).map((entry) => {
      // Nodes of such a file do not know what they are in.
      const { line, character } = source.getLineAndCharacterOfPosition(entry.getStart(source));
      const place = { file: source.fileName, line: line + 1, column: character + 1 };
      return { path: resolve(dirname(source.fileName), entry.text), place };
    });
  });
}

/** By `/// <reference path="..." />`. */
const refersTo = ({ fileName: from, referencedFiles }: ts.SourceFile, output: string): boolean =>
  referencedFiles.some(({ fileName }) => isSameFile(resolve(dirname(from), fileName), output));

const isSameFile = (one: string, other: string): boolean => resolve(one) === resolve(other);

function readExports(probe: SourceFile, checker: ts.TypeChecker): ReadonlyMap<string, ts.Symbol> | undefined {
  const specifier = probe.getExportDeclarations()[0]?.getModuleSpecifier()?.compilerNode;
  const module = specifier && checker.getSymbolAtLocation(specifier);
  if (module === undefined) return undefined;
  const exported = checker.getExportsOfModule(module).map((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol] as const;
  });
  return new Map(exported);
}

function readTsconfig(tsconfig: string, cwd: string): ts.ParsedCommandLine {
  const found: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(tsconfig, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => found.push(diagnostic),
  });
  // The compiler in here is of one version, the project's of any: an option that is unknown here may be right there.
  const said = parsed === undefined ? [] : ts.getConfigFileParsingDiagnostics(parsed);
  found.push(...said.filter(({ code }) => !OF_OTHER_VERSIONS.has(code)));
  // Where there are references, an empty list of files is none of its faults.
  if (found.length === 0 && parsed?.fileNames.length === 0) found.push(noInputs());
  if (parsed === undefined || found.length > 0) {
    throw new SourceError(
      found.map((diagnostic) => toFault(diagnostic, { tsconfig, raw: parsed?.raw })),
      { cwd },
    );
  }
  return parsed;
}

const UNKNOWN_OPTION = 5023;
const UNKNOWN_OPTION_WITH_GUESS = 5025;
const UNKNOWN_VALUE = 6046;
const OF_OTHER_VERSIONS: ReadonlySet<number> = new Set([UNKNOWN_OPTION, UNKNOWN_OPTION_WITH_GUESS, UNKNOWN_VALUE]);
const NO_INPUTS: ReadonlySet<number> = new Set([18002, 18003]);

const noInputs = (): ts.Diagnostic => ({
  category: ts.DiagnosticCategory.Error,
  code: 18003,
  file: undefined,
  start: undefined,
  length: undefined,
  messageText: '',
});

function toFault(diagnostic: ts.Diagnostic, { tsconfig, raw }: { tsconfig: string; raw: unknown }): SourceFault {
  const { file, start = 0, code, messageText } = diagnostic;
  const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  const hasReferences = typeof raw === 'object' && raw !== null && 'references' in raw;
  const isEmpty = NO_INPUTS.has(code);
  return {
    file: file?.fileName ?? tsconfig,
    line: line + 1,
    column: character + 1,
    code: 'BAD_TSCONFIG',
    message: isEmpty
      ? 'the tsconfig names no files'
      : ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\.$/, ''),
    hint:
      isEmpty && hasReferences
        ? 'it only refers to others: name the one that has the sources'
        : isEmpty
          ? 'correct its "include" or "files"'
          : 'correct it so that tsc takes it',
  };
}

/**
 * The options that types are read under. Strictness is not the project's: without it every key of an object would be read
 * as optional, and what is written has to be right under any.
 */
function toReadingOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  const { module, moduleResolution, ...others } = options;
  return {
    ...others,
    ...(module === undefined ? { module: ts.ModuleKind.ESNext } : { module }),
    // What newer compilers take where nothing is said; the one in here would take a way that knows no packages.
    ...(moduleResolution !== undefined
      ? { moduleResolution }
      : module === undefined || OLD_MODULES.has(module)
        ? { moduleResolution: ts.ModuleResolutionKind.Bundler }
        : {}),
    target: options.target ?? ts.ScriptTarget.ESNext,
    strict: true,
    strictNullChecks: true,
    exactOptionalPropertyTypes: true,
  };
}

/** The kinds that do not bring a way of resolving with them. */
const OLD_MODULES: ReadonlySet<ts.ModuleKind> = new Set([
  ts.ModuleKind.CommonJS,
  ts.ModuleKind.AMD,
  ts.ModuleKind.UMD,
  ts.ModuleKind.System,
  ts.ModuleKind.ES2015,
  ts.ModuleKind.ES2020,
  ts.ModuleKind.ES2022,
  ts.ModuleKind.ESNext,
  ts.ModuleKind.None,
]);
