import { toOutline } from '../emitters/types/testing/outlines-modules.ts';
import { sampleObject, type JsonObject } from '../model/samples.ts';
import type { Field, JsonValue, Model, ObjectField } from '../model/types.ts';
import { makeValue } from '../runtime/testing/make-value.ts';
import type { Outline } from '../runtime/testing/outline.ts';
import { createRandom, type Random } from '../runtime/testing/random.ts';
import { inlineData } from './data-versions.ts';

/**
 * Payloads that a writer of `data` may write: the smallest, the whole one, and others with some of what is optional, null
 * where it may be, and the edges of numbers and texts. The same ones each time.
 */
export function makeDocuments(
  data: ObjectField,
  { model, count, purpose }: { model: Model; count: number; purpose: string },
): readonly JsonObject[] {
  const random = createRandom(SEED, purpose);
  const inlined = inlineData(data, model);
  return [
    sampleObject(data, 'minimal', model),
    sampleObject(data, 'full', model),
    ...Array.from({ length: Math.max(0, count - 2) }, () => objectOf(inlined, random, model)),
  ];
}

const SEED = 20_261_122;

function valueOf(field: Field, name: string, random: Random, model: Model): JsonValue {
  if (field.nullable && random.below(4) === 0) return null;
  switch (field.kind) {
    case 'object':
      return objectOf(field, random, model);
    case 'union':
      return objectOf(random.pick(field.variants), random, model);
    case 'array': {
      const { minItems = 0, maxItems = minItems + 3 } = field;
      const length = minItems + random.below(Math.min(maxItems - minItems, 3) + 1);
      return Array.from({ length }, () => valueOf(field.items, name, random, model));
    }
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(3) }, () => [
          `key-${random.hex(4)}`,
          valueOf(field.values, 'value', random, model),
        ]),
      );
    case 'json':
      return random.pick<JsonValue>([
        null,
        true,
        random.below(1000),
        random.hex(6),
        [random.hex(2)],
        { [name]: random.hex(8) },
      ]);
    default:
      return edgeOf(field, random) ?? makeValue(outlineOf(field, model), name, random);
  }
}

function objectOf({ properties, minProperties = 0 }: ObjectField, random: Random, model: Model): JsonObject {
  const chosen = new Set(properties.filter(({ required }) => required || random.below(2) === 1));
  const others = properties.filter((property) => !chosen.has(property));
  while (chosen.size < minProperties && others.length > 0) {
    chosen.add(others.splice(random.below(others.length), 1)[0]!);
  }
  const present = properties.filter((property) => chosen.has(property));
  return Object.fromEntries(present.map(({ name, field }) => [name, valueOf(field, name, random, model)]));
}

/** Made once: some look for texts that fit a pattern. */
function outlineOf(field: Field, model: Model): Outline {
  const outline = OUTLINES.get(field) ?? (toOutline(field, model) as Outline);
  OUTLINES.set(field, outline);
  return outline;
}

const OUTLINES = new WeakMap<Field, Outline>();

/** Now and then the least or the most that a value may be. */
function edgeOf(field: Field, random: Random): JsonValue | undefined {
  if (random.below(4) > 0) return undefined;
  switch (field.kind) {
    case 'integer':
    case 'bigint':
      return 'minimum' in field ? random.pick([field.minimum, field.maximum]) : undefined;
    case 'number':
      return field.minimum ?? field.maximum;
    case 'string': {
      if (field.pattern !== undefined) return undefined;
      const { minLength = 0, maxLength = minLength + 20 } = field;
      return random.pick(['🦜', 'é', 'a']).repeat(random.pick([minLength, maxLength]));
    }
    default:
      return undefined;
  }
}
