/** What TypeScript programs do with the events of a catalog: who emits, handles and reads them. */
import { ts } from 'ts-morph';
import { readProject } from '../ksync/open-project.ts';
import { placeOf, showPath, SourceError } from '../ksync/source-faults.ts';
import type { SourceFault } from '../ksync/source-faults.ts';
import { byCodeUnit } from '../model/names.ts';
import type { Model } from '../model/types.ts';
import { createEventNames } from './event-names.ts';
import { createFlow } from './flow.ts';
import { findNames } from './find-names.ts';
import { findReads } from './find-reads.ts';
import { createOwners, DATABASE, KSYNC } from './owners.ts';
import type { Owners } from './owners.ts';
import { createPayloadFields } from './payload-fields.ts';
import { resolveModules } from './resolve-modules.ts';

/** By the order of the catalog; places by file, line and column. */
export interface Usage {
  /** Every event of the catalog; `isDead` says which are used nowhere. */
  readonly events: readonly EventUsage[];
  /** Event types as text that no type of the package checks: a rename would pass them by. */
  readonly bareNames: readonly BareName[];
  /** Texts that look like event types of the catalog and are none. */
  readonly unknownNames: readonly UnknownName[];
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
  for (const tsconfig of tsconfigs) readProgram({ tsconfig, model, cwd, found });
  return found.toUsage(model);
}

/** Whether nothing names the event or reads its data. */
export const isDead = ({ emits, handles, mentions, reads }: EventUsage): boolean =>
  emits.length + handles.length + mentions.length + reads.length === 0;

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
}: Omit<Question, 'tsconfigs'> & { tsconfig: string; found: Found }): void {
  const program = readProject({ tsconfig, cwd, resolutionHost: resolveModules }).getProgram().compilerObject;
  const checker = program.getTypeChecker();
  const owners = createOwners();
  const sources = program
    .getSourceFiles()
    .filter((source) => !source.isDeclarationFile && !program.isSourceFileFromExternalLibrary(source))
    .filter((source) => owners.ownerOf(source) !== model.package.name);
  refuseMissing({ sources, packages: [model.package.name, KSYNC, DATABASE], checker, cwd });

  const names = createEventNames(model);
  const fields = createPayloadFields({ program, checker, owners, model });
  const parts = { checker, owners, names, model, found };
  const flow = createFlow({ checker, fields, isTrusted: trusted(owners, model) });
  for (const source of sources) {
    findNames(source, parts);
    findReads(source, { checker, fields, flow, found });
  }
}

/** The packages whose functions take payloads as such: what is given to them is not read by the program. */
const trusted = ({ ownerOf }: Owners, model: Model) => {
  const packages: ReadonlySet<string | undefined> = new Set([model.package.name, KSYNC, DATABASE]);
  return (node: ts.Node): boolean => packages.has(ownerOf(node.getSourceFile()));
};

interface Imports {
  readonly sources: readonly ts.SourceFile[];
  readonly packages: readonly string[];
  readonly checker: ts.TypeChecker;
  readonly cwd: string;
}

function refuseMissing({ sources, packages, checker, cwd }: Imports): void {
  const faults = sources.flatMap((source) =>
    source.statements.flatMap((statement): SourceFault[] => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      const specifier = statement.moduleSpecifier;
      if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
      const isOurs = packages.some((name) => specifier.text === name || specifier.text.startsWith(`${name}/`));
      if (!isOurs || checker.getSymbolAtLocation(specifier) !== undefined) return [];
      return [
        {
          ...placeOf(specifier),
          code: 'PACKAGE_NOT_FOUND',
          message: `"${specifier.text}" is not found, so that nobody can tell which events are used`,
          hint: 'install and build what the program imports',
        },
      ];
    }),
  );
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

function createFound(cwd: string): Found & { toUsage(model: Model): Usage } {
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
