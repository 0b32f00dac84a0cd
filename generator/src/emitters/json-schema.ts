import { encodeJson } from '../encoders/json.ts';
import type { Event, Model } from '../model/types.ts';
import {
  DEFINITIONS,
  DIALECTS,
  DRAFTS,
  OWN_KEYWORDS,
  idOf,
  toJsonSchema2020,
  toJsonSchema7,
  type Draft,
  type JsonSchema,
} from '../schemas/json-schema.ts';
import { FORMS, buildWireSchemas, buildZod3WireSchemas, type FormName } from '../schemas/wire.ts';
import type { Emitter, VirtualFile } from './emitter.ts';

/**
 * The whole wire event of each type as JSON Schema, in two drafts, for writers (closed) and readers (open); beside
 * them a bundle, which holds every document of its folder and takes any event of the catalog. One index lists them all.
 */
export const jsonSchemaEmitter: Emitter = {
  name: 'json-schema',
  emit: (model) => {
    const converters = convertersOf(model);
    return DRAFTS.flatMap((draft) =>
      FORMS.flatMap((form) => {
        const documents = model.events.map((event) => ({ event, document: converters[draft](event, form) }));
        const file = (name: string, document: JsonSchema): VirtualFile => ({
          path: `json-schema/${draft}/${form}/${name}.json`,
          contents: encodeJson(document),
        });
        return [
          ...documents.map(({ event, document }) => file(event.type, document)),
          file('bundle', bundle(model, draft, form, documents)),
        ];
      }),
    ).concat({ path: 'json-schema/index.json', contents: encodeJson(index(model)) });
  },
};

type Converter = (event: Event, form: FormName) => JsonSchema;

/** What makes the document of an event, in each draft: once a model, for all emitters that ask. */
export const convertersOf = (model: Model): Record<Draft, Converter> => {
  const converters = CONVERTERS.get(model) ?? createConverters(model);
  CONVERTERS.set(model, converters);
  return converters;
};

// A model is frozen, and so is what is converted from it.
const CONVERTERS = new WeakMap<Model, Record<Draft, Converter>>();

const createConverters = (model: Model): Record<Draft, Converter> => {
  const { forms: zod4 } = buildWireSchemas(model);
  const { forms: zod3 } = buildZod3WireSchemas(model);
  return {
    '2020-12': once((event, form) =>
      toJsonSchema2020({ schema: zod4[form].events.get(event.type)!, shared: zod4[form].shared }, event, model, form),
    ),
    'draft-07': once((event, form) =>
      toJsonSchema7({ schema: zod3[form].events.get(event.type)!, shared: zod3[form].shared }, event, model, form),
    ),
  };
};

const once = (convert: Converter): Converter => {
  const converted = new Map<string, JsonSchema>();
  return (event, form) => {
    const key = `${form} ${event.type}`;
    const document = converted.get(key) ?? convert(event, form);
    converted.set(key, document);
    return document;
  };
};

/** A compound document: each embedded one keeps its `$id`, so a reference to it works offline and means the same. */
const bundle = (
  model: Model,
  draft: Draft,
  form: FormName,
  documents: readonly { readonly event: Event; readonly document: JsonSchema }[],
): JsonSchema => ({
  $schema: DIALECTS[draft],
  $id: bundleId(model, draft, form),
  title: `Any event of ${model.name}`,
  oneOf: documents.map(({ document }) => ({ $ref: document['$id'] })),
  [DEFINITIONS[draft]]: Object.fromEntries(documents.map(({ event, document }) => [event.type, document])),
});

/** What there is, for programs that look an event up: paths are relative to the index. */
const index = (model: Model): JsonSchema => ({
  keywords: OWN_KEYWORDS,
  bundles: DRAFTS.flatMap((draft) =>
    FORMS.map((form) => ({ draft, form, $id: bundleId(model, draft, form), file: `${draft}/${form}/bundle.json` })),
  ),
  events: model.events.map((event) => ({
    type: event.type,
    dataVersion: event.dataVersion,
    description: event.description,
    schemas: DRAFTS.flatMap((draft) =>
      FORMS.map((form) => ({
        draft,
        form,
        $id: idOf(model, event, draft, form),
        file: `${draft}/${form}/${event.type}.json`,
      })),
    ),
  })),
});

const bundleId = (model: Model, draft: Draft, form: FormName): string =>
  `${model.idNamespace}/${draft}/${form}/bundle.json`;
