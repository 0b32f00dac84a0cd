import { moduleOf } from '../../generator/src/emitters/types/module-of.ts';
import { namesInExpression, printNamed } from '../../generator/src/emitters/types/module.ts';
import { printConstant } from '../../generator/src/emitters/print-typescript.ts';
import type { Event, Model } from '../../generator/src/model/types.ts';
import { name, type Expression } from '../../generator/src/schemas/expression.ts';
import { zod4 } from '../../generator/src/schemas/flavours.ts';
import { inOrderOfReference } from '../../generator/src/schemas/in-order-of-reference.ts';
import { wireEnvelope } from '../../generator/src/schemas/wire.ts';

/** The modules of the generated package that its expressions use; the same ones serve here. */
export const RUNTIME_MODULES = ['code-points', 'form', 'formats', 'hints', 'json', 'patterns'] as const;

/**
 * The catalog as it is written by hand with Zod: of each event one schema, the reader's, as an expression, and its type
 * as `z.infer`. TypeScript modules by path, which stand beside those of `RUNTIME_MODULES`.
 */
export const renderInferStyle = (model: Model): ReadonlyMap<string, string> => {
  const modules = new Map<string, Definition[]>([['shared', sharedDefinitions(model)]]);
  for (const event of model.events) {
    const path = moduleOf(model, event.domain).replace('/', '-');
    const definition = {
      schema: event.names.schema,
      type: event.names.data,
      expression: asReader(zod4.field(event.data)),
    };
    modules.set(path, [...(modules.get(path) ?? []), definition]);
  }
  return new Map([
    ...[...modules].map(([path, definitions]) => [`${path}.ts`, renderModule(path, definitions)] as const),
    ['index.ts', renderIndex(model, [...modules.keys()])],
  ]);
};

interface Definition {
  readonly schema: string;
  readonly type: string;
  readonly expression: Expression;
}

const sharedDefinitions = (model: Model): Definition[] => {
  const { envelope } = model;
  const wire = {
    name: envelope.wireName,
    field: { kind: 'object', nullable: false, properties: envelope.fields },
  } as const;
  return inOrderOfReference([...model.types.map(({ name: type, field }) => ({ name: type, field })), wire]).map(
    (shared) => ({
      schema: `${shared.name}Schema`,
      type: shared.name,
      expression: asReader(shared.name === wire.name ? wireEnvelope(model, zod4) : zod4.field(shared.field)),
    }),
  );
};

/** The reader's schema as a person writes it: `z.looseObject(...)`, and the schemas it refers to by their names. */
const asReader = (expression: Expression): Expression => {
  switch (expression.is) {
    case 'name':
      return expression.name === 'form.timestamp' ? name('reader.timestamp') : expression;
    case 'call':
      return expression.name === 'form.reference'
        ? expression.args[0]!
        : {
            ...expression,
            name: expression.name === 'form.object' ? 'z.looseObject' : expression.name,
            args: expression.args.map(asReader),
          };
    case 'method':
      return { ...expression, on: asReader(expression.on), args: expression.args.map(asReader) };
    case 'array':
      return { ...expression, items: expression.items.map(asReader) };
    case 'object':
      return { ...expression, entries: expression.entries.map(([key, value]) => [key, asReader(value)] as const) };
    case 'literal':
    case 'pattern':
      return expression;
  }
};

const renderModule = (path: string, definitions: readonly Definition[]): string => {
  const used = new Set(definitions.flatMap(({ expression }) => namesInExpression(expression)));
  const own = new Set(definitions.map(({ schema }) => schema));
  const from = (names: readonly string[], source: string): readonly string[] => {
    const some = names.filter((one) => used.has(one));
    return some.length === 0 ? [] : [printNamed('import', some, source)];
  };
  const shared = [...used].filter((one) => one.endsWith('Schema') && !own.has(one)).sort();
  return [
    [
      `import { z } from 'zod/v4';`,
      ...from(['atLeast', 'characters', 'json', 'mustBe', 'reader', 'uuid'], './form.ts'),
      ...from(['formats'], './formats.ts'),
      ...(path === 'shared' ? [] : from(shared, './shared.ts')),
    ].join('\n'),
    ...definitions.map(
      ({ schema, type, expression }) =>
        `${printConstant({ doc: [], exported: true, name: schema, value: expression })}\n\n` +
        `export type ${type} = z.infer<typeof ${schema}>;`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
};

const renderIndex = (model: Model, paths: readonly string[]): string => {
  const entries = (render: (event: Event) => string): string =>
    model.events.map((event) => `  ${render(event)}\n`).join('');
  return [
    [
      `import type { z } from 'zod/v4';`,
      ...paths
        .map((path) => ({
          path,
          names: model.events
            .filter((event) => moduleOf(model, event.domain).replace('/', '-') === path)
            .map((event) => event.names.schema),
        }))
        .filter(({ names }) => names.length > 0)
        .map(({ path, names }) => printNamed('import', names, `./${path}.ts`)),
    ].join('\n'),
    paths.map((path) => `export * from './${path}.ts';`).join('\n'),
    // Its type is said: of so many schemas the compiler would infer one that it then finds too long to declare.
    `export const EventTypeSchemas: {\n${entries(({ type, names }) => `readonly '${type}': typeof ${names.schema};`)}} = ` +
      `{\n${entries(({ type, names }) => `'${type}': ${names.schema},`)}};`,
    `export type EventData<Type extends keyof typeof EventTypeSchemas> = z.infer<(typeof EventTypeSchemas)[Type]>;`,
  ]
    .join('\n\n')
    .concat('\n');
};
