import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { siteUrl, warnOfDeadLink } from '../markdown/site-links.ts';

/**
 * The Markdown of a page with the links of the site, to pages as Markdown where they are pages: who reads this form goes
 * on in it. `source` is where the page is below the output folder, null for one written by hand. Only links change: all else
 * is as it was written.
 */
export function markdownForAgents(text: string, { source, base }: { source: string | null; base: string }): string {
  const frontmatter = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  const markdown = text.slice(frontmatter.length);
  const toUrl = (target: string): string | null => asMarkdown(siteUrl(target, { base, source }), base);
  return (
    frontmatter + applyEdits(markdown, listEdits(markdown, { toUrl, onDead: (url) => warnOfDeadLink(url, source) }))
  );
}

/** `url` of a page, with `.md` for its last slash. */
function asMarkdown(url: string | null, base: string): string | null {
  if (url === null || !url.startsWith(base) || url.startsWith('//')) return url;
  const path = url.slice(base.length);
  return WITHOUT_MARKDOWN.test(path) ? url : base + path.replace(/([^/])\/(#.*)?$/, '$1.md$2');
}

/** Pages that are lists, pictures or programs. */
const WITHOUT_MARKDOWN = /^(?:events|graph|playground)\/(?:[?#].*)?$/;

/** Of the text between two offsets. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

type Tree = ReturnType<typeof fromMarkdown>;
type Rewrite = { readonly toUrl: (target: string) => string | null; readonly onDead: (target: string) => void };

/** Tables need not be understood: their links are links without it. */
function listEdits(markdown: string, { toUrl, onDead }: Rewrite): readonly Edit[] {
  const tree = fromMarkdown(markdown);
  const dead = listDeadDefinitions(tree, toUrl);
  const edits: Edit[] = [];
  visit(tree, (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    const isReference = node.type === 'linkReference' || node.type === 'imageReference';
    if (isReference && dead.has(node.identifier)) edits.push(...keepText(node, { from, to }));
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const url = toUrl(node.url);
    if (url === node.url) return;
    if (url === null) {
      onDead(node.url);
      edits.push(...(node.type === 'definition' ? [{ from, to, insert: '' }] : keepText(node, { from, to })));
      return;
    }
    const tail = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? from + 1) : from;
    const [, before = '', target = ''] = TARGETS[node.type].exec(markdown.slice(tail, to)) ?? [];
    const at = tail + before.length;
    // `<https://...>` is its own target, and needs no rewriting.
    if (target !== '') edits.push({ from: at, to: at + target.length, insert: encodeTarget(url) });
  });
  return edits;
}

/** What is not defined would be shown with its brackets. */
function listDeadDefinitions(tree: Tree, toUrl: Rewrite['toUrl']): ReadonlySet<string> {
  const dead = new Set<string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (toUrl(url) === null) dead.add(identifier);
  });
  return dead;
}

type Node = {
  readonly alt?: string | null | undefined;
  readonly children?: readonly { readonly position?: Position | undefined }[];
};
type Position = {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
};

/** Two edits where there are children, so that those within it do not overlap. */
function keepText({ alt, children = [] }: Node, { from, to }: { from: number; to: number }): readonly Edit[] {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  if (start === undefined || end === undefined) return [{ from, to, insert: alt ?? '' }];
  return [
    { from, to: start, insert: '' },
    { from: end, to, insert: '' },
  ];
}

const TARGET = String.raw`(<(?:\\.|[^<>\\\n])*>|(?:\\.|[^\\\s()<>]|\((?:\\.|[^\\\s()<>])*\))+)`;

/** How the target is found from the end of a link's text, or from where the image or the definition begins. */
const TARGETS = {
  link: new RegExp(String.raw`^(\]\(\s*)${TARGET}`),
  image: new RegExp(String.raw`^(!\[(?:\\.|[^\\\]])*\]\(\s*)${TARGET}`),
  definition: new RegExp(String.raw`^(\[(?:\\.|[^\\\]])*\]:\s*)${TARGET}`),
};

const encodeTarget = (url: string): string =>
  url.replaceAll(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, at] = ['', 0];
  for (const { from, to, insert } of [...edits].sort((left, right) => left.from - right.from)) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
