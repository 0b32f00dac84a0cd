import { members, quote, regex, validatorsOf, type Operation, type Peer } from '../peer.ts';
import type { ByKind, Mode, Shape } from '../shape.ts';

const ANY = 'takes any value in a record, where @synap/types takes JSON alone';

/** As one writes it: `safeParse`. */
export const zod: Peer = create('zod 4 safeParse', {
  is: 'const result = validator.safeParse(value).success;',
  parse: 'const parsed = validator.safeParse(value); const result = parsed.success ? parsed.data : undefined;',
  errors: 'const result = validator.safeParse(value).error?.issues.length;',
});

/** The check that builds no value. */
export const zodValidate: Peer = create('zod 4 z.validate', { is: 'const result = z.validate(validator, value);' });

/** What runs under a strict Content-Security-Policy. */
export const zodJitless: Peer = create('zod 4 jitless', {
  is: 'const result = validator.safeParse(value, { jitless: true }).success;',
  parse:
    'const parsed = validator.safeParse(value, { jitless: true }); const result = parsed.success ? parsed.data : undefined;',
  errors: 'const result = validator.safeParse(value, { jitless: true }).error?.issues.length;',
});

/** Compiled at run time, one parser for each event type. */
export const zodCompile: Peer = create(
  'zod 4 z.compile',
  {
    is: 'const result = validator.safeParse(value).success;',
    parse: 'const parsed = validator.safeParse(value); const result = parsed.success ? parsed.data : undefined;',
    errors: 'const result = validator.safeParse(value).error?.issues.length;',
  },
  (schema) => `z.compile(${schema})`,
);

/** The schema of a shape, in the mode's kind of object. */
export const printZod = (shape: Shape, mode: Mode): string => {
  const object = { stripped: 'z.object', open: 'z.looseObject', closed: 'z.strictObject' }[mode];
  const print = (inner: Shape): string => {
    const schema = (kinds[inner.kind] as (shape: Shape) => string)(inner);
    return inner.nullable ? `${schema}.nullable()` : schema;
  };
  const kinds: ByKind<string> = {
    string: ({ minLength, maxLength, pattern }) =>
      `z.string()${limit('min', minLength)}${limit('max', maxLength)}${pattern === undefined ? '' : `.regex(${regex(pattern)})`}`,
    integer: ({ minimum, maximum }) =>
      maximum <= 2_147_483_647 ? `z.int32().min(${minimum}).max(${maximum})` : `z.int().min(${minimum})`,
    number: () => 'z.number()',
    boolean: () => 'z.boolean()',
    uuid: () => 'z.uuid()',
    date: () => 'z.date()',
    enum: ({ values }) => `z.enum([${values.map(quote).join(', ')}])`,
    literal: ({ value }) => `z.literal(${JSON.stringify(value)})`,
    array: ({ items }) => `z.array(${print(items)})`,
    record: () => 'z.record(z.string(), z.unknown())',
    object: ({ members: all, notEmpty }) => {
      const shapes = all.map(
        (member) => [member.name, `${print(member.shape)}${member.required ? '' : '.optional()'}`] as const,
      );
      return `${object}(${members(shapes)})${notEmpty ? '.refine((value) => Object.keys(value).length > 0)' : ''}`;
    },
  };
  return print(shape);
};

function create(
  name: string,
  operations: { readonly [K in Operation]?: string },
  wrap: (schema: string) => string = (schema) => schema,
): Peer {
  return {
    name,
    package: 'zod',
    notes: [ANY],
    print: (subjects, { mode }) => ({
      prelude: "import * as z from 'zod';",
      validators: validatorsOf(subjects, (shape) => wrap(printZod(shape, mode))),
      operations,
    }),
  };
}

const limit = (method: string, length: number | undefined): string =>
  length === undefined ? '' : `.${method}(${length})`;
