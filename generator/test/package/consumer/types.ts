// What the package says to the compiler. Each line after an expected error must not compile; the test takes the
// comments away and looks for an error on every one of those lines.
import {
  CORE_TABLES,
  type CoreTable,
  type CreatedSynapEvent,
  type EventData,
  EventTypeSchemas,
  type EventSource,
  type GeneratedEvent,
  type GeneratedEventType,
  GeneratedEventTypes,
  type SynapEvent,
  type SynapEventInput,
  SynapEventSchema,
  type TableAction,
  type TableEventTypes,
  type TagsCreateRequestedData,
  createSynapEvent,
  decodeEvent,
  encodeEvent,
  getPayloadSchema,
  isGeneratedEvent,
  isGeneratedEventType,
  parseEventType,
  parseSynapEvent,
  validateEventData,
} from '@synap/types';
import { type Validation, assertEvent, isEvent, parseEvent, validateEvent } from '@synap/types/validators';
import { TagsCreateRequestedSchema } from '@synap/types/validators/standard';
import { tagsCreateRequested, tagsCreateRequestedWriter, tagsUpdateValidated } from '@synap/types/validators/tags';
import * as z from 'zod/v4';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <Proof extends true>(): Proof | undefined => undefined;
const userId = 'user-123';

// Equal tells apart what is assignable both ways.
same<Equal<{ a?: string | undefined }, { a?: string | undefined }>>();
// @ts-expect-error
same<Equal<{ a?: string | undefined }, { a: string | undefined }>>();
// @ts-expect-error
same<Equal<any, string>>();

// The constant's members are literal types.
same<Equal<(typeof GeneratedEventTypes.entities)['create.requested'], 'entities.create.requested'>>();
same<Equal<(typeof GeneratedEventTypes.webhooks)['deliver.requested'], 'webhooks.deliver.requested'>>();
same<Equal<TableEventTypes<'tags'>['delete.validated'], 'tags.delete.validated'>>();
const tables = CORE_TABLES;
same<Equal<(typeof tables)[number], CoreTable>>();
// @ts-expect-error
export const approved = GeneratedEventTypes.entities['create.approved'];
// @ts-expect-error
GeneratedEventTypes.entities['create.requested'] = 'other';

// EventData is the plain type, under each of its names.
same<Equal<EventData<'tags.create.requested'>, { name: string; color?: string | undefined }>>();
same<Equal<TagsCreateRequestedData, EventData<'tags.create.requested'>>>();
same<Equal<EventData<'documents.update.requested'>['documentId'], string>>();
same<Equal<EventData<'conversationMessages.create.requested'>['role'], 'user' | 'assistant' | 'system'>>();
// @ts-expect-error
export type Unheard = EventData<'tags.create.approved'>;

// createSynapEvent: a known type takes its own data and gives its own event.
const made = createSynapEvent({ type: 'tags.create.requested', userId, data: { name: 'roadmap' } });
same<Equal<typeof made.type, 'tags.create.requested'>>();
same<Equal<typeof made.data, EventData<'tags.create.requested'>>>();
createSynapEvent({ type: GeneratedEventTypes.tags['create.requested'], userId, data: { name: 'a', color: undefined } });
// @ts-expect-error wrong type of a field
createSynapEvent({ type: 'tags.create.requested', userId, data: { name: 1 } });
// @ts-expect-error unknown key
createSynapEvent({ type: 'tags.create.requested', userId, data: { name: 'a', colour: '#3b82f6' } });
// @ts-expect-error missing key
createSynapEvent({ type: 'tags.create.requested', userId, data: {} });
// @ts-expect-error the payload of another type
createSynapEvent({ type: 'tags.delete.requested', userId, data: { name: 'a' } });
// @ts-expect-error unknown key of the envelope
createSynapEvent({ type: 'tags.create.requested', userId, data: { name: 'a' }, correlation: 'a' });
// @ts-expect-error no such source
createSynapEvent({ type: 'tags.create.requested', userId, data: { name: 'a' }, source: 'frontend' });
// @ts-expect-error no user
createSynapEvent({ type: 'tags.create.requested', data: { name: 'a' } });

