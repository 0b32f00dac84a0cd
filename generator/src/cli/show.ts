import { describeConstraints, describeType } from '../emitters/describe-field.ts';
import { loadModel } from '../generate.ts';
import { KnownError, withHint } from '../known-error.ts';
import { loadConfig } from '../load-config.ts';
import { suggest } from '../manifest/near-match.ts';
import type { Event, Field, ObjectField, Property } from '../model/types.ts';
import { loadNote } from '../notes.ts';
import { describeDeprecation } from '../schemas/types.ts';
import { createPaint, visible, write } from './io.ts';
import type { Io, Paint } from './io.ts';
import type { CommonFlags, ExitCode } from './main.ts';

/** Prints what one event means, what it carries, an example, and the note on it. */
export async function show(eventType: string, flags: CommonFlags, io: Io): Promise<ExitCode> {
  const project = await loadConfig({ cwd: io.cwd, file: flags.config });
  const model = await loadModel(project, { cwd: io.cwd });
  const event = model.events.find((each) => each.type === eventType);
  if (event === undefined) {
    const types = model.events.map((each) => each.type);
    throw new KnownError(
      withHint(
        `the catalog has no event "${visible(eventType)}"`,
        suggest(eventType, types, 'see them all with: synap list'),
      ),
    );
  }
  const paint = createPaint(io.stdout, io.env);
  const note = await loadNote(project, model, event.type);
  await write(
    io.stdout,
    flags.format === 'json'
      ? `${JSON.stringify({ ...event, note: note === '' ? null : note }, null, 2)}\n`
      : renderEvent(event, { note, paint }),
  );
  return 0;
}

function renderEvent(event: Event, { note, paint }: { note: string; paint: Paint }): string {
  return [
    `${paint('bold', event.type)}\n${visible(event.description)}\n`,
    renderFacts(event, paint),
    `${paint('bold', 'data')} ${event.names.data}, ${event.dataFrom === 'table' ? 'derived from the table' : 'as declared'}\n${renderProperties(event.data)}`,
    `${paint('bold', 'example')}\n${indent(visible(JSON.stringify(event.example, null, 2)))}\n`,
    ...(note === '' ? [] : [`${paint('bold', 'notes')}\n${indent(visible(note))}\n`]),
  ].join('\n');
}

function renderFacts(event: Event, paint: Paint): string {
  const facts: readonly (readonly [string, string])[] = [
    ['trigger', event.trigger],
    ['automation', event.automation],
    ['output', event.output],
    ['handled by', event.handlers.join(', ')],
    ['emits', event.emits.join(', ')],
    ['partners', event.partners.join(', ')],
    ['owner', event.owner],
    ['not used', event.unused ?? ''],
    ['deprecated', event.deprecated === undefined ? '' : describeDeprecation(event.deprecated)],
  ];
  return facts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `  ${paint('dim', name.padEnd(10))}  ${visible(text)}\n`)
    .join('');
}

function renderProperties(object: ObjectField): string {
  const rows = listProperties(object, '');
  if (rows.length === 0) {
    return '  (none)\n';
  }
  const name = Math.max(...rows.map((row) => row.path.length)) + 1;
  const type = Math.min(48, Math.max(...rows.map((row) => row.type.length)));
  return rows
    .map(
      (row) =>
        `  ${`${row.path}${row.required ? '' : '?'}`.padEnd(name)}  ${row.type.padEnd(type)}  ${row.description}`,
    )
    .map((row) => `${visible(row.trimEnd())}\n`)
    .join('');
}

interface Row {
  readonly path: string;
  readonly required: boolean;
  readonly type: string;
  readonly description: string;
}

/** A row for each property, those of nested objects below their own, with the path that `validate` reports. */
function listProperties(object: ObjectField, prefix: string): readonly Row[] {
  return object.properties.flatMap((property) => {
    const path = `${prefix}${property.name}`;
    return [toRow(property, path), ...listNested(property.field, path)];
  });
}

function toRow({ required, field, description, deprecated }: Property, path: string): Row {
  const text = description.replaceAll(/\s+/g, ' ').trim();
  return {
    path,
    required,
    type: [describeType(field), ...describeConstraints(field)].join(', '),
    description: deprecated === undefined ? text : `deprecated: ${text}`,
  };
}

function listNested(field: Field, path: string): readonly Row[] {
  switch (field.kind) {
    case 'object':
      return listProperties(field, `${path}.`);
    case 'array':
      return listNested(field.items, `${path}[]`);
    case 'record':
      return listNested(field.values, `${path}.*`);
    case 'union':
      return field.variants.flatMap((variant) => listProperties(variant, `${path}.`));
    case 'string':
    case 'integer':
    case 'number':
    case 'decimal':
    case 'bigint':
    case 'boolean':
    case 'uuid':
    case 'timestamp':
    case 'enum':
    case 'literal':
    case 'json':
    case 'reference':
      return [];
  }
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
