import type { Argument, Option } from 'commander';
import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeCellCode, encodeCodeSpan } from '../encoders/code-span.ts';
import { encodeTable } from '../encoders/markdown-table.ts';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeYaml } from '../encoders/yaml.ts';
import type { GuidedCommand } from './guided-command.ts';

/**
 * A page of Markdown with every command of a program: usage, arguments, options, exit codes and examples. It has
 * frontmatter and no heading of its own, so that a documentation site can take it as it is.
 */
export function renderReference(program: GuidedCommand): string {
  const name = program.name();
  const commands = program.commands.filter(isGuided);
  return `${[
    ['---', 'title: Command line', `description: ${encodeYaml(describePage(name))}`, '---'].join('\n'),
    encodeHelp(program.description()),
    encodeTable({
      header: ['Command', 'What it does'],
      rows: commands.map((command) => [
        `[${encodeMarkdown(nameOf(command, program))}](#${anchorOf(command, program)})`,
        encodeSentence(command.description(), CELL),
      ]),
    }),
    '## Options of the program',
    encodeOptions(program.createHelp().visibleOptions(program), program),
    `Each command takes ${encodeCodeSpan('--help')} as well.`,
    ...encodeExitCodes(program),
    ...commands.flatMap((command) => encodeCommand(command, program)),
  ].join('\n\n')}\n`;
}

const describePage = (name: string): string =>
  `Every command of ${name}, with its arguments, options, exit codes and examples.`;

const isGuided = (command: object): command is GuidedCommand => 'guide' in command;

const nameOf = (command: GuidedCommand, program: GuidedCommand): string => `${program.name()} ${command.name()}`;

/** As sites make it of the command's heading. */
const anchorOf = (command: GuidedCommand, program: GuidedCommand): string =>
  nameOf(command, program).toLowerCase().replaceAll(' ', '-');

function encodeExitCodes({ guide: { exitCodes = [], notes = '' } }: GuidedCommand): readonly string[] {
  const rows = exitCodes.map(({ code, meaning }) => [String(code), encodeSentence(meaning, CELL)]);
  return ['## Exit codes', encodeTable({ header: ['Code', 'Meaning'], rows }), ...encodeParagraphs(notes)];
}

function encodeCommand(command: GuidedCommand, program: GuidedCommand): readonly string[] {
  const { exitsOneWhere, notes = '', examples = [] } = command.guide;
  const names = nameOf(command, program);
  const args = command.registeredArguments;
  // `--help` is the same everywhere.
  const options = command.options.filter(({ hidden }) => !hidden);
  return [
    `## ${encodeMarkdown(names)}`,
    encodeSentence(command.description()),
    encodeCodeBlock({ language: 'sh', code: `${names} ${command.usage()}` }),
    ...(args.length === 0 ? [] : [encodeArguments(args)]),
    ...(options.length === 0 ? [] : [encodeOptions(options, command)]),
    ...encodeParagraphs(notes),
    ...(exitsOneWhere === undefined ? [] : [`Exits with 1 where ${encodeHelp(exitsOneWhere)}.`]),
    ...(examples.length === 0 ? [] : ['Example:', encodeCodeBlock({ language: 'sh', code: examples.join('\n') })]),
  ];
}

const encodeArguments = (args: readonly Argument[]): string =>
  encodeTable({
    header: ['Argument', 'Meaning'],
    rows: args.map((argument) => [
      encodeCellCode(usageOf(argument)),
      joinSentences([
        encodeSentence(argument.description, CELL),
        encodeChoices(argument.argChoices),
        encodeDefault(argument),
      ]),
    ]),
  });

/** As in the usage: `<file...>`, `[file]`. */
function usageOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

const encodeOptions = (options: readonly Option[], command: GuidedCommand): string =>
  encodeTable({
    header: ['Option', 'Meaning'],
    rows: options.map((option) => [
      encodeCellCode(option.flags),
      joinSentences([
        encodeSentence(option.description, CELL),
        encodeChoices(option.argChoices),
        // A switch that is off, or one that turns something off, has nothing to say here.
        option.required || option.optional ? encodeDefault(option) : '',
        option.mandatory ? 'Has to be given.' : '',
        encodeConflicts(option, command),
      ]),
    ]),
  });

const encodeChoices = (choices: readonly string[] | undefined): string =>
  choices === undefined ? '' : `One of ${choices.map(encodeCellCode).join(', ')}.`;

function encodeDefault(one: { defaultValue?: unknown; defaultValueDescription?: string | undefined }): string {
  const { defaultValue, defaultValueDescription: described } = one;
  if (defaultValue === undefined) return '';
  const text = typeof defaultValue === 'string' ? defaultValue : JSON.stringify(defaultValue);
  return `Default: ${described === undefined ? encodeCellCode(text) : encodeHelp(described, CELL)}.`;
}

/** Commander's types leave out what `conflicts` has set. */
function encodeConflicts(option: Option & { readonly conflictsWith?: readonly string[] }, { options }: GuidedCommand) {
  const others = (option.conflictsWith ?? []).map(
    (name) => options.find((other) => other.attributeName() === name)?.long ?? name,
  );
  return others.length === 0 ? '' : `Not with ${others.map(encodeCellCode).join(', ')}.`;
}

const joinSentences = (sentences: readonly string[]): string => sentences.filter((text) => text !== '').join(' ');

const encodeParagraphs = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => encodeHelp(paragraph));

interface Place {
  encodeCode(code: string): string;
}

const TEXT: Place = { encodeCode: encodeCodeSpan };
const CELL: Place = { encodeCode: encodeCellCode };

/** The text of a help as a sentence of its own. */
function encodeSentence(text: string, place: Place = TEXT): string {
  const sentence = text.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return encodeHelp(sentence === '' || /[.!?:]$/.test(sentence) ? sentence : `${sentence}.`, place);
}

/** The text of a help in Markdown: options, JSON and what stands in backticks become code. */
function encodeHelp(text: string, { encodeCode }: Place = TEXT): string {
  const parts = text.split(/`([^`\n]+)`|(?<![\w-])(--[a-z][\w-]*|\{"[^{}\n]*\})/);
  // With a comma where code comes before or after it, a part keeps its spaces, and is no start or end of a line.
  const encodeText = (part: string, isFirst: boolean): string =>
    isFirst ? encodeMarkdown(`${part},`).slice(0, -1) : encodeMarkdown(`,${part},`).slice(1, -1);
  return parts
    .map((part = '', index) => (index % 3 === 0 ? encodeText(part, index === 0) : part === '' ? '' : encodeCode(part)))
    .join('')
    .trim();
}
