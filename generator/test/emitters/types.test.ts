import * as prettier from 'prettier';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { emitters } from '../../src/emitters/index.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import type { ManifestInput } from '../../src/manifest/types.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { replaceProse } from '../replace-prose.ts';

const context = {
  history: [],
  notes: new Map(),
  upcasters: new Map(),
  templates: loadTemplates({ builtIn: BUILT_IN_TEMPLATES }),
};

const emit = (model: Model): ReadonlyMap<string, string> =>
  new Map(emitters.flatMap((emitter) => emitter.emit(model, context)).map(({ path, contents }) => [path, contents]));

// No description of a manifest is empty; one that were would have no comment.
const DECK = PAYLOADS.filter((payload) => payload.trim() !== '');

const catalog = buildModel(manifest);
const plain = emit(withProse(manifest, () => 'plain words'));
const hostile = dealAll();

const isModule = (path: string): boolean => path.endsWith('.ts');

describe('generated TypeScript', () => {
  test('is left unchanged by Prettier, on the catalog and with hostile prose', async () => {
    // Modules without prose are the same in all of them.
    const modules = new Map(
      [emit(catalog), ...hostile].flatMap((files) =>
        [...files].filter(([path]) => isModule(path)).map(([path, text]) => [text, path] as const),
      ),
    );
    for (const [text, path] of modules) expect(await format(text, 'typescript'), path).toBe(text);
  });

  test('with hostile prose is the same program, but for the text in its literals and comments', () => {
    for (const files of hostile) {
      for (const [path, text] of files) {
        if (isModule(path)) expect(skeleton(text), path).toEqual(skeleton(plain.get(path) ?? ''));
      }
    }
  });

  test('control: text that leaves its literal or comment changes the program', () => {
    const path = 'types/src/tables/tags.ts';
    const text = plain.get(path) ?? '';
    expect(skeleton(text.replace('/** plain words */', '/** */ alert(1); /* */'))).not.toEqual(skeleton(text));
    expect(skeleton(text.replace(`'plain words'`, `'' + alert(1)`))).not.toEqual(skeleton(text));
  });

  test('control: Prettier would notice a line too long', async () => {
    const text = `${(plain.get('types/src/names.ts') ?? '').trimEnd()} const tooLong = [${'1, '.repeat(80)}];\n`;
    expect(await format(text, 'typescript')).not.toBe(text);
  });
});

describe('generated JSON', () => {
  test('is left unchanged by Prettier, and parses', async () => {
    for (const files of [emit(catalog), hostile[0]!]) {
      for (const [path, text] of files) {
        if (!path.endsWith('.json') || path.endsWith('bundle.json')) continue;
        JSON.parse(text);
        const parser = path.endsWith('package.json') ? 'json-stringify' : 'json';
        expect(await format(text, parser), path).toBe(text);
      }
    }
  });

  test('carries hostile prose unchanged', () => {
    const schemas = hostile.flatMap((files) =>
      [...files]
        .filter(([path]) => path.startsWith('json-schema/2020-12/reader/') && !path.endsWith('bundle.json'))
        .map(([, text]) => text),
    );
    const found = new Set<string>();
    JSON.parse(`[${schemas.join(',')}]`, (key, value: unknown) => {
      if (key === 'description') found.add(String(value));
      return value;
    });
    const dealt = DECK.filter((payload) => found.has(payload));
    expect(dealt.length).toBeGreaterThan(100);
  });
});

describe('secrets', () => {
  const CANARY = 'canary-52c1';

  /** The catalog, with the canary wherever a sensitive column can hold a value or a word. */
  const withCanaries = (sensitive: boolean): ManifestInput => ({
    ...manifest,
    tables: manifest.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.sensitive === true
          ? { ...column, sensitive, description: CANARY, default: `${CANARY}-default`, example: `${CANARY}-example` }
          : column,
      ),
    })),
  });

  test('no value or word of a sensitive column reaches any file', () => {
    for (const [path, text] of emit(buildModel(withCanaries(true)))) expect(text, path).not.toContain(CANARY);
  });

  test('control: the same column, were it not sensitive, would be all over the output', () => {
    const files = [...emit(buildModel(withCanaries(false)))].filter(([, text]) => text.includes(CANARY));
    expect(files.length).toBeGreaterThan(10);
  });
});

const format = (text: string, parser: string): Promise<string> =>
  prettier.format(text, { parser, printWidth: 120, singleQuote: true });

/** Every payload stands somewhere, over as many rounds as that takes. */
function dealAll(): readonly ReadonlyMap<string, string>[] {
  let next = 0;
  const deal = (): string => DECK[next++ % DECK.length]!;
  const rounds: ReadonlyMap<string, string>[] = [];
  while (rounds.length < 3 || next < DECK.length) rounds.push(emit(withProse(manifest, deal)));
  return rounds;
}

function withProse(input: ManifestInput, say: () => string): Model {
  return buildModel(replaceProse(input, say) as ManifestInput);
}

/** The kinds of all nodes in order, and the text of those that hold neither prose nor its place. */
function skeleton(text: string): readonly string[] {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
  const kinds = parseDiagnostics.map((diagnostic) => `${diagnostic.start}: ${String(diagnostic.messageText)}`);
  const visit = (node: ts.Node): void => {
    kinds.push(ts.isIdentifier(node) ? node.text : ts.SyntaxKind[node.kind]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return kinds;
}
