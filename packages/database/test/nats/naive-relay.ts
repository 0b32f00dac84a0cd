import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { JetStreamRelayOptions } from '../../src/nats/index.ts';

/**
 * The control: the same subscription, and messages without ids. Everything that a crash repeats is stored twice. The
 * stream has to be there.
 */
export function createNaiveRelay({ repository, servers = [], ...options }: JetStreamRelayOptions): void {
  const connecting = connect({ servers: [servers].flat() });
  repository.subscribe(
    'naive',
    async (records) => {
      const client = jetstream(await connecting);
      for (const { event } of records) await client.publish(`synap.events.${event.type}`, JSON.stringify(event));
    },
    options,
  );
}
