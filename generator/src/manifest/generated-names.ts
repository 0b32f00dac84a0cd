import { toPascalCase, toWireName } from '../model/names.ts';

// Which identifiers the generated package has: those that follow from names of the catalog, and those that it has
// whatever the catalog says. Two that are the same would end the package's build, or worse, mix two schemas up.

/** Of a shared type: its type, its schemas, and the type and the function that make them. */
export const identifiersOfType = (name: string): readonly string[] => [
  name,
  ...schemaNames(name),
  ...[`${name}Zod`, `${name}Outline`],
  ...validatorNames(name),
  ...validatorNames(`${name}Writer`),
];

/** Of an event type, `tags.create.requested`: all but the stem itself, which nothing is called. */
export function identifiersOfEvent(type: string): readonly string[] {
  const stem = toPascalCase(type);
  return [
    ...[`${stem}Data`, `${stem}Shape`, ...schemaNames(stem), `${stem}Outline`, `${stem}Samples`],
    ...[...validatorNames(stem), ...validatorNames(`${stem}Writer`)],
    ...[stem, `${stem}Writer`].flatMap((form) => [`validate${form}`, `${form}JsonSchemas`]),
    // Where its data has more than one version.
    ...[`${stem}Upcasters`, `${stem}Versions`],
  ];
}

/** Of the envelope: in memory, on the wire, and what makes and reads it. */
export function identifiersOfEnvelope(name: string): readonly string[] {
  const wire = toWireName(name);
  const memory = [name, `${name}Shape`, ...schemaNames(name), `${name}Zod`];
  const input = [`${name}Input`, `${name}InputShape`, `${name}InputSchema`];
  return [
    ...memory,
    ...input,
    ...[`${name}Of`, `Created${name}`, `create${name}`, `parse${name}`],
    ...[wire, `${wire}Shape`, ...schemaNames(wire), `${wire}Zod`, `${wire}Outline`],
    ...[...validatorNames(name), ...validatorNames(wire), `${wire}JsonSchemas`],
  ];
}

const schemaNames = (stem: string): readonly string[] => [`${stem}Schema`, `${stem}WriterSchema`, `build${stem}`];

const validatorNames = (stem: string): readonly string[] => [`accepts${stem}`, `copy${stem}`, `rule${stem}`];

/**
 * What the package has for every catalog: exports, imports and locals of its generated modules, exports of its runtime,
 * and type parameters, behind which a type of the same name would be hidden. A test compares this with the package.
 */
