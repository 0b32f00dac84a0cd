import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/manifest/parse.ts';
import { SMALL, diagnosticsOf, faultsOf, messagesOf, smallManifest } from './small-manifest.ts';
import type { Draft } from './small-manifest.ts';

const tags = (draft: Draft) => draft['tables'][0];
const apiKeys = (draft: Draft) => draft['tables'][1];
const column = (table: Draft, name: string): Draft => table['columns'].find((each: Draft) => each['name'] === name);
/** A table whose rows are switched off; its flag is for clients too. */
const flag = (draft: Draft): void => {
  apiKeys(draft).columns.push({ name: 'open', type: 'boolean', default: true });
  apiKeys(draft).deletion = { style: 'flag', column: 'open', value: false, at: 'deletedAt' };
};
const field = (draft: Draft, index: number): Draft => tags(draft).events['create.requested'].data[index];

describe('parseManifest', () => {
  it('gives back a manifest without a fault, equal to what was put in', () => {
    expect(parseManifest(smallManifest())).toEqual({ ok: true, manifest: SMALL });
  });

  it('says what is wrong in the words of the catalog, with a near match', () => {
    const given = (draft: Draft) => {
      tags(draft).columns.push({ name: 'colour', type: 'strng' });
      column(tags(draft), 'name')['nulable'] = true;
      delete tags(draft).owner;
      tags(draft).events['create.requsted'] = tags(draft).events['create.requested'];
      delete tags(draft).events['create.requested'];
      column(apiKeys(draft), 'tagId')['references'] = 'tgas.id';
    };
    expect(messagesOf(given)).toEqual([
      'MISSING_KEY table "tags" has no "owner"; add it, a text',
      'UNKNOWN_KEY column "name" of table "tags" has the unknown key "nulable"; did you mean "nullable"?',
      'UNKNOWN_TYPE column "colour" of table "tags" has unknown type "strng"; did you mean "text"?',
      'UNKNOWN_EVENT table "tags" has the unknown event "create.requsted"; did you mean "create.requested"?',
      'UNKNOWN_COLUMN column "tagId" of table "apiKeys" refers to the unknown table "tgas"; did you mean "tags"?',
    ]);
  });

  it('lets a wrong type in one column hide no duplicate in another table, and makes no fault up from it', () => {
    const given = (draft: Draft) => {
      column(tags(draft), 'id')['type'] = 'uid';
      column(tags(draft), 'color')['type'] = 7;
      apiKeys(draft).columns.push({ name: 'keyHash', type: 'text' });
    };
    expect(faultsOf(given)).toEqual([
      'DUPLICATE_NAME tables.1.columns.8.name',
      'UNKNOWN_TYPE tables.0.columns.0.type',
      'WRONG_TYPE tables.0.columns.3.type',
    ]);
  });

  it('makes no fault up from a list that cannot be read', () => {
    expect(faultsOf((draft) => (draft['actions'] = 'create'))).toEqual(['WRONG_TYPE actions']);
    expect(faultsOf((draft) => delete draft['modifiers'][0].name)).toEqual(['MISSING_KEY modifiers.0.name']);
    expect(faultsOf((draft) => (draft['types'] = 1))).toEqual(['WRONG_TYPE types']);
    expect(faultsOf((draft) => (draft['tables'][0] = null))).toEqual(['WRONG_TYPE tables.0']);
    expect(faultsOf((draft) => delete draft['envelope'])).toEqual(['MISSING_KEY envelope']);
    expect(diagnosticsOf('catalog')).toHaveLength(1);
  });

  const oneFault: readonly (readonly [sentence: string, edit: (draft: Draft) => void, want: readonly string[]])[] = [
    ['a table that stands twice', (draft) => (apiKeys(draft).name = 'tags'), ['DUPLICATE_NAME tables.1.name']],
    ['tables that differ in case only', (draft) => (apiKeys(draft).name = 'tAGS'), ['DUPLICATE_NAME tables.1.name']],
    [
      'columns that differ in case only',
      (draft) => (column(tags(draft), 'color')['name'] = 'nAME'),
      ['DUPLICATE_NAME tables.0.columns.3.name'],
    ],
    [
      'a field that stands twice',
      (draft) => (field(draft, 2)['name'] = 'name'),
      ['DUPLICATE_NAME tables.0.events.create.requested.data.2.name'],
    ],
    [
      'a property that stands twice',
      (draft) => field(draft, 3)['properties'].push({ name: 'bold', type: 'text' }),
      ['DUPLICATE_NAME tables.0.events.create.requested.data.3.properties.1.name'],
    ],
    ['a source that stands twice', (draft) => (draft['sources'][1].name = 'api'), ['DUPLICATE_NAME sources.1.name']],
    [
      'a shared type that stands twice',
      (draft) => draft['types'].push(draft['types'][0]),
      ['DUPLICATE_NAME types.1.name'],
    ],
    [
      'a system event that stands twice',
      (draft) => draft['systems'][0].events.push(draft['systems'][0].events[0]),
      ['DUPLICATE_NAME systems.0.events.1.constant', 'DUPLICATE_NAME systems.0.events.1.name'],
    ],
    ['a domain that is a table', (draft) => (draft['systems'][0].domain = 'tags'), ['DUPLICATE_NAME systems.0.domain']],
    [
      'columns with one name in the database',
      (draft) => (column(tags(draft), 'color')['column'] = 'name'),
      ['DUPLICATE_NAME tables.0.columns.3.column'],
    ],
    [
      'a column in snake_case',
      (draft) => (column(tags(draft), 'color')['name'] = 'the_color'),
      ['BAD_NAME tables.0.columns.3.name'],
    ],
    [
      'a shared type in camelCase',
      (draft) => draft['types'].push({ name: 'shape2', description: 'x', type: 'text' }),
      ['BAD_NAME types.1.name'],
    ],
    [
      'a column called like a member of every object',
      (draft) => (column(tags(draft), 'color')['name'] = 'constructor'),
      ['RESERVED_NAME tables.0.columns.3.name'],
    ],
    [
      'a domain that Windows takes for a device',
      (draft) => (draft['systems'][0].domain = 'aux'),
      ['RESERVED_NAME systems.0.domain'],
    ],
    [
      'a shared type called like a global',
      (draft) => draft['types'].push({ name: 'Date', description: 'x', type: 'text' }),
      ['RESERVED_NAME types.1.name'],
    ],
    [
      'a shared type called like an export',
      (draft) => draft['types'].push({ name: 'EventSource', description: 'x', type: 'text' }),
      ['RESERVED_NAME types.1.name'],
    ],
    [
      'a shared type called like an event',
      (draft) => draft['types'].push({ name: 'TagsCreateRequested', description: 'x', type: 'text' }),
      ['NAME_COLLISION types.1.name'],
    ],
    [
      'a column called like the subject id',
      (draft) => (column(tags(draft), 'color')['name'] = 'tagId'),
      ['NAME_COLLISION tables.0.columns.3.name'],
    ],
    ['a missing event', (draft) => delete tags(draft).events['delete.validated'], ['MISSING_EVENT tables.0.events']],
    [
      'an event of an undeclared modifier',
      (draft) => (draft['systems'][0].events[0].name = 'deliver.requestd'),
      ['UNKNOWN_EVENT systems.0.events.0.name'],
    ],
    [
      'an emitted event that does not exist',
      (draft) => (tags(draft).events['create.requested'].emits[0] = 'tags.create.validatd'),
      ['UNKNOWN_EMITTED_EVENT tables.0.events.create.requested.emits.0'],
    ],
    [
      'a publisher whom no modifier names',
      (draft) => (tags(draft).events['create.requested'].publishers = ['systm']),
      ['UNKNOWN_VALUE tables.0.events.create.requested.publishers.0'],
    ],
    [
      'a publisher named twice',
      (draft) => (draft['systems'][0].events[0].publishers = ['user', 'user']),
      ['DUPLICATE_VALUE systems.0.events.0.publishers.1'],
    ],
    [
      'publishers of an unused event',
      (draft) => Object.assign(tags(draft).events['create.requested'], { unused: 'Never.', publishers: ['user'] }),
      ['CONTRADICTION tables.0.events.create.requested.publishers'],
    ],
    [
      'a ref to nothing',
      (draft) => (field(draft, 1)['ref'] = 'Shap'),
      ['UNKNOWN_REF tables.0.events.create.requested.data.1.ref'],
    ],
    [
      'a shared type that contains itself',
      (draft) => draft['types'][0].oneOf[0].properties.push({ name: 'inner', ref: 'Shape' }),
      ['RECURSIVE_TYPE types.0.oneOf.0.properties.2.ref'],
    ],
    [
      'an envelope that contains itself',
      (draft) => draft['envelope'].fields.push({ name: 'cause', ref: 'SmallEvent', optional: true }),
      ['RECURSIVE_TYPE envelope.fields.8.ref'],
    ],
    [
      'a field without a shape',
      (draft) => delete field(draft, 0)['type'],
      ['NO_SHAPE tables.0.events.create.requested.data.0'],
    ],
    [
      'a field with two shapes',
      (draft) => (field(draft, 0)['const'] = 'x'),
      ['AMBIGUOUS_SHAPE tables.0.events.create.requested.data.0.const'],
    ],
    [
      'minLength of an integer',
      (draft) => (column(apiKeys(draft), 'version')['minLength'] = 1),
      ['FACET_MISFIT tables.1.columns.6.minLength'],
    ],
    [
      'enum of an integer',
      (draft) => (column(apiKeys(draft), 'version')['enum'] = ['a']),
      ['FACET_MISFIT tables.1.columns.6.enum'],
    ],
    [
      'properties of a text',
      (draft) => (field(draft, 0)['properties'] = [{ name: 'a', type: 'text' }]),
      ['FACET_MISFIT tables.0.events.create.requested.data.0.properties'],
    ],
    [
      'facets of a ref',
      (draft) => (field(draft, 1)['minLength'] = 1),
      ['FACET_MISFIT tables.0.events.create.requested.data.1.minLength'],
    ],
    [
      'properties beside items',
      (draft) => (field(draft, 3)['items'] = { type: 'text' }),
      ['AMBIGUOUS_SHAPE tables.0.events.create.requested.data.3.items'],
    ],
    [
      'a bigint that does not say what it is',
      (draft) => delete column(apiKeys(draft), 'usage')['bigint'],
      ['BIGINT_UNDECLARED tables.1.columns.4.type'],
    ],
    [
      'a minimum above its maximum',
      (draft) => (column(tags(draft), 'name')['minLength'] = 51),
      ['EMPTY_RANGE tables.0.columns.2.minLength'],
    ],
    [
      'a bound that the type cannot hold',
      (draft) => (column(apiKeys(draft), 'version')['maximum'] = 2 ** 31),
      ['OUT_OF_RANGE tables.1.columns.6.maximum'],
    ],
    [
      'a negative length',
      (draft) => (column(tags(draft), 'name')['minLength'] = -1),
      ['OUT_OF_RANGE tables.0.columns.2.minLength'],
    ],
    [
      'a scale above the precision',
      (draft) => (column(apiKeys(draft), 'weight')['type'] = 'numeric(2,5)'),
      ['OUT_OF_RANGE tables.1.columns.5.type'],
    ],
    [
      'a value that enum lists twice',
      (draft) => column(apiKeys(draft), 'scope')['enum'].push('read'),
      ['DUPLICATE_VALUE tables.1.columns.3.enum.2'],
    ],
    [
      'a union without a discriminator',
      (draft) => delete draft['types'][0].discriminator,
      ['FACET_MISFIT types.0.oneOf'],
    ],
    [
      'variants with one const',
      (draft) => (draft['types'][0].oneOf[1].properties[0].const = 'circle'),
      ['BAD_DISCRIMINATOR types.0.oneOf.1.properties.0.const'],
    ],
    [
      'a variant without the discriminator',
      (draft) => draft['types'][0].oneOf[1].properties.shift(),
      ['BAD_DISCRIMINATOR types.0.oneOf.1'],
    ],
    [
      'a pattern without an example',
      (draft) => delete column(tags(draft), 'color')['example'],
      ['MISSING_EXAMPLE tables.0.columns.3'],
    ],
    [
      'a pattern that does not compile',
      (draft) => (column(tags(draft), 'color')['pattern'] = '^(#$'),
      ['BAD_PATTERN tables.0.columns.3.pattern'],
    ],
    [
      'an example that its pattern refuses',
      (draft) => (column(tags(draft), 'color')['example'] = 'red'),
      ['BAD_EXAMPLE tables.0.columns.3.example'],
    ],
    [
      'an example that its shared type refuses',
      (draft) => (field(draft, 1)['example'].radius = 0),
      ['BAD_EXAMPLE tables.0.events.create.requested.data.1.example.radius'],
    ],
    [
      'a default that is not in the enum',
      (draft) => (column(apiKeys(draft), 'scope')['default'] = 'admin'),
      ['BAD_DEFAULT tables.1.columns.3.default'],
    ],
    [
      'a decimal as a number',
      (draft) => (column(apiKeys(draft), 'weight')['default'] = 1),
      ['BAD_DEFAULT tables.1.columns.5.default'],
    ],
    ['no primary key', (draft) => delete column(tags(draft), 'id')['primaryKey'], ['NO_PRIMARY_KEY tables.0.columns']],
    [
      'two primary keys',
      (draft) => (column(tags(draft), 'name')['primaryKey'] = true),
      ['SECOND_PRIMARY_KEY tables.0.columns.2.primaryKey'],
    ],
    [
      'a deletion column that does not exist',
      (draft) => (apiKeys(draft).deletion.column = 'deleted'),
      ['UNKNOWN_COLUMN tables.1.deletion.column'],
    ],
    [
      'a deletion column that cannot be null',
      (draft) => delete column(apiKeys(draft), 'deletedAt')['nullable'],
      ['UNFIT_COLUMN tables.1.deletion.column'],
    ],
    [
      'a deletion flag that is no boolean',
      (draft) => (tags(draft).deletion = { style: 'flag', column: 'name', value: true }),
      ['UNFIT_COLUMN tables.0.deletion.column'],
    ],
    [
      'a version column that is no integer',
      (draft) => (apiKeys(draft).version = 'scope'),
      ['UNFIT_COLUMN tables.1.version'],
    ],
    [
      'a reference to no column',
      (draft) => (column(apiKeys(draft), 'tagId')['references'] = 'tags.idd'),
      ['UNKNOWN_COLUMN tables.1.columns.2.references'],
    ],
    [
      'a secret with another classification',
      (draft) => (column(apiKeys(draft), 'keyHash')['classification'] = 'public'),
      ['CONTRADICTION tables.1.columns.1.classification'],
    ],
    [
      'an owner that is a secret',
      (draft) => (column(tags(draft), 'userId')['sensitive'] = true),
      ['CONTRADICTION tables.0.columns.1.owner'],
    ],
    [
      'an unknown deletion style',
      (draft) => (tags(draft).deletion.style = 'sof'),
      ['UNKNOWN_VALUE tables.0.deletion.style'],
    ],
    [
      'a secret in a payload',
      (draft) => (apiKeys(draft).events['create.validated'].data = [{ name: 'keyHash', type: 'text' }]),
      ['SENSITIVE_IN_PAYLOAD tables.1.events.create.validated.data.0.name'],
    ],
    [
      'a secret deep in a payload, by its database name',
      (draft) =>
        (apiKeys(draft).events['create.validated'].data = [
          { name: 'row', type: 'jsonb', items: { type: 'jsonb', properties: [{ name: 'keyhash', type: 'text' }] } },
        ]),
      ['SENSITIVE_IN_PAYLOAD tables.1.events.create.validated.data.0.items.properties.0.name'],
    ],
    [
      'a secret behind a ref of a payload',
      (draft) => {
        draft['types'][0].oneOf[0].properties.push({ name: 'keyHash', type: 'text' });
        apiKeys(draft).events['create.validated'].data = [{ name: 'row', ref: 'Shape' }];
        delete field(draft, 1)['example'];
      },
      ['SENSITIVE_IN_PAYLOAD tables.1.events.create.validated.data.0.ref'],
    ],
    [
      'a payload field that is a secret itself',
      (draft) => (field(draft, 0)['classification'] = 'restricted'),
      ['SENSITIVE_IN_PAYLOAD tables.0.events.create.requested.data.0.classification'],
    ],
    [
      'an envelope without a source',
      (draft) => draft['envelope'].fields.splice(5, 1),
      ['BAD_ENVELOPE envelope.fields'],
    ],
    [
      'an envelope with an optional id',
      (draft) => (draft['envelope'].fields[0].optional = true),
      ['BAD_ENVELOPE envelope.fields.0.optional'],
    ],
    [
      'an envelope whose timestamp is a text',
      (draft) => (draft['envelope'].fields[6].type = 'text'),
      ['BAD_ENVELOPE envelope.fields.6'],
    ],
    [
      'a namespace with a fragment',
      (draft) => (draft['idNamespace'] = 'https://small.example/#x'),
      ['BAD_NAMESPACE idNamespace'],
    ],
    [
      'a namespace with a trailing slash',
      (draft) => (draft['idNamespace'] = 'https://small.example/'),
      ['BAD_NAMESPACE idNamespace'],
    ],
    [
      'a package name with a capital',
      (draft) => (draft['package'].name = '@small/Types'),
      ['BAD_PACKAGE_NAME package.name'],
    ],
    ['a version that is not semantic', (draft) => (draft['package'].version = '1.0'), ['BAD_VERSION package.version']],
    [
      'a sunset on 30 February',
      (draft) => (column(tags(draft), 'color')['deprecated'] = { since: '1.0.0', sunset: '2026-02-30' }),
      ['BAD_DATE tables.0.columns.3.deprecated.sunset'],
    ],
    ['empty text', (draft) => (tags(draft).description = '  '), ['EMPTY_TEXT tables.0.description']],
    [
      'an empty payload',
      (draft) => (tags(draft).events['create.requested'].data = []),
      ['EMPTY_LIST tables.0.events.create.requested.data'],
    ],
    [
      'a text for a boolean',
      (draft) => (column(tags(draft), 'color')['nullable'] = 'yes'),
      ['WRONG_TYPE tables.0.columns.3.nullable'],
    ],
    [
      'additionalProperties: false',
      (draft) => (draft['envelope'].fields[3].additionalProperties = false),
      ['WRONG_TYPE envelope.fields.3.additionalProperties'],
    ],
    [
      'a fault inside additionalProperties',
      (draft) => Object.assign(field(draft, 3), { properties: undefined, additionalProperties: { type: 'txt' } }),
      ['UNKNOWN_TYPE tables.0.events.create.requested.data.3.additionalProperties.type'],
    ],
    [
      'an envelope whose data is a record of texts',
      (draft) => (draft['envelope'].fields[3].additionalProperties = { type: 'text' }),
      ['BAD_ENVELOPE envelope.fields.3.additionalProperties'],
    ],
    [
      'an envelope whose type may be only some of the types',
      (draft) => Object.assign(draft['envelope'].fields[2], { pattern: '^[A-Z]+$', example: 'A' }),
      ['BAD_ENVELOPE envelope.fields.2.pattern'],
    ],
    [
      'an envelope whose timestamp may be null',
      (draft) => (draft['envelope'].fields[6].nullable = true),
      ['BAD_ENVELOPE envelope.fields.6.nullable'],
    ],
    [
      'an envelope whose source defaults to none of the sources',
      (draft) => (draft['envelope'].fields[5].default = 'web'),
      ['BAD_DEFAULT envelope.fields.5.default'],
    ],
    [
      'an envelope whose source is one of none of the sources in its example',
      (draft) => (draft['envelope'].fields[5].example = 'web'),
      ['BAD_EXAMPLE envelope.fields.5.example'],
    ],
    [
      'an envelope whose source is left to the database',
      (draft) => (draft['envelope'].fields[5].default = { sql: 'source()' }),
      ['BAD_ENVELOPE envelope.fields.5.default'],
    ],
    [
      'a value of enum that the type is too short for',
      (draft) =>
        Object.assign(column(apiKeys(draft), 'scope'), { type: 'varchar(4)', enum: ['read', 'write', '\u{1f600}abc'] }),
      ['OUT_OF_RANGE tables.1.columns.3.enum.1'],
    ],
    [
      'an internal primary key',
      (draft) => (column(tags(draft), 'id')['classification'] = 'internal'),
      ['CONTRADICTION tables.0.columns.0.classification'],
    ],
    [
      'an internal version column',
      (draft) => (column(apiKeys(draft), 'version')['classification'] = 'internal'),
      ['CONTRADICTION tables.1.columns.6.classification'],
    ],
    [
      'a version column that clients may set',
      (draft) => delete column(apiKeys(draft), 'version')['managed'],
      ['UNFIT_COLUMN tables.1.version'],
    ],
    [
      'a deletion column that clients may set',
      (draft) => (column(apiKeys(draft), 'deletedAt')['managed'] = false),
      ['UNFIT_COLUMN tables.1.deletion.column'],
    ],
    [
      'a deletion time that clients may set',
      (draft) => {
        flag(draft);
        delete column(apiKeys(draft), 'deletedAt')['managed'];
      },
      ['UNFIT_COLUMN tables.1.deletion.at'],
    ],
    [
      'a deletion time that cannot be null',
      (draft) => {
        flag(draft);
        delete column(apiKeys(draft), 'deletedAt')['nullable'];
      },
      ['UNFIT_COLUMN tables.1.deletion.at'],
    ],
    [
      'a very long text without an example',
      (draft) => (field(draft, 0)['minLength'] = 1001),
      ['MISSING_EXAMPLE tables.0.events.create.requested.data.0'],
    ],
    [
      'a list of very many without an example',
      (draft) => Object.assign(field(draft, 2), { maxItems: undefined, minItems: 101 }),
      ['MISSING_EXAMPLE tables.0.events.create.requested.data.2'],
    ],
    [
      'lists in a list that are very many together, without an example',
      (draft) =>
        Object.assign(field(draft, 3), {
          properties: undefined,
          items: { type: 'jsonb', items: { type: 'text' }, minItems: 50 },
          minItems: 3,
        }),
      ['MISSING_EXAMPLE tables.0.events.create.requested.data.3'],
    ],
    [
      'a license that is no expression',
      (draft) => (draft['package'].license = 'MIT OR'),
      ['BAD_LICENSE package.license'],
    ],
    [
      'a license with a second line',
      (draft) => (draft['package'].license = 'UNLICENSED\n"'),
      ['BAD_LICENSE package.license'],
    ],
    [
      'a repository that is no URL',
      (draft) => (draft['package'].repository = 'not a url'),
      ['BAD_REPOSITORY package.repository'],
    ],
    [
      'a repository that is reached without encryption',
      (draft) => (draft['package'].repository = 'http://example.com/x.git'),
      ['BAD_REPOSITORY package.repository'],
    ],
    ['an author of two lines', (draft) => (draft['package'].author = 'Ada\nEve'), ['BAD_AUTHOR package.author']],
  ];

  it.each(oneFault)('refuses %s, and finds nothing else', (_sentence, edit, want) => {
    expect(faultsOf(edit)).toEqual(want);
  });

  it.each([
    ['MIT', 'git+https://example.com/a/b.git'],
    ['UNLICENSED', 'https://example.com/a'],
    ['(MIT OR (Apache-2.0 WITH LLVM-exception AND GPL-2.0+))', 'https://example.com/~a/b'],
    ['LicenseRef-ours', 'https://example.com/a/b'],
  ])('takes the license %s and the repository %s', (license, repository) => {
    expect(
      faultsOf((draft) => Object.assign(draft['package'], { license, repository, author: 'Ada <ada@example.com>' })),
    ).toEqual([]);
  });

  it('takes a source with one of the sources for a default, a flag for clients, and long texts with an example', () => {
    expect(
      faultsOf((draft) => {
        Object.assign(draft['envelope'].fields[5], { default: 'api', example: 'system' });
        flag(draft);
        Object.assign(field(draft, 0), { minLength: 1001, example: 'x'.repeat(1001) });
      }),
    ).toEqual([]);
  });

  it('the table above would notice a rule that finds nothing, and one that finds too much', () => {
    expect(faultsOf(() => undefined)).not.toEqual(oneFault[0]![2]);
    expect(
      faultsOf((draft) => {
        oneFault[0]![1](draft);
        draft['package'].version = 'x';
      }),
    ).not.toEqual(oneFault[0]![2]);
  });
});

