import type { Event, Model } from '../../model/types.ts';
import { readText } from '../../read-text.ts';
import { FORMS } from '../../schemas/wire.ts';
import type { Emitter, VirtualFile } from '../emitter.ts';
import { ZOD3, ZOD4, sharedModuleOf, type Api } from './api.ts';
import { moduleOf } from './module-of.ts';
import { envelopeModule } from './envelope-module.ts';
import { eventsModule } from './events-module.ts';
import { printModule, printNamed } from './module.ts';
import { namesModule } from './names-module.ts';
import { packageFiles } from './package-files.ts';
import { payloadsModule, sharedModule } from './payloads-module.ts';
import { redactMarkingsModule, redactModule } from './redact-module.ts';
import { registryModule, schemasModule } from './schemas-module.ts';
import { validatorsIndexModule } from './validators/index-module.ts';
import {
  envelopeModule as validatorsEnvelopeModule,
  groupModule,
  payloadModules,
  sharedModule as validatorsSharedModule,
} from './validators/modules.ts';
import { standardModules } from './validators/standard-modules.ts';
import { testingModules } from './testing/index.ts';
import { upcastersModules } from './upcasters.ts';

/** The npm package: names, types, schemas in both APIs of Zod, and what to do with whole events. */
export const typesEmitter: Emitter = {
  name: 'types',
  emit: (model, context) => [
    ...packageFiles(model, context),
    ...RUNTIME.map(([path, contents]) => module(path, contents)),
    module('names', namesModule(model)),
    ...apiModules(model, ZOD4),
    module('registry', registryModule(model, ZOD4)),
    module('events', eventsModule(model, ZOD4)),
    module('redact-markings', redactMarkingsModule(model)),
    module('redact', redactModule(model)),
    module('index', indexModule(model)),
    ...apiModules(model, ZOD3),
    module('zod3/index', zod3IndexModule(model)),
    ...validatorModules(model),
    ...standardModules(model, domains(model)).map(([path, contents]) => module(path, contents)),
    ...testingModules(model, domains(model)).map(([path, contents]) => module(path, contents)),
    ...upcastersModules(model, context).map(([path, contents]) => module(path, contents)),
  ],
};

/** The part of the package that is the same for every catalog: the very modules that the generator itself runs. */
const RUNTIME: readonly (readonly [path: string, contents: string])[] = [
  'code-points',
  'codec',
  'compiled',
  'compiled-guarded',
  'faults',
  'form',
  'formats',
  'hints',
  'json',
  'patterns',
  'redact-event',
  'upcasters/runtime',
  'zod3/form',
  ...['accept', 'check', 'copy', 'events', 'read', 'report', 'standard', 'validation-error'].map(
    (name) => `validators/runtime/${name}`,
  ),
].map((path) => [path, readText(new URL(`../../runtime/${path}.ts`, import.meta.url))]);

const module = (path: string, contents: string): VirtualFile => ({ path: `types/src/${path}.ts`, contents });

const apiModules = (model: Model, api: Api): readonly VirtualFile[] => [
  ...sharedModules(model).map((shared) => module(`${api.folder}${shared.module}`, sharedModule(model, shared, api))),
  module(`${api.folder}envelope`, envelopeModule(model, api)),
  ...domains(model).map((domain) => module(`${api.folder}${domain.module}`, payloadsModule(model, domain, api))),
  module(`${api.folder}schemas`, schemasModule(model, api)),
];

const validatorModules = (model: Model): readonly VirtualFile[] =>
  [
    validatorsIndexModule(model),
    validatorsEnvelopeModule(model),
    ...FORMS.map((form) => validatorsSharedModule(model, form)),
    ...domains(model).map(({ events }) => groupModule(model, events[0]!.domain)),
    ...domains(model).flatMap(({ events }) => payloadModules(model, events[0]!.domain)),
  ].map(({ path, contents }) => module(path, contents));

const domains = (model: Model): readonly { readonly module: string; readonly events: readonly Event[] }[] =>
  [...new Set(model.events.map((event) => event.domain))].map((domain) => ({
    module: moduleOf(model, domain),
    events: model.events.filter((event) => event.domain === domain),
  }));

