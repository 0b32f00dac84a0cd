// A consumer's program that uses every name of the API once. It is compiled and run as an ES module and as CommonJS.
import {
  CORE_TABLES,
  type CoreTable,
  type EventData,
  EventRegistry,
  type EventSource,
  type EventType,
  EventTypeSchemas,
  type EventTypeWithSchema,
  EventTypes,
  EventWriterSchemas,
  type GeneratedEvent,
  type GeneratedEventType,
  GeneratedEventTypes,
  type SynapEvent,
  SynapEventSchema,
  type SynapWireEvent,
  SynapWireEventSchema,
  type SystemEventType,
  SystemEventTypes,
  type TableAction,
  type TableEventTypes,
  createSynapEvent,
  decodeEvent,
  encodeEvent,
  getAllEventTypes,
  getAllGeneratedEventTypes,
  getPayloadSchema,
  isGeneratedEventType,
  isValidEventType,
  parseEventType,
  parseSynapEvent,
  validateEventData,
} from '@synap/types';
import { isGeneratedEventType as isNameOfEvent } from '@synap/types/names';
import { EventTypeSchemas as Zod3Schemas } from '@synap/types/zod3';

const type: GeneratedEventType & EventType & EventTypeWithSchema = GeneratedEventTypes.tags['create.requested'];
const data: EventData<'tags.create.requested'> = { name: 'roadmap' };
const source: EventSource = 'sync';
const table: CoreTable = 'tags';
const action: TableAction = 'create.requested';
const ofTags: TableEventTypes<'tags'> = GeneratedEventTypes.tags;
const system: SystemEventType = SystemEventTypes.WEBHOOK_DELIVERY;

const made: GeneratedEvent = createSynapEvent({ type, data, userId: 'user-123', source });
const event: SynapEvent = made;
const wire: SynapWireEvent = encodeEvent(event);
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
    facts: EventRegistry['apiKeys.create.requested'].sensitive,
    good: {
      envelope: SynapEventSchema.safeParse(event).success,
      wire: SynapWireEventSchema.safeParse(JSON.parse(JSON.stringify(wire))).success,
      reader: EventTypeSchemas['tags.create.requested'].safeParse(data).success,
      writer: EventWriterSchemas['tags.create.requested'].safeParse(data).success,
      zod3: Zod3Schemas['tags.create.requested'].safeParse(data).success,
      payload: getPayloadSchema(type).safeParse(data).success,
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
