import { isDeepStrictEqual } from 'node:util';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';
import { invalidSamples, type Misfit } from '../../../model/samples-invalid.ts';
import { sampleObject, type JsonObject } from '../../../model/samples.ts';
import type { Event, JsonValue, Model } from '../../../model/types.ts';
import { printComment } from '../../print-typescript.ts';
import { smallestExample } from '../events-module.ts';
import { printModule } from '../module.ts';
import { printDataConstant, type Data } from './print-data.ts';
import { printTypeMap, samplesName, testingSymbols } from './symbols.ts';

/** `testing/samples/tables/tags.ts`: valid and invalid payloads of each event of a table. */
export const samplesModule = (
  model: Model,
  { module, events }: { readonly module: string; readonly events: readonly Event[] },
): string =>
  printModule({
    path: `testing/samples/${module}`,
    symbols: testingSymbols(model),
    uses: new Set(['WrittenSamples', ...events.map(({ names }) => names.data)]),
    statements: events.map((event) => printSamples(event, model)),
  });

/** `testing/samples.ts`: the same by event type. */
export const samplesIndexModule = (model: Model): string =>
  printModule({
    path: 'testing/samples',
    symbols: testingSymbols(model),
    uses: new Set([
      ...['EventData', 'EventSamples', 'GeneratedEventType', 'WrittenSamples', 'entryOf', 'toSamples'],
      ...model.events.map(({ names }) => samplesName(names.pascal)),
    ]),
    statements: [
      `/**
 * Payloads of an event to test with: a minimal one, a full one, and for each of its constraints one that is wrong in
 * nothing else. Each call gives new objects, to do with as you like.
 *
 * @example getSamples(${exampleType(model)}).minimal
 * @throws TypeError for a type that the catalog does not have.
 */
export function getSamples<Type extends GeneratedEventType>(type: Type): EventSamples<EventData<Type>> {
  return toSamples(entryOf(SAMPLES, type)) as EventSamples<EventData<Type>>;
}`,
      printTypeMap({
        name: 'SAMPLES',
        type: 'Readonly<Record<GeneratedEventType, WrittenSamples<object>>>',
        entries: model.events.map(({ type, names }) => [type, samplesName(names.pascal)]),
      }),
    ],
  });

const exampleType = (model: Model): string => encodeTypeScriptString(smallestExample(model).type);

const printSamples = ({ type, names, data }: Event, model: Model): string => {
  const minimal = sampleObject(data, 'minimal', model);
  const value: Data = {
    minimal,
    full: sampleObject(data, 'full', model),
    invalid: invalidSamples(data, model).map((misfit) => writeDown(misfit, minimal)),
  };
  return (
    printComment([`Payloads of \`${type}\`.`]) +
    printDataConstant({ name: samplesName(names.pascal), type: `WrittenSamples<${names.data}>`, value })
  );
};

/** An invalid sample as what it changes of the minimal one, or whole where it shares nothing with it. */
const writeDown = ({ rule, path, code, refusedBy, value }: Misfit, minimal: JsonObject): Data => ({
  rule,
  path,
  code,
  ...(refusedBy === 'writer' ? { refusedBy } : {}),
  ...changes(value, minimal),
});

const changes = (value: JsonValue, minimal: JsonObject): { readonly [key: string]: Data } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { data: value };
  const object = value as JsonObject;
  const absent = Object.keys(minimal).filter((name) => !Object.hasOwn(object, name));
  const changed = Object.entries(object).filter(([name, entry]) => !isDeepStrictEqual(entry, minimal[name]));
  if (absent.length === 0 && changed.length > 0) return { with: Object.fromEntries(changed) };
  if (absent.length === 1 && changed.length === 0) return { without: absent[0]! };
  return { data: object };
};
