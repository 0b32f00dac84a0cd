import type { Event, Field, Model, ObjectField } from '../../src/model/types.ts';
import type { Json, JsonObject } from '../arbitraries/json.ts';
import { resolveReference } from '../arbitraries/wire-events.ts';
import { eventObject, isHidden, variantOf, type Rules } from './expectation.ts';

/** Found nowhere by chance. */
export const CANARY = 'canary-8c1f';

/**
 * The event with the canary in it wherever it can be and may not be shown: in each hidden field that takes any text, and
 * in a key that no one knows, and under it, at each object.
 */
export function plantCanaries(document: JsonObject, event: Event, rules: Rules): JsonObject {
  return plantInObject(document, eventObject(rules.model, event), { ...rules, hidden: false }) as JsonObject;
}

interface Place extends Rules {
  /** Whether what is here may not be shown. */
  readonly hidden: boolean;
}

const plant = (value: Json, field: Field, place: Place): Json => {
  if (value === null) return null;
  switch (field.kind) {
    case 'string':
      return place.hidden && takesAnyText(field) ? CANARY : value;
    case 'json':
      return place.hidden ? { [CANARY]: [CANARY] } : value;
    case 'array':
      return (value as Json[]).map((item) => plant(item, field.items, place));
    case 'record': {
      const planted = Object.entries(value).map(([key, inner]) => [key, plant(inner as Json, field.values, place)]);
      return Object.fromEntries(planted) as JsonObject;
    }
    case 'object':
      return plantInObject(value, field, place);
    case 'union':
      return plantInObject(value, variantOf(field, value as JsonObject), place);
    case 'reference':
      return plant(value, shapeOf(value, field.target, place.model), place);
    default:
      return value;
  }
};

const takesAnyText = ({ minLength = 0, maxLength = Infinity, pattern }: Field & { kind: 'string' }): boolean =>
  pattern === undefined && minLength <= CANARY.length && maxLength >= CANARY.length;

/** An event is what its own type says; of a type that no one knows, all data is hidden. */
const shapeOf = (value: Json, target: string, model: Model): Field => {
  if (target !== model.envelope.wireName) return resolveReference(model, target);
  const event = model.events.find(({ type }) => type === (value as JsonObject)['type']);
  if (event !== undefined) return eventObject(model, event);
  const properties = model.envelope.fields.map((property) =>
    property.name === 'data' ? { ...property, classification: 'restricted' as const, personal: true } : property,
  );
  return { kind: 'object', nullable: false, properties };
};

const plantInObject = (value: Json, { properties }: ObjectField, place: Place): Json => {
  const known = new Map(properties.map((property) => [property.name, property]));
  const entries = Object.entries(value as JsonObject).map(([key, inner]) => {
    const property = known.get(key);
    return property === undefined
      ? [key, [CANARY]]
      : [key, plant(inner, property.field, { ...place, hidden: place.hidden || isHidden(property, place) })];
  });
  return Object.fromEntries([...entries, [`${CANARY}-key`, { deep: [CANARY] }]]) as JsonObject;
};
