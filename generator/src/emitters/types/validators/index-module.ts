import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Model } from '../../../model/types.ts';
import { printModule, printNamed } from '../module.ts';
import { PURPOSES, type Purpose } from './compiler.ts';
import { TYPES } from './modules.ts';
import { ENVELOPE, symbolsOf, validatorPath } from './names.ts';

/** `@synap/types/validators`: whole events, their payloads by the functions of their types. */
export const validatorsIndexModule = (model: Model): { path: string; contents: string } => {
  const path = 'validators/index';
  const { name, wireName } = model.envelope;
  return {
    path,
    contents: printModule({
      path,
      symbols: symbolsOf(model),
      uses: new Set([
        ...[
          'acceptsUnknown',
          'readUnknown',
          'isWritable',
          'isWritableText',
          'reportEvent',
          'INVALID',
          'Accepts',
          'issuesOf',
          'Issue',
        ],
        'YEAR_ISSUE',
        ...['Read', 'Copy', 'Validation', 'ValidationError', 'ReadOptions', 'GeneratedEvent', name, wireName],
      ]),
      statements: [
        printPayloadImports(model),
        'export { ValidationError };',
        EXPORTED_TYPES,
        ...printFunctions(model),
        ...printMaps(model),
      ],
    }),
  };
};

const EXPORTED_TYPES = 'export type { Issue, ReadOptions, Validation };';

/** `acceptsTagsCreateRequested` */
const local = (purpose: Purpose, pascal: string): string => `${purpose}${pascal}`;

const printPayloadImports = (model: Model): string =>
  [
    printNamed(
      'import',
      [
        ...PURPOSES.map((purpose) => local(purpose, model.envelope.name)),
        // Nothing strips what is on the wire.
        ...PURPOSES.filter((purpose) => purpose !== 'pick').map((purpose) => local(purpose, model.envelope.wireName)),
      ].sort(),
      `./${ENVELOPE.slice('validators/'.length)}.ts`,
    ),
    ...model.events.map((event) =>
      printNamed(
        'import',
        [...PURPOSES].sort().map((purpose) => `${purpose} as ${local(purpose, event.names.pascal)}`),
        `./${validatorPath(model, event, 'reader').slice('validators/'.length)}.ts`,
      ),
    ),
  ].join('\n');

/** One map a purpose: bundlers drop those that are not used. */
const printMaps = (model: Model): readonly string[] =>
  PURPOSES.map((purpose) => {
    const entries = model.events.map(
      (event) => `  [${encodeTypeScriptString(event.type)}, ${local(purpose, event.names.pascal)}],`,
    );
    return `const ${purpose.toUpperCase()}: ReadonlyMap<string, ${TYPES[purpose]}> = /* @__PURE__ */ new Map([\n${entries.join('\n')}\n]);`;
  });

