import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { describeSubject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allEvents, databaseNameOf, isSecret, isTrue, textOf } from '../view.ts';
import type { EventView, ManifestView, ShapeView, TableView } from '../view.ts';

/** Secrets are columns only, and no payload carries anything called like one of its table's. */
export function* checkSecrets(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  yield* checkSecretFields(view, root);
  for (const table of view.tables.items) {
    const secrets = secretNames(table);
    if (secrets.size > 0) for (const event of table.events) yield* checkPayload(event, secrets, view, root);
  }
}

/** A secret outside of a column would be in every output that has the field. */
function* checkSecretFields(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const columns = view.tables.items.flatMap((table) => table.columns.items).filter((column) => !column.secret);
  const fields = [...(view.envelope?.fields.items ?? []), ...allEvents(view).flatMap((event) => event.data.items)];
  const nested = [...columns, ...fields, ...view.types.items].flatMap((shape) => shape.nested);
  for (const field of [...fields, ...nested]) {
    const key = isTrue(field, 'sensitive') ? 'sensitive' : 'classification';
    if (key === 'classification' && textOf(field, key) !== 'restricted') continue;
    const message = `${describeSubject(root, field.path)} is a secret, and only a whole column can be kept out of every output`;
    yield diagnose('SENSITIVE_IN_PAYLOAD', [...field.path, key], message, 'remove the field, or the flag');
  }
}

/** `keyHash`, `key_hash` and `KeyHash` are one name to whoever leaks it. */
const foldName = (name: string): string => name.replaceAll('_', '').toLowerCase();

function secretNames(table: TableView): ReadonlyMap<string, string> {
  return new Map(
    table.columns.items
      .filter(({ raw }) => isSecret(raw))
      .flatMap((column) => {
        const name = textOf(column, 'name');
        return name === undefined
          ? []
          : [name, databaseNameOf(column, 'column') ?? name].map((alias) => [foldName(alias), name] as const);
      }),
  );
}

function* checkPayload(
  event: EventView,
  secrets: ReadonlyMap<string, string>,
  view: ManifestView,
  root: JsonValue,
): Iterable<Diagnostic> {
  for (const shape of event.data.items.flatMap((field) => [field, ...field.nested])) {
    const subject = describeSubject(root, shape.path);
    const secret = secrets.get(foldName(textOf(shape, 'name') ?? ''));
    if (secret !== undefined) {
      yield diagnose(
        'SENSITIVE_IN_PAYLOAD',
        [...shape.path, 'name'],
        `${subject} is called like the sensitive column ${quote(secret)}`,
        'remove it: no event carries a secret',
      );
    }
    const shared = secretBehindRef(shape, secrets, view);
    if (shared !== undefined) {
      const message = `${subject} refers to a type with a property that is called like the sensitive column ${quote(shared)}`;
      yield diagnose(
        'SENSITIVE_IN_PAYLOAD',
        [...shape.path, 'ref'],
        message,
        'use another type: no event carries a secret',
      );
    }
  }
}

function secretBehindRef(
  shape: ShapeView,
  secrets: ReadonlyMap<string, string>,
  view: ManifestView,
  seen: readonly string[] = [],
): string | undefined {
  const ref = textOf(shape, 'ref');
  const type = view.types.items.find((candidate) => textOf(candidate, 'name') === ref);
  if (ref === undefined || type === undefined || seen.includes(ref)) return undefined;
  for (const inner of [type, ...type.nested]) {
    const secret = inner.role === 'field' ? secrets.get(foldName(textOf(inner, 'name') ?? '')) : undefined;
    const found = secret ?? secretBehindRef(inner, secrets, view, [...seen, ref]);
    if (found !== undefined) return found;
  }
  return undefined;
}
