// The snippets of "What are Events?", in its order. They follow it call for call; the lines that end in `// +` complete them:
// what is elided, imported or declared elsewhere there, and an export to look at. Each is compiled as a user's module, and
// run: with `zod/v3`, in whose API they are written, and with Zod 4, which takes most of them.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z as z3 } from 'zod/v3';
import { z as z4 } from 'zod';
import { createKSync } from '../../src/create-ksync.ts';
import type { KSyncEvent } from '../../src/event.ts';
import { findNameFault } from '../../src/schema/event-name.ts';
import { type Snippet, Snippets } from './snippets.ts';

const snippets = new Snippets();
beforeAll(() => snippets.compile());

const ZODS = ['zod/v3', 'zod'] as const;
type Zod = (typeof ZODS)[number];
const errorOf = { 'zod/v3': z3.ZodError, zod: z4.ZodError };

/** The snippet once with each Zod. */
const withEach = (code: (start: string) => string): { readonly zod: Zod; readonly snippet: Snippet }[] =>
  ZODS.map((zod) => ({
    zod,
    snippet: snippets.add(
      code(`
    import { z } from '${zod}'; // +
    import { createKSync, type KSyncEvent } from '@klastra/ksync'; // +`),
    ),
  }));

/** What Zod 4 has another signature for. */
const RECORD_FAULT = 'Expected 2-3 arguments, but got 1.';
const ERRORS_FAULT = "Property 'errors' does not exist on type 'ZodError<unknown>'.";

/** Each issue of the error that `work` rejects with, as `path: code`. */
const issuesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => undefined,
    (rejected: unknown) => rejected,
  );
  const { issues } = error as { issues: { path: PropertyKey[]; code: string }[] };
  return issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
};

type Send = (type: string, data: unknown) => Promise<KSyncEvent>;
const sendOf = async (snippet: Snippet): Promise<Send> =>
  ((await snippet.run())['ksync'] as { readonly send: Send }).send;

const message = { id: 'msg_001', content: 'Hello, world!', author: 'alice', channelId: 'general' };

describe('Event Structure', () => {
  const snippet = snippets.add(`
    interface KSyncEvent < T = unknown > {
      id : string ; // Unique identifier (UUID)
      type : string ; // Event type (e.g., 'message-sent')
      data : T ; // Event payload (your data)
      timestamp : number ; // Unix timestamp in milliseconds
      clientId : string ; // ID of the client that created the event
      version : number ; // Sequence number for ordering
    }
    import type { KSyncEvent as Ours } from '@klastra/ksync'; // +
    export const there = <T>(event: KSyncEvent<T>): Ours<T> => event; // +
    export const back = <T>(event: Ours<T>): KSyncEvent<T> => event; // +
    type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never; // +
    export const proof: [ // +
      Same<keyof Ours, keyof KSyncEvent>, Same<Ours['data'], unknown>, // +
      Same<{ [Key in keyof Ours]: Ours[Key] }, { [Key in keyof KSyncEvent]: KSyncEvent[Key] }>, // +
    ] = [true, true, true]; // +`);

  test('is the interface of this package, both ways, with unknown data by default', () => {
    expect(snippet.faults).toEqual([]);
  });

  const wrong = snippets.add(`
    import type { KSyncEvent } from '@klastra/ksync'; // +
    export const there = (event: Omit<KSyncEvent, 'version'>): KSyncEvent => event; // +
    export const text = (event: KSyncEvent<{ content: string }>): KSyncEvent<{ content: number }> => event; // +`);

  test('control: an event without a version, or with other data, is none', () => {
    expect(wrong.faults.map((fault) => fault.split('\n')[0])).toEqual([
      "Property 'version' is missing in type 'Omit<KSyncEvent<unknown>, \"version\">' but required in type 'KSyncEvent<unknown>'.",
      "Type 'KSyncEvent<{ content: string; }>' is not assignable to type 'KSyncEvent<{ content: number; }>'.",
    ]);
  });

  test('an event that is sent has exactly these fields, and nothing in it can be changed', async () => {
    const ksync = createKSync({ schemas: { 'message-sent': z4.object({ tags: z4.array(z4.string()) }) } });
    const before = Date.now();
    const event = await ksync.send('message-sent', { tags: ['one'] });
    expect(Object.keys(event).toSorted()).toEqual(['clientId', 'data', 'id', 'timestamp', 'type', 'version']);
    expect(event.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(event.timestamp).toBeGreaterThanOrEqual(before);
    expect(event.timestamp).toBeLessThanOrEqual(Date.now());
    expect(event).toMatchObject({ type: 'message-sent', clientId: ksync.clientId, version: 1 });
    expect(() => Object.assign(event, { version: 2 })).toThrow(TypeError);
    expect(() => Object.assign(event.data, { tags: [] })).toThrow(TypeError);
    expect(() => event.data.tags.push('two')).toThrow(TypeError);
    expect(await ksync.getEvents()).toEqual([event]);
  });
});

describe('Example Event', () => {
  const snippet = snippets.add(`
    import type { KSyncEvent } from '@klastra/ksync'; // +
    export const example: KSyncEvent = // +
    {
      id : "evt_1703123456789_abc123" ,
      type : "message-sent" ,
      data : {
        id : "msg_001" ,
        content : "Hello, world!" ,
        author : "alice" ,
        channelId : "general"
      },
      timestamp : 1703123456789 ,
      clientId : "client_alice_browser" ,
      version : 42
    }`);

  test('is an event to the compiler; a client makes the same, but for the id, which is no UUID', async () => {
    expect(snippet.faults).toEqual([]);
    const example = (await snippet.run())['example'] as KSyncEvent;
    const ksync = createKSync({
      clientId: example.clientId,
      clock: () => example.timestamp,
      generateId: () => 'e7c1f6a0-3b0e-4d6f-9a51-2f6f1f1c7a10',
      unknownTypes: 'allow',
    });
    for (let version = 1; version < 42; version += 1) await ksync.send('counter-raised', version);
    const sent = await ksync.send(example.type, example.data);
    expect(sent).toEqual({ ...example, id: 'e7c1f6a0-3b0e-4d6f-9a51-2f6f1f1c7a10' });
  });

  test('a generateId that makes such ids is refused, for ids are UUIDs', async () => {
    const { id } = (await snippet.run())['example'] as KSyncEvent;
    const ksync = createKSync({ generateId: () => id, unknownTypes: 'allow' });
    await expect(ksync.send('message-sent', message)).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringMatching(/evt_1703123456789_abc123.* UUID/) as string,
    });
    expect(await ksync.getEvents()).toEqual([]);
  });
});

