/** `@synap/types/upcasters`: data versions, what leads from each to the next, and data of any of them as current data. */
import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { encodeTypeScriptString } from '../../encoders/type-script.ts';
import type { Event, Model } from '../../model/types.ts';
import { objectType } from '../../schemas/type-node.ts';
import { toPlainMembers } from '../../schemas/types.ts';
import { dataVersionsOf, inlineFormer, type DataVersion } from '../../upcasters/data-versions.ts';
import { upcasterNames } from '../../upcasters/names.ts';
import type { EmitContext } from '../emitter.ts';
import { print, printComment, printTypeAlias } from '../print-typescript.ts';
import { ZOD4, symbolsOf } from './api.ts';
import { moduleOf } from './module-of.ts';
import { namesInType, printModule, printNamed, type Symbol, type Symbols } from './module.ts';
import { eventModule } from './validators/modules.ts';
import { validatorPath } from './validators/names.ts';

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Modules below `src`. Of a catalog without upcasters there are two: what reads data of version 1 is needed all the same. */
export const upcastersModules = (
  model: Model,
  context: Pick<EmitContext, 'history' | 'upcasters'>,
): readonly (readonly [path: string, contents: string])[] => {
  const events = model.events
    .filter(({ dataVersion }) => dataVersion > 1)
    .map((event) => versionedEvent(event, model, context));
  const former = formerModel(model, events);
  const symbols = collectSymbols(model, events, former);
  const module = (path: string, { uses, statements }: Contents): readonly [string, string] => [
    path,
    printModule({ path, symbols, uses: new Set(uses), statements }),
  ];
  return [
    [`${FOLDER}/index`, printIndex(events)],
    module(`${FOLDER}/upcast`, upcastModule(events)),
    ...(events.length === 0 ? [] : [module(VERSIONS, versionsModule(events)), module(CHAINS, chainsModule(events))]),
    ...events.map(({ event, names }) => [names.module, stepsModule(event, context)] as const),
    ...former.events
      .map((event) => eventModule(former, event, 'reader'))
      .map(({ path, contents }) => [path, contents] as const),
  ];
};

const FOLDER = 'upcasters';
const VERSIONS = `${FOLDER}/versions`;
const CHAINS = `${FOLDER}/chains`;

interface Contents {
  readonly uses: readonly string[];
  readonly statements: readonly string[];
}

/** An event with more than one data version. */
interface VersionedEvent {
  readonly event: Event;
  readonly names: ReturnType<typeof upcasterNames>;
  /** In order, the current one last. */
  readonly versions: readonly PayloadVersion[];
}

interface PayloadVersion {
  readonly version: number;
  /** `TagsCreateRequestedDataV1` */
  readonly type: string;
  /** Which release said so; null for the current one. */
  readonly release: string | null;
  /** As an event of its own: what everything that is made of payloads takes. */
  readonly event: Event;
}

/** Events without the version that the history does not have are refused before anything is emitted. */
const versionedEvent = (event: Event, model: Model, { history }: Pick<EmitContext, 'history'>): VersionedEvent => ({
  event,
  names: upcasterNames(event.type),
  versions: dataVersionsOf(event, { model, history })
    .filter((version): version is DataVersion => version !== null)
    .map((version) => payloadVersion(event, version, model)),
});

const payloadVersion = (event: Event, { version, definition }: DataVersion, model: Model): PayloadVersion => {
  const type = `${event.names.data}V${version}`;
  const pascal = `${event.names.pascal}V${version}`;
  const { release } = definition;
  return {
    version,
    type,
    release,
    event:
      release === null
        ? event
        : {
            ...definition.event,
            type: `${event.type}, data version ${version}`,
            domain: event.domain,
            key: pascal.charAt(0).toLowerCase() + pascal.slice(1),
            data: inlineFormer(definition.event.data, { from: definition.model, to: model }),
            names: { pascal, data: type, schema: `${pascal}Schema`, writerSchema: `${pascal}WriterSchema` },
          },
  };
};

