import { validateWireEvent } from '@synap/types/validators';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fileOfReference } from '../broken-links.ts';
import { attribute, readBuiltSite, readModel, textOf, type BuiltPage, type Element } from '../built-site.ts';

/** Every event that a page shows as JSON is judged twice: by the package's validators, and by Ajv with the schema that the page links. */
const site = readBuiltSite();
const types = new Set(readModel().events.map(({ type }) => type));

describe('events that the pages show', () => {
  test('each is valid for the validators and for the schema that its page offers', () => {
    const shown = site.pages.flatMap((page) => readExamples(page).map((example) => ({ page, example })));
    expect(new Set(shown.map(({ example }) => example.type)).size).toBe(types.size);
    expect(shown.flatMap(({ page, example }) => judge(example, page).map((fault) => `${page.path}: ${fault}`))).toEqual(
      [],
    );
  });

  test('each page of an event shows one, and the schema that it shows is the one to download', () => {
    const poor = [...types].filter((type) => {
      const page = site.pages.find(({ path }) => path === `events/${type}/index.html`);
      if (page === undefined) return true;
      const schema = site.read(`json-schema/2020-12/reader/${type}.json`).trimEnd();
      const blocks = readBlocks(page).map((text) => text.trimEnd());
      return readExamples(page).filter((example) => example.type === type).length !== 1 || !blocks.includes(schema);
    });
    expect(poor).toEqual([]);
  });

  test('those of the playground are valid too', () => {
    const files = [...site.files].filter((path) => /^examples\/.*\.json$/.test(path));
    const examples = files.flatMap(
      (path) => (JSON.parse(site.read(path)) as { events: { example: Example }[] }).events,
    );
    expect(examples).toHaveLength(types.size);
    expect(examples.flatMap(({ example }) => judge(example, null))).toEqual([]);
  });

  test('control: both find an event whose envelope says version 1, and one whose data is wrong', () => {
    const [page] = site.pages.filter(({ path }) => path === 'events/tags.create.requested/index.html');
    const [example] = page === undefined ? [] : readExamples(page);
    if (page === undefined || example === undefined) throw new Error('there is no example to spoil');
    expect(judge({ ...example, version: 1 }, page)).toHaveLength(2);
    expect(judge({ ...example, data: { ...(example['data'] as object), name: 7 } }, page)).toHaveLength(2);
    expect(judge({ ...example, type: 'tags.create.validated' }, page).length).toBeGreaterThan(0);
  });
});

type Example = Readonly<Record<string, unknown>> & { readonly type: string };

/** Whole events: what has a type of the catalog, a version and data. */
const readExamples = (page: BuiltPage): readonly Example[] =>
  readBlocks(page).flatMap((text) => {
    const value: unknown = JSON.parse(text);
    return isEvent(value) && types.has(value.type) ? [value] : [];
  });

const isEvent = (value: unknown): value is Example =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'data' in value;

/** The blocks that are JSON; those wrong on purpose are `jsonc`. */
const readBlocks = ({ elements }: BuiltPage): readonly string[] =>
  elements.filter((element) => element.tagName === 'pre' && attribute(element, 'data-language') === 'json').map(textOf);

function judge(example: Example, page: BuiltPage | null): readonly string[] {
  const validation = validateWireEvent(example, { unknownTypes: 'refuse' });
  const byValidators = validation.success
    ? []
    : [`the validators refuse ${example.type}: ${JSON.stringify(validation.issues)}`];
  const paths = page === null ? [] : page.elements.flatMap((element) => linkedSchema(element, page));
  const linked = paths.filter((path) => path.endsWith(`/${example.type}.json`));
  const path = linked[0] ?? `json-schema/2020-12/reader/${example.type}.json`;
  const validate = compile(path);
  return [...byValidators, ...(validate(example) ? [] : [`${path} refuses it: ${JSON.stringify(validate.errors)}`])];
}

function linkedSchema(element: Element, page: BuiltPage): readonly string[] {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  const file = href === undefined ? null : fileOfReference(href, page, site);
  return file?.startsWith('json-schema/2020-12/reader/') === true ? [file] : [];
}

const compiled = new Map<string, ValidateFunction>();

function compile(path: string): ValidateFunction {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const text = site.read(path);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  // What the schemas say to people and tools, not to validators.
  ajv.addVocabulary([...new Set([...text.matchAll(/"(x-[\w-]+)":/g)].map(([, keyword = '']) => keyword))]);
  const validate = ajv.compile(JSON.parse(text) as object);
  compiled.set(path, validate);
  return validate;
}
