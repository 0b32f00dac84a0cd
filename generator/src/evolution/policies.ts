import type { Policy } from './finding.ts';

/** Every policy by what it asks, as help and errors list them. The first one is the default: stored events are read for ever. */
export const POLICIES = {
  full_transitive: 'every release, both directions',
  full: 'the last release, both directions',
  backward_transitive: 'every release: new readers, old data',
  backward: 'the last release: new readers, old data',
  forward_transitive: 'every release: old readers, new data',
  forward: 'the last release: old readers, new data',
  none: 'nothing of events as JSON',
} as const satisfies Record<Policy, string>;

export const DEFAULT_POLICY: Policy = 'full_transitive';

export const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'string' && Object.hasOwn(POLICIES, value);
