import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printConstant } from '../../src/emitters/print-typescript.ts';
import type { Model } from '../../src/model/types.ts';
import type { Expression } from '../../src/schemas/expression.ts';
import { zod3, zod4, type Flavour } from '../../src/schemas/flavours.ts';
import { inOrderOfReference } from '../../src/schemas/in-order-of-reference.ts';
import { FORMS, memoryEnvelope, wireEnvelope, type FormName } from '../../src/schemas/wire.ts';
import { buildEveryKind, committed, copySources, makeFolder, removeFolder, write, type Generated } from './packages.ts';
import { EQUAL, typeCheck } from './type-check.ts';

/**
 * The package declares the type of each schema and no compiler infers it. Here one does: the same expressions without
 * a declared type, with `form` replaced by the reader's or the writer's.
 */
const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

const APIS = [
  { zod: 'zod/v4', flavour: zod4, entry: 'index', form: 'form', importZod: `import * as z from 'zod/v4';` },
  { zod: 'zod/v3', flavour: zod3, entry: 'zod3/index', form: 'zod3/form', importZod: `import { z } from 'zod/v3';` },
] as const;
type Api = (typeof APIS)[number];

describe.each([
  { catalog: 'catalog', build: async () => committed() },
  { catalog: 'kinds', build: () => buildEveryKind(join(FOLDER, 'built')) },
])('$catalog', ({ catalog, build }) => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await build();
  });

  test.each([...APIS])('the declared types of $zod are the inferred ones, and say what the plain types say', (api) => {
    const folder = join(FOLDER, catalog, api.zod);
    copySources(generated, folder);
    const schemas = findSchemas(generated.model, api.flavour);
    write(join(folder, 'twin.ts'), printTwin(schemas, api));
    write(join(folder, 'equal.ts'), EQUAL);
    write(join(folder, 'check.ts'), printCheck(schemas, api, PROOFS));
    expect(typeCheck(folder, ['check.ts'])).toEqual([]);
    write(join(folder, 'control.ts'), printCheck(schemas, api, CONTROLS));
    const controls = schemas.flatMap((schema) => CONTROLS(schema, { isWider: false, holdsEvent: false }));
    expect(controls.length).toBeGreaterThan(generated.model.events.length);
    expect(typeCheck(folder, ['control.ts'])).toHaveLength(controls.length);
  });
});

interface Schema {
  /** `TagsCreateRequestedWriterSchema` */
  readonly name: string;
  /** Null for shared types that are the same in both forms. */
  readonly form: FormName | null;
  readonly expression: Expression;
  /** The plain type of its values. */
  readonly plain: string;
}

/** Every schema that the package exports, each after those it refers to. */
function findSchemas(model: Model, flavour: Flavour): readonly Schema[] {
  const { envelope } = model;
  const wire = {
    name: envelope.wireName,
    field: { kind: 'object', nullable: false, properties: envelope.fields },
  } as const;
  const shared = inOrderOfReference([...model.types.map(({ name, field }) => ({ name, field })), wire]);
  return [
    ...shared.flatMap(({ name, field }) => {
      const type = model.types.find((candidate) => candidate.name === name);
      const expression = type === undefined ? wireEnvelope(model, flavour) : flavour.field(field);
      if (type?.forms === false) return [{ name: `${name}Schema`, form: null, expression, plain: name }];
      return inBothForms({ reader: `${name}Schema`, writer: `${name}WriterSchema`, expression, plain: name });
    }),
    {
      name: `${envelope.name}Schema`,
      form: 'reader' as const,
      expression: memoryEnvelope(model, flavour),
      plain: envelope.name,
    },
    ...model.events.flatMap(({ names, data }) =>
      inBothForms({
        reader: names.schema,
        writer: names.writerSchema,
        expression: flavour.field(data),
        plain: names.data,
      }),
    ),
  ];
}

const inBothForms = (schema: Record<FormName, string> & Pick<Schema, 'expression' | 'plain'>): readonly Schema[] =>
  FORMS.map((form) => ({
    name: schema[form],
    form,
    expression: inForm(schema.expression, form),
    plain: schema.plain,
  }));

/** `form.object(...)` as `reader.object(...)` */
const inForm = (expression: Expression, form: FormName): Expression => {
  const rename = (name: string) => name.replace(/^form\./u, `${form}.`);
  switch (expression.is) {
    case 'name':
      return { ...expression, name: rename(expression.name) };
    case 'call':
      return { ...expression, name: rename(expression.name), args: expression.args.map((one) => inForm(one, form)) };
    case 'method':
      return { ...expression, on: inForm(expression.on, form), args: expression.args.map((one) => inForm(one, form)) };
    case 'array':
      return { ...expression, items: expression.items.map((one) => inForm(one, form)) };
    case 'object':
      return { ...expression, entries: expression.entries.map(([key, value]) => [key, inForm(value, form)] as const) };
    case 'literal':
    case 'pattern':
      return expression;
  }
};

