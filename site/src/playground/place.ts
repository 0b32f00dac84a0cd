import type { JsonNode, Span } from './parse-json.ts';

export type Path = readonly (string | number)[];

/** A place in a text as people name it; both count from 1, columns in UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a path leads: to the value; to the key where it is the key that is wrong; to the first character of the innermost
 * object on the way that is there, where a key is missing. The outermost value is there always.
 */
export function placePath(root: JsonNode, path: Path, { at = 'value' }: { at?: 'value' | 'key' } = {}): Span {
  const { node, isWhole } = findNode(root, path);
  if (!isWhole && node.kind !== 'scalar') return { from: node.from, to: node.from + 1 };
  if (isWhole && at === 'key' && node.key !== null) return node.key;
  // Of a long object, its first character is enough: an underline through the whole text tells nothing.
  return node.kind === 'scalar' ? node : { from: node.from, to: node.from + 1 };
}

/** The value at a path, or the innermost one on the way that is there. */
export function findNode(root: JsonNode, path: Path): { readonly node: JsonNode; readonly isWhole: boolean } {
  let node = root;
  for (const key of path) {
    const next = node.kind === 'array' ? node.elements[Number(key)] : node.properties.get(String(key));
    if (next === undefined) return { node, isWhole: false };
    node = next;
  }
  return { node, isWhole: true };
}

/** Positions of offsets in one text. Lines end at `\n`, as the editor's do. */
export function createPositions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    for (let above = starts.length; line + 1 < above;) {
      const middle = (line + above) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** `data.tags[0]`, `data["odd key"]`. */
export function renderPath(path: Path): string {
  const text = path.map(renderKey).join('');
  return text.length > MAX_PATH ? `${text.slice(0, MAX_PATH)}...` : text;
}

const MAX_PATH = 300;

function renderKey(key: string | number, position: number): string {
  if (typeof key === 'number') return `[${key}]`;
  const isName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key);
  return isName ? `${position === 0 ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
}
