import { dirname } from 'node:path';
import { ts } from 'ts-morph';
import { KnownError } from '../known-error.ts';

/**
 * The files that `--exclude` names, absolute, by the rules of a tsconfig's own "exclude": a folder stands for all that is in it.
 * The globs are relative to the tsconfig, so that they mean the same wherever the command is run.
 *
 * @throws KnownError where a glob is none
 */
export function findExcluded({ tsconfig, globs }: { tsconfig: string; globs: readonly string[] }): ReadonlySet<string> {
  if (globs.length === 0) return new Set();
  const { fileNames, errors } = ts.parseJsonConfigFileContent({ include: globs }, ts.sys, dirname(tsconfig), {
    allowJs: true,
  });
  const [fault] = errors.filter(({ code }) => code !== NO_INPUTS);
  if (fault !== undefined) {
    const said = ts.flattenDiagnosticMessageText(fault.messageText, ' ').replace(/\.$/, '');
    throw new KnownError(`--exclude ${globs.join(' ')}: ${said}; write it as in the "exclude" of a tsconfig`);
  }
  return new Set(fileNames);
}

/** Tests may be left out before there are any. */
const NO_INPUTS = 18003;
