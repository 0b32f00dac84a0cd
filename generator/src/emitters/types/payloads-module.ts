import type { Event, Model, ObjectField, SharedType } from '../../model/types.ts';
import { call, name, type Expression } from '../../schemas/expression.ts';
import type { FormName } from '../../schemas/wire.ts';
import { inOrderOfReference } from '../../schemas/in-order-of-reference.ts';
import { named, objectType, type TypeNode } from '../../schemas/type-node.ts';
import { describeDeprecation, toPlainMembers, toPlainType, toShapeMembers } from '../../schemas/types.ts';
import { printConstant, printFormFunction, printTypeAlias } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { namesInExpression, namesInType, printModule } from './module.ts';
import { copierOf } from './validators/names.ts';

/** A module of payloads: of each event its plain type (with Zod 4 only), its shape, and the reader's and writer's schema. */
export const payloadsModule = (
  model: Model,
  domain: { readonly module: string; readonly events: readonly Event[] },
  api: Api,
): string => {
  const parts = domain.events.map((event) => printPayload(event, api));
  return printModule({
    path: `${api.folder}${domain.module}`,
    unchecked: true,
    symbols: symbolsOf(model, api),
    statements: parts.flatMap((part) => part.statements),
    uses: new Set(parts.flatMap((part) => part.uses)),
  });
};

/** A module of shapes that payloads refer to by name, each after those it refers to. */
export const sharedModule = (
  model: Model,
  { module, types }: { readonly module: string; readonly types: readonly SharedType[] },
  api: Api,
): string => {
  const parts = inOrderOfReference(types).map((type) => printShared(type, api));
  return printModule({
    path: `${api.folder}${module}`,
    unchecked: true,
    symbols: symbolsOf(model, api),
    statements: parts.flatMap((part) => part.statements),
    uses: new Set(parts.flatMap((part) => part.uses)),
  });
};

/** Statements, and the names that they use. */
export interface Part {
  readonly statements: readonly string[];
  readonly uses: readonly string[];
}

const printPayload = (event: Event, api: Api): Part => {
  const { names, data } = event;
  const isMain = api.folder === '';
  const copies = { reader: copierOf(event, 'reader'), writer: copierOf(event, 'writer') };
  const schemas = printObjectSchemas(
    { stem: names.pascal, data, expression: api.flavour.field(data), ...(isMain ? { copies } : {}) },
    api,
  );
  const plain = isMain ? printPayloadType(event) : { statements: [], uses: [] };
  return {
    statements: [...plain.statements, ...schemas.statements],
    uses: [...plain.uses, ...schemas.uses],
  };
};

/** The plain type of an event's payload, as its module declares it. */
export const printPayloadType = ({ type, description, deprecated, names, data }: Event): Part => {
  const doc = [
    description,
    `The payload of \`${type}\`.`,
    ...(deprecated === undefined ? [] : [{ tag: 'deprecated' as const, text: describeDeprecation(deprecated) }]),
  ];
  const plain = objectType(toPlainMembers(data.properties));
  return { statements: [printTypeAlias({ doc, name: names.data, type: plain })], uses: namesInType(plain) };
};

/**
 * An object's shape, and its schema in both forms. The shape is not exported: no entry point of the package leads to it,
 * and compilers refuse to declare what a consumer exports of a schema where that has a name they cannot import.
 */
export const printObjectSchemas = (
  {
    stem,
    data,
    expression,
    toType,
    forms = ['reader', 'writer'],
    copies,
  }: {
    stem: string;
    data: ObjectField;
    expression: Expression;
    /** Types of properties where they are not those of their fields. */
    toType?: TypeNode;
    forms?: readonly FormName[];
    /** What the compiled validators copy its values with, by name. */
    copies?: Readonly<Partial<Record<FormName, string>>>;
  },
  api: Api,
): Part => {
  const shape = toType ?? objectType(toShapeMembers(data.properties, api.type));
  const generic = namesInType(shape).includes('F');
  const schemaType = (openness: 'Reader' | 'Writer'): TypeNode => {
    const object = named('z.ZodObject', named(`${stem}Shape`, ...(generic ? [named(openness)] : [])), named(openness));
    return data.minProperties !== undefined && api.zod === 'zod/v3' ? named('z.ZodEffects', object) : object;
  };
  return {
    statements: [
      printTypeAlias({
        doc: [],
        exported: false,
        name: `${stem}Shape`,
        parameters: generic ? '<F extends Reader | Writer>' : '',
        type: shape,
      }),
      printFormFunction({ name: builderOf(stem), value: expression }),
      ...forms.map((form) =>
        printConstant({
          doc: [FORM_DOCS[form]],
          exported: true,
          name: form === 'reader' ? `${stem}Schema` : `${stem}WriterSchema`,
          type: schemaType(form === 'reader' ? 'Reader' : 'Writer'),
          value: compiledWith(builderOf(stem), form, copies?.[form]),
          pure: true,
        }),
      ),
    ],
    uses: [
      ...namesInType(shape),
      ...namesInExpression(expression),
      ...['z', 'Reader', 'Writer', ...forms],
      ...Object.values(copies ?? {}),
      ...(copies === undefined ? [] : ['withCompiled']),
    ],
  };
};

/** The schema in a form, run by compiled code where its Zod can: the same verdicts, values and errors. */
const compiledWith = (build: string, form: FormName, copies: string | undefined): Expression =>
  copies === undefined ? call(build, name(form)) : call('withCompiled', name(build), name(form), name(copies));

/**
 * The function that makes a schema in either form. With its verb it is no reserved word, and no name of the runtime: of a
 * stem alone there could be a `default` or a `uuid`.
 */
const builderOf = (stem: string): string => `build${stem}`;

const FORM_DOCS = {
  reader: 'Open: keys that it does not know are kept.',
  writer: 'Closed: keys that it does not know are refused, with a hint.',
};

const printShared = (type: SharedType, api: Api): Part => {
  const isMain = api.folder === '';
  const plain = toPlainType(type.field);
  const schema = api.type(type.field);
  const expression = api.flavour.field(type.field);
  const zodName = `${type.name}Zod`;
  const constant = (suffix: string, openness: string, value: Expression): string =>
    printConstant({
      doc: [],
      exported: true,
      name: `${type.name}${suffix}`,
      type: named(zodName, ...(type.forms ? [named(openness)] : [])),
      value,
      pure: true,
    });
  return {
    statements: [
      ...(isMain ? [printTypeAlias({ doc: [type.description], name: type.name, type: plain })] : []),
      printTypeAlias({
        doc: [],
        name: zodName,
        parameters: type.forms ? '<F extends Reader | Writer>' : '',
        type: schema,
      }),
      ...(type.forms
        ? [
            printFormFunction({ name: builderOf(type.name), value: expression }),
            constant('Schema', 'Reader', call(builderOf(type.name), name('reader'))),
            constant('WriterSchema', 'Writer', call(builderOf(type.name), name('writer'))),
          ]
        : [constant('Schema', '', expression)]),
    ],
    uses: [
      'z',
      ...(isMain ? namesInType(plain) : []),
      ...namesInType(schema),
      ...namesInExpression(expression),
      ...(type.forms ? ['Reader', 'Writer', 'reader', 'writer'] : []),
    ],
  };
};
