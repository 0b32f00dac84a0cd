import type { Emitter } from './emitters/emitter.ts';
import type { LintConfig } from './lint/settings.ts';
import type { Policy } from './evolution/finding.ts';
import type { RuleId } from './evolution/rules.ts';
import type { Severity } from './report/result.ts';

/** Where things are, relative to `synap.config.ts`. Every path has a default; `defineConfig({})` is a whole configuration. */
export interface Config {
  /** The manifest: `.ts`, `.js`, `.mjs`, `.json`, `.yaml` or `.yml`. Default `catalog/manifest.ts`. */
  manifest?: string;
  /** The folder that `generate` owns. Default `output`. */
  output?: string;
  /** Hand-written Markdown, `<event type>.md`. Default: `notes` beside the manifest. */
  notes?: string;
  /** Upcasters, `<event type>.ts`. Default: `upcasters` beside the manifest. */
  upcasters?: string;
  /** Frozen models of releases, `<version>.json`. Default `history`. */
  history?: string;
  /** Findings that are accepted until a day, `.json`. Default: `synap.suppressions.json` beside the configuration. */
  suppressions?: string;
  /** How `synap diff`, `synap breaking` and `synap release` judge changes. */
  breaking?: BreakingConfig;
  /** Templates that replace the built-in one of the same path. Default `templates`. */
  templates?: string;
  /** What `lint` looks for, and how severe it is. */
  lint?: LintConfig;
  /** Emitters that run after the built-in ones. */
  emitters?: readonly Emitter[];
  /** Build the generated npm package after writing it. Default true. */
  build?: boolean;
}

/** What counts as breaking, and how much. */
export interface BreakingConfig {
  /**
   * Who has to understand whom, and whether that is asked of every release or of the last one. Default `full_transitive`:
   * stored events are read for ever.
   */
  policy?: Policy;
  /** By rule, what a finding of it is instead of what it would be; `off` drops it. */
  severities?: { readonly [Rule in RuleId]?: Severity | 'off' };
}
