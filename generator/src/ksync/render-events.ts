import { basename, dirname } from 'node:path';
import { encodePropertyName } from '../encoders/identifier.ts';
import { revealInvisible } from '../encoders/invisible.ts';
import { byCodeUnit } from '../model/names.ts';
import { formatFile } from '../output/format.ts';
import { PACKAGE } from './open-project.ts';
import type { EventDefinition } from './read-schemas.ts';
import { showPath } from './source-faults.ts';

/** The name of the file where nobody says another, beside the tsconfig. */
export const DEFAULT_NAME = 'ksync-events.d.ts';

interface RenderOptions {
  readonly tsconfig: string;
  readonly output: string;
  /** The globs of `--exclude`: without them the command in the file would write another. */
  readonly exclude: readonly string[];
}

/** The module augmentation that tells the compiler of every event type, as Prettier leaves it. */
export async function renderEvents(events: readonly EventDefinition[], options: RenderOptions): Promise<string> {
  const sorted = [...events].sort((left, right) => byCodeUnit(left.type, right.type));
  const imports = ['EventShape', 'ShapeOf'].filter((name) => sorted.some(({ shape }) => shape.startsWith(`${name}<`)));
  const contents = [
    `${HEADER} by \`${renderCommand(options)}\`; do not edit it, run that again.`,
    `import type { ${imports.join(', ')} } from '${PACKAGE}';`,
    '',
    `declare module '${PACKAGE}' {`,
    '  interface KSyncEvents {',
    ...sorted.map(({ type, shape }) => `    ${encodePropertyName(type)}: ${shape};`),
    '  }',
    '}',
    '',
  ].join('\n');
  return (await formatFile({ path: 'ksync-events.d.ts', contents })).contents;
}

/** Whether a file is one that may be replaced: empty, or written by an earlier run. */
export const isReplaceable = (contents: string): boolean => contents.trim() === '' || contents.startsWith(HEADER);

const HEADER = '// Written from the calls of defineSchema';

/** What writes the file, from the file's own folder. */
function renderCommand({ tsconfig, output, exclude }: RenderOptions): string {
  const folder = dirname(output);
  const isDefault = dirname(tsconfig) === folder && basename(output) === DEFAULT_NAME;
  return `synap ksync ${showPath(tsconfig, folder)}${isDefault ? '' : ` --out ${basename(output)}`}${renderExclude(exclude)}`;
}

/** The flag as a shell takes it, with a blank before it; nothing without a glob. */
export const renderExclude = (globs: readonly string[]): string =>
  globs.length === 0 ? '' : ` --exclude ${globs.map(quoteForShell).join(' ')}`;

/** On one line, as the file has it in a comment. */
const quoteForShell = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${revealInvisible(text).replaceAll(/\s/g, ' ').replaceAll("'", "'\\''")}'`;
