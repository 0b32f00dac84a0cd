import type { JsonValue, Model, Property } from '../../model/types.ts';
import { call, method, name, object } from '../../schemas/expression.ts';
import { named, objectType, union, type Member, type TypeNode } from '../../schemas/type-node.ts';
import { documentation, toPlainMembers, toPlainType, toShapeMembers } from '../../schemas/types.ts';
import { memoryEnvelope, memoryForm, wireEnvelope } from '../../schemas/wire.ts';
import { printConstant, printTypeAlias } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { namesInType, printModule } from './module.ts';
import { printObjectSchemas, type Part } from './payloads-module.ts';

/** Filled by the function that makes events; its caller says nothing of them. */
export const FILLED_FIELDS: readonly string[] = ['id', 'version', 'timestamp'];

/** A field that the maker of an event says something of, and what stands in its place where he does not. */
export interface InputField {
  readonly property: Property;
  /** Undefined where it has to be said. */
  readonly default: JsonValue | undefined;
}

/** The fields that are not filled in. A field that every event has may be left out where the manifest has a default for it. */
export const inputFields = ({ envelope: { fields } }: Model): readonly InputField[] =>
  fields
    .filter((property) => !FILLED_FIELDS.includes(property.name))
    .map((property) => ({ property, default: property.required ? property.default : undefined }));

/** `envelope.ts`: the envelope in memory and on the wire, as types and as schemas. */
export const envelopeModule = (model: Model, api: Api): string => {
  const { name: stem, wireName, fields, description } = model.envelope;
  const data = { kind: 'object', properties: fields, nullable: false } as const;
  const memory = printObjectSchemas(
    {
      stem,
      data,
      expression: memoryEnvelope(model, api.flavour),
      toType: objectType(memoryShape(fields, api)),
      forms: ['reader'],
    },
    api,
  );
  const wire = printObjectSchemas({ stem: wireName, data, expression: wireEnvelope(model, api.flavour) }, api);
  const isMain = api.folder === '';
  const parts: readonly Part[] = [
    ...(isMain ? [printType({ doc: description, name: stem, type: objectType(memoryMembers(fields)) })] : []),
    memory,
    ...(isMain
      ? [
          printType({
            doc: `${description} As JSON: its timestamp is a string.`,
            name: wireName,
            type: objectType(toPlainMembers(fields)),
          }),
        ]
      : []),
    wire,
    printWireType(model, api),
    ...(isMain ? [printInput(model, api)] : []),
  ];
  return printModule({
    path: `${api.folder}envelope`,
    unchecked: true,
    symbols: symbolsOf(model, api),
    statements: parts.flatMap((part) => part.statements),
    uses: new Set(parts.flatMap((part) => part.uses)),
  });
};

/** The plain types of the envelope's fields in memory. */
export const memoryMembers = (fields: readonly Property[]): readonly Member[] =>
  fields.map((property) => {
    const type = memoryType(property);
    return {
      name: property.name,
      optional: !property.required,
      type: property.required ? type : union([type, named('undefined')]),
      doc: documentation(property),
    };
  });

const memoryType = (property: Property): TypeNode => {
  const form = memoryForm(property);
  if (form === 'wire') return toPlainType(property.field);
  const type = form === 'date' ? named('Date') : named('Record', named('string'), named('unknown'));
  return property.field.nullable ? union([type, named('null')]) : type;
};

const printType = ({ doc, name: alias, type }: { doc: string; name: string; type: TypeNode }): Part => ({
  statements: [printTypeAlias({ doc: [doc], name: alias, type })],
  uses: namesInType(type),
});

/** The type of the wire form's schema where it is referred to: the reader's. */
const printWireType = ({ envelope: { wireName, fields } }: Model, api: Api): Part => {
  const generic = hasForms(toShapeMembers(fields, api.type));
  const shape = named(`${wireName}Shape`, ...(generic ? [named('Reader')] : []));
  return {
    statements: [
      printTypeAlias({ doc: [], name: `${wireName}Zod`, type: named('z.ZodObject', shape, named('Reader')) }),
    ],
    uses: ['Reader'],
  };
};

/** What the maker of an event says of it: closed as the writer's form is, so that a misspelt field is refused. */
const printInput = (model: Model, api: Api): Part => {
  const { name: stem, wireName } = model.envelope;
  const fields = inputFields(model).map(({ property, default: value }) =>
    value === undefined ? property : { ...property, required: false },
  );
  const shape = inputFields(model).map(({ property, default: value }) => {
    const schemas = memoryForm(property) === 'wire' ? `${wireName}WriterSchema` : `${stem}Schema`;
    const field = name(`${schemas}.shape.${property.name}`);
    return [property.name, value === undefined ? field : method(field, 'optional')] as const;
  });
  const members = memoryShape(fields, api);
  const type = objectType(members);
  const generic = hasForms(members);
  return {
    statements: [
      printTypeAlias({
        doc: [],
        exported: false,
        name: `${stem}InputShape`,
        parameters: generic ? '<F extends Reader | Writer>' : '',
        type,
      }),
      printConstant({
        doc: [],
        exported: true,
        name: `${stem}InputSchema`,
        type: named('z.ZodObject', named(`${stem}InputShape`, ...(generic ? [named('Writer')] : [])), named('Writer')),
        value: call('writer.object', object(shape)),
        pure: true,
      }),
    ],
    uses: ['z', 'writer', 'Writer', ...namesInType(type)],
  };
};

/** Whether the reader's and the writer's type differ. */
const hasForms = (members: readonly Member[]): boolean => namesInType(objectType(members)).includes('F');

const memoryShape = (fields: readonly Property[], api: Api): readonly Member[] =>
  toShapeMembers(fields, api.type).map((member, index) => {
    const property = fields[index]!;
    const type = api.memoryType(property);
    return { ...member, type: property.required ? type : named('z.ZodOptional', type) };
  });
