import { HISTORY_VERSION } from '../../src/evolution/releases.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { FieldInput, ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { smallManifest, type Draft } from '../manifest/small-manifest.ts';

/*
 * A catalog whose event `labels.create.requested` has three data versions. In version 2 `color` is called `colour`; in
 * version 3 there is a `priority`, `code` has gone, and the shared type Shape says its unit. `note` came in between,
 * without a new version. No event of @synap/types has that name.
 */
export const EVENT = 'labels.create.requested';

/** The steps as one writes them: `edit` changes a text of them. */
export const steps = (edit: (text: string) => string = (text) => text): string => edit(STEPS);

const STEPS = `import type { LabelsCreateRequestedDataV2, LabelsCreateRequestedUpcasters } from '@small/types/upcasters';

/** The code was of use to the first importer only. */
export const drops = { 2: ['code'] };

const unit = 'mm';

export default {
  1: ({ color, ...data }) => ({ ...data, ...(color === undefined ? {} : { colour: color }) }),
  2: ({ code: _code, shape, ...data }: LabelsCreateRequestedDataV2) => ({
    ...data,
    priority: data.name.length > 10 ? 1 : 2,
    ...(shape === undefined ? {} : { shape: { ...shape, unit } }),
  }),
} satisfies LabelsCreateRequestedUpcasters;
`;

const NAME: FieldInput = { name: 'name', type: 'text', minLength: 1, description: 'What it says.' };
const OTHERS: readonly FieldInput[] = [
  { name: 'shape', ref: 'Shape', optional: true, example: { kind: 'circle', radius: 2 } },
  { name: 'size', ref: 'Size', optional: true },
  { name: 'options', type: 'jsonb', optional: true, properties: [{ name: 'bold', type: 'boolean' }] },
];
const CODE: FieldInput = { name: 'code', type: 'integer', minimum: 0 };
const NOTE: FieldInput = { name: 'note', type: 'text', optional: true };
const color = (name: string): FieldInput => ({
  name,
  type: 'text',
  pattern: '^#[0-9a-f]{6}$',
  example: '#00ff00',
  optional: true,
});
const PRIORITY: FieldInput = { name: 'priority', type: 'integer', minimum: 1, maximum: 3, example: 2 };

interface Stage {
  readonly version: string;
  readonly dataVersion: number;
  readonly data: readonly FieldInput[];
  /** Of every shape, from version 3 on. */
  readonly hasUnit?: boolean;
}

export const RELEASED: readonly Stage[] = [
  { version: '0.1.0', dataVersion: 1, data: [NAME, color('color'), CODE, ...OTHERS] },
  { version: '0.2.0', dataVersion: 1, data: [NAME, color('color'), CODE, ...OTHERS, NOTE] },
  {
    version: '0.3.0',
    dataVersion: 2,
    data: [NAME, { ...color('colour'), renamedFrom: 'color' }, CODE, ...OTHERS, NOTE],
  },
];

export const CURRENT: Stage = {
  version: '0.4.0',
  dataVersion: 3,
  data: [
    NAME,
    color('colour'),
    PRIORITY,
    { ...OTHERS[0]!, example: { kind: 'circle', radius: 2, unit: 'mm' } },
    ...OTHERS.slice(1),
    NOTE,
  ],
  hasUnit: true,
};

/** The manifest at a stage; `edit` changes more of it. */
export function manifestAt(stage: Stage, edit: (draft: Draft) => void = () => undefined): ManifestInput {
  const input = smallManifest((draft) => {
    draft['package'].version = stage.version;
    draft['tables'][0].name = 'labels';
    draft['tables'][0].events['create.requested'].emits = ['labels.create.validated'];
    draft['tables'][0].events['create.requested'].data = stage.data;
    draft['tables'][0].events['create.requested'].dataVersion = stage.dataVersion;
    draft['tables'][1].columns[2].references = 'labels.id';
    draft['types'].push({ name: 'Size', description: 'How large.', type: 'text', enum: ['s', 'm', 'l'] });
    if (stage.hasUnit === true) {
      const unit = { name: 'unit', type: 'text', enum: ['mm', 'in'] };
      for (const variant of draft['types'][0].oneOf) variant.properties.push(unit);
    }
    edit(draft);
  });
  const parsed = parseManifest(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.manifest;
}

export const modelAt = (stage: Stage, edit?: (draft: Draft) => void): Model => buildModel(manifestAt(stage, edit));

export const releaseOf = (model: Model) => ({
  historyVersion: HISTORY_VERSION,
  version: model.package.version,
  generator: '0.0.0',
  zod: '0.0.0',
  model,
  canaries: {},
});

interface Parts {
  readonly current?: ManifestInput;
  readonly released?: readonly Model[];
  /** By file name, below `catalog/upcasters`. */
  readonly upcasters?: { readonly [file: string]: string };
}

/** The files of a project at the last stage. */
export function projectFiles({
  current = manifestAt(CURRENT),
  released = RELEASED.map((stage) => modelAt(stage)),
  upcasters = { [`${EVENT}.ts`]: steps() },
}: Parts = {}): { readonly [path: string]: string } {
  const entries = [
    ['synap.config.mjs', "export default { manifest: 'catalog/manifest.json' };\n"],
    ['catalog/manifest.json', JSON.stringify(current)],
    ...released.map((model) => [`history/${model.package.version}.json`, JSON.stringify(releaseOf(model))]),
    ...Object.entries(upcasters).map(([file, text]) => [`catalog/upcasters/${file}`, text]),
  ];
  return Object.fromEntries(entries);
}
