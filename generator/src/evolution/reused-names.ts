/**
 * Names that are taken for good: stored events carry them. What a release had and a later one had not may come back as it
 * was, and not as something else.
 */
import type { Field, Model, ObjectField, Property, UnionField } from '../model/types.ts';
import { targetOf } from '../model/samples.ts';
import type { Change, FieldPath, Subject } from './change.ts';
import { variantStep } from './compare-fields.ts';
import { isSame } from './is-same.ts';
import type { Release } from './releases.ts';

/** Names that come back in `model`, having been absent from the last release, with another meaning than they had. */
export function findReusedNames(
  history: readonly Pick<Release, 'version' | 'model'>[],
  model: Model,
): readonly Change[] {
  const last = history.at(-1);
  if (last === undefined || history.length < 2) return [];
  const earlier = history.slice(0, -1);
  const owned = ownersOf(last.model);
  return [...ownersOf(model).values()].flatMap((owner) => {
    const before = owned.get(owner.key);
    if (before === undefined) return reusedEvent(owner, model, earlier);
    // Most never change: nothing is looked up for them.
    return isSame(before.data, owner.data) && isSame(last.model.types, model.types)
      ? []
      : reusedFields(owner, before, { model, last, earlier });
  });
}

/** Whatever has fields of its own: the payload of an event, and the envelope. */
interface Owner {
  readonly key: string;
  readonly subject: Subject;
  readonly description: string;
  readonly data: ObjectField;
  readonly events: readonly string[];
}

const ownersOf = (model: Model): ReadonlyMap<string, Owner> => {
  const known = OWNERS.get(model);
  if (known !== undefined) return known;
  const { envelope, events } = model;
  const owners: readonly Owner[] = [
    ...events.map(({ type, description, data }) => ({
      ...{ key: type, description, data, events: [type] },
      subject: { is: 'event', type } as const,
    })),
    {
      key: '',
      subject: { is: 'envelope' },
      description: envelope.description,
      data: { kind: 'object', properties: envelope.fields, nullable: false },
      events: events.map(({ type }) => type),
    },
  ];
  const byKey = new Map(owners.map((owner) => [owner.key, owner]));
  OWNERS.set(model, byKey);
  return byKey;
};

const OWNERS = new WeakMap<Model, ReadonlyMap<string, Owner>>();

type Versioned = Pick<Release, 'version' | 'model'>;

const reusedEvent = (event: Owner, model: Model, earlier: readonly Versioned[]): readonly Change[] => {
  const release = earlier.findLast((each) => ownersOf(each.model).has(event.key));
  const old = release && ownersOf(release.model).get(event.key);
  if (release === undefined || old === undefined) return [];
  if (isSame(meaningOfEvent(old, release.model), meaningOfEvent(event, model))) return [];
  const proof = `${release.version} had an event of that name, which meant: ${old.description}`;
  return [
    {
      rule: 'EVENT_NAME_NO_REUSE',
      subject: event.subject,
      path: [],
      before: old.description,
      after: event.description,
      judgements: { backward: { verdict: 'breaking', proof } },
      events: event.events,
    },
  ];
};

const meaningOfEvent = ({ description, data }: Owner, model: Model): unknown => {
  const { fields, enums } = namesOf(data, model);
  return [description, [...fields].map(([path, property]) => [path, meaningOfField(property)]), [...enums]];
};

interface History {
  readonly model: Model;
  readonly last: Versioned;
  readonly earlier: readonly Versioned[];
}

