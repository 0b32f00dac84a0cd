/** Damage to a model is told before anything that relies on it can stumble over it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canaryModel } from '../../src/evolution/canaries.ts';
import { compareModels } from '../../src/evolution/compare-models.ts';
import { findDamage } from '../../src/evolution/model-damage.ts';
import type { Model } from '../../src/model/types.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

const FROZEN = (read('history/0.1.0.json') as { model: Model }).model;

// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

/** A copy of the model of the first release, damaged. */
const damaged = (damage: (model: Loose) => void): unknown => {
  const model: unknown = structuredClone(FROZEN);
  damage(model);
  return model;
};

test('what the generator has written is whole', () => {
  expect(findDamage(FROZEN)).toBeUndefined();
  expect(findDamage(read('output/model.json'))).toBeUndefined();
  expect(findDamage(canaryModel())).toBeUndefined();
});

test('so is a model with keys that are not known here, and one of before events said who publishes them', () => {
  const later = damaged((model) => {
    model.more = model.events[0].more = model.events[0].data.more = 1;
    delete model.events[0].publishers;
    delete model.events[0].internal;
  });
  expect(findDamage(later)).toBeUndefined();
});

test.each([
  ['an event that is null', (model) => (model.events[0] = null), 'events[0] is null, which is no object'],
  ['a type without anything', (model) => (model.types = [{}]), 'types[0].name is missing'],
  ['a table without anything', (model) => (model.tables = [{}]), 'tables[0].name is missing'],
  ['an envelope without anything', (model) => (model.envelope = {}), 'envelope.name is missing'],
  ['events that are no list', (model) => (model.events = {}), 'events is {}, which is no list'],
  ['a package that is a text', (model) => (model.package = '1.0.0'), 'package is "1.0.0", which is no object'],
  [
    'a kind that there is not',
    (model) => (model.events[3].data.properties[0].field.kind = 'constructor'),
    'events[3].data.properties[0].field.kind is "constructor", which is no kind of field',
  ],
  [
    'a payload that is no object',
    (model) => (model.events[3].data = { kind: 'json', nullable: false }),
    'events[3].data.kind is "json", which is no object',
  ],
  [
    'a pattern that does not compile',
    (model) => (model.events[3].data.properties[0].field = { kind: 'string', nullable: false, pattern: '[' }),
    'events[3].data.properties[0].field.pattern is "[", which is no regular expression',
  ],
  [
    'a reference to nothing, deep down',
    (model) =>
      (model.types[1].field = {
        ...{ kind: 'array', nullable: false },
        items: {
          kind: 'record',
          nullable: false,
          values: { kind: 'reference', nullable: false, target: 'No', forms: true },
        },
      }),
    'types[1].field.items.values.target is "No", which is no type of the model',
  ],
  [
    'the model of no catalog',
    (model) => Object.keys(model).forEach((key) => delete model[key]),
    'modelVersion is missing',
  ],
] as readonly (readonly [string, (model: Loose) => unknown, string])[])(
  '%s is told with its place',
  (_, damage, wanted) => {
    expect(findDamage(damaged(damage))).toBe(wanted);
  },
);

test.each([[null], [[]], ['model'], [undefined]])('%j is no model', (value) => {
  expect(findDamage(value)).toMatch(/^the model /);
});

describe('wherever a value of a model is taken away or is null', () => {
  const whole = canaryModel();

  const placesOf = (value: unknown): readonly (readonly string[])[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.keys(value).flatMap((key) => [[key], ...placesOf((value as Loose)[key]).map((rest) => [key, ...rest])]);

  /** As keys from the outermost on; of those that differ in their indexes alone, the first. */
  const PLACES = [
    ...new Map(
      placesOf(whole)
        .toReversed()
        .map((path) => [path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.'), path]),
    ).values(),
  ];

  const without = (path: readonly string[], change: (owner: Loose, key: string) => void): Model => {
    const model = structuredClone(whole);
    change(
      path.slice(0, -1).reduce((value: Loose, key) => value[key], model),
      path.at(-1)!,
    );
    return model;
  };

  /** The places at which a damaged model passes the check and breaks the comparison. */
  const findCrashes = (check: (model: Model) => string | undefined): readonly string[] =>
    PLACES.flatMap((path) =>
      [
        without(path, (owner, key) => (Array.isArray(owner) ? owner.splice(Number(key), 1, {}) : delete owner[key])),
        without(path, (owner, key) => (owner[key] = null)),
      ].flatMap((model) => {
        if (check(model) !== undefined) return [];
        try {
          compareModels(model, whole);
          compareModels(whole, model);
          return [];
        } catch {
          return [path.join('.')];
        }
      }),
    );

  test('it is told, or the comparison does without', () => {
    expect(PLACES.length).toBeGreaterThan(100);
    expect(findCrashes(findDamage)).toEqual([]);
  });

  test('control: unchecked, the same damage breaks the comparison', () => {
    expect(findCrashes(() => undefined).length).toBeGreaterThan(20);
  });
});
