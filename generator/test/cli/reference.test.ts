import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { Argument, Option } from 'commander';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { GuidedCommand } from '../../src/cli/guided-command.ts';
import { createProgram, processIo } from '../../src/cli/main.ts';
import { renderReference } from '../../src/cli/render-reference.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';

const program = createProgram({ ...processIo(), cwd: '.' }, () => {});
const page = renderReference(program);

const parse = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The page from the heading of each command to the next. */
function readSections(markdown: string): ReadonlyMap<string, readonly Nodes[]> {
  const sections = new Map<string, Nodes[]>();
  let current: Nodes[] = [];
  for (const node of parse(markdown).children) {
    if (node.type === 'heading') sections.set(textOf(node), (current = []));
    else current.push(node);
  }
  return sections;
}

const sections = readSections(page);
const sectionOf = (command: { name(): string }, from = sections): readonly Nodes[] =>
  from.get(`synap ${command.name()}`) ?? [];

/** First cells of the rows of tables with this title, and the whole rows. */
const rowsOf = (nodes: readonly Nodes[], title: string): ReadonlyMap<string, string> =>
  new Map(
    nodes
      .flatMap((node) => (node.type === 'table' && textOf(node.children[0]!.children[0]!) === title ? [node] : []))
      .flatMap((table) => table.children.slice(1).map((row) => row.children.map(textOf)))
      .map(([first = '', ...rest]) => [first, rest.join(' ')]),
  );

/** The commands whose table of arguments or options is not theirs. */
const findUnlisted = (title: 'Option' | 'Argument', from = sections): string[] =>
  program.commands
    .filter((command) => {
      const nodes = sectionOf(command, from);
      const names = title === 'Option' ? command.options.map(({ flags }) => flags) : argumentsOf(command);
      return JSON.stringify([...rowsOf(nodes, title).keys()]) !== JSON.stringify(names);
    })
    .map((command) => command.name());

const argumentsOf = (command: { readonly registeredArguments: readonly Argument[] }): string[] =>
  command.registeredArguments
    .map((argument) => argument.name() + (argument.variadic ? '...' : ''))
    .map((name, index) => (command.registeredArguments[index]?.required === true ? `<${name}>` : `[${name}]`));

