/**
 * Documents of a JSON Schema, made from the schema alone: what the writer of one side may send. A second schema, of who
 * reads them, says what is worth trying; what is tried is always of the first.
 */
import type { JsonSchema } from '../../../src/schemas/json-schema.ts';
import type { Random } from './random.ts';
import { keepsRules, textsAround, type TextRules } from './texts.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Members = { readonly [key: string]: Json };

interface Sides {
  readonly writer: JsonSchema;
  /** What reads on the side that writes: where the other side reads with the same, nothing can be refused. */
  readonly own: JsonSchema;
  readonly reader: JsonSchema;
}

interface Options {
  readonly random: Random;
  /** Documents with everything chosen at random, beside those in which one thing is. */
  readonly mixed: number;
}

/** Every document worth trying: smallest, largest, and each with one value that is at some edge of either schema. */
export function documentsOf(sides: Sides, { random, mixed }: Options): readonly Json[] {
  const maker = createMaker(sides);
  const root: Place = { writers: [sides.writer], readers: [sides.reader], own: [sides.own], depth: 0 };
  return [...maker.values(root), ...Array.from({ length: mixed }, () => maker.random(root, random))];
}

/** The parts of all schemas that say something of one value. */
interface Place {
  readonly writers: readonly JsonSchema[];
  readonly readers: readonly JsonSchema[];
  readonly own: readonly JsonSchema[];
  readonly depth: number;
}

interface Maker {
  values(place: Place): readonly Json[];
  random(place: Place, random: Random): Json;
}