describe('what is not plain JSON', () => {
  const cases: readonly (readonly [sentence: string, edit: (draft: Draft) => void, want: readonly string[]])[] = [
    ['a function', (draft) => (tags(draft).description = () => 'x'), ['NOT_JSON tables.0.description']],
    ['a class instance', (draft) => (tags(draft).deletion = new Date(0)), ['NOT_JSON tables.0.deletion']],
    ['a map', (draft) => (tags(draft).events = new Map()), ['NOT_JSON tables.0.events']],
    ['a bigint', (draft) => (column(tags(draft), 'name')['maxLength'] = 5n), ['NOT_JSON tables.0.columns.2.maxLength']],
    [
      'an infinite number',
      (draft) => (column(apiKeys(draft), 'version')['maximum'] = JSON.parse('1e400')),
      ['NOT_JSON tables.1.columns.6.maximum'],
    ],
    [
      'a hole in a list',
      (draft) => (draft['sources'] = Object.assign([], { length: 2 })),
      ['NOT_JSON sources.0', 'NOT_JSON sources.1'],
    ],
    [
      'a cycle',
      (draft) => (column(tags(draft), 'name')['items'] = column(tags(draft), 'name')),
      ['CYCLE tables.0.columns.2.items'],
    ],
    [
      'a getter that throws',
      (draft) =>
        Object.defineProperty(tags(draft), 'owner', {
          enumerable: true,
          get: () => {
            throw new Error('no');
          },
        }),
      ['NOT_JSON tables.0.owner'],
    ],
    [
      'a key __proto__',
      (draft) => Object.defineProperty(tags(draft), '__proto__', { enumerable: true, value: {} }),
      ['FORBIDDEN_KEY tables.0.__proto__'],
    ],
    [
      'half of a surrogate pair',
      (draft) => (tags(draft).description = 'a\ud800'),
      ['ILLEGAL_TEXT tables.0.description'],
    ],
    ['a NUL', (draft) => (tags(draft).name = 'ta\0gs'), ['ILLEGAL_TEXT tables.0.name']],
  ];

  it.each(cases)('refuses %s once', (_sentence, edit, want) => {
    expect(faultsOf(edit)).toEqual(want);
  });

  it('takes undefined for absent and -0 for 0', () => {
    expect(
      faultsOf((draft) => {
        tags(draft).table = undefined;
        column(apiKeys(draft), 'usage')['default'] = -0;
      }),
    ).toEqual([]);
  });

  it('ends on bombs of depth and of shared values', () => {
    let deep: Draft = { type: 'text' };
    for (let level = 0; level < 50_000; level += 1) deep = { type: 'jsonb', items: deep };
    let wide: unknown = 'x';
    for (let level = 0; level < 40; level += 1) wide = [wide, wide];
    expect(
      diagnosticsOf(
        smallManifest((draft) => Object.assign(field(draft, 3), { properties: undefined, items: deep })),
      ).map(({ code }) => code),
    ).toEqual(['TOO_DEEP']);
    expect(
      messagesOf((draft) => Object.assign(field(draft, 3), { properties: undefined, items: deep })).concat(
        faultsOf((draft) => Object.assign(field(draft, 3), { properties: undefined, items: deep })),
      ),
    ).toEqual([
      'TOO_DEEP item 4 of "data" is nested more than 100 levels deep; flatten it',
      'TOO_DEEP tables.0.events.create.requested.data.3',
    ]);
    expect(
      diagnosticsOf(smallManifest((draft) => (field(draft, 0)['default'] = wide))).map(({ code }) => code),
    ).toEqual(['TOO_LARGE']);
  });

  it('gives a fault for any proxy, and never throws', () => {
    const refuse = () => {
      throw new Error('no');
    };
    const hostile = new Proxy({}, { get: refuse, ownKeys: refuse, getPrototypeOf: refuse });
    expect(diagnosticsOf(hostile).map(({ code }) => code)).toEqual(['NOT_JSON']);
  });
});

