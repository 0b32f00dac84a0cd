import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Model } from '../../generator/src/model/types.ts';
import { renderConsumer, type ConsumerOptions } from './consumers.ts';
import type { Operation, Peer } from './peer.ts';
import { writeModules } from './programs.ts';

/** Bytes of a consumer's bundle, minified and compressed with gzip -9. */
export interface Sizes {
  readonly name: string;
  readonly sizes: { readonly [K in keyof typeof CONSUMERS]: number | null };
}

/** What is weighed. The second event has the most fields of all. */
export const CONSUMERS = {
  is: { title: 'one event, is', events: 'small', operations: ['is'] },
  parse: { title: 'one event, parse', events: 'small', operations: ['parse'] },
  errors: { title: 'one event, parse and errors', events: 'small', operations: ['parse', 'errors'] },
  largest: { title: 'largest event, parse and errors', events: 'large', operations: ['parse', 'errors'] },
  all: { title: 'all events, parse and errors', events: 'all', operations: ['parse', 'errors'] },
} as const satisfies Readonly<
  Record<string, { title: string; events: 'small' | 'large' | 'all'; operations: readonly Operation[] }>
>;

/** The event of the smaller consumers: that of the documentation's examples. */
export const SMALL_EVENT = 'tags.create.requested';

/** The bundle of each consumer, as a browser would be given it. */
export const weigh = async (peers: readonly Peer[], model: Model): Promise<readonly Sizes[]> => {
  const results: Sizes[] = [];
  for (const [index, peer] of peers.entries()) {
    const entries = Object.entries(CONSUMERS).map(async ([key, { events, operations }]) => {
      const options: ConsumerOptions = {
        model,
        events: events === 'all' ? 'all' : { only: events === 'small' ? SMALL_EVENT : largestEvent(model) },
        operations,
      };
      return [key, await weighConsumer(peer, { name: `size-${index}-${key}`, options })] as const;
    });
    results.push({ name: peer.name, sizes: Object.fromEntries(await Promise.all(entries)) as Sizes['sizes'] });
  }
  return results;
};

export const largestEvent = (model: Model): string =>
  model.events.toSorted((left, right) => right.data.properties.length - left.data.properties.length)[0]!.type;

const weighConsumer = async (
  peer: Peer,
  { name, options }: { name: string; options: ConsumerOptions },
): Promise<number | null> => {
  const contents = renderConsumer(peer, options);
  if (contents === null) return null;
  const [path] = await writeModules([{ name, contents, build: peer.build }]);
  const { outputFiles } = await build({
    entryPoints: [path!],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
};
