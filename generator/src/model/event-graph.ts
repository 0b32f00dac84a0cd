import type { Event, Model } from './types.ts';

/**
 * Which event leads to which, and through whom. A band is a table or a domain, a row an action: what was requested, who
 * handles it, the facts that follow, who handles those, and which events of other rows it all leads to.
 */
export interface EventGraph {
  /** Tables in their order, then domains. */
  readonly bands: readonly Band[];
  /** The modifiers of intents and of facts: `requested`, `validated`. */
  readonly modifiers: { readonly intent: readonly string[]; readonly fact: readonly string[] };
}

export interface Band {
  readonly kind: 'table' | 'system';
  readonly name: string;
  readonly rows: readonly Row[];
  /** Between nodes of this band. */
  readonly edges: readonly Edge[];
  /** Names of the other bands that its events lead to. */
  readonly leadsTo: readonly string[];
}

export interface Row {
  readonly action: string;
  readonly intents: readonly Flow[];
  readonly facts: readonly Flow[];
}

/** One event and what comes after it. */
export interface Flow {
  readonly event: EventNode;
  readonly handlers: HandlersNode | null;
  readonly references: readonly ReferenceNode[];
}

export type GraphNode = EventNode | HandlersNode | ReferenceNode;

/** Each event of the catalog is one of these, in the band of its table. */
export interface EventNode {
  readonly kind: 'event';
  readonly id: string;
  readonly type: string;
  /** `create.requested` */
  readonly key: string;
  readonly role: Event['role'];
  readonly isUnused: boolean;
  readonly isDeprecated: boolean;
  readonly handlers: readonly string[];
  readonly emits: readonly string[];
}

/** All who handle one event: the model does not say which of them emits what follows. */
export interface HandlersNode {
  readonly kind: 'handlers';
  readonly id: string;
  /** The event that they handle. */
  readonly type: string;
  readonly names: readonly string[];
}

/**
 * Stands for an event that has its own node elsewhere: in another band, or in this one but not to the right. So edges
 * only ever lead to the right, and no picture depends on where another band is.
 */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly id: string;
  readonly type: string;
  /** Its band. */
  readonly band: string;
  readonly key: string;
  readonly role: Event['role'];
}

/** From one node's id to another's. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

export function buildEventGraph({ events, modifiers, tables, systems }: Model): EventGraph {
  const byType = new Map(events.map((event) => [event.type, event]));
  const namesOf = (derives: Event['role']): string[] =>
    modifiers.filter((modifier) => modifier.derives === derives).map(({ name }) => name);
  return {
    bands: [
      ...tables.map(({ name, eventTypes }) => buildBand({ kind: 'table', name, eventTypes }, byType)),
      ...systems.map(({ domain, eventTypes }) => buildBand({ kind: 'system', name: domain, eventTypes }, byType)),
    ],
    modifiers: { intent: namesOf('intent'), fact: namesOf('fact') },
  };
}

type EventsByType = ReadonlyMap<string, Event>;

function buildBand(
  { kind, name, eventTypes }: { kind: Band['kind']; name: string; eventTypes: readonly string[] },
  byType: EventsByType,
): Band {
  const events = lookUp(eventTypes, byType);
  const flows = events.map((event) => ({ event, flow: buildFlow(event, byType) }));
  const rows = [...new Set(events.map(({ action }) => action))].map((action): Row => {
    const ofRole = (role: Event['role']): Flow[] =>
      flows.filter(({ event }) => event.action === action && event.role === role).map(({ flow }) => flow);
    return { action, intents: ofRole('intent'), facts: ofRole('fact') };
  });
  const others = lookUp(
    events.flatMap(({ emits }) => emits),
    byType,
  ).map(({ domain }) => domain);
  return {
    kind,
    name,
    rows,
    edges: flows.flatMap(({ event, flow }) => buildEdges(event, flow, byType)),
    leadsTo: [...new Set(others)].filter((other) => other !== name),
  };
}

/** The model was checked: every type that it names is there. */
const lookUp = (types: readonly string[], byType: EventsByType): Event[] =>
  types.flatMap((type) => byType.get(type) ?? []);

function buildFlow(event: Event, byType: EventsByType): Flow {
  const { type, key, role, handlers, emits } = event;
  return {
    event: {
      ...{ kind: 'event', id: type, type, key, role, handlers, emits },
      isUnused: event.unused !== null,
      isDeprecated: event.deprecated !== undefined,
    },
    handlers: handlers.length === 0 ? null : { kind: 'handlers', id: handlersId(event), type, names: handlers },
    references: lookUp(emits, byType)
      .filter((emitted) => !isRightOf(emitted, event))
      .map((emitted) => ({
        ...{ kind: 'reference', id: referenceId(event, emitted), type: emitted.type, band: emitted.domain },
        ...{ key: emitted.key, role: emitted.role },
      })),
  };
}

/** Whether the emitted event has its own node to the right of what handles this one: a fact that a request leads to. */
const isRightOf = (emitted: Event, event: Event): boolean =>
  emitted.domain === event.domain && event.role === 'intent' && emitted.role === 'fact';

const handlersId = ({ type }: Event): string => `${type}/handlers`;

const referenceId = (event: Event, emitted: Event): string => `${event.type}/${emitted.type}`;

function buildEdges(event: Event, { handlers }: Flow, byType: EventsByType): Edge[] {
  const from = handlers?.id ?? event.type;
  return [
    ...(handlers === null ? [] : [{ from: event.type, to: handlers.id }]),
    ...lookUp(event.emits, byType).map((emitted) => ({
      from,
      to: isRightOf(emitted, event) ? emitted.type : referenceId(event, emitted),
    })),
  ];
}
