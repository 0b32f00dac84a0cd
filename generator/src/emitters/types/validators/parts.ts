/** What several payloads of one table hold in the same shape: compiled once, beside them. */
import { childrenOf } from '../../../model/children.ts';
import type { Event, Field, Model, ObjectField, UnionField } from '../../../model/types.ts';
import { FORMS, type FormName } from '../../../schemas/wire.ts';
import { moduleOf } from '../module-of.ts';
import type { Symbol } from '../module.ts';
import { PURPOSES, toPascal } from './compiler.ts';
import { SUFFIX, symbolsOf } from './names.ts';

/** The parts of one table's payloads, or of those of a domain without a table. */
export interface Parts {
  /** By name: `SettingsPart`. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What each payload is, with references where it holds a part. */
  readonly data: ReadonlyMap<Event, Field>;
  /** Where their functions and rules are. */
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
    let name = `${hint}Part`;
    for (let count = 2; fields.has(name) || taken.has(`accepts${name}`); count += 1) name = `${hint}Part${count}`;
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
  const symbols = new Map(
    FORMS.flatMap((form) =>
      [...fields.keys()].flatMap((name) =>
        PURPOSES.map(
          (purpose) => [`${purpose}${name}${SUFFIX[form]}`, { from: partsPath(model, domain, form) }] as const,
        ),
      ),
    ),
  );
  return { fields, data, symbols };
};

/** `validators/tables/tags/parts/reader`: no event's module is a folder. */
export const partsPath = (model: Model, domain: string, form: FormName): string =>
  `validators/${moduleOf(model, domain)}/parts/${form}`;

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
