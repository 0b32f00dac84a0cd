import { type KSync, createCore } from './create-core.ts';
import type { EventSchema, ShapesOf } from './event-map.ts';
import { type KSyncOptions, createRules } from './rules.ts';

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
// oxlint-disable-next-line typescript/no-empty-object-type -- no type is known
export const createKSync = <const Schemas extends Readonly<Record<string, EventSchema>> = {}>(
  options: KSyncOptions<Schemas> = {},
): KSync<ShapesOf<Schemas>> => createCore(options, createRules(options));
