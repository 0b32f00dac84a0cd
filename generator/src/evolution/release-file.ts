/** `history/<version>.json`: what a release was, frozen. */
import { encodeJson } from '../encoders/json.ts';
import type { Model } from '../model/types.ts';
import { installation, type Installation } from './attribution.ts';
import { HISTORY_VERSION, type Accepted, type Release } from './releases.ts';

/** The release that the model becomes under a version: the same for the same model, generator and Zod. */
export function createRelease(
  model: Model,
  version: string,
  { accepted = [], made = installation() }: { accepted?: readonly Accepted[]; made?: Installation } = {},
): Release {
  const { generator, zod, canaries } = made;
  const answered = accepted.length === 0 ? {} : { accepted };
  return {
    version,
    generator,
    zod,
    canaries,
    ...answered,
    model: { ...model, package: { ...model.package, version } },
  };
}

/** The content of its file. What a person looks for comes first, the model last. */
export function renderReleaseFile({ version, generator, zod, canaries, accepted, model }: Release): string {
  return encodeJson({
    historyVersion: HISTORY_VERSION,
    version,
    generator,
    zod,
    ...(accepted === undefined ? {} : { accepted }),
    canaries,
    model,
  });
}
