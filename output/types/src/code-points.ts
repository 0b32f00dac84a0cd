/** The number of Unicode code points, as JSON Schema counts; JavaScript's `length` counts an emoji twice. */
export function codePoints(text: string): number {
  return text.replace(BEYOND_ONE_UNIT, '.').length;
}

const BEYOND_ONE_UNIT = /[^\0-\uffff]/gu;
