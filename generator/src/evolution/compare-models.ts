import { sampleObject, targetOf } from '../model/samples.ts';
import type { Column, Deprecation, Event, JsonValue, Model, ObjectField, Table } from '../model/types.ts';
import type { Change, FieldPath, Judgement, Subject } from './change.ts';
import { chain, compareFields, compareProperties, isVariantStep } from './compare-fields.ts';
import type { FieldChange, FieldComparison, Wraps } from './compare-fields.ts';
import { mapOutside, type Outside } from './find-outside.ts';
import { isSame } from './is-same.ts';
import type { RuleId } from './rules.ts';
import { RULES } from './rules.ts';

/**
 * Everything that differs, each difference once, where it is defined: what a column changes in four payloads is one
 * change that reaches four events. The writer's schema of one side is held against the reader's of the other, both ways;
 * what breaks carries a whole wire event that shows it.
 */
export function compareModels(older: Model, newer: Model): readonly Change[] {
  const models = { older, newer };
  const pairs = pairEvents(models);
  const places = [
    ...pairs.flatMap((pair) => placesOfEvent(pair, models)),
    ...placesOfEnvelope(pairs, models),
    ...placesOfTypes(pairs, models),
  ];
  const changes = [
    ...compareCatalogs(models),
    ...compareEventLists(pairs, models),
    ...joinPlaces(places, models),
    ...pairs.flatMap((pair) => compareEventTexts(pair)),
    ...compareTables(models, wordsTold(places)),
  ];
  return changes.length > 0 || isSame(withoutVersion(older), withoutVersion(newer)) ? changes : [OTHERWISE];
}

const withoutVersion = (model: Model): Model => ({ ...model, package: { ...model.package, version: '' } });

/** The order of things, say: every release is another one than the last, or is none. */
const OTHERWISE: Change = {
  rule: 'MEANING_CHANGED',
  subject: { is: 'catalog' },
  path: [],
  judgements: {},
  events: [],
};

interface Models {
  readonly older: Model;
  readonly newer: Model;
}

interface EventPair {
  readonly older: Event;
  readonly newer: Event;
}

/** Events of one name on both sides, in the newer order. */
const pairEvents = ({ older, newer }: Models): readonly EventPair[] => {
  const byType = new Map(older.events.map((event) => [event.type, event]));
  return newer.events.flatMap((event) => {
    const before = byType.get(event.type);
    return before === undefined ? [] : [{ older: before, newer: event }];
  });
};

/** A change of a field at one of the places that it reaches. */
interface PlacedChange {
  readonly subject: Subject;
  readonly change: FieldChange;
  /** From the subject down. */
  readonly path: FieldPath;
  readonly event: string;
  /** From the payload of the event down; null of the envelope. */
  readonly at: FieldPath | null;
  readonly declared: string | undefined;
  /** From a value of the compared whole to a whole wire event. */
  readonly wraps: Wraps;
}

const placesOfEvent = (pair: EventPair, models: Models): readonly PlacedChange[] => {
  const { changes } = compareData(pair, models);
  return changes.map((change) => ({
    ...subjectOf(pair, change.path, models),
    change,
    event: pair.newer.type,
    at: change.path,
    declared: declaredBy(pair),
    wraps: wrapEvent(pair, models),
  }));
};

/** Payloads are compared once, though their changes and their links to types are asked for apart. */
const compareData = (pair: EventPair, models: Models): FieldComparison => {
  const known = COMPARED.get(pair);
  if (known !== undefined) return known;
  const comparison = compareFields(pair.older.data, withSubjectRenamed(pair), models);
  COMPARED.set(pair, comparison);
  return comparison;
};

/** A table that calls its rows otherwise calls the subject id of its derived payloads otherwise: a rename, declared by that. */
const withSubjectRenamed = ({ older, newer }: EventPair): ObjectField => {
  const [was, is] = [older.subject?.property, newer.subject?.property];
  if (was === undefined || was === is || newer.dataFrom !== 'table') return newer.data;
  const properties = newer.data.properties.map((property) =>
    property.name === is ? { ...property, renamedFrom: was } : property,
  );
  return { ...newer.data, properties };
};

const COMPARED = new WeakMap<EventPair, FieldComparison>();

