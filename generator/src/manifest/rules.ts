import type { Diagnostic, Path } from './diagnostics.ts';
import { checkEnvelope } from './rules/envelope.ts';
import { checkEvents } from './rules/events.ts';
import { checkFlags } from './rules/flags.ts';
import { checkGeneratedNames } from './rules/generated-names.ts';
import { checkNames } from './rules/names.ts';
import { checkPackage } from './rules/package.ts';
import { checkRefs } from './rules/refs.ts';
import { checkRenames } from './rules/renames.ts';
import { checkSecrets } from './rules/secrets.ts';
import { checkShapes } from './rules/shapes.ts';
import { checkTables } from './rules/tables.ts';
import { checkValues } from './rules/values.ts';
import type { JsonValue } from './types.ts';
import { readManifest } from './view.ts';
import type { ManifestView } from './view.ts';

/** One group of cross-checks. It sees what can be read and says nothing about the rest. */
export type Rule = (view: ManifestView, root: JsonValue) => Iterable<Diagnostic>;

/**
 * What the keys of a manifest say about each other. `known` are the faults of shape found before: what stands at or
 * below one of them was judged already, and values are only tried against shapes without a fault.
 */
export function checkRules(root: JsonValue, known: readonly Diagnostic[]): readonly Diagnostic[] {
  const view = readManifest(root);
  const isKnown = pathPrefixes(known);
  const found = RULES.flatMap((rule) => [...rule(view, root)]).filter(({ path }) => !isKnown(path));
  const values = [...checkValues(view, root, [...known, ...found])].filter(({ path }) => !isKnown(path));
  return [...found, ...values];
}

const RULES = [
  checkPackage,
  checkNames,
  checkGeneratedNames,
  checkEnvelope,
  checkEvents,
  checkTables,
  checkFlags,
  checkShapes,
  checkRefs,
  checkRenames,
  checkSecrets,
] as const satisfies readonly Rule[];

/** Whether a path is, or is below, that of one of the faults. */
export function pathPrefixes(faults: readonly Diagnostic[]): (path: Path) => boolean {
  const prefixes = new Set(faults.map(({ path }) => JSON.stringify(path)));
  if (prefixes.size === 0) return () => false;
  return (path) => [...path, ''].some((_, length) => prefixes.has(JSON.stringify(path.slice(0, length))));
}
