import { toCamelCase, toPascalCase } from '../../model/names.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { describeSubject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allEvents, allShapes, databaseNameOf, textOf } from '../view.ts';
import type { Item, List, ManifestView } from '../view.ts';

/** How names are spelt, which are taken, and which stand twice. */
export function* checkNames(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  for (const list of nameLists(view)) {
    for (const item of list.items) yield* checkSpelling(item, list, root);
    yield* findTwins(list, root);
  }
  for (const table of view.tables.items) {
    yield* checkCamelCase(
      textOf(table, 'subject'),
      [...table.path, 'subject'],
      `the subject of ${describeSubject(root, table.path)}`,
    );
  }
  yield* checkDatabaseNames(view, root);
}

interface NameList {
  readonly items: readonly Item[];
  /** Where the name stands. */
  readonly key: 'name' | 'domain' | 'constant';
  readonly spelling: keyof typeof SPELLINGS;
  /** Whether files are named after them. */
  readonly files?: boolean;
}

/** Every list whose members need a name of their own. */
function nameLists(view: ManifestView): readonly NameList[] {
  const fieldLists = [
    ...(view.envelope === undefined ? [] : [view.envelope.fields]),
    ...allEvents(view).map((event) => event.data),
    ...allShapes(view).flatMap((shape) => shape.fieldLists),
  ];
  const systems = view.systems.items;
  return [
    { items: view.envelope === undefined ? [] : [view.envelope], key: 'name', spelling: 'PascalCase' },
    { items: view.sources.items, key: 'name', spelling: 'source' },
    { items: view.actions.items, key: 'name', spelling: 'camelCase' },
    { items: view.modifiers.items, key: 'name', spelling: 'camelCase' },
    { items: view.types.items, key: 'name', spelling: 'PascalCase', files: true },
    { items: view.tables.items, key: 'name', spelling: 'camelCase', files: true },
    { items: systems, key: 'domain', spelling: 'camelCase', files: true },
    { items: systems.flatMap((system) => system.events.items), key: 'constant', spelling: 'SCREAMING_SNAKE' },
    ...systems.map((system): NameList => ({ items: system.events.items, key: 'name', spelling: 'event' })),
    ...view.tables.items.map((table): NameList => ({ items: table.columns.items, key: 'name', spelling: 'camelCase' })),
    ...fieldLists.map((list): NameList => ({ items: list.items, key: 'name', spelling: 'camelCase' })),
  ];
}

const SPELLINGS = {
  camelCase: {
    pattern: /^[a-z][A-Za-z0-9]*$/,
    rule: 'camelCase: a lower-case letter, then letters and digits',
    repair: toCamelCase,
  },
  PascalCase: {
    pattern: /^[A-Z][A-Za-z0-9]*$/,
    rule: 'PascalCase: a capital, then letters and digits',
    repair: toPascalCase,
  },
  SCREAMING_SNAKE: {
    pattern: /^[A-Z][A-Z0-9_]*$/,
    rule: 'SCREAMING_SNAKE: capitals, digits and _',
    repair: toScreamingSnake,
  },
  source: {
    pattern: /^[a-z][A-Za-z0-9_-]*$/,
    rule: 'a lower-case letter, then letters, digits, - and _',
    repair: toCamelCase,
  },
  event: {
    pattern: /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/,
    rule: 'action.modifier, both camelCase',
    repair: (name: string) => name,
  },
} as const satisfies Record<string, { pattern: RegExp; rule: string; repair: (name: string) => string }>;

/** Longer ones make paths that Windows and npm refuse. */
const MAX_NAME = 64;

