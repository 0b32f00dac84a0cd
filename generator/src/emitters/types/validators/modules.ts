import { posix } from 'node:path';
import type { Event, Model, Property } from '../../../model/types.ts';
import { array, name } from '../../../schemas/expression.ts';
import { holds, inOrderOfReference } from '../../../schemas/in-order-of-reference.ts';
import { named } from '../../../schemas/type-node.ts';
import { FORMS, memoryForm, type FormName } from '../../../schemas/wire.ts';
import { printConstant } from '../../print-typescript.ts';
import { moduleOf } from '../module-of.ts';
import { printModule, printNamed, specifier } from '../module.ts';
import { called } from './code.ts';
import type { Compiler, InPlace } from './compiler.ts';
import {
  ENVELOPE,
  PURPOSES,
  SUFFIX,
  namespaceOf,
  sharedPath,
  sharedTypes,
  symbolsOf,
  validatorPath,
  type FunctionPurpose,
  type Purpose,
} from './names.ts';
import { constantsPath, findParts, partsPath, shapeOf, type Parts } from './parts.ts';
import { createScope, expressionOf, keyOf, type Scope } from './scope.ts';
import { compileShape, createCompiler } from './shapes.ts';

/** The module of one event's validators in one form: what it offers first, then what that is made of. */
export const eventModule = (
  model: Model,
  event: Event,
  form: FormName,
  parts?: Parts,
): { path: string; contents: string } => {
  const path = validatorPath(model, event, form);
  const compiler = compilerOf(model, form, parts);
  const twin = twinOf(model, event);
  compiler.scope.use(event.names.data);
  const api = printApi(event, form, compiler.scope);
  if (twin === undefined) {
    compileShape(compiler, {
      field: parts?.data.get(event) ?? event.data,
      suffix: '',
      doc: (purpose) => [`${WHAT_FOR[purpose]} @internal`],
    });
    return { path, contents: moduleText(model, path, compiler, { first: api, parts }) };
  }
  const names = [...PURPOSES];
  const from = `./${posix.basename(validatorPath(model, twin, form))}.ts`;
  const shared = `${printNamed('import', names, from)}\n\n/** @internal */\nexport { ${names.join(', ')} };`;
  return { path, contents: moduleText(model, path, compiler, { first: [shared, ...api] }) };
};

const WHAT_FOR: Readonly<Record<Purpose, string>> = {
  accepts: 'Whether it is the payload.',
  copy: 'A copy, or INVALID: returned, or thrown from within.',
  rule: 'What says all that is wrong.',
};

/** The modules of one table's payloads, or of those of a domain without a table, and of what they have in common. */
export const payloadModules = (model: Model, domain: string): readonly { path: string; contents: string }[] => {
  const events = eventsOf(model, domain);
  const parts = findParts(model, domain, events);
  return [
    ...(parts.constants.size === 0 ? [] : [constantsModule(model, domain, parts)]),
    ...FORMS.flatMap((form) => [
      ...(parts.fields.size === 0 ? [] : [partsModule(model, domain, form, parts)]),
      ...events.map((event) => eventModule(model, event, form, parts)),
    ]),
  ];
};

const constantsModule = (model: Model, domain: string, { constants }: Parts): { path: string; contents: string } => {
  const path = constantsPath(model, domain);
  const statements = [...constants].map(([name, value]) => {
    const type = 'pattern' in value ? named('RegExp') : named('readonly string[]');
    return printConstant({ doc: [], exported: true, name, type, value: expressionOf(value) });
  });
  return { path, contents: printModule({ path, symbols: new Map(), uses: new Set(), statements }) };
};

const partsModule = (
  model: Model,
  domain: string,
  form: FormName,
  parts: Parts,
): { path: string; contents: string } => {
  const path = partsPath(model, domain, form);
  const compiler = compilerOf(model, form, parts);
  for (const [name, field] of parts.fields) {
    compileShape(compiler, { field, suffix: `${name}${SUFFIX[form]}`, doc: () => [] });
  }
  return { path, contents: moduleText(model, path, compiler, { parts }) };
};

/** The first event before it, of the same table, whose payload has the same shape. */
const twinOf = (model: Model, event: Event): Event | undefined => {
  const siblings = eventsOf(model, event.domain);
  const shape = shapeOf(event.data);
  return siblings.slice(0, siblings.indexOf(event)).find((other) => shapeOf(other.data) === shape);
};

/** Of one table, or one domain without a table. */
const eventsOf = (model: Model, domain: string): readonly Event[] => {
  const byDomain = BY_DOMAIN.get(model) ?? groupByDomain(model);
  BY_DOMAIN.set(model, byDomain);
  return byDomain.get(domain)!;
};

const groupByDomain = ({ events }: Model): ReadonlyMap<string, readonly Event[]> => {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const group = groups.get(event.domain);
    if (group === undefined) groups.set(event.domain, [event]);
    else group.push(event);
  }
  return groups;
};

const BY_DOMAIN = new WeakMap<Model, ReadonlyMap<string, readonly Event[]>>();

/** The module of shared types, in one form, and of those that hold whole events. */
export const sharedModule = (model: Model, form: FormName): { path: string; contents: string } => {
  const path = sharedPath(form);
  const compiler = compilerOf(model, form);
  for (const type of inOrderOfReference(sharedTypes(model, form))) {
    compileShape(compiler, {
      field: type.field,
      suffix: `${type.name}${type.forms ? SUFFIX[form] : ''}`,
      doc: () => [],
    });
  }
  return { path, contents: moduleText(model, path, compiler) };
};

