import { storageConformance } from '../../../src/testing.ts';
import { appendActions, type AppendActions } from './append-actions.ts';
import { ksyncActions, type KSyncActions } from './ksync-actions.ts';
import { storageActions, type StorageActions } from './storage-actions.ts';
import { openStorage, type StorageKind } from './open-storage.ts';

export type Where = 'page' | 'worker';

/** What tests have done in a page or in a worker. Input and result are JSON. */
export interface Actions extends AppendActions, StorageActions, KSyncActions {
  /** Runs a case of `storageConformance`; the text is what it found wrong. */
  runCase(input: { name: string; storage: StorageKind; database: string }): Promise<string | undefined>;
  /** For controls: something that has to be complained of. */
  misbehave(input: { how: 'throw' | 'reject' | 'evaluate' }): void;
}

export const actions: Actions = {
  ...appendActions,
  ...storageActions,
  ...ksyncActions,
  async runCase({ name, storage, database }) {
    const found = storageConformance.find((each) => each.name === name);
    if (found === undefined) return `there is no case "${name}"`;
    return found.run({ open: async () => openStorage(storage, database) }).then(
      () => undefined,
      (error: unknown) => String(error),
    );
  },
  misbehave({ how }) {
    if (how === 'reject') void Promise.reject(new Error('rejected on purpose'));
    // Not at once: what an action throws is the answer to who called it.
    else setTimeout(() => (how === 'throw' ? raise() : new Function('return 1')()), 0);
  },
};

function raise(): never {
  throw new Error('thrown on purpose');
}
