import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Event, Model } from '../../../model/types.ts';
import { call, literal, name, object } from '../../../schemas/expression.ts';
import { named } from '../../../schemas/type-node.ts';
import { describeDeprecation } from '../../../schemas/types.ts';
import type { FormName } from '../../../schemas/wire.ts';
import { printComment, printConstant } from '../../print-typescript.ts';
import { moduleOf } from '../module-of.ts';
import { printModule, printNamed, type Symbol, type Symbols } from '../module.ts';
import { SUFFIX, validatorPath } from './names.ts';
import { convertEnvelope, createPayloadConverter, inEachForm, printJsonSchemas } from './standard-json-schemas.ts';

/**
 * `@synap/types/validators/standard`: every compiled validator as a Standard Schema, of which libraries can also ask a
 * JSON Schema. A payload's schema has the name of the Zod schema that it stands for.
 */
export const standardModules = (
  model: Model,
  domains: readonly { readonly module: string; readonly events: readonly Event[] }[],
): readonly (readonly [path: string, contents: string])[] => {
  const convert = createPayloadConverter(model);
  const symbols = symbolsOf(model);
  const module = (path: string, { uses, statements }: Contents) =>
    [path, printModule({ path, symbols, uses: new Set(uses), statements })] as const;
  return [
    module(`${FOLDER}/index`, { uses: [], statements: [printIndex(domains)] }),
    module(`${FOLDER}/vendor`, { uses: [], statements: [printVendor(model)] }),
    module(`${FOLDER}/whole-events`, wholeEvents(model)),
    module(`${FOLDER}/by-type`, byType(model)),
    ...domains.map((domain) => module(`${FOLDER}/${domain.module}`, payloadSchemas(domain.events))),
    module(ENVELOPE, {
      uses: ['JsonSchemas'],
      statements: [printJsonSchemas(jsonSchemasName(model.envelope.wireName, 'reader'), convertEnvelope(model))],
    }),
    ...domains.map((domain) =>
      module(`${JSON_SCHEMAS}/${domain.module}`, {
        uses: ['JsonSchemas'],
        statements: inEachForm(domain.events, (event, form) =>
          printJsonSchemas(jsonSchemasName(event.names.pascal, form), convert(event, form)),
        ),
      }),
    ),
  ];
};

const FOLDER = 'validators/standard';
const JSON_SCHEMAS = `${FOLDER}/json-schemas`;
const ENVELOPE = `${JSON_SCHEMAS}/envelope`;

interface Contents {
  readonly uses: readonly string[];
  readonly statements: readonly string[];
}

/** The public API, listed by name. */
const printIndex = (domains: readonly { readonly module: string; readonly events: readonly Event[] }[]): string =>
  [
    ...domains.map(({ module, events }) =>
      printNamed('export', inEachForm(events, schemaName).sort(), `./${module}.ts`),
    ),
    printNamed('export', ['type PayloadSchema', 'getPayloadSchema', 'getWriterSchema'], './by-type.ts'),
    printNamed('export', ['eventSchema', 'wireEventSchema'], './whole-events.ts'),
    "export type { Issue } from '../runtime/report.ts';",
    "export type { StandardJsonSchema, StandardResult, StandardSchema } from '../runtime/standard.ts';",
  ].join('\n');

const printVendor = (model: Model): string =>
  printConstant({
    doc: ['Who made the schemas, for libraries that ask.'],
    exported: true,
    name: 'VENDOR',
    type: named('string'),
    value: literal(model.package.name),
  });

const payloadSchemas = (events: readonly Event[]): Contents => ({
  uses: [
    ...['StandardJsonSchema', 'standardJsonSchema', 'VENDOR'],
    ...events.map(({ names }) => names.data),
    ...inEachForm(events, validateName),
    ...inEachForm(events, ({ names }, form) => jsonSchemasName(names.pascal, form)),
  ],
  statements: inEachForm(events, printPayloadSchema),
});

const printPayloadSchema = (event: Event, form: FormName): string =>
  printConstant({
    doc: [
      form === 'reader'
        ? `The payload of \`${event.type}\`, as readers take it: open, it keeps keys that it does not know.`
        : `The payload of \`${event.type}\`, as writers write it: closed, it refuses keys that it does not know.`,
      ...(event.deprecated === undefined
        ? []
        : [{ tag: 'deprecated' as const, text: describeDeprecation(event.deprecated) }]),
    ],
    exported: true,
    name: schemaName(event, form),
    type: named('StandardJsonSchema', named(event.names.data)),
    value: call(
      'standardJsonSchema',
      object([
        ['vendor', name('VENDOR')],
        ['validate', name(validateName(event, form))],
        ['jsonSchemas', name(jsonSchemasName(event.names.pascal, form))],
      ]),
    ),
    pure: true,
  });

