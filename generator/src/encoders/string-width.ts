import { createRequire } from 'node:module';

/**
 * Columns that `text` takes, as Prettier counts them: two for an emoji or a wide East Asian character. Prettier is
 * asked itself, and loaded only when a text is not ASCII.
 */
export function stringWidth(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : prettierWidth(text);
}

let prettier: typeof import('prettier') | undefined;

function prettierWidth(text: string): number {
  prettier ??= createRequire(import.meta.url)('prettier') as typeof import('prettier');
  return prettier.util.getStringWidth(text);
}
