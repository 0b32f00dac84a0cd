import { EVENT_SOURCE } from '../model/names.ts';
import { BIGINT_PATTERN, decimalPattern } from '../model/patterns.ts';
import { FORMAT_PATTERNS, UUID_PATTERN, WRITER_TIMESTAMP_PATTERN } from '../runtime/patterns.ts';
import { INTEGER_RANGES, parseColumnType } from './column-type.ts';
import type { BaseType, ParsedType } from './column-type.ts';
import { quote } from './diagnostics.ts';
import type { Path } from './diagnostics.ts';
import { nameValue } from './shape-faults.ts';
import { isObject } from './subject.ts';
import type { FieldInput, JsonValue, ShapeInput } from './types.ts';

/** What a value of the catalog does not fit. Never says the value itself. */
export interface Misfit {
  /** From the value to the part of it at fault. */
  readonly path: Path;
  /** A predicate: `is a text, not an integer`. */
  readonly problem: string;
}

/** Everything that `ref` may lead to. */
export interface RefTargets {
  readonly types: ReadonlyMap<string, ShapeInput>;
  readonly sources: readonly string[];
  readonly envelope: { readonly name: string; readonly fields: readonly FieldInput[] };
}

/**
 * The first thing in which a JSON value does not fit a shape without faults, as the writer's schema would judge it:
 * objects are closed, timestamps canonical.
 */
export function findMisfit(value: JsonValue, shape: ShapeInput, targets: RefTargets): Misfit | undefined {
  if (value === null && shape.nullable === true) return undefined;
  if (shape.const !== undefined) return value === shape.const ? undefined : misfit('is not the value of `const`');
  if (shape.ref !== undefined) return findRefMisfit(value, shape.ref, targets);
  const type = parseColumnType(shape.type ?? '');
  if (type === undefined) return undefined;
  return type.array
    ? findListMisfit(value, shape, { ...shape, type: shape.type!.slice(0, -2) as 'text', nullable: false }, targets)
    : CHECKS[type.base](value, shape, type, targets);
}

const misfit = (problem: string, path: Path = []): Misfit => ({ path, problem });

const notA = (value: JsonValue, wanted: string): Misfit => misfit(`is ${nameValue(value)}, not ${wanted}`);

const inside = (part: string | number, found: Misfit | undefined): Misfit | undefined =>
  found && { ...found, path: [part, ...found.path] };

function findRefMisfit(value: JsonValue, ref: string, targets: RefTargets): Misfit | undefined {
  if (ref === EVENT_SOURCE)
    return targets.sources.includes(value as string) ? undefined : misfit('is not one of the sources');
  if (ref === targets.envelope.name) return findObjectMisfit(value, targets.envelope.fields, targets);
  const shape = targets.types.get(ref);
  return shape === undefined ? undefined : findMisfit(value, shape, targets);
}

function findListMisfit(
  value: JsonValue,
  counts: Pick<ShapeInput, 'minItems' | 'maxItems'>,
  item: ShapeInput,
  targets: RefTargets,
): Misfit | undefined {
  if (!Array.isArray(value)) return notA(value, 'a list');
  if (value.length < (counts.minItems ?? 0)) return misfit(`has fewer than ${counts.minItems} items`);
  if (value.length > (counts.maxItems ?? Infinity)) return misfit(`has more than ${counts.maxItems} items`);
  for (const [index, entry] of value.entries()) {
    const found = inside(index, findMisfit(entry, item, targets));
    if (found !== undefined) return found;
  }
  return undefined;
}

function findObjectMisfit(
  value: JsonValue,
  fields: readonly FieldInput[],
  targets: RefTargets,
  minimum = 0,
): Misfit | undefined {
  if (!isObject(value)) return notA(value, 'an object');
  const unknown = Object.keys(value).find((key) => fields.every((field) => field.name !== key));
  if (unknown !== undefined) return misfit(`has the undeclared property ${quote(unknown)}`, [unknown]);
  if (Object.keys(value).length < minimum) return misfit(`has fewer than ${minimum} properties`);
  for (const field of fields) {
    const member = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (member === undefined) {
      if (field.optional !== true) return misfit(`lacks the property ${quote(field.name)}`);
      continue;
    }
    const found = inside(field.name, findMisfit(member, field, targets));
    if (found !== undefined) return found;
  }
  return undefined;
}

type Check = (value: JsonValue, shape: ShapeInput, type: ParsedType, targets: RefTargets) => Misfit | undefined;