/** Basic Schema, which the snippets after it build on. */
const basicSchema = `
    const ksync = createKSync ();
    // Define a message schema
    const MessageSchema = z . object ({
    id: z . string (),
    content: z . string (). min ( 1 ). max ( 1000 ),
    author: z . string (),
    channelId: z . string (),
    });
    // Register the schema
    ksync . defineSchema ( 'message-sent' , MessageSchema );`;

describe('Basic Schema', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}
    export { ksync }; // +`,
  );

  test.each(cases)('$zod: compiles, and is what messages have to pass', async ({ zod, snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    expect((await send('message-sent', message)).data).toEqual(message);
    for (const content of ['', 'x'.repeat(1_001)]) {
      const refused = send('message-sent', { ...message, content });
      await expect(refused).rejects.toBeInstanceOf(errorOf[zod]);
    }
    await expect(send('message-send', message)).rejects.toMatchObject({ code: 'unknown-type' });
  });
});

describe('Validation Rules', () => {
  const cases = withEach((start) =>
    `${start}
    const ksync = createKSync (); // +
    const UserSchema = z . object ({
    id: z . string (). uuid (), // Must be valid UUID
    username: z . string ()
    . min ( 3 , "Username too short" )
    . max ( 20 , "Username too long" )
    . regex ( / ^ [ a-zA-Z0-9_ ] + $ /x , "Invalid characters" ),
    email: z . string (). email (), // Valid email format
    age: z . number (). int (). min ( 13 ). max ( 120 ), // Integer between 13-120
    roles: z . array ( z . enum ([ 'user' , 'admin' , 'moderator' ])),
    metadata: z . record ( z . string ()). optional (), // Optional key-value pairs
    });
    ksync . defineSchema ( 'user-created' , UserSchema );
    export { ksync }; // +`
      // The text of the documentation has lost its spacing: blanks would be a part of the pattern.
      .replace('/ ^ [ a-zA-Z0-9_ ] + $ /x', '/^[a-zA-Z0-9_]+$/'),
  );
  const user = {
    id: '7f3b1c1e-5d0a-4a56-9b7e-0c2f6d1e8a90',
    username: 'alice_1',
    email: 'alice@example.com',
    age: 30,
    roles: ['user', 'admin'],
    metadata: { theme: 'dark' },
  };

  test('zod/v3 compiles it; Zod 4 wants the key of a record, too, and nothing else', () => {
    expect(cases.map(({ snippet }) => snippet.faults)).toEqual([[], [RECORD_FAULT]]);
  });

  test.each(cases)('$zod: at run time each rule is kept, that of the record included', async ({ snippet }) => {
    const send = await sendOf(snippet);
    const issues = (change: object) => issuesOf(send('user-created', { ...user, ...change }));
    expect((await send('user-created', user)).data).toEqual(user);
    expect((await issues({ id: 'user-1' }))[0]).toMatch(/^id: invalid_/);
    expect(await issues({ username: 'al' })).toEqual(['username: too_small']);
    expect(await issues({ username: 'a'.repeat(21) })).toEqual(['username: too_big']);
    expect((await issues({ username: 'alice!' }))[0]).toMatch(/^username: invalid_/);
    expect((await issues({ email: 'alice' }))[0]).toMatch(/^email: invalid_/);
    expect(await issues({ age: 12 })).toEqual(['age: too_small']);
    expect(await issues({ age: 121 })).toEqual(['age: too_big']);
    expect(await issues({ age: 30.5 })).toEqual(['age: invalid_type']);
    expect((await issues({ roles: ['user', 'owner'] }))[0]).toMatch(/^roles\.1: invalid_/);
    expect(await issues({ metadata: { theme: 1 } })).toEqual(['metadata.theme: invalid_type']);
    const { metadata: _, ...rest } = user;
    expect((await send('user-created', rest)).data).toEqual(rest);
  });

  test.each(cases)('$zod: its own messages are those of the schema', async ({ snippet }) => {
    const send = await sendOf(snippet);
    const refused = send('user-created', { ...user, username: '!' });
    await expect(refused).rejects.toMatchObject({
      issues: [{ message: 'Username too short' }, { message: 'Invalid characters' }],
    });
  });

  test('ids of any variant are UUIDs to Zod 3, where Zod 4 wants those of RFC 9562', async () => {
    const id = '123e4567-e89b-12d3-f456-426614174000';
    const [zod3, zod4] = await Promise.all(cases.map(({ snippet }) => sendOf(snippet)));
    expect((await zod3?.('user-created', { ...user, id }))?.data).toEqual({ ...user, id });
    expect(await issuesOf(zod4!('user-created', { ...user, id }))).toEqual(['id: invalid_format']);
  });
});