// A type of another catalog takes any object, and gives a plain SynapEvent.
const foreign = createSynapEvent({ type: 'note.created', userId, data: { anything: [1, 'a'] } });
same<Equal<typeof foreign, SynapEvent>>();
declare const prefixed: `acme.${string}`;
createSynapEvent({ type: prefixed, userId, data: { anything: 1 } });
// @ts-expect-error not an object
createSynapEvent({ type: 'note.created', userId, data: 'text' });

// A type that is not known at compile time takes nothing: it might be a known one.
declare const wide: string;
declare const branded: string & { readonly brand: 'type' };
declare const ofTags: `tags.${string}`;
// @ts-expect-error
createSynapEvent({ type: wide, userId, data: { name: 'a' } });
// @ts-expect-error
createSynapEvent({ type: branded, userId, data: { name: 'a' } });
// @ts-expect-error
createSynapEvent({ type: ofTags, userId, data: { name: 'a' } });
// @ts-expect-error
createSynapEvent<string>({ type: 'tags.create.requested', userId, data: { name: 1 } });

// What passes an event on is generic in its type, and takes the input whole or the payload by its name.
export function emit<Type extends GeneratedEventType>(input: SynapEventInput<Type>) {
  return createSynapEvent(input);
}
export function emitData<Type extends GeneratedEventType>(type: Type, data: SynapEventInput<Type>['data']) {
  return createSynapEvent({ type, data, userId });
}
const emitted = emit({ type: 'tags.create.requested', userId, data: { name: 'a' } });
same<Equal<typeof emitted.data, EventData<'tags.create.requested'>>>();
same<Equal<ReturnType<typeof emitData<'tags.create.requested'>>['type'], 'tags.create.requested'>>();
emitData('tags.create.requested', { name: 'a' });
// @ts-expect-error the payload of another type
emit({ type: 'tags.delete.requested', userId, data: { name: 'a' } });
// @ts-expect-error unknown key
emitData('tags.create.requested', { name: 'a', colour: '#3b82f6' });
// @ts-expect-error not known at compile time
emit({ type: wide, userId, data: {} as never });

// Where the type is one of several, the data has to fit all of them.
declare const either: 'tags.create.requested' | 'tags.delete.requested';
declare const perhaps: 'tags.create.requested' | 'note.created';
createSynapEvent({ type: either, userId, data: { name: 'a', tagId: 'b' } });
createSynapEvent({ type: perhaps, userId, data: { name: 'a' } });
// @ts-expect-error
createSynapEvent({ type: either, userId, data: { name: 'a' } });
// @ts-expect-error
createSynapEvent({ type: perhaps, userId, data: { anything: 1 } });

// Every generated event is a SynapEvent, and the union has each type once.
type AllAreSynapEvents = { [E in GeneratedEvent as E['type']]: E extends SynapEvent ? never : E['type'] };
same<Equal<AllAreSynapEvents[GeneratedEventType], never>>();
same<Equal<GeneratedEvent['type'], GeneratedEventType>>();
declare const generated: GeneratedEvent;
export const asSynapEvent: SynapEvent = generated;
declare const synap: SynapEvent;
// @ts-expect-error not the other way round
export const asGenerated: GeneratedEvent = synap;

// A switch narrows, and leaves nothing over.
type TagEvent = Extract<GeneratedEvent, { type: `tags.${string}` }>;
export const nameOf = (event: TagEvent): string => {
  switch (event.type) {
    case 'tags.create.requested':
      return event.data.name;
    case 'tags.create.validated':
      return event.data.createdAt;
    case 'tags.update.requested':
    case 'tags.update.validated':
      return event.data.changes.name ?? event.data.tagId;
    case 'tags.delete.requested':
      return event.data.reason ?? 'none';
    case 'tags.delete.validated':
      return event.data.tagId;
    default: {
      const nothing: never = event;
      return nothing;
    }
  }
};
export const incomplete = (event: TagEvent): string => {
  switch (event.type) {
    case 'tags.create.requested':
      // @ts-expect-error the payload of another type
      return event.data.tagId;
    default: {
      // @ts-expect-error five are left
      const nothing: never = event;
      return nothing;
    }
  }
};

// Guards narrow.
export const narrowed = (value: unknown): GeneratedEventType | null => (isGeneratedEventType(value) ? value : null);
same<Equal<ReturnType<typeof parseEventType>, { table: CoreTable; action: TableAction } | null>>();
// @ts-expect-error it may be null
export const tableOf = parseEventType('tags.create.requested').table;

