/** The event graph in words, for those who do not see the picture. All of it is raw text. */
import type { Band, EventGraph, EventNode, GraphNode, Row } from '../model/event-graph.ts';

export const titleOfBand = ({ kind, name }: Band): string =>
  `Event graph of the ${kind === 'table' ? 'table' : 'domain'} ${name}`;

export const titleOfCatalog = (product: string): string => `Event graph of ${product}`;

/** One sentence an event. */
export const describeBand = (band: Band): string =>
  eventsOf(band)
    .map((event) => `${describeEvent(event)}.`)
    .join(' ');

/** The same, without the events that nothing follows and those that no one sends. */
export function summarizeBand(band: Band): string {
  const leading = eventsOf(band).filter(({ handlers, emits }) => handlers.length > 0 || emits.length > 0);
  return leading.length === 0
    ? 'No event leads to another.'
    : leading.map((event) => `${describeEvent(event)}.`).join(' ');
}

export function describeCatalog({ bands }: EventGraph): string {
  const tables = bands.filter(({ kind }) => kind === 'table').length;
  const parts = [...count(tables, 'table'), ...count(bands.length - tables, 'domain')];
  return `One band for each of ${parts.join(' and ')}: what was requested, who handles it, the facts that follow, and what they lead to, from left to right.`;
}

export function describeOverview({ bands }: EventGraph): string {
  const leading = bands.filter(({ leadsTo }) => leadsTo.length > 0);
  const sentences = leading.map(({ name, leadsTo }) => `${name} leads to ${leadsTo.join(', ')}.`);
  return ['Which table’s events lead to those of another.', ...sentences].join(' ');
}

/** What a node is called where it is not seen. */
export function nameNode(node: GraphNode): string {
  switch (node.kind) {
    case 'event':
      return describeEvent(node);
    case 'handlers':
      return `${node.names.join(', ')}: handles ${node.type}`;
    case 'reference':
      return `${node.type}, drawn with ${node.band}`;
  }
}

/** `tags.create.requested: handled by Tags Worker; leads to tags.create.validated` */
export function describeEvent({ type, handlers, emits, isUnused, isDeprecated }: EventNode): string {
  const parts = [
    ...(handlers.length === 0 ? [] : [`handled by ${handlers.join(', ')}`]),
    ...(emits.length === 0 ? [] : [`leads to ${emits.join(', ')}`]),
    ...(isUnused ? ['not used'] : []),
    ...(isDeprecated ? ['deprecated'] : []),
  ];
  return `${type}: ${parts.length === 0 ? 'nothing follows' : parts.join('; ')}`;
}

const eventsOf = ({ rows }: Band): EventNode[] =>
  rows.flatMap(({ intents, facts }: Row) => [...intents, ...facts]).map(({ event }) => event);

const count = (number: number, noun: string): string[] =>
  number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
