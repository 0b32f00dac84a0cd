import { describe, expect, it } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { generateFiles } from '../../src/generate.ts';
import { ManifestError } from '../../src/manifest/diagnostics.ts';
import type { ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { findInvalidExamples } from '../../src/model/find-invalid-examples.ts';
import type { Model } from '../../src/model/types.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { smallManifest } from './small-manifest.ts';
import type { Draft } from './small-manifest.ts';

const tags = (draft: Draft) => draft['tables'][0];
const modelOf = (edit?: (draft: Draft) => void): Model => buildModel(smallManifest(edit) as ManifestInput);
const faultsOf = (model: Model): readonly string[] =>
  findInvalidExamples(model).map(({ path, message, hint }) => `${path.join('.')} ${message}; ${hint}`);

/** Replaces what was made up, as a mistake in making it up would. */
function withExample(model: Model, type: string, change: (example: Draft) => void): Model {
  return {
    ...model,
    events: model.events.map((event) => {
      if (event.type !== type) return event;
      const example = structuredClone(event.example) as Draft;
      change(example);
      return { ...event, example };
    }),
  };
}

describe('findInvalidExamples', () => {
  it('finds none in the catalog, and none in a small manifest', () => {
    expect(faultsOf(buildModel(manifest))).toEqual([]);
    expect(faultsOf(modelOf())).toEqual([]);
  });

  it('places a fault at the field of the payload that is written out', () => {
    const model = withExample(modelOf(), 'tags.create.requested', (example) => (example['options'].bold = 'yes'));
    expect(faultsOf(model)).toEqual([
      'tables.0.events.create.requested.data.3 what would be shown for "options.bold" of event ' +
        '"tags.create.requested" does not fit: Invalid input: expected boolean, received string; give it an example',
    ]);
  });

  it('places it at the column of a derived payload, once for all events that carry it', () => {
    const spoil = (example: Draft): unknown => (example['color'] = 7);
    const model = withExample(modelOf(), 'tags.create.validated', spoil);
    const want = ['tables', 0, 'columns', 3];
    expect(findInvalidExamples(model).map(({ code, path }) => [code, path])).toEqual([['NO_VALID_EXAMPLE', want]]);
    const id = withExample(
      withExample(modelOf(), 'tags.delete.requested', (example) => (example['tagId'] = '1')),
      'tags.delete.validated',
      (example) => (example['tagId'] = '1'),
    );
    expect(findInvalidExamples(id).map(({ path }) => path.join('.'))).toContain('tables.0.columns.0');
  });

  it('places it at the event where there is neither field nor column, and in systems', () => {
    const unknown = withExample(modelOf(), 'tags.delete.requested', (example) => (example['reason'] = 1));
    expect(findInvalidExamples(unknown).map(({ path }) => path.join('.'))).toEqual([
      'tables.0.events.delete.requested',
    ]);
    const system = withExample(modelOf(), 'webhooks.deliver.requested', (example) => (example['attempt'] = 0));
    expect(findInvalidExamples(system).map(({ path }) => path.join('.'))).toEqual(['systems.0.events.0.data.1']);
  });

  it('judges the envelope around the payload too, and says it once', () => {
    const model = modelOf();
    const fields = model.envelope.fields.map((field) => (field.name === 'userId' ? { ...field, example: '' } : field));
    expect(faultsOf({ ...model, envelope: { ...model.envelope, fields } })).toEqual([
      expect.stringMatching(
        /^envelope\.fields\.4 what would be shown for "userId" of the envelope .*; give it an example$/,
      ),
    ]);
  });

  it('costs little on the catalog', () => {
    const model = buildModel(manifest);
    findInvalidExamples(model);
    const again = { ...model };
    const start = performance.now();
    findInvalidExamples(again);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('generate', () => {
  it('refuses a manifest of which no valid example was made, where it is written', async () => {
    // The address that is made up is longer.
    const edit = (draft: Draft) =>
      tags(draft).events['create.requested'].data.push({ name: 'sender', type: 'varchar(5)', format: 'email' });
    const folder = createFolder({ 'manifest.json': JSON.stringify(smallManifest(edit), null, 2) });
    const error: unknown = await generateFiles({ manifest: 'manifest.json' }, { cwd: folder }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ManifestError);
    expect(error instanceof Error && error.message).toMatch(
      /^manifest\.json:\d+:\d+ NO_VALID_EXAMPLE what would be shown for "sender" of event "tags\.create\.requested" does not fit: .*; give it an example\n1 fault$/,
    );
  });

  it('control: with an example it is taken', async () => {
    const field = { name: 'sender', type: 'varchar(5)', format: 'email', example: 'a@b.c' };
    const edit = (draft: Draft) => tags(draft).events['create.requested'].data.push(field);
    const folder = createFolder({ 'manifest.json': JSON.stringify(smallManifest(edit), null, 2) });
    expect((await generateFiles({ manifest: 'manifest.json' }, { cwd: folder })).length).toBeGreaterThan(10);
  });
});
