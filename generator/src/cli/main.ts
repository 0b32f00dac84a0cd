import { CommanderError, InvalidArgumentError, Option } from 'commander';
import { generatorVersion } from '../installation.ts';
import type { Format } from '../report/render.ts';
import type { Policy } from '../evolution/finding.ts';
import { GuidedCommand } from './guided-command.ts';
import type { Io } from './io.ts';
import { reportError } from './render-error.ts';

export { processIo } from './io.ts';
export type { Io } from './io.ts';

/** 0 fine, 1 findings (stale output, invalid events), 2 a fault of usage, configuration, manifest or machine. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command; `argv` is what follows the program's name. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      // After --help and --version.
      return 0;
    }
    await reportError(error, io, { format: wantsJson(argv) ? 'json' : 'text' });
    return 2;
  }
}

/** Read off the arguments themselves: it holds for arguments that Commander refuses, too. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  return flags.some((flag, index) => flag === '--format=json' || (flag === '--format' && flags[index + 1] === 'json'));
}

/** The program with all of its commands, which tell `finish` their exit code. */
export function createProgram(io: Io, finish: (code: ExitCode) => void): GuidedCommand {
  const program = new GuidedCommand('synap')
    .description('Typed events, schemas and a catalog from one table manifest.')
    .version(generatorVersion())
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .withGuide({
      exitCodes: [
        { code: 0, meaning: 'ok' },
        { code: 1, meaning: 'findings (stale output, invalid events)' },
        { code: 2, meaning: 'a fault of usage, configuration, manifest or I/O' },
      ],
      notes: `
With \`--format json\` a run that ends with 2 prints \`{"error": {"code", "message"}}\` on stdout, with \`diagnostics\` where
the manifest, sources or suppressions are at fault; \`validate\` adds \`error\` to its report where it has begun to print
it. The code is \`USAGE\`, \`MANIFEST\`, \`SOURCES\`, \`SUPPRESSIONS\`, \`REFUSED\` (configuration, a name, or the machine) or
\`INTERNAL\`. What is for people goes to stderr.`.trim(),
    });

  // Each command's module is loaded when it is run: --help and the quick commands stay quick.
  program
    .command('generate')
    .description('write the output folder from the manifest, and build its npm package')
    .option('--check', 'write nothing; list and diff what is missing, changed or orphaned')
    .addOption(new Option('--dry-run', 'write nothing; list what would be written and removed').conflicts('check'))
    .option('--no-build', 'leave the npm package unbuilt')
    .option('-q, --quiet', 'print errors only')
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: '--check finds that anything is missing, changed or orphaned',
      examples: ['synap generate --check'],
    })
    .action(async (options: GenerateFlags) => {
      const { generate } = await import('./generate.ts');
      finish(await generate(options, io));
    });

  program
    .command('list')
    .description('list the event types of the catalog')
    .option('-t, --table <name>', 'only those of one table, or of one domain of system events')
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({ examples: ['synap list --table tags'] })
    .action(async (options: ListFlags) => {
      const { list } = await import('./list.ts');
      finish(await list(options, io));
    });

  program
    .command('show')
    .description('show what one event means and carries, and the note on it')
    .argument('<event-type>', 'the type of the event, such as `tags.create.requested`')
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({ examples: ['synap show tags.create.requested'] })
    .action(async (eventType: string, options: CommonFlags) => {
      const { show } = await import('./show.ts');
      finish(await show(eventType, options, io));
    });

  program
    .command('validate')
    .description('check wire events against the catalog')
    .argument(
      '<file...>',
      'the events: `.json` (one or an array), `.ndjson` or `.jsonl` (one a line), or `-` for stdin',
    )
    .addOption(
      new Option('--as <side>', '`reader`: unknown keys are fine; `writer`: they are faults')
        .choices(['reader', 'writer'])
        .default('reader'),
    )
    .addOption(unknownOption())
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: 'an event has a fault',
      examples: ['synap validate events.ndjson --as writer --unknown refuse'],
    })
    .action(async (files: readonly string[], options: ValidateFlags) => {
      const { validate } = await import('./validate.ts');
      finish(await validate(files, options, io));
    });

  program
    .command('replay')
    .description('run stored events through upcasters and schemas: which are there, and which no longer pass')
    .argument(
      '[file...]',
      'the events: `.ndjson` or `.jsonl` (a wire event, or `{event, dataVersion}`, a line), `.json`, or `-` for stdin',
    )
    .option('--database <url>', 'take the events of a `@synap/database` store in PostgreSQL; nothing in it is changed')
    .addOption(
      new Option('--limit <count>', 'how many of the invalid events are shown').argParser(parseLimit).default(10),
    )
    .addOption(unknownOption())
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: 'an event does not pass',
      notes: `
Prints how many events there are of each type and data version, and the first invalid ones with their faults. Unlike
\`validate\` it keeps no more than that, whatever the number of events, and takes records with data versions: data of an
older version goes through the upcasters first. What says nothing of its version has the first.`.trim(),
      examples: ['synap replay events.ndjson', 'synap replay --database postgres://reader@localhost/app --limit 50'],
    })
    .action(async (files: readonly string[], options: ReplayFlags) => {
      const { replay } = await import('./replay.ts');
      finish(await replay(files, options, io));
    });

  program
    .command('ksync')
    .description('write the types of the events that a project defines with @klastra/ksync, for its compiler')
    .argument('<tsconfig>', 'the tsconfig of the project, or the folder that it is in')
    .option('-o, --out <file>', 'the file to write (default: `ksync-events.d.ts` beside the tsconfig)')
    .option(
      '--exclude <glob...>',
      'source files to leave out, tests say; as in `exclude` of the tsconfig, and relative to it',
    )
    .option('--check', 'write nothing; print what would change')
    .option('-q, --quiet', 'print warnings and errors only')
    .addOption(formatOption())
    .withGuide({
      exitsOneWhere: '--check finds that anything would change',
      notes: `
Reads the calls of \`defineSchema\` that are statements, on clients without types of their own, and writes a module
augmentation, so that \`send\` and \`on\` of such clients know the types. What \`createKSync({ schemas })\` and chained calls
whose result is kept define, their clients know already. The project's compiler has to take the file in: it warns where the
tsconfig does not include it.`.trim(),
      examples: [
        'synap ksync tsconfig.json',
        "synap ksync tsconfig.json --exclude '**/*.test.ts' fixtures",
        'synap ksync tsconfig.json --check',
      ],
    })
    .action(async (tsconfig: string, options: KSyncFlags) => {
      const { ksync } = await import('./ksync.ts');
      finish(await ksync(tsconfig, options, io));
    });

  program
    .command('usage')
    .description('say who emits, handles and reads the events in TypeScript programs, and which are dead')
    .argument('<tsconfig...>', 'the tsconfigs of the programs, or the folders that they are in')
    .option('--dead', 'list only the events that nothing names or reads')
    .option('--strict', 'fail where event types stand as bare text, or are none of the catalog')
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: '--strict finds an event type as bare text, or one that the catalog does not have',
      notes: `
Reads what each tsconfig names as its compiler would, so that fields are those of the package's own types, whatever they
are read through. A text is bare where no type says which texts may stand there: a rename would pass it by.`.trim(),
      examples: ['synap usage tsconfig.json', 'synap usage packages/app packages/worker --strict'],
    })
    .action(async (tsconfigs: readonly string[], options: UsageFlags) => {
      const { usage } = await import('./usage.ts');
      finish(await usage(tsconfigs, options, io));
    });

  program
    .command('lint')
    .description('say what could be better about the manifest, and what hand-written pages get wrong about it')
    .option('--rules', 'list the rules with their severities, and check nothing')
    .option('-q, --quiet', 'leave out notes')
    .addOption(
      new Option('--max-warnings <count>', 'how many warnings there may be; errors count always').argParser(parseLimit),
    )
    .addOption(reportFormatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: 'there is an error, or more warnings than --max-warnings allows',
      notes: `
Warnings and notes are advice. \`lint.rules\` in \`synap.config.ts\` makes any rule an error, a warning, a note or off;
\`synap.suppressions.json\` lets single findings be, until a day and for a reason.`.trim(),
      examples: ['synap lint --quiet', 'synap lint --format sarif > lint.sarif'],
    })
    .action(async (options: LintFlags) => {
      const { lint } = await import('./lint.ts');
      finish(await lint(options, io));
    });

  program
    .command('release')
    .description('freeze the catalog as its next version: history, changelog and the version in the manifest')
    .option('--as <version>', '`major`, `minor`, `patch` or a version; never less than the changes need')
    .addOption(
      new Option(
        '--date <day>',
        'the day of the release in the changelog, `YYYY-MM-DD` (default: today); all is judged by the real day',
      ).argParser(parseDay),
    )
    .option('--dry-run', 'write nothing; print what would be released')
    .addOption(formatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: '`synap breaking` would, or the version is too low; then nothing is written',
      notes: `
A run that was ended halfway is finished by the next one, and one that finds nothing changed says so and exits 0.
Afterwards run \`synap generate\`: the generated package carries the version.`.trim(),
      examples: ['synap release --dry-run', 'synap release --as major'],
    })
    .action(async (options: ReleaseFlags) => {
      const { release } = await import('./release.ts');
      finish(await release(options, io));
    });

  program
    .command('diff')
    .description('say what changed since the releases, or since something else, and whom it hits')
    .addOption(againstOption())
    .addOption(policyOption())
    .addOption(usageOption())
    .addOption(reportFormatOption())
    .addOption(configOption())
    .withGuide({
      notes: AGAINST_NOTES,
      examples: ['synap diff', 'synap diff --against origin/main --format markdown'],
    })
    .action(async (options: DiffFlags) => {
      const { diff } = await import('./diff.ts');
      finish(await diff(options, io));
    });

  program
    .command('breaking')
    .description('fail where a change breaks who reads or writes events, imports the package or follows links')
    .addOption(againstOption())
    .addOption(policyOption())
    .addOption(usageOption())
    .option('--allow-no-history', 'pass where nothing was released yet, instead of exiting with 2')
    .addOption(reportFormatOption())
    .addOption(configOption())
    .withGuide({
      exitsOneWhere: 'an error is left that `synap.suppressions.json` does not accept',
      notes: `${AGAINST_NOTES}

\`breaking\` in \`synap.config.ts\` sets the policy and the severity of any rule. Entries that suppress nothing are errors
too, unless --against or --policy is given.`,
      examples: ['synap breaking', 'synap breaking --against origin/main --format github'],
    })
    .action(async (options: BreakingFlags) => {
      const { breaking } = await import('./breaking.ts');
      finish(await breaking(options, io));
    });

  program
    .command('reference')
    .description('print this reference of all commands, as a page of Markdown')
    .withGuide({
      notes: `
It has frontmatter with a title and a description, as documentation sites take it, and no heading of its own. Nothing of
the project is read.`.trim(),
      examples: ['synap reference > commands.md'],
    })
    .action(async () => {
      const { reference } = await import('./reference.ts');
      finish(await reference(program, io));
    });

  return program;
}

