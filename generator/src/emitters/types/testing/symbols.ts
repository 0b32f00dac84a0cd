import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import type { Model } from '../../../model/types.ts';
import { ZOD4, symbolsOf } from '../api.ts';
import { moduleOf } from '../module-of.ts';
import type { Symbol, Symbols } from '../module.ts';

/** Every symbol that a module of the testing entries may use, and where it is. */
export const testingSymbols = (model: Model): Symbols =>
  new Map<string, Symbol>([
    ...symbolsOf(model, ZOD4),
    ...['EventSamples', 'InvalidSample', 'BrokenRule', 'WrittenSamples'].map(
      (name) => [name, { from: 'testing/written-samples', type: true }] as const,
    ),
    ['toSamples', { from: 'testing/written-samples' }],
    ['entryOf', { from: 'testing/entry-of' }],
    ...['ObjectOutline', 'Outline', 'Outlines'].map((name) => [name, { from: 'testing/outline', type: true }] as const),
    ['OUTLINES', { from: 'testing/outlines' }],
    ['makeEvent', { from: 'testing/make-event' }],
    ...['memoryEvents', 'payloads', 'wireEvents'].map((name) => [name, { from: 'testing/event-arbitraries' }] as const),
    ['ArbitraryOptions', { from: 'testing/event-arbitraries', type: true }],
    ['GeneratedEvent', { from: 'events', type: true }],
    [`${model.envelope.name}Of`, { from: 'events', type: true }],
    ...[...model.types.map(({ name }) => name), model.envelope.wireName].map(
      (name) => [outlineName(name), { from: 'testing/outlines/shared' }] as const,
    ),
    ...model.events.flatMap(({ names, domain }) => [
      [outlineName(names.pascal), { from: `testing/outlines/${moduleOf(model, domain)}` }] as const,
      [samplesName(names.pascal), { from: `testing/samples/${moduleOf(model, domain)}` }] as const,
    ]),
  ]);

/** `TagsCreateRequestedSamples` */
export const samplesName = (stem: string): string => `${stem}Samples`;

/** `TagsCreateRequestedOutline`: what a payload, or a shape by name, is made of. */
export const outlineName = (stem: string): string => `${stem}Outline`;

/** `const NAME: type = { 'tags.create.requested': Constant, ... };` */
export const printTypeMap = ({
  name,
  type,
  entries,
}: {
  name: string;
  type: string;
  entries: readonly (readonly [type: string, constant: string])[];
}): string => {
  const lines = entries.map(([key, constant]) => `  ${encodeTypeScriptString(key)}: ${constant},\n`);
  return `const ${name}: ${type} = {\n${lines.join('')}};`;
};
