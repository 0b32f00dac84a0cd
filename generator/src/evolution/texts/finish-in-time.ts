import { createContext, Script } from 'node:vm';

/**
 * What a test says, or undefined where it takes too long: an expression may try one text in more ways than there is time
 * for, and nothing else interrupts it.
 */
export function finishInTime(test: () => boolean): boolean | undefined {
  Object.assign(context, { test });
  try {
    return SCRIPT.runInContext(context, { timeout: MILLISECONDS }) === true;
  } catch (error) {
    if (isTimeout(error)) return undefined;
    throw error;
  }
}

// Plenty: a busy machine must not change a verdict.
const MILLISECONDS = 2000;

const SCRIPT = new Script('test()');
const context = createContext({});

// It may come from another realm, where `instanceof Error` does not hold.
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
