import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { emitFiles } from '../../src/emit-files.ts';
import { jsonSchemaEmitter } from '../../src/emitters/json-schema.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import type { Classified } from '../../src/model/classification.ts';
import type { Field, Model, ObjectField, Property } from '../../src/model/types.ts';
import { buildPackage } from '../../src/output/build-package.ts';
import { linkZod, write, type Generated } from '../parity/packages.ts';

/**
 * The model with another classification at each field, secrets included, which no manifest may have in a payload: the
 * same for the same field at each run, and all of them at every depth.
 */
export const classify = (model: Model): Model => ({
  ...model,
  types: model.types.map((type) => ({ ...type, field: classifyField(type.field, type.name) })),
  envelope: {
    ...model.envelope,
    fields: model.envelope.fields.map((property) => ({ ...property, ...ENVELOPE[property.name] })),
  },
  events: model.events.map((event) => ({ ...event, data: classifyField(event.data, event.type) as ObjectField })),
});

// Left to chance, most of the payloads would be hidden as a whole.
const ENVELOPE: Readonly<Record<string, Classified>> = {
  userId: { classification: 'confidential', personal: true },
  source: { classification: 'internal', personal: false },
  correlationId: { classification: 'restricted', personal: false },
  requestId: { classification: 'public', personal: true },
};

const classifyField = (field: Field, path: string): Field => {
  switch (field.kind) {
    case 'array':
      return { ...field, items: classifyField(field.items, `${path}[]`) };
    case 'record':
      return { ...field, values: classifyField(field.values, `${path}.*`) };
    case 'object':
      return classifyObject(field, path);
    case 'union':
      return {
        ...field,
        variants: field.variants.map((variant, index) => classifyObject(variant, `${path}/${index}`)),
      };
    default:
      return field;
  }
};

const classifyObject = (field: ObjectField, path: string): ObjectField => ({
  ...field,
  properties: field.properties.map((property) => classifyProperty(property, `${path}.${property.name}`)),
});

const classifyProperty = (property: Property, path: string): Property => {
  const [chance = 0, other = 0] = createHash('sha256').update(path).digest();
  const classification = LEVELS[chance % LEVELS.length]!;
  return { ...property, classification, personal: other % 4 === 0, field: classifyField(property.field, path) };
};

// Half of all is public, so that there is something to go on below.
const LEVELS = ['public', 'internal', 'public', 'confidential', 'public', 'restricted'] as const;

/** The package of a model, generated and built in `folder`. */
export async function buildModelPackage(model: Model, folder: string): Promise<Generated> {
  const templates = loadTemplates({ builtIn: BUILT_IN_TEMPLATES });
  const context = { history: [], notes: new Map(), upcasters: new Map(), templates };
  for (const { path, contents } of emitFiles([typesEmitter, jsonSchemaEmitter], { model, context })) {
    write(join(folder, path), contents);
  }
  const generated = { model, types: join(folder, 'types'), jsonSchema: join(folder, 'json-schema') };
  linkZod(generated.types);
  await buildPackage({ folder: generated.types, jsonSchemaFolder: generated.jsonSchema });
  return generated;
}
