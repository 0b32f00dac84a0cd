/** Which generated files differ because the catalog does: both states go through the generator that is installed here. */
import { emitFiles } from '../emit-files.ts';
import type { EmitContext, Emitter, VirtualFile } from '../emitters/emitter.ts';
import { byCodeUnit } from '../model/names.ts';
import type { Model } from '../model/types.ts';

/** Paths below the output folder, sorted. */
export interface ChangedOutputs {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface States {
  readonly older: Model;
  readonly newer: Model;
  readonly emitters: readonly Emitter[];
  readonly context: EmitContext;
}

/** The version of the package is held equal: every release has another one, and that is no news. */
export function findChangedOutputs({ older, newer, emitters, context }: States): ChangedOutputs {
  const was = { ...older, package: { ...older.package, version: newer.package.version } };
  const before = toTexts(emitFiles(emitters, { model: was, context: forEvents(context, older) }));
  const after = toTexts(emitFiles(emitters, { model: newer, context }));
  const paths = (from: ReadonlyMap<string, string>) => [...from.keys()].sort(byCodeUnit);
  return {
    changed: paths(after).filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    added: paths(after).filter((path) => !before.has(path)),
    removed: paths(before).filter((path) => !after.has(path)),
  };
}

const toTexts = (files: readonly VirtualFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, contents }) => [path, contents]));

/** Notes and upcasters are of the newer state: the older one gets those that it has an event for. */
const forEvents = (context: EmitContext, { events }: Model): EmitContext => {
  const types = new Set(events.map(({ type }) => type));
  const versioned = new Set(events.filter(({ dataVersion }) => dataVersion > 1).map(({ type }) => type));
  const keep = (texts: ReadonlyMap<string, string>, wanted: ReadonlySet<string>) =>
    new Map([...texts].filter(([type]) => wanted.has(type)));
  return { ...context, notes: keep(context.notes, types), upcasters: keep(context.upcasters, versioned) };
};

/** `outputs: 12 files change, 2 are added: docs 4, json-schema 8, types 2`; null where none does. */
export function describeChangedOutputs({ changed, added, removed }: ChangedOutputs): string | null {
  const all = [...changed, ...added, ...removed];
  if (all.length === 0) return null;
  const folders = new Map<string, number>();
  for (const path of all) {
    const [folder = ''] = path.split('/');
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const counts = [
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const where = [...folders]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([name, count]) => `${name} ${count}`);
  return `generated files: ${counts.join(', ')} (${where.join(', ')})`;
}
