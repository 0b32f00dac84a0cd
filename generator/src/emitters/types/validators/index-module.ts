import type { Model } from '../../../model/types.ts';
import { array, call, literal, name, type Expression } from '../../../schemas/expression.ts';
import { printConstant } from '../../print-typescript.ts';
import { printModule, printNamed } from '../module.ts';
import { TYPES } from './modules.ts';
import { ENVELOPE, PURPOSES, symbolsOf, validatorPath, type Purpose } from './names.ts';

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
        ...['Accepts', 'Copy', 'GeneratedEvent', 'INVALID', 'Issue', 'ReadOptions', 'Rule', 'Validation'],
        ...[
          'ValidationError',
          'YEAR_ISSUE',
          'acceptsUnknown',
          'byType',
          'copiesUnknown',
          'dropOther',
          'isWritableText',
          'keepOther',
        ],
        ...['refusal', 'toDate', 'tryCopy', 'validateWhole', name, wireName],
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
        ...[model.envelope.name, model.envelope.wireName].flatMap((name) =>
          PURPOSES.map((purpose) => local(purpose, name)),
        ),
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

/** One map a purpose: bundlers drop those that are not used. Of two lists: engines take longer to make thousands of pairs. */
const printMaps = (model: Model): readonly string[] => [
  printList('TYPES', array(model.events.map(({ type }) => literal(type)))),
  ...PURPOSES.map((purpose) => {
    const functions = array(model.events.map(({ names }) => name(local(purpose, names.pascal))));
    return printList(purpose.toUpperCase(), call(`byType<${TYPES[purpose]}>`, name('TYPES'), functions));
  }),
];

const printList = (constant: string, value: Expression): string =>
  printConstant({ doc: [], exported: false, name: constant, value, pure: value.is === 'call' });

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
  if (!isEvent(value, options)) throw refusal(validateEvent(value, options));
}`,
  `/** A copy of the event, or every fault. */
export function validateEvent(value: unknown, options: { unknownTypes: 'refuse' }): Validation<GeneratedEvent>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<${name}>;
export function validateEvent(value: unknown, options?: ReadOptions): Validation<unknown> {
  return validateWhole(rule${name}, RULE, value, options);
}`,
  `/** A copy of the event. @throws ValidationError with every fault. */
export function parseEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function parseEvent(value: unknown, options?: ReadOptions): ${name};
export function parseEvent(value: unknown, options?: ReadOptions): unknown {
  return parseMemory(value, options, true);
}`,
  `/**
 * A copy of the event with the keys that are known here only. Of a type that the catalog does not have, its data is whole.
 *
 * @throws ValidationError with every fault.
 */
export function stripEvent(value: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function stripEvent(value: unknown, options?: ReadOptions): ${name};
export function stripEvent(value: unknown, options?: ReadOptions): unknown {
  return parseMemory(value, options, false);
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
  return validateWhole(rule${wireName}, RULE, json, options);
}`,
  `/**
 * The event in parsed JSON, its timestamp made a Date, as \`decodeEvent\` does.
 *
 * @throws ValidationError with every fault.
 */
export function decodeWireEvent(json: unknown, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeWireEvent(json: unknown, options?: ReadOptions): ${name};
export function decodeWireEvent(json: unknown, options?: ReadOptions): unknown {
  const unknown = copiesUnknown(options);
  const copy = tryCopy((input) => copy${wireName}(input, true, COPY, unknown), json, true);
  const event = copy as ${wireName};
  if (copy === INVALID || !isWritableText(event.timestamp)) throw refusal(validateWireEvent(json, options));
  return toMemory(event);
}`,
  `/**
 * The event in JSON text.
 *
 * @throws ValidationError with every fault, or where the text is no JSON.
 */
export function decodeEventJson(text: string, options: { unknownTypes: 'refuse' }): GeneratedEvent;
export function decodeEventJson(text: string, options?: ReadOptions): ${name};
export function decodeEventJson(text: string, options?: ReadOptions): unknown {
  const json = parseJson(text);
  // Nobody else has it: what is right need not be copied.
  return isWireEvent(json, options) ? toMemory(json) : decodeWireEvent(json, options);
}`,
  `function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValidationError([{ code: 'custom', path: [], message: \`Invalid JSON: \${(error as Error).message}\` }]);
  }
}`,
  `function parseMemory(value: unknown, options: ReadOptions | undefined, keepsOthers: boolean): unknown {
  const unknown = copiesUnknown(options);
  try {
    const event = copy${name}(value, keepsOthers, COPY, unknown);
    if (event !== INVALID) return event;
  } catch {
    // What can't be read is refused.
  }
  throw refusal(validateWhole(rule${name}, RULE, value, options, keepsOthers ? keepOther : dropOther));
}`,
  `/** Makes the timestamp a Date, in place. */
function toMemory(event: ${wireName}): unknown {
  (event as { timestamp: string | Date }).timestamp = toDate(event.timestamp);
  return event;
}`,
];