describe('Nested Objects', () => {
  const cases = withEach(
    (start) => `${start}
    const ksync = createKSync (); // +
    const AddressSchema = z . object ({
    street: z . string (),
    city: z . string (),
    country: z . string (),
    zipCode: z . string (),
    });
    const OrderSchema = z . object ({
    id: z . string (),
    items: z . array ( z . object ({
    productId: z . string (),
    quantity: z . number (). positive (),
    price: z . number (). positive (),
    })),
    shippingAddress: AddressSchema ,
    billingAddress: AddressSchema . optional (),
    total: z . number (). positive (),
    });
    ksync . defineSchema ( 'order-placed' , OrderSchema );
    export { ksync }; // +`,
  );
  const address = { street: 'Main Street 1', city: 'Springfield', country: 'US', zipCode: '12345' };
  const order = {
    id: 'order-1',
    items: [{ productId: 'product-1', quantity: 2, price: 9.5 }],
    shippingAddress: address,
    total: 19,
  };

  test.each(cases)('$zod: compiles, and faults have the path to where they are', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    expect((await send('order-placed', order)).data).toEqual(order);
    expect((await send('order-placed', { ...order, billingAddress: address })).data).toHaveProperty('billingAddress');
    const { zipCode: _, ...incomplete } = address;
    const wrong = { ...order, items: [{ ...order.items[0], quantity: 0 }], billingAddress: incomplete };
    expect(await issuesOf(send('order-placed', wrong))).toEqual([
      'items.0.quantity: too_small',
      'billingAddress.zipCode: invalid_type',
    ]);
  });
});

describe('Union Types', () => {
  const cases = withEach(
    (start) => `${start}
    const ksync = createKSync (); // +
    const NotificationSchema = z . discriminatedUnion ( 'type' , [
    z . object ({
    type: z . literal ( 'message' ),
    messageId: z . string (),
    senderId: z . string (),
    }),
    z . object ({
    type: z . literal ( 'friend-request' ),
    fromUserId: z . string (),
    requestId: z . string (),
    }),
    z . object ({
    type: z . literal ( 'system' ),
    level: z . enum ([ 'info' , 'warning' , 'error' ]),
    message: z . string (),
    }),
    ]);
    ksync . defineSchema ( 'notification-created' , NotificationSchema );
    export { ksync }; // +`,
  );

  test.each(cases)('$zod: compiles, and takes each of its forms and no mixture', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    const forms = [
      { type: 'message', messageId: 'msg_001', senderId: 'alice' },
      { type: 'friend-request', fromUserId: 'alice', requestId: 'request-1' },
      { type: 'system', level: 'info', message: 'restarted' },
    ];
    for (const form of forms) expect((await send('notification-created', form)).data).toEqual(form);
    expect(await issuesOf(send('notification-created', { ...forms[0], type: 'system' }))).toHaveLength(2);
    expect((await issuesOf(send('notification-created', { type: 'email' })))[0]).toMatch(/^type: invalid_union/);
  });
});

describe('Basic Event Sending', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}
    // Send a message event
    await ksync . send ( 'message-sent' , {
    id: 'msg_001' ,
    content: 'Hello, world!' ,
    author: 'alice' ,
    channelId: 'general' ,
    });
    export const second = // +
    // TypeScript will catch errors at compile time
    ksync . send ( 'message-sent' , { // without its await: +
    id: 'msg_002' ,
    content: 123 , // ❌ TypeScript error: should be string
    author: 'bob' ,
    channelId: 'general' ,
    });
    export const refusal = await second.catch((error: unknown) => error); // +
    export { ksync }; // +`,
  );

  test.each(cases)('$zod: the first is stored and the second is refused', async ({ zod, snippet }) => {
    const { ksync, refusal } = (await snippet.run()) as { ksync: ReturnType<typeof createKSync>; refusal: unknown };
    expect((await ksync.getEvents()).map(({ data }) => data)).toEqual([message]);
    expect(refusal).toBeInstanceOf(errorOf[zod]);
    expect(refusal).toMatchObject({ issues: [{ path: ['content'], code: 'invalid_type' }] });
  });

  test.each(cases)('$zod: a statement alone tells the compiler nothing: see ../types for the ways that do', (given) => {
    expect(given.snippet.faults).toEqual([]);
  });
});

/** A storage that says how many events each of its appends had. */
const recording = `
    import { memoryStorage } from '@klastra/ksync'; // +
    export const appends: number[] = []; // +
    const memory = memoryStorage(); // +
    const storage = { // +
      ...memory, // +
      append: async (events: Parameters<typeof memory.append>[0]) => { // +
        appends.push(events.length); // +
        await memory.append(events); // +
      }, // +
    }; // +`;

describe('Batch Event Sending', () => {
  const cases = withEach(
    (start) => `${start}${recording}
    const ksync = createKSync({ storage }); // +
    ksync.defineSchema('user-joined', z.object({ userId: z.string(), channelId: z.string() })); // +
    export const sent = // +
    // These events will be batched together
    await Promise . all ([
    ksync . send ( 'user-joined' , { userId: 'user1' , channelId: 'general' }),
    ksync . send ( 'user-joined' , { userId: 'user2' , channelId: 'general' }),
    ksync . send ( 'user-joined' , { userId: 'user3' , channelId: 'general' }),
    ]);
    export const together = [...appends]; // +
    for (const userId of ['user4', 'user5']) // +
      await ksync.send('user-joined', { userId, channelId: 'general' }); // +
    export const after = [...appends]; // +`,
  );

  test.each(cases)('$zod: the three are one write, in their order', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const { sent, together } = await snippet.run();
    expect(together).toEqual([3]);
    expect(sent).toMatchObject([
      { version: 1, data: { userId: 'user1' } },
      { version: 2, data: { userId: 'user2' } },
      { version: 3, data: { userId: 'user3' } },
    ]);
  });

  test.each(cases)('control, $zod: sends that wait for each other are a write each', async ({ snippet }) => {
    expect((await snippet.run())['after']).toEqual([3, 1, 1]);
  });
});

