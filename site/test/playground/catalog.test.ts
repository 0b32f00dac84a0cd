import { validateWireEvent } from '@synap/types/validators';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog, NotLoaded } from '../../src/playground/catalog.ts';
import { buildCatalogFile, buildDomainFiles, findExample } from '../../src/playground/catalog-files.ts';
import { findTypes } from '../../src/playground/type-picker.ts';
import { readEventPage, readPlaygroundModel, serveCatalog, VALIDATORS } from './served-catalog.ts';

const model = readPlaygroundModel();
const types = model.events.map(({ type }) => type);

describe('the files of the playground', () => {
  test('list every type of the catalog once, and have an example of each that is valid', () => {
    expect(buildCatalogFile(model).domains.flatMap((domain) => domain.types)).toEqual(types);
    const examples = buildDomainFiles(model, { readEventPage }).flatMap(({ file }) => file.events);
    expect(examples.map(({ type }) => type)).toEqual(types);
    for (const { type, example } of examples) {
      expect(validateWireEvent(example, { unknownTypes: 'refuse' }).success, type).toBe(true);
    }
  });

  test('take an example from the page of its event, and of no other', () => {
    const page = 'Text\n\n```json\n{ "type": "a.b" }\n```\n\n````json title\n{ "type": "c.d", "data": "```" }\n````\n';
    expect(findExample('c.d', page)).toEqual({ type: 'c.d', data: '```' });
    expect(() => findExample('e.f', page)).toThrow('docs/events/e.f.md has no example of the whole event');
  });
});

describe('the catalog in the page', () => {
  let served: Awaited<ReturnType<typeof serveCatalog>>;
  beforeAll(async () => {
    served = await serveCatalog();
  });
  afterAll(() => served.close());

  test('loads the events of a table when one is asked for, once', async () => {
    const catalog = await loadCatalog({ base: served.base, modules: VALIDATORS });
    served.requests.length = 0;
    const [tag, other] = await Promise.all([
      catalog.load('tags.create.requested'),
      catalog.load('tags.delete.validated'),
    ]);
    expect(served.requests).toEqual(['/examples/tags.json']);
    expect(tag?.facts.partners).toEqual(['tags.create.validated']);
    expect(other?.domain).toMatchObject({ name: 'tags', kind: 'table', page: 'tables/tags/' });
  });

  test.each(['tags.crate.requested', '', '__proto__', 'constructor', 'toString', '../catalog'])(
    'has no type %j, and asks no server for it',
    async (type) => {
      const catalog = await loadCatalog({ base: served.base, modules: VALIDATORS });
      served.requests.length = 0;
      expect(await catalog.load(type)).toBeNull();
      expect(served.requests).toEqual([]);
    },
  );

  test('needs no network any more once all was loaded', async () => {
    const away = await serveCatalog();
    const catalog = await loadCatalog({ base: away.base, modules: VALIDATORS });
    await catalog.preload();
    away.close();
    for (const type of types) expect((await catalog.load(type))?.facts.type).toBe(type);
  });

  test('says what to do where a file is not to be had, and tries again when asked again', async () => {
    const catalog = await loadCatalog({ base: served.base, modules: VALIDATORS });
    const gone = await loadCatalog({ base: served.base, modules: { ...VALIDATORS, ...failing('tags') } });
    await expect(gone.load('tags.create.requested')).rejects.toThrow(NotLoaded);
    await expect(gone.load('tags.create.requested')).rejects.toThrow(
      'The validators of tags could not be loaded: check the connection, then reload the page.',
    );
    expect(await catalog.load('tags.create.requested')).not.toBeNull();
    await expect(loadCatalog({ base: `${served.base}elsewhere/`, modules: VALIDATORS })).rejects.toThrow(
      '(status 404)',
    );
  });
});

/** What an import does without a network. */
const failing = (table: string) =>
  Object.fromEntries(
    Object.keys(VALIDATORS)
      .filter((path) => path.endsWith(`/${table}.ts`))
      .map((path) => [path, () => Promise.reject(new TypeError('Failed to fetch'))]),
  );

describe('findTypes', () => {
  test('finds the types that have every word, those first that start with it', () => {
    expect(findTypes('create val tags', types)).toEqual(['tags.create.validated']);
    expect(findTypes('DOCUMENTS.create', types)).toEqual(['documents.create.requested', 'documents.create.validated']);
    expect(findTypes('versions', types)[0]).toMatch(/^documentVersions/);
    expect(findTypes('document', types)[0]).toMatch(/^documents/);
    expect(findTypes('', types)).toEqual(types);
    expect(findTypes('nothing like it', types)).toEqual([]);
  });
});
