import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { has, isTrue, namesOf, textOf } from '../view.ts';
import type { ManifestView, ShapeView } from '../view.ts';

/** Everything downstream relies on these fields: streams, wire forms, createSynapEvent. */
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
  }
}

const hasType = (field: ShapeView, base: string): boolean => field.type?.base === base && !field.type.array;

const REQUIRED_FIELDS: Readonly<Record<string, { is: string; fits: (field: ShapeView) => boolean }>> = {
  id: { is: 'a uuid', fits: (field) => hasType(field, 'uuid') },
  version: { is: 'a const of text', fits: (field) => textOf(field, 'const') !== undefined },
  type: { is: 'a text', fits: (field) => hasType(field, 'text') },
  data: {
    is: 'a jsonb with additionalProperties',
    fits: (field) => hasType(field, 'jsonb') && has(field, 'additionalProperties'),
  },
  userId: { is: 'a text', fits: (field) => hasType(field, 'text') },
  source: { is: 'a ref to EventSource', fits: (field) => textOf(field, 'ref') === 'EventSource' },
  timestamp: { is: 'a timestamptz', fits: (field) => hasType(field, 'timestamptz') },
};

/** An unknown type was reported as such. */
const isUnreadable = (field: ShapeView): boolean => has(field, 'type') && field.type === undefined;
