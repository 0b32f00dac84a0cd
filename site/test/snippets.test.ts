/**
 * What the code blocks of the site's pages say, is so. Of the pages written by hand and of the catalog's:
 *
 * - `ts`, `tsx`: each compiles, all in one program. `continues` appends a block to the one before it. `expect-error` is for
 *   what does not compile, at the lines that have a comment `// error: ...`, and nowhere else.
 * - below `It prints:`, `text` is what the block before it prints, of TypeScript and of Python.
 * - `json`: parses; an event of the catalog is one that a writer may send. `jsonc invalid` is for those that are refused.
 *
 * PYTHON names an interpreter that has jsonschema; by default that is Debian's. With SNIPPETS=all, programs that open a
 * store run, too: each starts a database, which takes seconds, and the README of that package shows the same ones.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { parse as parseJsonc } from 'jsonc-parser';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readFences, readSnippets } from './snippets/read-snippets.ts';
import type { Fence, Snippet } from './snippets/read-snippets.ts';
import { compile, createSnippetFolder, runPython, writeSnippet } from './snippets/snippet-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const folder = createSnippetFolder();
afterAll(() => folder.remove());

const fences = ['site/src/content/docs', 'output/docs']
  .flatMap(findPages)
  .flatMap((path) => readFences(readFileSync(path, 'utf8'), relative(repository, path)));
const snippets = pagesOf(fences).flatMap(readSnippets);
const files = new Map(
  snippets.map((snippet, index) => [writeSnippet(folder.path, { name: `snippet-${index}`, snippet }), snippet]),
);

describe('TypeScript on the pages', () => {
  test('compiles where it should, and fails at the lines that say so', () => {
    expect(snippets.length).toBeGreaterThan(55);
    expect(misjudged(files)).toEqual([]);
  });

  test('control: a block with a fault of its own is found, and so is one that should fail and does not', () => {
    const event =
      "import { createSynapEvent } from '@synap/types';\ncreateSynapEvent({ type: 'tags.create.requested', data: ";
    const controls = [
      readFences(`\`\`\`ts\n${event}{ nam: '' }, userId: 'u' });\n\`\`\``, 'control.md'),
      readFences(`\`\`\`ts expect-error\n${event}{ name: '' }, userId: 'u' }); // error: none\n\`\`\``, 'control.md'),
    ].flatMap(readSnippets);
    const written = controls.map((snippet, index): [string, Snippet] => [
      writeSnippet(folder.path, { name: `control-${index}`, snippet }),
      snippet,
    ]);
    expect(misjudged(new Map(written))).toEqual([
      expect.stringContaining(
        "control.md:1, line 2 of its code: TS2561: Object literal may only specify known properties, but 'nam'",
      ),
      'control.md:1, line 2 of its code: compiles, and the page says that it does not',
    ]);
  });
});

describe('what the pages say that a program prints', () => {
  const printing = [...files].filter(([, { prints }]) => prints !== undefined);

  for (const [file, { place, code, prints }] of printing) {
    const opensStore = /createEventRepository\(\)/.test(code);
    test(`${place} prints it`, { timeout: 120_000 }, async ({ skip }) => {
      if (opensStore && process.env['SNIPPETS'] !== 'all') {
        console.log(`skipped: ${place} opens a store; SNIPPETS=all runs it, too`);
        skip('it opens a store');
      }
      expect(await run(file)).toBe(prints);
    });
  }

  test('control: another text is told apart', async () => {
    const [snippet] = readSnippets(
      readFences("```ts\nconsole.log('one', { two: 2 });\n```\n\nIt prints:\n\n```text\none\n```", ''),
    );
    const file = writeSnippet(folder.path, { name: 'control-print', snippet: snippet! });
    expect(await run(file)).toBe('one { two: 2 }\n');
    expect(snippet?.prints).toBe('one\n');
  });

  for (const { place, text, prints } of fences.filter(({ language }) => language === 'python')) {
    test(`${place} prints it, in Python`, ({ skip }) => {
      const result = runPython(folder.path, text);
      if ('missing' in result) {
        console.log(`skipped: ${result.missing}`);
        skip(result.missing);
      } else {
        expect(result.printed).toBe(prints);
      }
    });
  }
});

describe('JSON on the pages', () => {
  const json = fences.filter(({ language }) => language === 'json' || language === 'jsonc');

  test('parses, and its events are valid, or refused where a block says so', async () => {
    expect(json.length).toBeGreaterThan(55);
    expect(await misread(json)).toEqual([]);
  });

  test('control: an event with a slip is found, and one that is called invalid and is not', async () => {
    const envelope = {
      id: crypto.randomUUID(),
      version: 'v1',
      userId: 'u',
      source: 'api',
      timestamp: '2026-01-15T09:30:00.000Z',
    };
    const block = (language: string, data: object): Fence => {
      const text = JSON.stringify({ ...envelope, type: 'tags.create.requested', data });
      return readFences(`\`\`\`${language}\n${text}\n\`\`\``, 'control.md')[0]!;
    };
    expect(
      await misread([block('json', { name: 'roadmap', colour: '#3b82f6' }), block('jsonc invalid', { name: 'a' })]),
    ).toEqual([expect.stringContaining('colour'), 'control.md:1 is called invalid, and is not']);
  });
});

function findPages(path: string): readonly string[] {
  return readdirSync(join(repository, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .map((name) => join(repository, path, name));
}

/** The blocks of each page by themselves. */
function pagesOf(all: readonly Fence[]): readonly (readonly Fence[])[] {
  const pages = new Map<string, Fence[]>();
  for (const fence of all) {
    const page = fence.place.slice(0, fence.place.lastIndexOf(':'));
    pages.set(page, [...(pages.get(page) ?? []), fence]);
  }
  return [...pages.values()];
}

function misjudged(written: ReadonlyMap<string, Snippet>): readonly string[] {
  const faults = compile(folder.path, [...written.keys()]);
  const unexpected = faults
    .filter(({ file, line }) => !(written.get(file)?.errorLines.includes(line) ?? false))
    .map(({ file, line, message }) => `${written.get(file)?.place ?? file}, line ${line} of its code: ${message}`);
  const unfulfilled = [...written].flatMap(([file, { place, errorLines }]) =>
    errorLines
      .filter((line) => !faults.some((fault) => fault.file === file && fault.line === line))
      .map((line) => `${place}, line ${line} of its code: compiles, and the page says that it does not`),
  );
  return [...unexpected, ...unfulfilled];
}

async function run(file: string): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(`${format(...values)}\n`);
  });
  try {
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
  }
  return lines.join('');
}

async function misread(blocks: readonly Fence[]): Promise<readonly string[]> {
  const { EventWriterSchemas, decodeEvent } = await import('../../output/types/dist/index.mjs');
  const faultOf = (value: unknown): string | undefined => {
    try {
      const { type, data } = decodeEvent(value, { unknownTypes: 'refuse' });
      // Of a reader's schema a misspelt field is one that is not known yet.
      return EventWriterSchemas[type].safeParse(data).error?.message;
    } catch (error) {
      return String(error);
    }
  };
  return blocks.flatMap(({ place, language, marks, text }) => {
    const value: unknown = language === 'json' ? JSON.parse(text) : parseJsonc(text);
    const isEvent = typeof value === 'object' && value !== null && 'type' in value && 'data' in value;
    const fault = isEvent ? faultOf(value) : undefined;
    if (marks.has('invalid')) return fault === undefined ? [`${place} is called invalid, and is not`] : [];
    return fault === undefined ? [] : [`${place}: ${fault}`];
  });
}
