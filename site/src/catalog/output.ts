import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the site reads of `model.json`: a part of what the generator writes there. */
export interface Model {
  readonly name: string;
  readonly package: { readonly name: string; readonly version: string };
  readonly tables: readonly Table[];
  readonly systems: readonly System[];
  readonly events: readonly CatalogEvent[];
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
