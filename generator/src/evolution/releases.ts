/** The frozen models of `history/`: what a release is judged by. */
import type { Model } from '../model/types.ts';
import { MODEL_VERSION } from '../model/types.ts';
import { KnownError } from '../known-error.ts';
import { findDamage } from './model-damage.ts';

/** One release as `history/<version>.json` keeps it. */
export interface Release {
  readonly version: string;
  /** Of the generator and of Zod, with which it was made. */
  readonly generator: string;
  readonly zod: string;
  readonly model: Model;
  /** By construct (`nullable text`, `union`): the JSON Schema that this generator made of it; see `canaries.ts`. */
  readonly canaries: { readonly [construct: string]: unknown };
  /** Findings that suppressions excused when it was made: from then on they are known. Absent where there were none. */
  readonly accepted?: readonly Accepted[];
}

/** A finding that somebody has answered for. */
export interface Accepted {
  readonly rule: string;
  /** `tags: column color` */
  readonly subject: string;
  /** Whom it reached: of others, nobody has answered for it. */
  readonly events: readonly string[];
  readonly reason: string;
}

/** Of this shape of the file. */
export const HISTORY_VERSION = 1;

/**
 * Reads the content of `history/<version>.json`. Throws `KnownError` where it is none, says another version than its
 * name, or comes from a newer generator.
 */
export function parseRelease(content: unknown, { version, name }: { version: string; name: string }): Release {
  if (!isRelease(content)) {
    throw new KnownError(`${name} is no release of synap; restore it from version control`);
  }
  if (content.historyVersion > HISTORY_VERSION || content.model.modelVersion > MODEL_VERSION) {
    throw new KnownError(`${name} was written by a newer generator; update @synap/generator`);
  }
  const damage = findDamage(content.model);
  if (damage !== undefined) {
    throw new KnownError(`${name} is damaged: model.${damage}; restore it from version control`);
  }
  if (content.version !== version || content.model.package.version !== version) {
    throw new KnownError(`${name} holds version ${content.version}; restore it from version control`);
  }
  const { generator, zod, model, canaries, accepted } = content;
  return { version, generator, zod, model, canaries, ...(accepted === undefined ? {} : { accepted }) };
}

interface ReleaseFile extends Release {
  readonly historyVersion: number;
}

function isRelease(content: unknown): content is ReleaseFile {
  if (typeof content !== 'object' || content === null) return false;
  const { historyVersion, version, generator, zod, model, canaries, accepted = [] } = content as Partial<ReleaseFile>;
  return (
    typeof historyVersion === 'number' &&
    typeof version === 'string' &&
    typeof generator === 'string' &&
    typeof zod === 'string' &&
    isModel(model) &&
    Array.isArray(accepted) &&
    accepted.every(isAccepted) &&
    typeof canaries === 'object' &&
    canaries !== null
  );
}

/** Whether it says that it is one; whether it is whole, `findDamage` says. */
export const isModel = (value: unknown): value is Model =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Model>).modelVersion === 'number';

const isAccepted = (value: unknown): value is Accepted => {
  const { rule, subject, reason } = (value ?? {}) as Partial<Accepted>;
  return [rule, subject, reason].every((part) => typeof part === 'string');
};
