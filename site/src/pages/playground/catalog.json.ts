import type { APIRoute } from 'astro';
import { readModel } from '../../catalog/output.ts';
import { buildCatalogFile, type PlaygroundModel } from '../../playground/catalog-files.ts';

/** `playground/catalog.json`: every event type, and where the validators of each are. */
export const GET: APIRoute = () => Response.json(buildCatalogFile(readModel() as PlaygroundModel));