const declaredBy = ({ older, newer }: EventPair): string | undefined =>
  newer.dataVersion > older.dataVersion ? `data version ${older.dataVersion} -> ${newer.dataVersion}` : undefined;

const wrapEvent = ({ older, newer }: EventPair, models: Models): Wraps => ({
  older: (data) => wireEvent(models.older, older.type, data),
  newer: (data) => wireEvent(models.newer, newer.type, data),
});

/** A smallest event of that type with that payload. */
const wireEvent = (model: Model, type: string, data: JsonValue): JsonValue => {
  const { fields } = model.envelope;
  const envelope: ObjectField = { kind: 'object', properties: fields, nullable: false };
  return { ...sampleObject(envelope, 'minimal', model), type, data };
};

/** A derived payload repeats columns: what changed there changed in the table. */
const subjectOf = ({ newer }: EventPair, path: FieldPath, models: Models): Pick<PlacedChange, 'subject' | 'path'> => {
  const [first, ...rest] = path;
  if (newer.dataFrom === 'table' && newer.table !== null) {
    const tables = [models.newer, models.older].flatMap(({ tables }) =>
      tables.filter(({ name }) => name === newer.table),
    );
    const own = first === 'changes' ? rest : path;
    const isSubject = tables.some((table) => table.subjectId === own[0]);
    // What the subject id is called, the table says; what it is, the key.
    if (isSubject && tables.some((table) => table.subjectId !== own[0])) {
      return { subject: { is: 'table', name: newer.table }, path: own };
    }
    const column = isSubject ? keyOf(tables) : own[0];
    if (column !== undefined && tables.some((table) => table.columns.some(({ name }) => name === column))) {
      return { subject: { is: 'table', name: newer.table }, path: [column, ...own.slice(1)] };
    }
  }
  return { subject: { is: 'event', type: newer.type }, path };
};

const keyOf = (tables: readonly Table[]): string | undefined =>
  tables.flatMap(({ columns }) => columns).find((column) => column.primaryKey === true)?.name;

const placesOfEnvelope = (pairs: readonly EventPair[], models: Models): readonly PlacedChange[] => {
  const { changes } = compareEnvelopes(models);
  // Which field changed is one question, which events have it another: all have.
  return changes.flatMap((change) =>
    pairs.map((pair) => ({
      subject: { is: 'envelope' } as const,
      path: change.path,
      change,
      event: pair.newer.type,
      at: null,
      // What the envelope says is of no data version.
      declared: undefined,
      wraps: wrapEnvelope(pair, models),
    })),
  );
};

const compareEnvelopes = ({ older, newer }: Models): FieldComparison =>
  compareProperties(older.envelope.fields, newer.envelope.fields, { older, newer });

const wrapEnvelope = (pair: EventPair, models: Models): Wraps => {
  const wrap =
    (model: Model, { type, data }: Event) =>
    (fields: JsonValue) => ({
      ...(fields as object),
      type,
      data: sampleObject(data, 'minimal', model),
    });
  return { older: wrap(models.older, pair.older), newer: wrap(models.newer, pair.newer) };
};

/** A shared type is compared once; its changes reach every event that both sides refer to it from. */
const placesOfTypes = (pairs: readonly EventPair[], models: Models): readonly PlacedChange[] => {
  const compared = new Map<string, FieldComparison>();
  const compareType = (name: string): FieldComparison => {
    const known = compared.get(name);
    if (known !== undefined) return known;
    // The envelope's wire form is no shared type: its changes are told of the envelope.
    const comparison =
      models.older.envelope.wireName === name && models.newer.envelope.wireName === name
        ? { changes: [], links: [] }
        : compareFields(targetOf(name, models.older), targetOf(name, models.newer), models);
    compared.set(name, comparison);
    return comparison;
  };
  const follow = ({ links }: FieldComparison, from: LinkedFrom): readonly PlacedChange[] =>
    links.flatMap((link) => {
      const wraps = chain(from.wraps, link.wraps);
      const at = from.at === null ? null : [...from.at, ...link.path];
      const comparison = compareType(link.target);
      const subject = { is: 'type', name: link.target } as const;
      return [
        ...comparison.changes.map((change) => ({
          ...{ subject, change, wraps, path: change.path, event: from.event, declared: from.declared },
          at: at === null ? null : [...at, ...change.path],
        })),
        ...follow(comparison, { ...from, wraps, at }),
      ];
    });
  const envelope = compareEnvelopes(models);
  const places = pairs.flatMap((pair) => [
    ...follow(envelope, {
      event: pair.newer.type,
      at: null,
      declared: undefined,
      wraps: wrapEnvelope(pair, models),
    }),
    ...follow(compareData(pair, models), {
      event: pair.newer.type,
      at: [],
      declared: declaredBy(pair),
      wraps: wrapEvent(pair, models),
    }),
  ]);
  return places;
};

