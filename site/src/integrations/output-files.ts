import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { normalizeBase } from '../catalog/base.ts';
import { outputFolder } from '../catalog/output.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  svg: 'image/svg+xml',
  mmd: 'text/plain; charset=utf-8',
};

/** Serves folders of the output as they are, so that schemas and pictures can be downloaded from the site. */
export function outputFiles({ folders, base }: { folders: readonly string[]; base: string }): AstroIntegration {
  return {
    name: 'output-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = findOutputFile(request.url ?? '/', { folders, base });
          const mediaType = MEDIA_TYPES[file?.split('.').pop() ?? ''];
          if (file === null || mediaType === undefined || !existsSync(file)) return next();
          response.setHeader('content-type', mediaType);
          response.end(readFileSync(file));
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const folder of folders) {
          const from = join(outputFolder(), folder);
          if (existsSync(from)) cpSync(from, join(fileURLToPath(dir), folder), { recursive: true });
        }
      },
    },
  };
}

/** The file of an address, with or without the base; null for what is none of the folders'. */
export function findOutputFile(
  url: string,
  { folders, base }: { folders: readonly string[]; base: string },
): string | null {
  const root = normalizeBase(base);
  const [address = ''] = url.split('?', 1);
  const path = decodePath(address.startsWith(root) ? address.slice(root.length) : address.slice(1));
  if (path === null || path.split(/[\\/]/).includes('..')) return null;
  return folders.some((folder) => path.startsWith(`${folder}/`)) ? join(outputFolder(), path) : null;
}

/** Null where `%` is not followed by what it should be: anyone may ask for anything. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
