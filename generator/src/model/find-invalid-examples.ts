import { diagnose, quote } from '../manifest/diagnostics.ts';
import type { Diagnostic, Path } from '../manifest/diagnostics.ts';
import { buildWireSchemas } from '../schemas/wire.ts';
import { exampleWireEvent } from './example-event.ts';
import type { Event, Model } from './types.ts';

/**
 * Where a made-up example does not fit: each event's example payload, and the whole example event around it, is judged
 * by the writer's schema. Paths are those of the manifest that the model was built from. One fault a place: a column has
 * the same fault in every payload that carries it.
 */
export function findInvalidExamples(model: Model): readonly Diagnostic[] {
  const { writer } = buildWireSchemas(model).forms;
  const faults = new Map<string, Diagnostic>();
  for (const event of model.events) {
    // Each envelope is judged with a schema of its own, which differs in `type` and `data` alone. `jitless` since Zod
    // would compile a validator for each, which pays after many values: here there is one.
    const result = writer.events.get(event.type)!.safeParse(exampleWireEvent(model, event), { jitless: true });
    for (const { path, message } of result.error?.issues ?? []) {
      const fault = toFault({ model, event, path, message });
      const place = JSON.stringify(fault.path);
      if (!faults.has(place)) faults.set(place, fault);
    }
  }
  return [...faults.values()];
}

interface Misfit {
  readonly model: Model;
  readonly event: Event;
  /** In the example event. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function toFault({ model, event, path, message }: Misfit): Diagnostic {
  const [first = '', ...inner] = path.map(String);
  const isData = first === 'data';
  const of = isData ? `event ${quote(event.type)}` : 'the envelope';
  const where = (isData ? inner : [first, ...inner]).join('.');
  const problem = `what would be shown for ${where === '' ? 'the payload' : quote(where)} of ${of} does not fit: ${message}`;
  const todo = !isData && FILLED_IN.has(first) ? 'let the field take what it is filled with' : 'give it an example';
  return diagnose(
    'NO_VALID_EXAMPLE',
    isData ? pathOfData(model, event, inner) : pathOfField(model, first),
    problem,
    todo,
  );
}

/** Of the envelope's fields those whose example follows from the event, whatever the manifest says. */
const FILLED_IN: ReadonlySet<string> = new Set(['id', 'type', 'timestamp', 'subjectId', 'causationId']);

function pathOfField(model: Model, name: string): Path {
  const index = model.envelope.fields.findIndex((field) => field.name === name);
  return index < 0 ? ['envelope', 'fields'] : ['envelope', 'fields', index];
}

/** The field of the payload, the column that it is derived from, or else the event. */
function pathOfData(model: Model, event: Event, inner: readonly string[]): Path {
  const table = model.tables.findIndex(({ name }) => name === event.domain);
  const system = model.systems.findIndex(({ domain }) => domain === event.domain);
  const path: Path =
    table >= 0
      ? ['tables', table, 'events', event.key]
      : ['systems', system, 'events', model.systems[system]?.eventTypes.indexOf(event.type) ?? 0];
  if (event.dataFrom === 'manifest') {
    const field = event.data.properties.findIndex(({ name }) => name === inner[0]);
    return field < 0 ? path : [...path, 'data', field];
  }
  const column = findColumn(model, event, inner);
  return column < 0 ? path : ['tables', table, 'columns', column];
}

function findColumn(model: Model, event: Event, [name, changed]: readonly string[]): number {
  const table = model.tables.find((candidate) => candidate.name === event.table);
  const columns = table?.columns ?? [];
  const find = (wanted: string | undefined): number => columns.findIndex((column) => column.name === wanted);
  if (name === table?.subjectId) return columns.findIndex(({ primaryKey }) => primaryKey);
  if (name !== undefined && VERSIONS.has(name)) return find(table?.version);
  return find(name === 'changes' && changed !== undefined ? changed : name);
}

/** What derived payloads call the version column. */
const VERSIONS: ReadonlySet<string> = new Set(['expectedVersion', 'previousVersion', 'newVersion']);
