import { createLocator } from '../manifest/locate.ts';
import { relativeFile } from '../manifest/load.ts';
import type { Model } from '../model/types.ts';
import type { Place } from '../report/result.ts';
import type { Change } from './change.ts';
import { toManifestPath } from './manifest-path.ts';
import type { RuleId } from './rules.ts';

/**
 * Where in the manifest each change stands, or what it is missing from. The manifest is read once for all of them: that
 * takes longer than the comparison.
 */
export function locateChanges(
  changes: readonly Change[],
  { manifest, model, cwd }: { readonly manifest: string; readonly model: Model; readonly cwd: string },
): readonly Place[] {
  if (changes.length === 0) return [];
  const locate = createLocator(manifest);
  return changes.map((change) => {
    const key = KEYS[change.rule];
    const path = toManifestPath(change, model);
    const { file, line, column } = locate(key === undefined ? path : [...path, key], { key: key !== undefined });
    return { file: relativeFile(file, cwd), line, column };
  });
}

/** The key that the rule is about; where it is absent, the place is what it is absent from. */
const KEYS: { readonly [R in RuleId]?: string } = {
  FIELD_NO_RENAME: 'renamedFrom',
  FIELD_NOT_REQUIRED: 'optional',
  FIELD_STAYS_REQUIRED: 'optional',
  FIELD_SAME_TYPE: 'type',
  FIELD_SAME_NULLABLE: 'nullable',
  FIELD_SAME_PATTERN: 'pattern',
  FIELD_SAME_VALUE: 'const',
  ENUM_VALUE_NO_DELETE: 'enum',
  ENUM_VALUE_ADDED: 'enum',
  ENUM_VALUE_NO_REUSE: 'enum',
  OBJECT_SAME_MINIMUM: 'minProperties',
  UNION_VARIANT_NO_DELETE: 'oneOf',
  UNION_VARIANT_ADDED: 'oneOf',
  UNION_SAME_DISCRIMINATOR: 'discriminator',
  DATA_VERSION_STEP: 'dataVersion',
  DATA_VERSION_NO_DECREASE: 'dataVersion',
  UPCASTER_MISSING: 'dataVersion',
  DEPRECATED: 'deprecated',
  ID_URI_STABLE: 'idNamespace',
};
