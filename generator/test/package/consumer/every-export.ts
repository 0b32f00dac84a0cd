// A consumer's program that uses every name of the API once. It is compiled and run as an ES module and as CommonJS.
import {
  type ApiKeyScope,
  ApiKeyScopeSchema,
  CORE_TABLES,
  type CoreTable,
  type CreatedSynapEvent,
  type EventData,
  type EventDataByType,
  type EventFacts,
  EventRegistry,
  type EventSource,
  EventSourceSchema,
  type EventType,
  EventTypeSchemas,
  type EventTypeWithSchema,
  EventTypes,
  EventWriterSchemas,
  type GeneratedEvent,
  type GeneratedEventType,
  GeneratedEventTypes,
  type JsonValue,
  type ReadOptions,
  type RedactOptions,
  type Redacted,
  type RetryConfig,
  RetryConfigSchema,
  RetryConfigWriterSchema,
  type SynapEvent,
  type SynapEventInput,
  SynapEventInputSchema,
  type SynapEventOf,
  SynapEventSchema,
  type SynapWireEvent,
  SynapWireEventSchema,
  SynapWireEventWriterSchema,
  type SystemEventType,
  SystemEventTypes,
  type TableAction,
  type TableEventTypes,
  type UnknownTypes,
  createSynapEvent,
  decodeEvent,
  encodeEvent,
  getAllEventTypes,
  getAllGeneratedEventTypes,
  getPayloadSchema,
  getWriterSchema,
  isGeneratedEvent,
  isGeneratedEventType,
  isValidEventType,
  parseEventType,
  parseSynapEvent,
  redact,
  validateEventData,
} from '@synap/types';
import { isGeneratedEventType as isNameOfEvent } from '@synap/types/names';
import { EventTypeSchemas as Zod3Schemas } from '@synap/types/zod3';

const type: GeneratedEventType & EventType & EventTypeWithSchema = GeneratedEventTypes.tags['create.requested'];
const data: EventData<'tags.create.requested'> & EventDataByType['tags.create.requested'] = { name: 'roadmap' };
const source: EventSource = 'sync';
const table: CoreTable = 'tags';
const action: TableAction = 'create.requested';
const ofTags: TableEventTypes<'tags'> = GeneratedEventTypes.tags;
const system: SystemEventType = SystemEventTypes.WEBHOOK_DELIVERY;

const input: SynapEventInput<'tags.create.requested'> = { type, data, userId: 'user-123', source };
const created: CreatedSynapEvent<'tags.create.requested'> = createSynapEvent(input);
const made: GeneratedEvent & SynapEventOf<'tags.create.requested'> = created;
const event: SynapEvent = made;
const wire: SynapWireEvent = encodeEvent(event);
const { sensitive }: EventFacts = EventRegistry['apiKeys.create.requested'];

const unknownTypes: UnknownTypes = 'refuse';
const options: ReadOptions = { unknownTypes };
const redaction: RedactOptions = { above: 'public' };
const shown: Redacted<typeof made> = redact(made, redaction);

const scope: ApiKeyScope | undefined = ApiKeyScopeSchema.options[0];
const retry: RetryConfig = RetryConfigWriterSchema.parse({ maxRetries: 3, backoff: 'linear' });
const json: JsonValue = { scope: scope ?? null };
const bad = { ...wire, data: { name: 7 } };

/** The fault that the function throws, or null. */
const faultOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    const [issue] = (error as { issues: { path: PropertyKey[]; message: string }[] }).issues;
    return issue === undefined ? 'no issue' : `${issue.path.join('.')}: ${issue.message}`;
  }
};

console.log(
  JSON.stringify({
    tables: [CORE_TABLES.length, CORE_TABLES.includes(table)],
    types: [getAllGeneratedEventTypes().length, getAllEventTypes().length, EventTypes.WEBHOOK_DELIVERY === system],
    guards: [isGeneratedEventType(type), isValidEventType(system), isNameOfEvent('toString'), isGeneratedEventType(1)],
    parsed: [parseEventType(type), parseEventType('toString.x.y'), ofTags[action] === type],
    facts: sensitive,
    known: [isGeneratedEvent(event), parseSynapEvent(event, options).id === event.id, shown.id === event.id],
    shared: [EventSourceSchema.options.includes(source), RetryConfigSchema.safeParse(retry).success, json],
    good: {
      envelope: SynapEventSchema.safeParse(event).success,
      input: SynapEventInputSchema.safeParse(input).success,
      wire: SynapWireEventSchema.safeParse(JSON.parse(JSON.stringify(wire))).success,
      written: SynapWireEventWriterSchema.safeParse(wire).success,
      reader: EventTypeSchemas['tags.create.requested'].safeParse(data).success,
      writer: EventWriterSchemas['tags.create.requested'].safeParse(data).success,
      zod3: Zod3Schemas['tags.create.requested'].safeParse(data).success,
      payload: getPayloadSchema(type).safeParse(data).success && getWriterSchema(type).safeParse(data).success,
      data: validateEventData(type, data).name,
      parse: parseSynapEvent(event).id === event.id,
      decode: decodeEvent(wire).timestamp.getTime() === event.timestamp.getTime(),
    },
    bad: {
      envelope: SynapEventSchema.safeParse({ ...event, id: 'entity-456' }).success,
      wire: SynapWireEventSchema.safeParse({ ...wire, timestamp: 'yesterday' }).success,
      reader: EventTypeSchemas['tags.create.requested'].safeParse({}).success,
      writer: EventWriterSchemas['tags.create.requested'].safeParse({ ...data, more: 1 }).success,
      zod3: Zod3Schemas['tags.create.requested'].safeParse({}).success,
      unknown: getPayloadSchema('constructor' as string) === undefined,
      data: faultOf(() => validateEventData(type, { name: '' })) !== null,
    },
    says: {
      version: faultOf(() => parseSynapEvent({ ...event, version: 1 })),
      source: faultOf(() => parseSynapEvent({ ...event, source: 'user' })),
      data: faultOf(() => decodeEvent(bad)),
      key: faultOf(() => createSynapEvent({ type, data: JSON.parse('{"name":"a","colour":"red"}'), userId: 'u' })),
      hostile: faultOf(() => decodeEvent(JSON.parse(JSON.stringify(wire).replace('"name"', '"__proto__"')))),
      encode: faultOf(() => encodeEvent({ ...event, userId: 1 as never })),
      id: faultOf(() => parseSynapEvent({ ...event, id: 'entity-456' })),
    },
  }),
);
