/** Proves that data of every older version becomes current data, and that nothing of it is lost on the way. */
import type { ZodType, core } from 'zod/v4';
import type { Release } from '../evolution/releases.ts';
import type { JsonObject } from '../model/samples.ts';
import type { Event, JsonValue, Model } from '../model/types.ts';
import type { Place } from '../report/result.ts';
import { buildWireSchemas } from '../schemas/wire.ts';
import { dataVersionsOf, inlineData, shapeOf, type DataVersion, type VersionedEvent } from './data-versions.ts';
import { makeDocuments } from './documents.ts';
import type { UpcasterFault } from './faults.ts';
import { findForgotten, findLost, pathsOf, valueAt } from './kept-fields.ts';
import type { UpcasterFile, Upcasters } from './load.ts';
import type { Outcome, Sandbox } from './sandbox.ts';

export interface Proof {
  readonly model: Model;
  readonly history: readonly Release[];
  readonly upcasters: Upcasters;
  /** By event type: data to try beside what is generated, such as the witnesses of a comparison. */
  readonly extraDocuments?: ReadonlyMap<string, readonly ExtraDocument[]>;
}

export interface ExtraDocument {
  readonly dataVersion: number;
  /** Payloads alone, not whole events. */
  readonly data: JsonObject;
}

/** How many payloads of each data version are tried at least; of one with several shapes, so many of each. */
export const DOCUMENTS = 200;

/** All that is wrong with the upcasters of a catalog; nothing where data of every version becomes current data. */
export function proveUpcasters({
  model,
  history,
  upcasters,
  extraDocuments = new Map(),
}: Proof): readonly UpcasterFault[] {
  const needed = new Set(model.events.filter((event) => event.dataVersion > 1).map(({ type }) => type));
  const unused = [...upcasters.values()].filter(({ eventType }) => !needed.has(eventType));
  return [
    ...unused.map(({ eventType, start }) => ({
      ...ofEvent(eventType, start),
      code: 'UPCASTERS_UNUSED' as const,
      message: 'has upcasters and no data version above 1; raise `dataVersion`, or remove the file',
    })),
    ...model.events
      .filter(({ type }) => needed.has(type))
      .flatMap((event) =>
        proveEvent(event, {
          versions: dataVersionsOf(event, { model, history }),
          file: upcasters.get(event.type),
          extra: extraDocuments.get(event.type) ?? [],
          packageName: model.package.name,
        }),
      ),
  ];
}

interface Given {
  readonly versions: readonly (DataVersion | null)[];
  readonly file: UpcasterFile | undefined;
  readonly extra: readonly ExtraDocument[];
  readonly packageName: string;
}

function proveEvent(event: Event, { versions, file, extra, packageName }: Given): readonly UpcasterFault[] {
  const faults = [...findUnknownVersions(event, versions), ...(file?.faults ?? [])];
  if (file === undefined) return [...faults, missingFile(event, packageName)];
  const { sandbox } = file;
  if (sandbox === null) return faults;
  const run: Run = { event, versions, file, sandbox, found: new Map() };
  faults.push(...findWrongSteps(run), ...findWrongDrops(run));
  for (const version of versions.slice(0, -1)) {
    if (version !== null) proveFrom(version, { run, extra });
  }
  return [...faults, ...run.found.values()];
}

interface Run {
  readonly event: Event;
  readonly versions: readonly (DataVersion | null)[];
  readonly file: UpcasterFile;
  readonly sandbox: Sandbox;
  /** By what is said: each with the shortest data that shows it. */
  readonly found: Map<string, UpcasterFault>;
}

const ofEvent = (event: string, place: Place | null) => ({ event, step: null, place, document: null });

const findUnknownVersions = (event: Event, versions: readonly (DataVersion | null)[]): readonly UpcasterFault[] => {
  const releases = versions.flatMap((one) => one?.writers ?? []);
  const known = releases.map((one) => `${one.release} has ${one.event.dataVersion}`).join(', ') || 'none has the event';
  return versions.flatMap((one, index) =>
    one === null
      ? [
          {
            ...ofEvent(event.type, null),
            code: 'VERSION_UNKNOWN' as const,
            message: `is of data version ${event.dataVersion}, and no release in the history is of ${index + 1} (${known}); raise \`dataVersion\` by one a release`,
          },
        ]
      : [],
  );
};

function missingFile({ type, names, dataVersion }: Event, packageName: string): UpcasterFault {
  const steps = Array.from({ length: dataVersion - 1 }, (_, index) => `${index + 1}: (data) => ({ ...data })`);
  return {
    ...ofEvent(type, null),
    code: 'STEP_MISSING',
    message: `is of data version ${dataVersion} and has no upcasters; write upcasters/${type}.ts: import type { ${names.pascal}Upcasters } from '${packageName}/upcasters'; export default { ${steps.join(', ')} } satisfies ${names.pascal}Upcasters;`,
  };
}

