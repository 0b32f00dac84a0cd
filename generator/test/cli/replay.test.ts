/**
 * `REPLAY_EVENTS=1000000` sets how many events the memory test streams (by default 100,000); it prints the peak memory of
 * the run and of the control that keeps them all.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, openSync, readdirSync, statSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createEventRepository } from '@synap/database';
import { createTestEvent } from '@synap/types/testing';
import { afterAll, describe, expect, test } from 'vitest';
import {
  NO_POSTGRES,
  findPostgres,
  startPostgres,
  withClient,
} from '../../../packages/database/test/postgres-server.ts';
import { createCensus } from '../../src/cli/census.ts';
import { renderProgress } from '../../src/cli/progress-bar.ts';
import { MAX_LINE_BYTES } from '../../src/cli/read-lines.ts';
import { createFolder } from '../output/temporary-folder.ts';
import { runCli } from './run-cli.ts';
import { createEvent, createProject } from './small-project.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));

const replay = async (files: { readonly [path: string]: string }, ...argv: string[]) => {
  const { code, stdout, stderr } = await runCli(['replay', ...Object.keys(files), ...argv], {
    cwd: createProject(files),
  });
  expect(stderr).toBe('');
  return { code, lines: stdout.trimEnd().split('\n'), stdout };
};

const ndjson = (...events: readonly unknown[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

const INVALID = createEvent({ data: { name: 3 } });
const UNKNOWN = createEvent({ type: 'tag.create.requested' });
const MAIL = createEvent({ type: 'mail.send.requested', data: { to: 'x' } });

test('events are counted by type and data version, and end with 0 where all pass', async () => {
  const events = ndjson(
    createEvent(),
    MAIL,
    { event: UNKNOWN, dataVersion: 2, position: 7 },
    { event: createEvent() },
    UNKNOWN,
  );
  expect(await replay({ 'a.ndjson': events })).toMatchObject({
    code: 0,
    lines: [
      'type                   data version  events  invalid',
      'mail.send.requested               1       1        0',
      'tag.create.requested              1       1        0  not in the catalog',
      'tag.create.requested              2       1        0  not in the catalog',
      'tags.create.requested             1       2        0',
      '',
      '5 events, 5 valid, 0 invalid, 2 of a type that is not in the catalog',
    ],
  });
});

test('events that no longer pass are shown with line, path and message, and end with 1', async () => {
  const events = ndjson(
    createEvent(),
    INVALID,
    { event: INVALID, dataVersion: 1 },
    { event: createEvent(), dataVersion: 0 },
  );
  const { code, lines } = await replay({ 'a.ndjson': events });
  expect(code).toBe(1);
  expect(lines).toEqual([
    'type                   data version  events  invalid',
    'tags.create.requested             -       1        1',
    'tags.create.requested             1       3        2',
    '',
    'a.ndjson:2 data.name expected string, received number',
    'a.ndjson:3 event.data.name expected string, received number',
    'a.ndjson:4 dataVersion has to be a whole number from 1 up',
    '',
    '4 events, 1 valid, 3 invalid',
  ]);
});

test('control: the same events in the form of today pass', async () => {
  const events = ndjson(createEvent(), createEvent(), { event: createEvent(), dataVersion: 1 });
  expect((await replay({ 'a.ndjson': events })).code).toBe(0);
});

test.each([
  [createEvent({ dataVersion: 'a key of the event', event: { type: 1 } }), 0],
  [{ event: null }, 1],
  [{ event: [], dataVersion: 1 }, 1],
  [{ dataVersion: 1 }, 1],
  [{ event: createEvent(), dataVersion: '1' }, 1],
  [{ event: createEvent(), dataVersion: 1.5 }, 1],
  [null, 1],
])('what has a type is an event, what has an event is a record: %j', async (line, want) => {
  expect((await replay({ 'a.ndjson': ndjson(line) })).code).toBe(want);
});

test('an unknown type is listed, and is invalid where that is the policy', async () => {
  for (const option of ['--unknown-types', '--unknown']) {
    const { code, lines } = await replay({ 'a.ndjson': ndjson(UNKNOWN, createEvent()) }, option, 'refuse');
    expect(code).toBe(1);
    expect(lines).toEqual([
      'type                   data version  events  invalid',
      'tag.create.requested              1       1        1  not in the catalog',
      'tags.create.requested             1       1        0',
      '',
      'a.ndjson:1 type is not in the catalog; did you mean "tags.create.requested"?',
      '',
      '2 events, 1 valid, 1 invalid, 1 of a type that is not in the catalog',
    ]);
  }
});

test('the first ten invalid events are shown, or as many as are asked for', async () => {
  const files = { 'a.ndjson': ndjson(...Array.from({ length: 13 }, () => INVALID)) };
  const shown = async (...argv: string[]) =>
    (await replay(files, ...argv)).lines.filter((line) => line.startsWith('a.ndjson:')).length;
  expect(await shown()).toBe(10);
  expect(await shown('--limit', '2')).toBe(2);
  expect(await shown('--limit', '0')).toBe(0);
  expect(await shown('--limit', '100')).toBe(13);
  expect((await replay(files)).lines).toContain('and 3 more; --limit says how many are shown');
});

test('broken lines are counted and told apart, and the others are checked', async () => {
  const stdin = Readable.from([
    Buffer.from(`{"id":\n${ndjson(createEvent())}`),
    Buffer.from('{"a":"\xff"}\n', 'latin1'),
    Buffer.from(`\n[]\n${ndjson(createEvent())}`),
  ]);
  // The first line of stdin says what it holds: a file is what its name says.
  const first = await runCli(['replay', '-'], {
    cwd: createProject(),
    stdin: Readable.from([Buffer.from(ndjson(createEvent())), stdin.read() as Buffer, ...(await stdin.toArray())]),
  });
  expect(first.code).toBe(1);
  expect(first.stdout.trimEnd().split('\n')).toEqual([
    'type                   data version  events  invalid',
    'tags.create.requested             1       3        0',
    '(no event)                        -       3        3',
    '',
    '<stdin>:2 is not JSON: the text ends too early',
    '<stdin>:4 is not UTF-8',
    '<stdin>:6 expected object, received array',
    '',
    '6 events, 3 valid, 3 invalid',
  ]);
});

test('a huge line is one invalid event, and takes no memory of its size', async () => {
  const huge = Readable.from(
    (function* () {
      yield Buffer.from(ndjson(createEvent()));
      yield Buffer.from('{"data":"');
      for (let size = 0; size <= 2 * MAX_LINE_BYTES; size += 1024 * 1024) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from(`"}\n${ndjson(createEvent())}`);
    })(),
  );
  const { code, stdout } = await runCli(['replay', '-'], { cwd: createProject(), stdin: huge });
  expect(code).toBe(1);
  expect(stdout).toContain('<stdin>:2 is over 16 MiB, which no event may be\n');
  expect(stdout).toContain('\n3 events, 2 valid, 1 invalid\n');
});

test('the JSON report is one document', async () => {
  const files = { 'a.ndjson': ndjson({ event: INVALID, dataVersion: 1 }, UNKNOWN) };
  const { code, stdout } = await replay(files, '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    census: [
      { type: 'tag.create.requested', dataVersion: 1, isKnown: false, events: 1, invalid: 0 },
      { type: 'tags.create.requested', dataVersion: 1, isKnown: true, events: 1, invalid: 1 },
    ],
    failures: [
      {
        file: 'a.ndjson',
        line: 1,
        index: null,
        type: 'tags.create.requested',
        dataVersion: 1,
        faults: [
          { path: ['event', 'data', 'name'], code: 'invalid_type', message: 'expected string, received number' },
        ],
        faultCount: 1,
      },
    ],
    summary: { events: 2, valid: 1, invalid: 1, unknown: 1, upcast: 0, unlisted: 0 },
  });
});

test('a list in a .json file, and several files, are read in turn', async () => {
  const list = JSON.stringify([createEvent(), { event: INVALID, dataVersion: 1 }], null, 2);
  const { lines } = await replay({ 'b.json': list, 'a.ndjson': ndjson(INVALID) });
  expect(lines.slice(-4)).toEqual([
    'b.json:19 [1].event.data.name expected string, received number',
    'a.ndjson:1 data.name expected string, received number',
    '',
    '3 events, 1 valid, 2 invalid',
  ]);
});

test.each([
  [[], /there is nothing to replay; name a file/],
  [['none.ndjson'], /none\.ndjson could not be read: no such file or folder/],
  [['a.txt'], /a\.txt is neither \.json .* synap replay -/],
  [['a.ndjson', '--database', 'postgres://x@y/z'], /files and --database are different places/],
  [['--database', 'mysql://x@y/z'], /--database takes the URL of a PostgreSQL database/],
  [['--database', 'no url'], /--database takes the URL of a PostgreSQL database/],
  [['-', '--limit', 'ten'], /whole number from 0 up/],
  [
    ['--database', 'postgres://user:secret@127.0.0.1:1/app'],
    /events of postgres:\/\/127\.0\.0\.1:1\/app could not be read/,
  ],
])('what cannot be read ends with 2 and a clear line: %j', async (argv, message) => {
  const { code, stdout, stderr } = await runCli(['replay', ...argv], { cwd: createProject() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/secret|\n {4}at /);
});

test('the progress is drawn on a terminal, removed at the end, and not in a pipe', async () => {
  const slow = async function* () {
    for (let count = 0; count < 3; count += 1) {
      await new Promise((resolve) => setTimeout(resolve, 110));
      yield Buffer.from(ndjson(createEvent()));
    }
  };
  const run = (isTTY: boolean) =>
    runCli(['replay', '-'], { cwd: createProject(), stdin: Readable.from(slow()), isTTY, env: { NO_COLOR: '1' } });
  const terminal = await run(true);
  expect(terminal.stderr).toMatch(/\d events, \d+\/s\.\.\./);
  expect(terminal.stderr.endsWith('\r\u001b[2K')).toBe(true);
  const pipe = await run(false);
  expect(pipe.stderr).toBe('');
  expect(terminal.stdout).toBe(pipe.stdout);
});

test('the bar shows how much is done, and no bar where nobody can tell', () => {
  expect(renderProgress({ events: 500, part: 0.5, seconds: 2 })).toBe(
    '[###############...............] 50 %, 500 events, 250/s',
  );
  expect(renderProgress({ events: 500, part: 1.1, seconds: 2 })).toBe(
    '[##############################] 100 %, 500 events, 250/s',
  );
  expect(renderProgress({ events: 500, part: null, seconds: 2 })).toBe('500 events, 250/s');
});

test('the census has an end, whatever number of types comes in, and counts all the same', () => {
  const census = createCensus({ limit: 0 });
  for (let count = 0; count < 12_000; count += 1) {
    const type = `${'x'.repeat(300)}${count}`;
    census.add({
      place: { position: count, id: '' },
      type: count % 2 === 0 ? type : `t${count}`,
      isKnown: false,
      dataVersion: 1,
      isUpcast: false,
      faults: [],
    });
  }
  for (let count = 0; count < 12_000; count += 1) {
    census.add({
      place: { position: count, id: '' },
      type: `u${count}`,
      isKnown: false,
      dataVersion: 1,
      isUpcast: false,
      faults: [],
    });
  }
  const { census: rows, summary } = census.result();
  expect(rows).toHaveLength(10_000);
  expect(Math.max(...rows.map(({ type }) => type?.length ?? 0))).toBeLessThan(210);
  expect(rows.reduce((sum, { events }) => sum + events, 0) + summary.unlisted).toBe(24_000);
});

describe('memory', () => {
  const EVENTS = Number(process.env['REPLAY_EVENTS'] ?? 100_000);
  /** Beyond a run of few events: what a few pages of events and a lazy collector take. */
  const BOUND = 60;

  test('does not grow with the number of events', { timeout: 600_000 }, () => {
    const cwd = createProject();
    const [few, many] = [writeEvents(cwd, 'few.ndjson', 1_000), writeEvents(cwd, 'many.ndjson', EVENTS)];
    const peak = (...argv: string[]): number => measurePeak(cwd, [BIN, 'replay', ...argv]);
    const small = peak(few.file);
    const large = peak(many.file);
    const kept = measurePeak(cwd, ['--input-type=module', '--eval', KEEP_ALL, many.file]);
    console.info(
      `peak memory: ${small} MB for 1,000 events, ${large} MB for ${EVENTS} (${many.megabytes} MB); control that keeps them all: ${kept} MB`,
    );
    expect(large - small).toBeLessThan(BOUND);
    // Control: a reader that keeps the events fails the same bound, as far as it has that many to keep.
    const empty = measurePeak(cwd, ['--input-type=module', '--eval', KEEP_ALL, few.file]);
    expect(kept - empty).toBeGreaterThan(BOUND);
  });

  function writeEvents(cwd: string, file: string, count: number): { file: string; megabytes: number } {
    const path = join(cwd, file);
    const descriptor = openSync(path, 'w');
    const pad = 'x'.repeat(300);
    for (let from = 0; from < count; from += 1_000) {
      const lines = Array.from({ length: Math.min(1_000, count - from) }, (_, index) =>
        createEvent({ data: { name: `${from + index} ${pad}`, words: ['a', 'b'] } }),
      );
      writeSync(descriptor, ndjson(...lines));
    }
    closeSync(descriptor);
    return { file, megabytes: Math.round(statSync(path).size / 1e6) };
  }

  const KEEP_ALL = `
    import { createReadStream } from 'node:fs';
    import { createInterface } from 'node:readline';
    const kept = [];
    for await (const line of createInterface({ input: createReadStream(process.argv[1]) })) kept.push(JSON.parse(line));
    if (kept.length === 0) process.exit(1);`;

  /** Of the process, in MB. */
  function measurePeak(cwd: string, argv: readonly string[]): number {
    const report = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', report, ...argv], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^peak \d+\n$/) });
    return Math.round((Number(/\d+/.exec(stderr)?.[0]) * 1024) / 1e6);
  }
});

