import { describe, expect, test } from 'vitest';
import { buildModel } from '../../src/model/build-model.ts';
import type { JsonObject } from '../../src/model/samples.ts';
import { dataVersionsOf } from '../../src/upcasters/data-versions.ts';
import { makeDocuments } from '../../src/upcasters/documents.ts';
import { renderUpcasterFaults } from '../../src/upcasters/faults.ts';
import { loadUpcasters } from '../../src/upcasters/load.ts';
import { DOCUMENTS, proveUpcasters, type Proof } from '../../src/upcasters/prove.ts';
import { buildWireSchemas } from '../../src/schemas/wire.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { CURRENT, EVENT, RELEASED, manifestAt, modelAt, releaseOf, steps } from './versioned-project.ts';

const FILE = `${EVENT}.ts`;
const MODEL = modelAt(CURRENT);
const HISTORY = RELEASED.map((stage) => releaseOf(modelAt(stage)));

/** What is wrong with these files of upcasters, each as `CODE step line:column: message`. */
async function faultsOf(
  upcasters: { readonly [file: string]: string },
  { model = MODEL, history = HISTORY, ...others }: Partial<Proof> = {},
): Promise<readonly string[]> {
  return (await prove(upcasters, { model, history, ...others })).map(
    ({ code, step, place, message }) =>
      `${code} ${step ?? '-'} ${place === null ? '-' : `${place.line}:${place.column}`}: ${message}`,
  );
}

async function prove(upcasters: { readonly [file: string]: string }, given: Partial<Proof> = {}) {
  const folder = createFolder(upcasters);
  const loaded = await loadUpcasters({ folder, upcasters: folder }, { packageName: '@small/types' });
  return proveUpcasters({ model: MODEL, history: HISTORY, ...given, upcasters: loaded });
}

const edited = (from: string, to: string) => ({
  [FILE]: steps((text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }),
});

test('steps that lead from every version to the current one have no fault', async () => {
  expect(await faultsOf({ [FILE]: steps() })).toEqual([]);
});

test('they are tried with 200 documents at least of each shape that each old version had, which its writers accept', () => {
  const event = MODEL.events.find(({ type }) => type === EVENT)!;
  const versions = dataVersionsOf(event, { model: MODEL, history: HISTORY });
  expect(versions.map((one) => one?.writers.map(({ release }) => release))).toEqual([
    ['0.1.0', '0.2.0'],
    ['0.3.0'],
    [],
  ]);
  for (const writer of versions.flatMap((one) => one!.writers)) {
    const { data } = writer.event;
    const documents = makeDocuments(data, { model: writer.model, count: DOCUMENTS, purpose: 'a test' });
    const schema = buildWireSchemas(writer.model).forms.writer.payloads.get(EVENT)!;
    expect(documents.filter((document) => schema.safeParse(document).success)).toHaveLength(200);
    expect(new Set(documents.map((document) => JSON.stringify(document))).size).toBeGreaterThan(190);
    expect(new Set(documents.map(({ options }) => typeof options))).toEqual(new Set(['undefined', 'object']));
    expect(makeDocuments(data, { model: writer.model, count: DOCUMENTS, purpose: 'a test' })).toEqual(documents);
  }
});