function* checkSpelling(item: Item, { key, spelling, files }: NameList, root: JsonValue): Iterable<Diagnostic> {
  const name = textOf(item, key);
  if (name === undefined || name.trim() === '') return;
  const { pattern, rule, repair } = SPELLINGS[spelling];
  const path = [...item.path, key];
  if (!pattern.test(name) || name.length > 2 * MAX_NAME) {
    const repaired = repair(name);
    const hint = repaired !== name && pattern.test(repaired) ? `write ${quote(repaired)}` : `write ${rule}`;
    yield diagnose('BAD_NAME', path, `the ${key} of ${describeSubject(root, item.path)} is not ${rule}`, hint);
  } else if (name.length > MAX_NAME) {
    yield diagnose(
      'BAD_NAME',
      path,
      `the ${key} of ${describeSubject(root, item.path)} is longer than ${MAX_NAME} characters`,
      'shorten it',
    );
  } else if (isPrototypeMember(name)) {
    yield reserved(path, `the ${key} of ${describeSubject(root, item.path)} is a member of every JavaScript object`);
  } else if (files === true && isReservedFileName(name)) {
    yield reserved(path, `the ${key} of ${describeSubject(root, item.path)} cannot name a file`);
  } else if (files === true && ENTRY_POINTS.has(name)) {
    const subject = `the ${key} of ${describeSubject(root, item.path)}`;
    yield reserved(path, `${subject} would take the place of the entry point "validators/${name}" of the package`);
  }
}

/** Beside those of the tables and domains, which are called after them. */
const ENTRY_POINTS: ReadonlySet<string> = new Set(['standard']);

function* checkCamelCase(name: string | undefined, path: Path, subject: string): Iterable<Diagnostic> {
  if (name === undefined || name.trim() === '' || SPELLINGS.camelCase.pattern.test(name)) return;
  yield diagnose(
    'BAD_NAME',
    path,
    `${subject} is not ${SPELLINGS.camelCase.rule}`,
    `write ${quote(toCamelCase(name) || 'tag')}`,
  );
}

const reserved = (path: Path, message: string): Diagnostic =>
  diagnose('RESERVED_NAME', path, message, 'choose another name');

const isPrototypeMember = (name: string): boolean => Object.hasOwn(Object.prototype, name);

/** Windows opens a device for these whatever follows the first dot; `index` is what each folder's own page is called. */
const isReservedFileName = (name: string): boolean => /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/i.test(name);

function toScreamingSnake(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** The later of two equal names, or of two that differ in case only: their files are one on macOS and Windows. */
function* findTwins({ items, key }: NameList, root: JsonValue): Iterable<Diagnostic> {
  const first = new Map<string, string>();
  for (const item of items) {
    const name = textOf(item, key);
    if (name === undefined || name === '') continue;
    const twin = first.get(name.toLowerCase());
    if (twin === undefined) {
      first.set(name.toLowerCase(), name);
      continue;
    }
    const how = twin === name ? 'stands twice' : `differs from ${quote(twin)} in case only`;
    yield diagnose(
      'DUPLICATE_NAME',
      [...item.path, key],
      `the ${key} ${quote(name)} of ${nameHolder(item, root)} ${how}`,
      'rename or remove one of them',
    );
  }
}

/** What the list belongs to: the duplicates' own name would say nothing. */
function nameHolder(item: Item, root: JsonValue): string {
  const list = String(item.path.at(-2));
  const holder = describeSubject(root, item.path.slice(0, -2));
  return holder === 'the manifest' ? `\`${list}\`` : `\`${list}\` in ${holder}`;
}

/** Of PostgreSQL: 63 bytes; longer ones are cut without a word. */
const DATABASE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

function* checkDatabaseNames(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  yield* checkDatabaseList(view.tables, 'table', root);
  for (const table of view.tables.items) yield* checkDatabaseList(table.columns, 'column', root);
}

function* checkDatabaseList({ items }: List<Item>, key: 'column' | 'table', root: JsonValue): Iterable<Diagnostic> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const name = databaseNameOf(item, key);
    if (name === undefined || name.trim() === '') continue;
    const path = [...item.path, textOf(item, key) === undefined ? 'name' : key];
    const subject = describeSubject(root, item.path);
    if (textOf(item, key) !== undefined && !DATABASE_NAME.test(name)) {
      yield diagnose(
        'BAD_NAME',
        path,
        `the database name of ${subject} is not letters, digits and _, at most 63`,
        'shorten or respell it',
      );
    }
    const twin = first.get(name);
    first.set(name, twin ?? item);
    // Equal names of the catalog are reported as such.
    if (twin === undefined || textOf(twin, 'name')?.toLowerCase() === textOf(item, 'name')?.toLowerCase()) continue;
    yield diagnose(
      'DUPLICATE_NAME',
      path,
      `${subject} is ${quote(name)} in the database, as ${describeSubject(root, twin.path)} is`,
      `give one of them another \`${key}\``,
    );
  }
}
