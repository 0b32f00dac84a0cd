import { expect, test } from 'vitest';
import { ROOT, committed } from '../parity/packages.ts';
import { bundle, gzippedSize } from '../validators/bundle.ts';

const { model } = committed();
const ENTRY = '@synap/types/validators/standard';

/** Of the events of the catalog those whose JSON Schema is in a bundle. */
const eventsIn = (code: string): readonly string[] =>
  model.events.filter(({ names }) => new RegExp(`\\b${names.data}\\b`).test(code)).map(({ type }) => type);

test('a program with one schema has no code of another event, and none of Zod', async () => {
  const code = await bundle(
    ROOT,
    `import { TagsCreateRequestedSchema } from '${ENTRY}';\nconsole.log(TagsCreateRequestedSchema);`,
  );
  expect(eventsIn(code)).toEqual(['tags.create.requested']);
  expect(code).not.toMatch(/apiKey|webhook|safeParse/i);
  console.info(`standard: a program with one schema is ${gzippedSize(code)} bytes, minified and gzip`);
});

test('control: with a schema by its type there are all', async () => {
  const code = await bundle(
    ROOT,
    `import { getPayloadSchema } from '${ENTRY}';\nconsole.log(getPayloadSchema(location.hash));`,
  );
  expect(eventsIn(code)).toEqual(model.events.map(({ type }) => type));
  expect(code).toMatch(/webhook/i);
});
