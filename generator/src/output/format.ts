import { extname } from 'node:path/posix';
import type { VirtualFile } from '../emitters/emitter.ts';
import type { Templates } from '../emitters/templates.ts';
import { KnownError } from '../known-error.ts';

/** What the built-in emitters write, Prettier leaves as it is under these options. */
export const PRETTIER_OPTIONS = { printWidth: 120, singleQuote: true } as const;

/**
 * Formats what the project's own templates may have rendered: where `docs/event.hbs` is overridden, all Markdown.
 * The built-in emitters write formatted text, and Prettier leaves that alone; without overrides there is
 * nothing to format, and Prettier is not even loaded.
 */
export async function formatFiles(
  files: readonly VirtualFile[],
  templates: Templates,
): Promise<readonly VirtualFile[]> {
  const kinds = new Set(
    templates
      .list('')
      .filter((path) => templates.isOverridden(path))
      .map(renderedKind),
  );
  if (!files.some((file) => kinds.has(extname(file.path)))) {
    return files;
  }
  const formatted: VirtualFile[] = [];
  for (const file of files) {
    formatted.push(kinds.has(extname(file.path)) ? await formatFile(file) : file);
  }
  return formatted;
}

/** One file as Prettier writes it; a kind that Prettier does not know stays as it is. */
export async function formatFile(file: VirtualFile): Promise<VirtualFile> {
  const { format, getFileInfo } = await import('prettier');
  const { inferredParser } = await getFileInfo(file.path, { ignorePath: [], resolveConfig: false });
  if (inferredParser === null) {
    return file;
  }
  try {
    const options = { ...PRETTIER_OPTIONS, parser: inferredParser };
    return { path: file.path, contents: await format(file.contents, options) };
  } catch (error) {
    throw new KnownError(
      `${file.path} cannot be formatted: ${error instanceof Error ? error.message : String(error)}\ncorrect the template that renders it`,
      { cause: error },
    );
  }
}

/** `.ts` of `client.ts.hbs`; Markdown where the name does not say, for prose is what templates are for. */
const renderedKind = (template: string): string => extname(template.replace(/\.hbs$/, '')) || '.md';
