/** Canaries of a release that are doctored one by one: whom a difference is put down to, and whether it means anything. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, describeAttribution, installation, toFindings } from '../../src/evolution/attribution.ts';
import { canaryModel, type Canary } from '../../src/evolution/canaries.ts';
import { createRelease, renderReleaseFile } from '../../src/evolution/release-file.ts';
import { parseRelease, type Release } from '../../src/evolution/releases.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { createEvolvingProject, release, run } from './evolving-project.ts';

const model = canaryModel();

/** As it is read back from its file, so that a test may change it. */
const freeze = (): Loose => {
  const text = renderReleaseFile(createRelease(model, '1.0.0'));
  return parseRelease(JSON.parse(text), { version: '1.0.0', name: 'history/1.0.0.json' }) as Loose;
};

type Loose = { -readonly [Key in keyof Release]: Release[Key] } & { canaries: { [construct: string]: Canary } };

/** Changes the four schemas of the value of a construct; reader and writer, both drafts. */
function doctor(release: Loose, construct: string, change: (value: JsonSchema) => JsonSchema): Loose {
  const canary = release.canaries[construct]!;
  for (const forms of Object.values(canary.schemas)) {
    for (const schema of Object.values(forms)) {
      const properties = schema['properties'] as { value: JsonSchema };
      properties.value = change(properties.value);
    }
  }
  return release;
}

const attributeTo = (release: Release) => attribute({ release, model });

test('the same generator and Zod make the same of every construct', async () => {
  const found = await attributeTo(freeze());
  expect(found).toMatchObject({ manifest: false, differences: [], untold: [] });
  expect(describeAttribution(found)).toEqual([]);
});

test('there is a canary of every kind of field', () => {
  const kinds = new Set(JSON.stringify(installation().canaries).match(/(?<="kind":")\w+(?=")/g));
  expect([...kinds].sort()).toEqual(
    [
      'array',
      'bigint',
      'boolean',
      'decimal',
      'enum',
      'integer',
      'json',
      'literal',
      'number',
      'object',
      'record',
    ].concat(['reference', 'string', 'timestamp', 'union', 'uuid']),
  );
});

describe('what only the words differ in is a rendering', () => {
  const backwards = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, backwards(inner)]),
        );

  test('another order of keys is no difference at all', async () => {
    const release = freeze();
    release.canaries = backwards(release.canaries) as Loose['canaries'];
    expect((await attributeTo(release)).differences).toEqual([]);
  });

  test('another order of the values of an enum', async () => {
    const release = doctor(freeze(), 'enum', (value) => ({ ...value, enum: (value['enum'] as string[]).toReversed() }));
    expect((await attributeTo(release)).differences).toMatchObject([
      { construct: 'enum', effect: 'rendering', cause: 'generator' },
    ]);
  });

  test('another way to write that it may be null', async () => {
    const release = doctor(freeze(), 'nullable text', () => ({ anyOf: [{ type: 'string' }, { type: 'null' }] }));
    const found = await attributeTo(release);
    expect(found.differences).toMatchObject([
      {
        construct: 'nullable text',
        effect: 'rendering',
        schemas: ['2020-12 reader', '2020-12 writer', 'draft-07 reader', 'draft-07 writer'],
        witnesses: [],
        breaks: {},
      },
    ]);
    expect(toFindings(found, { policy: 'full_transitive', severities: {} })).toEqual([]);
    expect(describeAttribution(found).join('\n')).toMatch(
      /nullable text: the generator writes it in other words, which mean the same/,
    );
  });

  test('a const in place of an enum of one', async () => {
    const release = doctor(freeze(), 'literal text', () => ({ enum: ['a'] }));
    expect((await attributeTo(release)).differences).toMatchObject([{ effect: 'rendering' }]);
  });
});

