/** An element of XML as far as reports use it: no comments, no CDATA, no namespaces, no entities but the five. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  /** Of the element itself, without its children's. */
  readonly text: string;
}

/** Strict (https://www.w3.org/TR/xml/): throws wherever the text is not well-formed, or holds a character that XML forbids. */
export function readXml(source: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source)) {
    throw new Error('a character that XML forbids');
  }
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const reader = { rest: body.trim() };
  const root = readElement(reader);
  if (reader.rest !== '') throw new Error(`text after the root: ${reader.rest.slice(0, 40)}`);
  return root;
}

interface Reader {
  rest: string;
}

function readElement(reader: Reader): XmlElement {
  const [, name = ''] = take(reader, /^<([A-Za-z][\w-]*)/);
  const attributes: { [name: string]: string } = {};
  for (let match = tryTake(reader, ATTRIBUTE); match !== null; match = tryTake(reader, ATTRIBUTE)) {
    const [, key = '', value = ''] = match;
    if (Object.hasOwn(attributes, key)) throw new Error(`attribute ${key} twice`);
    attributes[key] = decode(value);
  }
  if (tryTake(reader, /^\s*\/>/) !== null) return { name, attributes, children: [], text: '' };
  take(reader, /^\s*>/);
  const children: XmlElement[] = [];
  let text = '';
  for (;;) {
    text += decode(take(reader, /^[^<]*/)[0]);
    if (tryTake(reader, new RegExp(`^</${name}>`)) !== null) return { name, attributes, children, text };
    children.push(readElement(reader));
  }
}

const ATTRIBUTE = /^\s+([A-Za-z][\w-]*)="([^"<]*)"/;

function take(reader: Reader, pattern: RegExp): RegExpExecArray {
  const match = tryTake(reader, pattern);
  if (match === null) throw new Error(`not ${pattern.source}: ${reader.rest.slice(0, 40)}`);
  return match;
}

function tryTake(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(reader.rest);
  if (match !== null) reader.rest = reader.rest.slice(match[0].length);
  return match;
}

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([^;&]*;?)/g, (_, reference: string) => {
    const named = NAMED[reference];
    if (named !== undefined) return named;
    const [, digits] = /^#(\d+);$/.exec(reference) ?? [];
    if (digits === undefined) throw new Error(`no reference: &${reference}`);
    return String.fromCodePoint(Number(digits));
  });
}

const NAMED: { readonly [name: string]: string } = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" };
