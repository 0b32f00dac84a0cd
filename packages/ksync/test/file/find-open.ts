import { existsSync, readdirSync, readlinkSync } from 'node:fs';

/** What this process has open in the folder, where the system says so: on Linux. */
export function findOpen(folder: string): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd')
    .map((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`);
      } catch {
        // That by which they are listed.
        return '';
      }
    })
    .filter((target) => target.startsWith(folder));
}

/** @throws Error where a storage has left something open. */
export function checkClosed(folder: string): void {
  const open = findOpen(folder);
  if (open.length > 0) throw new Error(`still open: ${open.join(', ')}`);
}
