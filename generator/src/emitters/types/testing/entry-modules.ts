import { encodeComment } from '../../../encoders/comment.ts';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Model } from '../../../model/types.ts';
import { named, objectType, union, type Member } from '../../../schemas/type-node.ts';
import { toPlainMembers } from '../../../schemas/types.ts';
import { printMembers } from '../../print-typescript.ts';
import { memoryMembers } from '../envelope-module.ts';
import { smallestExample } from '../events-module.ts';
import { namesInType, printModule, printNamed } from '../module.ts';
import { testingSymbols } from './symbols.ts';

/** `testing/events.ts`: whole events from a seed. */
export const testEventsModule = (model: Model): string => {
  const { name } = model.envelope;
  const members = overrideMembers(model);
  return printModule({
    path: 'testing/events',
    symbols: testingSymbols(model),
    uses: new Set([
      ...['EventData', 'GeneratedEventType', 'OUTLINES', 'getAllGeneratedEventTypes', 'getWriterSchema', 'makeEvent'],
      ...[`${name}Of`, `${name}Schema`, ...namesInType(objectType(members))],
    ]),
    statements: [
      `/** What a test says of an event; what it says nothing of is made up, and what is undefined is left out. */
export type TestEventOverrides<Type extends GeneratedEventType> = ${printMembers(members)};`,
      `export type TestEventOptions = {
  /** Default 0. Another seed gives other values. */
  seed?: number | undefined;
};`,
      `/**
 * A whole valid event of this type: every property of its payload, the envelope's required fields, and \`subjectId\` where
 * the payload names its row by a UUID. The same seed gives the same event, to the id and the timestamp, which is of 2026.
 *
 * @example createTestEvent(${encodeComment(encodeTypeScriptString(smallestExample(model).type)).join(' ')}, {}, { seed: 7 })
 * @throws TypeError with every fault where the writer's schema refuses what the overrides make of it.
 */
export function createTestEvent<Type extends GeneratedEventType>(
  type: Type,
  overrides: TestEventOverrides<Type> = {},
  { seed = 0 }: TestEventOptions = {},
): ${name}Of<Type> {
  return makeEvent(type, { overrides, seed }, { outlines: OUTLINES, schemas: SCHEMAS }) as ${name}Of<Type>;
}`,
      `const SCHEMAS = {
  // Closed, as a writer's envelope is: a misspelt override is refused.
  envelope: /* @__PURE__ */ ${name}Schema.strict(),
  data: getWriterSchema,
  types: /* @__PURE__ */ getAllGeneratedEventTypes(),
};`,
    ],
  });
};

/** `testing/fast-check.ts`: events of every shape there is, for property tests. */
export const fastCheckModule = (model: Model): string => {
  const { name } = model.envelope;
  const members = wireMembers(model);
  const example = encodeComment(encodeTypeScriptString(smallestExample(model).type)).join(' ');
  return printModule({
    path: 'testing/fast-check',
    symbols: new Map([
      ...testingSymbols(model),
      ['oneof', { from: 'fast-check' }],
      ['Arbitrary', { from: 'fast-check', type: true }],
    ]),
    uses: new Set([
      ...['Arbitrary', 'ArbitraryOptions', 'EventData', 'GeneratedEvent', 'GeneratedEventType', 'OUTLINES'],
      ...['getAllGeneratedEventTypes', 'memoryEvents', 'oneof', 'payloads', 'wireEvents', `${name}Of`],
      ...namesInType(objectType(members)),
    ]),
    statements: [
      `/** An event of one type of the catalog as JSON. */
export type WireEventOf<Type extends GeneratedEventType> = ${printMembers(members)};`,
      `/**
 * Events of one type in memory.
 *
 * @example fc.assert(fc.property(eventArbitrary(${example}), (event) => handle(event)))
 * @throws TypeError for a type that the catalog does not have.
 */
export function eventArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<${name}Of<Type>> {
  return memoryEvents(type, options, OUTLINES) as unknown as Arbitrary<${name}Of<Type>>;
}`,
      `/**
 * Events of one type as JSON.
 *
 * @example fc.assert(fc.property(wireEventArbitrary(${example}), (json) => receive(JSON.stringify(json))))
 * @throws TypeError for a type that the catalog does not have.
 */
export function wireEventArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<WireEventOf<Type>> {
  return wireEvents(type, options, OUTLINES) as unknown as Arbitrary<WireEventOf<Type>>;
}`,
      `/**
 * Payloads of one type.
 *
 * @example fc.assert(fc.property(dataArbitrary(${example}), (data) => store(data)))
 * @throws TypeError for a type that the catalog does not have.
 */
export function dataArbitrary<Type extends GeneratedEventType>(
  type: Type,
  options: ArbitraryOptions = {},
): Arbitrary<EventData<Type>> {
  return payloads(type, options, OUTLINES) as unknown as Arbitrary<EventData<Type>>;
}`,
      `/**
 * Events of any type in memory.
 *
 * @example fc.assert(fc.property(fc.array(anyEventArbitrary()), (events) => replay(events)))
 */
export function anyEventArbitrary(options: ArbitraryOptions = {}): Arbitrary<GeneratedEvent> {
  const types = getAllGeneratedEventTypes();
  return oneof(...types.map((type) => memoryEvents(type, options, OUTLINES))) as unknown as Arbitrary<GeneratedEvent>;
}`,
      printNamed('export', ['type ArbitraryOptions'], './event-arbitraries.ts'),
    ],
  });
};

/** `testing/index.ts`: the public API, listed by name. */
export const testingIndexModule = (): string =>
  printModule({
    path: 'testing/index',
    symbols: new Map(),
    uses: new Set(),
    statements: [
      [
        printNamed('export', ['createTestEvent', 'type TestEventOptions', 'type TestEventOverrides'], './events.ts'),
        printNamed('export', ['getSamples'], './samples.ts'),
        printNamed('export', ['type BrokenRule', 'type EventSamples', 'type InvalidSample'], './written-samples.ts'),
      ].join('\n'),
    ],
  });

/** The envelope on the wire, of one type. */
const wireMembers = (model: Model): readonly Member[] =>
  toPlainMembers(model.envelope.fields).map((member) => {
    const type = { type: named('Type'), data: named('EventData', named('Type')) }[member.name];
    return { ...member, doc: [], type: type ?? member.type };
  });

/** Every field of the envelope but the type may be said, and any property of the payload. */
const overrideMembers = (model: Model): readonly Member[] =>
  memoryMembers(model.envelope.fields.filter(({ name }) => name !== 'type')).map((member) => {
    const type = member.name === 'data' ? named('Partial', named('EventData', named('Type'))) : member.type;
    return { ...member, optional: true, type: union([type, ...(member.optional ? [] : [named('undefined')])]) };
  });
