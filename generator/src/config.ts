import type { Emitter } from './emitters/emitter.ts';

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
  /** Templates that replace the built-in one of the same path. Default `templates`. */
  templates?: string;
  /** Emitters that run after the built-in ones. */
  emitters?: readonly Emitter[];
  /** Build the generated npm package after writing it. Default true. */
  build?: boolean;
}
