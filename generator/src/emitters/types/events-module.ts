import { encodeComment } from '../../encoders/comment.ts';
import { encodePropertyName } from '../../encoders/identifier.ts';
import { encodeTypeScriptString } from '../../encoders/type-script.ts';
import type { Event, Model } from '../../model/types.ts';
import { named, objectType, union, type Member, type TypeNode } from '../../schemas/type-node.ts';
import { namesInType, printModule } from './module.ts';
import { printMembers } from '../print-typescript.ts';
import { symbolsOf, type Api } from './api.ts';
import { FILLED_FIELDS, memoryMembers } from './envelope-module.ts';

/** `events.ts`: making, checking, decoding and encoding whole events. */
export const eventsModule = (model: Model, api: Api): string => {
  const { name, wireName, version } = model.envelope;
  const typed = typedMembers(model);
  const input = inputMembers(model);
  return printModule({
    path: 'events',
    symbols: symbolsOf(model, api),
    uses: new Set([
      ...namesInType(objectType(typed)),
      ...namesInType(objectType(input)),
      ...['createEvent', 'checkEvent', 'decode', 'encode', 'ReadOptions', 'EventData', 'GeneratedEventType'],
      ...['getAllGeneratedEventTypes', 'getPayloadSchema', 'getWriterSchema'],
      ...[name, wireName, `${name}Schema`, `${name}InputSchema`, `${wireName}Schema`],
    ]),
    statements: [
      `/** An event of one type of the catalog, with its payload; every one of them is a ${name}. */
export type ${name}Of<Type extends GeneratedEventType> = ${printMembers(typed)};`,
      `/** Any event of the catalog: a union that \`switch (event.type)\` narrows. */
export type GeneratedEvent = { [Type in GeneratedEventType]: ${name}Of<Type> }[GeneratedEventType];`,
      `/** The payload that an event takes: its type's own, any object for a type that can be none of the catalog's. */
type DataOf<Type extends string> = Type extends GeneratedEventType
  ? EventData<Type>
  : [Type & GeneratedEventType] extends [never]
    ? Record<string, unknown>
    : never;`,
      `/** Where the type may be one of several, the payload has to fit each. */
type DataFor<Type extends string> = (Type extends string ? (data: DataOf<Type>) => void : never) extends (
  data: infer Data,
) => void
  ? Data
  : never;`,
      `/** What \`create${name}\` is told; the rest it fills in. */
export type ${name}Input<Type extends string> = ${printMembers(input)};`,
      `/**
 * A new event: ${filled(model)} are filled in, and \`source\` is 'api' unless given.
 * A type of the catalog takes its own payload only, which is checked with the writer's schema: unknown keys are refused.
 *
 * @example create${name}({ type: ${exampleCall(model)}, userId: 'user-123' })
 * @throws ZodError with every fault and its path.
 */
export function create${name}<const Type extends string>(
  input: ${name}Input<Type>,
): Type extends GeneratedEventType ? ${name}Of<Type> : ${name} {
  return createEvent(input, INPUT, ${encodeTypeScriptString(version)}) as ReturnType<typeof create${name}<Type>>;
}`,
      `/**
 * The event, if it is one: its envelope, and for a type of the catalog its payload by the reader's schema.
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
 * The event in parsed JSON: checked as \`parse${name}\` does, its timestamp made a Date.
 *
 * @throws ZodError with every fault and its path.
 */
export function decodeEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEvent(json: unknown, options?: ReadOptions): ${name};
export function decodeEvent(json: unknown, options?: ReadOptions): ${name} {
  return decode(json, WIRE, options) as ${name};
}`,
      `/**
 * The event as it travels, ready for JSON.stringify: its timestamp in canonical form, \`YYYY-MM-DDTHH:mm:ss.sssZ\`.
 *
 * @throws ZodError where it is no event.
 */
export function encodeEvent(event: ${name}): ${wireName} {
  return encode(event, MEMORY) as ${wireName};
}`,
      `const TYPES = getAllGeneratedEventTypes();
const INPUT = { envelope: ${name}InputSchema, data: getWriterSchema, types: TYPES };
const MEMORY = { envelope: ${name}Schema, data: getPayloadSchema, types: TYPES };
const WIRE = { envelope: ${wireName}Schema, data: getPayloadSchema, types: TYPES };`,
    ],
  });
};

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

const inputMembers = (model: Model): readonly Member[] =>
  memoryMembers(model.envelope.fields)
    .filter((member) => !FILLED_FIELDS.includes(member.name))
    .map((member) => {
      if (member.name === 'source')
        return { ...member, optional: true, type: union([member.type, named('undefined')]) };
      return { ...member, type: { ...OF_TYPE, data: named('DataFor', named('Type')) }[member.name] ?? member.type };
    });

const filled = (model: Model): string =>
  model.envelope.fields
    .filter((property) => FILLED_FIELDS.includes(property.name))
    .map((property) => `\`${property.name}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/u, ' and ');

/** The event with the shortest payload there is: what examples show. */
export const smallestExample = (model: Model): Event => {
  const sizes = model.events.map((event) => ({ event, size: JSON.stringify(event.example).length }));
  return sizes.reduce((least, candidate) => (candidate.size < least.size ? candidate : least)).event;
};

/** Its call, as it stands in a comment. */
const exampleCall = (model: Model): string => {
  const event = smallestExample(model);
  const data = Object.entries(event.example).map(([key, value]) => `${encodePropertyName(key)}: ${printJson(value)}`);
  return encodeComment(`${encodeTypeScriptString(event.type)}, data: { ${data.join(', ')} }`).join(' ');
};

const printJson = (value: unknown): string =>
  typeof value === 'string' ? encodeTypeScriptString(value) : JSON.stringify(value);
