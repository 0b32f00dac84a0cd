import { encodeJson } from '../encoders/json.ts';
import { manifestJsonSchema } from '../manifest/json-schema.ts';
import type { Emitter } from './emitter.ts';

/** The JSON Schema of manifests, for editors of `.json` and `.yaml` ones. */
export const manifestSchemaEmitter: Emitter = {
  name: 'manifest-schema',
  emit: () => [{ path: 'manifest.schema.json', contents: encodeJson(manifestJsonSchema()) }],
};
