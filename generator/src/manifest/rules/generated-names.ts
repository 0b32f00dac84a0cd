import { EVENT_SOURCE } from '../../model/names.ts';
import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import {
  FIXED_NAMES,
  GLOBAL_NAMES,
  identifiersOfEnvelope,
  identifiersOfEvent,
  identifiersOfType,
} from '../generated-names.ts';
import { textOf } from '../view.ts';
import type { EventView, ManifestView } from '../view.ts';

/** No two identifiers of the generated package are the same, whatever they are made from. */
export function* checkGeneratedNames(view: ManifestView): Iterable<Diagnostic> {
  const taken = new Map<string, Owner>();
  for (const owner of nameOwners(view)) {
    const fault = findReserved(owner) ?? findCollision(owner, taken);
    if (fault !== undefined) yield fault;
    for (const identifier of owner.identifiers) if (!taken.has(identifier)) taken.set(identifier, owner);
  }
}

/** What identifiers are made from. */
interface Owner {
  readonly kind: 'envelope' | 'event' | 'type';
  readonly name: string;
  /** The name that is to change. */
  readonly path: Path;
  readonly identifiers: readonly string[];
}

/** In order of who keeps what two want: the envelope, events, then shared types, which are renamed most easily. */
function nameOwners(view: ManifestView): readonly Owner[] {
  const envelope = view.envelope && textOf(view.envelope, 'name');
  return [
    ...(envelope === undefined ? [] : [ownerOfEnvelope(envelope)]),
    ...view.tables.items.flatMap((table) => table.events.flatMap((event) => ownerOfEvent(event, table.path))),
    ...view.systems.items.flatMap((system) => system.events.items.flatMap((event) => ownerOfEvent(event, event.path))),
    ...view.types.items.flatMap((type) => {
      const name = textOf(type, 'name');
      return name === undefined ? [] : [ownerOfType(name, type.path)];
    }),
  ];
}

const ownerOfEnvelope = (name: string): Owner => ({
  kind: 'envelope',
  name,
  path: ['envelope', 'name'],
  identifiers: identifiersOfEnvelope(name),
});

const ownerOfEvent = ({ type }: EventView, holder: Path): readonly Owner[] =>
  type === undefined
    ? []
    : [{ kind: 'event', name: type, path: [...holder, 'name'], identifiers: identifiersOfEvent(type) }];

const ownerOfType = (name: string, path: Path): Owner => ({
  kind: 'type',
  name,
  path: [...path, 'name'],
  identifiers: identifiersOfType(name),
});

const RESERVED: ReadonlySet<string> = new Set([...FIXED_NAMES, ...identifiersOfType(EVENT_SOURCE)]);

function findReserved(owner: Owner): Diagnostic | undefined {
  const taken = owner.identifiers.find((identifier) => RESERVED.has(identifier));
  const problem = GLOBAL_NAMES.has(owner.name)
    ? 'is a global of JavaScript or TypeScript'
    : taken !== undefined && `${taken === owner.name ? 'is' : `makes \`${taken}\`,`} a name of the generated package`;
  if (problem === false) return undefined;
  return diagnose('RESERVED_NAME', owner.path, `the name of ${describe(owner)} ${problem}`, 'choose another name');
}

/** `tagS.create` and `tag.sCreate` make one type; of `Foo` and `FooZod` the first makes the second. */
function findCollision(owner: Owner, taken: ReadonlyMap<string, Owner>): Diagnostic | undefined {
  for (const identifier of owner.identifiers) {
    const other = taken.get(identifier);
    // What stands twice was reported as that.
    if (other === undefined || (other.kind === owner.kind && other.name === owner.name)) continue;
    const message = `${describe(owner)} and ${describe(other)} are both \`${identifier}\` in generated code`;

    return diagnose(
      'NAME_COLLISION',
      owner.path,
      message,
      `rename the ${owner.kind === 'event' ? 'table or the event' : owner.kind}`,
    );
  }
  return undefined;
}

const describe = ({ kind, name }: Owner): string =>
  kind === 'envelope' ? `the envelope ${quote(name)}` : `${kind} ${quote(name)}`;
