import { quote, type Peer } from '../peer.ts';
import type { ByKind, Shape } from '../shape.ts';

/** Compiled from types, ahead of time, by its own command. */
export const typia: Peer = {
  name: 'typia',
  package: 'typia',
  notes: [
    'takes any value in a record',
    'takes UUIDs of any version and variant, also as urn:uuid:',
    'has no rule for "at least one key": an empty object of changes passes',
    'its patterns build a new RegExp on each check; times and URIs are checked by its formats instead',
  ],
  build: 'typia',
  fillsAbsentKeys: true,
  print: (subjects, { mode, operations }) => {
    // Of open objects it makes no copy.
    const parses = mode === 'stripped' && operations.includes('parse');
    return {
      prelude: "import typia, { tags } from 'typia';",
      validators: new Map(
        subjects.map(({ type, shape }) => {
          const printed = printType(shape);
          const parts = [
            ...(operations.includes('is')
              ? [`is: typia.${mode === 'closed' ? 'createEquals' : 'createIs'}<${printed}>()`]
              : []),
            ...(parses ? [`parse: typia.misc.createIsClone<${printed}>()`] : []),
            ...(operations.includes('errors')
              ? [`errors: typia.${mode === 'closed' ? 'createValidateEquals' : 'createValidate'}<${printed}>()`]
              : []),
          ];
          return [type, `{ ${parts.join(', ')} }`];
        }),
      ),
      operations: {
        is: 'const result = validator.is(value);',
        ...(mode === 'stripped' ? { parse: 'const result = validator.parse(value) ?? undefined;' } : {}),
        errors: 'const result = validator.errors(value).errors?.length;',
      },
    };
  },
};

const printType = (shape: Shape): string => {
  const type = (KINDS[shape.kind] as (shape: Shape) => string)(shape);
  return shape.nullable ? `(${type} | null)` : type;
};

const KINDS: ByKind<string> = {
  string: ({ minLength, maxLength, pattern, means }) =>
    tagged('string', [
      ...(minLength === undefined ? [] : [`tags.MinLength<${minLength}>`]),
      ...(maxLength === undefined ? [] : [`tags.MaxLength<${maxLength}>`]),
      ...(means === 'timestamp' ? ["tags.Format<'date-time'>"] : []),
      ...(means === 'uri' ? ["tags.Format<'uri'>"] : []),
      ...(pattern === undefined || means !== undefined ? [] : [`tags.Pattern<${quote(pattern)}>`]),
    ]),
  integer: ({ minimum, maximum }) =>
    tagged('number', [
      maximum <= 2_147_483_647 ? "tags.Type<'int32'>" : "tags.Type<'int64'>",
      `tags.Minimum<${minimum}>`,
      `tags.Maximum<${maximum}>`,
    ]),
  number: () => 'number',
  boolean: () => 'boolean',
  uuid: () => "string & tags.Format<'uuid'>",
  date: () => 'Date',
  enum: ({ values }) => `(${values.map(quote).join(' | ')})`,
  literal: ({ value }) => JSON.stringify(value),
  array: ({ items }) => `Array<${printType(items)}>`,
  record: () => 'Record<string, unknown>',
  object: ({ members }) =>
    `{ ${members
      .map(({ name, required, shape }) => {
        const type = printType(shape);
        return `${quote(name)}${required ? `: ${type}` : `?: ${type} | undefined`}`;
      })
      .join('; ')} }`,
};

const tagged = (type: string, tags: readonly string[]): string =>
  tags.length === 0 ? type : `(${[type, ...tags].join(' & ')})`;
