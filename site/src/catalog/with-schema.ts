import { readOutput } from './output.ts';

/** The Markdown of an event's page with its JSON Schema, which the page itself only links, beside its examples. */
export function withSchema(markdown: string, type: string): string {
  const schema = readOutput(`json-schema/2020-12/reader/${type}.json`).trimEnd();
  const example = markdown.search(/^## Example$/m);
  const end = markdown.slice(example + 1).search(/^## /m);
  if (example === -1 || end === -1) throw new Error(`${type}: its page has no section "Example" with one behind it`);
  const at = example + 1 + end;
  const section = ['### As JSON Schema', '', '```json', schema, '```', '', ''].join('\n');
  return markdown.slice(0, at) + section + markdown.slice(at);
}