describe('Error Handling', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}
    export let other: unknown; // +
    try {
    await ksync . send ( 'message-sent' , {
    id: 'msg_003' ,
    content: '' , // ❌ Violates min length rule
    author: 'charlie' ,
    channelId: 'general' ,
    });
    } catch ( error ) {
    if ( error instanceof z . ZodError ) {
    console . error ( 'Validation failed:' , error . errors );
    console.error('The same in both:', error.issues); // +
    }
    else other = error; // +
    }
    export const stored = await ksync.getEvents(); // +`,
  );

  test('zod/v3 compiles it; the ZodError of Zod 4 has no errors, which are issues in both', () => {
    expect(cases.map(({ snippet }) => snippet.faults)).toEqual([[], [ERRORS_FAULT]]);
  });

  test.each(cases)('$zod: the error is the ZodError of this Zod, and nothing is stored', async ({ zod, snippet }) => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { other, stored } = await snippet.run();
    const issues = [expect.objectContaining({ path: ['content'], code: 'too_small' })];
    expect(report.mock.calls).toEqual([
      ['Validation failed:', zod === 'zod/v3' ? issues : undefined],
      ['The same in both:', issues],
    ]);
    report.mockRestore();
    expect(other).toBeUndefined();
    expect(stored).toEqual([]);
  });

  test('control: the ZodError of one Zod is none of the other', async () => {
    const schemas = [z3.object({ content: z3.string() }), z4.object({ content: z4.string() })];
    const errors = await Promise.all(
      schemas.map((schema) => {
        const ksync = createKSync();
        ksync.defineSchema('message-sent', schema);
        return ksync.send('message-sent', { content: 1 }).catch((error: unknown) => error);
      }),
    );
    expect(errors.map((error) => [error instanceof z3.ZodError, error instanceof z4.ZodError])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('Basic Event Listeners', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}
    ksync.defineSchema('user-joined', z.object({ userId: z.string(), channelId: z.string() })); // +
    export const calls: unknown[] = []; // +
    const addMessageToChannel = (channelId: string, data: z.infer<typeof MessageSchema>) => // +
      calls.push(['addMessageToChannel', channelId, data]); // +
    const addUserToChannel = (channelId: string, userId: string) => calls.push(['addUserToChannel', channelId, userId]); // +
    // Listen for message events
    ksync . on ( 'message-sent' , ( event ) => {
    const { content , author , channelId } = event . data ;
    console . log ( \`\${ author } in #\${ channelId }: \${ content }\` );
    // Update your UI
    addMessageToChannel ( channelId , event . data );
    });
    // Listen for user events
    ksync . on ( 'user-joined' , ( event ) => {
    const { userId , channelId } = event . data ;
    console . log ( \`User \${ userId } joined #\${ channelId }\` );
    // Update user list
    addUserToChannel ( channelId , userId );
    });
    await ksync.send('user-joined', { userId: 'alice', channelId: 'general' }); // +
    await ksync.send('message-sent', ${JSON.stringify(message)}); // +
    await ksync.send('message-sent', { content: '' }).catch(() => {}); // +`,
  );

  test.each(cases)('$zod: each is called with the events of its type, once they are stored', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { calls } = await snippet.run();
    expect(log.mock.calls).toEqual([['User alice joined #general'], ['alice in #general: Hello, world!']]);
    log.mockRestore();
    expect(calls).toEqual([
      ['addUserToChannel', 'general', 'alice'],
      ['addMessageToChannel', 'general', message],
    ]);
  });
});

/** Type-Safe Event Handlers, which the next snippet removes. */
const typedHandler = `
    export const updates: unknown[] = []; // +
    const updateMessageUI = (data: MessageEvent) => updates.push(data); // +
    // Define typed event handlers
    type MessageEvent = z . infer < typeof MessageSchema >;
    const handleMessage = ( event : KSyncEvent < MessageEvent >) => {
    // TypeScript knows the exact shape of event.data
    const { id , content , author , channelId } = event . data ;
    [id, content, author, channelId] satisfies string[]; // +
    // Your handler logic here
    updateMessageUI ( event . data );
    };
    ksync . on ( 'message-sent' , handleMessage );`;

describe('Type-Safe Event Handlers', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}${typedHandler}
    await ksync.send('message-sent', ${JSON.stringify(message)}); // +`,
  );

  test.each(cases)('$zod: the handler is taken as it is, and is called', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    expect((await snippet.run())['updates']).toEqual([message]);
  });

  const wrong = snippets.add(`
    import type { KSyncEvent } from '@klastra/ksync'; // +
    export const handleMessage = (event: KSyncEvent<{ content: string }>) => event.data.author; // +`);

  test('control: a field that the type does not have does not compile', () => {
    expect(wrong.faults).toEqual(["Property 'author' does not exist on type '{ content: string; }'."]);
  });
});

describe('Removing Event Listeners', () => {
  const cases = withEach(
    (start) => `${start}${basicSchema}${typedHandler}
    export let others = 0; // +
    ksync.on('message-sent', () => others++); // +
    ksync.on('message-sent', () => others++); // +
    export let all = 0; // +
    ksync.on('*', () => all++); // +
    export const counts: number[][] = []; // +
    const count = async () => { // +
      await ksync.send('message-sent', ${JSON.stringify(message)}); // +
      counts.push([updates.length, others, all]); // +
    }; // +
    await count(); // +
    // Remove specific listener
    ksync . off ( 'message-sent' , handleMessage );
    await count(); // +
    // Remove all listeners for an event type
    ksync . off ( 'message-sent' );
    await count(); // +`,
  );

  test.each(cases)('$zod: the one is removed, then all of the type, and none of "*"', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    expect((await snippet.run())['counts']).toEqual([
      [1, 2, 1],
      [1, 4, 2],
      [1, 4, 3],
    ]);
  });
});