const createMaker = (sides: Sides): Maker => {
  const sameDefinitions = JSON.stringify(sides.own['$defs']) === JSON.stringify(sides.reader['$defs']);

  /** Where the reader is the writer's own, one value is as good as any other. */
  const isUnchanged = ({ readers, own }: Place): boolean => {
    const [left, right] = [JSON.stringify(readers), JSON.stringify(own)];
    return left === right && (sameDefinitions || !left.includes('"$ref"'));
  };

  const values = (place: Place): readonly Json[] => {
    const branches = place.writers.flatMap((schema) => branchesOf(schema, sides.writer));
    if (isUnchanged(place)) return branches.flatMap((branch) => sample(branch, place.depth)).slice(0, 3);
    const readers = place.readers.flatMap((schema) => branchesOf(schema, sides.reader));
    const own = place.own.flatMap((schema) => branchesOf(schema, sides.own));
    return branches.flatMap((branch) => valuesOfBranch(branch, { ...place, readers, own }));
  };

  /** A few values of a branch that nobody reads otherwise. */
  const sample = (branch: JsonSchema, depth: number): readonly Json[] => {
    const place: Place = { writers: [branch], readers: [], own: [], depth };
    if (!isObject(branch)) return valuesOfBranch(branch, place).slice(0, 3);
    return objects(branch, place).slice(0, 2);
  };

  const valuesOfBranch = (branch: JsonSchema, place: Place): readonly Json[] => {
    const { readers } = place;
    if (isAnything(branch)) return [...ANYTHING, ...readers.flatMap((reader) => leaves(reader, readers))];
    if (isObject(branch)) return objects(branch, place);
    if (isRecord(branch)) return records(branch, place);
    if (branch['type'] === 'array') return arrays(branch, place);
    return leaves(branch, readers);
  };

  const inside = (writer: JsonSchema, name: string, { readers, own, depth }: Place): Place => ({
    writers: [writer],
    readers: partsOf(name, readers),
    own: partsOf(name, own),
    depth: depth + 1,
  });

  const objects = (branch: JsonSchema, place: Place): readonly Json[] => {
    const properties = propertiesOf(branch);
    const names = Object.keys(properties);
    const required = new Set((branch['required'] ?? []) as readonly string[]);
    const minimum = (branch['minProperties'] ?? 0) as number;
    const candidates = new Map(
      names.map((name) => [
        name,
        place.depth > MAX_DEPTH && !required.has(name) ? [] : values(inside(properties[name]!, name, place)),
      ]),
    );
    const possible = names.filter((name) => candidates.get(name)!.length > 0);
    if ([...required].some((name) => !possible.includes(name))) return [];
    const build = (keys: ReadonlySet<string>, overrides: Members = {}): Members =>
      Object.fromEntries(
        possible
          .filter((name) => keys.has(name))
          .map((name) => [name, Object.hasOwn(overrides, name) ? overrides[name]! : candidates.get(name)![0]!]),
      );
    const enough = (keys: Iterable<string>, first?: string): ReadonlySet<string> => {
      const chosen = new Set(keys);
      if (first !== undefined) chosen.add(first);
      for (const name of possible) if (chosen.size < minimum) chosen.add(name);
      return chosen;
    };
    const optional = possible.filter((name) => !required.has(name));
    return [
      build(enough(required)),
      build(new Set(possible)),
      // Each optional one alone, each optional one absent.
      ...optional.map((name) => build(enough(required, name))),
      ...optional
        .map((name) => new Set(possible.filter((other) => other !== name)))
        .filter((keys) => keys.size >= minimum)
        .map((keys) => build(keys)),
      ...possible.flatMap((name) =>
        candidates
          .get(name)!
          .slice(1)
          .map((value) => build(enough(required, name), { [name]: value })),
      ),
    ];
  };

  const records = (branch: JsonSchema, place: Place): readonly Json[] => {
    const writer = (branch['additionalProperties'] ?? {}) as JsonSchema;
    if (place.depth > MAX_DEPTH) return [{}];
    const names = [...new Set(['key', '', ...place.readers.flatMap((reader) => Object.keys(propertiesOf(reader)))])];
    const byName = new Map(names.map((name) => [name, values(inside(writer, name, place))]));
    const each = names.flatMap((name) => byName.get(name)!.map((value) => ({ [name]: value })));
    // An object that reads it may need several keys at once.
    const required = place.readers.flatMap((reader) => (reader['required'] ?? []) as readonly string[]);
    const whole = Object.fromEntries(required.map((name) => [name, byName.get(name)![0] ?? null]));
    return [{}, ...each, ...(required.length === 0 ? [] : [whole, ...each.map((member) => ({ ...whole, ...member }))])];
  };

  const arrays = (branch: JsonSchema, place: Place): readonly Json[] => {
    const minimum = (branch['minItems'] ?? 0) as number;
    const maximum = (branch['maxItems'] ?? Infinity) as number;
    const itemsOf = (schemas: readonly JsonSchema[]): readonly JsonSchema[] =>
      schemas.flatMap((schema) => (schema['items'] === undefined ? [] : [schema['items'] as JsonSchema]));
    const items = values({
      writers: [(branch['items'] ?? {}) as JsonSchema],
      readers: itemsOf(place.readers),
      own: itemsOf(place.own),
      depth: place.depth + 1,
    });
    const bounds = [branch, ...place.readers].flatMap(({ minItems, maxItems }) =>
      [minItems, maxItems].filter((bound) => typeof bound === 'number'),
    );
    const lengths = new Set([
      minimum,
      maximum,
      0,
      1,
      2,
      3,
      ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1]),
    ]);
    const fitting = [...lengths].filter((length) => length >= minimum && length <= maximum && length <= 500);
    const [first] = items;
    const listOf = (length: number, item: Json, rest: Json): Json => [item, ...Array<Json>(length - 1).fill(rest)];
    if (first === undefined) return minimum === 0 ? [[]] : [];
    return [
      ...fitting.map((length) => (length === 0 ? [] : listOf(length, first, first))),
      ...(maximum === 0 ? [] : items.slice(1).map((item) => listOf(Math.max(minimum, 1), item, first))),
    ];
  };

  const random = (place: Place, chooser: Random): Json => {
    const branch = chooser.pick(place.writers.flatMap((schema) => branchesOf(schema, sides.writer)));
    if (!isObject(branch)) {
      const known = remembered(place);
      return known.length === 0 ? null : chooser.pick(known);
    }
    const readers = place.readers.flatMap((schema) => branchesOf(schema, sides.reader));
    const own = place.own.flatMap((schema) => branchesOf(schema, sides.own));
    const required = new Set((branch['required'] ?? []) as readonly string[]);
    const properties = propertiesOf(branch);
    const names = Object.keys(properties);
    const minimum = (branch['minProperties'] ?? 0) as number;
    const optional = chooser.shuffle(names.filter((name) => !required.has(name)));
    const count = Math.max(minimum - required.size, chooser.integer(optional.length + 1));
    const chosen = new Set([...required, ...optional.slice(0, count)]);
    return Object.fromEntries(
      names
        .filter((name) => chosen.has(name))
        .map((name) => [name, random(inside(properties[name]!, name, { ...place, readers, own }), chooser)]),
    );
  };

  /** Several random documents ask for the values of one place. */
  const remembered = (place: Place): readonly Json[] => {
    const [writer] = place.writers;
    const known = lists.get(writer!) ?? values(place);
    lists.set(writer!, known);
    return known;
  };
  const lists = new Map<JsonSchema, readonly Json[]>();

  return { values, random };
};

