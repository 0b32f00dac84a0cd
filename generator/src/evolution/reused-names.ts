/**
 * Names that are taken for good: stored events carry them. What a release had and a later one had not may come back as it
 * was, and not as something else.
 */
import type { Event, Field, JsonValue, Model, ObjectField, Property } from '../model/types.ts';
import { targetOf } from '../model/samples.ts';
import type { Change, FieldPath } from './change.ts';
import type { Release } from './releases.ts';

/** Names that come back in `model`, having been absent from the last release, with another meaning than they had. */
export function findReusedNames(
  history: readonly Pick<Release, 'version' | 'model'>[],
  model: Model,
): readonly Change[] {
  const last = history.at(-1);
  if (last === undefined || history.length < 2) return [];
  const earlier = history.slice(0, -1);
  const lastTypes = new Map(last.model.events.map((event) => [event.type, event]));
  return model.events.flatMap((event) => {
    const before = lastTypes.get(event.type);
    return before === undefined
      ? reusedEvent(event, model, earlier)
      : reusedFields(event, before, { model, last, earlier });
  });
}

type Versioned = Pick<Release, 'version' | 'model'>;

const reusedEvent = (event: Event, model: Model, earlier: readonly Versioned[]): readonly Change[] => {
  const release = earlier.findLast((each) => each.model.events.some(({ type }) => type === event.type));
  const old = release?.model.events.find(({ type }) => type === event.type);
  if (
    release === undefined ||
    old === undefined ||
    isSame(meaningOfEvent(old, release.model), meaningOfEvent(event, model))
  ) {
    return [];
  }
  return [
    {
      rule: 'EVENT_NAME_NO_REUSE',
      subject: { is: 'event', type: event.type },
      path: [],
      before: old.description,
      after: event.description,
      judgements: {
        backward: {
          verdict: 'breaking',
          proof: `${release.version} had an event of that name, which meant: ${old.description}`,
        },
      },
      events: [event.type],
    },
  ];
};

const meaningOfEvent = ({ description, data }: Event, model: Model): JsonValue => [
  description,
  [...fieldsOf(data, model)].map(([path, property]) => [path, meaningOfField(property)]),
];

interface History {
  readonly model: Model;
  readonly last: Versioned;
  readonly earlier: readonly Versioned[];
}

const reusedFields = (event: Event, before: Event, { model, last, earlier }: History): readonly Change[] => {
  const [now, then] = [fieldsOf(event.data, model), fieldsOf(before.data, last.model)];
  // Most events never change: nothing is looked up for them.
  const candidates = [...now].filter(([key, property]) => {
    const old = then.get(key);
    return old === undefined || addedValues(old, property).length > 0;
  });
  return candidates.flatMap(([key, property]): readonly Change[] => {
    const path: FieldPath = JSON.parse(key);
    const common = { subject: { is: 'event', type: event.type }, path, events: [event.type] } as const;
    const had = (test: (old: Property) => boolean): { version: string; property: Property } | undefined => {
      for (const { version, model: old } of [...earlier].reverse()) {
        const data = old.events.find(({ type }) => type === event.type)?.data;
        const found = data === undefined ? undefined : fieldsOf(data, old).get(key);
        if (found !== undefined && test(found)) return { version, property: found };
      }
      return undefined;
    };
    const inLast = then.get(key);
    if (inLast === undefined) {
      const old = had(() => true);
      if (old === undefined || isSame(meaningOfField(old.property), meaningOfField(property))) return [];
      return [
        {
          ...common,
          rule: 'FIELD_NAME_NO_REUSE',
          before: old.property.description,
          after: property.description,
          judgements: { backward: proofOf(`${old.version} had a field of that name, which meant`, old.property) },
        },
      ];
    }
    return addedValues(inLast, property).flatMap((value): readonly Change[] => {
      const old = had(({ field }) => field.kind === 'enum' && field.values.includes(value));
      if (old === undefined || old.property.description === property.description) return [];
      return [
        {
          ...common,
          rule: 'ENUM_VALUE_NO_REUSE',
          before: old.property.description,
          after: value,
          judgements: {
            backward: proofOf(`${old.version} had ${JSON.stringify(value)} where the field meant`, old.property),
          },
        },
      ];
    });
  });
};

const proofOf = (words: string, { description, field }: Property) =>
  ({ verdict: 'breaking', proof: `${words}: ${description || field.kind}` }) as const;

const addedValues = ({ field: older }: Property, { field: newer }: Property): readonly string[] =>
  older.kind === 'enum' && newer.kind === 'enum' ? newer.values.filter((value) => !older.values.includes(value)) : [];

/** What a field is and what it says it is; examples and deprecations change no meaning. */
const meaningOfField = ({ field, description }: Property): JsonValue => [description, field as unknown as JsonValue];

const isSame = (left: JsonValue, right: JsonValue): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Every property of a payload by the JSON of its path, references followed. */
const fieldsOf = (data: ObjectField, model: Model): ReadonlyMap<string, Property> => {
  const known = FIELDS.get(data);
  if (known !== undefined) return known;
  const fields = new Map<string, Property>();
  const walk = (field: Field, path: FieldPath): void => {
    switch (field.kind) {
      case 'object':
        for (const property of field.properties) {
          const inside = [...path, property.name];
          fields.set(JSON.stringify(inside), property);
          walk(property.field, inside);
        }
        return;
      case 'array':
        return walk(field.items, [...path, '*']);
      case 'record':
        return walk(field.values, [...path, '*']);
      case 'union':
        return field.variants.forEach((variant) => walk(variant, path));
      case 'reference':
        // An event in an event is judged by itself.
        return field.target === model.envelope.wireName ? undefined : walk(targetOf(field.target, model), path);
      default:
        return undefined;
    }
  };
  walk(data, []);
  FIELDS.set(data, fields);
  return fields;
};

const FIELDS = new WeakMap<ObjectField, ReadonlyMap<string, Property>>();