/** What the links of a comparison are found in. */
type LinkedFrom = Pick<PlacedChange, 'event' | 'at' | 'declared' | 'wraps'>;

/** One change for all places that it reaches with one outcome. */
const joinPlaces = (places: readonly PlacedChange[], models: Models): readonly Change[] => {
  const groups = new Map<string, PlacedChange[]>();
  for (const place of places) {
    const { subject, path, change, declared } = place;
    const { rule, before, after, backward, forward } = change;
    const key = JSON.stringify([subject, path, rule, before, after, backward.is, forward.is, declared ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()].flatMap((group) => toChanges(group, models));
};

const toChanges = (group: readonly PlacedChange[], models: Models): readonly Change[] => {
  const { subject, path, change, declared, wraps } = group[0]!;
  const { rule, before, after } = change;
  const events = [...new Set(group.map(({ event }) => event))];
  const common = {
    subject,
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    events,
    ...fieldsOf(group),
    ...(declared === undefined ? {} : { declared }),
  };
  const wire: Change = {
    ...common,
    rule,
    judgements:
      RULES[rule].category === 'WIRE'
        ? {
            backward: toJudgement(mapOutside(change.backward, wraps.older)),
            forward: toJudgement(mapOutside(change.forward, wraps.newer)),
          }
        : {},
  };
  return REMOVALS.has(rule) ? [wire, toSourceChange(wire, models)] : [wire];
};

const fieldsOf = (group: readonly PlacedChange[]): Pick<Change, 'fields'> => {
  const fields = group.flatMap(({ event, at }) =>
    at === null ? [] : [{ event, path: at.filter((step) => !isVariantStep(step)) }],
  );
  return fields.length === 0 ? {} : { fields };
};

const REMOVALS: ReadonlySet<RuleId> = new Set(['FIELD_REMOVED', 'REQUIRED_NO_DELETE', 'FIELD_NO_RENAME']);

/** Whoever reads a property that is gone does not compile any more, whatever becomes of the data. */
const toSourceChange = (wire: Change, { newer }: Models): Change => {
  const { before, path, fields } = wire;
  const gone = wire.rule === 'FIELD_NO_RENAME' ? (before as { readonly name: string }).name : path.at(-1)!;
  const rename = (old: FieldPath): FieldPath => [...old.slice(0, -1), gone];
  const proof = `programs that read ${gone} no longer compile against ${newer.package.name}`;
  // What a data version tells, it tells readers of the data.
  const { declared: _, ...rest } = wire;
  return {
    ...rest,
    rule: 'FIELD_NO_DELETE',
    path: rename(path),
    ...(fields === undefined ? {} : { fields: fields.map((field) => ({ ...field, path: rename(field.path) })) }),
    judgements: { source: { verdict: 'breaking', proof } },
  };
};

const toJudgement = (outside: Outside): Judgement => {
  if (outside.is === 'none') return COMPATIBLE;
  return outside.is === 'value'
    ? { verdict: 'breaking', witness: outside.value }
    : { verdict: 'unknown', reason: outside.reason };
};

const COMPATIBLE: Judgement = { verdict: 'compatible' };

const compareEventLists = (pairs: readonly EventPair[], { older, newer }: Models): readonly Change[] => {
  const kept = new Set(pairs.map((pair) => pair.newer.type));
  const added = newer.events.filter(({ type }) => !kept.has(type));
  const removed = older.events.filter(({ type }) => !kept.has(type));
  const renamed = new Map(
    added.flatMap((event) => {
      const before = removed.find(({ type }) => type === oldNameOf(event, newer));
      return before === undefined ? [] : [[before.type, event] as const];
    }),
  );
  const arrived = new Set([...renamed.values()].map(({ type }) => type));
  const exampleOf = (model: Model, event: Event): JsonValue => wireEvent(model, event.type, event.example);
  return [
    ...removed.map((event): Change => {
      const after = renamed.get(event.type);
      const backward: Judgement = { verdict: 'breaking', witness: exampleOf(older, event) };
      const common = { subject: { is: 'event', type: after?.type ?? event.type }, path: [] } as const;
      return after === undefined
        ? {
            ...common,
            rule: 'EVENT_NO_DELETE',
            before: describeEvent(event),
            judgements: { backward, forward: COMPATIBLE },
            events: [event.type],
          }
        : {
            ...common,
            rule: 'EVENT_NO_RENAME',
            before: event.type,
            after: after.type,
            judgements: { backward, forward: { verdict: 'breaking', witness: exampleOf(newer, after) } },
            events: [event.type, after.type],
          };
    }),
    ...added
      .filter(({ type }) => !arrived.has(type))
      .map((event): Change => ({
        rule: 'EVENT_ADDED',
        subject: { is: 'event', type: event.type },
        path: [],
        after: describeEvent(event),
        judgements: { backward: COMPATIBLE, forward: COMPATIBLE },
        events: [event.type],
      })),
    ...pairs.flatMap(({ older: before, newer: after }): readonly Change[] => {
      if (before.dataVersion === after.dataVersion) return [];
      const isRaised = after.dataVersion > before.dataVersion;
      const proof = `events of data version ${before.dataVersion} are stored, and ${after.dataVersion} is lower`;
      return [
        {
          rule: isRaised ? 'DATA_VERSION_STEP' : 'DATA_VERSION_NO_DECREASE',
          subject: { is: 'event', type: after.type },
          path: [],
          before: before.dataVersion,
          after: after.dataVersion,
          judgements: isRaised
            ? { backward: COMPATIBLE, forward: { verdict: 'breaking', proof: declaredProof(before) } }
            : { backward: { verdict: 'breaking', proof }, forward: COMPATIBLE },
          events: [after.type],
          ...(isRaised ? { declared: declaredBy({ older: before, newer: after })! } : {}),
        },
      ];
    }),
  ];
};

const declaredProof = ({ dataVersion }: Event): string =>
  `readers of data version ${dataVersion} know no later one, and are to be updated first`;

const describeEvent = ({ type, dataVersion, deprecated, data }: Event): JsonValue => ({
  type,
  dataVersion,
  ...(deprecated === undefined ? {} : { deprecated: { ...deprecated } }),
  data: data.properties.map(({ name }) => name),
});

/** By the declared rename of the event or of its table. */
export const oldNameOf = (event: Event, { tables }: Model): string | undefined => {
  if (event.renamedFrom !== undefined) return event.renamedFrom;
  const table = tables.find(({ name }) => name === event.table);
  return table?.renamedFrom === undefined ? undefined : `${table.renamedFrom}.${event.key}`;
};

/** What no document of the event shows. */
const compareEventTexts = ({ older, newer }: EventPair): readonly Change[] => [
  ...compareKeys(older, newer, EVENT_TEXTS, { is: 'event', type: newer.type }, [newer.type]),
  ...compareDeprecations(
    { older: older.deprecated, newer: newer.deprecated },
    { subject: { is: 'event', type: newer.type }, path: [], events: [newer.type] },
  ),
];

const EVENT_TEXTS = [
  'description',
  'trigger',
  'automation',
  'output',
  'handlers',
  'emits',
  'publishers',
  'unused',
  'owner',
  'role',
] as const satisfies readonly (keyof Event)[];

const compareDeprecations = (
  { older, newer }: { readonly older: Deprecation | undefined; readonly newer: Deprecation | undefined },
  where: Pick<Change, 'subject' | 'path' | 'events'>,
): readonly Change[] =>
  isSame(older, newer)
    ? []
    : [
        {
          rule: 'DEPRECATED',
          ...where,
          ...(older === undefined ? {} : { before: { ...older } }),
          ...(newer === undefined ? {} : { after: { ...newer } }),
          judgements: {},
        },
      ];

const compareTables = ({ older, newer }: Models, told: WordsTold): readonly Change[] =>
  newer.tables.flatMap((table) => {
    const before = older.tables.find(({ name }) => name === table.name);
    if (before === undefined || isSame(before, table)) return [];
    const subject = { is: 'table', name: table.name } as const;
    const columns = table.columns.flatMap((column) => {
      const old = before.columns.find(({ name }) => name === column.name);
      return old === undefined
        ? []
        : compareColumns({ older: old, newer: column }, subject, told.get(keyOfColumn(subject, column.name)));
    });
    const names = (columns: Table['columns']) => columns.map(({ name }) => name);
    const [was, is] = [names(before.columns), names(table.columns)];
    // A column of which no payload knows still stands on the table's page.
    const listed = isSame([...was].sort(), [...is].sort())
      ? []
      : [
          meaning(subject, [], {
            before: { columns: was.filter((name) => !is.includes(name)) },
            after: { columns: is.filter((name) => !was.includes(name)) },
          }),
        ];
    return [...compareKeys(before, table, TABLE_TEXTS, subject, table.eventTypes), ...listed, ...columns];
  });

/** The words of columns that their payloads have told of, by place; of other columns nothing was told. */
type WordsTold = ReadonlyMap<string, ReadonlySet<string>>;

const wordsTold = (places: readonly PlacedChange[]): WordsTold => {
  const words = new Map<string, Set<string>>();
  for (const { subject, path, change } of places) {
    const key = keyOfColumn(subject, path[0]);
    words.set(key, new Set([...(words.get(key) ?? []), ...wordsOf(change)]));
  }
  return words;
};

const keyOfColumn = (subject: Subject, column: string | undefined): string => JSON.stringify([subject, column]);

const wordsOf = ({ rule, before, after }: FieldChange): readonly string[] => {
  if (rule === 'DEPRECATED') return ['deprecated'];
  return rule === 'MEANING_CHANGED' ? Object.keys({ ...(before as object), ...(after as object) }) : [];
};

/** What stands on the table's page and was not told of the payloads that repeat the column. */
const compareColumns = (
  { older, newer }: { readonly older: Column; readonly newer: Column },
  subject: Subject,
  told: ReadonlySet<string> | undefined,
): readonly Change[] => {
  const path = [newer.name];
  // What follows from another type goes without saying.
  const constraints =
    told === undefined && older.type === newer.type
      ? [older, newer].flatMap((column) => Object.keys(constraintsOf(column)))
      : [];
  const keys = [...COLUMN_FACTS, ...constraints].filter((key) => told?.has(key) !== true);
  return [
    ...compareKeys(
      { ...constraintsOf(older), ...older },
      { ...constraintsOf(newer), ...newer },
      keys,
      subject,
      [],
      path,
    ),
    ...(told?.has('deprecated') === true
      ? []
      : compareDeprecations(
          { older: deprecationOf(older), newer: deprecationOf(newer) },
          { subject, path, events: [] },
        )),
  ];
};

const constraintsOf = (column: Column): object => {
  if (column.classification === 'restricted') return {};
  const { kind: _kind, nullable: _nullable, ...constraints } = column.field;
  return constraints;
};

const deprecationOf = (column: Column): Deprecation | undefined =>
  column.classification === 'restricted' ? undefined : column.deprecated;

const TABLE_TEXTS = [
  'table',
  'description',
  'owner',
  'subject',
  'deletion',
  'version',
] as const satisfies readonly (keyof Table)[];
const COLUMN_FACTS = [
  'column',
  'type',
  'description',
  'classification',
  'personal',
  'nullable',
  'default',
  'unique',
  'references',
  'generated',
  'managed',
  'owner',
  'immutable',
  'primaryKey',
] as const;

const compareKeys = (
  older: object,
  newer: object,
  keys: readonly string[],
  subject: Subject,
  events: readonly string[],
  path: FieldPath = [],
): readonly Change[] => {
  const valueOf = (from: object, key: string) => (from as Readonly<Record<string, JsonValue | undefined>>)[key];
  const changed = keys.filter((key) => !isSame(valueOf(older, key), valueOf(newer, key)));
  if (changed.length === 0) return [];
  const pick = (from: object): JsonValue =>
    Object.fromEntries(
      changed.map((key) => [key, valueOf(from, key)] as const).filter(([, value]) => value !== undefined),
    ) as JsonValue;
  return [{ ...meaning(subject, path, { before: pick(older), after: pick(newer) }), events }];
};

const meaning = (subject: Subject, path: FieldPath, values: { before: JsonValue; after: JsonValue }): Change => ({
  rule: 'MEANING_CHANGED',
  subject,
  path,
  ...values,
  judgements: {},
  events: [],
});

/** What is of the catalog as a whole: addresses, and exported names that are no event's. */
const compareCatalogs = ({ older, newer }: Models): readonly Change[] => [
  ...compareKeys(textsOf(older), textsOf(newer), Object.keys(textsOf(newer)), { is: 'catalog' }, []),
  ...changedText('ID_URI_STABLE', 'links', older.idNamespace, newer.idNamespace),
  ...changedText('PACKAGE_SAME_NAME', 'source', older.package.name, newer.package.name),
  ...missing(exportsOf(older), exportsOf(newer)).map(({ name, subject }): Change => ({
    rule: 'EXPORT_NO_DELETE',
    subject,
    path: [],
    before: name,
    judgements: { source: { verdict: 'breaking', proof: `${name} is no longer exported` } },
    events: subject.is === 'event' ? [subject.type] : [],
  })),
  ...newer.events.flatMap(({ constant, type }): readonly Change[] => {
    const before = older.events.find((event) => event.constant !== null && event.constant === constant)?.type;
    if (before === undefined || before === type) return [];
    const proof = `SystemEventTypes.${constant} was ${before}, and is ${type}`;
    return [
      {
        rule: 'EXPORT_SAME_VALUE',
        subject: { is: 'event', type },
        path: [],
        before,
        after: type,
        judgements: { source: { verdict: 'breaking', proof } },
        events: [type],
      },
    ];
  }),
  ...missing(pagesOf(older), pagesOf(newer)).map(({ name, subject }): Change => ({
    rule: 'PAGE_STABLE',
    subject,
    path: [],
    before: name,
    judgements: { links: { verdict: 'breaking', proof: `there is no page ${name}` } },
    events: [],
  })),
];

/** What stands in some output, and is about no event. */
const textsOf = ({ name, package: { name: _name, version: _version, ...about }, ...model }: Model) => ({
  name,
  package: about,
  sources: model.sources,
  actions: model.actions,
  modifiers: model.modifiers,
  envelope: model.envelope.description,
  types: model.types.map((type) => [type.name, type.description, type.example ?? null]),
  systems: model.systems.map(({ domain, description, owner }) => ({ domain, description, owner })),
});

const changedText = (rule: RuleId, direction: 'links' | 'source', before: string, after: string): readonly Change[] =>
  before === after
    ? []
    : [
        {
          rule,
          subject: { is: 'catalog' },
          path: [],
          before,
          after,
          judgements: { [direction]: { verdict: 'breaking', proof: `${before} is ${after} now` } },
          events: [],
        },
      ];

interface Named {
  readonly name: string;
  readonly subject: Subject;
}

const missing = (older: readonly Named[], newer: readonly Named[]): readonly Named[] => {
  const names = new Set(newer.map(({ name }) => name));
  return older.filter(({ name }) => !names.has(name));
};

const exportsOf = ({ envelope, types, events }: Model): readonly Named[] => [
  { name: envelope.name, subject: { is: 'envelope' } },
  ...types.map(({ name }) => ({ name, subject: { is: 'type', name } as const })),
  // One name stands for all that an event is exported as.
  ...events.map(({ type, names }) => ({ name: names.data, subject: { is: 'event', type } as const })),
  ...events.flatMap(({ constant, type }) =>
    constant === null ? [] : [{ name: `SystemEventTypes.${constant}`, subject: { is: 'event', type } as const }],
  ),
];

const pagesOf = ({ tables, systems }: Model): readonly Named[] => [
  ...tables.map(({ name }) => ({ name: `tables/${name}`, subject: { is: 'table', name } as const })),
  ...systems.map(({ domain }) => ({ name: `systems/${domain}`, subject: { is: 'system', domain } as const })),
];
