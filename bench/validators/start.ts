import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Model } from '../../generator/src/model/types.ts';
import { renderConsumer } from './consumers.ts';
import type { Sample } from './events.ts';
import type { Peer } from './peer.ts';
import { writeModules } from './programs.ts';

/** Milliseconds from the import of a consumer to its answer on one event of every type, in a process of its own. */
export interface Start {
  readonly name: string;
  /** Its modules as they are installed: the median. */
  readonly installed: number;
  /** In one bundled file. */
  readonly bundled: number;
  readonly spawns: number;
}

export const timeStarts = async (
  peers: readonly Peer[],
  { model, samples, spawns }: { model: Model; samples: readonly Sample[]; spawns: number },
): Promise<readonly Start[]> => {
  const consumers: { name: string; installed: string; bundled: string }[] = [];
  for (const [index, peer] of peers.entries()) {
    const contents = renderConsumer(peer, { model, events: 'all', operations: ['is'] });
    if (contents === null) continue;
    const [installed] = await writeModules([{ name: `start-${index}`, contents, build: peer.build }]);
    const bundled = installed!.replace('.mjs', '-bundled.mjs');
    await build({
      entryPoints: [installed!],
      outfile: bundled,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    consumers.push({ name: peer.name, installed: installed!, bundled });
  }
  const folder = dirname(consumers[0]!.installed);
  const script = join(folder, 'start-child.mjs');
  const events = join(folder, 'start-events.json');
  writeFileSync(script, CHILD);
  writeFileSync(events, JSON.stringify(firstOfEach(samples)));
  const times = consumers.map(() => ({ installed: [] as number[], bundled: [] as number[] }));
  for (let spawn = 0; spawn < spawns; spawn += 1) {
    for (const [index, consumer] of consumers.entries()) {
      for (const kind of ['installed', 'bundled'] as const) {
        const printed = execFileSync(process.execPath, [script, consumer[kind], events], { encoding: 'utf8' });
        times[index]![kind].push(Number(printed));
      }
    }
  }
  return consumers.map(({ name }, index) => ({
    name,
    installed: median(times[index]!.installed),
    bundled: median(times[index]!.bundled),
    spawns,
  }));
};

const CHILD = `import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [path, events] = process.argv.slice(2);
const samples = JSON.parse(readFileSync(events, 'utf8'));
const url = pathToFileURL(path).href;
const start = performance.now();
const { is } = await import(url);
let accepted = 0;
for (const { type, value } of samples) if (is(value, type)) accepted += 1;
const milliseconds = performance.now() - start;
if (accepted !== samples.length) throw new Error(\`\${path} accepts \${accepted} of \${samples.length} valid events\`);
console.log(milliseconds);
`;

const firstOfEach = (samples: readonly Sample[]): readonly Sample[] => [
  ...new Map(samples.toReversed().map((sample) => [sample.type, sample])).values(),
];

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
