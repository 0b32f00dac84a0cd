import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getSamples } from '@synap/types/testing/index.ts';
import { validateWireEvent, type Issue } from '@synap/types/validators';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/playground/catalog.ts';
import {
  checkEvent,
  listReaderIssues,
  readEvent,
  type CheckOptions,
  type PayloadReaders,
  type Verdict,
} from '../../src/playground/check-event.ts';
import { summarize } from '../../src/playground/summarize.ts';
import { withCatalog } from './served-catalog.ts';

const READER = { as: 'reader', unknownTypes: 'allow' } as const;
const WRITER = { as: 'writer', unknownTypes: 'refuse' } as const;

// PLAYGROUND_ALL=1 compares all samples with what the command says, instead of every fifth.
const EVERY = process.env['PLAYGROUND_ALL'] === undefined ? 5 : 1;

let catalog: Catalog;
let payloads: ReadonlyMap<string, PayloadReaders>;

beforeAll(async () => {
  await withCatalog(async (loaded) => {
    catalog = loaded;
    const all = await Promise.all(loaded.types.map((type) => loaded.load(type)));
    payloads = new Map(all.flatMap((one) => (one === null ? [] : [[one.facts.type, one.payload]])));
  });
});

const against = (type: string | null) => ({
  types: catalog.types,
  envelope: catalog.envelope,
  payload: payloads.get(type ?? '') ?? null,
});

function check(text: string, options: CheckOptions = READER): Verdict {
  const event = readEvent(text);
  return checkEvent(event, against(event.type), options);
}

/** `line:column path message` of each fault. */
const said = ({ faults }: Verdict): readonly string[] =>
  faults.map(({ severity, line, column, path, code, message }) =>
    [severity, `${line}:${column}`, path.join('.'), `[${code}]`, message].join(' '),
  );

const ENVELOPE = {
  id: 'd98a125c-a815-46c2-abe8-78315a185abd',
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap', color: '#3b82f6' },
  userId: 'user-123',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
};

const write = (event: unknown): string => JSON.stringify(event, null, 2);

/** The payloads of the package's own samples, right and wrong, and envelopes with one thing wrong. */
function listEvents(): readonly unknown[] {
  const samples = catalog.types.flatMap((type) => {
    const found = getSamples(type as Parameters<typeof getSamples>[0]);
    const all: unknown[] = [found.minimal, found.full, ...found.invalid.map(({ data }) => data)];
    return all.map((data) => ({ ...ENVELOPE, type, data }));
  });
  const { userId: _, ...withoutUser } = ENVELOPE;
  return [
    ...samples,
    withoutUser,
    { ...ENVELOPE, id: 'x' },
    { ...ENVELOPE, version: 1 },
    { ...ENVELOPE, type: 5 },
    { ...ENVELOPE, data: [] },
    { ...ENVELOPE, data: null },
    { ...ENVELOPE, source: 'apii', correlationId: null },
    { ...ENVELOPE, timestamp: '2026-02-30T00:00:00Z' },
    { ...ENVELOPE, timestamp: '2026-01-15T09:30:00+02:00' },
    { ...ENVELOPE, timestamp: '0000-01-01T00:00:00+01:00' },
    { ...ENVELOPE, timestamp: 5 },
    { ...ENVELOPE, userID: 'user-123', requestid: 1 },
    { ...ENVELOPE, type: 'tags.crate.requested' },
    { ...ENVELOPE, type: 'toString', data: { any: [{ thing: 1 }] } },
    { ...ENVELOPE, type: '__proto__', data: 1 },
    JSON.parse('{"version": "v1", "data": {"__proto__": 1}, "__proto__": {"id": 1}}'),
    { ...ENVELOPE, data: JSON.parse('{"name": "a", "constructor": {"prototype": 1}, "__proto__": 1}') as unknown },
    [ENVELOPE],
    'text',
    null,
  ];
}

const issuesOf = (event: unknown): readonly Issue[] => {
  const validation = validateWireEvent(event);
  return validation.success ? [] : validation.issues;
};

/** Events of which the page says something else than the package. */
const differences = (list: (event: unknown) => readonly Issue[]): readonly unknown[] =>
  listEvents().filter((event) => JSON.stringify(list(event)) !== JSON.stringify(issuesOf(event)));

const typeOf = (event: unknown): string | null => readEvent(JSON.stringify(event)).type;

