import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';

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

/** What is wrong with text that is not JSON, and on which line. */
export function locateSyntaxFault(text: string, error: SyntaxError): { line: number; message: string } {
  const position = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? guessPosition(text, error));
  return { line: text.slice(0, position).split('\n').length, message: describeSyntaxError(error) };
}

/** Without the piece of the text that V8 quotes: whose data that is, we do not know. */
export function describeSyntaxError(error: SyntaxError): string {
  const message = error.message
    .replace(/ in JSON at position .*$/s, '')
    .replace(/^(Unexpected token .+?), .*$/s, '$1')
    .replace(/ is not valid JSON$/, '');
  return `is not JSON: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** V8 does not say where the first token is wrong, nor where the text ends too early. */
function guessPosition(text: string, error: SyntaxError): number {
  if (error.message.includes('end of JSON input') || text.length > MAX_LOCATED) {
    return text.trimEnd().length;
  }
  const lines = new LineCounter();
  return parseErrors(text, lines)[0] ?? 0;
}

function parseWithPositions(text: string, lineCounter: LineCounter): Node | null {
  try {
    // JSON is YAML; this parser keeps the place of every value.
    return parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: 'silent' }).contents;
  } catch {
    // It recurses, and text may be nested deeper than the stack.
    return null;
  }
}

function parseErrors(text: string, lineCounter: LineCounter): readonly number[] {
  try {
    return parseDocument(text, { lineCounter, logLevel: 'silent' }).errors.map((error) => error.pos[0]);
  } catch {
    return [];
  }
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
