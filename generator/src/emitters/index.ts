import { docsEmitter } from './docs.ts';
import type { Emitter } from './emitter.ts';
import { graphEmitter } from './graph.ts';
import { jsonSchemaEmitter } from './json-schema.ts';
import { manifestSchemaEmitter } from './manifest-schema.ts';
import { modelEmitter } from './model.ts';
import { typesEmitter } from './types/index.ts';

/** Every artifact. To add one, write its file and put it in this list. */
export const emitters: readonly Emitter[] = [
  modelEmitter,
  typesEmitter,
  jsonSchemaEmitter,
  docsEmitter,
  graphEmitter,
  manifestSchemaEmitter,
];
