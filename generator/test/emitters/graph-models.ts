import * as fc from 'fast-check';
import type { Event, Model } from '../../src/model/types.ts';
import { fixtureModel } from '../docs/model-fixture.ts';

/** What a graph depends on, in short: `orders.create.requested`, who handles it, what it leads to. */
export interface EventSketch {
  readonly type: string;
  readonly role?: Event['role'];
  readonly handlers?: readonly string[];
  readonly emits?: readonly string[];
  readonly unused?: boolean;
  readonly deprecated?: boolean;
}

/** The shop of the pages' tests with other events; the domains named in `systems` have no table. */
export function modelOf(sketches: readonly EventSketch[], systems: readonly string[] = []): Model {
  const [template] = fixtureModel.events;
  const [table] = fixtureModel.tables;
  const [system] = fixtureModel.systems;
  const events = sketches.map((sketch): Event => {
    const [domain = '', action = '', modifier = ''] = sketch.type.split('.');
    return {
      ...template!,
      ...{ type: sketch.type, domain, table: systems.includes(domain) ? null : domain, action, modifier },
      key: `${action}.${modifier}`,
      role: sketch.role ?? (modifier === 'requested' ? 'intent' : 'fact'),
      handlers: sketch.handlers ?? [],
      emits: sketch.emits ?? [],
      unused: sketch.unused === true ? 'For no reason.' : null,
      ...(sketch.deprecated === true ? { deprecated: { since: '1.0.0' } } : {}),
    };
  });
  const typesOf = (name: string): string[] => events.flatMap(({ domain, type }) => (domain === name ? [type] : []));
  const domains = [...new Set(events.map(({ domain }) => domain))];
  return {
    ...fixtureModel,
    tables: domains
      .filter((name) => !systems.includes(name))
      .map((name) => ({ ...table!, name, eventTypes: typesOf(name) })),
    systems: systems.map((domain) => ({ ...system!, domain, eventTypes: typesOf(domain) })),
    events,
  };
}

/** Catalogs of up to four tables and domains with up to three actions and four modifiers, whose events lead anywhere. */
export const arbitraryModel: fc.Arbitrary<Model> = fc
  .record({
    names: fc.shuffledSubarray(['tags', 'a', 'conversationMessages', 'aNameThatIsLongerThanAnyBoxIsWide'], {
      minLength: 1,
    }),
    systems: fc.nat(2),
    actions: fc.shuffledSubarray(['create', 'x', 'recalculateEverythingAgain'], { minLength: 1 }),
    modifiers: fc.shuffledSubarray(['requested', 'forced', 'validated', 'rejected'], { minLength: 1 }),
  })
  .chain(({ names, systems, actions, modifiers }) => {
    const types = names.flatMap((name) =>
      actions.flatMap((action) => modifiers.map((modifier) => `${name}.${action}.${modifier}`)),
    );
    const sketch = fc.record({
      handlers: fc.array(fc.constantFrom(...WORKERS), { maxLength: 7 }),
      emits: fc.uniqueArray(fc.constantFrom(...types), { maxLength: 4 }),
      unused: fc.boolean(),
      deprecated: fc.boolean(),
    });
    return fc.array(sketch, { minLength: types.length, maxLength: types.length }).map((sketches) =>
      modelOf(
        sketches.map((one, index) => ({
          ...one,
          type: types[index]!,
          role: /(requested|forced)$/.test(types[index]!) ? 'intent' : 'fact',
        })),
        names.slice(Math.max(1, names.length - systems)),
      ),
    );
  });

const WORKERS = [
  'Orders Worker',
  'W',
  'A worker whose name takes more lines than anyone would want to read in a picture',
  'ANameWithoutAnySpaceThatIsLongerThanItsBox',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '日本語の長い名前を持つワーカーがここにいます',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301 \u202e x',
];