describe('what a document tells apart has another meaning', () => {
  test('a changed pattern, with a text that one side made', async () => {
    const release = doctor(freeze(), 'text with a pattern', (value) => ({ ...value, pattern: '^[a-z]{2,6}$' }));
    const found = await attributeTo(release);
    expect(found.differences).toMatchObject([{ construct: 'text with a pattern', effect: 'meaning' }]);
    const [{ witnesses, breaks }] = found.differences as [(typeof found.differences)[0]];
    expect(
      witnesses.every(
        ({ acceptedBy, document }) => acceptedBy === 'before' && (document as { value: string }).value.length === 6,
      ),
    ).toBe(true);
    expect(Object.keys(breaks)).toEqual(['backward']);
  });

  test('a text that may no longer be null, and one that now may be', async () => {
    const narrowed = doctor(freeze(), 'text', () => ({ type: ['string', 'null'] }));
    expect((await attributeTo(narrowed)).differences).toMatchObject([
      { effect: 'meaning', breaks: { backward: { value: null } } },
    ]);
    const widened = doctor(freeze(), 'nullable text', () => ({ type: 'string' }));
    expect((await attributeTo(widened)).differences).toMatchObject([
      { effect: 'meaning', breaks: { forward: { value: null } } },
    ]);
  });

  test('is an error where it breaks whom the policy looks at, and can be turned down', async () => {
    const found = await attributeTo(doctor(freeze(), 'nullable text', () => ({ type: 'string' })));
    const severity = (policy: 'full' | 'backward' | 'forward', severities = {}) =>
      toFindings(found, { policy, severities }).map((finding) => finding.severity);
    expect(severity('full')).toEqual(['error']);
    expect(severity('forward')).toEqual(['error']);
    expect(severity('backward')).toEqual(['note']);
    expect(severity('full', { CONSTRUCT_SAME_MEANING: 'warning' })).toEqual(['warning']);
    expect(severity('full', { CONSTRUCT_SAME_MEANING: 'off' })).toEqual([]);
  });
});

test('other limits that no sample tells apart are called neither the one nor the other', async () => {
  const release = doctor(freeze(), 'text with a pattern', (value) => ({ ...value, pattern: '^(?:[a-z]{2,5})$' }));
  const found = await attributeTo(release);
  expect(found.differences).toMatchObject([{ effect: 'unknown', witnesses: [] }]);
  expect(toFindings(found, { policy: 'full', severities: {} })).toMatchObject([
    { verdict: 'unknown', severity: 'warning' },
  ]);
});

describe('who did it', () => {
  const renamed = (release: Loose) => doctor(release, 'text', (value) => ({ ...value, title: 'x' }));

  test('Zod, where its converter makes something else of a schema of its own', async () => {
    const release = renamed(freeze());
    release.canaries['text']!.raw['2020-12']['title'] = 'x';
    expect((await attributeTo(release)).differences).toMatchObject([{ cause: 'zod' }]);
  });

  test('Zod, where nothing else is another', async () => {
    const release = { ...renamed(freeze()), zod: '4.0.0' };
    const found = await attributeTo(release);
    expect(found).toMatchObject({ zod: { before: '4.0.0' }, differences: [{ cause: 'zod' }] });
    expect(describeAttribution(found)[0]).toMatch(/^since 1\.0\.0: Zod 4\.0\.0 -> .*; the manifest means the same$/);
  });

  test('the generator otherwise', async () => {
    const release = { ...renamed(freeze()), zod: '4.0.0', generator: '0.0.1' };
    expect((await attributeTo(release)).differences).toMatchObject([{ cause: 'generator' }]);
  });

  test('the manifest, where the constructs are the same and the model is not', async () => {
    const release = freeze();
    release.model = { ...release.model, idNamespace: 'https://other.example' };
    expect(await attributeTo(release)).toMatchObject({ manifest: true, differences: [] });
  });

  test('nobody, of a canary that another generator wrote otherwise or did not know', async () => {
    const release = renamed(freeze());
    release.canaries['text'] = { ...release.canaries['text']!, input: { type: 'text', minLength: 1 } };
    delete release.canaries['union'];
    const found = await attributeTo(release);
    expect(found).toMatchObject({ differences: [], untold: ['text', 'union'] });
  });
});

test('synap diff prints it, and synap breaking fails on it', async () => {
  const folder = createEvolvingProject();
  await release(folder);
  const file = join(folder, 'history/1.0.0.json');
  const doctored = doctor(JSON.parse(readFileSync(file, 'utf8')) as Loose, 'uuid', () => ({ type: 'string' }));
  writeFileSync(file, JSON.stringify({ ...doctored, zod: '4.0.0' }));
  const { stdout } = await run(folder, 'diff');
  expect(stdout).toMatch(/CONSTRUCT_SAME_MEANING the catalog gives uuid another meaning: "?Zod 4\.0\.0"? -> /);
  expect(stdout).toMatch(
    /since 1\.0\.0: Zod 4\.0\.0 -> [\d.]+; the manifest means the same\n {2}uuid: Zod gives it another meaning/,
  );
  expect((await run(folder, 'breaking')).code).toBe(1);
  expect(JSON.parse((await run(folder, 'diff', '--format', 'json')).stdout)).toMatchObject({
    attribution: { differences: [{ construct: 'uuid', cause: 'zod', effect: 'meaning' }] },
  });
});
