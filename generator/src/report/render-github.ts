import { oneLine, toLines } from './one-line.ts';
import type { Rendering } from './render.ts';
import type { Result, Severity } from './result.ts';

/**
 * Workflow commands, one a finding, which GitHub Actions turns into annotations
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). Suppressed findings are left out.
 */
export const renderGithub = ({ results }: Rendering): string =>
  results
    .filter(({ suppressed }) => suppressed === null)
    .map((result) => `${renderCommand(result)}\n`)
    .join('');

function renderCommand({ rule, severity, message, advice, place, details }: Result): string {
  const properties = {
    ...(place === null ? {} : { file: place.file, line: `${place.line}`, col: `${place.column}` }),
    title: rule,
  };
  const text = toLines([advice === '' ? message : `${message}; ${advice}`, ...details]).join('\n');
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(text)}`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
