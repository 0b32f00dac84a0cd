const encoder = new TextEncoder();

/** Of JSON's text in UTF-8. */
export const bytesOf = (json: unknown): number => encoder.encode(JSON.stringify(json)).length;
