// A consumer that writes the API of Zod 3 and nests the schemas of the package in its own.
import { EventTypeSchemas, EventWriterSchemas, SynapEventSchema, SynapWireEventSchema } from '@synap/types/zod3';
import { z } from 'zod/v3';

const Batch = z.object({ events: z.array(SynapEventSchema) });
const Tag = EventTypeSchemas['tags.create.requested'].extend({ icon: z.string() });
const event = {
  id: '123e4567-e89b-12d3-a456-426614174000',
  version: 'v1',
  type: 'note.created',
  data: {},
  userId: 'user-123',
  source: 'api',
};

/** The first fault, or null. */
const fault = (result: z.SafeParseReturnType<unknown, unknown>): string | null =>
  result.success ? null : `${result.error.errors[0]?.path.join('.')}: ${result.error.errors[0]?.message}`;

const parsed = Batch.parse({ events: [{ ...event, timestamp: new Date(0) }] });
export const id: string | undefined = parsed.events[0]?.id;
export const icon: string = Tag.parse({ name: 'a', icon: 'b' }).icon;
// @ts-expect-error no string
export const name: number = Tag.parse({ name: 'a', icon: 'b' }).name;

console.log(
  JSON.stringify({
    nested: parsed.events.length,
    wire: fault(SynapWireEventSchema.safeParse({ ...event, timestamp: '2026-01-15T09:30:00Z' })),
    version: fault(SynapWireEventSchema.safeParse({ ...event, version: 1, timestamp: '2026-01-15T09:30:00Z' })),
    source: fault(SynapEventSchema.safeParse({ ...event, source: 'user', timestamp: new Date() })),
    key: fault(EventWriterSchemas['tags.create.requested'].safeParse({ name: 'a', colour: 'red' })),
    field: fault(EventTypeSchemas['tags.create.requested'].safeParse({ name: 7 })),
  }),
);
