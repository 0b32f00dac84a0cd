import { encodeJson } from '../encoders/json.ts';
import type { Emitter } from './emitter.ts';

/** The model itself: the first thing to read when output looks odd. */
export const modelEmitter: Emitter = {
  name: 'model',
  emit: (model) => [{ path: 'model.json', contents: encodeJson(model) }],
};