const AGAINST_NOTES = `
Without --against, all releases of the history are compared with. A name is that of a release where history has it, else
that of a folder (an output folder, or one that synap runs in), else a Git ref, whose committed output folder is read.`.trim();

function parseDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new InvalidArgumentError('It has to be a day of the calendar, written YYYY-MM-DD.');
  }
  return text;
}

function parseLimit(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('It has to be a whole number from 0 up.');
  }
  return Number(text);
}

export interface CommonFlags {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

export interface GenerateFlags extends CommonFlags {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly build: boolean;
  readonly quiet?: boolean;
}

export interface ListFlags extends CommonFlags {
  readonly table?: string;
}

export interface ValidateFlags extends CommonFlags {
  readonly as: 'reader' | 'writer';
  readonly unknownTypes: 'allow' | 'refuse';
}

export interface ReplayFlags extends CommonFlags {
  readonly database?: string;
  readonly limit: number;
  readonly unknownTypes: 'allow' | 'refuse';
}

export interface KSyncFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  /** Globs of source files whose calls do not count, relative to the tsconfig. */
  readonly exclude?: readonly string[];
  readonly check?: boolean;
  readonly quiet?: boolean;
}

export interface UsageFlags extends CommonFlags {
  readonly dead?: boolean;
  readonly strict?: boolean;
}