const reusedFields = (owner: Owner, before: Owner, { model, last, earlier }: History): readonly Change[] => {
  const [now, then] = [namesOf(owner.data, model), namesOf(before.data, last.model)];
  const older = earlier.toReversed().flatMap(({ version, model: old }) => {
    const data = ownersOf(old).get(owner.key)?.data;
    return data === undefined ? [] : [{ version, names: namesOf(data, old) }];
  });
  const common = { subject: owner.subject, events: owner.events };
  const fields = [...now.fields].flatMap(([key, property]): readonly Change[] => {
    if (then.fields.has(key)) return [];
    const had = older.find(({ names }) => names.fields.has(key));
    const old = had?.names.fields.get(key);
    if (had === undefined || old === undefined || meaningOfField(old) === meaningOfField(property)) return [];
    const proof = `${had.version} had a field of that name, which meant: ${old.description || old.field.kind}`;
    return [
      {
        ...common,
        rule: 'FIELD_NAME_NO_REUSE',
        path: JSON.parse(key) as FieldPath,
        before: old.description,
        after: property.description,
        judgements: { backward: { verdict: 'breaking', proof } },
      },
    ];
  });
  const values = [...now.enums].flatMap(([key, { description, values: allowed }]) =>
    allowed.flatMap((value): readonly Change[] => {
      if (then.enums.get(key)?.values.includes(value) !== false) return [];
      const had = older.find(({ names }) => names.enums.get(key)?.values.includes(value));
      const meant = had?.names.enums.get(key)?.description;
      if (had === undefined || meant === undefined || meant === description) return [];
      const proof = `${had.version} had ${JSON.stringify(value)} where the field meant: ${meant}`;
      return [
        {
          ...common,
          rule: 'ENUM_VALUE_NO_REUSE',
          path: JSON.parse(key) as FieldPath,
          before: meant,
          after: value,
          judgements: { backward: { verdict: 'breaking', proof } },
        },
      ];
    }),
  );
  return [...fields, ...values];
};

/** What a field is and what it says it is, with all that it holds; examples and markings change no meaning. */
const meaningOfField = ({ field, description }: Property): string =>
  JSON.stringify([description, field], (key, value: unknown) => (MARKINGS.has(key) ? undefined : value));

/** Keys of properties; no field has one of that name. */
const MARKINGS: ReadonlySet<string> = new Set([
  'classification',
  'default',
  'deprecated',
  'example',
  'personal',
  'renamedFrom',
  'required',
] satisfies readonly (keyof Property)[]);

/** All names of a payload, by the JSON of their paths, references followed. */
interface Names {
  readonly fields: ReadonlyMap<string, Property>;
  /** With what the nearest field says it is. */
  readonly enums: ReadonlyMap<string, { readonly values: readonly string[]; readonly description: string }>;
}

const namesOf = (data: ObjectField, model: Model): Names => {
  const known = NAMES.get(data);
  if (known !== undefined) return known;
  const fields = new Map<string, Property>();
  const enums = new Map<string, { values: readonly string[]; description: string }>();
  const walk = (field: Field, path: FieldPath, description: string): void => {
    switch (field.kind) {
      case 'object':
        for (const property of field.properties) {
          const inside = [...path, property.name];
          fields.set(JSON.stringify(inside), property);
          walk(property.field, inside, property.description);
        }
        return;
      case 'enum':
        enums.set(JSON.stringify(path), { values: field.values, description });
        return;
      case 'array':
        return walk(field.items, [...path, '*'], description);
      case 'record':
        return walk(field.values, [...path, '*'], description);
      case 'union':
        // Two variants may use one name each in its own way.
        return field.variants.forEach((variant) => walk(variant, [...path, stepTo(variant, field)], description));
      case 'reference': {
        // An event in an event is judged by itself.
        if (field.target === model.envelope.wireName) return undefined;
        const type = model.types.find(({ name }) => name === field.target);
        return walk(targetOf(field.target, model), path, type?.description ?? description);
      }
      default:
        return undefined;
    }
  };
  walk(data, [], '');
  const names = { fields, enums };
  NAMES.set(data, names);
  return names;
};

const NAMES = new WeakMap<ObjectField, Names>();

const stepTo = ({ properties }: ObjectField, { discriminator }: UnionField): string => {
  const tag = properties.find(({ name }) => name === discriminator)?.field;
  return variantStep(tag?.kind === 'literal' ? tag.value : undefined);
};