/** The current catalog with the payloads of older versions for its events: shapes that they refer to are the current ones. */
const formerModel = (model: Model, events: readonly VersionedEvent[]): Model => ({
  ...model,
  tables: [],
  systems: [...new Set(events.map(({ event }) => event.domain))].map((domain) => ({
    domain,
    description: '',
    owner: '',
    eventTypes: [],
    names: { pascal: '', module: VERSIONS },
  })),
  events: events.flatMap(({ versions }) =>
    versions.filter(({ release }) => release !== null).map(({ event }) => event),
  ),
});

const collectSymbols = (model: Model, events: readonly VersionedEvent[], former: Model): Symbols =>
  new Map<string, Symbol>([
    ...symbolsOf(model, ZOD4),
    ['isGeneratedEventType', { from: 'names' }],
    ['VENDOR', { from: 'validators/standard/vendor' }],
    ['standardSchema', { from: 'validators/runtime/standard' }],
    ['StandardSchema', { from: 'validators/runtime/standard', type: true }],
    ['upcastStored', { from: `${FOLDER}/runtime` }],
    ...['DataVersions', 'StoredData'].map((type) => [type, { from: `${FOLDER}/runtime`, type: true }] as const),
    ...events.flatMap(({ event, names, versions }) => [
      [event.names.data, { from: moduleOf(model, event.domain), type: true }] as const,
      [names.constant, { from: names.module }] as const,
      [names.type, { from: VERSIONS, type: true }] as const,
      ...versions.flatMap((one) => [
        [one.type, { from: VERSIONS, type: true }] as const,
        [
          validateName(one),
          { from: validatorPath(one.release === null ? model : former, one.event, 'reader'), exported: 'validate' },
        ] as const,
      ]),
    ]),
  ]);

const validateName = ({ event }: PayloadVersion): string => `validate${event.names.pascal}`;

/** The public API, listed by name. */
const printIndex = (events: readonly VersionedEvent[]): string =>
  printModule({
    path: `${FOLDER}/index`,
    symbols: new Map(),
    uses: new Set(),
    statements: [
      [
        printNamed('export', ['type StoredData', 'UpcastError', 'type UpcastErrorCode'], './runtime.ts'),
        printNamed('export', ['upcast', 'upcastData', 'upcasters'], './upcast.ts'),
        ...(events.length === 0
          ? []
          : [
              printNamed('export', events.map(chainName), './chains.ts'),
              printNamed(
                'export',
                events.flatMap(({ names, versions }) => [
                  ...versions.map(({ type }) => `type ${type}`),
                  `type ${names.type}`,
                ]),
                './versions.ts',
              ),
            ]),
      ].join('\n'),
    ],
  });

const upcastModule = (events: readonly VersionedEvent[]): Contents => ({
  uses: [
    ...['isGeneratedEventType', 'upcastStored', 'DataVersions', 'StoredData'],
    ...events.flatMap(({ names }) => [names.constant, names.type]),
  ],
  statements: [
    `/** What leads from each data version to the next, by event type: of those that have more than one. */
export const upcasters: ${braced(events, ({ event, names }) => `readonly ${encodeTypeScriptString(event.type)}: ${names.type};`)} = ${braced(events, ({ event, names }) => `${encodeTypeScriptString(event.type)}: ${names.constant},`)};`,
    `/**
 * Stored data of any version as current data: what a repository of events reads with, \`createEventRepository({ upcast })\`.
 * The same object where nothing is to be done: for current data, and for types that the catalog does not have.
 *
 * @throws UpcastError for data of a version that is newer than those known here.
 */
export function upcast(stored: StoredData): StoredData {
  return upcastStored(stored, VERSIONS);
}`,
    `/**
 * The same for data alone.
 *
 * @throws UpcastError
 */
export function upcastData(
  type: string,
  dataVersion: number,
  data: Record<string, unknown>,
): { readonly dataVersion: number; readonly data: Record<string, unknown> } {
  const current = upcastStored({ type, dataVersion, data }, VERSIONS);
  return { dataVersion: current.dataVersion, data: current.data };
}`,
    `/** The current version of each type that has more than one. */
const CURRENT: Readonly<Record<string, number>> = ${braced(events, ({ event }) => `${encodeTypeScriptString(event.type)}: ${event.dataVersion},`)};

const VERSIONS: DataVersions = {
  steps: upcasters,
  current: (type) => (Object.hasOwn(CURRENT, type) ? CURRENT[type] : isGeneratedEventType(type) ? 1 : undefined),
};`,
  ],
});