function findWrongSteps({ event, file, sandbox }: Run): readonly UpcasterFault[] {
  const wanted = Array.from({ length: event.dataVersion - 1 }, (_, index) => String(index + 1));
  const missing = wanted.filter((key) => !sandbox.keys.includes(key));
  const unknown = sandbox.keys.filter((key) => !wanted.includes(key));
  return [
    ...missing.map((key) => ({
      ...ofEvent(event.type, file.start),
      code: 'STEP_MISSING' as const,
      message: `has no step from ${key} to ${Number(key) + 1}; add \`${key}: (data) => ...\``,
    })),
    ...unknown.map((key) => ({
      ...ofEvent(event.type, file.places.get(key) ?? file.start),
      code: 'STEP_UNKNOWN' as const,
      message: `has a step from ${JSON.stringify(key)}, which is no data version before ${event.dataVersion}; remove it`,
    })),
  ];
}

function findWrongDrops({ event, file, versions }: Run): readonly UpcasterFault[] {
  return [...file.drops].flatMap(([from, paths]) => {
    const version = from < versions.length ? versions[from - 1] : undefined;
    // That there is no such version is said by itself.
    if (version === null) return [];
    const known = version && new Set(pathsOf(inlinedData(version.definition)).keys());
    return [...paths]
      .filter((path) => known?.has(path) !== true)
      .map((path) => ({
        ...ofEvent(event.type, file.start),
        code: 'DROPS_UNKNOWN' as const,
        message: `drops "${path}" of version ${from}, which has no such field; correct or remove it`,
      }));
  });
}

const inlinedData = ({ event, model }: VersionedEvent) => inlineData(event.data, model);

/** Data as it was written, and what has become of it so far. */
interface Passenger {
  readonly written: JsonObject;
  readonly data: JsonObject;
}

function proveFrom(version: DataVersion, { run, extra }: { run: Run; extra: readonly ExtraDocument[] }): void {
  const written = [
    ...generate(version),
    ...extra.filter(({ dataVersion }) => dataVersion === version.version).map(({ data }) => data),
  ];
  let passengers: readonly Passenger[] = written.map((data) => ({ written: data, data }));
  for (let from = version.version; from < run.event.dataVersion && passengers.length > 0; from += 1) {
    if (!run.sandbox.keys.includes(String(from))) return;
    const documents = passengers.map(({ data }) => data);
    const outcomes = run.sandbox.run(from, documents);
    if (from === version.version) checkFields(version, { documents, outcomes }, run);
    passengers = judge(passengers, { outcomes, from, run });
  }
}

/** Of every shape that the version has had: its releases may differ in what is compatible. */
function generate({ version, writers }: DataVersion): readonly JsonObject[] {
  const byShape = new Map(writers.map((writer) => [shapeOf(inlinedData(writer)), writer]));
  return [...byShape.values()].flatMap((writer) => {
    const { event, model, release } = writer;
    const known = GENERATED.get(event);
    if (known !== undefined) return known;
    const purpose = `${event.type} ${version} ${release}`;
    const documents = makeDocuments(event.data, { model, count: DOCUMENTS, purpose }).filter(
      (document) => schemasOf(writer).writer.safeParse(document).success,
    );
    GENERATED.set(event, documents);
    return documents;
  });
}

// Models are frozen, and the same ones are proved again and again: by a watcher, by tests.
const GENERATED = new WeakMap<Event, readonly JsonObject[]>();

/** Who gets on: those of whom the step made what the next version takes. */
function judge(
  passengers: readonly Passenger[],
  { outcomes, from, run }: { outcomes: readonly Outcome[]; from: number; run: Run },
): readonly Passenger[] {
  const next = run.versions[from];
  return outcomes.flatMap((outcome, index) => {
    const passenger = passengers[index]!;
    if ('fault' in outcome) {
      report(run, { from, outcome, written: passenger.written });
      return [];
    }
    const isFit = next == null || fits(outcome.data, { next: next.definition, passenger, from, run });
    return isFit ? [{ written: passenger.written, data: outcome.data }] : [];
  });
}

interface Fitting {
  readonly next: VersionedEvent;
  readonly passenger: Passenger;
  readonly from: number;
  readonly run: Run;
}

/** By the reader's schema; of the writer's, the keys that it does not know count too, unless they were in the data before. */
function fits(data: JsonObject, { next, passenger, from, run }: Fitting): boolean {
  const { reader, writer } = schemasOf(next);
  const place = run.file.places.get(String(from)) ?? run.file.start;
  const add = (code: UpcasterFault['code'], what: string, message: string): void =>
    keepShortest(run, what, { code, event: run.event.type, step: from, place, message, document: passenger.written });
  const read = reader.safeParse(data);
  for (const issue of read.error?.issues.slice(0, 1) ?? []) {
    const where = sayPath(issue.path);
    const gives = shortText(issue.path.length === 0 ? data : (valueAt(data, issue.path) ?? null));
    const shown = valueAt(data, issue.path) === undefined ? '' : ` (the step gives ${gives})`;
    add(
      'REFUSED',
      `${from} ${where} ${issue.code}`,
      `version ${from + 1} refuses what the step gives: ${where}${issue.message}${shown}`,
    );
  }
  const unknown = (writer.safeParse(data).error?.issues ?? []).flatMap((issue) => unknownKeys(issue));
  const added = unknown.filter((path) => valueAt(passenger.data, path) === undefined);
  for (const path of added) {
    const name = path.join('.');
    add(
      'UNKNOWN_KEY',
      `${from} ${name}`,
      `the step gives "${name}", which version ${from + 1} does not have; correct or remove it`,
    );
  }
  return read.success && added.length === 0;
}

