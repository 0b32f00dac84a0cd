import { dirname, join, relative } from 'node:path/posix';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { eventPage } from './emitters/docs-pages.ts';
import { quote } from './manifest/diagnostics.ts';
import { findNearMatch } from './manifest/near-match.ts';

/** A note as it was read: the file that messages name, and the event whose page it is for. */
export interface Note {
  readonly file: string;
  readonly eventType: string;
  readonly text: string;
}

/**
 * All that would not do on the page, in order of lines: frontmatter, links to what the output does not have, and script.
 * `linkable` are paths of the output.
 */
export function findNoteFaults({ file, eventType, text }: Note, linkable: ReadonlySet<string>): readonly string[] {
  const page = eventPage(eventType);
  // As GitHub and the site read it: a pipe ends a code span in a table, and a footnote is no definition of a link.
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const faults = findFaults(root).flatMap(({ line, fault }): Fault[] => {
    if (typeof fault === 'string') return [{ line, fault }];
    const found = judgeAddress(fault, { page, linkable });
    return found === undefined ? [] : [{ line, fault: found }];
  });
  const ordered = [...new Set(faults.toSorted((a, b) => a.line - b.line).map(({ line, fault }) => `${line} ${fault}`))];
  return [...findFrontmatter(text), ...ordered].map((fault) => `${file}:${fault}`);
}

/** A rule and a heading on the page, where the author wanted neither. */
const findFrontmatter = (text: string): readonly string[] =>
  /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/.test(text)
    ? ['1 begins with frontmatter, which a note does not have; remove it, or write a rule as ***']
    : [];

interface Fault {
  readonly line: number;
  readonly fault: string;
}

/** Where a link leads, or an image is. */
interface Address {
  readonly target: string;
  readonly kind: 'link' | 'image';
}

interface Found {
  readonly line: number;
  readonly fault: string | Address;
}

function findFaults(node: Nodes): readonly Found[] {
  const line = node.position?.start.line ?? 1;
  const below = 'children' in node ? node.children.flatMap((child) => findFaults(child)) : [];
  switch (node.type) {
    case 'link':
    case 'definition':
      return [{ line, fault: { target: node.url, kind: 'link' } }, ...below];
    case 'image':
      return [{ line, fault: { target: node.url, kind: 'image' } }];
    case 'html':
      return findInHtml(node.value, line);
    default:
      return below;
  }
}

/** Each `<` with a letter is judged as a tag, in comments and values too: what a browser takes for one is among them. */
const findInHtml = (html: string, firstLine: number): readonly Found[] =>
  [...html.matchAll(/<([a-z][^\t\n\f\r />]*)/gi)].flatMap(({ 0: start, 1: name = '', index }) => {
    const line = firstLine + html.slice(0, index).split('\n').length - 1;
    if (name.toLowerCase() === 'script') return [{ line, fault: SCRIPT }];
    const attributes = readAttributes(html, index + start.length);
    return (attributes === null ? [UNFINISHED] : attributes.flatMap(judgeAttribute)).map((fault) => ({ line, fault }));
  });

const SCRIPT = 'has a script element, which would run for every reader; remove it, or write it as code';
const UNFINISHED = 'has an HTML tag without its end, which would take the text after it along; end it with >';

interface Attribute {
  readonly name: string;
  /** With its character references. */
  readonly value: string;
}

/** The attributes of the tag whose name ends at `start`, as a browser tells them apart; null where it has no end. */
function readAttributes(html: string, start: number): readonly Attribute[] | null {
  const attributes: Attribute[] = [];
  const pattern =
    /[\t\n\f\r /]*(?:(>)|(=[^\t\n\f\r />=]*|[^\t\n\f\r />=]+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(["'])|([^\t\n\f\r >]*)))?)/y;
  pattern.lastIndex = start;
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const [, end, name = '', double, single, openQuote, bare] = match;
    if (end !== undefined) return attributes;
    if (openQuote !== undefined) return null;
    attributes.push({ name: name.toLowerCase(), value: double ?? single ?? bare ?? '' });
  }
  return null;
}

function judgeAttribute({ name, value }: Attribute): readonly (string | Address)[] {
  if (/^on[a-z]|^srcdoc$/.test(name)) {
    return [`has the attribute ${quote(name)}, whose script would run for readers; remove it`];
  }
  const target = decodeReferences(value);
  if (name === 'href' || name === 'xlink:href') return [{ target, kind: 'link' }];
  if (name === 'src') return [{ target, kind: 'image' }];
  return ADDRESSES.has(name) && target.split(/[;=]/).some(isScript) ? [SCRIPT_ADDRESS] : [];
}

/** Other attributes that a browser may follow, alone or in a list; those of an animation set another one. */
const ADDRESSES: ReadonlySet<string> = new Set(['action', 'formaction', 'data', 'from', 'to', 'values', 'content']);

const SCRIPT_ADDRESS = 'has a javascript: address, which would run for readers; remove it';

/** Those that an address for script could be hidden in. There are no others for ASCII letters, and none for `:`. */
const decodeReferences = (value: string): string =>
  value
    .replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (all, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    })
    .replace(/&(Tab|NewLine|colon);/g, (_, name: 'Tab' | 'NewLine' | 'colon') => NAMED[name])
    .replaceAll('&amp;', '&');

const NAMED = { Tab: '\t', NewLine: '\n', colon: ':' } as const;

/** Browsers pass over control characters in an address, and over spaces before it. */
const isScript = (target: string): boolean => /^(?:javascript|vbscript):/i.test(target.replace(/[\0-\u0020]/g, ''));

interface Place {
  readonly page: string;
  readonly linkable: ReadonlySet<string>;
}

function judgeAddress({ target, kind }: Address, place: Place): string | undefined {
  if (/^[\0-\u0020]*$/.test(target)) return `has ${EMPTY[kind]}; give it an address, or remove it`;
  if (isScript(target)) return SCRIPT_ADDRESS;
  if (/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(target) || leadsTo(target, place)) return undefined;
  const [is, hint] = [
    `${VERBS[kind]} ${quote(target)}, which is no page, schema or graph`,
    suggestTarget(target, place),
  ];
  return `${is}; ${hint === undefined ? RELATIVE : `did you mean ${quote(hint)}?`}`;
}

const EMPTY = { link: 'an empty link', image: 'an image without an address' } as const;
const VERBS = { link: 'links to', image: 'shows' } as const;

const RELATIVE =
  'write where it is from docs/events of the output, as <event type>.md or ../tables/<table>.md, or a whole address (https://...)';

function leadsTo(target: string, { page, linkable }: Place): boolean {
  const path = pathOf(target);
  return path !== null && !path.startsWith('/') && linkable.has(join(dirname(page), path));
}

/** Null for what is no address: a stray percent sign. */
function pathOf(target: string): string | null {
  try {
    return decodeURI(target.split('#', 1)[0] ?? '');
  } catch {
    return null;
  }
}

/** What has the same file name, else what is spelt nearly alike. */
function suggestTarget(target: string, { page, linkable }: Place): string | undefined {
  const paths = [...linkable];
  const name = `/${target
    .replace(/[#?].*$/, '')
    .split('/')
    .at(-1)}`;
  const candidates = paths.map((path) => relative(dirname(page), path));
  const named = candidates.find((_, index) => paths[index]!.endsWith(name));
  return named ?? findNearMatch(target, candidates);
}
