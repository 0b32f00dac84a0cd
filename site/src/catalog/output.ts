import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the site reads of `model.json`: a part of what the generator writes there. */
export interface Model {
  readonly name: string;
  readonly package: { readonly name: string; readonly version: string };
  readonly tables: readonly Table[];
  readonly systems: readonly System[];
  readonly events: readonly CatalogEvent[];
  /** Shapes that fields refer to by name. */
  readonly types: readonly { readonly name: string; readonly field: Field }[];
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly owner: string;
  readonly eventTypes: readonly string[];
}

export interface System {
  readonly domain: string;
  readonly description: string;
  readonly owner: string;
  readonly eventTypes: readonly string[];
}

export interface CatalogEvent {
  readonly type: string;
  readonly domain: string;
  readonly table: string | null;
  readonly action: string;
  readonly modifier: string;
  readonly key: string;
  readonly role: 'intent' | 'fact';
  readonly owner: string;
  readonly description: string;
  readonly unused: string | null;
  readonly deprecated?: unknown;
  readonly sensitive: readonly string[];
  readonly data: Field;
}

/** A part of what the generator writes of a field: what can hold named fields. */
export interface Field {
  readonly kind: string;
  readonly properties?: readonly Property[];
  readonly items?: Field;
  readonly values?: Field;
  readonly variants?: readonly { readonly properties: readonly Property[] }[];
  /** Of a reference: the name of a shared type. */
  readonly target?: string;
}

interface Property {
  readonly name: string;
  readonly field: Field;
}

/** The folder that `generate` wrote: `output/` beside the site, or what SYNAP_OUTPUT names. The site is run in its own folder. */
export const outputFolder = (): string => resolve(process.env.SYNAP_OUTPUT ?? '../output');

/** A file of the output folder. Throws what to do where it is missing. */
export function readOutput(path: string): string {
  const file = join(outputFolder(), path);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: run \`pnpm generate\`, or let SYNAP_OUTPUT name the output folder`, {
      cause: error,
    });
  }
}

let model: Model | undefined;

/** Read once: a build renders thousands of pages from it. */
export function readModel(): Model {
  model ??= JSON.parse(readOutput('model.json')) as Model;
  return model;
}
