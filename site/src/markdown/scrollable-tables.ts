import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A wide table scrolls in a frame of its own, which the keyboard reaches, so that the page never scrolls sideways. The frame
 * is called as the heading before it, since several of one name could not be told apart.
 */
export function scrollableTables() {
  return (tree: Root): void => {
    let heading = '';
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = toString(node).trim();
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-frame'], tabIndex: 0, role: 'group', ariaLabel: heading || 'Table' },
        children: [node],
      };
      parent.children[index] = frame;
      return SKIP;
    });
  };
}