/** The envelope in memory and on the wire: what stands under `data` is for its type's own functions. */
export const envelopeModule = (model: Model): { path: string; contents: string } => {
  const { envelope } = model;
  const compiler = compilerOf(model, 'reader');
  const shape = { kind: 'object', properties: envelope.fields, nullable: false } as const;
  const parameters = (purpose: FunctionPurpose): readonly string[] => {
    const type = compiler.scope.use(TYPES[purpose]);
    const any = compiler.scope.use(purpose === 'accepts' ? 'acceptsAnyData' : 'copyAnyData');
    return [`payloads?: ReadonlyMap<string, ${type}>`, `unknown: ${type} = ${any}`];
  };
  for (const [suffix, isMemory] of [
    [envelope.name, true],
    [envelope.wireName, false],
  ] as const) {
    compileShape(compiler, {
      field: { ...shape },
      suffix,
      doc: () => [],
      parameters,
      inPlace: (property) => inPlace(compiler, property, isMemory),
    });
  }
  return { path: ENVELOPE, contents: moduleText(model, ENVELOPE, compiler) };
};

/** The type of what serves each purpose. */
export const TYPES: Readonly<Record<Purpose, string>> = { accepts: 'Accepts', copy: 'Copy', rule: 'Rule' };

const inPlace = ({ scope }: Compiler, property: Property, isMemory: boolean): InPlace | undefined => {
  const form = memoryForm(property);
  if (form === 'record') {
    const ofType = '(payloads?.get(type as string) ?? unknown)';
    return {
      by: 'type',
      refusal: (value) => `!${ofType}(${value})`,
      copy: (value) => `${ofType}(${value}, keepsOthers)`,
      rule: array([name(scope.use('takeData'))]),
    };
  }
  if (form === 'wire' || !isMemory) return undefined;
  return {
    refusal: (value) => ['!', called(scope.use('isDate'), value)],
    rule: array([name(scope.use('takeDate'))]),
  };
};

/** `validators/tables/tags`: a namespace for each event and form, and each of its functions by a name of its own. */
export const groupModule = (model: Model, domain: string): { path: string; contents: string } => {
  const path = `validators/${moduleOf(model, domain)}`;
  const modules = eventsOf(model, domain).flatMap((event) =>
    FORMS.map((form) => ({ event, form, from: specifier(path, validatorPath(model, event, form)) })),
  );
  const namespaces = modules.map(({ event, form, from }) => `export * as ${namespaceOf(event, form)} from '${from}';`);
  const functions = modules.map(({ event, form, from }) => {
    const names = API.filter((name) => form === 'reader' || name !== 'strip');
    return printNamed(
      'export',
      names.map((name) => `${name} as ${name}${event.names.pascal}${SUFFIX[form]}`),
      from,
    );
  });
  const statements = [namespaces.join('\n'), `${WHY_TWICE}\n${functions.join('\n')}`];
  return { path, contents: printModule({ path, symbols: new Map(), uses: new Set(), statements }) };
};

const API = ['assert', 'is', 'parse', 'strip', 'validate'];
const WHY_TWICE = '// The same one by one: of these every bundler leaves out what is not used.';

const compilerOf = (model: Model, form: FormName, parts?: Parts): Compiler => {
  const names = new Map([...(parts?.constants ?? [])].map(([name, value]) => [keyOf(value), name]));
  const compiler = createCompiler({
    form,
    scope: createScope(symbolsOf(model), names),
    resolve: (target) => parts?.fields.get(target) ?? resolve(model, target),
    isCircular: model.types.some(({ field }) => holds(field, model.envelope.wireName, model.types)),
  });
  // What an event has by itself is called otherwise.
  for (const name of parts?.fields.keys() ?? []) compiler.scope.own(name + SUFFIX[form]);
  return compiler;
};

const resolve = (model: Model, target: string) =>
  target === model.envelope.wireName
    ? ({ kind: 'object', properties: model.envelope.fields, nullable: false } as const)
    : model.types.find(({ name }) => name === target)!.field;

const printApi = (event: Event, form: FormName, scope: Scope): readonly string[] => {
  const type = event.names.data;
  const isReader = form === 'reader';
  for (const name of ['Validation', 'parseBy', 'refusal', 'validateBy']) scope.use(name);
  if (isReader) scope.use('stripBy');
  return [
    `/** Whether it is the payload of \`${event.type}\`, as its ${form} takes it. */
export function is(data: unknown): data is ${type} {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}`,
    `/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is ${type} {
  if (!is(data)) throw refusal(validateBy(rule, data));
}`,
    `/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<${type}> {
  return validateBy(rule, data);
}`,
    `/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): ${type} {
  return parseBy(copy, rule, data);
}`,
    ...(isReader
      ? [
          `/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): ${type} {
  return stripBy(copy, rule, data);
}`,
        ]
      : []),
  ];
};

const moduleText = (
  model: Model,
  path: string,
  { scope, functions }: Compiler,
  { first = [], parts }: { readonly first?: readonly string[]; readonly parts?: Parts | undefined } = {},
): string => {
  const known = symbolsOf(model);
  return printModule({
    path,
    symbols: { get: (name) => parts?.symbols.get(name) ?? known.get(name) },
    uses: scope.used,
    statements: [...scope.constants, ...first, ...functions.values()],
  });
};
