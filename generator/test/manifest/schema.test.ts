import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { manifestJsonSchema } from '../../src/manifest/json-schema.ts';
import type { manifestSchema } from '../../src/manifest/schema.ts';
import type { ColumnInput, ManifestInput, SharedTypeInput, SystemInput, TableInput } from '../../src/manifest/types.ts';
import { smallManifest } from './small-manifest.ts';

// Zod's lists can be written to, the manifest's cannot; that is the one difference between them.
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

type Parsed = DeepReadonly<z.infer<typeof manifestSchema>>;
type Written = DeepReadonly<ManifestInput>;

type KeysOf<T> = T extends unknown ? keyof T : never;

describe('the Zod schema and ManifestInput', () => {
  it('take each what the other takes', () => {
    expectTypeOf<Parsed>().toExtend<Written>();
    expectTypeOf<Written>().toExtend<Parsed>();
  });

  it('have the same keys, so that neither has an optional one that the other lacks', () => {
    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof ManifestInput>();
    expectTypeOf<keyof Parsed['tables'][number]>().toEqualTypeOf<keyof TableInput>();
    expectTypeOf<keyof Parsed['tables'][number]['columns'][number]>().toEqualTypeOf<keyof ColumnInput>();
    expectTypeOf<KeysOf<Parsed['tables'][number]['deletion']>>().toEqualTypeOf<KeysOf<TableInput['deletion']>>();
    expectTypeOf<keyof NonNullable<Parsed['types']>[number]>().toEqualTypeOf<keyof SharedTypeInput>();
    type System = NonNullable<Parsed['systems']>[number];
    expectTypeOf<keyof System>().toEqualTypeOf<keyof SystemInput>();
    expectTypeOf<keyof System['events'][number]>().toEqualTypeOf<keyof SystemInput['events'][number]>();
    expectTypeOf<keyof System['events'][number]['data'][number]>().toEqualTypeOf<
      keyof SystemInput['events'][number]['data'][number]
    >();
    expectTypeOf<keyof Parsed['envelope']>().toEqualTypeOf<keyof ManifestInput['envelope']>();
    expectTypeOf<keyof Parsed['package']>().toEqualTypeOf<keyof ManifestInput['package']>();
    expectTypeOf<Parsed['tables'][number]['columns'][number]['type']>().toEqualTypeOf<ColumnInput['type']>();
  });

  it('control: a manifest without an envelope, or with another key, is neither', () => {
    expectTypeOf<Omit<Written, 'envelope'>>().not.toExtend<Parsed>();
    expectTypeOf<keyof (Parsed & { extra: 1 })>().not.toEqualTypeOf<keyof ManifestInput>();
  });
});

describe('the JSON Schema of the manifest', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(manifestJsonSchema());

  it('takes a manifest', () => {
    expect(validate(smallManifest()) || validate.errors).toBe(true);
  });

  it.each([
    ['an unknown key', (draft: any) => (draft.tables[0].nmae = 'x'), '/tables/0'],
    ['an unknown type', (draft: any) => (draft.tables[0].columns[0].type = 'strng'), '/tables/0/columns/0/type'],
    ['a missing key', (draft: any) => delete draft.envelope.name, '/envelope'],
    [
      'a nested fault',
      (draft: any) => (draft.types[0].oneOf[0].properties[1].minLength = -1),
      '/types/0/oneOf/0/properties/1/minLength',
    ],
    ['an empty list', (draft: any) => (draft.tables = []), '/tables'],
  ])('refuses %s, where it is', (_sentence, edit, want) => {
    expect(validate(smallManifest(edit))).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(want);
  });

  it('describes keys for editors', () => {
    expect(JSON.stringify(manifestJsonSchema())).toContain('Its key in SystemEventTypes.');
  });
});
