import { UUID_PATTERN } from '../../../generator/src/runtime/patterns.ts';
import { quote, regex, type Operation, type Peer } from '../peer.ts';
import type { ByKind, Mode, ObjectShape, Shape } from '../shape.ts';

/**
 * What a careful person would write for speed: one small function a shape, cheap fields first, a table for UUIDs. It does
 * what Zod does, and no more: the limit that others are measured by.
 */
export const handWritten: Peer = {
  name: 'hand-written',
  package: null,
  notes: ['takes any value in a record, and copies its first level, as Zod does'],
  print: (subjects, { mode, operations }) => {
    const file = createFile(mode, operations);
    const validators = new Map(
      subjects.map(({ type, shape }) => {
        const id = file.declare(shape);
        return [type, `{ ${operations.map((operation) => `${operation}: ${operation}${id}`).join(', ')} }`];
      }),
    );
    return {
      prelude: [UUID_CHECK, ...file.statements].join('\n'),
      validators,
      operations: {
        is: 'const result = validator.is(value);',
        parse: 'const result = validator.parse(value);',
        errors: 'const issues = []; validator.errors(value, [], issues); const result = issues.length;',
      },
    };
  },
};

const createFile = (mode: Mode, operations: readonly Operation[]) => {
  const statements: string[] = [];
  const patterns = new Map<string, string>();
  let count = 0;

  const test = (pattern: string, value: string): string => {
    const name = patterns.get(pattern) ?? `PATTERN_${patterns.size}`;
    if (!patterns.has(pattern)) statements.push(`const ${name} = ${regex(pattern)};`);
    patterns.set(pattern, name);
    return `${name}.test(${value})`;
  };

  /** An expression that is true for what the shape takes. */
  const check = (shape: Shape, value: string): string => {
    const kinds: ByKind<string> = {
      string: ({ minLength, maxLength, pattern }) =>
        [
          `typeof ${value} === 'string'`,
          ...(minLength === undefined ? [] : [`${value}.length >= ${minLength}`]),
          ...(maxLength === undefined ? [] : [`${value}.length <= ${maxLength}`]),
          ...(pattern === undefined ? [] : [test(pattern, value)]),
        ].join(' && '),
      integer: ({ minimum, maximum }) =>
        `Number.isInteger(${value}) && ${value} >= ${minimum} && ${value} <= ${maximum}`,
      number: () => `Number.isFinite(${value})`,
      boolean: () => `typeof ${value} === 'boolean'`,
      uuid: () => `isUuid(${value})`,
      date: () => `${value} instanceof Date && !Number.isNaN(${value}.getTime())`,
      enum: ({ values }) => values.map((one) => `${value} === ${quote(one)}`).join(' || '),
      literal: (one) => `${value} === ${JSON.stringify(one.value)}`,
      record: () => isObject(value),
      array: (array) => `is${declareArray(array.items)}(${value})`,
      object: (object) => `is${declare(object)}(${value})`,
    };
    const checked = `(${(kinds[shape.kind] as (shape: Shape) => string)(shape)})`;
    return shape.nullable ? `(${value} === null || ${checked})` : checked;
  };

  const declared = new Map<Shape, string>();

  /** The functions of an object, by the id that their names end with. */
  const declare = (shape: ObjectShape): string => {
    const known = declared.get(shape);
    if (known !== undefined) return known;
    count += 1;
    const id = String(count);
    declared.set(shape, id);
    const fields = shape.members.map((member, index) => ({ ...member, local: `field${index}`, index }));
    const sorted = fields.toSorted((left, right) => cost(left.shape) - cost(right.shape));
    const read = fields.map(({ local, name }) => `  const ${local} = value[${quote(name)}];`).join('\n');
    const checkField = ({ required, shape: inner, local }: (typeof fields)[number]): string =>
      required ? check(inner, local) : `(${local} === undefined || ${check(inner, local)})`;
    const conditions = sorted.map(checkField);
    const notEmpty = shape.notEmpty ? [`Object.keys(value).length > 0`] : [];
    const closed = mode === 'closed' ? [`hasOnly${id}(value)`] : [];
    if (mode === 'closed') {
      const names = fields.map(({ name }) => `    case ${quote(name)}:`).join('\n');
      statements.push(`const hasOnly${id} = (value) => {
  for (const key in value) {
    switch (key) {
${names}
        continue;
      default:
        return false;
    }
  }
  return true;
};`);
    }
    if (operations.includes('is') || operations.includes('errors')) {
      statements.push(`const is${id} = (value) => {
  if (!(${isObject('value')})) return false;
${read}
  return ${[...conditions, ...notEmpty, ...closed].join(' &&\n    ')};
};`);
    }
    if (operations.includes('parse')) statements.push(printParse(id, { read, fields, sorted, shape, checkField }));
    if (operations.includes('errors')) statements.push(printErrors(id, { read, fields, shape }));
    return id;
  };

  interface Parts {
    readonly read: string;
    readonly fields: readonly Field[];
    readonly shape: ObjectShape;
  }

  const printParse = (
    id: string,
    {
      read,
      fields,
      sorted,
      shape,
      checkField,
    }: Parts & {
      readonly sorted: readonly Field[];
      readonly checkField: (field: Field) => string;
    },
  ): string => {
    const leaves = sorted.filter(({ shape: inner }) => !isCopied(inner)).map(checkField);
    const copied = fields.filter(({ shape: inner }) => isCopied(inner));
    const copies = copied.map((field) => {
      const { local, shape: inner } = field;
      const made = `copy${field.index}`;
      const wanted = [
        ...(field.required ? [] : [`${local} !== undefined`]),
        ...(inner.nullable ? [`${local} !== null`] : []),
      ];
      const parse = `${made} = ${parseCall(inner, local)};\n    if (${made} === undefined) return undefined;`;
      return `  let ${made} = ${local};\n  ${wanted.length === 0 ? '{' : `if (${wanted.join(' && ')}) {`}\n    ${parse}\n  }`;
    });
    const valueOf = (field: Field): string => (isCopied(field.shape) ? `copy${field.index}` : field.local);
    const required = fields.filter((field) => field.required);
    const optional = fields.filter((field) => !field.required);
    const output =
      mode === 'open'
        ? [
            `  const result = { ...value };`,
            ...copied.map(
              (field) =>
                `  ${field.required ? '' : `if (${field.local} !== undefined) `}result[${quote(field.name)}] = copy${field.index};`,
            ),
          ]
        : [
            `  const result = { ${required.map((field) => `${quote(field.name)}: ${valueOf(field)}`).join(', ')} };`,
            ...optional.map(
              (field) =>
                `  if (${field.local} !== undefined || ${quote(field.name)} in value) result[${quote(field.name)}] = ${valueOf(field)};`,
            ),
          ];
    const conditions = [
      ...leaves,
      ...(shape.notEmpty ? ['Object.keys(value).length > 0'] : []),
      ...(mode === 'closed' ? [`hasOnly${id}(value)`] : []),
    ];
    return `const parse${id} = (value) => {
  if (!(${isObject('value')})) return undefined;
${read}
  if (!(${conditions.length === 0 ? 'true' : conditions.join(' &&\n    ')})) return undefined;
${[...copies, ...output].join('\n')}
  return result;
};`;
  };

  const parseCall = (shape: Shape, value: string): string => {
    if (shape.kind === 'object') return `parse${declare(shape)}(${value})`;
    if (shape.kind === 'array') return `parse${declareArray(shape.items)}(${value})`;
    return `(${isObject(value)}) ? { ...${value} } : undefined`;
  };

  /** Only fields have names: what is wrong in an item is said of the item. */
  const printErrors = (id: string, { read, fields, shape }: Parts): string => {
    const lines = fields.map((field) => {
      const { local, name, shape: inner } = field;
      const path = `[...path, ${quote(name)}]`;
      const wanted = [
        ...(field.required ? [] : [`${local} !== undefined`]),
        ...(inner.nullable ? [`${local} !== null`] : []),
      ];
      const fault =
        inner.kind === 'object'
          ? `errors${declare(inner)}(${local}, ${path}, issues);`
          : `if (!${check({ ...inner, nullable: false }, local)}) issues.push({ path: ${path}, message: ${quote(`Invalid input: expected ${inner.kind}`)} });`;
      return `  ${wanted.length === 0 ? fault : `if (${wanted.join(' && ')}) {\n    ${fault}\n  }`}`;
    });
    if (shape.notEmpty) {
      lines.push(
        "  if (Object.keys(value).length === 0) issues.push({ path, message: 'Invalid input: expected a key' });",
      );
    }
    return `const errors${id} = (value, path, issues) => {
  if (!(${isObject('value')})) {
    issues.push({ path, message: 'Invalid input: expected object' });
    return;
  }
${read}
${lines.join('\n')}
};`;
  };

  const declareArray = (items: Shape): string => {
    const known = declared.get(items);
    if (known !== undefined && items.kind !== 'object') return known;
    if (items.kind === 'object')
      throw new Error('bench/validators/peers/hand-written.ts: no array of objects was needed; print one');
    count += 1;
    const id = String(count);
    declared.set(items, id);
    const condition = check(items, 'item');
    statements.push(`const is${id} = (value) => {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (!${condition}) return false;
  }
  return true;
};
const parse${id} = (value) => (is${id}(value) ? value.slice() : undefined);`);
    return id;
  };

  return { statements, declare };
};

type Field = ObjectShape['members'][number] & { readonly local: string; readonly index: number };

const isCopied = ({ kind }: Shape): boolean => kind === 'object' || kind === 'array' || kind === 'record';

const isObject = (value: string): string =>
  `typeof ${value} === 'object' && ${value} !== null && !Array.isArray(${value})`;

/** In what order fields are looked at: what is refused cheaply is refused first. */
const cost = ({ kind }: Shape): number => COSTS[kind];

const COSTS: { readonly [K in Shape['kind']]: number } = {
  boolean: 0,
  literal: 0,
  integer: 1,
  number: 1,
  date: 1,
  enum: 1,
  string: 2,
  uuid: 3,
  record: 4,
  array: 4,
  object: 5,
};

/** All 36 characters looked up, whatever the first of them says: no branch that a processor could guess wrong. */
const UUID_CHECK = `const HEX = new Uint8Array(128);
const VERSION = new Uint8Array(128);
const VARIANT = new Uint8Array(128);
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = 1;
for (const digit of '12345678') VERSION[digit.charCodeAt(0)] = 1;
for (const digit of '89abAB') VARIANT[digit.charCodeAt(0)] = 1;
const UUID = ${regex(UUID_PATTERN)};
const isUuid = (text) =>
  typeof text === 'string' &&
  text.length === 36 &&
  ((${Array.from({ length: 36 }, (_, index) => {
    const code = `text.charCodeAt(${index})`;
    if ([8, 13, 18, 23].includes(index)) return `+(${code} === 45)`;
    return `${index === 14 ? 'VERSION' : index === 19 ? 'VARIANT' : 'HEX'}[${code}]`;
  }).join(' & ')}) === 1 || UUID.test(text));`;
