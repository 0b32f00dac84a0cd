export interface JsonFault {
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** A sentence without the text itself, which may hold secrets. */
  readonly problem: string;
}

/**
 * Where a text stops being JSON (RFC 8259), or names a key twice in one object, which `JSON.parse` takes in silence:
 * the last wins. Its own errors have no reliable position. Undefined for JSON.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Container[] = [];
  let state: State = 'value';
  for (const { kind, text: lexeme, offset } of readTokens(text)) {
    const step = advance(state, kind, open);
    if (step === undefined)
      return { offset, problem: kind === 'end' ? 'the text ends too early' : `expected ${EXPECTED[state]}` };
    if (state !== 'colon' && step === 'colon') {
      const keys = open.at(-1)!.keys;
      const key = JSON.parse(lexeme) as string;
      if (keys.has(key)) return { offset, problem: 'a key stands twice in one object' };
      keys.add(key);
    }
    state = step;
  }
  return undefined;
}

interface Container {
  readonly closes: '}' | ']';
  readonly keys: Set<string>;
}

/** What may come next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'nothing';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or }',
  colon: 'a colon',
  comma: 'a comma, or the end of the list or object',
  nothing: 'the end of the text',
};

type Kind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'end' | 'other';

interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly offset: number;
}

const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[{}[\]:,])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<scalar>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)|(?<end>$)|(?<other>[^]))/gy;

function* readTokens(text: string): Iterable<Token> {
  for (const { 0: match, index, groups = {} } of text.matchAll(TOKEN)) {
    const lexeme = match.replace(/^[ \t\n\r]+/, '');
    const offset = index + match.length - lexeme.length;
    const name = Object.keys(groups).find((group) => groups[group] !== undefined);
    yield { kind: (name === 'mark' ? lexeme : name) as Kind, text: lexeme, offset };
    if (name === 'end' || name === 'other') return;
  }
}

/** The next state, or undefined where the token may not stand; opens and closes containers on the way. */
function advance(state: State, kind: Kind, open: Container[]): State | undefined {
  const isValue = state === 'value' || state === 'value or ]';
  if (isValue && kind === '{') return enter(open, '}', 'key or }');
  if (isValue && kind === '[') return enter(open, ']', 'value or ]');
  if (isValue && (kind === 'string' || kind === 'scalar')) return leave(open);
  if ((state === 'key' || state === 'key or }') && kind === 'string') return 'colon';
  if (state === 'colon' && kind === ':') return 'value';
  if (state === 'comma' && kind === ',') return open.at(-1)?.closes === '}' ? 'key' : 'value';
  const closing =
    state === 'comma' ? open.at(-1)?.closes : state === 'key or }' ? '}' : state === 'value or ]' ? ']' : undefined;
  if (closing !== undefined && kind === closing) {
    open.pop();
    return leave(open);
  }
  return state === 'nothing' && kind === 'end' ? 'nothing' : undefined;
}

function enter(open: Container[], closes: Container['closes'], next: State): State {
  open.push({ closes, keys: new Set() });
  return next;
}

const leave = (open: readonly Container[]): State => (open.length === 0 ? 'nothing' : 'comma');
