import type { GuidedCommand } from './guided-command.ts';
import { write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode } from './main.ts';
import { renderReference } from './render-reference.ts';

/** Prints every command of the program as a page of Markdown. */
export async function reference(program: GuidedCommand, io: Io): Promise<ExitCode> {
  await write(io.stdout, renderReference(program));
  return 0;
}
