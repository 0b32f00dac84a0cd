import { posix } from 'node:path';
import { encodeCodeBlock } from '../../encoders/code-block.ts';
import { encodeCodeSpan } from '../../encoders/code-span.ts';
import { encodeTable } from '../../encoders/markdown-table.ts';
import { encodePropertyName } from '../../encoders/identifier.ts';
import { encodeMarkdown } from '../../encoders/markdown.ts';
import { encodeTypeScriptValue } from '../../encoders/type-script-value.ts';
import { encodeTypeScriptString } from '../../encoders/type-script.ts';
import { expectedLiteral, unrecognizedKeys } from '../../runtime/hints.ts';
import { redactEvent } from '../../runtime/redact-event.ts';
import type { UpcastErrorCode } from '../../runtime/upcasters/runtime.ts';
import { exampleWireEvent } from '../../model/example-event.ts';
import { invalidSamples } from '../../model/samples-invalid.ts';
import { sampleObject } from '../../model/samples.ts';
import type { Event, JsonValue, Model } from '../../model/types.ts';
import { OWN_KEYWORDS, idOf } from '../../schemas/json-schema.ts';
import type { FormName } from '../../schemas/wire.ts';
import { exampleInput, smallestExample } from './events-module.ts';
import { moduleOf } from './module-of.ts';
import { printNamed } from './module.ts';
import { markingsOf } from './redact-markings.ts';
import { SUFFIX, namespaceOf } from './validators/names.ts';

/** What `types/README.md.hbs` gets, as Markdown. A test runs every program and compares what it prints. */
export const viewReadme = (model: Model) => {
  const event = smallestExample(model);
  const { name } = model.package;
  const programs = Object.entries(PROGRAMS).flatMap(([key, { code, prints }]) => [
    [key, encodeCodeBlock({ language: 'ts', code: code(model, event) })],
    [`${key}Prints`, encodeCodeBlock({ language: 'text', code: prints(model, event) })],
  ]);
  return {
    ...(Object.fromEntries(programs) as {
      readonly [Key in keyof typeof PROGRAMS | `${keyof typeof PROGRAMS}Prints`]: string;
    }),
    name: encodeMarkdown(name),
    description: encodeMarkdown(model.package.description),
    install: encodeCodeBlock({ language: 'sh', code: `npm install ${name} zod` }),
    create: encodeCodeSpan(`create${model.envelope.name}`),
    parse: encodeCodeSpan(`parse${model.envelope.name}`),
    decode: encodeCodeSpan('decodeEvent'),
    encode: encodeCodeSpan('encodeEvent'),
    mainEntry: encodeCodeSpan(name),
    namesEntry: encodeCodeSpan(`${name}/names`),
    zod3Entry: encodeCodeSpan(`${name}/zod3`),
    validatorsEntry: encodeCodeSpan(`${name}/validators`),
    tableEntry: encodeCodeSpan(`${name}${payloadEntry(model, event)}`),
    namespace: encodeCodeSpan(namespaceOf(event, 'reader')),
    writerNamespace: encodeCodeSpan(namespaceOf(event, 'writer')),
    flat: encodeCodeSpan(`is${event.names.pascal}`),
    standardEntry: encodeCodeSpan(`${name}/validators/standard`),
    testingEntry: encodeCodeSpan(`${name}/testing`),
    fastCheckEntry: encodeCodeSpan(`${name}/testing/fast-check`),
    entryPoints: encodeTable({
      header: ['Import', 'What it has'],
      rows: [
        [encodeCodeSpan(name), 'events, types, names and schemas, on Zod 4'],
        [encodeCodeSpan(`${name}/names`), 'the names of events alone, without Zod'],
        [encodeCodeSpan(`${name}/redact`), '`redact` alone, without Zod'],
        [encodeCodeSpan(`${name}/registry`), 'facts of every event type, without Zod'],
        [encodeCodeSpan(`${name}/testing`), 'valid and invalid samples, whole events from a seed'],
        [encodeCodeSpan(`${name}/testing/fast-check`), 'arbitraries for property tests, beside `fast-check`'],
        [encodeCodeSpan(`${name}/upcasters`), 'stored data of older data versions as current data, without Zod'],
        [encodeCodeSpan(`${name}/validators`), 'compiled validators of whole events, without Zod'],
        [encodeCodeSpan(`${name}/validators/*`), 'those of the payloads of one table or domain, without Zod'],
        [encodeCodeSpan(`${name}/validators/standard`), 'Standard Schemas over them, without Zod'],
        [encodeCodeSpan(`${name}/zod3`), 'the schemas in the API of Zod 3'],
        [encodeCodeSpan(`${name}/json-schema/*`), 'JSON Schema files of the events on the wire'],
      ],
    }),
    redactEntry: encodeCodeSpan(`${name}/redact`),
    upcastersEntry: encodeCodeSpan(`${name}/upcasters`),
    firstData: encodeCodeSpan(`${event.names.data}V1`),
    versions: encodeCodeSpan(`${event.names.pascal}Versions`),
    ajvKeywords: encodeCodeSpan(`ajv.addVocabulary(${encodeTypeScriptValue([...OWN_KEYWORDS])})`),
    input: encodeCodeSpan(`${model.envelope.name}Input`),
    inputData: encodeCodeSpan(`${model.envelope.name}Input<Type>['data']`),
    typesProse:
      `${encodeCodeSpan('EventData')} is the plain type of a payload, which has a name of its own too.\n` +
      `${encodeCodeSpan('GeneratedEvent')} is the union of all ${model.events.length} events: a switch narrows it.`,
  };
};

