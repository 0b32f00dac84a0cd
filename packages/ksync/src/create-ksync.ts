import { checkOptions } from './check-options.ts';
import { type KSync, createCore } from './create-core.ts';
import type { EventSchema, EventsOf } from './event-map.ts';
import type { UnknownTypes } from './options.ts';
import { type KSyncOptions, createRules } from './rules.ts';
import { memoryStorage } from './storage/memory.ts';

/**
 * Typed, validated, immutable events. Nothing is opened before the first use.
 *
 * ```ts
 * const ksync = createKSync({ schemas: { 'message-sent': z.object({ content: z.string() }) } });
 * ksync.on('message-sent', ({ data }) => console.log(data.content));
 * await ksync.send('message-sent', { content: 'Hello' });
 * ```
 *
 * @throws KSyncError `invalid-option` or `invalid-schema`
 */
export const createKSync = <
  // oxlint-disable-next-line typescript/no-empty-object-type -- no type is known
  const Schemas extends Readonly<Record<string, EventSchema>> = {},
  Unknown extends UnknownTypes = 'refuse',
>(
  options: KSyncOptions<Schemas, Unknown> = {},
): KSync<EventsOf<Schemas, Unknown>> =>
  createCore(
    { ...options, ...checkOptions(options), storage: options.storage ?? memoryStorage() },
    createRules(options),
  );
