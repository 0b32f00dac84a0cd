/** What is mutated: the catalog of this repository, and one that has every kind of field. */
import { fileURLToPath } from 'node:url';
import { loadManifest } from '../../../src/manifest/load.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { ManifestInput } from '../../../src/manifest/types.ts';
import { buildModel } from '../../../src/model/build-model.ts';
import type { Model } from '../../../src/model/types.ts';
import { EVERY_KIND } from '../../parity/every-kind.ts';

export interface Subject {
  readonly name: 'catalog' | 'every kind';
  readonly manifest: ManifestInput;
  readonly model: Model;
}

const CATALOG = fileURLToPath(new URL('../../../../catalog/manifest.ts', import.meta.url));

export const openCatalog = async (): Promise<Subject> => ({ name: 'catalog', ...parse(await loadManifest(CATALOG)) });

export const openEveryKind = (): Subject => ({ name: 'every kind', ...parse(EVERY_KIND) });

const parse = (input: unknown): Pick<Subject, 'manifest' | 'model'> => {
  const parsed = parseManifest(input);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return { manifest: parsed.manifest, model: buildModel(parsed.manifest) };
};
