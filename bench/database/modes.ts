/** How the server is asked to commit. */
export const MODES = {
  durable: {
    title: 'Durable',
    says: 'every commit is on the disk before it is acknowledged',
    settings: {},
  },
  work: {
    title: 'The work alone',
    says: '`synchronous_commit = off`: nobody waits for the disk, a crash may lose the last commits; what remains is what statements, client and network cost',
    settings: { synchronous_commit: 'off' },
  },
} as const;

export type Mode = keyof typeof MODES;