interface Program {
  readonly code: (model: Model, event: Event) => string;
  readonly prints: (model: Model, event: Event) => string;
}

const PROGRAMS = {
  whole: {
    code: (model, event) =>
      lines(
        importing(model, [create(model), 'decodeEvent', 'encodeEvent']),
        '',
        creating(model, event, 'const event = '),
        'const json = JSON.stringify(encodeEvent(event));',
        '',
        'const read = decodeEvent(JSON.parse(json));',
        'console.log(read.type, read.timestamp instanceof Date, JSON.stringify(read.data));',
      ),
    prints: (_model, event) => `${event.type} true ${JSON.stringify(event.example)}`,
  },
  forms: {
    code: (model, event) =>
      lines(
        importing(model, [event.names.schema, event.names.writerSchema]),
        '',
        `const data = ${encodeTypeScriptValue({ ...event.example, [UNKNOWN_KEY]: true })};`,
        `console.log(${event.names.schema}.safeParse(data).success);`,
        `console.log(${event.names.writerSchema}.safeParse(data).error?.issues[0]?.message);`,
      ),
    prints: (_model, { data }) =>
      lines(
        'true',
        unrecognizedKeys(
          [UNKNOWN_KEY],
          data.properties.map((property) => property.name),
        ),
      ),
  },
  faults: {
    code: (model, event) =>
      lines(
        importing(model, [`${model.envelope.wireName}Schema`]),
        '',
        `const wire = ${encodeTypeScriptValue({ ...exampleWireEvent(model, event), version: 1 })};`,
        `const faults = ${model.envelope.wireName}Schema.safeParse(wire).error?.issues ?? [];`,
        'for (const { path, message } of faults) console.log(path, message);',
      ),
    prints: ({ envelope }) => `[ 'version' ] ${expectedLiteral(envelope.version)}`,
  },
  types: {
    code: (model, event) =>
      lines(
        importing(model, ['type EventData', 'type GeneratedEvent', `type ${event.names.data}`, create(model)]),
        '',
        `const data: EventData<${encodeTypeScriptString(event.type)}> = ${encodeTypeScriptValue(event.example)};`,
        '',
        'function describe(event: GeneratedEvent): string {',
        '  switch (event.type) {',
        `    case ${encodeTypeScriptString(event.type)}: {`,
        `      const data: ${event.names.data} = event.data;`,
        '      return Object.keys(data).join();',
        '    }',
        '    default:',
        '      return event.type;',
        '  }',
        '}',
        '',
        creatingFromData(model, event, 'const event = '),
        'console.log(describe(event));',
      ),
    prints: (_model, event) => Object.keys(event.example).join(),
  },
  wrapper: {
    code: (model, event) =>
      lines(
        importing(model, ['type GeneratedEventType', `type ${model.envelope.name}Input`, create(model)]),
        '',
        `function emit<Type extends GeneratedEventType>(input: ${model.envelope.name}Input<Type>) {`,
        `  const event = ${create(model)}(input);`,
        '  console.log(event.type);',
        '  return event;',
        '}',
        '',
        `emit(${printInput(exampleInput(model, event), 'emit(')});`,
      ),
    prints: (_model, event) => event.type,
  },
  unknown: {
    code: (model, event) =>
      lines(
        importing(model, ['decodeEvent']),
        '',
        `const wire = ${encodeTypeScriptValue({ ...exampleWireEvent(model, event), type: UNKNOWN_TYPE })};`,
        'console.log(decodeEvent(wire).type);',
        '',
        'try {',
        "  decodeEvent(wire, { unknownTypes: 'refuse' });",
        '} catch {',
        "  console.log('refused');",
        '}',
      ),
    prints: () => lines(UNKNOWN_TYPE, 'refused'),
  },
  redact: {
    code: (model, event) =>
      lines(
        importing(model, [create(model), 'redact']),
        '',
        creating(model, event, 'const event = '),
        "const shown = redact(event, { above: 'internal', personal: true });",
        'console.log(shown.userId, JSON.stringify(shown.data));',
      ),
    prints: (model, event) => {
      const shown = redactEvent(exampleInput(model, event), markingsOf(model), { above: 'internal', personal: true });
      return `${String(shown['userId'])} ${JSON.stringify(shown['data'])}`;
    },
  },
  upcasters: {
    code: (model, { type, dataVersion, example }) =>
      lines(
        importing(model, ['UpcastError', 'upcast'], '/upcasters'),
        '',
        `const stored = ${encodeTypeScriptValue({ type, dataVersion, data: example })};`,
        'console.log(upcast(stored) === stored);',
        '',
        'try {',
        `  upcast({ ...stored, dataVersion: ${dataVersion + 1} });`,
        '} catch (error) {',
        '  console.log(error instanceof UpcastError && error.code);',
        '}',
      ),
    prints: () => lines('true', 'newer_data_version' satisfies UpcastErrorCode),
  },
  names: {
    code: (model, event) =>
      lines(
        importing(model, ['isGeneratedEventType', 'parseEventType'], '/names'),
        '',
        `console.log(parseEventType(${encodeTypeScriptString(event.type)}));`,
        "console.log(isGeneratedEventType('toString'));",
      ),
    prints: (_model, event) =>
      lines(
        event.table === null
          ? 'null'
          : `{ table: ${encodeTypeScriptString(event.table)}, action: ${encodeTypeScriptString(event.key)} }`,
        'false',
      ),
  },
  zod3: {
    code: (model, event) =>
      lines(
        "import { z } from 'zod/v3';",
        importing(model, [event.names.schema], '/zod3'),
        '',
        `const Batch = z.object({ all: z.array(${event.names.schema}) });`,
        'console.log(Batch.safeParse({ all: [] }).success, Batch.safeParse({ all: [1] }).success);',
      ),
    prints: () => 'true false',
  },
  validators: {
    code: (model, event) =>
      lines(
        importing(model, ['decodeEventJson'], '/validators'),
        importing(model, [flatName('is', event), flatName('validate', event, 'writer')], payloadEntry(model, event)),
        '',
        `const data = ${encodeTypeScriptValue({ ...event.example, [UNKNOWN_KEY]: true })};`,
        `console.log(${flatName('is', event)}(data));`,
        `const written = ${flatName('validate', event, 'writer')}(data);`,
        'if (!written.success) console.log(written.issues[0]?.code);',
        '',
        `const wire = ${encodeTypeScriptValue(exampleWireEvent(model, event))};`,
        'const { type, timestamp } = decodeEventJson(JSON.stringify(wire));',
        'console.log(type, timestamp instanceof Date);',
      ),
    prints: (_model, event) => lines('true', 'unrecognized_keys', `${event.type} true`),
  },
  standard: {
    code: (model, event) =>
      lines(
        importing(model, [event.names.writerSchema], '/validators/standard'),
        '',
        `const data = ${encodeTypeScriptValue({ ...event.example, [UNKNOWN_KEY]: true })};`,
        `const { validate, jsonSchema } = ${event.names.writerSchema}['~standard'];`,
        'console.log(validate(data).issues?.[0]?.message);',
        "console.log(jsonSchema.input({ target: 'draft-2020-12' })['title']);",
      ),
    prints: (_model, { data, names }) =>
      lines(
        unrecognizedKeys(
          [UNKNOWN_KEY],
          data.properties.map((property) => property.name),
        ),
        names.data,
      ),
  },
  testing: {
    code: (model, event) =>
      lines(
        importing(model, ['createTestEvent', 'getSamples'], '/testing'),
        '',
        `const type = ${encodeTypeScriptString(event.type)};`,
        'const event = createTestEvent(type, { timestamp: new Date(0) }, { seed: 7 });',
        'console.log(event.type, event.timestamp.toISOString());',
        '',
        'const { minimal, invalid } = getSamples(type);',
        'console.log(JSON.stringify(minimal));',
        'for (const { rule, path, code } of invalid) console.log(rule, ...path, code);',
      ),
    prints: (model, event) =>
      lines(
        `${event.type} 1970-01-01T00:00:00.000Z`,
        JSON.stringify(sampleObject(event.data, 'minimal', model)),
        ...invalidSamples(event.data, model).map(({ rule, path, code }) => [rule, ...path, code].join(' ')),
      ),
  },
  fastCheck: {
    code: (model, event) =>
      lines(
        "import * as fc from 'fast-check';",
        importing(model, ['decodeEvent', 'encodeEvent']),
        importing(model, ['eventArbitrary'], '/testing/fast-check'),
        '',
        `const events = eventArbitrary(${encodeTypeScriptString(event.type)});`,
        'fc.assert(fc.property(events, (event) => decodeEvent(encodeEvent(event)).id === event.id));',
        "console.log('read as written');",
      ),
    prints: () => 'read as written',
  },
  jsonSchema: {
    code: (model, event) => {
      const path = `${model.package.name}/json-schema/2020-12/reader/${event.type}.json`;
      return lines(
        `import schema from ${encodeTypeScriptString(path)} with { type: 'json' };`,
        '',
        'console.log(schema.$id);',
      );
    },
    prints: (model, event) => idOf(model, event, '2020-12', 'reader'),
  },
} satisfies Readonly<Record<string, Program>>;

