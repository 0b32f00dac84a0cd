import { CLASSIFICATIONS } from '../model/classification.ts';
import type { Classification, Event, Property, Table } from '../model/types.ts';
import type { Catalog, Definition } from './catalog.ts';
import { definitionsOf, nameEvent, pathOfField, tableOf } from './catalog.ts';
import type { Problem } from './problem.ts';

/**
 * Who may see what is in payloads. Restricted values are not looked for: a manifest whose events carry one is refused
 * before it is linted.
 */
export function* checkMarkings(catalog: Catalog): Iterable<Problem> {
  for (const event of catalog.model.events) {
    const table = tableOf(catalog.model, event);
    for (const { name, property } of propertiesOf(event)) {
      const found = findMarking({ event, property, column: table && columnOf(table, property.name) });
      if (found === undefined) continue;
      const subject = `field "${name}" of ${nameEvent(event)}`;
      yield {
        rule: found.rule,
        at: pathOfField(catalog, event, name.split('.')[0] ?? name),
        subject,
        what: '',
        message: `${subject} ${found.problem}`,
      };
    }
  }
  for (const definition of definitionsOf(catalog)) {
    const name = secretNameOf(definition);
    if (name === undefined) continue;
    const { path, subject } = definition;
    const message = `${subject} is called like a secret, and everyone who gets the event may see it`;
    yield { rule: 'SECRET_BY_NAME', at: path, subject, what: name, message };
  }
}

interface Named {
  /** From the payload down: `changes.name`. */
  readonly name: string;
  readonly property: Property;
}

/** At the top, and among the changes of an update. */
const propertiesOf = ({ data }: Event): readonly Named[] =>
  data.properties.flatMap((property) => [
    { name: property.name, property },
    ...(property.name === 'changes' && property.field.kind === 'object'
      ? property.field.properties.map((inner) => ({ name: `changes.${inner.name}`, property: inner }))
      : []),
  ]);

interface Marked {
  readonly classification: Classification;
  readonly personal: boolean;
}

const columnOf = (table: Table, name: string): Marked | undefined => {
  const column = table.columns.find((each) => each.name === name);
  return column === undefined || column.classification === 'restricted' ? undefined : column;
};

function findMarking({
  event,
  property,
  column,
}: {
  event: Event;
  property: Property;
  column: Marked | undefined;
}): { readonly rule: Problem['rule']; readonly problem: string } | undefined {
  const { classification, personal } = property;
  if (column !== undefined && rank(column.classification) > rank(classification)) {
    return {
      rule: 'MARKING_LOST',
      problem: `is ${classification}, but the column of that name is ${column.classification}`,
    };
  }
  if (classification === 'confidential' && event.role === 'intent') {
    return { rule: 'CONFIDENTIAL_REQUESTED', problem: 'is confidential, and whoever asks would have to send it' };
  }
  if (classification === 'internal') return { rule: 'INTERNAL_IN_PAYLOAD', problem: 'is internal' };
  if (column?.personal === true && !personal) {
    return { rule: 'MARKING_LOST', problem: 'is not marked personal, but the column of that name is' };
  }
  return undefined;
}

const rank = (classification: Classification): number => CLASSIFICATIONS.indexOf(classification);

/** By its last word, in text alone: `tokens` is a number of them, `secretId` an id. Secret columns are not among those here. */
function secretNameOf({ is, shape }: Definition): string | undefined {
  if (is === 'part' || !/^(?:text|varchar|bytea)/.test(shape.type ?? '') || shape.enum !== undefined) return undefined;
  if (is !== 'type' && shape.classification === 'confidential') return undefined;
  return SECRETS.test(shape.name) ? shape.name : undefined;
}

const SECRETS =
  /(?:^|[a-z0-9])(?:[Pp]assword|[Pp]asswd|[Pp]assphrase|[Ss]ecret|[Cc]redentials?|[Tt]oken|[Pp]rivateKey|[Aa]piKey|[Aa]ccessKey|[Ss]ecretKey|[Cc]vv|[Ss]sn)$/;
