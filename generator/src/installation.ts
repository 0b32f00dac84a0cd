/** Where this generator is installed, and which versions of what shape its output are installed with it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generator's own package folder, from `src` and from `dist` alike. */
export const installationFolder = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** The built-in templates: inside the published package, beside the generator in its repository. */
export function builtInTemplates(): string {
  const published = join(installationFolder, 'templates');
  return existsSync(published) ? published : join(dirname(installationFolder), 'templates');
}

export function generatorVersion(): string {
  return readVersion(join(installationFolder, 'package.json'));
}

/** The version of an installed dependency, without loading it. */
export function dependencyVersion(name: string): string {
  return readVersion(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

function findPackageFolder(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(`${from} is in no npm package`);
    }
    folder = parent;
  }
  return folder;
}

function readVersion(path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error(`${path} has no version`);
}
