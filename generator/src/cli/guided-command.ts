import { Command } from 'commander';

/** What a command says beside its arguments and options. Names of files, commands and values may stand in backticks. */
export interface Guide {
  /** What each exit code means, where all commands agree. */
  readonly exitCodes?: readonly { readonly code: number; readonly meaning: string }[];
  /** When it exits with 1: a clause that follows "where". */
  readonly exitsOneWhere?: string;
  /** Paragraphs with an empty line between them, in lines that fit a terminal. */
  readonly notes?: string;
  /** Commands to type. */
  readonly examples?: readonly string[];
}

/** A command with a guide: `--help` ends with it, and the reference has it too. */
export class GuidedCommand extends Command {
  guide: Guide = {};

  override createCommand(name?: string): GuidedCommand {
    return new GuidedCommand(name);
  }

  withGuide(guide: Guide): this {
    this.guide = guide;
    return this.addHelpText('after', renderGuide(guide));
  }
}

function renderGuide({ exitCodes = [], exitsOneWhere, notes, examples = [] }: Guide): string {
  const codes = exitCodes.map(({ code, meaning }) => `${code} ${meaning}`).join(', ');
  return [
    [
      ...(codes === '' ? [] : [`Exit codes: ${codes}.`]),
      ...(exitsOneWhere === undefined ? [] : [`Exits 1 where ${exitsOneWhere}.`]),
    ].join('\n'),
    notes ?? '',
    examples.length === 0 ? '' : ['Example:', ...examples.map((example) => `  $ ${example}`)].join('\n'),
  ]
    .filter((part) => part !== '')
    .map((part) => `\n${part}`)
    .join('\n');
}
