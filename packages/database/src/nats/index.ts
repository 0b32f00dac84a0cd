export { createJetStreamRelay } from './relay.ts';
export type { JetStreamRelay, JetStreamRelayOptions } from './relay.ts';
export { type RelayMessage, RelayHeaders, toRelayMessage, toSubject } from './relay-message.ts';
