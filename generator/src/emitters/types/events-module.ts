import { encodeComment } from '../../encoders/comment.ts';
import { encodePropertyName } from '../../encoders/identifier.ts';
import { encodeTypeScriptValue } from '../../encoders/type-script-value.ts';
import { exampleObject } from '../../model/examples.ts';
import type { Event, JsonValue, Model, Property } from '../../model/types.ts';
import { named, objectType, union, type Member, type TypeNode } from '../../schemas/type-node.ts';
import { namesInType, printModule } from './module.ts';
import { printMembers } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { FILLED_FIELDS, inputFields, memoryMembers } from './envelope-module.ts';

/** `events.ts`: making, checking, decoding and encoding whole events. */
export const eventsModule = (model: Model, api: Api): string => {
  const { name, wireName } = model.envelope;
  const typed = typedMembers(model);
  const input = inputMembers(model);
  return printModule({
    path: 'events',
    symbols: symbolsOf(model, api),
    uses: new Set([
      ...namesInType(objectType(typed)),
      ...namesInType(objectType(input)),
      ...['createEvent', 'checkEvent', 'decode', 'encode', 'ReadOptions', 'EventData', 'GeneratedEventType'],
      'GeneratedEventTypes',
      ...['getAllGeneratedEventTypes', 'getPayloadSchema', 'getWriterSchema'],
      ...[name, wireName, `${name}Schema`, `${name}InputSchema`, `${wireName}Schema`],
    ]),
    statements: [
      `/** An event of one type of the catalog, with its payload; every one of them is a ${name}. */
export type ${name}Of<Type extends GeneratedEventType> = ${printMembers(typed)};`,
      `/** Any event of the catalog: a union that \`switch (event.type)\` narrows. */
export type GeneratedEvent = { [Type in GeneratedEventType]: ${name}Of<Type> }[GeneratedEventType];`,
      `/**
 * The payload that an event takes: its type's own, any object for a type that can be none of the catalog's. A type that
 * may be any text takes none, nor does one that begins like the catalog's and is not among them: the compiler shows what
 * is wrong as the name of what it misses.
 */
type DataOf<Type extends string> = Type extends GeneratedEventType
  ? EventData<Type>
  : [Type & GeneratedEventType] extends [never]
    ? Type extends \`\${keyof typeof GeneratedEventTypes}.\${string}\`
      ? { readonly 'the catalog has no event of this type': never }
      : Record<string, unknown>
    : { readonly '${ADVICE}': never };`,
      `/** Where the type may be one of several, the payload has to fit each. */
type DataFor<Type extends string> = (Type extends string ? (data: DataOf<Type>) => void : never) extends (
  data: infer Data,
) => void
  ? Data
  : never;`,
      `/** What \`create${name}\` is told; the rest it fills in. A function that passes it on takes it whole. */
export type ${name}Input<Type extends string> = ${printMembers(input)};`,
      `/** What \`create${name}\` gives: for a type of the catalog, its event. */
export type Created${name}<Type extends string> = Type extends GeneratedEventType ? ${name}Of<Type> : ${name};`,
      `/**
 * A new event: ${filled(model)}.
 * A type of the catalog takes its own payload only, which is checked with the writer's schema: unknown keys are refused.
 *
 * @example create${name}(${exampleCall(model)})
 * @throws ZodError with every fault and its path.
 */
export function create${name}<const Type extends GeneratedEventType | (string & {})>(
  input: ${name}Input<Type>,
  options?: ReadOptions,
): Created${name}<Type> {
  return createEvent(input, INPUT, { defaults: DEFAULTS, options }) as Created${name}<Type>;
}`,
      `/**
 * The event, if it is one: its envelope, and for a type of the catalog its payload by the reader's schema. All of it but
 * the timestamp is a copy, and has to be JSON.
 * Keys that the schemas do not know are kept. Other types pass, unless \`unknownTypes\` is 'refuse'.
 *
 * @throws ZodError with every fault and its path.
 */
export function parse${name}(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parse${name}(value: unknown, options?: ReadOptions): ${name};
export function parse${name}(value: unknown, options?: ReadOptions): ${name} {
  return checkEvent(value, MEMORY, options) as ${name};
}`,
      `/**
 * The event in parsed JSON: checked as \`parse${name}\` does, its timestamp made a Date. Timestamps in its payload stay
 * strings, as they were received.
 *
 * @throws ZodError with every fault and its path.
 */
export function decodeEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEvent(json: unknown, options?: ReadOptions): ${name};
export function decodeEvent(json: unknown, options?: ReadOptions): ${name} {
  return decode(json, WIRE, options) as ${name};
}`,
      `/** Whether the catalog has an event of this type, and its data is what the reader's schema takes. */
export function isGeneratedEvent(event: ${name}): event is GeneratedEvent {
  return getPayloadSchema(event.type)?.safeParse(event.data).success ?? false;
}`,
      `/**
 * The event as it travels, ready for JSON.stringify: its timestamp in canonical form, \`YYYY-MM-DDTHH:mm:ss.sssZ\`, those
 * in its payload as they are.
 *
 * @throws ZodError where it is no event.
 */
export function encodeEvent(event: ${name}, options?: ReadOptions): ${wireName} {
  return encode(event, MEMORY, options) as ${wireName};
}`,
      `const DEFAULTS = ${defaults(model)};
const TYPES = getAllGeneratedEventTypes();
const INPUT = { envelope: ${name}InputSchema, data: getWriterSchema, types: TYPES };
const MEMORY = { envelope: ${name}Schema, data: getPayloadSchema, types: TYPES };
const WIRE = { envelope: ${wireName}Schema, data: getPayloadSchema, types: TYPES };`,
    ],
  });
};

