import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, Parser } from 'yaml';
import type { Node } from 'yaml';
import { findJsonFault } from '../manifest/json-fault.ts';
import { nestsTooDeep } from '../manifest/yaml-depth.ts';

/** Parsing with positions takes about a second for this much; beyond it, the path alone has to do. */
const MAX_LOCATED = 2 * 1024 * 1024;

/** Lines of the values at paths: 1-based, null where they cannot be told. */
export type LineLocator = (paths: readonly (readonly (string | number)[])[]) => readonly (number | null)[];

/** Finds the line of a value, or of the innermost object on the way that is there. Parses once, when first asked. */
export function createLineLocator(text: string): LineLocator {
  const lines = new LineCounter();
  let root: Node | null | undefined;
  return (paths) => {
    if (text.length > MAX_LOCATED) {
      return paths.map(() => null);
    }
    root ??= parseWithPositions(text, lines);
    return paths.map((path) => {
      const offset = root ? findNode(root, path).range?.[0] : undefined;
      return offset === undefined ? null : lines.linePos(offset).line;
    });
  };
}

/** Where text that `JSON.parse` refuses stops being JSON, and why; without the text itself, which may hold secrets. */
export function locateSyntaxFault(text: string): { line: number | null; message: string } {
  const fault = text.length > MAX_LOCATED ? undefined : findJsonFault(text);
  return fault === undefined
    ? { line: null, message: 'is not JSON' }
    : { line: text.slice(0, fault.offset).split('\n').length, message: `is not JSON: ${fault.problem}` };
}

function parseWithPositions(text: string, lineCounter: LineCounter): Node | null {
  if (nestsTooDeep(text, { Parser })) {
    return null;
  }
  // JSON is YAML; this parser keeps the place of every value.
  return parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: 'silent' }).contents;
}

function findNode(root: Node, path: readonly (string | number)[]): Node {
  let node = root;
  for (const key of path) {
    const next = findChild(node, key);
    if (next === null) {
      return node;
    }
    node = next;
  }
  return node;
}

function findChild(node: Node, key: string | number): Node | null {
  if (isSeq(node)) {
    return (node.items[Number(key)] as Node | undefined) ?? null;
  }
  if (!isMap(node)) {
    return null;
  }
  // Of a key that stands twice, JSON.parse takes the last.
  const pair = node.items.findLast((item) => isPair(item) && isScalar(item.key) && item.key.value === String(key));
  return (pair?.value as Node | null | undefined) ?? null;
}