describe('Event Patterns', () => {
  const commands = `
    // User actions
    ksync . defineSchema ( 'message-send' , z . object ({
    content: z . string (),
    channelId: z . string (),
    }));
    ksync . defineSchema ( 'user-join-channel' , z . object ({
    userId: z . string (),
    channelId: z . string (),
    }));
    ksync . defineSchema ( 'file-upload' , z . object ({
    fileName: z . string (),
    fileSize: z . number (),
    mimeType: z . string (),
    uploadUrl: z . string (),
    }));`;
  const stateChanges = `
    // State changes
    ksync . defineSchema ( 'message-edited' , z . object ({
    messageId: z . string (),
    newContent: z . string (),
    editedAt: z . number (),
    }));
    ksync . defineSchema ( 'user-status-changed' , z . object ({
    userId: z . string (),
    status: z . enum ([ 'online' , 'away' , 'busy' , 'offline' ]),
    lastSeen: z . number (),
    }));
    ksync . defineSchema ( 'channel-settings-updated' , z . object ({
    channelId: z . string (),
    settings: z . object ({
    name: z . string (). optional (),
    description: z . string (). optional (),
    isPrivate: z . boolean (). optional (),
    }),
    }));`;
  const system = `
    // System events
    ksync . defineSchema ( 'user-authenticated' , z . object ({
    userId: z . string (),
    sessionId: z . string (),
    loginMethod: z . enum ([ 'password' , 'oauth' , 'sso' ]),
    }));
    ksync . defineSchema ( 'backup-completed' , z . object ({
    backupId: z . string (),
    timestamp: z . number (),
    size: z . number (),
    checksum: z . string (),
    }));
    ksync . defineSchema ( 'rate-limit-exceeded' , z . object ({
    userId: z . string (),
    action: z . string (),
    limit: z . number (),
    resetTime: z . number (),
    }));`;
  const samples: Readonly<Record<string, object>> = {
    'message-send': { content: 'Hello', channelId: 'general' },
    'user-join-channel': { userId: 'alice', channelId: 'general' },
    'file-upload': { fileName: 'a.png', fileSize: 10, mimeType: 'image/png', uploadUrl: 'https://example.com/a' },
    'message-edited': { messageId: 'msg_001', newContent: 'Hi', editedAt: 1703123456789 },
    'user-status-changed': { userId: 'alice', status: 'away', lastSeen: 1703123456789 },
    'channel-settings-updated': { channelId: 'general', settings: { isPrivate: true } },
    'user-authenticated': { userId: 'alice', sessionId: 'session-1', loginMethod: 'sso' },
    'backup-completed': { backupId: 'backup-1', timestamp: 1703123456789, size: 10, checksum: 'abc' },
    'rate-limit-exceeded': { userId: 'alice', action: 'send', limit: 10, resetTime: 1703123456789 },
  };
  const cases = withEach(
    (start) => `${start}
    export const warnings: string[] = []; // +
    const ksync = createKSync({ onWarning: (warning) => warnings.push(warning) }); // +
    ${commands}${stateChanges}${system}
    export { ksync }; // +`,
  );

  test.each(cases)('$zod: all nine are defined without a warning, and take what they say', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    expect((await snippet.run())['warnings']).toEqual([]);
    const send = await sendOf(snippet);
    for (const [type, data] of Object.entries(samples)) {
      expect(await send(type, data)).toMatchObject({ type, data });
      const [first] = Object.keys(data);
      expect(await issuesOf(send(type, { ...data, [first as string]: null }))).toEqual([`${first}: invalid_type`]);
    }
  });
});

const evolution = `
    // Version 1
    const MessageV1Schema = z . object ({
    id: z . string (),
    content: z . string (),
    author: z . string (),
    });
    // Version 2 - Add optional fields
    const MessageV2Schema = z . object ({
    id: z . string (),
    content: z . string (),
    author: z . string (),
    channelId: z . string (). optional (), // New optional field
    mentions: z . array ( z . string ()). optional (), // New optional field
    });
    // Version 3 - Make channelId required
    const MessageV3Schema = z . object ({
    id: z . string (),
    content: z . string (),
    author: z . string (),
    channelId: z . string (), // Now required
    mentions: z . array ( z . string ()). optional (),
    attachments: z . array ( z . object ({
    id: z . string (),
    url: z . string (),
    type: z . string (),
    })). optional (), // New optional field
    });
    import { memoryStorage, type KSyncStorage } from '@klastra/ksync'; // +
    const memory = memoryStorage(); // +
    const storage: KSyncStorage = { ...memory, close: async () => {} }; // outlives its clients: +
    const open = () => createKSync({ clientId: 'client_alice_browser', storage }); // +
    // A program of each version, one after another, has stored its messages. // +
    const program1 = open(); // +
    program1.defineSchema('message-sent', MessageV1Schema); // +
    await program1.send('message-sent', { id: 'msg_1', content: 'one', author: 'alice' }); // +
    await program1.close(); // +
    const upcast1 = (data: z.infer<typeof MessageV1Schema>) => data; // +
    const program2 = open(); // +
    program2.defineSchema('message-sent', { versions: [MessageV1Schema, MessageV2Schema], upcast: [upcast1] }); // +
    await program2.send('message-sent', { id: 'msg_2', content: 'two', author: 'bob', mentions: ['alice'] }); // +
    await program2.close(); // +
    const upcast2 = ({ channelId = 'general', ...data }: z.infer<typeof MessageV2Schema>) => ({ ...data, channelId }); // +
    const versions = { // +
      versions: [MessageV1Schema, MessageV2Schema, MessageV3Schema], upcast: [upcast1, upcast2], // +
    } as const; // +
    const program3 = open(); // +
    program3.defineSchema('message-sent', versions); // +
    const attachments = [{ id: 'file-1', url: 'https://example.com/a.png', type: 'image/png' }]; // +
    await program3.send('message-sent', // +
      { id: 'msg_3', content: 'three', author: 'carol', channelId: 'random', attachments }); // +
    await program3.close(); // +`;

const upcasted = [
  { id: 'msg_1', content: 'one', author: 'alice', channelId: 'general' },
  { id: 'msg_2', content: 'two', author: 'bob', mentions: ['alice'], channelId: 'general' },
  {
    id: 'msg_3',
    content: 'three',
    author: 'carol',
    channelId: 'random',
    attachments: [{ id: 'file-1', url: 'https://example.com/a.png', type: 'image/png' }],
  },
];

