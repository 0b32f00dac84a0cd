import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT_FOLDER } from '../built-site.ts';

/** A picture of the real catalog, `tables/tags.svg`. */
export const readPicture = (name: string): string => readFileSync(join(OUTPUT_FOLDER, 'graph', name), 'utf8');
