import type { Model, Property } from '../../model/types.ts';
import { call, method, name, object } from '../../schemas/expression.ts';
import { named, objectType, union, type Member } from '../../schemas/type-node.ts';
import { documentation, toPlainMembers, toPlainType, toShapeMembers } from '../../schemas/types.ts';
import { memoryEnvelope, wireEnvelope } from '../../schemas/wire.ts';
import { printConstant, printTypeAlias } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { namesInType, printModule } from './module.ts';
import { printObjectSchemas, type Part } from './payloads-module.ts';

/** Filled by `createSynapEvent`; its caller says nothing of them. */
export const FILLED_FIELDS: readonly string[] = ['id', 'version', 'timestamp'];

/** `envelope.ts`: the envelope in memory and on the wire, as types and as schemas. */
export const envelopeModule = (model: Model, api: Api): string => {
  const { name: stem, wireName, fields } = model.envelope;
  const isMain = api.folder === '';
  const data = { kind: 'object', properties: fields, nullable: false } as const;
  const memory = printObjectSchemas(
    {
      stem,
      camel: lowerFirst(stem),
      data,
      expression: memoryEnvelope(model, api.flavour),
      toType: objectType(memoryShape(fields, api)),
      forms: ['reader'],
    },
    api,
  );
  const wire = printObjectSchemas(
    { stem: wireName, camel: lowerFirst(wireName), data, expression: wireEnvelope(model, api.flavour) },
    api,
  );
  const memoryType = objectType(memoryMembers(fields));
  const wireType = objectType(toPlainMembers(fields));
  const parts: readonly Part[] = [
    ...(isMain
      ? [
          {
            statements: [printTypeAlias({ doc: [model.envelope.description], name: stem, type: memoryType })],
            uses: namesInType(memoryType),
          },
        ]
      : []),
    memory,
    ...(isMain ? [printInput(model, api)] : []),
    ...(isMain
      ? [
          {
            statements: [
              printTypeAlias({
                doc: [`${model.envelope.description} As JSON: its timestamp is a string.`],
                name: wireName,
                type: wireType,
              }),
            ],
            uses: namesInType(wireType),
          },
        ]
      : []),
    wire,
    {
      statements: [
        printTypeAlias({
          doc: [],
          name: `${wireName}Zod`,
          parameters: '<F extends Reader | Writer>',
          type: named('z.ZodObject', named(`${wireName}Shape`), named('F')),
        }),
      ],
      uses: [],
    },
  ];
  return printModule({
    path: `${api.folder}envelope`,
    unchecked: true,
    symbols: symbolsOf(model, api),
    statements: parts.flatMap((part) => part.statements),
    uses: new Set(parts.flatMap((part) => part.uses)),
  });
};

/** The plain types of the envelope's fields in memory: a Date, and data of any kind. */
export const memoryMembers = (fields: readonly Property[]): readonly Member[] =>
  fields.map((property) => {
    const type =
      property.field.kind === 'timestamp'
        ? named('Date')
        : property.field.kind === 'record'
          ? named('Record', named('string'), named('unknown'))
          : toPlainType(property.field);
    return {
      name: property.name,
      optional: !property.required,
      type: property.required ? type : union([type, named('undefined')]),
      doc: documentation(property),
    };
  });

/** What the maker of an event says of it: closed, so that a misspelt field is refused. */
const printInput = (model: Model, api: Api): Part => {
  const stem = model.envelope.name;
  const fields = model.envelope.fields
    .filter((property) => !FILLED_FIELDS.includes(property.name))
    .map((property) => (property.name === 'source' ? { ...property, required: false } : property));
  const shape = fields.map(
    (property) =>
      [
        property.name,
        property.name === 'source'
          ? method(name(`${stem}Schema.shape.source`), 'optional')
          : name(`${stem}Schema.shape.${property.name}`),
      ] as const,
  );
  const type = objectType(memoryShape(fields, api));
  return {
    statements: [
      printTypeAlias({ doc: [], name: `${stem}InputShape`, type }),
      printConstant({
        doc: [],
        exported: true,
        name: `${stem}InputSchema`,
        type: named('z.ZodObject', named(`${stem}InputShape`), named('Writer')),
        value: call('writer.object', object(shape)),
        pure: true,
      }),
    ],
    uses: ['z', 'writer', 'Writer', ...namesInType(type)],
  };
};

const memoryShape = (fields: readonly Property[], api: Api): readonly Member[] =>
  toShapeMembers(fields, api.type).map((member, index) => {
    const property = fields[index]!;
    const type = api.memoryType(property);
    return { ...member, type: property.required ? type : named('z.ZodOptional', type) };
  });

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
