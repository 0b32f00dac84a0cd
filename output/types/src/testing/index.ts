// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export { createTestEvent, type TestEventOptions, type TestEventOverrides } from './events.ts';
export { getSamples } from './samples.ts';
export type { BrokenRule, EventSamples, InvalidSample } from './written-samples.ts';
