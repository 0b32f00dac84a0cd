import { describe, expect, test } from 'vitest';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { FieldInput, SharedTypeInput, SystemEventInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { EVERY_KIND } from '../parity/every-kind.ts';

const SIZE: FieldInput = {
  name: 'size',
  type: 'jsonb',
  properties: [
    { name: 'width', type: 'integer' },
    { name: 'unit', type: 'text', enum: ['mm', 'in'] },
  ],
};
const AREA: FieldInput = { name: 'size', type: 'jsonb', properties: [{ name: 'area', type: 'integer' }] };
const FOLDER = 'types/src/validators/systems/boxes';

const event = (name: string, ...data: readonly FieldInput[]): SystemEventInput => ({
  name: `${name}.requested`,
  constant: name.toUpperCase(),
  description: `To ${name} a box.`,
  trigger: 'A test.',
  automation: 'None.',
  output: 'None.',
  data,
});

/** The modules of the validators of one domain with these events. */
const emit = (events: readonly SystemEventInput[], types: readonly SharedTypeInput[] = []) => {
  const parsed = parseManifest({
    ...EVERY_KIND,
    types: [...EVERY_KIND.types!, ...types],
    systems: [{ domain: 'boxes', description: 'Boxes.', owner: 'tests', events }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const templates = loadTemplates({ builtIn: BUILT_IN_TEMPLATES });
  const files = typesEmitter.emit(buildModel(parsed.manifest), {
    history: [],
    notes: new Map(),
    upcasters: new Map(),
    templates,
  });
  const own = files.filter(({ path }) => path.startsWith(`${FOLDER}/`));
  return new Map(own.map(({ path, contents }) => [path.slice(FOLDER.length + 1), contents]));
};

const count = (files: ReadonlyMap<string, string>, text: string): number =>
  [...files.values()].join('\n').split(text).length - 1;

describe('what several payloads of a domain hold in the same shape', () => {
  test('is compiled once a form, beside them: also where it is null, or in a list', () => {
    const files = emit([
      event('pack', SIZE),
      event('fold', { ...SIZE, nullable: true, description: 'As it lies.' }),
      event('stack', { name: 'sizes', type: 'jsonb', items: { type: 'jsonb', properties: SIZE.properties! } }),
    ]);
    expect(count(files, 'isRight = isOneOf(value, SIZE_PART_')).toBe(2);
    expect(files.get('parts/reader.ts')).toContain('export function acceptsSizePart(input: unknown)');
    expect(files.get('parts/writer.ts')).toContain('export function acceptsSizePartWriter(input: unknown)');
    expect(files.get('pack-requested.ts')).toContain('isRight = acceptsSizePart(value);');
    expect(files.get('fold-requested.ts')).toContain('isRight = value === null || acceptsSizePart(value);');
    expect(files.get('stack-requested-writer.ts')).toContain('isRight = isArrayOf(value, acceptsSizePartWriter);');
  });

  test('has a name of its own, whatever else is called so', () => {
    const taken: SharedTypeInput = { name: 'SizePart', description: 'Taken.', type: 'text' };
    const other: FieldInput = { name: 'sizePart2', type: 'jsonb', properties: [{ name: 'only', type: 'boolean' }] };
    const files = emit(
      [event('pack', SIZE, other), event('fold', SIZE), event('cut', AREA), event('join', AREA)].map((one, index) => ({
        ...one,
        data: [...one.data, { name: `own${index}`, type: 'text' }],
      })),
      [taken],
    );
    expect(files.get('parts/reader.ts')).toMatch(/function acceptsSizePart2\([^]+function acceptsSizePart3\(/u);
    expect(files.get('pack-requested.ts')).toContain('function acceptsSizePart22(');
  });

  test('is asked of each by one constant, if it is a pattern or an enum: also where a part asks for it', () => {
    const unit: FieldInput = { name: 'unit', type: 'text', enum: ['mm', 'in'], default: 'mm' };
    const coded = { type: 'text', pattern: '^[a-z]{2}$' } as const;
    const files = emit([
      event(
        'pack',
        SIZE,
        { name: 'measure', type: 'text', enum: ['mm', 'in'] },
        { name: 'code', ...coded, example: 'ab' },
      ),
      event('fold', SIZE, { name: 'other', type: 'jsonb', properties: [unit] }),
      event('mark', { name: 'codes', type: 'jsonb', items: coded, example: ['ab'] }),
    ]);
    expect(files.get('parts/constants.ts')).toMatch(
      /export const MEASURE: readonly string\[\] = \['mm', 'in'\];\n\nexport const CODE: RegExp = \/\^\[a-z\]\{2\}\$\/u;\n$/u,
    );
    expect(files.get('parts/writer.ts')).toContain("import { MEASURE } from './constants.ts';");
    expect(files.get('fold-requested.ts')).toContain("import { MEASURE } from './parts/constants.ts';");
    expect(files.get('mark-requested-writer.ts')).toContain("import { CODE } from './parts/constants.ts';");
    expect(count(files, "= ['mm', 'in'];")).toBe(1);
  });

  test('control: what one payload has, or twins have, stays with it', () => {
    const files = emit([event('pack', SIZE), event('fold', SIZE), event('cut', AREA)]);
    expect([...files.keys()].filter((path) => path.startsWith('parts'))).toEqual([]);
    expect(count(files, 'isRight = isOneOf(value, SIZE_UNIT);')).toBe(2);
  });
});

describe('a constant, function or part', () => {
  /** Names that a module imports, and names that it declares at its top. */
  const namesIn = (text: string): readonly string[] => {
    const imports = [...text.matchAll(/^import \{([^}]*)\}/gmu)].flatMap(([, names = '']) => names.split(','));
    const declared = [...text.matchAll(/^(?:export )?(?:const|function) (\w+)/gmu)].map(([, name = '']) => name);
    return [...imports.map((name) => name.replace('type ', '').trim()).filter((name) => name !== ''), ...declared];
  };
  const twice = (names: readonly string[]): readonly string[] =>
    names.filter((name, index) => names.indexOf(name) !== index);

  test('is called as nothing is that its module imports', () => {
    const types: readonly SharedTypeInput[] = ['Changes', 'Place'].map((name) => ({
      name,
      description: 'Taken.',
      type: 'jsonb',
      properties: [{ name: 'at', type: 'timestamptz' }],
    }));
    const inline = (name: string): FieldInput => ({
      name,
      type: 'jsonb',
      properties: [{ name: 'inner', type: 'text', nullable: true }],
    });
    const enums = ['invalid', 'optional', 'nullable', 'nullish'].map((name): FieldInput => ({
      name,
      type: 'text',
      enum: [name, 'none'],
      nullable: true,
      default: 'none',
    }));
    const refs = types.map(({ name }): FieldInput => ({ name: `a${name}`, ref: name }));
    const files = emit(
      [event('pack', ...enums, ...refs, inline('changes'), inline('placeWriter')), event('fold', enums[0]!)],
      types,
    );
    const modules = [...files].map(([path, text]) => [path, twice(namesIn(text))] as const);
    expect(modules.filter(([, names]) => names.length > 0)).toEqual([]);
    expect(files.get('pack-requested.ts')).toContain("const OPTIONAL2 = ['optional', 'none'];");
    expect(files.get('parts/constants.ts')).toContain('export const INVALID2: ');
  });

  test('control: a name twice would be found', () => {
    expect(twice(namesIn("import { INVALID, type Copy } from './copy.ts';\n\nconst INVALID = ['a'];\n"))).toEqual([
      'INVALID',
    ]);
  });
});
