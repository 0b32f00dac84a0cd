import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { printConstant, printFormFunction, printTypeAlias } from '../../src/emitters/print-typescript.ts';
import type { Field, ObjectField, Property } from '../../src/model/types.ts';
import { call, name } from '../../src/schemas/expression.ts';
import { zod3, zod4 } from '../../src/schemas/flavours.ts';
import { named, objectType } from '../../src/schemas/type-node.ts';
import { toPlainMembers, toShapeMembers, zod3Type, zod4Type } from '../../src/schemas/types.ts';

const SEED = 20261121;

/** Names and texts of every length, so that lines end on both sides of the limit. */
const identifiers = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,30}$/u);
const words = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z ,']{0,130}\.$/u),
  fc.constantFrom('', 'It\u2019s “quoted”.', "it's", 'naïve café', '日本語', '\u202eevil'),
);
const enumValues = fc.oneof(
  fc.stringMatching(/^[a-z:.-]{1,12}$/u),
  fc.constantFrom('ünï', "it's", 'on hold', '日', '1', ''),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const bounds = <Low extends string, High extends string>(low: Low, high: High) =>
  fc
    .record({ [low]: optional(fc.nat(3)), [high]: optional(fc.integer({ min: 3, max: 40 })) })
    .map((facets) => Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined)));

const scalars: fc.Arbitrary<object> = fc.oneof(
  bounds('minLength', 'maxLength').map((facets) => ({ kind: 'string', ...facets })),
  fc
    .constantFrom('^[a-z]+$', '^a$', '^/$', '^[0-9]{4}-[0-9]{2}/[a-z]*$')
    .map((pattern) => ({ kind: 'string', pattern })),
  fc
    .record({ minimum: fc.integer({ min: -9e15, max: 0 }), maximum: fc.integer({ min: 1, max: 9e15 }) })
    .map((facets) => ({
      kind: 'integer',
      ...facets,
    })),
  bounds('minimum', 'maximum').map((facets) => ({ kind: 'number', ...facets })),
  fc.constantFrom(1e21, 1.5e-7, 3).map((maximum) => ({ kind: 'number', maximum })),
  fc.constantFrom('boolean', 'uuid', 'timestamp', 'json').map((kind) => ({ kind })),
  fc.uniqueArray(enumValues, { minLength: 1, maxLength: 8 }).map((values) => ({ kind: 'enum', values })),
  fc.oneof(enumValues, fc.integer(), fc.boolean()).map((value) => ({ kind: 'literal', value })),
  fc.boolean().map((forms) => ({ kind: 'reference', target: 'Shared', forms })),
);

const { object } = fc.letrec<{ field: Field; object: ObjectField }>((tie) => {
  const nullable = (shape: fc.Arbitrary<object>): fc.Arbitrary<Field> =>
    fc.tuple(shape, fc.boolean()).map(([facets, isNullable]) => ({ ...facets, nullable: isNullable }) as Field);
  const property: fc.Arbitrary<Property> = fc.record({
    name: identifiers,
    required: fc.boolean(),
    field: tie('field'),
    description: words,
    classification: fc.constant('public' as const),
    personal: fc.boolean(),
  });
  return {
    object: fc
      .record({
        properties: fc.uniqueArray(property, { minLength: 1, maxLength: 4, selector: ({ name: key }) => key }),
        minProperties: optional(fc.constant(1)),
      })
      .map(({ properties, minProperties }) => ({
        kind: 'object' as const,
        properties,
        nullable: false,
        ...(minProperties === undefined ? {} : { minProperties }),
      })),
    field: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      nullable(scalars),
      nullable(tie('object')),
      nullable(
        fc
          .tuple(tie('field'), bounds('minItems', 'maxItems'))
          .map(([items, facets]) => ({ kind: 'array', items, ...facets })),
      ),
      nullable(tie('field').map((values) => ({ kind: 'record', values }))),
      nullable(
        fc
          .array(tie('object'), { minLength: 2, maxLength: 3 })
          .map((variants) => ({ kind: 'union', discriminator: 'kind', variants })),
      ),
    ),
  };
});

/** All that a module says of one payload. */
function printPayload({ stem, data }: { stem: string; data: ObjectField }): string {
  const parameters = '<F extends Reader | Writer>';
  return `${[
    printTypeAlias({
      doc: [`The payload of ${stem}.`],
      name: `${stem}Data`,
      type: objectType(toPlainMembers(data.properties)),
    }),
    printTypeAlias({
      doc: [],
      name: `${stem}Shape`,
      parameters,
      type: objectType(toShapeMembers(data.properties, zod4Type)),
    }),
    printTypeAlias({
      doc: [],
      name: `${stem}Shape3`,
      parameters,
      type: objectType(toShapeMembers(data.properties, zod3Type)),
    }),
    printTypeAlias({ doc: [], name: `${stem}Zod`, parameters, type: zod4Type(data) }),
    printFormFunction({ name: `build${stem}`, value: zod4.field(data) }),
    printFormFunction({ name: `build${stem}3`, value: zod3.field(data) }),
    ...[named(`${stem}Shape`), named(`${stem}Shape`, named('Writer'))].map((shape) =>
      printConstant({
        doc: [],
        exported: true,
        name: `${stem}WriterSchema`,
        type: named('z.ZodObject', shape, named('Writer')),
        value: call(`build${stem}`, name('writer')),
        pure: true,
      }),
    ),
  ].join('\n\n')}\n`;
}

const format = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });

const stems = fc.stringMatching(/^[A-Z][A-Za-z]{2,45}$/u);

describe('printed TypeScript', () => {
  test(`is left unchanged by Prettier, whatever a payload holds (SEED=${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(stems, object, async (stem, data) => {
        const text = printPayload({ stem, data });
        expect(await format(text)).toBe(text);
      }),
      {
        seed: SEED,
        numRuns: 150, // A payload shrinks for minutes, and the difference says enough.
        endOnFailure: true,
      },
    );
  });

  test('control: with one space more it is not', async () => {
    const [data] = fc.sample(object, { seed: SEED, numRuns: 1 });
    const text = printPayload({ stem: 'Tag', data: data! });
    expect(await format(text.replace(' = ', ' =  '))).not.toBe(text.replace(' = ', ' =  '));
  });
});