describe('the validators in the page', () => {
  test('find exactly what validateWireEvent finds, for the samples of every event', () => {
    expect(differences((event) => listReaderIssues(event, against(typeOf(event))))).toEqual([]);
  });

  test('control: the validators of another event are found out', () => {
    const others = new Map([...payloads].map(([type], index) => [type, [...payloads.values()][index - 1] ?? null]));
    expect(
      differences((event) =>
        listReaderIssues(event, { ...against(null), payload: others.get(typeOf(event) ?? '') ?? null }),
      ),
    ).not.toEqual([]);
  });
});

interface CliFault {
  readonly index: number;
  readonly line: number;
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** What `synap validate` says of a file of many events. */
function runValidate(text: string, { as, unknownTypes }: CheckOptions): Promise<readonly CliFault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const file = join(folder, 'events.json');
  writeFileSync(file, text);
  const root = join(import.meta.dirname, '../../..');
  const options = ['--as', as, '--unknown', unknownTypes, '--format', 'json'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, 'generator/bin/synap.mjs'), 'validate', file, ...options],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => {
        rmSync(folder, { recursive: true });
        // It exits with 1 where there are faults.
        if (stdout === '') reject(new Error(stderr));
        else resolve((JSON.parse(stdout) as { faults: readonly CliFault[] }).faults);
      },
    );
  });
}

/** A fault as both can say it. Where nothing is near, the CLI lists the keys there are, which the page does not have. */
const comparable = ({ index, line, path, code, message }: CliFault): string =>
  [index, line, path.join('.'), code, code === 'unrecognized_keys' ? '' : message].join(' ');

describe('the page and `synap validate`', () => {
  test.concurrent.for([READER, WRITER])('say the same of the same lines, as $as', async (options) => {
    // Of a key `__proto__`, the CLI says nothing else than that.
    const all = listEvents().filter((event) => !JSON.stringify(event).includes('"__proto__":'));
    const events = all.filter((_, index) => index % EVERY === 0 || index > all.length - 30);
    const texts = events.map((event) => write(event));
    const expected = await runValidate(`[\n${texts.join(',\n')}\n]`, options);
    let line = 1;
    const actual = texts.flatMap((text, index) => {
      const before = line;
      line += text.split('\n').length;
      return check(text, options)
        .faults.filter(({ severity }) => severity === 'error')
        .map((fault) => ({ ...fault, index, line: fault.line + before }));
    });
    expect(expected.length).toBeGreaterThan(events.length / 2);
    expect(actual.map(comparable).sort()).toEqual(expected.map(comparable).sort());
    // Control: a line off by one is found out.
    expect(actual.map((fault) => comparable({ ...fault, line: fault.line + 1 })).sort()).not.toEqual(
      expected.map(comparable).sort(),
    );
  });
});