describe('control: a step that is wrong is refused', () => {
  test.each<[what: string, from: string, to: string, want: readonly (string | RegExp)[]]>([
    [
      'it forgets a field that was renamed',
      '...(color === undefined ? {} : { colour: color })',
      '...{}',
      [
        'LOST 1 9:3: the step loses "color", which is called "colour" now; carry it over, or say that it goes: `export const drops = { 1: [\'color\'] }`',
      ],
    ],
    [
      'it loses a field that both versions have',
      '1: ({ color, ...data })',
      '1: ({ color, note: _note, ...data })',
      [
        'LOST 1 9:3: the step loses "note", which both versions have; carry it over, or say that it goes: `export const drops = { 1: [\'note\'] }`',
      ],
    ],
    [
      'it loses it now and then',
      '1: ({ color, ...data }) => ({ ...data,',
      "1: ({ color, ...data }) => ({ ...data, ...(data.note?.startsWith('note') ? { note: undefined } : {}),",
      [/^LOST 1 9:3: the step loses "note"/],
    ],
    [
      'it writes something else over it',
      '1: ({ color, ...data }) => ({ ...data,',
      "1: ({ color, ...data }) => ({ ...data, name: 'tag',",
      [/^FORGOTTEN 1 9:3: the step gives the same whatever "name" holds: it is forgotten/],
    ],
    [
      'it leaves a part of an object out',
      '...(shape === undefined',
      '...(data.options === undefined ? {} : { options: { bold: true } }),\n    ...(shape === undefined',
      [/^FORGOTTEN 2 10:3: the step gives the same whatever "options.bold" holds/],
    ],
    [
      'it drops what nobody said may go',
      "export const drops = { 2: ['code'] };",
      '',
      [/^FORGOTTEN 2 10:3: the step gives the same whatever "code" holds.*`export const drops = \{ 2: \['code'\] \}`$/],
    ],
    [
      'it drops what there is not',
      "{ 2: ['code'] }",
      "{ 2: ['code'], 1: ['coed'] }",
      ['DROPS_UNKNOWN - 8:1: drops "coed" of version 1, which has no such field; correct or remove it'],
    ],
    [
      'it does not supply what is required',
      '    priority: data.name.length > 10 ? 1 : 2,\n',
      '',
      [
        'REFUSED 2 10:3: version 3 refuses what the step gives: priority: Invalid input: expected number, received undefined',
      ],
    ],
    [
      'it supplies what does not fit',
      'data.name.length > 10 ? 1 : 2',
      'data.name.length > 10 ? 1 : 9',
      [
        'REFUSED 2 10:3: version 3 refuses what the step gives: priority: Too big: expected number to be <=3 (the step gives 9)',
      ],
    ],
    [
      'it misspells a key',
      '{ colour: color }',
      '{ colour: color, colur: color }',
      ['UNKNOWN_KEY 1 9:3: the step gives "colur", which version 2 does not have; correct or remove it'],
    ],
    [
      'it misspells a key of an object',
      '{ ...shape, unit }',
      '{ ...shape, unit, units: unit }',
      ['UNKNOWN_KEY 2 10:3: the step gives "shape.units", which version 3 does not have; correct or remove it'],
    ],
    [
      'it throws',
      '2: ({ code: _code, shape, ...data }: LabelsCreateRequestedDataV2) => ({',
      "2: ({ code: _code, shape, ...data }: LabelsCreateRequestedDataV2) => ({\n    ...(() => { if (shape?.kind === 'circle') throw new RangeError('no circles'); })(),",
      ['THROWS 2 11:1: the step throws RangeError: no circles'],
    ],
    [
      'it changes what it is given',
      '1: ({ color, ...data }) => ({',
      "1: (data) => { (data as { name: string }).name = 'x'; return data; },\n  9: ({ color, ...data }) => ({",
      [
        /^STEP_UNKNOWN/,
        /^MUTATES 1 9:1: the step changes the data that it is given: Cannot assign to read only property 'name'/,
      ],
    ],
    [
      'it is not there at once',
      '1: ({ color, ...data }) => ({',
      '1: async ({ color, ...data }) => ({',
      ['ASYNC 1 9:3: the step returns a promise'],
    ],
    [
      'it gives no object',
      '1: ({ color, ...data }) => ({ ...data, ...(color === undefined ? {} : { colour: color }) })',
      '1: ({ name }) => name',
      ['NOT_DATA 1 9:3: the step returns a string'],
    ],
    [
      'it gives nothing',
      '1: ({ color, ...data }) => ({ ...data, ...(color === undefined ? {} : { colour: color }) })',
      '1: () => {}',
      ['NOT_DATA 1 9:3: the step returns nothing'],
    ],
    [
      'it gives what is no JSON',
      '{ colour: color }',
      '{ colour: color, at: new Date(0) }',
      ['NOT_DATA 1 9:3: the step returns what is no JSON: at is a Date'],
    ],
    [
      'it does not end',
      '1: ({ color, ...data }) => ({',
      '1: ({ color, ...data }) => ({ ...(() => { for (;;); })(),',
      ['TOO_SLOW 1 9:3: the step takes longer than 2 s'],
    ],
    ['it counts', 'priority: data.name.length > 10 ? 1 : 2', 'priority: (count = (count % 3) + 1)', [/^IMPURE 2/]],
    [
      'it asks what time it is',
      'priority: data.name.length > 10 ? 1 : 2',
      'priority: Date.now() > 10 ? 1 : 2',
      [/^THROWS 2 12:1: the step throws TypeError: .* no current time$/],
    ],
    [
      'it throws a coin',
      'priority: data.name.length > 10 ? 1 : 2',
      'priority: Math.random() > 0.5 ? 1 : 2',
      [/^THROWS 2 12:1: the step throws TypeError: .* no random numbers$/],
    ],
    [
      'it looks around',
      'priority: data.name.length > 10 ? 1 : 2',
      "priority: process.env['P'] ? 1 : 2",
      [/^THROWS 2 12:1: the step throws ReferenceError: process is not defined$/],
    ],
    [
      'it is missing',
      '  2: (',
      '  3: (',
      [
        'STEP_MISSING - 8:1: has no step from 2 to 3; add `2: (data) => ...`',
        'STEP_UNKNOWN - 10:3: has a step from "3", which is no data version before 3; remove it',
      ],
    ],
    [
      'its key is no version',
      '  1: (',
      '  one: (',
      [/^STEP_MISSING - 8:1: has no step from 1 to 2/, /^STEP_UNKNOWN - 9:3: has a step from "one"/],
    ],
    [
      'it comes from elsewhere',
      "const unit = 'mm';",
      "import { unit } from './units.ts';",
      ['UNSHIPPABLE - 6:1: imports more than types; write what it needs into the file itself'],
    ],
    [
      'its types come from elsewhere',
      "const unit = 'mm';",
      "import type { Unit } from './units.ts';\nconst unit: Unit = 'mm';",
      ["UNSHIPPABLE - 6:27: imports types from './units.ts'; import them from '@small/types/upcasters'"],
    ],
    [
      'it requires a module',
      "const unit = 'mm';",
      "const unit = require('./unit.js');",
      ['UNSHIPPABLE - 6:14: imports a module; write what it needs into the file itself'],
    ],
    [
      'it exports more',
      'const unit',
      'export const unit',
      ['UNSHIPPABLE - 6:1: exports more than its steps; export them as the default, and `drops` beside them'],
    ],
    ['it exports no steps', 'export default {', 'export default [{}] as unknown as {\n', [/^UNSHIPPABLE/]],
    ['it does not parse', 'export default {', 'export default { {', [/^UNSHIPPABLE - 8:\d+: does not parse/]],
    [
      'the module throws',
      "const unit = 'mm';",
      "const unit = JSON.parse('mm');",
      [/^UNSHIPPABLE - 6:1: throws SyntaxError/],
    ],
  ])('since %s', async (_, from, to, want) => {
    const source =
      to.includes('count') && to.includes('%')
        ? {
            [FILE]: steps((text) =>
              text.replace(from, to).replace("const unit = 'mm';", "let count = 0; const unit = 'mm';"),
            ),
          }
        : edited(from, to);
    const faults = await faultsOf(source);
    expect(faults).toHaveLength(want.length);
    want.forEach((one, index) => {
      if (typeof one === 'string') expect(faults[index]).toBe(one);
      else expect(faults[index]).toMatch(one);
    });
  });
});