// Readers give a SynapEvent, or one of the catalog where all others are refused.
const read = decodeEvent({});
same<Equal<typeof read, SynapEvent>>();
const known = decodeEvent({}, { unknownTypes: 'refuse' });
same<Equal<typeof known, GeneratedEvent>>();
const parsed = parseSynapEvent({}, { unknownTypes: 'refuse' });
same<Equal<typeof parsed, GeneratedEvent>>();
const allowed = parseSynapEvent({}, { unknownTypes: 'allow' });
same<Equal<typeof allowed, SynapEvent>>();
// @ts-expect-error no such policy
decodeEvent({}, { unknownTypes: 'drop' });
const written = encodeEvent(synap);
same<Equal<typeof written.timestamp, string>>();
same<Equal<EventSource, 'api' | 'automation' | 'sync' | 'migration' | 'system'>>();
const checked = validateEventData('tags.delete.requested', {});
same<Equal<typeof checked, EventData<'tags.delete.requested'>>>();

// The envelope as the seed has it, with or without explicit undefined.
export const whole: SynapEvent = {
  id: 'a',
  version: 'v1',
  type: 'note.created',
  userId,
  data: { content: 'Note' },
  source: 'api',
  timestamp: new Date(),
  subjectId: undefined,
};
// @ts-expect-error the version is a string
export const numbered: SynapEvent = { ...whole, version: 1 };

// Schemas are real ones of Zod: they have a shape, they extend, and they nest.
const Extended = EventTypeSchemas['tags.create.requested'].extend({ icon: z.string() });
export const icon: string = Extended.parse({}).icon;
export const Batch = z.object({ events: z.array(SynapEventSchema) });
export const ids: string[] = Batch.parse({}).events.map((event) => event.id);
export const Name = getPayloadSchema('tags.create.requested').shape.name;
same<Equal<z.infer<typeof Name>, string>>();

// A misspelt type of the catalog is no type of somebody else's.
// @ts-expect-error the catalog has no such event
createSynapEvent({ type: 'tags.create.requestd', data: { name: 'roadmap' }, userId });
createSynapEvent({ type: 'note.created', data: { anything: 1 }, userId }, { unknownTypes: 'allow' });

// A wrapper can state what it returns, and a mixed stream narrows.
export function wrapped<Type extends GeneratedEventType>(input: SynapEventInput<Type>): CreatedSynapEvent<Type> {
  return createSynapEvent(input);
}
export function titleOf(event: SynapEvent): string | undefined {
  return isGeneratedEvent(event) && event.type === 'entities.create.requested' ? event.data.title : undefined;
}

// Compiled validators narrow to the plain types, and give copies of them.
declare const value: unknown;
const tag = tagsCreateRequested.parse(value);
same<Equal<typeof tag, EventData<'tags.create.requested'>>>();
const validation = tagsCreateRequestedWriter.validate(value);
same<Equal<typeof validation, Validation<EventData<'tags.create.requested'>>>>();
export const named: string | undefined = tagsCreateRequested.is(value) ? value.name : undefined;
export function renamed(data: unknown): string | undefined {
  tagsUpdateValidated.assert(data);
  return data.changes.name;
}
export const source: EventSource | undefined = isEvent(value) ? value.source : undefined;
export const type: GeneratedEventType | undefined = isEvent(value, { unknownTypes: 'refuse' }) ? value.type : undefined;
export function timestampOf(event: unknown): Date {
  assertEvent(event);
  return event.timestamp;
}
const readByValidator = parseEvent(value, { unknownTypes: 'refuse' });
same<Equal<typeof readByValidator, GeneratedEvent>>();
// @ts-expect-error only after it was asked whether it succeeded
export const data = validateEvent(value).data;
// @ts-expect-error no such policy
isEvent(value, { unknownTypes: 'drop' });
// @ts-expect-error a writer refuses what it does not know
tagsCreateRequestedWriter.strip(value);
// @ts-expect-error it may be something else
export const size: number = tagsCreateRequested.parse(value).size;
// What they are made of is theirs, also where an event shares it with another one.
// @ts-expect-error
tagsCreateRequested.read(value);
// @ts-expect-error
tagsUpdateValidated.accepts(value);
// @ts-expect-error its answer is at hand at once
TagsCreateRequestedSchema['~standard'].validate(value).then(String);
