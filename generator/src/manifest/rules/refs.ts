import { EVENT_SOURCE } from '../../model/names.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { suggest } from '../near-match.ts';
import { describeSubject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allShapes, namesOf, textOf } from '../view.ts';
import type { ManifestView, ShapeView } from '../view.ts';

/** Every `ref` leads to a shared type, to `EventSource` or to the envelope, and never back to where it stands. */
export function* checkRefs(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const types = namesOf(view.types);
  const envelope = view.envelope === undefined ? undefined : textOf(view.envelope, 'name');
  const targets = [...types.all, EVENT_SOURCE, ...(envelope === undefined ? [] : [envelope])];
  for (const shape of allShapes(view)) {
    const ref = textOf(shape, 'ref');
    if (ref === undefined || ref.trim() === '' || targets.includes(ref) || !types.complete || envelope === undefined)
      continue;
    const subject = describeSubject(root, shape.path);
    yield diagnose(
      'UNKNOWN_REF',
      [...shape.path, 'ref'],
      `${subject} refers to the unknown type ${quote(ref)}`,
      suggest(ref, targets),
    );
  }
  yield* findCycles(view, root);
}

/** Reports the reference that closes a circle, once for each circle. */
function* findCycles(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const references = referencesByName(view);
  const done = new Set<string>();
  for (const name of references.keys()) yield* follow(name, []);

  function* follow(name: string, trail: readonly string[]): Iterable<Diagnostic> {
    if (done.has(name)) return;
    for (const shape of references.get(name) ?? []) {
      const target = textOf(shape, 'ref')!;
      const circle = [...trail, name];
      if (circle.includes(target)) {
        const message = `${describeSubject(root, shape.path)} closes a circle: ${[...circle.slice(circle.indexOf(target)), target].map(quote).join(' -> ')}`;
        yield diagnose(
          'RECURSIVE_TYPE',
          [...shape.path, 'ref'],
          message,
          'cut it: shared types cannot contain themselves',
        );
      } else {
        yield* follow(target, circle);
      }
    }
    done.add(name);
  }
}

/** The shapes with a `ref` in each shared type and in the envelope. */
export function referencesByName(view: ManifestView): ReadonlyMap<string, readonly ShapeView[]> {
  const owners: [string | undefined, readonly ShapeView[]][] = view.types.items.map((type) => [
    textOf(type, 'name'),
    [type, ...type.nested],
  ]);
  if (view.envelope !== undefined) {
    owners.push([
      textOf(view.envelope, 'name'),
      view.envelope.fields.items.flatMap((field) => [field, ...field.nested]),
    ]);
  }
  return new Map(
    owners.flatMap(([name, shapes]) =>
      name === undefined ? [] : [[name, shapes.filter((shape) => textOf(shape, 'ref') !== undefined)]],
    ),
  );
}
