import { createScanner, type JSONScanner } from 'jsonc-parser';

/** JSON text with the place of everything in it. */
export interface ParsedJson {
  /** Null where the text is no JSON. */
  readonly root: JsonNode | null;
  readonly fault: SyntaxFault | null;
  /** The first hundred of them. */
  readonly duplicates: readonly Duplicate[];
}

/** Offsets count UTF-16 code units from the start of the text; `to` is behind the last one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A value and where it stands. */
export interface JsonNode extends Span {
  /** What it stands under; null for elements of arrays and for the outermost value. */
  readonly key: JsonKey | null;
  readonly kind: 'object' | 'array' | 'scalar';
  /** Of an object by name, where the last of a key that stands twice is kept, as `JSON.parse` does. */
  readonly properties: ReadonlyMap<string, JsonNode>;
  readonly elements: readonly JsonNode[];
}

export interface JsonKey extends Span {
  readonly name: string;
}

/** Where a text stops being JSON (RFC 8259), why, and what would help. */
export interface SyntaxFault extends Span {
  readonly problem: string;
  readonly advice: string;
}

/** A key that its object has already. */
export interface Duplicate extends Span {
  /** Empty where it stands too deep to be named. */
  readonly path: readonly (string | number)[];
  /** Where the one before it stands. */
  readonly first: Span;
}

/**
 * Where each value of a JSON text stands, which `JSON.parse` does not tell. It keeps its own stack, since a text of nothing
 * but brackets would overflow that of a parser that calls itself.
 */
export function parseJson(text: string): ParsedJson {
  const parse: Parse = { text, open: [], root: null, duplicates: [] };
  let state: State = 'value';
  for (const token of readTokens(text)) {
    const next = advance(state, token, parse);
    if (next === undefined) {
      return { root: null, fault: describeFault(state, token, parse), duplicates: parse.duplicates };
    }
    state = next;
  }
  return { root: parse.root, fault: null, duplicates: parse.duplicates };
}

/** What may come next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'nothing';

interface Parse {
  readonly text: string;
  readonly open: Container[];
  root: Node | null;
  readonly duplicates: Duplicate[];
}

interface Container {
  readonly node: Node;
  readonly closes: '}' | ']';
  /** Under which the next value stands. */
  key: JsonKey | null;
}

/** A node while its end is not known. */
interface Node extends JsonNode {
  to: number;
  readonly properties: Map<string, JsonNode>;
  readonly elements: JsonNode[];
}

type Kind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'comment' | 'end' | 'other';

interface Token extends Span {
  readonly kind: Kind;
  /** Of a string: what it says. */
  readonly value: string;
  readonly flaw: Flaw | null;
}

/** What is wrong inside of a string or a number. */
type Flaw = 'string without end' | 'number' | 'escape' | 'control character';

/** Up to the end of the text; the caller stops at the first token that does not fit. */
function* readTokens(text: string): Generator<Token, void, undefined> {
  // A byte order mark is no white space of JSON, and the scanner takes it for a word.
  const scanner = createScanner(text, false);
  for (;;) {
    const kind = KINDS.get(scanner.scan());
    if (kind === 'space') continue;
    const from = scanner.getTokenOffset();
    yield {
      kind: kind ?? 'other',
      from,
      to: from + scanner.getTokenLength(),
      value: scanner.getTokenValue(),
      flaw: FLAWS.get(scanner.getTokenError()) ?? null,
    };
    if (kind === 'end') return;
  }
}

// The library's enumerations are erased by its own compiler, so their numbers are named here.
const KINDS: ReadonlyMap<ReturnType<JSONScanner['scan']>, Kind | 'space'> = new Map([
  [1, '{'],
  [2, '}'],
  [3, '['],
  [4, ']'],
  [5, ','],
  [6, ':'],
  [7, 'scalar'],
  [8, 'scalar'],
  [9, 'scalar'],
  [10, 'string'],
  [11, 'scalar'],
  [12, 'comment'],
  [13, 'comment'],
  [14, 'space'],
  [15, 'space'],
  [17, 'end'],
]);

const FLAWS: ReadonlyMap<number, Flaw> = new Map([
  [2, 'string without end'],
  [3, 'number'],
  [4, 'escape'],
  [5, 'escape'],
  [6, 'control character'],
]);

/** The next state, or undefined where the token may not stand. */
function advance(state: State, token: Token, parse: Parse): State | undefined {
  const { kind, flaw } = token;
  if (flaw !== null) return undefined;
  const isValue = state === 'value' || state === 'value or ]';
  if (isValue && kind === '{') return enter(token, '}', parse);
  if (isValue && kind === '[') return enter(token, ']', parse);
  if (isValue && (kind === 'string' || kind === 'scalar')) {
    addValue(token, 'scalar', parse);
    return afterValue(parse);
  }
  const container = parse.open.at(-1);
  if ((state === 'key' || state === 'key or }') && kind === 'string' && container !== undefined) {
    container.key = { name: token.value, from: token.from, to: token.to };
    return 'colon';
  }
  if (state === 'colon' && kind === ':') return 'value';
  if (state === 'comma' && kind === ',') return container?.closes === '}' ? 'key' : 'value';
  if (container !== undefined && kind === container.closes && mayClose(state, container)) {
    container.node.to = token.to;
    parse.open.pop();
    return afterValue(parse);
  }
  return state === 'nothing' && kind === 'end' ? 'nothing' : undefined;
}

