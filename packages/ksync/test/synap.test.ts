// The Synap catalog's events, plugged in as they are published: with the writer's schemas, which are closed, and with the reader's.
import { EventTypeSchemas, EventWriterSchemas, getAllGeneratedEventTypes, type EventData } from '@synap/types';
import { getSamples } from '@synap/types/testing';
import { getWriterSchema } from '@synap/types/validators/standard';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { createKSync } from '../src/create-ksync.ts';
import { ValidationError } from '../src/errors.ts';

const types = getAllGeneratedEventTypes();

/** `work` rejects with this. */
const rejectionOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const openWith = <Schemas extends typeof EventWriterSchemas | typeof EventTypeSchemas>(schemas: Schemas) => {
  const warnings: string[] = [];
  return { ksync: createKSync({ schemas, onWarning: (warning) => warnings.push(warning) }), warnings };
};

/** The client as one that takes any type: what the compiler says is tested by itself. */
const sendTo = (ksync: unknown) => (ksync as { send(type: string, data: unknown): Promise<{ data: unknown }> }).send;

test('the catalog has 55 types, and there is a schema for each', () => {
  expect(types).toHaveLength(55);
  expect(Object.keys(EventWriterSchemas).toSorted()).toEqual(types.toSorted());
  expect(Object.keys(EventTypeSchemas).toSorted()).toEqual(types.toSorted());
});

describe.each([
  ['the writer’s schemas', EventWriterSchemas],
  ['the reader’s schemas', EventTypeSchemas],
])('with %s', (_, schemas) => {
  test('both samples of each type are sent, told and read back as they are, without a warning', async () => {
    const { ksync, warnings } = openWith(schemas);
    const told: unknown[] = [];
    ksync.on('*', ({ type, data }) => told.push([type, data]));
    const want = types.flatMap((type) => [
      [type, getSamples(type).minimal],
      [type, getSamples(type).full],
    ]);
    for (const [type, data] of want) await sendTo(ksync)(type as string, data);
    expect(told).toEqual(want);
    expect((await ksync.getEvents()).map(({ type, data }) => [type, data])).toEqual(want);
    expect(await ksync.getLastVersion()).toBe(110);
    expect(warnings).toEqual([]);
  });
});

test('the writer’s schemas refuse each invalid sample with one issue at its path, and nothing is stored', async () => {
  const { ksync } = openWith(EventWriterSchemas);
  let refused = 0;
  for (const type of types) {
    for (const { data, path, code } of getSamples(type).invalid) {
      const error = await rejectionOf(sendTo(ksync)(type, data));
      expect(error, `${type} ${path.join('.')}`).toBeInstanceOf(ZodError);
      expect((error as ZodError).issues).toMatchObject([{ path, code }]);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(types.length);
  expect(await ksync.getEvents()).toEqual([]);
});

test('an unknown key is refused with a hint by the writer’s schema, and kept by the reader’s', async () => {
  const { minimal } = getSamples('tags.create.requested');
  const data = { ...minimal, nmae: 'roadmap' };
  const writing = openWith(EventWriterSchemas).ksync;
  const error = await rejectionOf(sendTo(writing)('tags.create.requested', data));
  expect(error).toMatchObject({ issues: [{ code: 'unrecognized_keys', keys: ['nmae'], message: /"nmae".*"name"/ }] });
  const reading = openWith(EventTypeSchemas).ksync;
  expect((await sendTo(reading)('tags.create.requested', data)).data).toEqual(data);
});

test('a type that the catalog does not have is refused', async () => {
  const { ksync } = openWith(EventWriterSchemas);
  for (const type of ['tags.create.approved', 'toString', '__proto__']) {
    await expect(sendTo(ksync)(type, {})).rejects.toMatchObject({ code: 'unknown-type' });
  }
});

test('a type decides about the data at compile time', async () => {
  const { ksync } = openWith(EventWriterSchemas);
  const { data } = await ksync.send('tags.create.requested', { name: 'roadmap', color: '#3b82f6' });
  const typed: EventData<'tags.create.requested'> = data;
  expect(typed.name satisfies string).toBe('roadmap');
  // @ts-expect-error -- a name is a text
  await expect(ksync.send('tags.create.requested', { name: 1 })).rejects.toBeInstanceOf(ZodError);
  // @ts-expect-error -- no such type
  await expect(ksync.send('tags.create.approved', {})).rejects.toMatchObject({ code: 'unknown-type' });
  // @ts-expect-error -- this event has no color of that name
  ksync.on('tags.create.requested', (event) => event.data.colour);
});

test('the compiled validators are the same without Zod, and refuse with a ValidationError', async () => {
  const ksync = createKSync();
  for (const type of types) ksync.defineSchema(type, getWriterSchema(type));
  for (const type of types) {
    const { full, invalid } = getSamples(type);
    expect((await ksync.send(type, full)).data).toEqual(full);
    for (const { data, path } of invalid) {
      const error = await rejectionOf(ksync.send(type, data));
      expect(error).toBeInstanceOf(ValidationError);
      expect((error as ValidationError).issues).toMatchObject([{ path }]);
    }
  }
  expect(await ksync.getLastVersion()).toBe(55);
});
