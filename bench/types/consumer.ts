import { moduleOf } from '../../generator/src/emitters/types/module-of.ts';
import type { Event, Model } from '../../generator/src/model/types.ts';

/**
 * A consumer of schemas: a file that imports every payload's schema and type, reads one payload by its event type, and
 * derives schemas from another. The text is the same for every style but for where it imports from.
 */
export const renderSchemaConsumer = (
  model: Model,
  { from, forms }: { from: string; forms: readonly ('reader' | 'writer')[] },
): string => {
  const schemas = model.events.flatMap(({ names }) =>
    forms.map((form) => (form === 'reader' ? names.schema : names.writerSchema)),
  );
  const { event, property } = findExample(model);
  return `import { z } from 'zod/v4';
import {
${lines(schemas, (schema) => `  ${schema},`)}${lines(payloads(model), (type) => `  type ${type},`)}  type EventData,
} from '${from}';

export const schemas = {
${lines(schemas, (schema) => `  ${schema},`)}};

${renderReading(model)}

export const extended = ${event.names.schema}.extend({ note: z.string() });
export const picked = extended.pick({ note: true, ${property}: true });
export const field: string = ${event.names.schema}.shape.${property}.parse('');
export const note: string = picked.parse(null).note;

// @ts-expect-error The control: a schema whose shape were any would have this too.
export const missing = ${event.names.schema}.shape.neverThere;
`;
};

/** A consumer of validators: imports every event's two validators and its type, and narrows with one of them. */
export const renderValidatorConsumer = (model: Model): string => {
  const { event, property } = findExample(model);
  const domains = [...new Set(model.events.map(({ domain }) => domain))].map((domain) => ({
    module: moduleOf(model, domain).replace(/^.*\//u, ''),
    validators: model.events.filter((other) => other.domain === domain).flatMap(validatorsOf),
  }));
  return `import type {
${lines(payloads(model), (type) => `  ${type},`)}  EventData,
} from '@synap/types';
import { decodeWireEvent, isEvent, validateEvent } from '@synap/types/validators';
${lines(domains, ({ module, validators }) => `import { ${validators.join(', ')} } from '@synap/types/validators/${module}';`)}
export const validators = {
  decodeWireEvent,
  isEvent,
  validateEvent,
${lines(
  domains.flatMap((domain) => domain.validators),
  (validator) => `  ${validator},`,
)}};

${renderReading(model)}

export const narrow = (value: unknown): string | null =>
  ${validatorsOf(event)[0]}.is(value) ? value.${property} : null;

export const missing = (value: unknown): unknown =>
  // @ts-expect-error The control: a value that were any would have this too.
  ${validatorsOf(event)[0]}.is(value) ? value.neverThere : null;
`;
};

const renderReading = (model: Model): string => {
  const { event, property } = findExample(model);
  return `export type Payloads = {
${lines(payloads(model), (type) => `  ${type}: ${type};`)}};

export const read = (data: EventData<'${event.type}'>): string => data.${property};

// @ts-expect-error The control: a payload that were any would take this.
export const wrong: EventData<'${event.type}'> = { ${property}: 1 };`;
};

/** The first event whose payload has a text, and the name of that. */
const findExample = (model: Model): { event: Event; property: string } => {
  for (const event of model.events) {
    const property = event.data.properties.find(({ field, required }) => required && field.kind === 'string');
    if (property !== undefined && !property.field.nullable) return { event, property: property.name };
  }
  throw new Error('no payload of the catalog has a text that is required; the consumer would read nothing');
};

const payloads = (model: Model): readonly string[] => model.events.map(({ names }) => names.data);

/** `tagsCreateRequested`, and the writer's. */
const validatorsOf = ({ names: { pascal } }: Event): readonly string[] => {
  const reader = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  return [reader, `${reader}Writer`];
};

const lines = <Item>(items: readonly Item[], render: (item: Item) => string): string =>
  items.map((item) => `${render(item)}\n`).join('');
