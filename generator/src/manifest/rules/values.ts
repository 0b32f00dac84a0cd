import { EVENT_SOURCE } from '../../model/names.ts';
import { isSql } from '../../model/fields.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { describeSubject } from '../subject.ts';
import type { FieldInput, JsonValue, ShapeInput } from '../types.ts';
import { findMisfit } from '../value-misfit.ts';
import type { RefTargets } from '../value-misfit.ts';
import { allShapes, has, namesOf, numberOf, textOf } from '../view.ts';
import type { ManifestView, ShapeView } from '../view.ts';
import { referencesByName } from './refs.ts';

/** Examples and literal defaults fit their own field; what no one could show by making a value up has an example. */
export function* checkValues(view: ManifestView, root: JsonValue, known: readonly Diagnostic[]): Iterable<Diagnostic> {
  const targets = readTargets(view);
  const judge = createJudge(view, known);
  for (const shape of allShapes(view)) {
    if (shape.role === 'part') continue;
    const reason = whyExampleNeeded(shape);
    if (reason !== undefined) {
      yield diagnose(
        'MISSING_EXAMPLE',
        shape.path,
        `${describeSubject(root, shape.path)} has ${reason} and no \`example\``,
        'add a value that fits',
      );
    }
    if (targets === undefined || !judge(shape)) continue;
    for (const key of ['default', 'example'] as const) yield* checkValue(shape, key, targets, root);
  }
}

function whyExampleNeeded(shape: ShapeView): string | undefined {
  if (shape.secret || has(shape, 'example')) return undefined;
  // Parts have no example of their own; fields have theirs.
  const own = [shape, ...shape.nested.filter(({ role, path }) => role === 'part' && isPartOf(shape.path, path))];
  if (own.some((part) => has(part, 'pattern'))) return 'a `pattern`';
  const longest = Math.max(...own.map((part) => numberOf(part, 'minLength') ?? 0));
  if (longest > MOST_CHARACTERS) return `\`minLength\` above ${MOST_CHARACTERS}`;
  // Lists in lists multiply.
  const most = own.reduce((product, part) => product * Math.max(1, numberOf(part, 'minItems') ?? 1), 1);
  return most > MOST_ITEMS ? `\`minItems\` above ${MOST_ITEMS}` : undefined;
}

/** More than this of a value would be made up only to fill pages. */
const MOST_CHARACTERS = 1000;
const MOST_ITEMS = 100;

/** Whether only `items` and `additionalProperties` lead from one path to the other. */
const isPartOf = (whole: Path, part: Path): boolean =>
  part.slice(whole.length).every((key) => key === 'items' || key === 'additionalProperties');

function* checkValue(
  shape: ShapeView,
  key: 'default' | 'example',
  targets: RefTargets,
  root: JsonValue,
): Iterable<Diagnostic> {
  const value = shape.raw[key];
  if (value === undefined || (key === 'default' && isSql(value))) return;
  // Judged without a fault, the raw shape is one by its type too.
  const found = findMisfit(value, shape.raw as unknown as ShapeInput, targets);
  if (found === undefined) return;
  const code = key === 'default' ? 'BAD_DEFAULT' : 'BAD_EXAMPLE';
  const subject = describeSubject(root, shape.path);
  const path = [...shape.path, key];
  if (shape.secret) {
    yield diagnose(
      code,
      path,
      `the ${key} of ${subject} does not fit its type and facets`,
      'correct it; it is not shown, being a secret',
    );
    return;
  }
  const where = found.path.length === 0 ? '' : `${quote(found.path.join('.'))} in `;
  yield diagnose(
    code,
    [...path, ...found.path],
    `${where}the ${key} of ${subject} ${found.problem}`,
    `correct the ${key}, or what the field allows`,
  );
}

/** Everything a `ref` may lead to; undefined where some of it cannot be read. */
function readTargets(view: ManifestView): RefTargets | undefined {
  const sources = namesOf(view.sources);
  const types = namesOf(view.types);
  const name = view.envelope === undefined ? undefined : textOf(view.envelope, 'name');
  if (!sources.complete || !types.complete || view.envelope === undefined || name === undefined) return undefined;
  return {
    types: new Map(view.types.items.map((type) => [textOf(type, 'name') ?? '', type.raw as unknown as ShapeInput])),
    sources: [...sources.all],
    envelope: { name, fields: view.envelope.fields.items.map(({ raw }) => raw as unknown as FieldInput) },
  };
}

/** Whether neither a shape nor anything that it refers to has a fault, other than in values. */
function createJudge(view: ManifestView, known: readonly Diagnostic[]): (shape: ShapeView) => boolean {
  const faulty = new Set(known.flatMap(({ path }) => path.map((_, index) => JSON.stringify(path.slice(0, index + 1)))));
  const isSound = ({ path }: { path: Path }): boolean => !faulty.has(JSON.stringify(path));
  const references = referencesByName(view);
  const owners = new Map(view.types.items.map((type) => [textOf(type, 'name'), type] as const));
  const envelope = view.envelope;
  const isSoundTarget = (ref: string, seen: readonly string[]): boolean => {
    if (ref === EVENT_SOURCE || seen.includes(ref)) return true;
    const owner =
      owners.get(ref) ?? (envelope !== undefined && textOf(envelope, 'name') === ref ? envelope : undefined);
    const inner = references.get(ref) ?? [];
    return (
      owner !== undefined &&
      isSound(owner) &&
      inner.every((shape) => isSoundTarget(textOf(shape, 'ref') ?? '', [...seen, ref]))
    );
  };
  return (shape) =>
    isSound(shape) &&
    [shape, ...shape.nested].every((part) => {
      const ref = textOf(part, 'ref');
      return ref === undefined || isSoundTarget(ref, []);
    });
}