describe('Schema Evolution', () => {
  const cases = withEach(
    (start) => `${start}${evolution}
    const stored = []; // +
    for await (const page of storage.read()) stored.push(...page); // +
    export const history = stored.map(({ event, dataVersion }) => // +
      [event.version, dataVersion, Object.keys(event), Object.keys(event.data as object)]); // +
    const ksync = open().defineSchema('message-sent', versions); // +
    export const read: { channelId: string }[] = (await ksync.getEvents()).map(({ data }) => data); // +
    export const followed: { channelId: string }[] = []; // +
    for await (const { data } of ksync.subscribe({ from: 'start' })) if (followed.push(data) === 3) break; // +`,
  );

  test.each(cases)('$zod: the data version is kept beside the event, whose own version is its place', async (given) => {
    expect(given.snippet.faults).toEqual([]);
    const event = ['id', 'type', 'data', 'timestamp', 'clientId', 'version'];
    expect((await given.snippet.run())['history']).toEqual([
      [1, 1, event, ['id', 'content', 'author']],
      [2, 2, event, ['id', 'content', 'author', 'mentions']],
      [3, 3, event, ['id', 'content', 'author', 'channelId', 'attachments']],
    ]);
  });

  test.each(cases)('$zod: events of every version are read as the last', async ({ snippet }) => {
    const { read, followed } = await snippet.run();
    expect(read).toEqual(upcasted);
    expect(followed).toEqual(upcasted);
  });

  const behind = withEach(
    (start) => `${start}${evolution}
    const ksync = open(); // +
    ksync.defineSchema('message-sent', MessageV1Schema); // +
    export const work = Promise.resolve(ksync.getEvents()); // +
    work.catch(() => {}); // +`,
  );

  test.each(behind)('control, $zod: a program that has only the first version says what is missing', async (given) => {
    const { work } = await given.snippet.run();
    await expect(work).rejects.toMatchObject({ code: 'newer-data-version' });
    await expect(work).rejects.toThrow(/"message-sent".* data version 2/);
  });
});

describe('Migration Strategy', () => {
  const cases = withEach(
    (start) => `${start}${evolution}
    export const handled: unknown[] = []; // +
    const handleMessageV3 = (data: z.infer<typeof MessageV3Schema>) => handled.push(['V3', data]); // +
    const handleMessageV2 = (data: z.infer<typeof MessageV2Schema>) => handled.push(['V2', data]); // +
    const handleMessageV1 = (data: z.infer<typeof MessageV1Schema>) => handled.push(['V1', data]); // +
    // Handle multiple schema versions
    const handleMessageEvent = ( event : KSyncEvent ) => {
    // Try parsing with latest schema first
    try {
    const data = MessageV3Schema . parse ( event . data );
    // Handle V3 format
    return handleMessageV3 ( data );
    } catch {
    try {
    const data = MessageV2Schema . parse ( event . data );
    // Handle V2 format, migrate to V3
    return handleMessageV2 ( data );
    } catch {
    const data = MessageV1Schema . parse ( event . data );
    // Handle V1 format, migrate to V3
    return handleMessageV1 ( data );
    }
    }
    };
    // Without a schema, events are read as they are stored. // +
    const ksync = createKSync({ storage, unknownTypes: 'allow' }); // +
    for await (const event of ksync.getEvents({ types: ['message-sent'] })) handleMessageEvent(event); // +
    ksync.on('message-sent', handleMessageEvent); // +
    await ksync.send('message-sent', { id: 'msg_4', content: 'four', author: 'dave', channelId: 'general' }); // +
    export const refused = ksync.send('message-sent', { id: 'msg_5' }); // +
    await refused; // +`,
  );

  test.each(cases)('$zod: works by hand; V1 is never found, for V2 takes all that V1 does', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handled } = await snippet.run();
    expect(handled).toEqual([
      ['V2', { id: 'msg_1', content: 'one', author: 'alice' }],
      ['V2', { id: 'msg_2', content: 'two', author: 'bob', mentions: ['alice'] }],
      ['V3', upcasted[2]],
      ['V3', { id: 'msg_4', content: 'four', author: 'dave', channelId: 'general' }],
    ]);
    // What none of the three takes is thrown by the handler, and harms nobody else.
    expect(report.mock.calls).toHaveLength(1);
    report.mockRestore();
  });
});

describe('Best Practices: names', () => {
  const good = ['message-sent', 'user-joined-channel', 'file-upload-completed', 'payment-processed'];
  const bad = ['message', 'user', 'fileUploaded', 'payment_done'];
  const others = [
    ...['user-created', 'order-placed', 'notification-created', 'user-joined', 'message-send', 'user-join-channel'],
    ...['file-upload', 'message-edited', 'user-status-changed', 'channel-settings-updated', 'user-authenticated'],
    ...['backup-completed', 'rate-limit-exceeded', 'user-profile-updated', 'user-changed'],
  ];

  test('the good ones and all other types of the page pass; each of the bad ones is warned of once', async () => {
    const warnings: string[] = [];
    const ksync = createKSync({ onWarning: (warning) => warnings.push(warning) });
    for (const type of [...good, ...others, ...bad]) ksync.defineSchema(type, z4.unknown());
    for (const type of bad) await ksync.send(type, {});
    expect(warnings).toEqual([
      expect.stringMatching(/"message" is vague/),
      expect.stringMatching(/"user" is vague/),
      expect.stringMatching(/"fileUploaded" is not in kebab-case/),
      expect.stringMatching(/"payment_done" is not in kebab-case/),
    ]);
  });

  test('with the rule as an error the bad ones are refused, and with it off they are not even warned of', () => {
    const warnings: string[] = [];
    const onWarning = (warning: string): number => warnings.push(warning);
    const strict = createKSync({ rules: { eventNames: 'error' }, onWarning });
    for (const type of good) strict.defineSchema(type, z4.unknown());
    for (const type of bad) {
      expect(() => strict.defineSchema(type, z4.unknown())).toThrow(expect.objectContaining({ code: 'bad-name' }));
    }
    const loose = createKSync({ rules: { eventNames: 'off' }, onWarning });
    for (const type of bad) loose.defineSchema(type, z4.unknown());
    expect(warnings).toEqual([]);
  });

  test('control: the rule tells the two lists apart', () => {
    expect([...good, ...others].filter((type) => findNameFault(type) !== undefined)).toEqual([]);
    expect(bad.filter((type) => findNameFault(type) === undefined)).toEqual([]);
  });
});