const matching =
  (pattern: string, wanted: string): Check =>
  (value) => {
    if (typeof value !== 'string') return notA(value, wanted);
    return new RegExp(pattern, 'u').test(value) ? undefined : misfit(`is not ${wanted}`);
  };

const checkText: Check = (value, shape, type) => {
  if (typeof value !== 'string') return notA(value, 'a text');
  if (shape.enum !== undefined)
    return shape.enum.includes(value) ? undefined : misfit('is not one of the values of `enum`');
  const length = [...value].length;
  const maximum = Math.min(shape.maxLength ?? Infinity, Number(type.parameters[0] ?? Infinity));
  if (length < (shape.minLength ?? 0)) return misfit(`is shorter than ${shape.minLength} characters`);
  if (length > maximum) return misfit(`is longer than ${maximum} characters`);
  const pattern = shape.pattern ?? (shape.format === undefined ? undefined : FORMAT_PATTERNS[shape.format]);
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return undefined;
  return misfit(shape.pattern === undefined ? `is not of format ${shape.format}` : 'does not match `pattern`');
};

const checkNumber: Check = (value, shape) => {
  if (typeof value !== 'number') return notA(value, 'a number');
  if (value < (shape.minimum ?? -Infinity)) return misfit(`is less than ${shape.minimum}`);
  return value > (shape.maximum ?? Infinity) ? misfit(`is more than ${shape.maximum}`) : undefined;
};

const integerBetween =
  ({ minimum, maximum }: { minimum: number; maximum: number }): Check =>
  (value, shape, type, targets) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return misfit(`is ${typeof value === 'number' ? 'a fraction' : nameValue(value)}, not an integer`);
    if (value < minimum || value > maximum) return misfit(`is outside of ${minimum} to ${maximum}`);
    return checkNumber(value, shape, type, targets);
  };

const checkSafeInteger = integerBetween(INTEGER_RANGES.bigint);
const checkDigits = matching(BIGINT_PATTERN, 'a text of digits');
const checkBigint: Check = (value, shape, type, targets) => {
  if (shape.bigint !== 'string') return checkSafeInteger(value, shape, type, targets);
  const found = checkDigits(value, shape, type, targets);
  if (found !== undefined) return found;
  return BigInt.asIntN(64, BigInt(value as string)) === BigInt(value as string)
    ? undefined
    : misfit('is outside of 64 bits');
};

const checkJson: Check = (value, shape, _type, targets) => {
  if (shape.properties !== undefined) return findObjectMisfit(value, shape.properties, targets, shape.minProperties);
  if (shape.items !== undefined) return findListMisfit(value, shape, shape.items, targets);
  if (shape.oneOf !== undefined) return findUnionMisfit(value, shape, targets);
  if (shape.additionalProperties === undefined) return undefined;
  if (!isObject(value)) return notA(value, 'an object');
  if (shape.additionalProperties === true) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = inside(key, findMisfit(member, shape.additionalProperties, targets));
    if (found !== undefined) return found;
  }
  return undefined;
};

function findUnionMisfit(
  value: JsonValue,
  { oneOf = [], discriminator = '' }: ShapeInput,
  targets: RefTargets,
): Misfit | undefined {
  if (!isObject(value)) return notA(value, 'an object');
  const variant = oneOf.find(({ properties }) =>
    properties.some(
      (field) => field.name === discriminator && field.const !== undefined && field.const === value[discriminator],
    ),
  );
  return variant === undefined
    ? misfit(`is none of the variants by ${quote(discriminator)}`)
    : findObjectMisfit(value, variant.properties, targets);
}

const CHECKS: Readonly<Record<BaseType, Check>> = {
  text: checkText,
  varchar: checkText,
  uuid: matching(UUID_PATTERN, 'a UUID'),
  smallint: integerBetween(INTEGER_RANGES.smallint),
  integer: integerBetween(INTEGER_RANGES.integer),
  bigint: checkBigint,
  real: checkNumber,
  'double precision': checkNumber,
  numeric: (value, shape, type, targets) => {
    const [precision, scale] = type.parameters.map(Number);
    return matching(decimalPattern(precision, scale), 'a decimal text that the type holds')(
      value,
      shape,
      type,
      targets,
    );
  },
  boolean: (value) => (typeof value === 'boolean' ? undefined : notA(value, 'true or false')),
  timestamptz: matching(WRITER_TIMESTAMP_PATTERN, 'a timestamp as YYYY-MM-DDTHH:mm:ss.sssZ'),
  date: matching(FORMAT_PATTERNS.date, 'a date as YYYY-MM-DD'),
  bytea: matching(FORMAT_PATTERNS.base64, 'a base64 text'),
  jsonb: checkJson,
};
