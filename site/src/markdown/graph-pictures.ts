import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { outputFolder } from '../catalog/output.ts';
import { drawGraph } from '../graph/draw-graph.ts';
import { decodePath, sourceOf } from './site-links.ts';

/** Puts the graphs of the catalog into the page itself, where an image's nodes could not be links. */
export function graphPictures({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    if (source === null) return;
    tree.children = tree.children.filter(isNotMermaid).map((node) => {
      const image = soleImage(node);
      const svg = posix.join(posix.dirname(source), decodePath(String(image?.properties['src'] ?? '')) ?? '');
      if (image === null || !/^graph\/.*\.svg$/.test(svg) || !existsSync(join(outputFolder(), svg))) return node;
      return { type: 'raw', value: drawGraph({ svg, label: String(image.properties['alt'] ?? '') }, base) };
    });
  };
}

function soleImage(node: RootContent): Element | null {
  const only = node.type === 'element' && node.tagName === 'p' && node.children.length === 1 ? node.children[0] : null;
  return only?.type === 'element' && only.tagName === 'img' ? only : null;
}

/** The picture has a link to its Mermaid itself; the page's Markdown has a line for it. */
const isNotMermaid = (node: RootContent): boolean =>
  node.type !== 'element' ||
  node.tagName !== 'p' ||
  !node.children.some(
    (child) => child.type === 'element' && /(?:^|\/)graph\/.*\.mmd$/.test(String(child.properties['href'] ?? '')),
  );