const printFunctions = ({ envelope: { name, wireName } }: Model): readonly string[] => [
  `/**
 * Whether it is an event in memory: its envelope, and for a type of the catalog its payload, by the reader's schemas.
 * Other types pass, unless \`unknownTypes\` is 'refuse'.
 */
export function isEvent(value: unknown, options: { unknownTypes: 'refuse' }): value is GeneratedEvent;
export function isEvent(value: unknown, options?: ReadOptions): value is ${name};
export function isEvent(value: unknown, options?: ReadOptions): boolean {
  const unknown = acceptsUnknown(options);
  try {
    return accepts${name}(value, ACCEPTS, unknown);
  } catch {
    return false;
  }
}`,
  `/** @throws ValidationError with every fault. */
export function assertEvent(value: unknown, options: { unknownTypes: 'refuse' }): asserts value is GeneratedEvent;
export function assertEvent(value: unknown, options?: ReadOptions): asserts value is ${name};
export function assertEvent(value: unknown, options?: ReadOptions): void {
  if (!isEvent(value, options)) throw new ValidationError(memoryIssues(value, options));
}`,
  `/** A copy of the event, or every fault. */
export function validateEvent(value: unknown, options: { unknownTypes: 'refuse' }): Validation<GeneratedEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<${name}>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<unknown> {
  const event = readMemory(value, options);
  if (event === INVALID) return { success: false, issues: memoryIssues(value, options) };
  return { success: true, data: event };
}`,
  `/** A copy of the event. @throws ValidationError with every fault. */
export function parseEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parseEvent(value: unknown, options?: ReadOptions): ${name};
export function parseEvent(value: unknown, options?: ReadOptions): unknown {
  const event = readMemory(value, options);
  if (event === INVALID) throw new ValidationError(memoryIssues(value, options));
  return event;
}`,
  `/**
 * A copy of the event with the keys that are known here only. Of a type that the catalog does not have, its data is whole.
 *
 * @throws ValidationError with every fault.
 */
export function stripEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function stripEvent(value: unknown, options?: ReadOptions): ${name};
export function stripEvent(value: unknown, options?: ReadOptions): unknown {
  const unknown = readUnknown(options);
  try {
    const event = pick${name}(value, PICK, unknown);
    if (event !== INVALID) return event;
  } catch {
    // What can't be read is refused below.
  }
  throw new ValidationError(issuesOf(reportEvent(read${name}, READ, options), value, { strips: true }));
}`,
  `/** Whether parsed JSON is an event. */
export function isWireEvent(json: unknown, options?: ReadOptions): json is ${wireName} {
  const unknown = acceptsUnknown(options);
  try {
    return accepts${wireName}(json, ACCEPTS, unknown) && isWritableText((json as ${wireName}).timestamp);
  } catch {
    return false;
  }
}`,
  `/** A copy of the event in parsed JSON, or every fault. */
export function validateWireEvent(json: unknown, options?: ReadOptions): Validation<${wireName}> {
  const event = readWire(json, options) as ${wireName} | typeof INVALID;
  if (event === INVALID) return { success: false, issues: wireIssues(json, options) };
  if (!isWritableText(event.timestamp)) return { success: false, issues: [YEAR_ISSUE] };
  return { success: true, data: event };
}`,
  `/**
 * The event in parsed JSON, its timestamp made a Date, as \`decodeEvent\` does.
 *
 * @throws ValidationError with every fault.
 */
export function decodeWireEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): ${name};
export function decodeWireEvent(json: unknown, options?: ReadOptions): unknown {
  const event = readWire(json, options) as { timestamp: string | Date } | typeof INVALID;
  if (event === INVALID) throw new ValidationError(wireIssues(json, options));
  const timestamp = new Date(event.timestamp);
  if (!isWritable(timestamp)) throw new ValidationError([YEAR_ISSUE]);
  event.timestamp = timestamp;
  return event;
}`,
  `/**
 * The event in JSON text.
 *
 * @throws ValidationError with every fault, or where the text is no JSON.
 */
export function decodeEventJson(text: string, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEventJson(text: string, options?: ReadOptions): ${name};
export function decodeEventJson(text: string, options?: ReadOptions): unknown {
  return decodeWireEvent(parseJson(text), options);
}`,
  `function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValidationError([{ code: 'custom', path: [], message: \`Invalid JSON: \${(error as Error).message}\` }]);
  }
}`,
  `function readMemory(value: unknown, options: ReadOptions | undefined): unknown {
  const unknown = readUnknown(options);
  try {
    return read${name}(value, undefined, READ, unknown);
  } catch {
    return INVALID;
  }
}`,
  `function readWire(json: unknown, options: ReadOptions | undefined): unknown {
  const unknown = readUnknown(options);
  try {
    return read${wireName}(json, undefined, READ, unknown);
  } catch {
    return INVALID;
  }
}`,
  `const memoryIssues = (value: unknown, options: ReadOptions | undefined): readonly Issue[] =>
  issuesOf(reportEvent(read${name}, READ, options), value);`,
  `const wireIssues = (json: unknown, options: ReadOptions | undefined): readonly Issue[] =>
  issuesOf(reportEvent(read${wireName}, READ, options), json);`,
];