describe('the reference', () => {
  test('is what the command prints, in a folder without a project, on a terminal of any width', async () => {
    const run = { code: 0, stdout: page, stderr: '' };
    expect(await runCli(['reference'], { cwd: createFolder() })).toEqual(run);
    const narrow = { cwd: createFolder(), isTTY: true, env: { COLUMNS: '20', FORCE_COLOR: '1' } };
    expect(await runCli(['reference'], narrow)).toEqual(run);
  });

  test('has a title and a description in its frontmatter, and no heading of the first level', () => {
    const [first, ...rest] = parse(page).children;
    expect(first?.type === 'yaml' && (parseYaml(first.value) as unknown)).toEqual({
      title: 'Command line',
      description: 'Every command of synap, with its arguments, options, exit codes and examples.',
    });
    expect(rest.some((node) => node.type === 'heading' && node.depth === 1)).toBe(false);
  });

  test('has every command with all of its arguments and options, in the order of the program', () => {
    const names = program.commands.map((command) => `synap ${command.name()}`);
    expect(names.length).toBeGreaterThan(10);
    expect([...sections.keys()]).toEqual(['Options of the program', 'Exit codes', ...names]);
    expect(findUnlisted('Option')).toEqual([]);
    expect(findUnlisted('Argument')).toEqual([]);
  });

  test('control: a row that goes missing is noticed', () => {
    const broken = readSections(page.replace(/^\| `--dead`.*\n/m, '').replaceAll('<event-type>', '<event>'));
    expect(findUnlisted('Option', broken)).toEqual(['usage']);
    expect(findUnlisted('Argument', broken)).toEqual(['show']);
  });

  test('says of each option what its choices, default and conflicts are', () => {
    for (const command of program.commands) {
      const rows = rowsOf(sectionOf(command), 'Option');
      for (const option of command.options) {
        const row = rows.get(option.flags) ?? '';
        const said = `${command.name()} ${option.flags}`;
        if (option.argChoices !== undefined) expect(row, said).toContain(`One of ${option.argChoices.join(', ')}.`);
        const hasDefault = option.defaultValue !== undefined && option.required;
        expect(row.includes(`Default: ${String(option.defaultValue)}.`), said).toBe(hasDefault);
      }
    }
    const generate = rowsOf(sections.get('synap generate') ?? [], 'Option');
    expect(generate.get('--dry-run')).toMatch(/ Not with --check\.$/);
    expect(generate.get('--check')).not.toContain('Not with');
  });

  test('has each command’s usage, notes, examples and what makes it exit with 1, as its help has', async () => {
    for (const command of program.commands) {
      const nodes = sectionOf(command);
      const { stdout: help } = await runCli([command.name(), '--help'], { cwd: createFolder() });
      const codes = nodes.flatMap((node) => (node.type === 'code' ? [node.value] : []));
      expect(`Usage: ${codes[0]}`).toBe(help.split('\n')[0]);
      const examples = help
        .split('\nExample:\n')[1]
        ?.trimEnd()
        .replaceAll(/^ {2}\$ /gm, '');
      expect(codes[1]).toBe(examples);
      expect(examples).toContain(`synap ${command.name()}`);
      const exits = nodes.map(textOf).find((text) => text.startsWith('Exits with 1 where '));
      expect(exits?.replace('Exits with 1', 'Exits 1')).toBe(/^Exits 1 where .*$/m.exec(help)?.[0].replaceAll('`', ''));
    }
    expect(sections.get('synap lint')?.map(textOf).join('\n')).toContain('Warnings and notes are advice.');
  });

  test('links from its list to the heading of each command', () => {
    const anchors = new Set([...page.matchAll(/^## (.*)$/gm)].map(([, name = '']) => name.replaceAll(' ', '-')));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
    expect(links).toHaveLength(program.commands.length);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  test('is as Prettier leaves it', async () => {
    expect(await prettier.format(page, { parser: 'markdown', printWidth: 120, singleQuote: true })).toBe(page);
  });
});

describe('text of a program', () => {
  /** A program that asks for a text wherever it says anything. */
  function programSaying(next: () => string): GuidedCommand {
    const saying = new GuidedCommand('prog').description(next()).withGuide({
      exitCodes: [{ code: 0, meaning: next() }],
      notes: next(),
    });
    saying
      .command('do')
      .description(next())
      .addArgument(new Argument('<what>', next()).choices([next()]).default(next()))
      .addOption(new Option('--how <how>', next()).choices([next(), 'b']).default(next()))
      .withGuide({ exitsOneWhere: next(), notes: next(), examples: [next()] });
    return saying;
  }

  /** Kinds of blocks, without what stands in a line, and without values of code. */
  const blocks = (node: Nodes): unknown =>
    ['paragraph', 'tableCell', 'heading'].includes(node.type) || !('children' in node)
      ? [node.type, ...inside(node)]
      : [node.type, ...node.children.map(blocks)];
  const inside = (node: Nodes): string[] =>
    'children' in node
      ? node.children.flatMap((child) => [...(SAFE.has(child.type) ? [] : [child.type]), ...inside(child)])
      : [];
  /** Code is wanted, where the text has backticks; an address is an address. */
  const SAFE = new Set(['text', 'inlineCode', 'link']);

  // One line each: a help has paragraphs, and a payload with an empty line in it makes two.
  const deck = PAYLOADS.filter((payload) => payload.trim() !== '').map((payload) => payload.replaceAll(/\s+/g, ' '));
  const skeletonOf = (markdown: string): string => JSON.stringify(blocks(parse(markdown)));
  const plainPage = renderReference(programSaying(() => 'plain'));
  const plain = skeletonOf(plainPage);

  test('changes the structure of the page in no way', () => {
    const dealt: string[] = [];
    const deal = (): string => {
      const text = deck[dealt.length % deck.length] ?? '';
      dealt.push(text);
      return text;
    };
    // Two rounds, so that each payload stands in two places.
    while (dealt.length < 2 * deck.length + 1) {
      const from = dealt.length;
      const markdown = renderReference(programSaying(deal));
      expect(skeletonOf(markdown), dealt.slice(from).join('\n')).toBe(plain);
    }
    expect(deck.length).toBeGreaterThan(200);
    expect(deck.filter((text) => !dealt.includes(text))).toEqual([]);
  });

  test('reads as it was written', () => {
    const markdown = renderReference(programSaying(() => 'Use `--a|b` or --check-it, *not* <b>, {"x": 1} & #1_'));
    const texts = readSections(markdown).get('prog do')?.map(textOf) ?? [];
    expect(texts[0]).toBe('Use --a|b or --check-it, *not* <b>, {"x": 1} & #1_.');
    expect(markdown).toContain('Use `--a|b` or `--check-it`, &#42;not&#42; &lt;b&gt;, `{"x": 1}` &amp; #1&#95;');
  });

  test('control: a page that did not encode it would be another', () => {
    const changed = deck
      .filter((_, index) => index % 4 === 0)
      .filter((text) => skeletonOf(plainPage.replaceAll('\nPlain.\n', () => `\n${text}\n`)) !== plain);
    expect(changed.length).toBeGreaterThan(5);
  });
});
