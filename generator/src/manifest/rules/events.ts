import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { findNearMatch, suggest } from '../near-match.ts';
import { describeSubject, isObject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allEvents, has, namesOf, textOf } from '../view.ts';
import type { EventView, ManifestView, Names, TableView } from '../view.ts';

/** Every table has every event that its actions and modifiers call for, and no other; what events emit, and who publishes them, exists. */
export function* checkEvents(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const keys = declaredKeys(view);
  for (const table of view.tables.items) if (keys !== undefined) yield* checkTableEvents(table, keys, root);
  const modifiers = namesOf(view.modifiers);
  for (const system of view.systems.items) {
    for (const event of system.events.items) yield* checkModifier(event, modifiers);
  }
  yield* checkDomains(view);
  yield* checkEmitted(view, root);
  yield* checkPublishers(view, root);
}

/** `action.modifier` of all that is declared, or undefined where some of it cannot be read. */
function declaredKeys(view: ManifestView): readonly string[] | undefined {
  const actions = namesOf(view.actions);
  const modifiers = namesOf(view.modifiers);
  if (!actions.complete || !modifiers.complete || actions.all.size === 0 || modifiers.all.size === 0) return undefined;
  return [...actions.all].flatMap((action) => [...modifiers.all].map((modifier) => `${action}.${modifier}`));
}

function* checkTableEvents(table: TableView, keys: readonly string[], root: JsonValue): Iterable<Diagnostic> {
  const events = table.raw['events'];
  if (!isObject(events)) return;
  const subject = describeSubject(root, table.path);
  const path: Path = [...table.path, 'events'];
  const absent = new Set(keys.filter((key) => !Object.hasOwn(events, key)));
  for (const key of Object.keys(events)) {
    if (keys.includes(key)) continue;
    // A misspelt key is one fault, not an unknown event and a missing one.
    const meant = findNearMatch(key, absent);
    if (meant !== undefined) absent.delete(meant);
    const hint =
      meant === undefined
        ? suggest(key, keys, 'declare its action and its modifier, or remove it')
        : `did you mean ${quote(meant)}?`;
    yield diagnose('UNKNOWN_EVENT', [...path, key], `${subject} has the unknown event ${quote(key)}`, hint);
  }
  for (const key of absent) {
    yield diagnose(
      'MISSING_EVENT',
      path,
      `${subject} has no event ${quote(key)}`,
      'describe it, with `unused` where no one sends it',
    );
  }
}

function* checkModifier(event: EventView, modifiers: Names): Iterable<Diagnostic> {
  const modifier = event.key?.split('.')[1];
  if (modifier === undefined || !modifiers.complete || modifiers.all.has(modifier)) return;
  const message = `event ${quote(event.type ?? event.key ?? '')} has the unknown modifier ${quote(modifier)}`;
  yield diagnose('UNKNOWN_EVENT', [...event.path, 'name'], message, suggest(modifier, [...modifiers.all]));
}

function* checkEmitted(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const types = existingTypes(view);
  if (types === undefined) return;
  for (const event of allEvents(view)) {
    const emits = event.raw['emits'];
    if (!Array.isArray(emits)) continue;
    const seen = new Set<unknown>();
    for (const [index, type] of emits.entries()) {
      if (typeof type !== 'string' || type.trim() === '') continue;
      const path = [...event.path, 'emits', index];
      const subject = describeSubject(root, event.path);
      if (!types.has(type)) {
        yield diagnose(
          'UNKNOWN_EMITTED_EVENT',
          path,
          `${subject} emits the unknown event ${quote(type)}`,
          suggest(type, [...types], 'name an event type of the catalog'),
        );
      } else if (seen.has(type)) {
        yield diagnose('DUPLICATE_VALUE', path, `${subject} emits ${quote(type)} twice`, 'remove one of them');
      }
      seen.add(type);
    }
  }
}

/** All event types, those included that a table should have; undefined where some cannot be known. */
function existingTypes(view: ManifestView): ReadonlySet<string> | undefined {
  const keys = declaredKeys(view);
  const tables = namesOf(view.tables);
  const domains = namesOf(view.systems, 'domain');
  const systemEvents = view.systems.items.map((system) => system.events);
  const systemsKnown = systemEvents.every(
    ({ complete, items }) => complete && items.every((event) => event.type !== undefined),
  );
  if (keys === undefined || !tables.complete || !domains.complete || !systemsKnown) return undefined;
  const declared = allEvents(view).flatMap((event) => event.type ?? []);
  return new Set([...[...tables.all].flatMap((table) => keys.map((key) => `${table}.${key}`)), ...declared]);
}

/** An event's own publishers are some of those whom the modifiers name; an unused event has none. */
function* checkPublishers(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const known = declaredPublishers(view);
  for (const event of allEvents(view)) {
    const publishers = event.raw['publishers'];
    if (!Array.isArray(publishers)) continue;
    const subject = describeSubject(root, event.path);
    if (has(event, 'unused')) {
      const problem = `${subject} is unused and has publishers`;
      yield diagnose('CONTRADICTION', [...event.path, 'publishers'], problem, 'remove one of the two');
    }
    const seen = new Set<unknown>();
    for (const [index, publisher] of publishers.entries()) {
      if (typeof publisher !== 'string' || publisher.trim() === '') continue;
      const path = [...event.path, 'publishers', index];
      if (known !== undefined && !known.has(publisher)) {
        const problem = `${subject} has the unknown publisher ${quote(publisher)}`;
        yield diagnose(
          'UNKNOWN_VALUE',
          path,
          problem,
          suggest(publisher, [...known], 'name one that a modifier names'),
        );
      } else if (seen.has(publisher)) {
        yield diagnose('DUPLICATE_VALUE', path, `${subject} names ${quote(publisher)} twice`, 'remove one of them');
      }
      seen.add(publisher);
    }
  }
}

/** Whom the modifiers name; undefined where some of it cannot be read. */
function declaredPublishers({ modifiers }: ManifestView): ReadonlySet<string> | undefined {
  const lists = modifiers.items.map((modifier) => modifier.raw['publishers']);
  if (!modifiers.complete || lists.length === 0) return undefined;
  const names = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : [undefined]));
  return names.every((name) => typeof name === 'string') ? new Set(names) : undefined;
}

/** The domain of a system may not be a table's: one type would be two events, and one file two modules. */
function* checkDomains(view: ManifestView): Iterable<Diagnostic> {
  const tables = new Map([...namesOf(view.tables).all].map((name) => [name.toLowerCase(), name]));
  for (const system of view.systems.items) {
    const domain = textOf(system, 'domain');
    const table = domain === undefined ? undefined : tables.get(domain.toLowerCase());
    if (domain === undefined || table === undefined) continue;
    yield diagnose(
      'DUPLICATE_NAME',
      [...system.path, 'domain'],
      `the domain ${quote(domain)} of a system is the table ${quote(table)}`,
      'choose another domain: event types begin with either',
    );
  }
}
