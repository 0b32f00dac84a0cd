import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleWireEvent, type JsonObject } from '../../src/model/example-event.ts';
import type { Model } from '../../src/model/types.ts';

/** The example of an event, and the namespace that has its validators. */
export interface Example {
  /** `tagsCreateRequested` */
  readonly namespace: string;
  readonly event: JsonObject;
}

export const examplesOf = (model: Model): readonly Example[] =>
  model.events.map((event) => ({
    namespace: event.names.pascal.charAt(0).toLowerCase() + event.names.pascal.slice(1),
    event: exampleWireEvent(model, event),
  }));

/** A file with the examples of all events, for another process to read. */
export function writeExamples(model: Model, folder: string): string {
  const path = join(folder, 'examples.json');
  writeFileSync(path, JSON.stringify(examplesOf(model)));
  return path;
}