const wholeEvents = ({ envelope: { name: memory, wireName } }: Model): Contents => {
  const jsonSchemas = jsonSchemasName(wireName, 'reader');
  return {
    uses: [
      ...['READERS', 'StandardJsonSchema', 'StandardSchema', 'VENDOR', 'standardJsonSchema', 'standardSchema'],
      ...['validateEvent', 'validateWireEvent', 'withPayloads', jsonSchemas, memory, wireName],
    ],
    statements: [
      `/**
 * Any event in memory, as \`validateEvent\` takes it. Its timestamp is a Date, which no JSON Schema can say: for that there
 * is \`wireEventSchema\`.
 */
export const eventSchema: StandardSchema<${memory}> = /* @__PURE__ */ standardSchema({
  vendor: VENDOR,
  validate: (value) => validateEvent(value),
});`,
      `/** Any event on the wire, as \`validateWireEvent\` takes it: parsed JSON, which stays as it is. */
export const wireEventSchema: StandardJsonSchema<${wireName}> = /* @__PURE__ */ standardJsonSchema({
  vendor: VENDOR,
  validate: (json) => validateWireEvent(json),
  jsonSchemas: /* @__PURE__ */ withPayloads(${jsonSchemas}, () => READERS),
});`,
    ],
  };
};

const byType = ({ events }: Model): Contents => ({
  uses: [...['EventDataByType', 'EventTypeWithSchema', 'StandardJsonSchema'], ...inEachForm(events, schemaName)],
  statements: [
    `/** The schema of a payload whose type is not known to the compiler. */
export type PayloadSchema = StandardJsonSchema<unknown>;`,
    printGetter({ function: 'getPayloadSchema', whose: 'reader', map: 'READERS' }),
    printGetter({ function: 'getWriterSchema', whose: 'writer', map: 'WRITERS' }),
    `${printComment(["The reader's schema of each payload."])}export ${printMap('READERS', events, 'reader')}`,
    printMap('WRITERS', events, 'writer'),
  ],
});

const printGetter = (getter: { readonly function: string; readonly whose: FormName; readonly map: string }): string =>
  `/** The ${getter.whose}'s schema of a payload; undefined for a type that the catalog does not have. */
export function ${getter.function}<Type extends EventTypeWithSchema>(
  type: Type,
): StandardJsonSchema<EventDataByType[Type]>;
export function ${getter.function}(type: string): PayloadSchema | undefined;
export function ${getter.function}(type: string): PayloadSchema | undefined {
  return ${getter.map}.get(type);
}`;

const printMap = (map: string, events: readonly Event[], form: FormName): string => {
  const entries = events.map((event) => `  [${encodeTypeScriptString(event.type)}, ${schemaName(event, form)}],\n`);
  // With its type arguments: the compiler would take one schema's type for that of all.
  return `const ${map}: ReadonlyMap<string, PayloadSchema> = /* @__PURE__ */ new Map<string, PayloadSchema>([
${entries.join('')}]);`;
};

const symbolsOf = (model: Model): Symbols =>
  new Map<string, Symbol>([
    ...['JsonSchemas', 'StandardJsonSchema', 'StandardSchema'].map(
      (type) => [type, { from: 'validators/runtime/standard', type: true }] as const,
    ),
    ...['standardJsonSchema', 'standardSchema', 'withPayloads'].map(
      (symbol) => [symbol, { from: 'validators/runtime/standard' }] as const,
    ),
    ['VENDOR', { from: `${FOLDER}/vendor` }],
    ['READERS', { from: `${FOLDER}/by-type` }],
    ['validateEvent', { from: 'validators/index' }],
    ['validateWireEvent', { from: 'validators/index' }],
    ...['EventDataByType', 'EventTypeWithSchema'].map((type) => [type, { from: 'schemas', type: true }] as const),
    ...[model.envelope.name, model.envelope.wireName].map((type) => [type, { from: 'envelope', type: true }] as const),
    [jsonSchemasName(model.envelope.wireName, 'reader'), { from: ENVELOPE }],
    ...model.events.map((event) => [event.names.data, { from: moduleOf(model, event.domain), type: true }] as const),
    ...inEachForm(model.events, (event, form) => [
      [validateName(event, form), { from: validatorPath(model, event, form), exported: 'validate' }] as const,
      [schemaName(event, form), { from: `${FOLDER}/${moduleOf(model, event.domain)}` }] as const,
      [
        jsonSchemasName(event.names.pascal, form),
        { from: `${JSON_SCHEMAS}/${moduleOf(model, event.domain)}` },
      ] as const,
    ]).flat(),
  ]);

const schemaName = ({ names }: Event, form: FormName): string =>
  form === 'reader' ? names.schema : names.writerSchema;

/** `TagsCreateRequestedJsonSchemas`, `TagsCreateRequestedWriterJsonSchemas` */
const jsonSchemasName = (stem: string, form: FormName): string => `${stem}${SUFFIX[form]}JsonSchemas`;

const validateName = ({ names: { pascal } }: Event, form: FormName): string => `validate${pascal}${SUFFIX[form]}`;
