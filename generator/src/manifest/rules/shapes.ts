import { INTEGER_RANGES } from '../column-type.ts';
import type { BaseType } from '../column-type.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { findPatternFault } from '../pattern.ts';
import { describeSubject, isObject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allShapes, has, isTrue, numberOf, textOf } from '../view.ts';
import type { ManifestView, ShapeView } from '../view.ts';

/** Whether the keywords of each shape fit its type and each other. */
export function* checkShapes(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  for (const shape of allShapes(view)) {
    const subject = describeSubject(root, shape.path);
    yield* checkKind(shape, subject);
    yield* checkParameters(shape, subject);
    yield* checkFacets(shape, subject);
    yield* checkRanges(shape, subject);
    yield* checkEnum(shape, subject);
    yield* checkUnion(shape, subject);
    yield* checkPattern(shape, subject);
  }
}

function* checkKind(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const [first, ...others] = KINDS.filter((key) => has(shape, key));
  if (first === undefined) {
    // A column's missing type was reported with its shape.
    if (shape.role !== 'column')
      yield diagnose(
        'NO_SHAPE',
        shape.path,
        `${subject} says nothing of its value`,
        'give it `type`, `ref` or `const`',
      );
  }
  for (const key of others) {
    yield diagnose(
      'AMBIGUOUS_SHAPE',
      [...shape.path, key],
      `${subject} has both \`${first}\` and \`${key}\``,
      'keep one of them',
    );
  }
}

const KINDS = ['type', 'ref', 'const'] as const;

const MAX_VARCHAR = 10_485_760;
const MAX_PRECISION = 1000;

function* checkParameters(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  if (shape.type === undefined || shape.type.parameters.length === 0) return;
  const [first = 0, scale = 0] = shape.type.parameters.map(Number);
  const varchar = shape.type.base === 'varchar';
  const fits = first >= 1 && first <= (varchar ? MAX_VARCHAR : MAX_PRECISION) && scale <= first;
  const canonical = shape.type.parameters.every((parameter) => String(Number(parameter)) === parameter);
  if (fits && canonical) return;
  const rule = varchar
    ? `a length of 1 to ${MAX_VARCHAR}`
    : `a precision of 1 to ${MAX_PRECISION} and a scale of 0 to the precision`;
  yield diagnose(
    'OUT_OF_RANGE',
    [...shape.path, 'type'],
    `${subject} has type ${quote(textOf(shape, 'type') ?? '')}`,
    `write ${rule}`,
  );
}

export const TEXT_FACETS = ['enum', 'minLength', 'maxLength', 'pattern', 'format'] as const;
const RANGE_FACETS = ['minimum', 'maximum'] as const;
const JSON_FACETS = ['properties', 'items', 'additionalProperties', 'oneOf'] as const;
const ITEM_COUNTS = ['minItems', 'maxItems'] as const;

const FACETS = {
  text: TEXT_FACETS,
  varchar: TEXT_FACETS,
  uuid: [],
  smallint: RANGE_FACETS,
  integer: RANGE_FACETS,
  bigint: [...RANGE_FACETS, 'bigint'],
  real: RANGE_FACETS,
  'double precision': RANGE_FACETS,
  numeric: [],
  boolean: [],
  timestamptz: [],
  date: [],
  bytea: [],
  jsonb: [...JSON_FACETS, ...ITEM_COUNTS, 'minProperties', 'discriminator'],
} as const satisfies Record<BaseType, readonly string[]>;

const ALL_FACETS = [
  ...TEXT_FACETS,
  ...RANGE_FACETS,
  'bigint',
  ...JSON_FACETS,
  ...ITEM_COUNTS,
  'minProperties',
  'discriminator',
] as const;
type Facet = (typeof ALL_FACETS)[number];