const partsOf = (name: string, schemas: readonly JsonSchema[]): readonly JsonSchema[] =>
  schemas.flatMap((schema) => {
    const property = propertiesOf(schema)[name];
    if (property !== undefined) return [property];
    const others = schema['additionalProperties'];
    return typeof others === 'object' && others !== null ? [others as JsonSchema] : [];
  });

const MAX_DEPTH = 6;

/** What a schema may be, references followed and alternatives taken apart. */
const branchesOf = (schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] => {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.slice('#/$defs/'.length);
    return branchesOf((root['$defs'] as Record<string, JsonSchema>)[name]!, root);
  }
  const alternatives = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (alternatives !== undefined) return alternatives.flatMap((each) => branchesOf(each, root));
  const { type } = schema;
  return Array.isArray(type) ? type.map((each: unknown) => ({ ...schema, type: each })) : [schema];
};

const isAnything = (schema: JsonSchema): boolean =>
  schema['type'] === undefined && schema['const'] === undefined && schema['enum'] === undefined;

const isObject = (schema: JsonSchema): boolean => schema['type'] === 'object' && schema['properties'] !== undefined;
const isRecord = (schema: JsonSchema): boolean => schema['type'] === 'object' && schema['properties'] === undefined;

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;

const ANYTHING: readonly Json[] = ['any', 1, -0.5, true, null, [], {}, [null], { key: 'value' }];

/** Values without parts that the branch takes, at its own edges and at those of its readers. */
const leaves = (branch: JsonSchema, readers: readonly JsonSchema[]): readonly Json[] => {
  if (branch['const'] !== undefined) return [branch['const'] as Json];
  if (branch['enum'] !== undefined) return branch['enum'] as readonly Json[];
  switch (branch['type']) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return numbers(branch, readers);
    case 'string':
      return texts(branch, readers);
    default:
      return [];
  }
};

const texts = (branch: JsonSchema, readers: readonly JsonSchema[]): readonly string[] => {
  const sides = [branch, ...readers];
  const values = sides.flatMap((side) =>
    [side['const'], ...((side['enum'] ?? []) as readonly unknown[])].filter((value) => typeof value === 'string'),
  );
  const rules = sides.filter((side) => side['type'] === 'string').map(rulesOf);
  const key = JSON.stringify([rules, values]);
  const known = TEXTS.get(key) ?? textsAround(rules, values).filter((text) => keepsRules(text, rulesOf(branch)));
  TEXTS.set(key, known);
  return known;
};

const TEXTS = new Map<string, readonly string[]>();

const rulesOf = ({
  pattern,
  minLength,
  maxLength,
}: JsonSchema & Partial<Record<keyof TextRules, unknown>>): TextRules => ({
  ...(pattern === undefined ? {} : { pattern: pattern as string }),
  ...(minLength === undefined ? {} : { minLength: minLength as number }),
  ...(maxLength === undefined ? {} : { maxLength: maxLength as number }),
});

const numbers = (branch: JsonSchema, readers: readonly JsonSchema[]): readonly number[] => {
  const { minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = branch as { minimum?: number; maximum?: number };
  const edges = [branch, ...readers].flatMap((side) =>
    [side['minimum'], side['maximum'], side['const']].filter((value) => typeof value === 'number'),
  );
  const around = edges.flatMap((edge) => [
    edge - 1,
    edge - 0.5,
    edge,
    edge + 0.5,
    edge + 1,
    (edge + minimum) / 2,
    (edge + maximum) / 2,
  ]);
  const middle = minimum / 2 + maximum / 2;
  return [...new Set([1, 0, -1, 7, 0.5, -0.5, 1e21, -1e21, middle, minimum, maximum, ...around])].filter(
    (value) =>
      Number.isFinite(value) &&
      value >= minimum &&
      value <= maximum &&
      (branch['type'] === 'number' || Number.isSafeInteger(value)),
  );
};