const hasPostgres = findPostgres() !== undefined;
if (!hasPostgres) console.warn(`replay --database is not tested: ${NO_POSTGRES}`);

describe.runIf(hasPostgres)('of a database', () => {
  const starting = hasPostgres ? startPostgres() : undefined;
  afterAll(async () => (await starting)?.remove());

  /** A store with so many events, and one that an older schema let in. */
  async function createStore({ events }: { events: number }): Promise<{ url: string; id: string }> {
    const url = (await (await starting)?.createDatabase()) ?? '';
    const repository = createEventRepository({ url });
    const batch = Array.from({ length: events }, (_, seed) =>
      createTestEvent('tags.create.requested', { source: 'api' }, { seed }),
    );
    await repository.appendBatch(batch);
    await repository.append(createTestEvent('tags.create.requested', { source: 'api' }, { seed: events }));
    const old = createTestEvent('tags.create.requested', { source: 'api' }, { seed: events + 1 });
    await repository.append({ ...old, type: 'old.thing.done' }, { dataVersion: 2 });
    await repository.close();
    const id = '550e8400-e29b-41d4-a716-446655440000';
    // As a release that knew no better: the function checks no payload.
    await withClient(url, (sql) =>
      sql.unsafe(`select * from synap.append_event('${id}', 'tags.create.requested', 1, '{"name":3}', 'user-1', 'api',
        '2026-01-15T09:30:00Z', null, null, null, null, null, null, null, null, null)`),
    );
    return { url, id };
  }

  test('all events are read in pages, and places are positions and ids', async () => {
    const { url, id } = await createStore({ events: 2_500 });
    const { code, stdout, stderr } = await runCli(['replay', '--database', url], { cwd: REPOSITORY });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      'type                   data version  events  invalid',
      'old.thing.done                    2       1        0  not in the catalog',
      'tags.create.requested             1    2502        1',
      '',
      `position 2503, ${id} data.name expected string, received number`,
      '',
      '2503 events, 2502 valid, 1 invalid, 1 of a type that is not in the catalog',
    ]);
    const json = await runCli(['replay', '--database', url, '--format', 'json'], { cwd: createProject() });
    expect(JSON.parse(json.stdout).failures).toMatchObject([{ position: 2503, id, dataVersion: 1, faultCount: 1 }]);
  });

  test('on a terminal the bar knows how many events there are', async () => {
    const { url } = await createStore({ events: 20_000 });
    const { stderr } = await runCli(['replay', '--database', url], { cwd: createProject(), isTTY: true });
    expect(stderr).toMatch(/\[#*\.*\] \d+ %, \d+ events/);
  });

  test('a database without a store is left without one, and ends with 2', async () => {
    const url = (await (await starting)?.createDatabase()) ?? '';
    const { code, stdout, stderr } = await runCli(['replay', '--database', url], { cwd: createProject() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error the events of postgres:.* could not be read: .*it has no store of @synap\/database/);
    const schemas = await withClient(url, (sql) => sql`select from pg_namespace where nspname = 'synap'`);
    expect(schemas).toHaveLength(0);
  });

  test('the program itself reads a database', async () => {
    const { url } = await createStore({ events: 3 });
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'replay', '--database', url], {
      cwd: createProject(),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('6 events, 5 valid, 1 invalid');
  });
});

test('where @synap/database is not installed, the message says what to install', () => {
  const generator = fileURLToPath(new URL('../..', import.meta.url));
  const copy = createFolder({ 'node_modules/.keep': '' });
  for (const part of ['bin', 'src', 'package.json'])
    cpSync(join(generator, part), join(copy, part), { recursive: true });
  for (const name of readdirSync(join(generator, 'node_modules')).filter((one) => !/^\.|^@synap$/.test(one))) {
    symlinkSync(join(generator, 'node_modules', name), join(copy, 'node_modules', name));
  }
  const run = (...argv: string[]) => {
    const program = [join(copy, 'bin/synap.mjs'), 'replay', ...argv];
    const { status, stderr } = spawnSync(process.execPath, program, {
      cwd: createProject(),
      encoding: 'utf8',
      input: '',
      // pnpm's own programs say in NODE_PATH where else packages are.
      env: {},
    });
    return { status, stderr };
  };
  expect(run('--database', 'postgres://user@127.0.0.1:1/app')).toEqual({
    status: 2,
    stderr: 'error --database needs the package @synap/database; install it: pnpm add -D @synap/database\n',
  });
  // Control: everything else works without it.
  expect(run('-')).toEqual({ status: 0, stderr: '' });
});