test('types of the current package may be imported too, under any name of a type', async () => {
  const source = steps((text) =>
    text.replace("const unit = 'mm';", "import type { Shape } from '@small/types';\nconst unit: Shape['unit'] = 'mm';"),
  );
  expect(await faultsOf({ [FILE]: source })).toEqual([]);
  const folder = createFolder({ [FILE]: source });
  const loaded = await loadUpcasters({ folder, upcasters: folder }, { packageName: '@small/types' });
  expect(loaded.get(EVENT)?.shipped).toContain("import type { Shape } from '../../index.ts';");
});

test('keys that were there before may stay: readers do not mind them', async () => {
  expect(
    await faultsOf(edited('1: ({ color, ...data }) => ({ ...data,', '1: ({ color, ...data }) => ({ color, ...data,')),
  ).toEqual([]);
});

test('a field that was deprecated may go', async () => {
  const data = RELEASED[2]!.data.map((field) =>
    field.name === 'code' ? { ...field, deprecated: { since: '0.3.0' } } : field,
  );
  const history = [...HISTORY.slice(0, 2), releaseOf(modelAt({ ...RELEASED[2]!, data }))];
  expect(await faultsOf(edited("export const drops = { 2: ['code'] };", ''), { history })).toEqual([]);
});

test('an event of a higher version without upcasters, and upcasters of one that has none, are faults', async () => {
  const [missing, ...more] = await faultsOf({});
  expect(more).toEqual([]);
  expect(missing).toContain(
    `STEP_MISSING - -: is of data version 3 and has no upcasters; write upcasters/${FILE}: import type`,
  );
  expect(await faultsOf({ [FILE]: steps(), 'apiKeys.create.requested.ts': 'export default {};\n' })).toEqual([
    'UPCASTERS_UNUSED - 1:1: has upcasters and no data version above 1; raise `dataVersion`, or remove the file',
  ]);
});