export interface LintFlags {
  readonly format: Format;
  readonly config?: string;
  readonly rules?: boolean;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
}

export interface ReleaseFlags extends CommonFlags {
  /** `major`, `minor`, `patch` or a version. */
  readonly as?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly dryRun?: boolean;
}

export interface DiffFlags {
  readonly format: Format;
  readonly config?: string;
  readonly against?: readonly string[];
  readonly policy?: Policy;
  readonly usage?: readonly string[];
}

export interface BreakingFlags extends DiffFlags {
  /** Whether it may pass where nothing was released yet. */
  readonly allowNoHistory?: boolean;
}

const againstOption = () =>
  new Option('--against <name...>', 'compare with these instead of all releases: versions, folders, Git refs');
const policyOption = () =>
  new Option('--policy <policy>', 'who has to understand whom, in every release or the last one').choices([
    ...['full_transitive', 'full', 'backward_transitive', 'backward', 'forward_transitive', 'forward', 'none'],
  ]);
const usageOption = () =>
  new Option('--usage <tsconfig...>', 'programs that use the events: what they read is told, and weighs more');
const reportFormatOption = () =>
  new Option('--format <format>', 'how to print the findings; `json` prints errors as `{"error": ...}` too')
    .choices(['text', 'json', 'sarif', 'github', 'junit', 'markdown'])
    .default('text');
const unknownOption = () =>
  new Option('--unknown, --unknown-types <policy>', 'what a type that is not in the catalog gets')
    .choices(['allow', 'refuse'])
    .default('allow');
const formatOption = () =>
  new Option('--format <format>', 'how to print the result; `json` prints errors as `{"error": ...}` too')
    .choices(['text', 'json'])
    .default('text');
const configOption = () =>
  new Option('-c, --config <file>', 'the configuration (default: `synap.config.ts` here, or none)');