const unknownKeys = (issue: core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];

const sayPath = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

const shortText = (value: JsonValue): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
};

/** That no field is forgotten, that the step is pure: of the data that was written in this very version. */
function checkFields(
  version: DataVersion,
  { documents: written, outcomes }: { documents: readonly JsonObject[]; outcomes: readonly Outcome[] },
  run: Run,
): void {
  const { sandbox, file, event } = run;
  const from = version.version;
  const next = run.versions[from];
  // What fails is said where it is judged; what is left says little.
  if (next == null || outcomes.length < written.length || outcomes.some((outcome) => 'fault' in outcome)) return;
  const place = file.places.get(String(from)) ?? file.start;
  const add = (code: UpcasterFault['code'], what: string, message: string, document: JsonObject): void =>
    keepShortest(run, what, { code, event: event.type, step: from, place, message, document });
  const again = sandbox.run(from, [...written].reverse()).toReversed();
  const impure = written.find((_, index) => JSON.stringify(outcomes[index]) !== JSON.stringify(again[index]));
  if (impure !== undefined) {
    add('IMPURE', `${from} impure`, 'the step makes other data the second time that it is given the same', impure);
    return;
  }
  const dropped = file.drops.get(from) ?? new Set<string>();
  const [old, newer] = [inlinedData(version.definition), inlinedData(next.definition)];
  for (const [index, document] of written.entries()) {
    const outcome = outcomes[index]!;
    if ('fault' in outcome) continue;
    for (const { path, name } of findLost({ old, newer, document, result: outcome.data, dropped })) {
      const gone = path === name ? `"${path}", which both versions have` : `"${path}", which is called "${name}" now`;
      add('LOST', `${from} lost ${path}`, `the step loses ${gone}; ${HOW_TO_DROP(from, path)}`, document);
    }
  }
  const run1 = (documents: readonly JsonObject[]): readonly Outcome[] => sandbox.run(from, documents);
  for (const { path, document } of findForgotten({ old, documents: written, outcomes, run: run1, dropped })) {
    if (run.found.has(`${from} lost ${path}`)) continue;
    const message = `the step gives the same whatever "${path}" holds: it is forgotten; ${HOW_TO_DROP(from, path)}`;
    add('FORGOTTEN', `${from} forgotten ${path}`, message, document);
  }
}

const HOW_TO_DROP = (from: number, path: string): string =>
  `carry it over, or say that it goes: \`export const drops = { ${from}: ['${path}'] }\``;

function report(
  run: Run,
  { from, outcome, written }: { from: number; outcome: Extract<Outcome, { fault: string }>; written: JsonObject },
): void {
  const { file, event } = run;
  const step = file.places.get(String(from)) ?? file.start;
  const place = outcome.line === undefined ? step : { file: file.file, line: outcome.line, column: 1 };
  keepShortest(run, `${from} ${outcome.fault} ${outcome.problem}`, {
    code: outcome.fault,
    event: event.type,
    step: from,
    place,
    message: `the step ${outcome.problem}`,
    document: written,
  });
}

/** One fault a thing that is wrong, and no more of a step than people read. */
function keepShortest({ found }: Run, what: string, fault: UpcasterFault): void {
  const known = found.get(what);
  const length = ({ document }: UpcasterFault): number => JSON.stringify(document).length;
  const ofStep = [...found.values()].filter(({ step }) => step === fault.step).length;
  if (known === undefined ? ofStep < MOST_A_STEP : length(fault) < length(known)) found.set(what, fault);
}

const MOST_A_STEP = 10;

/** Of one payload: of a model of a thousand tables only what it needs is evaluated. */
function schemasOf({ model, event }: VersionedEvent): PayloadSchemas {
  const known = SCHEMAS.get(event);
  if (known !== undefined) return known;
  const { reader, writer } = buildWireSchemas({ ...model, events: [event] }).forms;
  const schemas = { reader: reader.payloads.get(event.type)!, writer: writer.payloads.get(event.type)! };
  SCHEMAS.set(event, schemas);
  return schemas;
}

interface PayloadSchemas {
  readonly reader: ZodType;
  readonly writer: ZodType;
}

const SCHEMAS = new WeakMap<Event, PayloadSchemas>();
