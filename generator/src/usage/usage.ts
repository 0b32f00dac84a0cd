/** What TypeScript programs do with the events of a catalog: who emits, handles and reads them. */
import type { ts } from 'ts-morph';
import { readProject } from '../ksync/open-project.ts';
import { placeOf, showPath, SourceError } from '../ksync/source-faults.ts';
import type { SourceFault } from '../ksync/source-faults.ts';
import { byCodeUnit } from '../model/names.ts';
import type { Model } from '../model/types.ts';
import { createEventNames } from './event-names.ts';
import { createFlow } from './flow.ts';
import { findNames } from './find-names.ts';
import { findReads } from './find-reads.ts';
import { findImports } from './imports.ts';
import type { Import } from './imports.ts';
import { createOwners, DATABASE, KSYNC } from './owners.ts';
import type { Owners } from './owners.ts';
import { createPayloadFields } from './payload-fields.ts';
import { resolveModules } from './resolve-modules.ts';

/** By the order of the catalog; places by file, line and column. */
export interface Usage {
  /** In the order in which they were named. */
  readonly programs: readonly ProgramUsage[];
  /** Every event of the catalog; `isDead` says which are used nowhere. */
  readonly events: readonly EventUsage[];
  /** Event types as text that no type of the package checks: a rename would pass them by. */
  readonly bareNames: readonly BareName[];
  /** Texts that look like event types of the catalog and are none. */
  readonly unknownNames: readonly UnknownName[];
}

export interface ProgramUsage {
  /** Relative to the working directory, with `/`. */
  readonly tsconfig: string;
  /**
   * Whether a file of it imports the package, or something that does. Where none does, no value in the program has a type of the
   * package's: that it reads no field says nothing.
   */
  readonly importsPackage: boolean;
}

export interface EventUsage {
  readonly type: string;
  readonly emits: readonly UsagePlace[];
  readonly handles: readonly UsagePlace[];
  /** Named, and neither emitted nor handled there. */
  readonly mentions: readonly UsagePlace[];
  readonly reads: readonly FieldReads[];
}

/** Places that read one field of an event's data, by the most of its path that stands there. */
export interface FieldReads {
  /** Keys from the data down; `*` for items of an array, values of a record, and any key of an object: who knows which. */
  readonly path: readonly string[];
  readonly places: readonly UsagePlace[];
}

