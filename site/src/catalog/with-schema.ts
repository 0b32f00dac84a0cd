import { readOutput } from './output.ts';

/** The Markdown of an event's page with its JSON Schema, which the page itself only links. */
export const withSchema = (markdown: string, type: string): string =>
  addSchema(markdown, readOutput(`json-schema/2020-12/reader/${type}.json`).trimEnd());

/** Beside its examples; at the end of a page that a template of one's own gives no section for them. */
export function addSchema(markdown: string, schema: string): string {
  const code = ['```json', schema, '```', ''].join('\n');
  const example = markdown.search(/^## Example$/m);
  if (example === -1) return `${markdown.trimEnd()}\n\n## As JSON Schema\n\n${code}`;
  const length = markdown.slice(example + 1).search(/^## /m);
  const end = length === -1 ? markdown.length : example + 1 + length;
  return `${markdown.slice(0, end).trimEnd()}\n\n### As JSON Schema\n\n${code}\n${markdown.slice(end)}`;
}
