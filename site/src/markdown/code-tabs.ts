import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';

/**
 * Puts the third-level sections of code that follow each other under one heading into `<code-tabs>`. They stay readable
 * one below the other; where there is a script, it makes tabs of them (`scripts/code-tabs.ts`). Search leaves them out: what
 * they say is in the page's tables, and every schema has the words of the envelope.
 */
export function codeTabs() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let tabs: Element | null = null;
    for (const node of tree.children) {
      if (isHeading(node, 'h1') || isHeading(node, 'h2')) tabs = null;
      if (isHeading(node, 'h3')) {
        if (tabs === null) children.push((tabs = h('code-tabs', { dataPagefindIgnore: true })));
        tabs.children.push(h('section', { dataTab: toString(node) }, [node]));
        continue;
      }
      const section = tabs?.children.at(-1);
      if (section?.type === 'element') section.children.push(node as ElementContent);
      else children.push(node);
    }
    tree.children = children.map((node) => (isSingle(node) ? unwrap(node) : node)).flat();
  };
}

const isHeading = (node: RootContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;

/** One section is no choice, and sections without code are no tabs. */
const isSingle = (node: RootContent): node is Element =>
  isHeading(node, 'code-tabs') && (node.children.length < 2 || !node.children.every(hasCode));

const hasCode = (section: ElementContent): boolean =>
  section.type === 'element' && section.children.some((child) => child.type === 'element' && child.tagName === 'pre');

const unwrap = (tabs: Element): ElementContent[] =>
  tabs.children.flatMap((section) => (section.type === 'element' ? section.children : []));
