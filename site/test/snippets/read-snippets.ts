/** What stands in the code blocks of a page, and what the page says of it. */
export interface Fence {
  /** The page, and the line that the block begins on. */
  readonly place: string;
  /** The first word after the backticks. */
  readonly language: string;
  /** The other words: `continues`, `expect-error`, `invalid`. */
  readonly marks: ReadonlySet<string>;
  readonly text: string;
  /** The text below `It prints:`, where that follows the block. */
  readonly prints: string | undefined;
}

/** A program of a page: a block, and those before it that it continues. */
export interface Snippet {
  readonly place: string;
  readonly extension: 'ts' | 'tsx';
  readonly code: string;
  /** Lines of `code`, from 1, that the page says the compiler refuses: they hold a comment `// error: ...`. */
  readonly errorLines: readonly number[];
  /** What the program prints, by its page; undefined where the page says nothing of it. */
  readonly prints: string | undefined;
}

const MARKS: ReadonlySet<string> = new Set(['continues', 'expect-error', 'invalid']);

/** All code blocks of a Markdown page, in order. Throws for a mark that is not one, so that none is misspelt. */
export function readFences(markdown: string, page: string): readonly Fence[] {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const fences: Fence[] = [];
  let open: { indent: string; fence: string; words: readonly string[]; start: number } | undefined;
  let label = '';
  for (const [index, line] of lines.entries()) {
    const [, indent = '', fence = '', info = ''] = /^(\s*)(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence === '') label = line.trim() === '' ? label : line.trim();
      else open = { indent, fence, words: info.trim().split(/\s+/), start: index };
      continue;
    }
    if (!line.startsWith(open.indent + open.fence) || info.trim() !== '') continue;
    const text = lines.slice(open.start + 1, index).map((each) => `${each.slice(open?.indent.length)}\n`);
    const [language = '', ...marks] = open.words;
    const place = `${page}:${open.start + 1}`;
    const unknown = marks.filter((mark) => !MARKS.has(mark));
    if (unknown.length > 0)
      throw new Error(`${place} has the mark "${unknown.join(' ')}"; known: ${[...MARKS].join(', ')}`);
    const fenceRead: Fence = { place, language, marks: new Set(marks), text: text.join(''), prints: undefined };
    const before = fences.at(-1);
    if (label === 'It prints:' && before !== undefined && language === 'text') {
      fences[fences.length - 1] = { ...before, prints: fenceRead.text };
    }
    fences.push(fenceRead);
    [open, label] = [undefined, ''];
  }
  if (open !== undefined) throw new Error(`${page}:${open.start + 1} begins a code block that does not end`);
  return fences;
}

/** The TypeScript programs of a page, whole: blocks that are continued are part of what continues them. */
export function readSnippets(fences: readonly Fence[]): readonly Snippet[] {
  const snippets: Snippet[] = [];
  let chain: Snippet | undefined;
  for (const { place, language, marks, text, prints } of fences) {
    if (language !== 'ts' && language !== 'tsx') continue;
    const isWrong = marks.has('expect-error');
    const before = marks.has('continues') ? chain : undefined;
    if (marks.has('continues') && before === undefined) {
      throw new Error(`${place} continues a block, but none of TypeScript that compiles stands before it`);
    }
    const code = before === undefined ? text : `${before.code}\n${text}`;
    const errorLines = code.split('\n').flatMap((line, index) => (line.includes('// error: ') ? [index + 1] : []));
    if (isWrong !== errorLines.length > 0) {
      throw new Error(
        `${place}: a block is marked expect-error where lines have a comment "// error: ...", and only there`,
      );
    }
    const printed = [before?.prints, prints].filter((part) => part !== undefined);
    const snippet: Snippet = {
      place,
      extension: language,
      code,
      errorLines,
      prints: printed.length === 0 ? undefined : printed.join(''),
    };
    snippets.push(snippet);
    // What does not compile is continued by nothing.
    if (!isWrong) {
      if (before !== undefined) snippets.splice(snippets.indexOf(before), 1);
      chain = snippet;
    }
  }
  return snippets;
}
