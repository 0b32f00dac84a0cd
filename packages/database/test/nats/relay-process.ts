// A relay in a process of its own, for tests that kill it. Its argument says what to relay where.
import { createEventRepository } from '../../src/index.ts';
import { createJetStreamRelay } from '../../src/nats/index.ts';
import { createNaiveRelay } from './naive-relay.ts';

export interface RelayProcessOptions {
  readonly url: string;
  readonly servers: string;
  readonly batchSize: number;
  readonly naive?: boolean;
}

const { url, servers, batchSize, naive = false } = JSON.parse(process.argv[2] ?? '') as RelayProcessOptions;
const repository = createEventRepository({ url });
const create = naive ? createNaiveRelay : createJetStreamRelay;
create({ repository, servers, batchSize, pollInterval: 100, onError: (error) => console.error(error) });
console.log('started');
