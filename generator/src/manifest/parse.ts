import type { Diagnostic, Path } from './diagnostics.ts';
import { copyPlainJson } from './plain-json.ts';
import { checkRules, pathPrefixes } from './rules.ts';
import { manifestSchema } from './schema.ts';
import { toShapeFaults } from './shape-faults.ts';
import { VALUE_KEYS, isObject } from './subject.ts';
import type { JsonValue, ManifestInput } from './types.ts';
import { isSecret } from './view.ts';

export type ParseResult =
  | { readonly ok: true; readonly manifest: ManifestInput }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The manifest as plain JSON data, or all of its faults at once: what is not JSON, what has the wrong shape, and what
 * contradicts something else. No fault follows from another, and none hides another. Never throws.
 *
 *     const parsed = parseManifest(await loadManifest('catalog/manifest.ts'));
 *     if (!parsed.ok) console.error(parsed.diagnostics);
 */
export function parseManifest(input: unknown): ParseResult {
  const { value, faults } = copyPlainJson(input);
  if (value === undefined) return { ok: false, diagnostics: faults };
  const isUnreadable = pathPrefixes(faults);
  const shape = manifestSchema.safeParse(value);
  const shapeFaults = shape.success
    ? []
    : toShapeFaults(shape.error.issues, value).filter(({ path }) => !isUnreadable(path));
  const known = [...faults, ...shapeFaults];
  const diagnostics = [...known, ...checkRules(value, known)].map((fault) => withholdSecrets(fault, value));
  // What was copied is given back, not what Zod made of it: keys keep their order.
  if (shape.success && diagnostics.length === 0) return { ok: true, manifest: value as unknown as ManifestInput };
  return { ok: false, diagnostics };
}

/** Keys inside a secret value are part of the secret: the path ends where the value begins. */
function withholdSecrets(diagnostic: Diagnostic, root: JsonValue): Diagnostic {
  const end = findSecretValue(diagnostic.path, root);
  return end === undefined ? diagnostic : { ...diagnostic, path: diagnostic.path.slice(0, end) };
}

function findSecretValue(path: Path, root: JsonValue): number | undefined {
  let value: JsonValue | undefined = root;
  let secret = false;
  for (const [index, part] of path.entries()) {
    secret ||= isObject(value) && isSecret(value);
    if (VALUE_KEYS.has(String(part)) && isObject(value)) return secret ? index + 1 : undefined;
    value = isObject(value)
      ? Object.hasOwn(value, part)
        ? value[part]
        : undefined
      : Array.isArray(value)
        ? value[Number(part)]
        : undefined;
  }
  return undefined;
}