const mayClose = (state: State, { closes }: Container): boolean =>
  state === 'comma' || state === (closes === '}' ? 'key or }' : 'value or ]');

const afterValue = ({ open }: Parse): State => (open.length === 0 ? 'nothing' : 'comma');

function enter(token: Token, closes: Container['closes'], parse: Parse): State {
  const node = addValue(token, closes === '}' ? 'object' : 'array', parse);
  parse.open.push({ node, closes, key: null });
  return closes === '}' ? 'key or }' : 'value or ]';
}

function addValue({ from, to }: Token, kind: JsonNode['kind'], parse: Parse): Node {
  const container = parse.open.at(-1);
  const key = container?.key ?? null;
  const node: Node = {
    kind,
    key,
    from,
    to,
    properties: kind === 'object' ? new Map() : NO_PROPERTIES,
    elements: kind === 'array' ? [] : NO_ELEMENTS,
  };
  if (container === undefined) {
    parse.root = node;
  } else if (key === null) {
    container.node.elements.push(node);
  } else {
    const { properties } = container.node;
    const first = properties.get(key.name)?.key;
    if (first && parse.duplicates.length < MAX_DUPLICATES) {
      const path = parse.open.length > MAX_NAMED_DEPTH ? [] : pathOf(parse);
      parse.duplicates.push({ path, from: key.from, to: key.to, first });
    }
    properties.set(key.name, node);
    container.key = null;
  }
  return node;
}

// Of all that have none: a text of nothing but numbers would take as many lists.
const NO_PROPERTIES = new Map<string, JsonNode>();
const NO_ELEMENTS: JsonNode[] = [];

// A text of nothing but brackets and keys would take long, and nobody reads so many paths, or such long ones.
const MAX_DUPLICATES = 100;
const MAX_NAMED_DEPTH = 512;

/** To the value that is about to be added. */
const pathOf = ({ open }: Parse): readonly (string | number)[] =>
  open.map(({ node, key }, level) => {
    const name = key?.name ?? open[level + 1]?.node.key?.name;
    return name ?? node.elements.length - 1;
  });

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or }',
  colon: 'a colon',
  comma: 'a comma, or the end of the list or object',
  nothing: 'the end of the text',
};

/** The problem is said without the text itself, which may hold secrets. */
function describeFault(state: State, token: Token, parse: Parse): SyntaxFault {
  const { kind, from, to } = token;
  const problem = kind === 'end' ? 'the text ends too early' : `expected ${EXPECTED[state]}`;
  return { from, to, problem, advice: advise(state, token, parse) };
}

function advise(state: State, token: Token, { text, open, root }: Parse): string {
  const { kind, flaw } = token;
  if (flaw !== null) return FLAW_ADVICE[flaw];
  if (kind === 'comment') return 'JSON has no comments: remove it.';
  if (kind === 'end') {
    const missing = open.map(({ closes }) => closes).reverse();
    if (missing.length === 0) return root === null ? 'Paste an event, or load an example.' : 'Remove what follows.';
    return `Close what is still open: add ${missing.slice(0, 12).join(' ')}${missing.length > 12 ? ' ...' : ''} at the end.`;
  }
  if (state === 'nothing') return 'One event at a time: check a file of many with `synap validate`.';
  if (kind === '}' || kind === ']') return adviseClosing(state, token, open);
  const word = text.slice(token.from, token.to);
  if (kind === 'other' && word.startsWith("'")) return 'Use double quotes.';
  if (state === 'key' || state === 'key or }') return 'Put the key in double quotes.';
  if (state === 'colon') return 'Put a colon between the key and its value.';
  if (state === 'comma') {
    return kind === ':' ? 'Remove the colon, or the value before it.' : 'Put a comma after the value before it.';
  }
  if (kind === ',') return 'Remove the comma, or put a value before it.';
  return kind === 'other'
    ? 'Write text in double quotes; other words are true, false and null.'
    : 'Write a value here.';
}

function adviseClosing(state: State, { kind }: Token, open: readonly Container[]): string {
  const container = open.at(-1);
  if (container === undefined) return 'Remove it: nothing is open here.';
  if (container.closes !== kind) return `Close with ${container.closes}: that is what was opened last.`;
  return state === 'key' || state === 'value'
    ? 'Remove the comma before it, or add what is missing.'
    : 'Add the value.';
}

const FLAW_ADVICE: Readonly<Record<Flaw, string>> = {
  'string without end': 'Close the text with a double quote on the same line; a line break in it is written \\n.',
  number: 'Finish the number: digits come after its point and after e.',
  escape: 'After a backslash comes " \\ / b f n r t, or u and four digits; write \\\\ for a backslash.',
  'control character': 'Write a tab as \\t, and any other control character as \\u and four digits.',
};
