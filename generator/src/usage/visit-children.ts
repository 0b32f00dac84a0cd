import { ts } from 'ts-morph';

/** Visits what is directly within a node: in JavaScript, the comments with its types too, which the compiler's own walk leaves out. */
export function visitChildren(node: ts.Node, visit: (child: ts.Node) => void): void {
  if ((node.flags & ts.NodeFlags.JavaScriptFile) !== 0 && !ts.isSourceFile(node)) {
    // Every one above the node: the compiler reads a `@typedef` or `@import` in any.
    node.getChildren().filter(ts.isJSDoc).forEach(visit);
  }
  ts.forEachChild(node, visit);
}
