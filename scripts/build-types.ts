import { fileURLToPath } from 'node:url';
import { buildPackage } from '../generator/src/output/build-package.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../output/${path}`, import.meta.url));

/** Builds the committed package, where it is not built yet. It generates nothing: stale output has to be seen. */
export default async function setup(): Promise<void> {
  await buildPackage({ folder: folder('types'), jsonSchemaFolder: folder('json-schema') });
}
