import { parseManifest } from '../../../src/manifest/parse.ts';
import type { ManifestInput } from '../../../src/manifest/types.ts';
import { buildModel } from '../../../src/model/build-model.ts';
import type { Model } from '../../../src/model/types.ts';
import type { Random } from './random.ts';
import type { Draft } from './sites.ts';

/** What the table of compatibility says of an operator, in both directions. */
export type Class = 'full' | 'backward only' | 'forward only' | 'neither';

/** One change of a manifest. */
export interface Mutation {
  readonly operator: string;
  /** What it is done to, to find it again by. */
  readonly label: string;
  /** Edits a draft; says false where what it would edit is no longer there. */
  apply(draft: Draft): boolean;
  /** Where it is certain: what WIRE says of an event. */
  readonly expects?: { readonly event: string; readonly class: Class };
}

/** The model after some mutations, or undefined where the manifest's own rules refuse what comes out. */
export function mutate(manifest: ManifestInput, mutations: readonly Mutation[]): MutatedManifest | undefined {
  const draft = JSON.parse(JSON.stringify(manifest)) as Draft;
  for (const mutation of mutations) if (!mutation.apply(draft)) return undefined;
  const parsed = parseManifest(draft);
  return parsed.ok ? { manifest: parsed.manifest, model: buildModel(parsed.manifest) } : undefined;
}

export interface MutatedManifest {
  readonly manifest: ManifestInput;
  readonly model: Model;
}

/** So many mutations, of every operator in turn: the rare ones are looked at as often as the frequent ones. */
export function sampleMutations(mutations: readonly Mutation[], count: number, random: Random): readonly Mutation[] {
  if (count >= mutations.length) return mutations;
  const queues = new Map<string, Mutation[]>();
  for (const mutation of random.shuffle(mutations)) {
    const queue = queues.get(mutation.operator) ?? [];
    queue.push(mutation);
    queues.set(mutation.operator, queue);
  }
  const turns = random.shuffle([...queues.values()]);
  const sample: Mutation[] = [];
  while (sample.length < count) {
    for (const queue of turns) {
      const next = queue.pop();
      if (next !== undefined && sample.length < count) sample.push(next);
    }
  }
  return sample;
}
