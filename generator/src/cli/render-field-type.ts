import type { Field, FieldKind } from '../model/types.ts';

/** What a value may be, on one line: `string, 1 to 64 characters`, `note | task | null`. */
export function renderFieldType(field: Field): string {
  const render = RENDERERS[field.kind] as (field: Field) => string;
  return `${render(field)}${field.nullable ? ' | null' : ''}`;
}

type Renderers = { readonly [Kind in FieldKind]: (field: Extract<Field, { kind: Kind }>) => string };

const RENDERERS: Renderers = {
  string: ({ minLength, maxLength, format, pattern }) => {
    const length = renderRange({ minimum: minLength, maximum: maxLength, unit: ' characters' });
    return `${format ?? 'string'}${length}${format === undefined && pattern !== undefined ? `, /${pattern}/` : ''}`;
  },
  integer: ({ minimum, maximum }) => `integer${renderSafeRange({ minimum, maximum })}`,
  number: ({ minimum, maximum }) => `number${renderRange({ minimum, maximum })}`,
  decimal: ({ precision, scale }) =>
    precision === undefined ? 'decimal string' : `decimal string, ${precision} digits, ${scale ?? 0} after the point`,
  bigint: (field) => (field.as === 'string' ? 'bigint string' : `integer${renderSafeRange(field)}`),
  boolean: () => 'boolean',
  uuid: () => 'uuid',
  timestamp: () => 'timestamp',
  enum: ({ values }) => values.join(' | '),
  literal: ({ value }) => JSON.stringify(value),
  array: ({ items, minItems, maxItems }) =>
    `list of ${renderFieldType(items)}${renderRange({ minimum: minItems, maximum: maxItems, unit: ' items' })}`,
  object: ({ minProperties }) => `object${renderRange({ minimum: minProperties, unit: ' of its keys' })}`,
  record: ({ values }) => `record of ${renderFieldType(values)}`,
  union: ({ discriminator, variants }) => `one of ${variants.length} objects, by ${discriminator}`,
  json: () => 'any JSON',
  reference: ({ target }) => target,
};

interface Range {
  minimum?: number | undefined;
  maximum?: number | undefined;
  unit?: string;
}

function renderRange({ minimum, maximum, unit = '' }: Range): string {
  if (minimum === undefined && maximum === undefined) {
    return '';
  }
  if (maximum === undefined) {
    return `, at least ${minimum}${unit}`;
  }
  return minimum === undefined ? `, at most ${maximum}${unit}` : `, ${minimum} to ${maximum}${unit}`;
}

/** Bounds that every integer has are left out. */
function renderSafeRange({ minimum, maximum }: { minimum: number; maximum: number }): string {
  return renderRange({
    minimum: minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum,
    maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
  });
}
