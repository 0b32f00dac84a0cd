export { createCore as createKSync } from './create-core.ts';
export type { CoreOptions } from './options.ts';
export type { Rules } from './rules.ts';
export { createRules } from './rules.ts';
