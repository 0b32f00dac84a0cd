// A consumer's program that uses the other entries, every name of them once. It is compiled and run as an ES module and
// as CommonJS.
import type { SynapEvent } from '@synap/types';
import { type RedactOptions, type Redacted, redact } from '@synap/types/redact';
import { type EventFacts, EventRegistry } from '@synap/types/registry';
import {
  type BrokenRule,
  type EventSamples,
  type InvalidSample,
  type TestEventOptions,
  type TestEventOverrides,
  createTestEvent,
  getSamples,
} from '@synap/types/testing';
import {
  type StoredData,
  UpcastError,
  type UpcastErrorCode,
  upcast,
  upcastData,
  upcasters,
} from '@synap/types/upcasters';
import {
  type Issue,
  type ReadOptions,
  type Validation,
  ValidationError,
  assertEvent,
  decodeEventJson,
  decodeWireEvent,
  isEvent,
  isWireEvent,
  parseEvent,
  stripEvent,
  validateEvent,
  validateWireEvent,
} from '@synap/types/validators';
import {
  type Issue as StandardIssue,
  type PayloadSchema,
  type StandardJsonSchema,
  type StandardResult,
  type StandardSchema,
  TagsCreateRequestedWriterSchema,
  eventSchema,
  getPayloadSchema,
  getWriterSchema,
  wireEventSchema,
} from '@synap/types/validators/standard';
import {
  isTagsCreateRequested,
  stripTagsCreateRequested,
  tagsCreateRequested,
  tagsCreateRequestedWriter,
  tagsUpdateValidated,
  tagsUpdateValidatedWriter,
} from '@synap/types/validators/tags';
import { webhooksDeliverRequested } from '@synap/types/validators/webhooks';

type Tag = 'tags.create.requested';

const overrides: TestEventOverrides<Tag> = { timestamp: new Date(0), data: { name: 'roadmap' } };
const options: TestEventOptions = { seed: 7 };
const event = createTestEvent('tags.create.requested', overrides, options);
const wire: unknown = JSON.parse(JSON.stringify(event));
const samples: EventSamples<{ name: string }> = getSamples('tags.create.requested');
const broken: InvalidSample | undefined = samples.invalid[0];
const rule: BrokenRule | undefined = broken?.rule;

const refuse = { unknownTypes: 'refuse' } as const satisfies ReadOptions;
const foreign: unknown = { ...event, type: 'note.created', data: {} };
const more: unknown = { name: 'roadmap', more: 1 };

/** The faults that the function throws. Every entry's ValidationError is one to the others. */
const faultsOf = (run: () => unknown): readonly string[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) return ['no ValidationError'];
    return error.issues.map(({ code, path, message }: Issue) => `${code} ${path.join('.')}: ${message}`);
  }
};

const name = (data: unknown): string => {
  tagsCreateRequested.assert(data);
  return data.name;
};
const checked = (value: unknown): Date => {
  assertEvent(value);
  return value.timestamp;
};
const validation: Validation<{ name: string }> = tagsCreateRequestedWriter.validate(more);
const whole = validateEvent(event, refuse);
const result: StandardResult<{ name: string }> = TagsCreateRequestedWriterSchema['~standard'].validate(more);
const issue: StandardIssue | undefined = result.issues?.[0];
const known: StandardJsonSchema<{ name: string }> = getPayloadSchema('tags.create.requested');
const unheard: PayloadSchema | undefined = getWriterSchema('constructor' as string);
const memory: StandardSchema<SynapEvent> = eventSchema;

const redaction: RedactOptions = { above: 'public' };
const shown: Redacted<typeof event> = redact(event, redaction);
const facts: EventFacts = EventRegistry['documents.update.requested'];

const stored: StoredData = { type: 'tags.create.requested', dataVersion: 1, data: { name: 'roadmap' } };
const code: UpcastErrorCode = new UpcastError('newer_data_version', 'newer', { type: 'a', dataVersion: 2 }).code;

console.log(
  JSON.stringify({
    payload: [isTagsCreateRequested(more), tagsCreateRequested.is({}), webhooksDeliverRequested.is(more), name(more)],
    writer: [tagsCreateRequestedWriter.is(more), validation.success || validation.issues[0]?.message],
    parse: [tagsCreateRequested.parse(more), stripTagsCreateRequested(more)],
    memory: [isEvent(event), isEvent(wire), isEvent(foreign), isEvent(foreign, refuse), checked(event).getTime()],
    copies: [parseEvent(event) !== event, stripEvent({ ...event, more: 1 }).id === event.id, whole.success],
    wire: [isWireEvent(wire), isWireEvent(event), validateWireEvent(wire).success],
    decoded: [decodeWireEvent(wire).timestamp.getTime(), decodeEventJson(JSON.stringify(event)).timestamp.getTime()],
    says: [
      faultsOf(() => tagsCreateRequested.parse({ name: 7 })),
      faultsOf(() => tagsUpdateValidated.parse({ tagId: 'a', changes: {} })),
      faultsOf(() => tagsUpdateValidatedWriter.assert({ tagId: 'a', changes: { name: 'a' }, more: 1 })),
      faultsOf(() => decodeWireEvent(JSON.parse(JSON.stringify(foreign)), refuse)),
      faultsOf(() => decodeEventJson('{}')).length,
    ],
    standard: [
      issue?.message,
      unheard === undefined,
      known['~standard'].vendor,
      wireEventSchema['~standard'].version,
      memory['~standard'].version,
    ],
    testing: [rule, samples.minimal.name !== ''],
    redact: [shown.data === event.data, shown.id === event.id],
    registry: [facts.subject, facts.internal],
    upcasters: [upcast(stored) === stored, upcastData('note.created', 7, {}).dataVersion, Object.keys(upcasters), code],
  }),
);