const UNKNOWN_KEY = 'addedLater';
const UNKNOWN_TYPE = 'elsewhere.happened';

const lines = (...all: readonly string[]): string => all.join('\n');
const create = (model: Model): string => `create${model.envelope.name}`;

/** `isTagsCreateRequested`, `validateTagsCreateRequestedWriter` */
const flatName = (purpose: string, { names: { pascal } }: Event, form: FormName = 'reader'): string =>
  `${purpose}${pascal}${SUFFIX[form]}`;

/** `/validators/tags` */
const payloadEntry = (model: Model, event: Event): string =>
  `/validators/${posix.basename(moduleOf(model, event.domain))}`;

const importing = (model: Model, names: readonly string[], entry = ''): string =>
  printNamed('import', names, `${model.package.name}${entry}`);

/** The call as a statement that begins with `before`. */
const creating = (model: Model, event: Event, before: string): string => {
  const start = `${before}${create(model)}(`;
  return `${start}${printInput(exampleInput(model, event), start)});`;
};

const printInput = (input: JsonValue, before: string): string =>
  encodeTypeScriptValue(input, { indent: '', before, after: ');' });

/** The same with the payload from a variable `data`. */
const creatingFromData = (model: Model, event: Event, before: string): string => {
  const members = Object.entries(exampleInput(model, event)).map(([key, value]) => {
    const start = `  ${encodePropertyName(key)}: `;
    return key === 'data'
      ? '  data,'
      : `${start}${encodeTypeScriptValue(value, { indent: '  ', before: start, after: ',' })},`;
  });
  return lines(`${before}${create(model)}({`, ...members, '});');
};