/** The modules of shared types; the second only where there is something in it. */
const sharedModules = (model: Model) =>
  (['shared', 'shared-events'] as const)
    .map((path) => ({ module: path, types: model.types.filter((type) => sharedModuleOf(model, type) === path) }))
    .filter(({ types }) => types.length > 0);

/** The public API: listed by name, but for payloads, whose modules export nothing else. */
const indexModule = (model: Model): string => {
  const { name, wireName } = model.envelope;
  return exports(model, 'index', [
    ['names', NAMES],
    [
      'envelope',
      [
        `type ${name}`,
        `type ${wireName}`,
        `${name}InputSchema`,
        `${name}Schema`,
        `${wireName}Schema`,
        `${wireName}WriterSchema`,
      ],
    ],
    [
      'events',
      [
        `type Created${name}`,
        'type GeneratedEvent',
        `type ${name}Input`,
        `type ${name}Of`,
        `create${name}`,
        'decodeEvent',
        'encodeEvent',
        'isGeneratedEvent',
        `parse${name}`,
      ],
    ],
    [
      'schemas',
      [
        'EventTypeSchemas',
        'EventWriterSchemas',
        'getPayloadSchema',
        'getWriterSchema',
        'type EventData',
        'type EventDataByType',
        'type EventTypeWithSchema',
        'validateEventData',
      ],
    ],
    ['registry', ['EventRegistry', 'type EventFacts']],
    ['redact', ['type RedactOptions', 'type Redacted', 'redact']],
    ['codec', ['type ReadOptions', 'type UnknownTypes']],
    ['json', ['type JsonValue']],
    ...sharedModules(model).map(
      ({ module: path, types }) =>
        [path, types.flatMap((type) => [`type ${type.name}`, ...sharedSchemas(type)])] as const,
    ),
    ...domains(model).map(({ module: path }) => [path, ALL_NAMES] as const),
  ]);
};

const zod3IndexModule = (model: Model): string => {
  const { name, wireName } = model.envelope;
  return exports(model, 'zod3/index', [
    ['zod3/envelope', [`${name}Schema`, `${wireName}Schema`, `${wireName}WriterSchema`]],
    ['zod3/schemas', ['EventTypeSchemas', 'EventWriterSchemas']],
    ...sharedModules(model).map(({ module: path, types }) => [`zod3/${path}`, types.flatMap(sharedSchemas)] as const),
    ...domains(model).map(({ module: path }) => [`zod3/${path}`, ALL_NAMES] as const),
  ]);
};

const NAMES = [
  'CORE_TABLES',
  'EventTypes',
  'GeneratedEventTypes',
  'SystemEventTypes',
  'getAllEventTypes',
  'getAllGeneratedEventTypes',
  'isGeneratedEventType',
  'isValidEventType',
  'parseEventType',
  'type CoreTable',
  'type EventType',
  'type GeneratedEventType',
  'type SystemEventType',
  'type TableAction',
  'type TableEventTypes',
];

const sharedSchemas = (type: Model['types'][number]): readonly string[] =>
  type.forms ? [`${type.name}Schema`, `${type.name}WriterSchema`] : [`${type.name}Schema`];

/** Whatever a module exports: compilers follow that sooner than thousands of names, one by one (`pnpm bench types`). */
const ALL_NAMES = '*';

type ExportedNames = readonly string[] | typeof ALL_NAMES;

const exports = (model: Model, path: string, modules: readonly (readonly [string, ExportedNames])[]): string => {
  const depth = path.split('/').length - 1;
  return printModule({
    path,
    symbols: new Map(),
    uses: new Set(),
    statements: [
      modules
        .map(([from, names]) => {
          const local = depth === 0 ? from : from.slice('zod3/'.length);
          return names === ALL_NAMES
            ? `export * from './${local}.ts';`
            : printNamed('export', [...names].sort(byExportedName), `./${local}.ts`);
        })
        .join('\n'),
    ],
  });
};

const byExportedName = (left: string, right: string): number => {
  const [a, b] = [left.replace('type ', ''), right.replace('type ', '')];
  return a < b ? -1 : a > b ? 1 : 0;
};
