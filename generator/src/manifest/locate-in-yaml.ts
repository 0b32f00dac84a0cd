import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Document, Node, Pair } from 'yaml';
import type { Locator } from './locate.ts';
import { nestsTooDeep } from './yaml-depth.ts';

// Synchronous like its caller, and late: only a faulty manifest pays for the parser.
const require = createRequire(import.meta.url);

/** Places in a YAML file, or in a JSON file, which YAML contains. Throws where the file cannot be read, or is too deep to. */
export function createYamlLocator(file: string): Locator {
  const { LineCounter, Parser, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } =
    require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const text = readFileSync(file, 'utf8');
  if (nestsTooDeep(text, { Parser })) throw new Error('nested too deep');
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const document: Document.Parsed = parseDocument(text.slice(start), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });

  const resolve = (node: unknown): Node | undefined => {
    if (!isNode(node)) return undefined;
    return isAlias(node) ? (node.resolve(document) ?? node) : node;
  };

  const findPair = (node: Node | undefined, part: string | number): Pair | undefined =>
    isMap(node) ? node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(part)) : undefined;

  return (path, { key }) => {
    let current = resolve(document.contents);
    let anchor: Node | undefined = current;
    for (const [index, part] of path.entries()) {
      const pair = findPair(current, part);
      const item = isSeq(current) && typeof part === 'number' ? current.items[part] : undefined;
      if (pair === undefined && item === undefined) break;
      current = resolve(pair === undefined ? item : pair.value);
      const isKey = pair !== undefined && ((key && index === path.length - 1) || current === undefined);
      anchor = isKey ? (pair.key as Node) : (current ?? anchor);
    }
    const { line, col } = lines.linePos(anchor?.range?.[0] ?? 0);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
}
