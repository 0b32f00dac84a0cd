// A subscriber in a process of its own, for tests that kill it. What it does with events is written to two tables of the
// consumer: `projection` in the transaction of the batch, `deliveries` at once, by a connection of its own.
import postgresClient, { type TransactionSql } from 'postgres';
import { createEventRepository } from '../../src/index.ts';

export interface SubscriberProcessOptions {
  readonly url: string;
  /** Which process it is. */
  readonly run: number;
  readonly batchSize: number;
  /** After how many events it stands still in the middle of a batch, and says so; by default it goes on. */
  readonly standAfter?: number;
  /** The control: what it should write in the transaction of the batch, it writes by its own connection. */
  readonly careless?: boolean;
}

const options = JSON.parse(process.argv[2] ?? '') as SubscriberProcessOptions;
const { url, run, batchSize, standAfter = Number.POSITIVE_INFINITY, careless = false } = options;
const own = postgresClient(url, { max: 1 });
const repository = createEventRepository({ url });
let handled = 0;

repository.subscribe(
  'projection',
  async (records, context) => {
    const sql = careless ? own : (context.client as TransactionSql);
    for (const { event, stream } of records) {
      await own`insert into deliveries (run, id, stream_id, version)
        values (${run}, ${event.id}, ${stream?.id ?? null}, ${stream?.version ?? null})`;
      await sql`insert into projection (id) values (${event.id})`;
      handled += 1;
      if (handled === standAfter) {
        console.log('standing');
        await new Promise(() => {});
      }
    }
  },
  { batchSize, pollInterval: 50, onError: (error) => console.error(error) },
);
console.log('started');
setInterval(() => {}, 60_000);
