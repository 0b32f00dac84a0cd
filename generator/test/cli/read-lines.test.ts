import { expect, test } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';

async function read(chunks: readonly string[], maxBytes?: number) {
  const lines = [];
  const buffers = (async function* () {
    yield* chunks.map((chunk) => Buffer.from(chunk));
  })();
  for await (const line of readLines(buffers, maxBytes === undefined ? {} : { maxBytes })) {
    lines.push('text' in line ? line.text : line.fault);
  }
  return lines;
}

test('lines are the same however the bytes are cut', async () => {
  const text = 'one\n\ntwé\n€';
  const want = ['one', '', 'twé', '€'];
  expect(await read([text])).toEqual(want);
  const bytes = Buffer.from(text);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const lines = [];
    const halves = (async function* () {
      yield bytes.subarray(0, cut);
      yield bytes.subarray(cut);
    })();
    for await (const line of readLines(halves)) {
      lines.push('text' in line ? line.text : line.fault);
    }
    expect(lines).toEqual(want);
  }
});

test('a line that is too long is skipped to its end', async () => {
  expect(await read(['abc\nabcd', 'efgh\nabcd\n'], 4)).toEqual(['abc', 'line_too_long', 'abcd']);
  expect(await read(['abcde'], 4)).toEqual(['line_too_long']);
});

test('an endless line takes no memory', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const endless = (async function* () {
    for (let count = 0; count < 300; count += 1) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      yield Buffer.from(chunk);
    }
  })();
  const lines = [];
  for await (const line of readLines(endless)) {
    lines.push(line);
  }
  expect(lines).toEqual([{ number: 1, fault: 'line_too_long' }]);
  expect(peak).toBeLessThan(150e6);
});