describe('values of secrets', () => {
  const canary = 'hunter2-canary';

  it('stand in no diagnostic: neither in its text nor in its path', () => {
    const diagnostics = diagnosticsOf(
      smallManifest((draft) => {
        apiKeys(draft).columns[1] = {
          name: 'keyHash',
          type: 'text',
          sensitive: true,
          enum: [canary, canary],
          default: `${canary}x`,
          example: canary,
          minLength: 'x',
        };
        apiKeys(draft).columns.push({
          name: 'secret',
          type: 'jsonb',
          classification: 'restrictd',
          properties: [{ name: 'inner', type: 'integer', default: canary }],
          example: { [canary]: `\ud800${canary}` },
        });
        apiKeys(draft).columns.push({ name: 'pin', type: 'integer', sensitive: true, default: canary });
      }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['BAD_DEFAULT', 'DUPLICATE_VALUE', 'UNKNOWN_VALUE', 'ILLEGAL_TEXT']),
    );
    expect(JSON.stringify(diagnostics)).not.toContain(canary);
  });

  it('control: the same value of a column that is no secret does stand there', () => {
    const diagnostics = diagnosticsOf(
      smallManifest((draft) => apiKeys(draft).columns.push({ name: 'open', type: 'text', enum: [canary, canary] })),
    );
    expect(JSON.stringify(diagnostics)).toContain(canary);
  });
});