function* checkFacets(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  // Nothing fits an unknown type, and that was said.
  if (has(shape, 'type') && shape.type === undefined) return;
  const misfits = new Set(ALL_FACETS.filter((facet) => has(shape, facet) && !takesFacet(shape, facet)));
  for (const facet of misfits) {
    const kind = has(shape, 'type') ? `type ${textOf(shape, 'type')}` : has(shape, 'ref') ? '`ref`' : '`const`';
    if (KINDS.every((key) => !has(shape, key))) continue;
    yield diagnose(
      'FACET_MISFIT',
      [...shape.path, facet],
      `\`${facet}\` does not go with ${kind} of ${subject}`,
      facetHint(facet),
    );
  }
  for (const [facet, companion, reason] of COMPANIONS) {
    if (!has(shape, facet) || misfits.has(facet) || has(shape, companion) || isArrayCount(shape, facet)) continue;
    yield diagnose(
      'FACET_MISFIT',
      [...shape.path, facet],
      `${subject} has \`${facet}\` without \`${companion}\``,
      reason,
    );
  }
  yield* checkExclusive(shape, subject, misfits);
  if (shape.type?.base === 'bigint' && !has(shape, 'bigint')) {
    yield diagnose(
      'BIGINT_UNDECLARED',
      [...shape.path, 'type'],
      `${subject} is a bigint and does not say what it is in JSON`,
      'add `bigint: "number"` (safe integers) or `bigint: "string"` (digits)',
    );
  }
}

function takesFacet({ type, raw }: ShapeView, facet: Facet): boolean {
  if (type === undefined) return false;
  if (type.array && (ITEM_COUNTS as readonly string[]).includes(facet)) return true;
  // The items of jsonb[] would have two places to be described in; a jsonb with items has one.
  if (type.array && type.base === 'jsonb') return false;
  if (type.base === 'bigint' && raw['bigint'] === 'string' && facet !== 'bigint') return false;
  return (FACETS[type.base] as readonly string[]).includes(facet);
}

function facetHint(facet: Facet): string {
  const types = Object.entries(FACETS).flatMap(([type, facets]) =>
    (facets as readonly string[]).includes(facet) ? [type] : [],
  );
  const wanted = facet === 'minItems' || facet === 'maxItems' ? 'jsonb with `items`, and arrays' : types.join(', ');
  return `remove it: it goes with ${wanted}`;
}

const COMPANIONS: readonly (readonly [Facet, Facet, string])[] = [
  ['minItems', 'items', 'add `items`, or remove it'],
  ['maxItems', 'items', 'add `items`, or remove it'],
  ['minProperties', 'properties', 'add `properties`, or remove it'],
  ['discriminator', 'oneOf', 'add `oneOf`, or remove it'],
  ['oneOf', 'discriminator', 'name the property that tells the variants apart'],
];

const isArrayCount = ({ type }: ShapeView, facet: Facet): boolean =>
  type?.array === true && (ITEM_COUNTS as readonly string[]).includes(facet);

/** Of these only one decides the value: a second would be dropped without a word. */
function* checkExclusive(shape: ShapeView, subject: string, misfits: ReadonlySet<Facet>): Iterable<Diagnostic> {
  for (const group of [
    JSON_FACETS,
    ['enum', 'pattern', 'format'],
    ['enum', 'minLength'],
    ['enum', 'maxLength'],
  ] as const) {
    const [first, ...others] = group.filter((facet) => has(shape, facet) && !misfits.has(facet));
    for (const facet of others) {
      yield diagnose(
        'AMBIGUOUS_SHAPE',
        [...shape.path, facet],
        `${subject} has both \`${first}\` and \`${facet}\``,
        'keep one of them',
      );
    }
  }
}

function* checkRanges(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  for (const [low, high] of [
    ['minLength', 'maxLength'],
    ['minimum', 'maximum'],
    ['minItems', 'maxItems'],
  ] as const) {
    const minimum = numberOf(shape, low);
    const maximum = numberOf(shape, high);
    if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
      yield diagnose(
        'EMPTY_RANGE',
        [...shape.path, low],
        `${subject} has \`${low}\` ${minimum} above \`${high}\` ${maximum}`,
        'swap or correct them',
      );
    }
  }
  const ranges: Readonly<Partial<Record<BaseType, { minimum: number; maximum: number }>>> = INTEGER_RANGES;
  const range = shape.type === undefined ? undefined : ranges[shape.type.base];
  for (const key of RANGE_FACETS) {
    const bound = numberOf(shape, key);
    if (
      range === undefined ||
      bound === undefined ||
      (Number.isInteger(bound) && bound >= range.minimum && bound <= range.maximum)
    )
      continue;
    yield diagnose(
      'OUT_OF_RANGE',
      [...shape.path, key],
      `\`${key}\` of ${subject} is ${bound}`,
      `write an integer of ${range.minimum} to ${range.maximum}`,
    );
  }
  yield* checkLengthOfType(shape, subject);
  yield* checkPropertyCount(shape, subject);
}

