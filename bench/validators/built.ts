import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the package has validators: what is measured is what its consumers import, as built. */
export const isBuilt = (): boolean => {
  try {
    return existsSync(fileURLToPath(import.meta.resolve('@synap/types/validators')));
  } catch {
    // The package does not export them.
    return false;
  }
};
