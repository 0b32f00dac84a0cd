import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { describeSubject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allEvents, allShapes, textOf } from '../view.ts';
import type { Item, ManifestView } from '../view.ts';

/** What was renamed has left its old name: nothing of the same place still has it, and one thing only comes from it. */
export function* checkRenames(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  for (const { items, others = [] } of renameLists(view)) {
    const holders = new Map(
      [...others, ...items].map((item) => [textOf(item, 'name') ?? textOf(item, 'domain'), item]),
    );
    const renamed = new Map<string, Item>();
    for (const item of items) {
      const former = textOf(item, 'renamedFrom');
      if (former === undefined) continue;
      const subject = describeSubject(root, item.path);
      const path = [...item.path, 'renamedFrom'];
      const holder = holders.get(former);
      const twin = renamed.get(former);
      renamed.set(former, twin ?? item);
      if (textOf(item, 'name') === former) {
        const problem = `${subject} was renamed from its own name`;
        yield diagnose('CONTRADICTION', path, problem, 'write the name that it had before, or remove `renamedFrom`');
      } else if (holder !== undefined) {
        const problem = `${subject} was renamed from ${quote(former)}, which ${describeSubject(root, holder.path)} is called`;
        yield diagnose('CONTRADICTION', path, problem, 'remove `renamedFrom`, or what still has the old name');
      } else if (twin !== undefined) {
        const problem = `${subject} and ${describeSubject(root, twin.path)} were both renamed from ${quote(former)}`;
        yield diagnose('CONTRADICTION', path, problem, 'remove `renamedFrom` from one of them');
      }
    }
  }
}

interface RenameList {
  readonly items: readonly Item[];
  /** What else has a name of the same kind, and no `renamedFrom`. */
  readonly others?: readonly Item[];
}

/** Every list whose members may have been renamed. */
const renameLists = (view: ManifestView): readonly RenameList[] => [
  // Event types begin with either.
  { items: view.tables.items, others: view.systems.items },
  ...view.systems.items.map((system) => ({ items: system.events.items })),
  ...view.tables.items.map((table) => ({ items: table.columns.items })),
  ...(view.envelope === undefined ? [] : [{ items: view.envelope.fields.items }]),
  ...allEvents(view).map((event) => ({ items: event.data.items })),
  ...allShapes(view).flatMap((shape) => shape.fieldLists.map(({ items }) => ({ items }))),
];
