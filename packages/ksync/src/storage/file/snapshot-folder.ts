import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from '../storage.ts';
import { syncFolder } from './sync-folder.ts';

/** A folder with one file a snapshot. */
export interface SnapshotFolder {
  load(name: string): Promise<Snapshot | undefined>;
  /** Text that `checkSnapshot` has made. */
  save(name: string, text: string): Promise<void>;
  delete(name: string): Promise<void>;
}

/** The snapshot as it is kept. */
export function checkSnapshot(name: string, { version, cursor, state }: Snapshot): string {
  const text = JSON.stringify({ name, version, cursor, state });
  if (parseSnapshot(text, name) === undefined) throw new Error(`the snapshot ${JSON.stringify(name)} is not JSON`);
  return text;
}

export function createSnapshotFolder({ folder, sync }: { folder: string; sync: 'always' | 'never' }): SnapshotFolder {
  let preparing: Promise<void> | undefined;
  const prepare = (): Promise<void> =>
    (preparing ??= prepareFolder(folder, sync).catch((error: unknown) => {
      preparing = undefined;
      throw error;
    }));
  const fileOf = (name: string): string => join(folder, fileNameOf(name));

  return {
    async load(name) {
      try {
        return parseSnapshot(await readFile(fileOf(name), 'utf8'), name);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async save(name, text) {
      await prepare();
      const draft = join(folder, `${randomUUID()}${DRAFT}`);
      try {
        await writeFile(draft, { text, sync });
        await rename(draft, fileOf(name));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      if (sync === 'always') await syncFolder(folder);
    },
    delete: (name) => rm(fileOf(name), { force: true }),
  };
}

/** Undefined where it is torn, or is something else. */
function parseSnapshot(text: string, wanted: string): Snapshot | undefined {
  try {
    const { name, version, cursor, state } = JSON.parse(text) as Record<string, unknown>;
    const isSnapshot =
      name === wanted && typeof version === 'number' && typeof cursor === 'string' && state !== undefined;
    return isSnapshot ? { version, cursor, state } : undefined;
  } catch {
    return undefined;
  }
}

const DRAFT = '.draft';

/** Makes it, and takes away what a killed process has left in it. */
async function prepareFolder(folder: string, sync: 'always' | 'never'): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  if (created !== undefined && sync === 'always') await syncFolder(dirname(folder));
  const drafts = (await readdir(folder)).filter((name) => name.endsWith(DRAFT));
  await Promise.all(drafts.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * What can be read of the name, and a hash: names may be of any text and length, and differ by case alone, which some file
 * systems ignore. Of the JSON, since in UTF-8 lone surrogates are all the same.
 */
function fileNameOf(name: string): string {
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `${readable}-${createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 32)}.json`;
}

async function writeFile(path: string, { text, sync }: { text: string; sync: 'always' | 'never' }): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    if (sync === 'always') await handle.sync();
  } finally {
    await handle.close();
  }
}
