import type { Database } from './engines/database.ts';
import { StoreError } from './errors.ts';

export interface Maintenance {
  /** Brings the schema up to date, which the first use does, too, unless the option `migrate` is false. */
  migrate(): Promise<void>;
  /**
   * Makes partitions, one for each of the coming months, and returns the names of new ones. To be called once a month or
   * more often, by a timer; what comes in where it was not is kept all the same.
   *
   * @throws StoreError `contention` where a transaction that reads or appends stays open for two seconds: call it again.
   */
  createPartitions(options?: { readonly monthsAhead?: number | undefined }): Promise<string[]>;
  /**
   * Retention: moves partitions that are older as a whole, and ended a day ago, to the schema `synap_archive`, from where
   * they can be dumped or dropped, and returns their names. Their events are no longer read; their ids stay known.
   *
   * @throws StoreError `refused` where a subscription has yet to handle events that would leave; nothing has left then.
   * With `regardlessOfSubscriptions` they leave, and it never sees them. `contention` as for `createPartitions`.
   */
  detachPartitions(options: {
    readonly olderThan: Date;
    readonly regardlessOfSubscriptions?: boolean | undefined;
  }): Promise<string[]>;
}

export function createMaintenance(open: () => Promise<Database>): Omit<Maintenance, 'migrate'> {
  const names = async (text: string, ...parameters: string[]): Promise<string[]> => {
    const database = await open();
    const rows = await database.query<{ name: string }>(text, parameters);
    return rows.map(({ name }) => name);
  };
  return {
    async createPartitions({ monthsAhead = 3 } = {}) {
      if (!Number.isInteger(monthsAhead) || monthsAhead < 1 || monthsAhead > 120) {
        throw new StoreError(
          'invalid-argument',
          `monthsAhead has to be a whole number from 1 to 120, not ${monthsAhead}`,
        );
      }
      return names('select name from synap.create_partitions($1::text::integer) as name', String(monthsAhead));
    },
    async detachPartitions({ olderThan, regardlessOfSubscriptions = false }) {
      if (!(olderThan instanceof Date) || Number.isNaN(olderThan.getTime())) {
        throw new StoreError('invalid-argument', 'olderThan has to be a valid Date');
      }
      return names(
        'select name from synap.detach_partitions($1::text::timestamptz, $2::text::boolean) as name',
        olderThan.toISOString(),
        String(regardlessOfSubscriptions),
      );
    },
  };
}
