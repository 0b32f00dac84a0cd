import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { outputFolder } from '../catalog/output.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  svg: 'image/svg+xml',
  mmd: 'text/plain; charset=utf-8',
};

/** Serves folders of the output as they are, so that schemas and pictures can be downloaded from the site. */
export const outputFiles = ({ folders }: { folders: readonly string[] }): AstroIntegration => ({
  name: 'output-files',
  hooks: {
    'astro:server:setup': ({ server }) => {
      for (const folder of folders) {
        server.middlewares.use(`/${folder}`, (request, response, next) => {
          const path = decodeURI((request.url ?? '/').split('?', 1)[0] ?? '/');
          const file = join(outputFolder(), folder, path);
          const mediaType = MEDIA_TYPES[file.split('.').pop() ?? ''];
          if (mediaType === undefined || path.includes('..') || !existsSync(file)) return next();
          response.setHeader('content-type', mediaType);
          response.end(readFileSync(file));
        });
      }
    },
    'astro:build:done': ({ dir }) => {
      for (const folder of folders) {
        const from = join(outputFolder(), folder);
        if (existsSync(from)) cpSync(from, join(fileURLToPath(dir), folder), { recursive: true });
      }
    },
  },
});
