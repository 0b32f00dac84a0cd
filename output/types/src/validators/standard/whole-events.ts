// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { SynapEvent, SynapWireEvent } from '../../envelope.ts';
import { validateEvent, validateWireEvent } from '../index.ts';
import {
  type StandardJsonSchema,
  type StandardSchema,
  standardJsonSchema,
  standardSchema,
  withPayloads,
} from '../runtime/standard.ts';
import { READERS } from './by-type.ts';
import { SynapWireEventJsonSchemas } from './json-schemas/envelope.ts';
import { VENDOR } from './vendor.ts';

/**
 * Any event in memory, as `validateEvent` takes it. Its timestamp is a Date, which no JSON Schema can say: for that there
 * is `wireEventSchema`.
 */
export const eventSchema: StandardSchema<SynapEvent> = /* @__PURE__ */ standardSchema({
  vendor: VENDOR,
  validate: (value) => validateEvent(value),
});

/** Any event on the wire, as `validateWireEvent` takes it: parsed JSON, which stays as it is. */
export const wireEventSchema: StandardJsonSchema<SynapWireEvent> = /* @__PURE__ */ standardJsonSchema({
  vendor: VENDOR,
  validate: (json) => validateWireEvent(json),
  jsonSchemas: /* @__PURE__ */ withPayloads(SynapWireEventJsonSchemas, () => READERS),
});
