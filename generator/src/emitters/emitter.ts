import type { Release } from '../evolution/releases.ts';
import type { Model } from '../model/types.ts';
import type { Templates } from './templates.ts';

/** A file to be: its path below the output folder, with `/`, and its whole text. */
export interface VirtualFile {
  readonly path: string;
  readonly contents: string;
}

/** What emitters may see beside the model. All of it was read before the first emitter runs. */
export interface EmitContext {
  /** Frozen models of releases, oldest first. */
  readonly history: readonly Release[];
  /** Hand-written Markdown by event type. */
  readonly notes: ReadonlyMap<string, string>;
  /** The upcasters' modules by event type, as the package has them. */
  readonly upcasters: ReadonlyMap<string, string>;
  readonly templates: Templates;
}

/**
 * One artifact: a pure, synchronous function from the model to files. Emitters do not see each other's files, and
 * their order does not matter.
 */
export interface Emitter {
  readonly name: string;
  emit(model: Model, context: EmitContext): readonly VirtualFile[];
}
