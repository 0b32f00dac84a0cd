import type { Event, Model, Property, Table } from '../model/types.ts';
import type { Catalog } from './catalog.ts';
import { nameEvent, pathOfEvent, pathOfField, tableOf } from './catalog.ts';
import type { Problem } from './problem.ts';

/**
 * What holds between a request and the fact that answers it, and between both and their table. Events that nobody sends
 * are held to the same: somebody may, one day.
 */
export function* checkPairs(catalog: Catalog): Iterable<Problem> {
  for (const event of catalog.model.events) {
    yield* checkPartner(catalog, event);
    const table = tableOf(catalog.model, event);
    if (table === undefined) continue;
    yield* checkSubject(catalog, event, table);
    if (event.role === 'fact') yield* checkOrigins(catalog, event, table);
    if (derivationOf(catalog.model, event) === 'delete') yield* checkDeletion(catalog, event, table);
  }
}

const partnersOf = (model: Model, { partners }: Event): readonly Event[] =>
  model.events.filter(({ type }) => partners.includes(type));

const derivationOf = (model: Model, { action }: Event) => model.actions.find(({ name }) => name === action)?.derives;

function* checkPartner(catalog: Catalog, event: Event): Iterable<Problem> {
  if (partnersOf(catalog.model, event).some(({ role }) => role !== event.role)) return;
  const missing = event.role === 'intent' ? 'no event says that it was done' : 'no event asks for it';
  yield {
    rule: 'PAIR_INCOMPLETE',
    at: pathOfEvent(catalog, event),
    subject: nameEvent(event),
    what: '',
    message: `${nameEvent(event)} has no partner: ${missing}`,
  };
}

/** A request to create a row comes before its id. */
function* checkSubject(catalog: Catalog, event: Event, { subjectId }: Table): Iterable<Problem> {
  if (event.role === 'intent' && derivationOf(catalog.model, event) === 'create') return;
  const property = event.data.properties.find(({ name }) => name === subjectId);
  if (property?.required === true) return;
  const message =
    property === undefined
      ? `${nameEvent(event)} does not carry "${subjectId}", so that nobody can tell which row it is about`
      : `${nameEvent(event)} may be without "${subjectId}", and then nobody can tell which row it is about`;
  yield {
    rule: 'SUBJECT_ID_MISSING',
    at: property === undefined ? pathOfEvent(catalog, event) : pathOfField(catalog, event, subjectId),
    subject: nameEvent(event),
    what: subjectId,
    message,
  };
}

/**
 * A field of a fact is known from somewhere: it is called like a column of the table or a field of the request, or the
 * system makes it: the subject id, versions before and after, a time. Fields inside of an object are those of that
 * object, except in `changes`, which holds columns. That a field is of its column's type is not looked at.
 */
function* checkOrigins(catalog: Catalog, event: Event, table: Table): Iterable<Problem> {
  const requests = partnersOf(catalog.model, event).filter(({ role }) => role === 'intent');
  const known = new Set([
    table.subjectId,
    ...table.columns.map(({ name }) => name),
    ...requests.flatMap(({ data }) => namesOf(data.properties)),
    ...(table.version === undefined ? [] : VERSIONS),
  ]);
  for (const property of event.data.properties) {
    const names =
      property.name === CHANGES && property.field.kind === 'object' ? property.field.properties : [property];
    for (const { name, field } of names) {
      if (known.has(name) || name === CHANGES || field.kind === 'timestamp') continue;
      const from = requests.length === 0 ? '' : ` or field of "${requests.map(({ type }) => type).join('" or "')}"`;
      yield {
        rule: 'FIELD_WITHOUT_ORIGIN',
        at: pathOfField(catalog, event, property.name),
        subject: nameEvent(event),
        what: name,
        message: `field "${name}" of ${nameEvent(event)} has no origin: no column of table "${table.name}"${from} is called so`,
      };
    }
  }
}

const CHANGES = 'changes';
const VERSIONS = ['version', 'previousVersion', 'newVersion', 'expectedVersion'];

const namesOf = (properties: readonly Property[]): readonly string[] =>
  properties.flatMap(({ name, field }) => [
    name,
    ...(name === CHANGES && field.kind === 'object' ? field.properties.map((property) => property.name) : []),
  ]);

/** Content is text and everything that has parts; ids, times, versions and marks say how and when, not what. */
function* checkDeletion(catalog: Catalog, event: Event, table: Table): Iterable<Problem> {
  const { deletion } = table;
  const left = deletion.style === 'soft' || deletion.style === 'flag' ? [deletion.column] : [];
  const owners = table.columns.flatMap((column) =>
    column.classification !== 'restricted' && column.owner ? [column.name] : [],
  );
  const allowed = new Set([table.subjectId, 'reason', ...left, ...owners]);
  for (const { name, field } of event.data.properties) {
    if (allowed.has(name) || !CONTENT.has(field.kind)) continue;
    yield {
      rule: 'DELETE_WITH_CONTENT',
      at: pathOfField(catalog, event, name),
      subject: nameEvent(event),
      what: name,
      message: `${nameEvent(event)} carries "${name}": what is deleted should not be sent around once more`,
    };
  }
}

const CONTENT: ReadonlySet<string> = new Set(['string', 'array', 'object', 'record', 'union', 'json', 'reference']);
