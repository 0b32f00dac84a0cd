import type { CheckOptions } from './check-event.ts';

/** What a link to the playground asks for. */
export type Linked =
  | { readonly kind: 'nothing' }
  /** The example of a type. */
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'event'; readonly text: string; readonly options: CheckOptions }
  | { readonly kind: 'refused'; readonly message: string };

/** Mail and chat programs cut longer links. */
export const MAX_LINK = 16_000;

/** Bytes of UTF-8. More is neither shared nor checked here. */
export const MAX_TEXT = 256 * 1024;

export const isTooLong = (text: string): boolean =>
  text.length > MAX_TEXT || new TextEncoder().encode(text).length > MAX_TEXT;

/**
 * The fragment of a link that holds an event, without `#`: browsers send no fragment to any server. Deflated, in base64url;
 * plain where a browser can't deflate. Throws with a message for people where the event is too long to share.
 */
export async function encodeFragment(text: string, { as, unknownTypes }: CheckOptions): Promise<string> {
  if (/\p{Surrogate}/u.test(text)) {
    throw new Error(
      'The text holds half a character, which no link can carry: write it as an escape, such as \\ud83d.',
    );
  }
  if (isTooLong(text)) {
    throw new Error(`The event is over ${MAX_TEXT / 1024} KiB, which no link brings back: copy the event instead.`);
  }
  const bytes = new TextEncoder().encode(text);
  const [form, packed] = canDeflate() ? ['z', await deflate(bytes)] : ['p', bytes];
  const options = `${as === 'writer' ? '&as=writer' : ''}${unknownTypes === 'refuse' ? '&unknown=refuse' : ''}`;
  const fragment = `event=${form}${encodeBase64Url(packed)}${options}`;
  if (fragment.length > MAX_LINK) {
    throw new Error(
      `The event takes a link of ${fragment.length} characters, and ${MAX_LINK} are the most that arrive safely: copy the event instead.`,
    );
  }
  return fragment;
}

/** What stands behind the `#` of a link; it may come from anyone. */
export async function decodeFragment(fragment: string): Promise<Linked> {
  if (fragment === '') return { kind: 'nothing' };
  if (fragment.length > MAX_LINK) {
    return refused(`The link is too long: ${fragment.length} characters, of which ${MAX_LINK} are taken`);
  }
  const fields = new Map(fragment.split('&').map((field) => splitField(field)));
  const type = fields.get('type');
  if (type !== undefined) {
    const name = decodeType(type);
    return name === null ? refused('The link is damaged: its type is no text') : { kind: 'type', type: name };
  }
  const event = fields.get('event');
  // Starlight's headings have fragments too.
  if (event === undefined) return { kind: 'nothing' };
  const bytes = decodeBase64Url(event.slice(1));
  if (bytes === null) return refused('The link is damaged: a part of its event is missing or changed');
  const text = await unpack(event.slice(0, 1), bytes);
  if (typeof text !== 'string') return refused(text.problem);
  const options: CheckOptions = {
    as: fields.get('as') === 'writer' ? 'writer' : 'reader',
    unknownTypes: fields.get('unknown') === 'refuse' ? 'refuse' : 'allow',
  };
  return { kind: 'event', text, options };
}

/** The fragment that loads the example of a type. */
export const typeFragment = (type: string): string => `type=${encodeURIComponent(type)}`;

const refused = (problem: string): Linked => ({
  kind: 'refused',
  message: `${problem}. Ask for the link again, or paste the event itself.`,
});

function splitField(field: string): readonly [string, string] {
  const equals = field.indexOf('=');
  return equals === -1 ? [field, ''] : [field.slice(0, equals), field.slice(equals + 1)];
}

function decodeType(type: string): string | null {
  try {
    return decodeURIComponent(type);
  } catch {
    return null;
  }
}

const canDeflate = (): boolean => typeof CompressionStream === 'function';

const deflate = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  readAll(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);

async function unpack(form: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | { readonly problem: string }> {
  if (form !== 'z' && form !== 'p') return { problem: 'The link is of a form that this page does not know' };
  if (form === 'z' && !canDeflate()) return { problem: 'This browser cannot unpack the link' };
  try {
    const plain = form === 'p' ? bytes : await inflate(bytes);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch (error) {
    if (error instanceof TooLong) return { problem: `The event in the link is over ${MAX_TEXT / 1024} KiB` };
    return { problem: 'The link is damaged: its event cannot be unpacked' };
  }
}

const inflate = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), MAX_TEXT);

class TooLong extends Error {}

/** Stops at `most` bytes: a short link may unpack to gigabytes. */
async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLong();
    }
    chunks.push(next.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function encodeBase64Url(bytes: Uint8Array): string {
  let text = '';
  // One call with all bytes would overflow the stack.
  for (let index = 0; index < bytes.length; index += 8192) {
    text += String.fromCharCode(...bytes.subarray(index, index + 8192));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text === '' || !/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
  } catch {
    return null;
  }
}
