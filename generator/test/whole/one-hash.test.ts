import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { generateFiles } from '../../src/generate.ts';
import { createFolder, readFiles } from '../output/temporary-folder.ts';

const SYNAP = fileURLToPath(new URL('../../bin/synap.mjs', import.meta.url));
const CATALOG = fileURLToPath(new URL('../../../catalog/manifest.ts', import.meta.url));
const SEED = 20261121;

/** Where, when and as whom a run happens: none of it is in the output. */
const RUNS = Array.from({ length: 20 }, (_, index) => ({
  TZ: ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati'][index % 4]!,
  LANG: ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ja_JP.UTF-8', 'ar_EG.UTF-8'][index % 5]!,
  umask: ['022', '077', '000'][index % 3]!,
  fromElsewhere: index % 2 === 1,
  seed: SEED + index,
}));

test(
  `20 runs under other TZ, LANG, cwd, umask and key order give one hash (SEED=${SEED})`,
  { timeout: 120_000 },
  async () => {
    const given = [...RUNS];
    const hashes = new Map<string, number>();
    const work = async (): Promise<void> => {
      for (let run = given.shift(); run !== undefined; run = given.shift()) {
        const hash = await generateIn(run);
        hashes.set(hash, (hashes.get(hash) ?? 0) + 1);
      }
    };
    // One a core.
    await Promise.all([work(), work()]);
    expect([...hashes.values()]).toEqual([20]);
  },
);

test('control: one word more in the manifest gives another hash', async () => {
  const [first, second] = [JSON.stringify(manifest), JSON.stringify(manifest).replace('Labels that', 'Labels which')];
  expect(await hashOf(first)).not.toBe(await hashOf(second));
});

test('the manifest as TypeScript, JSON and YAML gives the same bytes', async () => {
  const folder = createFolder({
    'manifest.json': JSON.stringify(manifest),
    'manifest.yaml': stringify(manifest, { aliasDuplicateObjects: false }),
  });
  const [typescript, json, yaml] = await Promise.all(
    [CATALOG, join(folder, 'manifest.json'), join(folder, 'manifest.yaml')].map((path) =>
      generateFiles({ manifest: path, notes: join(dirname(CATALOG), 'notes') }),
    ),
  );
  expect(typescript!.length).toBeGreaterThan(300);
  expect(json).toEqual(typescript);
  expect(yaml).toEqual(typescript);
});

const hashOf = async (json: string): Promise<string> => {
  const folder = createFolder({ 'manifest.json': json });
  const files = await generateFiles({ manifest: join(folder, 'manifest.json') }, { cwd: folder });
  return hash(Object.fromEntries(files.map(({ path, contents }) => [path, contents])));
};

async function generateIn({ TZ, LANG, umask, fromElsewhere, seed }: (typeof RUNS)[number]): Promise<string> {
  const project = createFolder({
    'manifest.json': JSON.stringify(shuffleKeys(manifest, random(seed))),
    'synap.config.mjs': `export default { manifest: 'manifest.json' };\n`,
    'elsewhere/.keep': '',
  });
  const cwd = fromElsewhere ? join(project, 'elsewhere') : project;
  const config = fromElsewhere ? '../synap.config.mjs' : 'synap.config.mjs';
  const command = `umask ${umask} && exec "$0" "$@"`;
  const args = [process.execPath, SYNAP, 'generate', '--no-build', '-c', config];
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  await new Promise<void>((resolve, reject) => {
    const child = spawn('sh', ['-c', command, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
  return hash(readFiles(join(project, 'output')));
}

const hash = (files: { readonly [path: string]: string }): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(files)))
    .digest('hex');

/** The same JSON with its keys in another order, at every depth. */
function shuffleKeys(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map((entry) => ({ entry, rank: next() }));
  return Object.fromEntries(
    entries
      .sort((left, right) => left.rank - right.rank)
      .map(({ entry: [key, item] }) => [key, shuffleKeys(item, next)]),
  );
}

/** mulberry32: small, seeded, good enough to shuffle. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
