import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

/** The pages written by hand. Those of the catalog are rendered from the output folder: see `catalog/pages.ts`. */
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
