import { parseManifest } from '../../src/manifest/parse.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { smallManifest, type Draft } from '../manifest/small-manifest.ts';

export type Edit = (draft: Draft) => void;

/** The small catalog, edited. */
export function modelOf(...edits: readonly Edit[]): Model {
  const parsed = parseManifest(smallManifest((draft) => edits.forEach((edit) => edit(draft))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return buildModel(parsed.manifest);
}

/** As releases 1.0.0, 1.1.0 and so on. */
export const releases = (...models: readonly Model[]) =>
  models.map((model, index) => ({ version: `1.${index}.0`, model: withVersion(model, `1.${index}.0`) }));

const withVersion = (model: Model, version: string): Model => ({ ...model, package: { ...model.package, version } });

export const tableOf = (draft: Draft, name: string): Draft =>
  draft['tables'].find((each: Draft) => each['name'] === name);

export const column = (draft: Draft, table: string, name: string): Draft =>
  tableOf(draft, table)['columns'].find((each: Draft) => each['name'] === name);

export const event = (draft: Draft, table: string, key: string): Draft => tableOf(draft, table)['events'][key];

/** Of `tags.create.requested`, which the manifest writes out. */
export const payload = (draft: Draft): Draft[] => event(draft, 'tags', 'create.requested')['data'];

export const field = (draft: Draft, name: string): Draft => payload(draft).find((each) => each['name'] === name)!;

/** The one system event. */
export const delivery = (draft: Draft): Draft => draft['systems'][0].events[0];
