/** What several payloads of one table hold alike: compiled once, beside them. */
import { childrenOf } from '../../../model/children.ts';
import type { Event, Field, Model, ObjectField, UnionField } from '../../../model/types.ts';
import { FORMS, type FormName } from '../../../schemas/wire.ts';
import { moduleOf } from '../module-of.ts';
import type { Symbol, Symbols } from '../module.ts';
import { tagOf, toPascal } from './compiler.ts';
import { PURPOSES, SUFFIX, symbolsOf } from './names.ts';
import { firstFree, keyOf, toConstantName, type ConstantValue } from './scope.ts';

/** The parts of one table's payloads, or of those of a domain without a table. */
export interface Parts {
  /** By name: `SettingsPart`. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What each payload is, with references where it holds a part. */
  readonly data: ReadonlyMap<Event, Field>;
  /** What values of several payloads or parts are compared with, by name: `STATUS`. */
  readonly constants: ReadonlyMap<string, ConstantValue>;
  /** Where all of them are. */
  readonly symbols: ReadonlyMap<string, Symbol>;
}

/** Objects and unions, null or not, that are in more than one payload, twins counted once. */
export const findParts = (model: Model, domain: string, events: readonly Event[]): Parts => {
  const isShared = repeatedShapes(events);
  const names = new Map<string, string>();
  const fields = new Map<string, Field>();
  const taken = symbolsOf(model);
  const nameOf = (field: Field, hint: string): string => {
    const shape = shapeOf(withoutNull(field));
    const known = names.get(shape);
    if (known !== undefined) return known;
    const isTaken = (name: string): boolean =>
      fields.has(name) || FORMS.some((form) => taken.has(`accepts${name}${SUFFIX[form]}`));
    const name = firstFree(`${hint}Part`, isTaken);
    names.set(shape, name);
    fields.set(name, withoutNull(field));
    return name;
  };
  const refer = (field: Field, hint: string): Field =>
    hasParts(field) && isShared(field)
      ? { kind: 'reference', target: nameOf(field, hint), forms: true, nullable: field.nullable }
      : referWithin(field, hint);
  const referWithin = <Whole extends Field>(field: Whole, hint: string): Whole => {
    switch (field.kind) {
      case 'object': {
        const properties = field.properties.map((property) => ({
          ...property,
          field: refer(property.field, toPascal(property.name)),
        }));
        return { ...field, properties };
      }
      case 'array':
        return { ...field, items: refer(field.items, `${hint}Item`) };
      case 'record':
        return { ...field, values: refer(field.values, `${hint}Value`) };
      case 'union':
        return { ...field, variants: field.variants.map((variant) => referWithin(variant, hint)) };
      default:
        return field;
    }
  };
  const data = new Map(events.map((event) => [event, referWithin(event.data, '')]));
  const constants = findConstants([...data.values(), ...fields.values()], taken);
  const symbols = new Map([
    ...[...constants.keys()].map((name) => [name, { from: constantsPath(model, domain) }] as const),
    ...FORMS.flatMap((form) =>
      [...fields.keys()].flatMap((name) =>
        PURPOSES.map(
          (purpose) => [`${purpose}${name}${SUFFIX[form]}`, { from: partsPath(model, domain, form) }] as const,
        ),
      ),
    ),
  ]);
  return { fields, data, constants, symbols };
};

/** What more than one of these is compared with, twins counted once. */
const findConstants = (fields: readonly Field[], taken: Symbols): ReadonlyMap<string, ConstantValue> => {
  const found = new Map<string, { readonly hint: string; readonly value: ConstantValue; readonly in: Set<string> }>();
  for (const field of fields) {
    const shape = shapeOf(field);
    for (const [hint, value] of constantsWithin(field, '')) {
      const known = found.get(keyOf(value)) ?? { hint, value, in: new Set() };
      found.set(keyOf(value), known);
      known.in.add(shape);
    }
  }
  const constants = new Map<string, ConstantValue>();
  for (const { hint, value, in: shapes } of found.values()) {
    if (shapes.size === 1) continue;
    constants.set(
      firstFree(toConstantName(hint), (name) => constants.has(name) || taken.has(name)),
      value,
    );
  }
  return constants;
};

const constantsWithin = (field: Field, hint: string): readonly (readonly [hint: string, ConstantValue])[] => {
  switch (field.kind) {
    case 'object':
      return field.properties.flatMap((property) => constantsWithin(property.field, hint + toPascal(property.name)));
    case 'union':
      return field.variants.flatMap((variant) =>
        constantsWithin(variant, hint + toPascal(String(tagOf(variant, field.discriminator)))),
      );
    case 'array':
      return constantsWithin(field.items, `${hint}Item`);
    case 'record':
      return constantsWithin(field.values, `${hint}Value`);
    case 'enum':
      return [[hint, { values: field.values }]];
    default:
      return 'pattern' in field && field.pattern !== undefined ? [[hint, { pattern: field.pattern }]] : [];
  }
};

/** `validators/tables/tags/parts/reader`: no event's module is a folder. */
export const partsPath = (model: Model, domain: string, form: FormName): string =>
  `validators/${moduleOf(model, domain)}/parts/${form}`;

/** `validators/tables/tags/parts/constants` */
export const constantsPath = (model: Model, domain: string): string =>
  `validators/${moduleOf(model, domain)}/parts/constants`;

/** All of a field that a value is checked with, as text. */
export const shapeOf = (field: Field): string =>
  JSON.stringify(field, (key, value: unknown) => (SAID_ONLY.has(key) ? undefined : value));

const SAID_ONLY: ReadonlySet<string> = new Set([
  ...['description', 'classification', 'personal', 'default', 'example', 'deprecated', 'renamedFrom'],
]);

const repeatedShapes = (events: readonly Event[]): ((field: Field) => boolean) => {
  const counts = new Map<string, number>();
  const payloads = new Map(events.map(({ data }) => [shapeOf(data), data]));
  for (const data of payloads.values()) {
    const shapes = new Set(partsWithin(data).map((field) => shapeOf(withoutNull(field))));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return (field) => (counts.get(shapeOf(withoutNull(field))) ?? 0) > 1;
};

const partsWithin = (field: Field): readonly Field[] =>
  childrenOf(field).flatMap((child) => [...(hasParts(child) ? [child] : []), ...partsWithin(child)]);

const hasParts = (field: Field): field is ObjectField | UnionField => field.kind === 'object' || field.kind === 'union';

const withoutNull = (field: Field): Field => ({ ...field, nullable: false });
