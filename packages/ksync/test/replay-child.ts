/*
 * Reads so many events in one way, in as much memory as its caller gives: `replay-child.ts <way> <count>`. The storage makes its pages
 * when they are read, so that what grows is the client's.
 */
import { createKSync } from '../src/create-ksync.ts';
import { materialize } from '../src/materializer.ts';
import { endlessStorage } from './endless-storage.ts';

const [way = '', count = '0'] = process.argv.slice(2);
const total = Number(count);
const ksync = createKSync({ storage: endlessStorage(total), unknownTypes: 'allow' });

const WAYS: Readonly<Record<string, () => Promise<number>>> = {
  async getEvents() {
    let read = 0;
    for await (const { data } of ksync.getEvents()) read += (data as { n: number }).n > 0 ? 1 : 0;
    return read;
  },
  async someTypes() {
    let read = 0;
    for await (const { version } of ksync.getEvents({ types: ['number-even'] })) read += version % 2 === 0 ? 2 : 0;
    return read;
  },
  async subscribe() {
    let read = 0;
    for await (const { version } of ksync.subscribe({ from: 'start' })) {
      read += 1;
      if (version === total) break;
    }
    return read;
  },
  async materialize() {
    const read = materialize(ksync, {
      name: 'read',
      initial: () => 0,
      on: { 'number-even': (state: number) => state + 1, 'number-odd': (state: number) => state + 1 },
    });
    return read.current();
  },
  /** Control: all of them at once. */
  async collect() {
    return (await ksync.getEvents()).length;
  },
};

console.log(await WAYS[way]?.());