const braced = (events: readonly VersionedEvent[], line: (event: VersionedEvent) => string): string =>
  events.length === 0 ? '{}' : `{\n${events.map((event) => `  ${line(event)}\n`).join('')}}`;

const versionsModule = (events: readonly VersionedEvent[]): Contents => {
  const types = events.flatMap(({ versions }) =>
    versions.map((one) => objectType(toPlainMembers(one.event.data.properties))),
  );
  return {
    uses: [...types.flatMap(namesInType), ...events.map(({ event }) => event.names.data)],
    statements: events.flatMap(({ event, names, versions }) => [
      ...versions.map(({ type, release, version, event: { data } }) =>
        release === null
          ? `${printComment([`The payload of \`${event.type}\` in data version ${version}, the current one.`])}export type ${type} = ${event.names.data};`
          : printTypeAlias({
              doc: [`The payload of \`${event.type}\` in data version ${version}, as release ${release} had it.`],
              name: type,
              type: objectType(toPlainMembers(data.properties)),
            }),
      ),
      `${printComment([`What leads from each data version of \`${event.type}\` to the next, by the one it starts from.`])}export type ${names.type} = {\n${printSteps(versions)}};`,
    ]),
  };
};

const printSteps = (versions: readonly PayloadVersion[]): string =>
  versions
    .slice(0, -1)
    .map(({ version, type }, index) => {
      const next = versions[index + 1]!.type;
      const line = `  readonly ${version}: (data: ${type}) => ${next};`;
      return line.length <= 120 ? `${line}\n` : `  readonly ${version}: (\n    data: ${type},\n  ) => ${next};\n`;
    })
    .join('');

const chainName = ({ event }: VersionedEvent): string => `${event.names.pascal}Versions`;

/** Functions that call the steps, for a bundler takes reading a property for something that may do something. */
const chainsModule = (events: readonly VersionedEvent[]): Contents => ({
  uses: [
    ...['VENDOR', 'standardSchema', 'StandardSchema'],
    ...events.flatMap(({ names, versions }) => [
      names.constant,
      names.type,
      ...versions.flatMap((one) => [one.type, validateName(one)]),
    ]),
  ],
  statements: events.map((versioned) => {
    const { event, names, versions } = versioned;
    const schemas = versions.map(({ type }) => `StandardSchema<${type}>`);
    const values = versions.map(
      (one) => `/* @__PURE__ */ standardSchema({ vendor: VENDOR, validate: ${validateName(one)} })`,
    );
    const steps = versions.slice(0, -1);
    const types = steps.map(({ version }) => `${names.type}[${version}]`);
    const calls = steps.map(({ version }) => `(data) => ${names.constant}[${version}](data)`);
    const doc = `All data versions of \`${event.type}\`, for \`defineVersions\`: the schemas, as readers take each, and the steps.`;
    return print([
      printComment([doc]),
      `export const ${chainName(versioned)}: {`,
      indent([hardline, 'readonly versions: readonly ', list(schemas), ';']),
      indent([hardline, 'readonly upcast: readonly ', list(types), ';']),
      hardline,
      '} = {',
      indent([hardline, 'versions: ', list(values), ',', hardline, 'upcast: ', list(calls), ',']),
      hardline,
      '};',
    ]);
  }),
});

/** On one line where it fits, as Prettier has it. */
const list = (items: readonly string[]): Doc =>
  group(['[', indent([softline, join([',', line], [...items]), ifBreak(',')]), softline, ']']);

/** The steps as they were written, under the header that every module has. */
const stepsModule = ({ type }: Event, { upcasters }: Pick<EmitContext, 'upcasters'>): string =>
  printModule({
    path: `${FOLDER}/steps`,
    symbols: new Map(),
    uses: new Set(),
    statements: [
      `// As upcasters/${type}.ts beside the manifest has it, but for its imports and its export.`,
      upcasters.get(type)?.trimEnd() ?? '',
    ],
  });