describe('Best Practices: schema design', () => {
  const good = withEach(
    (start) => `${start}
    const ksync = createKSync(); // +
    const OrderItemSchema = z.object({ productId: z.string() }); // +
    // ✅ Good - Extensible and clear
    const OrderSchema = z . object ({
    id: z . string (),
    customerId: z . string (),
    items: z . array ( OrderItemSchema ),
    status: z . enum ([ 'pending' , 'confirmed' , 'shipped' , 'delivered' ]),
    metadata: z . record ( z . unknown ()). optional (), // For future extensions
    });
    ksync.defineSchema('order-placed', OrderSchema); // +
    export { ksync }; // +`,
  );
  const bad = withEach(
    (start) => `${start}
    const ksync = createKSync(); // +
    // ❌ Bad - Rigid and unclear
    const OrderSchema = z . object ({
    data: z . any (), // Too generic
    type: z . string (), // Unclear purpose
    });
    ksync.defineSchema('order-placed', OrderSchema); // +
    export { ksync }; // +`,
  );
  const order = { id: 'order-1', customerId: 'alice', items: [{ productId: 'product-1' }], status: 'pending' };

  test('the good one compiles with zod/v3; Zod 4 wants the key of a record, too', () => {
    expect(good.map(({ snippet }) => snippet.faults)).toEqual([[], [RECORD_FAULT]]);
  });

  test.each(good)('$zod: the good one takes an extension and refuses what is no order', async ({ snippet }) => {
    const send = await sendOf(snippet);
    const extended = { ...order, metadata: { campaign: ['spring', 2024] } };
    expect((await send('order-placed', extended)).data).toEqual(extended);
    expect((await issuesOf(send('order-placed', { ...order, status: 'lost' })))[0]).toMatch(/^status: invalid_/);
  });

  test.each(bad)('$zod: the bad one takes anything at all, so long as it is JSON', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    expect((await send('order-placed', { type: '', data: [{ no: 'order' }] })).data).toBeDefined();
    await expect(send('order-placed', { type: '', data: new Date() })).rejects.toMatchObject({
      code: 'invalid-data',
      issues: [{ path: ['data'] }],
    });
  });
});

describe('Best Practices: granularity', () => {
  const cases = withEach(
    (start) => `${start}
    export const warnings: string[] = []; // +
    const ksync = createKSync({ onWarning: (warning) => warnings.push(warning) }); // +
    const text = z.string(); // +
    ksync.defineSchema('user-profile-updated', // +
      z.object({ userId: text, field: text, oldValue: text, newValue: text })); // +
    ksync.defineSchema('user-changed', z.object({ userId: text, changes: z.object({}) })); // +
    // ✅ Good - Atomic events
    await ksync . send ( 'user-profile-updated' , {
    userId: 'user123' ,
    field: 'email' ,
    oldValue: 'old@example.com' ,
    newValue: 'new@example.com' ,
    });
    // ❌ Bad - Too coarse-grained
    await ksync . send ( 'user-changed' , {
    userId: 'user123' ,
    changes: { /* everything */ },
    });
    export const types = (await ksync.getEvents()).map(({ type }) => type); // +`,
  );

  test.each(cases)('$zod: both are stored: how much an event says is for people to judge', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const { types, warnings } = await snippet.run();
    expect(types).toEqual(['user-profile-updated', 'user-changed']);
    expect(warnings).toEqual([]);
  });
});

describe('Best Practices: validation errors', () => {
  const cases = withEach(
    (start) => `${start}${recording}
    let failing = false; // +
    const { append } = storage; // +
    storage.append = async (events) => { if (failing) throw new Error('disk full'); await append(events); }; // +
    const ksync = createKSync({ storage }); // +
    ksync.defineSchema('message-sent', z.object({ // +
      id: z.string(), content: z.string().min(1), author: z.string(), channelId: z.string() })); // +
    export const shown: unknown[] = []; // +
    const generateId = () => 'msg_001'; // +
    const currentUser = { id: 'alice' }; // +
    const currentChannel = { id: 'general' }; // +
    const showValidationError = (errors: unknown) => shown.push(['validation', errors]); // +
    const showGenericError = (text: string) => shown.push(['generic', text]); // +
    const sendMessage = async ( content : string ) => {
    try {
    await ksync . send ( 'message-sent' , {
    id: generateId (),
    content ,
    author: currentUser . id ,
    channelId: currentChannel . id ,
    });
    } catch ( error ) {
    if ( error instanceof z . ZodError ) {
    showValidationError ( error . errors );
    } else {
    showGenericError ( 'Failed to send message' );
    }
    }
    };
    await sendMessage('Hello'); // +
    export const beforeFaults = [...shown]; // +
    await sendMessage(''); // +
    failing = true; // +
    await sendMessage('Hello again'); // +
    failing = false; // +
    export const stored = (await ksync.getEvents()).map(({ data }) => data); // +`,
  );

  test('zod/v3 compiles it; the ZodError of Zod 4 has no errors', () => {
    expect(cases.map(({ snippet }) => snippet.faults)).toEqual([[], [ERRORS_FAULT]]);
  });

  test.each(cases)('$zod: a fault of the data and one of the storage are told apart', async ({ zod, snippet }) => {
    const { beforeFaults, shown, stored } = await snippet.run();
    expect(beforeFaults).toEqual([]);
    expect(shown).toEqual([
      ['validation', zod === 'zod/v3' ? [expect.objectContaining({ path: ['content'] })] : undefined],
      ['generic', 'Failed to send message'],
    ]);
    expect(stored).toEqual([message].map((data) => ({ ...data, content: 'Hello' })));
  });
});

