import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { decodeEvent } from '@synap/types';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod/v4';
import { renderPath } from '../../src/cli/render-path.ts';
import { runCli } from './run-cli.ts';
import { createEvent, createProject } from './small-project.ts';

const validate = async (files: { readonly [path: string]: string }, ...argv: string[]) => {
  const { code, stdout, stderr } = await runCli(['validate', ...Object.keys(files), ...argv], {
    cwd: createProject(files),
  });
  expect(stderr).toBe('');
  return { code, lines: stdout.trimEnd().split('\n'), stdout };
};

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

const ndjson = (...events: readonly unknown[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

test('valid events are counted and end with 0', async () => {
  const events = ndjson(createEvent(), createEvent({ type: 'mail.send.requested', data: { to: 'x' } }));
  expect(await validate({ 'a.ndjson': events })).toMatchObject({ code: 0, lines: ['2 events, 2 valid, 0 invalid'] });
});

test('each fault is said with file, line, path and what was expected', async () => {
  const events = ndjson(
    createEvent(),
    createEvent({ data: { name: 3, words: ['a', 4], style: { color: null } }, version: 1 }),
    createEvent({ data: {}, source: 'apii', timestamp: '2026-02-30T00:00:00Z' }),
  );
  const { code, lines } = await validate({ 'events.ndjson': events });
  expect(code).toBe(1);
  expect(lines).toEqual([
    "events.ndjson:2 version must be the string 'v1'",
    'events.ndjson:2 data.name expected string, received number',
    'events.ndjson:2 data.style.color expected string, received null',
    'events.ndjson:2 data.words[1] expected string, received number',
    expect.stringMatching(/^events\.ndjson:3 source .*"api"\|"system"/),
    expect.stringMatching(/^events\.ndjson:3 timestamp /),
    'events.ndjson:3 data.name is missing, expected string',
    '3 events, 1 valid, 2 invalid, 7 faults',
  ]);
});

test('blank lines and Windows line ends are fine, and lines are counted all the same', async () => {
  const events = `\uFEFF${JSON.stringify(createEvent())}\r\n\r\n  \n${JSON.stringify(createEvent({ data: 1 }))}`;
  const { lines } = await validate({ 'a.jsonl': events });
  expect(lines).toEqual([expect.stringMatching(/^a\.jsonl:4 data expected /), '2 events, 1 valid, 1 invalid, 1 fault']);
});

test('a .json file holds one event or a list, and faults have the line of the value', async () => {
  const one = JSON.stringify(createEvent({ data: { name: '', words: ['a', 1] } }), null, '\t');
  const { lines } = await validate({ 'one.json': one });
  expect(lines.slice(0, -1)).toEqual([
    expect.stringMatching(/^one\.json:6 data\.name /),
    'one.json:9 data.words[1] expected string, received number',
  ]);
  const list = JSON.stringify([createEvent(), createEvent({ userId: 1 }), createEvent({ data: {} })], null, 2);
  const many = await validate({ 'many.json': list });
  expect(many.lines.slice(0, -1)).toEqual([
    'many.json:20 [1].userId expected string, received number',
    // Where the key is missing, the object that misses it.
    'many.json:28 [2].data.name is missing, expected string',
  ]);
});

test.each([
  ['{"a": 1,}', 1],
  ['{\n"a": x}', 2],
  ['[1,\n2', 2],
  ['', 1],
])('text that is not JSON is a fault on its line: %j', async (text, line) => {
  const { code, lines } = await validate({ 'a.json': text });
  expect(code).toBe(1);
  expect(lines[0]).toMatch(new RegExp(`^a\\.json:${line} is not JSON: `));
});

test('a broken line is one fault, and the others are checked', async () => {
  const { lines } = await validate({ 'a.ndjson': `{"id":\n${JSON.stringify(createEvent())}\n{"secret": hunter2}\n` });
  expect(lines).toEqual([
    'a.ndjson:1 is not JSON: the text ends too early',
    'a.ndjson:3 is not JSON: expected a value',
    '3 events, 1 valid, 2 invalid, 2 faults',
  ]);
});

test('a writer may add no key, a reader keeps it', async () => {
  const file = { 'a.ndjson': ndjson(createEvent({ data: { name: 'x', word: [] }, extra: 1 })) };
  expect((await validate(file, '--as', 'reader')).code).toBe(0);
  expect((await validate(file, '--as', 'writer')).lines.slice(0, -1).sort()).toEqual([
    'a.ndjson:1 data.word is no key of this event; did you mean "words"?',
    expect.stringMatching(/^a\.ndjson:1 extra is no key of this event/),
  ]);
});

test('what an unknown type gets is a policy, and its envelope is checked under both', async () => {
  const file = {
    'a.ndjson': ndjson(createEvent({ type: 'tag.create.requested' }), createEvent({ type: 'toString', userId: 1 })),
  };
  expect(await validate(file)).toMatchObject({
    code: 1,
    lines: [
      'a.ndjson:2 userId expected string, received number',
      '2 events, 1 valid, 1 invalid, 1 fault, 2 of a type that is not in the catalog',
    ],
  });
  expect((await validate(file, '--unknown', 'refuse')).lines.slice(0, 1)).toEqual([
    'a.ndjson:1 type is not in the catalog; did you mean "tags.create.requested"?',
  ]);
});

test.each([
  ['{"__proto__":{}}', '__proto__'],
  ['{"a":[{"\\u005f_proto__":1}]}', 'a[0].__proto__'],
])('an own __proto__ key is refused at any depth, however it is written: %s', async (text, path) => {
  for (const side of ['reader', 'writer']) {
    const event = JSON.stringify(createEvent({ type: 'unknown.to.us', data: 'HERE' })).replace('"HERE"', text);
    const { lines } = await validate({ 'a.ndjson': event }, '--as', side);
    expect(lines[0]).toBe(`a.ndjson:1 data.${path} is a key that JavaScript gives another meaning; rename it`);
  }
});

test('control: the same key spelt otherwise is fine', async () => {
  const event = JSON.stringify(
    createEvent({ type: 'unknown.to.us', data: { _proto_: { prototype: 1, 'é\u0001': 2 } } }),
  );
  expect((await validate({ 'a.ndjson': event })).code).toBe(0);
});

test('a line nested a million levels deep gets an answer', async () => {
  const deep = `{"name":"x","\\u0061":${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
  const event = JSON.stringify(createEvent({ data: 'HERE' })).replace('"HERE"', deep);
  const { lines } = await validate({ 'a.ndjson': event });
  expect(lines).toEqual([
    expect.stringMatching(/^a\.ndjson:1 data\.a\[0\]\[0\].* is nested too deeply: 512 levels are read$/),
    '1 event, 0 valid, 1 invalid, 1 fault',
  ]);
});

describe('the verdict is that of decodeEvent', () => {
  const tag = (data: string, more = ''): string =>
    JSON.stringify({
      id: '550e8400-e29b-41d4-a716-446655440000',
      version: 'v1',
      type: 'TYPE',
      data: 'DATA',
      userId: 'user-123',
      source: 'api',
      timestamp: '2026-01-15T09:30:00Z',
    })
      .replace('"DATA"', data)
      .replace(/\}$/, `${more}}`);
  const lists = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  /** Documents, and whether they are events whatever their type. */
  const DOCUMENTS: readonly (readonly [name: string, json: string, isEvent: boolean])[] = [
    ['control: a good event', tag('{"name":"a"}'), true],
    ['control: keys that are not known', tag('{"name":"a","more":[{}]}', ',"more":{"a":null}'), true],
    ['510 levels', tag(`{"name":"a","more":${lists(510)}}`), true],
    ['513 levels', tag(`{"name":"a","more":${lists(513)}}`), false],
    ['2,000 levels in the envelope', tag('{"name":"a"}', `,"more":${lists(2_000)}`), false],
    ['__proto__ in the data', tag('{"name":"a","__proto__":1}'), false],
    ['__proto__ with an escape, deep in the envelope', tag('{"name":"a"}', ',"more":[{"\\u005f_proto__":1}]'), false],
    ['1e400 in the data', tag('{"name":"a","more":1e400}'), false],
    ['1e400 in the envelope', tag('{"name":"a"}', ',"more":[-1e400]'), false],
    [
      'a year that cannot be written',
      tag('{"name":"a"}').replace('2026-01-15T09:30:00Z', '9999-12-31T23:59:59-01:00'),
      false,
    ],
    ['a list', '[[]]', false],
    ['null', '[null]', false],
    ['text', '["text"]', false],
  ];

  test.each(DOCUMENTS)('on %s', async (_, json, isEvent) => {
    for (const type of ['tags.create.requested', 'unknown.to.us']) {
      const text = json.replace('TYPE', type);
      const given: unknown = JSON.parse(text);
      const { code } = await runCli(['validate', '-', '--config', 'synap.config.ts'], {
        cwd: REPOSITORY,
        stdin: Readable.from([Buffer.from(text)]),
      });
      expect({ type, validate: code === 0, decodeEvent: decodes(Array.isArray(given) ? given[0] : given) }).toEqual({
        type,
        validate: isEvent,
        decodeEvent: isEvent,
      });
    }
  });

  const decodes = (value: unknown): boolean => {
    try {
      decodeEvent(value);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(ZodError);
      return false;
    }
  };
});

test('bytes that are no UTF-8 are a fault of their line', async () => {
  const stdin = Readable.from([
    Buffer.from(ndjson(createEvent())),
    Buffer.from('{"a":"\xff"}\n', 'latin1'),
    Buffer.from(ndjson(createEvent())),
  ]);
  const { code, stdout } = await runCli(['validate', '-'], { cwd: createProject(), stdin });
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: '<stdin>:2 is not UTF-8\n3 events, 2 valid, 1 invalid, 1 fault\n',
  });
});

test('stdin may be lines, one event over many lines, or a list', async () => {
  const cwd = createProject();
  const run = async (stdin: string) => (await runCli(['validate', '-'], { cwd, stdin })).stdout;
  const bad = createEvent({ userId: 1 });
  expect(await run(ndjson(createEvent(), bad))).toMatch(/^<stdin>:2 userId .*\n2 events, 1 valid/);
  expect(await run(JSON.stringify(bad, null, 2))).toMatch(/^<stdin>:8 userId .*\n1 event, 0 valid/);
  expect(await run(JSON.stringify([createEvent(), bad]))).toMatch(/^<stdin>:1 \[1\]\.userId .*\n2 events, 1 valid/);
  expect(await run('')).toBe('0 events, 0 valid, 0 invalid\n');
});

test('the JSON report is one document', async () => {
  const events = ndjson(createEvent({ data: {} }), createEvent());
  const { code, stdout } = await validate({ 'a.ndjson': events }, '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    faults: [
      {
        file: 'a.ndjson',
        line: 1,
        index: null,
        type: 'tags.create.requested',
        path: ['data', 'name'],
        code: 'invalid_type',
        message: 'is missing, expected string',
      },
    ],
    summary: { events: 2, valid: 1, invalid: 1, unknown: 0, faults: 1 },
  });
  expect(JSON.parse((await validate({ 'b.ndjson': '' }, '--format', 'json')).stdout).faults).toEqual([]);
});

test('several files are checked in turn', async () => {
  const { lines } = await validate({
    'a.ndjson': ndjson(createEvent()),
    'b.json': JSON.stringify(createEvent({ id: 1 })),
  });
  expect(lines).toEqual([expect.stringMatching(/^b\.json:1 id /), '2 events, 1 valid, 1 invalid, 1 fault']);
});

test('100,000 events are streamed in bounded memory', { timeout: 60_000 }, async () => {
  const line = Buffer.from(ndjson(createEvent({ data: { name: 'x'.repeat(500) } })).repeat(100));
  let peak = 0;
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const stdin = Readable.from(
    (function* () {
      for (let block = 0; block < 1000; block += 1) {
        if (block % 100 === 99) {
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          peak = Math.max(peak, heapUsed + arrayBuffers - before);
        }
        yield line;
      }
    })(),
  );
  const { code, stdout } = await runCli(['validate', '-'], { cwd: createProject(), stdin });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '100000 events, 100000 valid, 0 invalid\n' });
  // 75 MB went through.
  expect(peak).toBeLessThan(60e6);
});

test('paths are written as JavaScript writes them', () => {
  expect(renderPath(['data', 'tags', 0, 'odd key', '$id', 'é'])).toBe('data.tags[0]["odd key"].$id.é');
  expect(renderPath([2, 'type'])).toBe('[2].type');
  expect(renderPath(Array.from({ length: 1e5 }, () => 'a')).length).toBeLessThan(400);
});