describe('checkEvent', () => {
  test('an example of the catalog is valid for readers and writers, with its time decoded', () => {
    for (const options of [READER, WRITER]) {
      const verdict = check(write(ENVELOPE), options);
      expect(verdict).toMatchObject({ isValid: true, isKnown: true, faults: [] });
      expect(verdict.timestamp?.toISOString()).toBe(ENVELOPE.timestamp);
    }
  });

  test('version: 1 is refused at its line, and accepted when it is mended', () => {
    const text = write({ ...ENVELOPE, version: 1 });
    const verdict = check(text);
    expect(said(verdict)).toEqual(["error 3:14 version [invalid_value] must be the string 'v1'"]);
    expect(verdict.faults[0]?.advice).toBe('Write "v1".');
    expect(summarize(verdict, READER)).toEqual({ title: 'Not valid', detail: '1 fault. First at line 3, column 14.' });
    expect(check(text.replace('"version": 1', '"version": "v1"')).isValid).toBe(true);
  });

  test('a misspelt key that a reader would keep is noted, and refused from a writer', () => {
    const text = write({ ...ENVELOPE, data: { name: 'roadmap', colour: '#3b82f6' } });
    const read = check(text);
    expect(read.isValid).toBe(true);
    expect(said(read)).toEqual([
      'note 7:5 data.colour [unrecognized_keys] is no key of this event; did you mean "color"?',
    ]);
    expect(summarize(read, READER).detail).toBe('A reader takes it. 1 note.');
    const written = check(text, WRITER);
    expect(written).toMatchObject({
      isValid: false,
      faults: [{ severity: 'error', advice: 'Rename it to "color", or remove it.' }],
    });
  });

  test('an unknown type is a warning by default and a fault by the other policy, each said', () => {
    const text = write({ ...ENVELOPE, type: 'tags.crate.requested' });
    const allowed = check(text);
    expect(allowed).toMatchObject({ isValid: true, isKnown: false });
    expect(said(allowed)).toEqual([
      'warning 4:11 type [unknown_type] is not in the catalog; did you mean "tags.create.requested"?',
    ]);
    expect(allowed.faults[0]?.advice).toMatch(/unknownTypes is 'allow'/);
    const refused = check(text, { as: 'reader', unknownTypes: 'refuse' });
    expect(refused).toMatchObject({ isValid: false, faults: [{ severity: 'error', code: 'unknown_type' }] });
  });

  test('keys that stand twice are warned of, and the last of them is checked', () => {
    const text = '{\n"version": 1,\n"version": "v1"\n}';
    const warnings = check(text).faults.filter(({ severity }) => severity === 'warning');
    expect(warnings).toMatchObject([
      { code: 'duplicate_key', line: 3, path: ['version'], message: 'stands twice in one object, before at 2:1' },
    ]);
    expect(check(text).faults.filter(({ path }) => path[0] === 'version')).toHaveLength(1);
  });

  test.each([
    { name: 'at the top', data: '{"name": "a"}, "__proto__": {"x": 1}', path: ['__proto__'] },
    { name: 'in the data', data: '{"name": "a", "__proto__": {"x": 1}}', path: ['data', '__proto__'] },
    {
      name: 'deep in what no schema knows',
      data: '{"name": "a", "more": [{"__proto__": 1}]}',
      path: ['data', 'more', 0, '__proto__'],
    },
  ])('a key __proto__ $name is refused where it stands', ({ data, path }) => {
    const text = `{"id": "${ENVELOPE.id}", "version": "v1", "type": "tags.create.requested", "userId": "u", "source": "api", "timestamp": "${ENVELOPE.timestamp}", "data": ${data}}`;
    const { isValid, faults } = check(text);
    expect(isValid).toBe(false);
    expect(faults.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'forbidden_key', path }]);
    const fault = faults.find(({ severity }) => severity === 'error');
    expect(text.slice(fault?.from, fault?.to)).toBe('"__proto__"');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('what is nested too deeply and numbers that are not finite are told apart', () => {
    const withMore = (more: string): string => write(ENVELOPE).replace('"name"', `"more": ${more}, "name"`);
    expect(said(check(withMore('['.repeat(600) + ']'.repeat(600))))).toContain(
      'error 6:13 data.more [too_deep] is nested too deeply: 512 levels are read',
    );
    expect(said(check(withMore('1e999')))).toContain(
      'error 6:13 data.more [not_json] is no JSON value: a number is finite',
    );
    expect(check(withMore('['.repeat(400) + ']'.repeat(400))).isValid).toBe(true);
  });

  test('a mark of the byte order at its start is no fault and moves no other, and anywhere else it is one', () => {
    expect(check(`\ufeff${write(ENVELOPE)}`)).toMatchObject({ isValid: true, faults: [] });
    const [fault] = check(`\ufeff{"version": 1}`).faults.filter(({ path }) => path[0] === 'version');
    expect(fault).toMatchObject({ line: 1, from: 13, to: 14 });
    expect(check(`\ufeff\ufeff${write(ENVELOPE)}`)).toMatchObject({ isValid: false, faults: [{ code: 'json' }] });
  });

  test('a text that is no JSON has one fault, where it breaks', () => {
    const verdict = check('{\n  "id": 1,\n}');
    expect(said(verdict)).toEqual(['error 3:1  [json] is not JSON: expected a key in double quotes']);
    expect(summarize(verdict, READER)).toEqual({ title: 'Not JSON', detail: 'Line 3, column 1.' });
  });

  test('an event made to keep the page busy is judged soon', () => {
    const duplicates = `${'['.repeat(60_000)}{${'"a":1,'.repeat(20_000)}"a":1}${']'.repeat(60_000)}`;
    const items = `{"type": "webhookSubscriptions.create.requested", "data": {"eventTypes": [${'1,'.repeat(100_000)}1]}}`;
    const start = performance.now();
    check(duplicates);
    const { faults, unlisted } = check(items);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(faults.length + unlisted).toBeGreaterThan(100_000);
    expect(faults.length).toBeLessThan(2000);
  });
});
