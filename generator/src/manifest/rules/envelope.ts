import { EVENT_SOURCE } from '../../model/names.ts';
import { isSql } from '../../model/fields.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { TEXT_FACETS } from './shapes.ts';
import { has, isTrue, namesOf, textOf } from '../view.ts';
import type { ManifestView, ShapeView } from '../view.ts';

/**
 * Everything downstream relies on these fields: streams, wire forms, createSynapEvent. Each event of the catalog narrows
 * `type` and `data`, so those two may say nothing that its own name or payload could contradict.
 */
export function* checkEnvelope(view: ManifestView): Iterable<Diagnostic> {
  if (view.envelope === undefined) return;
  const { fields, path } = view.envelope;
  const names = namesOf(fields);
  for (const [name, { is, fits }] of Object.entries(REQUIRED_FIELDS)) {
    const field = fields.items.find((item) => textOf(item, 'name') === name);
    if (field === undefined) {
      if (names.complete)
        yield diagnose(
          'BAD_ENVELOPE',
          [...path, 'fields'],
          `the envelope has no field ${quote(name)}`,
          `add it: ${is}, required`,
        );
    } else if (!isUnreadable(field) && !fits(field)) {
      yield diagnose('BAD_ENVELOPE', field.path, `field ${quote(name)} of the envelope is not ${is}`, `write ${is}`);
    } else if (isTrue(field, 'optional') || isTrue(field, 'nullable')) {
      const key = isTrue(field, 'optional') ? 'optional' : 'nullable';
      yield diagnose(
        'BAD_ENVELOPE',
        [...field.path, key],
        `field ${quote(name)} of the envelope is ${key}`,
        `remove \`${key}\`: every event has it`,
      );
    }
    if (field !== undefined) for (const key of findNarrowing(name, field)) yield narrows(name, key, field);
  }
}

const hasType = (field: ShapeView, base: string): boolean => field.type?.base === base && !field.type.array;

const REQUIRED_FIELDS: Readonly<Record<string, { is: string; fits: (field: ShapeView) => boolean }>> = {
  id: { is: 'a uuid', fits: (field) => hasType(field, 'uuid') },
  version: { is: 'a const of text', fits: (field) => textOf(field, 'const') !== undefined },
  type: {
    is: 'a text',
    fits: (field) => hasType(field, 'text'),
  },
  data: {
    is: 'a jsonb with additionalProperties: true',
    fits: (field) => hasType(field, 'jsonb') && has(field, 'additionalProperties'),
  },
  userId: { is: 'a text', fits: (field) => hasType(field, 'text') },
  source: { is: `a ref to ${EVENT_SOURCE}`, fits: (field) => textOf(field, 'ref') === EVENT_SOURCE },
  timestamp: { is: 'a timestamptz', fits: (field) => hasType(field, 'timestamptz') },
};

/** The keys by which a field says more than every event can keep to. */
function findNarrowing(name: string, field: ShapeView): readonly string[] {
  if (name === 'type' && hasType(field, 'text')) return TEXT_FACETS.filter((facet) => has(field, facet));
  // A default of the database means nothing here: whoever makes an event fills its source in.
  if (name === 'source') return isSql(field.raw['default']) ? ['default'] : [];
  const isNarrow = name === 'data' && has(field, 'additionalProperties') && !isTrue(field, 'additionalProperties');
  return isNarrow ? ['additionalProperties'] : [];
}

const narrows = (name: string, key: string, field: ShapeView): Diagnostic =>
  diagnose(
    'BAD_ENVELOPE',
    [...field.path, key],
    `field ${quote(name)} of the envelope has a \`${key}\` that not every event can keep to`,
    NARROWING_HINTS[name],
  );

const NARROWING_HINTS: Readonly<Record<string, string>> = {
  type: 'remove it: the types of the catalog are known, and any other may come',
  data: 'write `true`: each event says what its own payload is',
  source: 'write one of the sources, or remove it',
};

/** An unknown type was reported as such. */
const isUnreadable = (field: ShapeView): boolean => has(field, 'type') && field.type === undefined;
