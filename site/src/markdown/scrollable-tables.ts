import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A wide table scrolls in a frame of its own, which the keyboard reaches, so that the page never scrolls sideways. */
export function scrollableTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-frame'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [node],
      };
      parent.children[index] = frame;
      return SKIP;
    });
  };
}