test('a version that no release of the history has is named, with what each has', async () => {
  expect(await faultsOf({ [FILE]: steps() }, { history: HISTORY.slice(0, 2) })).toEqual([
    'VERSION_UNKNOWN - -: is of data version 3, and no release in the history is of 2 (0.1.0 has 1, 0.2.0 has 1); raise `dataVersion` by one a release',
  ]);
});

test('a document of someone else is run through the steps too', async () => {
  const source = edited('priority: data.name.length > 10 ? 1 : 2', "priority: data.name === 'urgent' ? 0 : 2");
  expect(await faultsOf(source)).toEqual([]);
  const data: JsonObject = { name: 'urgent', code: 1 };
  const extraDocuments = new Map([[EVENT, [{ dataVersion: 1, data }]]]);
  const faults = await prove(source, { extraDocuments });
  expect(faults).toMatchObject([{ code: 'REFUSED', step: 2, document: data }]);
});

test('of a table that was renamed, the versions before are those of its old name', async () => {
  const history = [...HISTORY];
  const manifest = manifestAt(CURRENT, (draft) => {
    draft['tables'][0].name = 'stickers';
    draft['tables'][0].renamedFrom = 'labels';
    draft['tables'][0].events['create.requested'].emits = [];
    draft['tables'][1].columns[2].references = 'stickers.id';
  });
  const file = 'stickers.create.requested.ts';
  expect(await faultsOf({ [file]: steps() }, { model: buildModel(manifest), history })).toEqual([]);
});

test('faults are printed in the order of their places, with the shortest document that shows each', async () => {
  const faults = await prove(edited('    priority: data.name.length > 10 ? 1 : 2,\n', ''));
  expect(renderUpcasterFaults(faults)).toMatch(
    /^labels\.create\.requested\.ts:10:3 REFUSED labels\.create\.requested 2 -> 3: version 3 refuses .*\n {2}with \{"name":"[^\n]{0,60}\}\n1 fault$/,
  );
});
