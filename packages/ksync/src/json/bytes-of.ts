/** Of JSON's text in UTF-8. */
export function bytesOf(json: unknown): number {
  const text = JSON.stringify(json);
  // Most text is ASCII, and then needs no encoding.
  return /[^\0-\x7f]/.test(text) ? new TextEncoder().encode(text).length : text.length;
}
