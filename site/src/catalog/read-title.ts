import { parseFrontmatter } from '@astrojs/markdown-remark';
import { readOutput } from './output.ts';
import { INDEX } from './pages.ts';

/** What the catalog is called, and what is said of it: the head of its first page. */
export function readTitle(): { readonly title: string; readonly description: string } {
  const { frontmatter } = parseFrontmatter(readOutput(INDEX.source));
  return frontmatter as { title: string; description: string };
}