export interface UsagePlace {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface BareName extends UsagePlace {
  readonly name: string;
  /** The constant to write in its place: `GeneratedEventTypes.tags['create.requested']`. */
  readonly constant: string;
}

export interface UnknownName extends UsagePlace {
  readonly name: string;
  /** The event type that was probably meant, or null where none is near. */
  readonly suggestion: string | null;
}

interface Question {
  /** Absolute. */
  readonly tsconfigs: readonly string[];
  readonly model: Model;
  /** What places are relative to. */
  readonly cwd: string;
}

/**
 * Reads one program after another, as their compilers would. What several of them have in common counts once.
 *
 * @throws SourceError where a tsconfig is faulty, or a package that a program imports is not found: what it uses of the
 *   events could not be seen, and everything would look unused.
 * @throws KnownError where a tsconfig cannot be read
 */
export async function readUsage({ tsconfigs, model, cwd }: Question): Promise<Usage> {
  const found = createFound(cwd);
  const programs = tsconfigs.map((tsconfig) => readProgram({ tsconfig, model, cwd, found }));
  return { programs, ...found.toUsage(model) };
}

/** Whether a field without readers is one that nobody reads: every program imports the package, and there is one. */
export const isTelling = ({ programs }: Usage): boolean =>
  programs.length > 0 && programs.every(({ importsPackage }) => importsPackage);

/** Whether nothing names the event or reads its data. */
export const isDead = ({ emits, handles, mentions, reads }: EventUsage): boolean =>
  emits.length + handles.length + mentions.length + reads.length === 0;

/** A warning for each program of which it says nothing that it reads no field. */
export const describeBlind = ({ programs }: Usage, packageName: string): readonly string[] =>
  programs
    .filter(({ importsPackage }) => !importsPackage)
    .map(
      ({ tsconfig }) =>
        `no file of ${tsconfig} imports ${packageName}: nothing can be said about fields; correct its imports, or name the tsconfig of a program that has some`,
    );

/** Who may read the field at a path of the event's data, or something in or above it that is gone when the field is. */
export function findReaders({ reads }: EventUsage, path: readonly string[]): readonly UsagePlace[] {
  const places = reads
    .filter((read) => path.every((key, index) => read.path[index] === key || isAnyKey(read.path, index)))
    .flatMap((read) => read.places);
  return [...new Map(places.map((place) => [keyOf(place), place])).values()].sort(byPlace);
}

/** `changes.*` is a read of every key of `changes`, and of what is in them. */
const isAnyKey = (path: readonly string[], index: number): boolean =>
  path[index] === '*' || (index >= path.length && path.at(-1) === '*');

function readProgram({
  tsconfig,
  model,
  cwd,
  found,
}: Omit<Question, 'tsconfigs'> & { tsconfig: string; found: Found }): ProgramUsage {
  const program = readProject({ tsconfig, cwd, resolutionHost: resolveModules }).getProgram().compilerObject;
  const checker = program.getTypeChecker();
  const owners = createOwners();
  const own = program
    .getSourceFiles()
    .filter((source) => !program.isSourceFileFromExternalLibrary(source) && !program.isSourceFileDefaultLibrary(source))
    .filter((source) => owners.ownerOf(source) !== model.package.name);
  const sources = own.filter((source) => !source.isDeclarationFile);
  const imports = own.flatMap((source) => findImports(source, checker));
  refuseMissing({ imports, packages: [model.package.name, KSYNC, DATABASE], cwd });

  const names = createEventNames(model);
  const fields = createPayloadFields({ program, checker, owners, model });
  const parts = { checker, owners, names, model, found };
  const flow = createFlow({ checker, fields, isTrusted: trusted(owners, model) });
  for (const source of sources) {
    findNames(source, parts);
    findReads(source, { checker, fields, flow, found });
  }
  const isOfPackage = (source: ts.SourceFile): boolean => owners.ownerOf(source) === model.package.name;
  return { tsconfig: showPath(tsconfig, cwd), importsPackage: reaches(imports, { isOfPackage, checker }) };
}

/** Whether one of the modules, or what they import in turn, is in a file that is looked for. */
function reaches(
  imports: readonly Import[],
  { isOfPackage, checker }: { isOfPackage: (source: ts.SourceFile) => boolean; checker: ts.TypeChecker },
): boolean {
  const seen = new Set<ts.SourceFile>();
  let wave = imports;
  while (wave.length > 0) {
    const files = wave.flatMap(({ module }) => module?.declarations?.map((each) => each.getSourceFile()) ?? []);
    if (files.some(isOfPackage)) return true;
    const fresh = [...new Set(files)].filter((file) => !seen.has(file));
    fresh.forEach((file) => seen.add(file));
    wave = fresh.flatMap((file) => findImports(file, checker));
  }
  return false;
}

/** The packages whose functions take payloads as such: what is given to them is not read by the program. */
const trusted = ({ ownerOf }: Owners, model: Model) => {
  const packages: ReadonlySet<string | undefined> = new Set([model.package.name, KSYNC, DATABASE]);
  return (node: ts.Node): boolean => packages.has(ownerOf(node.getSourceFile()));
};

interface Imports {
  readonly imports: readonly Import[];
  readonly packages: readonly string[];
  readonly cwd: string;
}

function refuseMissing({ imports, packages, cwd }: Imports): void {
  const faults = imports.flatMap(({ specifier, module }): SourceFault[] => {
    const isOurs = packages.some((name) => specifier.text === name || specifier.text.startsWith(`${name}/`));
    if (!isOurs || module !== undefined) return [];
    return [
      {
        ...placeOf(specifier),
        code: 'PACKAGE_NOT_FOUND',
        message: `"${specifier.text}" is not found, so that nobody can tell which events are used`,
        hint: 'install and build what the program imports',
      },
    ];
  });
  if (faults.length > 0) throw new SourceError(faults, { cwd });
}

export type Role = 'emits' | 'handles' | 'mentions';

/** What the programs have said so far. */
export interface Found {
  addEvent(role: Role, type: string, node: ts.Node): void;
  addRead(type: string, path: readonly string[], node: ts.Node): void;
  addBare(name: string, constant: string, node: ts.Node): void;
  addUnknown(name: string, suggestion: string | null, node: ts.Node): void;
}

function createFound(cwd: string): Found & { toUsage(model: Model): Omit<Usage, 'programs'> } {
  const events = new Map<string, Places>();
  const reads = new Map<string, Map<string, { path: readonly string[]; places: Places }>>();
  const bare = new Map<string, BareName>();
  const unknown = new Map<string, UnknownName>();

  const locate = (node: ts.Node): UsagePlace => {
    const { file, line, column } = placeOf(node);
    return { file: showPath(file, cwd), line, column };
  };
  const placesOf = (role: Role, type: string): readonly UsagePlace[] => sorted(events.get(`${role} ${type}`));
  const readsOf = (type: string): readonly FieldReads[] =>
    [...(reads.get(type)?.values() ?? [])]
      .map(({ path, places }) => ({ path, places: sorted(places) }))
      .sort((left, right) => byCodeUnit(left.path.join('\0'), right.path.join('\0')));

  return {
    addEvent: (role, type, node) =>
      add(
        entryOf(events, `${role} ${type}`, () => new Map()),
        locate(node),
      ),
    addRead(type, path, node) {
      const ofEvent = entryOf(reads, type, () => new Map());
      const { places } = entryOf(ofEvent, JSON.stringify(path), () => ({ path, places: new Map() }));
      add(places, locate(node));
    },
    addBare(name, constant, node) {
      add(bare, { ...locate(node), name, constant });
    },
    addUnknown(name, suggestion, node) {
      add(unknown, { ...locate(node), name, suggestion });
    },
    toUsage: (model) => ({
      events: model.events.map(({ type }) => ({
        type,
        emits: placesOf('emits', type),
        handles: placesOf('handles', type),
        mentions: placesOf('mentions', type),
        reads: readsOf(type),
      })),
      bareNames: sorted(bare),
      unknownNames: sorted(unknown),
    }),
  };
}

type Places = Map<string, UsagePlace>;

const add = <Place extends UsagePlace>(places: Map<string, Place>, place: Place): void => {
  places.set(keyOf(place), place);
};

const keyOf = ({ file, line, column }: UsagePlace): string => `${file}:${line}:${column}`;

const sorted = <Place extends UsagePlace>(places: ReadonlyMap<string, Place> | undefined): readonly Place[] =>
  [...(places?.values() ?? [])].sort(byPlace);

const byPlace = (left: UsagePlace, right: UsagePlace): number =>
  byCodeUnit(left.file, right.file) || left.line - right.line || left.column - right.column;

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