export const FIXED_NAMES: ReadonlySet<string> = new Set([
  // names
  ...['ALL', 'CORE_TABLES', 'CoreTable', 'EventType', 'EventTypes', 'GeneratedEventType', 'GeneratedEventTypes'],
  ...['KNOWN', 'SystemEventType', 'SystemEventTypes', 'TABLES', 'TableAction', 'TableEventTypes', 'getAllEventTypes'],
  ...['getAllGeneratedEventTypes', 'isGeneratedEventType', 'isValidEventType', 'parseEventType'],
  // schemas, registry
  ...['EventData', 'EventDataByType', 'EventFacts', 'EventRegistry', 'EventTypeSchemas', 'EventTypeWithSchema'],
  ...['EventWriterSchemas', 'getPayloadSchema', 'getWriterSchema', 'schemaOf', 'validateEventData'],
  // events
  ...[
    'DEFAULTS',
    'DataFor',
    'DataOf',
    'GeneratedEvent',
    'INPUT',
    'MEMORY',
    'TYPES',
    'WIRE',
    'decodeEvent',
    'encodeEvent',
    'isGeneratedEvent',
  ],
  // the runtime
  ...[
    'EventSchemas',
    'JsonFault',
    'JsonPath',
    'JsonValue',
    'Refuse',
    'ReadOptions',
    'Reader',
    'UnknownTypes',
    'Writer',
    'atLeast',
  ],
  ...[
    'characters',
    'checkEvent',
    'closest',
    'codePoints',
    'copyJson',
    'createEvent',
    'decode',
    'encode',
    'expectedLiteral',
  ],
  ...['FORMAT_PATTERNS', 'MAX_JSON_DEPTH', 'READER_TIMESTAMP_PATTERN', 'UUID_PATTERN', 'WRITER_TIMESTAMP_PATTERN'],
  ...['formats', 'isJsonValue', 'json', 'mustBe', 'reader', 'unrecognizedKeys', 'uuid'],
  ...['validateData', 'writer', 'z'],
  // redact
  ...[
    'AnyEvent',
    'EventMarkings',
    'FieldMarkings',
    'MARKINGS',
    'Markings',
    'ObjectMarkings',
    'RedactOptions',
    'Redacted',
  ],
  ...['ShapeMarkings', 'VariantMarkings', 'redact', 'redactEvent'],
  // testing
  ...['Arbitrary', 'ArbitraryOptions', 'BrokenRule', 'EventMaker', 'EventOutline', 'EventSamples', 'FormName'],
  ...['InvalidSample', 'Json', 'OUTLINES', 'ObjectOutline', 'Outline', 'Outlines', 'Overrides', 'Random', 'SAMPLES'],
  ...['SCHEMAS', 'TestEventOptions', 'TestEventOverrides', 'TextFormat', 'WireEventOf', 'WrittenSample'],
  ...['WrittenSamples', 'anyEventArbitrary', 'arbitraryOf', 'createRandom', 'createTestEvent', 'dataArbitrary'],
  ...['entryOf', 'eventArbitrary', 'getSamples', 'makeDate', 'makeEvent', 'makeObject', 'makeUuid', 'makeValue'],
  ...['memoryEvents', 'objects', 'oneof', 'payloads', 'toSamples', 'wireEventArbitrary', 'wireEvents'],
  // validators, and what messages they share with the schemas
  ...['ACCEPTS', 'ANY_DATA', 'Accepts', 'COPY', 'Copy', 'Fields', 'INVALID'],
  ...['Issue', 'JSON_FAULTS', 'JSON_MESSAGE', 'JsonObject', 'NULLABLE', 'NULLISH', 'OPTIONAL'],
  ...['PROTO_MESSAGE', 'Payloads', 'READER_TIMESTAMP_MESSAGE', 'RULE', 'Report', 'Rule', 'Take', 'TakeOther'],
  ...['UUID_MESSAGE', 'Validation', 'ValidationError', 'WRITER_TIMESTAMP_MESSAGE', 'YEAR_FAULT', 'accepts'],
  ...['acceptsAnyData', 'acceptsUnknown', 'addBounds', 'addIssue', 'addType', 'byType'],
  ...['allowsUnknown', 'assertEvent', 'copiesUnknown', 'copy', 'copyAnyData', 'copyArray', 'copyOfJson'],
  ...['copyOther', 'copyRecord', 'decodeEventJson', 'decodeWireEvent', 'dropOther', 'isArrayOf'],
  ...['isCanonicalTimestamp', 'isDate', 'isEvent', 'isInteger', 'isJson', 'isJsonScalar', 'isMatch', 'isNumber'],
  ...['isOneOf', 'isOther', 'isPlainObject', 'isRecordOf', 'isString', 'isText', 'isTimestamp', 'isUuid'],
  ...['isWireEvent', 'isWritableText', 'keepOther', 'pairAt', 'parseBy', 'parseEvent', 'parseJson', 'parseMemory'],
  ...['refusal', 'rule', 'stripBy', 'stripEvent', 'takeArray', 'takeAs', 'takeAt', 'takeAtLeast', 'takeBoolean'],
  ...['takeBy', 'takeCanonicalTimestamp', 'takeCharacters', 'takeClosed', 'takeData', 'takeDate', 'takeInteger'],
  ...['takeItems', 'takeJson', 'takeLiteral', 'takeMatch', 'takeNumber', 'takeObject', 'takeOneOf', 'takeRecord'],
  ...['takeTagged', 'takeText', 'takeTimestamp', 'takeUuid', 'toMemory'],
  ...['tryCopy', 'unknownType', 'validateBy', 'validateEvent', 'validateWhole', 'validateWireEvent'],
  ...['withCompiled', 'withFaults', 'withOthers', 'withValues'],
  // validators/standard
  ...['JsonSchemaConverter', 'JsonSchemaOptions', 'JsonSchemas', 'PayloadSchema', 'READERS', 'StandardJsonProps'],
  ...[
    'StandardJsonSchema',
    'StandardOptions',
    'StandardProps',
    'StandardResult',
    'StandardSchema',
    'VENDOR',
    'WRITERS',
  ],
  ...['eventSchema', 'standardJsonSchema', 'standardSchema', 'toDate', 'toDraft7', 'wireEventSchema', 'withPayloads'],
  // upcasters
  ...['CURRENT', 'DataVersions', 'Steps', 'StoredData', 'UpcastError', 'UpcastErrorCode', 'VERSIONS', 'upcast'],
  ...['upcastData', 'upcastStored', 'upcasters'],
  // type parameters
  ...['Action', 'Data', 'Event', 'F', 'Table', 'Type'],
]);

/** Of JavaScript and TypeScript: the package and whoever uses it say `Date` or `Record` and mean these. */
export const GLOBAL_NAMES: ReadonlySet<string> = new Set([
  ...['AggregateError', 'Array', 'ArrayBuffer', 'AsyncDisposableStack', 'AsyncFunction', 'AsyncGenerator', 'Atomics'],
  ...['BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'DisposableStack', 'Error'],
  ...['EvalError', 'FinalizationRegistry', 'Float16Array', 'Float32Array', 'Float64Array', 'Function', 'Generator'],
  ...['GeneratorFunction', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'Iterator', 'JSON', 'Map'],
  ...['Math', 'NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp'],
  ...['Set', 'SharedArrayBuffer', 'String', 'SuppressedError', 'Symbol', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakRef', 'WeakSet'],
  ...['ArrayLike', 'AsyncIterable', 'AsyncIterator', 'Awaited', 'Capitalize', 'ConstructorParameters', 'Exclude'],
  ...['Extract', 'InstanceType', 'Iterable', 'IterableIterator', 'Lowercase', 'NoInfer', 'NonNullable', 'Omit'],
  ...['OmitThisParameter', 'Parameters', 'Partial', 'Pick', 'PromiseLike', 'PropertyKey', 'Readonly', 'ReadonlyArray'],
  ...['ReadonlyMap', 'ReadonlySet', 'Record', 'Required', 'ReturnType', 'ThisParameterType', 'ThisType'],
  ...['Uncapitalize', 'Uppercase'],
  // Of Node.js and browsers: in the code of whoever uses the package they would be confused.
  ...['AbortController', 'AbortSignal', 'Blob', 'Buffer', 'Crypto', 'Event', 'EventTarget', 'File', 'FormData'],
  ...['Headers', 'Request', 'Response', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'WebAssembly'],
]);
