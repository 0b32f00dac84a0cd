import { describe, expect, test } from 'vitest';
import type { Event, Field } from '../../src/model/types.ts';
import { committed } from '../parity/packages.ts';
import { bundle, gzippedSize } from './bundle.ts';

/** What a consumer of one event's validator ships. Sizes are of the minified module after gzip -9. */
const { model, types } = committed();
const EVENT = model.events.find(({ type }) => type === 'tags.create.requested')!;
const ENTRY = './dist/validators/tables/tags.mjs';

const FLAT = {
  is: `export { isTagsCreateRequested } from '${ENTRY}';`,
  parse: `export { parseTagsCreateRequested } from '${ENTRY}';`,
  'parse and all errors': `export { parseTagsCreateRequested, validateTagsCreateRequested } from '${ENTRY}';`,
};
const NAMESPACED = {
  is: `import { tagsCreateRequested } from '${ENTRY}';\nexport const check = (data) => tagsCreateRequested.is(data);`,
  parse: `import { tagsCreateRequested } from '${ENTRY}';\nexport const check = (data) => tagsCreateRequested.parse(data);`,
};
const WHOLE = './dist/validators/index.mjs';

/** Bytes. */
const BUDGET = 800;

describe('a consumer of one event', () => {
  test.each(Object.entries({ ...named('flat', FLAT), ...named('namespace', NAMESPACED) }))(
    '%s: gets no code of another event',
    async (name, source) => {
      const code = await bundle(types, source);
      console.log(`${name}: ${code.length} B minified, ${gzippedSize(code)} B gzip`);
      expect(foreignWords(code)).toEqual([]);
      expect(code).toContain('name');
    },
  );

  test(`asking \`is\` alone costs at most ${BUDGET} B`, async () => {
    expect(gzippedSize(await bundle(types, FLAT.is))).toBeLessThanOrEqual(BUDGET);
  });

  test('the bundle works', async () => {
    const code = await bundle(types, `${FLAT.is}\n${FLAT['parse and all errors']}`);
    const { isTagsCreateRequested, validateTagsCreateRequested } = (await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    )) as { isTagsCreateRequested(data: unknown): boolean; validateTagsCreateRequested(data: unknown): unknown };
    expect(isTagsCreateRequested(EVENT.example)).toBe(true);
    expect(isTagsCreateRequested({ name: '' })).toBe(false);
    expect(validateTagsCreateRequested({ name: '' })).toMatchObject({
      success: false,
      issues: [{ code: 'too_small' }],
    });
  });

  test('control: a consumer of a whole table gets code of other events, and is beyond the budget', async () => {
    const code = await bundle(types, `export * from '${ENTRY}';`);
    expect(foreignWords(code)).toContain('tagId');
    expect(gzippedSize(code)).toBeGreaterThan(BUDGET);
  });
});

test('a consumer of whole events gets the payloads of all', async () => {
  for (const name of ['isEvent', 'parseEvent', '*']) {
    const code = await bundle(types, `export ${name === '*' ? name : `{ ${name} }`} from '${WHOLE}';`);
    console.log(`all ${model.events.length} events, ${name}: ${code.length} B minified, ${gzippedSize(code)} B gzip`);
    expect(foreignWords(code)).toContain('subscriptionId');
  }
});

function named(way: string, sources: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [`${way} ${name}`, source]));
}

/** Words of other events alone that stand in the code: their types, properties, values and patterns. */
function foreignWords(code: string): readonly string[] {
  const own = new Set(wordsOf(EVENT));
  const words = model.events.flatMap((event) => (event === EVENT ? [] : wordsOf(event)));
  return [...new Set(words)].filter((word) => !own.has(word) && !COMMON.has(word) && hasWord(code, word));
}

function hasWord(code: string, word: string): boolean {
  for (let at = code.indexOf(word); at !== -1; at = code.indexOf(word, at + 1)) {
    if (!/[A-Za-z0-9_$]/u.test(code.charAt(at - 1)) && !/[A-Za-z0-9_$]/u.test(code.charAt(at + word.length)))
      return true;
  }
  return false;
}

/** Words of JavaScript and of our own runtime that happen to be a property's name somewhere. */
const COMMON: ReadonlySet<string> = new Set([
  'length',
  'path',
  'code',
  'message',
  'keys',
  'type',
  'data',
  'value',
  'string',
  'number',
  'boolean',
  'object',
  'array',
  'date',
  'url',
  'id',
  'name',
  'text',
  'key',
  'other',
  'system',
  'user',
  'source',
  'version',
  'error',
  'issues',
  'success',
  'custom',
  'none',
]);

const wordsOf = ({ type, data }: Event): readonly string[] => [type, ...fieldWords(data)];

function fieldWords(field: Field): readonly string[] {
  switch (field.kind) {
    case 'object':
      return field.properties.flatMap((property) => [property.name, ...fieldWords(property.field)]);
    case 'array':
      return fieldWords(field.items);
    case 'record':
      return fieldWords(field.values);
    case 'union':
      return field.variants.flatMap(fieldWords);
    case 'enum':
      return field.values;
    case 'literal':
      return typeof field.value === 'string' ? [field.value] : [];
    case 'reference':
      return fieldWords(
        model.types.find(({ name }) => name === field.target)?.field ?? { kind: 'json', nullable: false },
      );
    case 'string':
    case 'decimal':
      return field.pattern === undefined ? [] : [field.pattern];
    default:
      return [];
  }
}