function* checkLengthOfType(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const length = lengthOfType(shape);
  for (const key of ['minLength', 'maxLength'] as const) {
    const count = numberOf(shape, key);
    if (count === undefined || count <= length) continue;
    yield diagnose(
      'OUT_OF_RANGE',
      [...shape.path, key],
      `\`${key}\` of ${subject} is ${count}`,
      `write at most ${length}, which the type holds`,
    );
  }
}

/** How many characters the type itself holds. */
const lengthOfType = ({ type }: ShapeView): number =>
  type?.base === 'varchar' ? Number(type.parameters[0] ?? Infinity) : Infinity;

function* checkPropertyCount(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const count = numberOf(shape, 'minProperties');
  const properties = shape.raw['properties'];
  if (count === undefined || !Array.isArray(properties) || count <= properties.length) return;
  const message = `${subject} has \`minProperties\` ${count} and ${properties.length} properties`;
  yield diagnose('EMPTY_RANGE', [...shape.path, 'minProperties'], message, `write at most ${properties.length}`);
}

function* checkEnum(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const values = shape.raw['enum'];
  if (!Array.isArray(values)) return;
  const length = lengthOfType(shape);
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string') continue;
    const shown = shape.secret ? 'a value' : quote(value);
    if ([...value].length > length) {
      yield diagnose(
        'OUT_OF_RANGE',
        [...shape.path, 'enum', index],
        `\`enum\` of ${subject} lists ${shown}, which has more than ${length} characters`,
        'shorten it, or widen the type: PostgreSQL would refuse it',
      );
    }
    if (values.indexOf(value) === index) continue;
    yield diagnose(
      'DUPLICATE_VALUE',
      [...shape.path, 'enum', index],
      `\`enum\` of ${subject} lists ${shown} twice`,
      'remove one of them',
    );
  }
}

function* checkUnion(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const discriminator = textOf(shape, 'discriminator');
  const variants = shape.raw['oneOf'];
  if (discriminator === undefined || !Array.isArray(variants)) return;
  const seen = new Set<unknown>();
  for (const [index, raw] of variants.entries()) {
    const path = [...shape.path, 'oneOf', index];
    const fields = shape.fieldLists.find(
      (list) => JSON.stringify(list.path) === JSON.stringify([...path, 'properties']),
    );
    if (!isObject(raw) || fields === undefined || !fields.complete) continue;
    const field = fields.items.find((candidate) => textOf(candidate, 'name') === discriminator);
    const variant = `variant ${index + 1} of ${subject}`;
    if (field === undefined) {
      if (fields.items.some((candidate) => textOf(candidate, 'name') === undefined)) continue;
      yield diagnose(
        'BAD_DISCRIMINATOR',
        path,
        `${variant} has no property ${quote(discriminator)}`,
        'add it, with a `const` of its own',
      );
    } else if (!has(field, 'const') || isTrue(field, 'optional') || isTrue(field, 'nullable')) {
      yield diagnose(
        'BAD_DISCRIMINATOR',
        field.path,
        `property ${quote(discriminator)} of ${variant} is not a required \`const\``,
        'give it a `const`, not optional and not nullable',
      );
    } else if (seen.has(field.raw['const'])) {
      yield diagnose(
        'BAD_DISCRIMINATOR',
        [...field.path, 'const'],
        `property ${quote(discriminator)} of ${variant} has the \`const\` of another variant`,
        'give each variant its own',
      );
    }
    if (field !== undefined) seen.add(field.raw['const']);
  }
}

function* checkPattern(shape: ShapeView, subject: string): Iterable<Diagnostic> {
  const pattern = textOf(shape, 'pattern');
  const fault = pattern === undefined ? undefined : findPatternFault(pattern);
  if (fault !== undefined)
    yield diagnose('BAD_PATTERN', [...shape.path, 'pattern'], `\`pattern\` of ${subject} ${fault.problem}`, fault.hint);
}
