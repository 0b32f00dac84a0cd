import { KSyncError } from './errors.ts';
import type { KSyncOptions } from './rules.ts';

/** The options, as far as they can be wrong; times as long as timers can be. @throws KSyncError `invalid-option` */
export function checkOptions({ clientId, unknownTypes, batching, limits }: Omit<KSyncOptions, 'schemas'>) {
  if (clientId !== undefined && (typeof clientId !== 'string' || clientId === '')) {
    throw invalid('clientId', 'a text that is not empty', clientId);
  }
  if (unknownTypes !== undefined && unknownTypes !== 'refuse' && unknownTypes !== 'allow') {
    throw invalid('unknownTypes', "'refuse' or 'allow'", unknownTypes);
  }
  return {
    batching: checkNumbers('batching', batching, ['maxEvents', 'maxBytes', 'maxWaitMs']),
    limits: checkNumbers('limits', limits, ['eventBytes', 'validationMs', 'queuedEvents', 'queuedBytes']),
  };
}

/** @throws KSyncError `invalid-option` */
export function checkPositive(name: string, number: unknown): void {
  if (!(typeof number === 'number' && number > 0)) throw invalid(name, 'a number above 0', number);
}

/** Beyond it, timers are due at once. */
const MAX_DELAY = 2 ** 31 - 1;

function checkNumbers<Numbers extends object>(group: string, given: Numbers = {} as Numbers, names: readonly string[]) {
  const checked = Object.entries(given).map(([name, number]: [string, unknown]) => {
    if (!names.includes(name)) throw invalid(`${group}.${name}`, `left out, or one of ${names.join(', ')}`, number);
    // It may be 0, which is no wait.
    if (name !== 'maxWaitMs' || number !== 0) checkPositive(`${group}.${name}`, number);
    return [name, name.endsWith('Ms') ? Math.min(number as number, MAX_DELAY) : number];
  });
  return Object.fromEntries(checked) as Numbers;
}

const invalid = (name: string, expected: string, value: unknown): KSyncError =>
  new KSyncError('invalid-option', `${name} has to be ${expected}, not ${JSON.stringify(value) ?? String(value)}`);