describe('Event Size', () => {
  const good = withEach(
    (start) => `${start}
    export const warnings: string[] = []; // +
    const ksync = createKSync({ onWarning: (warning) => warnings.push(warning) }); // +
    // ✅ Good - Lightweight event
    const MessageSchema = z . object ({
    id: z . string (),
    content: z . string (). max ( 2000 ), // Reasonable limit
    author: z . string (),
    channelId: z . string (),
    });
    ksync.defineSchema('message-sent', MessageSchema); // +
    export { ksync }; // +`,
  );
  const bad = withEach(
    (start) => `${start}
    export const warnings: string[] = []; // +
    const ksync = createKSync({ onWarning: (warning) => warnings.push(warning) }); // +
    // ❌ Bad - Heavy event
    const MessageSchema = z . object ({
    id: z . string (),
    content: z . string (), // No size limit
    author: z . object ({
    // Entire user object embedded
    id: z . string (),
    profile: z . object ({
    avatar: z . string (), // Base64 image data
    preferences: z . record ( z . unknown ()),
    // ... lots more data
    }),
    }),
    });
    ksync.defineSchema('message-sent', MessageSchema); // +
    const strict = createKSync({ rules: { eventSize: 'error' } }); // +
    strict.defineSchema('message-sent', MessageSchema); // +
    export { ksync, strict }; // +`,
  );
  const heavy = {
    id: 'msg_001',
    content: 'Hello',
    author: { id: 'alice', profile: { avatar: 'A'.repeat(80_000), preferences: { theme: 'dark', list: [1, 2, 3] } } },
  };
  const bytes = JSON.stringify(heavy).length;
  const fault = expect.stringMatching(
    new RegExp(`^"message-sent" has ${bytes} .* 65536.* data\\.author\\.profile\\.avatar with 80002`),
  ) as string;

  test.each(good)('$zod: the light one is never over the limit', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    await send('message-sent', { ...message, content: '🦊'.repeat(1_000) });
    expect(await issuesOf(send('message-sent', { ...message, content: 'x'.repeat(2_001) }))).toEqual([
      'content: too_big',
    ]);
    expect((await snippet.run())['warnings']).toEqual([]);
  });

  test('zod/v3 compiles the heavy one; Zod 4 wants the key of a record, too', () => {
    expect(bad.map(({ snippet }) => snippet.faults)).toEqual([[], [RECORD_FAULT]]);
  });

  test.each(bad)(
    '$zod: a heavy one is stored with a warning that names the avatar, once a type',
    async ({ snippet }) => {
      const send = await sendOf(snippet);
      const { warnings } = (await snippet.run()) as { warnings: string[] };
      const before = warnings.length;
      await send('message-sent', heavy);
      await send('message-sent', heavy);
      expect([before, ...warnings]).toEqual([0, fault]);
    },
  );

  test.each(bad)('$zod: with the rule as an error it is refused with the same words', async ({ snippet }) => {
    const { strict } = (await snippet.run()) as { strict: { readonly send: Send } };
    await expect(strict.send('message-sent', heavy)).rejects.toMatchObject({
      code: 'event-too-large',
      message: fault,
    });
    const light = { ...heavy, author: { id: 'alice', profile: { avatar: 'A', preferences: {} } } };
    expect((await strict.send('message-sent', light)).version).toBe(1);
  });
});

describe('Performance', () => {
  const simple = withEach(
    (start) => `${start}
    const ksync = createKSync(); // +
    // ✅ Good - Simple, fast validation
    const SimpleSchema = z . object ({
    id: z . string (),
    value: z . number (),
    });
    ksync.defineSchema('value-measured', SimpleSchema); // +
    export { ksync }; // +`,
  );
  const complex = withEach(
    (start) => `${start}${recording}
    const ksync = createKSync({ storage }); // +
    const slow = { a: 40, b: 1, gone: 20 } as Readonly<Record<string, number>>; // +
    const checkIdExists = async (id: string) => { // +
      await new Promise((resolve) => setTimeout(resolve, slow[id])); // +
      return id !== 'gone'; // +
    }; // +
    const expensiveTransform = (text: string) => text.toUpperCase(); // +
    // ⚠️ Careful - Complex validation
    const ComplexSchema = z . object ({
    id: z . string (). refine ( async ( id ) => {
    // Async validation can be slow
    return await checkIdExists ( id );
    }),
    data: z . array ( z . object ({
    // Nested arrays can be expensive to validate
    items: z . array ( z . object ({
    value: z . string (). transform (( val ) => {
    // Complex transformations add overhead
    return expensiveTransform ( val );
    }),
    })),
    })),
    });
    ksync.defineSchema('report-made', ComplexSchema); // +
    ksync.defineSchema('value-measured', z.object({ id: z.string(), value: z.number() })); // +
    export const told: string[] = []; // +
    ksync.on('*', ({ type, data }) => told.push(\`\${type} \${data.id}\`)); // +
    const data = [{ items: [{ value: 'one' }, { value: 'two' }] }]; // +
    export const results = await Promise.allSettled([ // +
      ksync.send('report-made', { id: 'a', data }), // +
      ksync.send('report-made', { id: 'gone', data }), // +
      ksync.send('value-measured', { id: 'c', value: 1 }), // +
      ksync.send('report-made', { id: 'b', data: [] }), // +
    ]); // +`,
  );

  test.each(simple)('$zod: the simple one compiles and is kept', async ({ snippet }) => {
    expect(snippet.faults).toEqual([]);
    const send = await sendOf(snippet);
    expect((await send('value-measured', { id: 'a', value: 1 })).data).toEqual({ id: 'a', value: 1 });
    expect(await issuesOf(send('value-measured', { id: 'a', value: 'one' }))).toEqual(['value: invalid_type']);
  });

  test.each(complex)('$zod: its refinement is awaited, its transform is stored, the order is kept', async (given) => {
    expect(given.snippet.faults).toEqual([]);
    const { results, told } = (await given.snippet.run()) as {
      results: PromiseSettledResult<KSyncEvent>[];
      told: string[];
    };
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value.version : result.reason))).toEqual([
      1,
      expect.any(errorOf[given.zod]),
      2,
      3,
    ]);
    expect(told).toEqual(['report-made a', 'value-measured c', 'report-made b']);
    const [first] = results as PromiseFulfilledResult<KSyncEvent>[];
    expect(first?.value.data).toEqual({ id: 'a', data: [{ items: [{ value: 'ONE' }, { value: 'TWO' }] }] });
  });
});
