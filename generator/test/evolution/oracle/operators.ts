/** Everything that can be done to a manifest, one thing at a time. */
import type { ManifestInput } from '../../../src/manifest/types.ts';
import { catalogMutations } from './catalog-operators.ts';
import { fieldMutations } from './field-operators.ts';
import { listMutations } from './list-operators.ts';
import type { Mutation } from './mutation.ts';
import { findSites } from './sites.ts';

export function mutationsOf(manifest: ManifestInput): readonly Mutation[] {
  // Columns that tables share are one object in a module, and none in what is mutated.
  const unshared = JSON.parse(JSON.stringify(manifest)) as ManifestInput;
  const sites = findSites(unshared);
  return [...fieldMutations(sites), ...listMutations(sites), ...catalogMutations(unshared, sites)];
}
