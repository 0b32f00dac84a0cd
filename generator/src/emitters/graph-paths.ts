/** Where the pictures of the event graph are. */
import type { Band } from '../model/event-graph.ts';

export type GraphFormat = 'svg' | 'mmd';

export const catalogGraph = (format: GraphFormat): string => `graph/catalog.${format}`;

export const bandGraph = ({ kind, name }: Pick<Band, 'kind' | 'name'>, format: GraphFormat): string =>
  `graph/${kind === 'table' ? 'tables' : 'systems'}/${name}.${format}`;
