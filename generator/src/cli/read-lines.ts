/** One line of a stream without its end, or why it is not text. Numbers start at 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'line_too_long' | 'utf8' };

/** No event is this long; a stream without line ends would fill the memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** Splits bytes at `\n`, holding one line at a time. A line that is too long is skipped to its end and said so. */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  { maxBytes = MAX_LINE_BYTES } = {},
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let pieces: Buffer[] = [];
  let size = 0;
  const take = (piece: Buffer) => {
    size += piece.length;
    if (size <= maxBytes) {
      pieces.push(piece);
    } else {
      pieces = [];
    }
  };
  const finish = (): Line => {
    const line =
      size > maxBytes ? { number, fault: 'line_too_long' as const } : decodeLine(number, Buffer.concat(pieces));
    number += 1;
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) {
    yield finish();
  }
}

const NEWLINE = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeLine(number: number, bytes: Buffer): Line {
  try {
    const text = decoder.decode(bytes);
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text };
  } catch {
    return { number, fault: 'utf8' };
  }
}
