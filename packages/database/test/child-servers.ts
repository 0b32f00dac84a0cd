import type { ChildProcess } from 'node:child_process';

/** Servers do not outlive their tests, however those end. */
const servers = new Set<ChildProcess>();
process.on('exit', () => {
  for (const server of servers) server.kill('SIGKILL');
});

export function ownServer(server: ChildProcess): void {
  servers.add(server);
}

/** Resolves when it is gone. */
export async function endServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = onceEnded(server);
  server.kill(signal);
  await ended;
  servers.delete(server);
}

export const onceEnded = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
