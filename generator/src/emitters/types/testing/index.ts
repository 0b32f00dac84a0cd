import { readText } from '../../../read-text.ts';
import type { Event, Model } from '../../../model/types.ts';
import { fastCheckModule, testEventsModule, testingIndexModule } from './entry-modules.ts';
import { outlinesIndexModule, outlinesModule, sharedOutlinesModule } from './outlines-modules.ts';
import { samplesIndexModule, samplesModule } from './samples-modules.ts';

/** The modules below `testing/`, by path without an ending: samples, whole events from a seed, and arbitraries. */
export const testingModules = (
  model: Model,
  domains: readonly { readonly module: string; readonly events: readonly Event[] }[],
): readonly (readonly [path: string, contents: string])[] => [
  ...RUNTIME,
  ...domains.map((domain) => [`testing/samples/${domain.module}`, samplesModule(model, domain)] as const),
  ['testing/samples', samplesIndexModule(model)],
  ['testing/outlines/shared', sharedOutlinesModule(model)],
  ...domains.map((domain) => [`testing/outlines/${domain.module}`, outlinesModule(model, domain)] as const),
  ['testing/outlines', outlinesIndexModule(model)],
  ['testing/events', testEventsModule(model)],
  ['testing/fast-check', fastCheckModule(model)],
  ['testing/index', testingIndexModule()],
];

const RUNTIME: readonly (readonly [path: string, contents: string])[] = [
  'arbitraries',
  'entry-of',
  'event-arbitraries',
  'make-event',
  'make-value',
  'outline',
  'random',
  'written-samples',
].map((name) => [`testing/${name}`, readText(new URL(`../../../runtime/testing/${name}.ts`, import.meta.url))]);