const ADVICE = 'narrow the type with isGeneratedEventType, or write it as a literal';

const typedMembers = (model: Model): readonly Member[] =>
  memoryMembers(model.envelope.fields).map((member) => ({
    ...member,
    doc: [],
    type: OF_TYPE[member.name] ?? member.type,
  }));

const OF_TYPE: Readonly<Record<string, TypeNode>> = {
  type: named('Type'),
  data: named('EventData', named('Type')),
};

const inputMembers = (model: Model): readonly Member[] => {
  const optional = new Set(defaulted(model).map(({ property }) => property.name));
  return memoryMembers(inputFields(model).map(({ property }) => property)).map((member) => {
    const type = { ...OF_TYPE, data: named('DataFor', named('Type')) }[member.name] ?? member.type;
    return optional.has(member.name)
      ? { ...member, optional: true, type: union([type, named('undefined')]) }
      : { ...member, type };
  });
};

const defaulted = (model: Model): readonly { readonly property: Property; readonly default: JsonValue }[] =>
  inputFields(model).flatMap(({ property, default: value }) =>
    value === undefined ? [] : [{ property, default: value }],
  );

/** What an event has without being told, as an expression. */
const defaults = (model: Model): string => {
  const values = defaulted(model).map(({ property, default: value }) => [property.name, value] as const);
  const all = Object.fromEntries([['version', model.envelope.version], ...values]);
  return encodeTypeScriptValue(all, { indent: '', before: 'const DEFAULTS = ', after: ';' });
};

/** ``` `id`, `version` and `timestamp` are filled in, and `source` is 'api' unless given ``` */
const filled = (model: Model): string =>
  [
    `${sentence(FILLED_FIELDS.map((field) => `\`${field}\``))} are filled in`,
    ...defaulted(model).map(({ property, default: value }) =>
      encodeComment(`\`${property.name}\` is ${encodeTypeScriptValue(value)} unless given`).join(' '),
    ),
  ].join(', and ');

const sentence = (items: readonly string[]): string => items.join(', ').replace(/, (?=[^,]*$)/u, ' and ');

/** The event with the shortest payload there is: what examples show. */
export const smallestExample = (model: Model): Event => {
  const sizes = model.events.map((event) => ({ event, size: JSON.stringify(event.example).length }));
  return sizes.reduce((least, candidate) => (candidate.size < least.size ? candidate : least)).event;
};

/** What has to be said to make the event: its type and example, and the examples of the envelope. */
export const exampleInput = (model: Model, { type, example: data }: Event): { readonly [name: string]: JsonValue } => {
  const required = inputFields(model)
    .filter((field) => field.property.required && field.default === undefined)
    .map(({ property }) => property)
    .filter(({ name }) => name !== 'type' && name !== 'data');
  return { type, data, ...exampleObject({ kind: 'object', properties: required, nullable: false }, model) };
};

/** The same for the smallest event, as it stands in a comment. */
const exampleCall = (model: Model): string =>
  encodeComment(printOnOneLine(exampleInput(model, smallestExample(model)))).join(' ');

const printOnOneLine = (value: JsonValue): string => {
  if (typeof value !== 'object' || value === null) return encodeTypeScriptValue(value);
  if (Array.isArray(value)) return `[${value.map(printOnOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${encodePropertyName(key)}: ${printOnOneLine(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};
