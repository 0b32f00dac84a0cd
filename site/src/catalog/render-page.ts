import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMarkdownProcessor, parseFrontmatter, type MarkdownHeading } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import { codeTabs } from '../markdown/code-tabs.ts';
import { graphPictures } from '../markdown/graph-pictures.ts';
import { highlight } from '../markdown/highlight.ts';
import { refuseScripts } from '../markdown/refuse-scripts.ts';
import { scrollableTables } from '../markdown/scrollable-tables.ts';
import { siteLinks } from '../markdown/site-links.ts';
import { siteBase } from './base.ts';
import { outputFolder, readOutput } from './output.ts';

/** A page as the layout takes it. */
export interface RenderedPage {
  readonly title: string;
  readonly description: string;
  readonly html: string;
  /** For the page's table of contents. */
  readonly headings: readonly MarkdownHeading[];
}

let processor: ReturnType<typeof createMarkdownProcessor> | undefined;

/** A page of the Markdown catalog, `source` as in `CatalogPage`; `change` is given its Markdown, without frontmatter. */
export function renderCatalogPage(source: string, change = (markdown: string) => markdown): Promise<RenderedPage> {
  return renderMarkdown(readOutput(source), { source, change });
}

/** The title and the summary at the top go to the layout, which shows them. Links are relative to `source`. */
export async function renderMarkdown(
  text: string,
  { source, change = (markdown) => markdown }: { source: string; change?: (markdown: string) => string },
): Promise<RenderedPage> {
  const { frontmatter, content } = parseFrontmatter(text);
  const base = siteBase();
  processor ??= createMarkdownProcessor({
    ...highlight,
    smartypants: false,
    rehypePlugins: [
      // First, so that the others see the HTML of notes too.
      rehypeRaw,
      refuseScripts,
      [graphPictures, { base }],
      [siteLinks, { base }],
      codeTabs,
      scrollableTables,
    ],
  });
  const { title, description = '' } = frontmatter as { title: string; description?: string };
  // The file is for errors; the type of the options does not name it.
  const options = { frontmatter: { ...frontmatter, source }, fileURL: fileOf(source) };
  const { code, metadata } = await (await processor).render(change(withoutTop(content)), options);
  return { title, description, html: code, headings: metadata.headings };
}

/** What an error names. What is not of the output folder is beside it. */
const fileOf = (source: string): URL =>
  pathToFileURL(join(outputFolder(), source.startsWith('docs/') ? '' : '..', source));

/** Without the first heading, and without the paragraph behind it, which is the description. */
const withoutTop = (markdown: string): string => markdown.replace(/^\s*# [^\n]*\n+(?:[^#>|\n\-*`][^\n]*\n+)?/, '');
