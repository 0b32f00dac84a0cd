import type { ShapeInput } from '../manifest/types.ts';
import type { Catalog, Definition } from './catalog.ts';
import { definitionsOf, definitionsOfPayload, isFromClients } from './catalog.ts';
import { longestMatch } from './longest-match.ts';
import type { Problem } from './problem.ts';

/**
 * What clients may make as large as they like, and what holds anything. "What are Events?", Event Size: a text without a
 * limit makes an event heavy. Each definition is said once, whichever events use it.
 */
export function* checkBounds(catalog: Catalog): Iterable<Problem> {
  for (const { definition, events } of setByClients(catalog)) {
    const { path, subject, shape } = definition;
    // A field of an event says by itself who sets it.
    const details = definition.is === 'column' || path[0] === 'types' ? [`set by ${events.join(', ')}`] : [];
    if (isUnboundedText(shape)) {
      const items = shape.type?.endsWith('[]') === true ? 'items that' : 'texts that';
      const message = `${subject} takes ${items} may be of any length`;
      yield { rule: 'TEXT_UNBOUNDED', at: path, subject, what: '', message, details };
    }
    if (isUnboundedList(shape)) {
      const message = `${subject} takes any number of items`;
      yield { rule: 'LIST_UNBOUNDED', at: path, subject, what: '', message, details };
    }
  }
  for (const { shape, path, subject } of definitionsOf(catalog)) {
    if (path[0] === 'envelope') continue;
    if (isAnyJson(shape) || (shape.type === 'jsonb' && shape.items !== undefined && isAnyJson(shape.items))) {
      const message = `${subject} holds any JSON: no reader can rely on anything in it`;
      yield { rule: 'JSON_WITHOUT_SHAPE', at: path, subject, what: '', message };
    } else if (shape.additionalProperties === true) {
      const message = `${subject} holds any values under any keys`;
      yield { rule: 'RECORD_OF_ANYTHING', at: path, subject, what: '', message };
    }
  }
}

interface Settable {
  readonly definition: Definition;
  readonly events: readonly string[];
}

function setByClients(catalog: Catalog): Iterable<Settable> {
  const found = new Map<string, { definition: Definition; events: string[] }>();
  for (const event of catalog.model.events.filter((each) => isFromClients(catalog.model, each))) {
    for (const definition of definitionsOfPayload(catalog, event)) {
      const key = JSON.stringify(definition.path);
      const known = found.get(key);
      if (known === undefined) found.set(key, { definition, events: [event.type] });
      else known.events.push(event.type);
    }
  }
  return found.values();
}

function isUnboundedText({ type, enum: values, maxLength, pattern, format }: ShapeInput): boolean {
  if (!/^(?:text|varchar|bytea)(?:\[\])?$/.test(type ?? '') || values !== undefined || maxLength !== undefined)
    return false;
  return pattern === undefined ? format !== 'date' : longestMatch(pattern).characters === Infinity;
}

const isUnboundedList = ({ type, items, maxItems }: ShapeInput): boolean =>
  (type?.endsWith('[]') === true || items !== undefined) && maxItems === undefined;

const isAnyJson = ({ type, properties, items, oneOf, additionalProperties }: ShapeInput): boolean =>
  type === 'jsonb' && [properties, items, oneOf, additionalProperties].every((keyword) => keyword === undefined);
