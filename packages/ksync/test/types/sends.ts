// Compiled by `tsc` with the rest, and by both compilers in types.test.ts: it holds what must compile.
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import * as v from 'valibot';
import {
  createKSync,
  defineVersions,
  type EventOf,
  type EventShape,
  type InputOf,
  type KSync,
  type KSyncEvent,
  type OutputOf,
} from '@klastra/ksync';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const prove = <_Proof extends true>(): void => {};

const MessageSchema = z.object({ content: z.string(), channelId: z.string().default('general') });
const JoinedSchema = z3.object({ userId: z3.string().transform((id) => id.length) });
const LeftSchema = v.object({ userId: v.string(), at: v.optional(v.number(), 0) });

/** The ways to say what the types hold: of a program, all three can be mixed. */
export const given = createKSync({
  schemas: { 'message-sent': MessageSchema, 'user-joined': JoinedSchema, 'user-left': LeftSchema },
});
export const chained = createKSync()
  .defineSchema('message-sent', MessageSchema)
  .defineSchema('user-joined', JoinedSchema)
  .defineSchema('user-left', LeftSchema);
export const declared: KSync<{
  'message-sent': EventShape<z.input<typeof MessageSchema>, z.output<typeof MessageSchema>>;
}> = createKSync({ schemas: { 'message-sent': MessageSchema } });

/** What is sent may leave a default out; what is got has it, and what transforms have made. */
export async function sendAll(): Promise<void> {
  const message = await given.send('message-sent', { content: 'Hello' });
  prove<Same<(typeof message)['data'], { content: string; channelId: string }>>();
  prove<Same<(typeof message)['type'], 'message-sent'>>();
  const joined = await chained.send('user-joined', { userId: 'alice' });
  prove<Same<(typeof joined)['data']['userId'], number>>();
  const left = await chained.send('user-left', { userId: 'alice' });
  prove<Same<(typeof left)['data']['at'], number>>();
  const plain: KSyncEvent<{ content: string; channelId: string }> = message;
  await declared.send('message-sent', plain.data);
}

type EventsOf<Client> = Client extends KSync<infer Events> ? Events : never;
type Given = EventsOf<typeof given>;
prove<Same<InputOf<Given, 'message-sent'>, { content: string; channelId?: string | undefined }>>();
prove<Same<OutputOf<Given, 'message-sent'>, { content: string; channelId: string }>>();
prove<Same<InputOf<Given, 'user-joined'>, { userId: string }>>();
prove<Same<OutputOf<Given, 'user-joined'>, { userId: number }>>();

/** A union is told apart by its type. */
export function describe(event: EventOf<Given>): string | number {
  switch (event.type) {
    case 'message-sent':
      return event.data.content;
    case 'user-joined':
      return event.data.userId;
    case 'user-left':
      return event.data.at;
  }
}

/** Handlers that say what they take are taken by `on`, `once` and `off`, whether the type is known or not. */
export function listen(handler: (event: KSyncEvent<z.output<typeof MessageSchema>>) => void): void {
  given.on('message-sent', handler);
  given.once('message-sent', handler);
  given.off('message-sent', handler);
  given.off('message-sent');
  given.on('*', describe);
  given.off('*', describe);
  createKSync().on('message-sent', handler);
  createKSync().on('*', ({ type, data }) => [type satisfies string, data]);
  given.on('message-sent', async ({ data }) => data.channelId.length);
}

/** Reading narrows to the types that are asked for. */
export async function read(): Promise<void> {
  const all = await given.getEvents();
  prove<Same<(typeof all)[number]['type'], 'message-sent' | 'user-joined' | 'user-left'>>();
  for await (const event of given.getEvents({ types: ['message-sent', 'user-left'] })) {
    prove<Same<(typeof event)['type'], 'message-sent' | 'user-left'>>();
    if (event.type === 'user-left') prove<Same<(typeof event)['data']['userId'], string>>();
  }
  for await (const event of given.subscribe({ types: ['user-joined'] })) {
    prove<Same<(typeof event)['data'], { userId: number }>>();
  }
}

/** Where nothing is declared any text is a type, and the data is what one says that it is. */
export async function sendAnything(type: string): Promise<void> {
  const ksync = createKSync({ unknownTypes: 'allow' });
  const event = await ksync.send(type, { anything: ['goes'] });
  const text: string = event.data.anything[0];
  await ksync.send('message-sent', text);
}

const V1 = z.object({ text: z.string() });
const V2 = z.object({ content: z.string() });
const V3 = z.object({ content: z.string(), channelId: z.string().default('general') });

/** Each step takes the output of a version and makes the input of the next, at once or later; parameters need no types. */
export const versioned = createKSync({
  schemas: {
    'message-sent': defineVersions({
      versions: [V1, V2, V3],
      upcast: [({ text }) => ({ content: text }), async ({ content }) => ({ content })],
    }),
  },
}).defineSchema('message-edited', {
  versions: [V1, V2],
  upcast: [(data) => ({ content: data.text })],
});
type Versioned = EventsOf<typeof versioned>;
prove<Same<InputOf<Versioned, 'message-sent'>, { content: string; channelId?: string | undefined }>>();
prove<Same<OutputOf<Versioned, 'message-sent'>, { content: string; channelId: string }>>();
prove<Same<OutputOf<Versioned, 'message-edited'>, { content: string }>>();

/** One version alone has no steps. */
export const first = defineVersions({ versions: [V1], upcast: [] });

/** A list that is declared apart has to be `as const`. */
const versions = [V1, V2] as const;
const toV2 = (data: z.output<typeof V1>): z.input<typeof V2> => ({ content: data.text });
export const apart = createKSync().defineSchema('message-sent', { versions, upcast: [toV2] });
prove<Same<OutputOf<EventsOf<typeof apart>, 'message-sent'>, { content: string }>>();

/** Hovering over these says what one wants to know: types.test.ts reads it. */
export const sent = given.send('message-sent', { content: 'Hello' });
export const events = given.getEvents({ types: ['message-sent'] });
given.on('user-left', (shownEvent) => shownEvent);