const printTwin = (schemas: readonly Schema[], { importZod, form }: Api): string =>
  [
    importZod,
    `import { atLeast, characters, json, mustBe, reader, uuid, writer } from './src/${form}.ts';`,
    `import { formats } from './src/formats.ts';`,
    ...schemas.map(({ name, expression, form: which }) =>
      printConstant({ doc: [], exported: true, name, value: inForm(expression, which ?? 'reader') }),
    ),
  ].join('\n');

interface Allowances {
  /** Whether the declared type may say less than the inferred one. */
  readonly isWider: boolean;
  /** Whether the writer's values hold an event, which is open all the same: an event in an event is read. */
  readonly holdsEvent: boolean;
}

type Prove = (schema: Schema, allowances: Allowances) => readonly string[];

/** Of a schema: its declared type is the inferred one, and its values are of the plain type. */
const PROOFS: Prove = ({ name, form, plain }, { isWider, holdsEvent }) => {
  const values = form === 'reader' ? `Opened<plain.${plain}>` : `plain.${plain}`;
  return [
    // Zod before 4.1 knows no discriminator in the type of a union, so the declared type leaves it out.
    isWider
      ? `prove<Assignable<typeof inferred.${name}, typeof declared.${name}>>();`
      : `prove<Equal<typeof declared.${name}, typeof inferred.${name}>>();`,
    ...(holdsEvent && form === 'writer'
      ? []
      : [
          `prove<Equal<Flat<z.output<typeof declared.${name}>>, Flat<${values}>>>();`,
          `prove<Equal<Flat<z.input<typeof declared.${name}>>, Flat<${values}>>>();`,
        ]),
    // An event of the catalog goes where plain data goes, and the other way round.
    ...(form === 'reader' ? [] : [`prove<Assignable<plain.${plain}, z.input<typeof declared.${name}>>>();`]),
    `prove<Assignable<z.output<typeof declared.${name}>, plain.${plain}>>();`,
  ];
};

/** What is not so of any object: that a reader's values have no more keys, and that both forms are one type. */
const CONTROLS: Prove = ({ name, form, expression, plain }) =>
  form === 'writer' && expression.is === 'call' && expression.name === 'writer.object'
    ? [
        `prove<Equal<typeof declared.${name}, typeof inferred.${readerOf(name)}>>();`,
        `prove<Equal<Flat<z.output<typeof declared.${readerOf(name)}>>, Flat<plain.${plain}>>>();`,
      ]
    : [];

const readerOf = (writer: string): string => writer.replace(/WriterSchema$/u, 'Schema');

const printCheck = (schemas: readonly Schema[], { zod, entry }: Api, prove: Prove): string => {
  const unions = findHolders(schemas, 'discriminatedUnion');
  // Nothing but the envelope's schema of wire events is called so.
  const events = findHolders(
    schemas,
    schemas.map(({ name }) => name).find((name) => /Wire\w*Schema$/u.test(name))!,
  );
  return [
    zod === 'zod/v4' ? `import type * as z from 'zod/v4';` : `import type { z } from 'zod/v3';`,
    `import type * as declared from './src/${entry}.ts';`,
    `import type * as plain from './src/index.ts';`,
    `import type * as inferred from './twin.ts';`,
    `import { prove, type Assignable, type Equal } from './equal.ts';`,
    TYPES,
    ...schemas.flatMap((schema) =>
      prove(schema, {
        isWider: zod === 'zod/v4' && unions.has(schema.name),
        holdsEvent: events.has(schema.name),
      }),
    ),
    'export type Used = [Opened<1>, Flat<1>, Assignable<1, 1>, typeof inferred];',
  ].join('\n');
};

/** Schemas whose code says a word, themselves or by reference. */
const findHolders = (schemas: readonly Schema[], word: string): ReadonlySet<string> => {
  const holders = new Set<string>();
  for (const { name, expression } of schemas) {
    const words = printConstant({ doc: [], exported: false, name: '_', value: expression }).match(/\w+/gu) ?? [];
    if (words.some((one) => one === word || holders.has(one))) holders.add(name);
  }
  return holders;
};

const TYPES = `
/** As a reader gives it: any object may have more keys than its type says. */
type Opened<T> = plain.JsonValue extends T ? T
  : T extends Date ? T
  : T extends Array<infer Item> ? Opened<Item>[]
  : T extends object
    ? string extends keyof T ? { [K in keyof T]: Opened<T[K]> }
    : { [K in keyof T]: Opened<T[K]> } & Record<string, unknown>
  : T;
/** Intersections merged, at any depth. */
type Flat<T> = plain.JsonValue extends T ? T
  : T extends Date ? T
  : T extends Array<infer Item> ? Flat<Item>[]
  : T extends object ? { [K in keyof T]: Flat<T[K]> }
  : T;
`;
