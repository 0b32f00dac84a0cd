import type { ColumnInput, FieldInput, ShapeInput } from '../manifest/types.ts';
import type { Catalog, Definition } from './catalog.ts';
import { definitionsOf } from './catalog.ts';
import type { Problem } from './problem.ts';

/**
 * What the documentation lacks. Tables, events and shared types cannot be without a description. An example is missed
 * where none can be made up that means something: of text and of JSON without a shape; an id, a time, a number and a
 * value of a list look the same in every catalog.
 */
export function* checkProse(catalog: Catalog): Iterable<Problem> {
  for (const definition of definitionsOf(catalog)) {
    const { is, path, subject, shape } = definition;
    if (is === 'part') continue;
    if (is !== 'type' && shape.const === undefined && (shape.description ?? '').trim() === '') {
      yield { rule: 'DESCRIPTION_MISSING', at: path, subject, what: '', message: `${subject} has no description` };
    }
    if (isShown(definition) && shape.example === undefined && needsExample(shape)) {
      const message = `${subject} has no example, and one that is made up says nothing about it`;
      yield { rule: 'EXAMPLE_MISSING', at: path, subject, what: '', message };
    }
  }
}

/** Of an internal column no page shows an example; of what has a default, that is shown. */
const isShown = ({ is, shape }: Definition): boolean =>
  is === 'type' ||
  is === 'part' ||
  ((shape as ColumnInput | FieldInput).classification !== 'internal' && !hasDefault(shape));

const hasDefault = (shape: ShapeInput): boolean => 'default' in shape && shape.default !== undefined;

function needsExample({ type, enum: values, format, items, properties, oneOf }: ShapeInput): boolean {
  if (/^(?:text|varchar)/.test(type ?? '')) return values === undefined && format === undefined;
  return type === 'jsonb' && items === undefined && properties === undefined && oneOf === undefined;
}
