/** A workflow command as GitHub's runner reads it. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: { readonly [name: string]: string };
  readonly message: string;
}

/** Line by line, as a runner does: what is no command is returned as null. */
export const readWorkflowCommands = (log: string): readonly (WorkflowCommand | null)[] =>
  log
    .split(/\r\n|[\r\n]/)
    .filter((line) => line !== '')
    .map(readCommand);

function readCommand(line: string): WorkflowCommand | null {
  const [, command, list = '', message = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
  if (command === undefined) return null;
  const properties = Object.fromEntries(
    list
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { command, properties, message: unescape(message) };
}

const unescape = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
