import { revealInvisible } from './invisible.ts';

/** A fenced Markdown code block without its last newline; the fence is longer than any run of backticks inside. */
export function encodeCodeBlock({ language, code }: { language: 'ts' | 'json' | 'sh' | 'text'; code: string }): string {
  const lines = revealInvisible(code).split(/\r\n|[\r\n\u2028\u2029]/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [fence + language, ...lines, fence].join('\n');
}
