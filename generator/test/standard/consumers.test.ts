import { sValidator } from '@hono/standard-validator';
import { TRPCError, initTRPC } from '@trpc/server';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import {
  TagsCreateRequestedSchema,
  TagsCreateRequestedWriterSchema,
  TagsUpdateRequestedSchema,
  wireEventSchema,
} from '@synap/types/validators/standard';

const ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const EVENT = {
  id: ID,
  version: 'v1',
  type: 'tags.create.requested',
  data: { name: 'roadmap' },
  userId: 'user-123',
  source: 'api',
  timestamp: '2026-01-15T09:30:00.000Z',
} as const;

describe('tRPC, whose inputs may be Standard Schemas', () => {
  const t = initTRPC.create();
  const router = t.router({
    createTag: t.procedure.input(TagsCreateRequestedWriterSchema).mutation(({ input }) => input),
    updateTag: t.procedure.input(TagsUpdateRequestedSchema).mutation(({ input }) => Object.keys(input.changes)),
    takeEvent: t.procedure.input(wireEventSchema).mutation(({ input }) => input.type),
    giveTag: t.procedure.output(TagsCreateRequestedSchema).query(() => ({ name: 1 }) as unknown as { name: string }),
  });
  const caller = t.createCallerFactory(router)({});

  test('takes what is valid, with its type', async () => {
    const { name, color } = await caller.createTag({ name: 'roadmap', color: '#3b82f6' });
    expect([name, color]).toEqual(['roadmap', '#3b82f6']);
    expect(await caller.updateTag({ tagId: ID, changes: { name: 'plan' } })).toEqual(['name']);
    expect(await caller.takeEvent(EVENT)).toBe('tags.create.requested');
  });

  test('refuses what is not, and says where each fault is', async () => {
    const tag = { name: '', color: 'blue', size: 1 };
    expect(await refusal(caller.createTag(tag))).toEqual(['BAD_REQUEST', 'name', 'color', '']);
    expect(await refusal(caller.updateTag({ tagId: ID, changes: { name: 1 as unknown as string } }))).toEqual([
      'BAD_REQUEST',
      'changes.name',
    ]);
    expect(await refusal(caller.takeEvent({ ...EVENT, data: { name: 1 } }))).toEqual(['BAD_REQUEST', 'data.name']);
  });

  test('refuses an output that is not', async () => {
    expect(await refusal(caller.giveTag())).toEqual(['INTERNAL_SERVER_ERROR', 'name']);
  });

  test('control: does not compile with another payload', () => {
    // @ts-expect-error a tag has a name
    const given: Parameters<typeof caller.createTag>[0] = { colour: 'blue' };
    expect(given).toEqual({ colour: 'blue' });
  });
});

describe('Hono, by its validator of Standard Schemas', () => {
  const app = new Hono()
    .post('/tags', sValidator('json', TagsCreateRequestedWriterSchema), (context) => {
      const { name, color } = context.req.valid('json');
      return context.json({ name, color }, 201);
    })
    .post('/events', sValidator('json', wireEventSchema), (context) => context.text(context.req.valid('json').type));
  const post = (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('takes what is valid', async () => {
    const response = await post('/tags', { name: 'roadmap', color: '#3b82f6' });
    expect([response.status, await response.json()]).toEqual([201, { name: 'roadmap', color: '#3b82f6' }]);
    expect(await (await post('/events', EVENT)).text()).toBe('tags.create.requested');
  });

  test('refuses what is not with status 400, and says where each fault is', async () => {
    const faults = async (response: Response) => {
      const { error } = (await response.json()) as { error: readonly { path: readonly string[] }[] };
      return [response.status, ...error.map(({ path }) => path.join('.'))];
    };
    expect(await faults(await post('/tags', { name: '', color: 'blue', size: 1 }))).toEqual([400, 'name', 'color', '']);
    expect(await faults(await post('/events', { ...EVENT, version: 1 }))).toEqual([400, 'version']);
  });

  test('control: without the validator the same request passes', async () => {
    const open = new Hono().post('/tags', async (context) => context.json(await context.req.json(), 201));
    const response = await open.request('/tags', { method: 'POST', body: JSON.stringify({ size: 1 }) });
    expect(response.status).toBe(201);
  });
});

/** The code of the error that a call ends with, and the place of each issue behind it. */
async function refusal(call: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw error;
  const { issues } = error.cause as unknown as { issues: readonly { path: readonly PropertyKey[] }[] };
  return [error.code, ...issues.map(({ path }) => path.map(String).join('.'))];
}
