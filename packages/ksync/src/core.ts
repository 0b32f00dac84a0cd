export { createCore as createKSync } from './create-core.ts';
export type { CoreOptions } from './options.ts';
export { createRules, type Rules } from './rules.ts';
