import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sourceOf } from './site-links.ts';

/** Throws where the HTML of a page of the catalog would run something: notes are text, and who writes one no program. */
export function refuseScripts() {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    visit(tree, 'element', ({ tagName, properties }) => {
      const handler = Object.keys(properties).find((name) => /^on/i.test(name));
      const found = tagName === 'script' ? 'a <script>' : handler && `<${tagName} ${handler.toLowerCase()}>`;
      if (!found) return;
      throw new Error(
        `${source}: holds ${found}, and notes cannot have scripts: remove it from the note or the template`,
      );
    });
  };
}
