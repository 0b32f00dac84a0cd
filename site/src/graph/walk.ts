/** A node of the picture, by where its box is. */
export interface WalkNode {
  readonly id: string;
  /** The event that it is or stands for. */
  readonly event: string | null;
  /** Whether it stands for an event that has its own node elsewhere. */
  readonly isReference: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WalkEdge {
  readonly from: string;
  readonly to: string;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nodes of a picture and the ways between them. */
export interface Walk {
  /** Where an arrow key leads: along edges to the right and left, to the next node of the column up and down. */
  next(id: string, direction: Direction): string | null;
  /** All that leads to the node and all that it leads to, itself included. */
  path(id: string): ReadonlySet<string>;
}

export function createWalk(nodes: readonly WalkNode[], edges: readonly WalkEdge[]): Walk {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [forward, backward] = [new Map<string, WalkNode[]>(), new Map<string, WalkNode[]>()];
  const join = (from: WalkNode | undefined, to: WalkNode | undefined): void => {
    if (from === undefined || to === undefined) return;
    forward.set(from.id, [...(forward.get(from.id) ?? []), to]);
    backward.set(to.id, [...(backward.get(to.id) ?? []), from]);
  };
  for (const { from, to } of edges) join(byId.get(from), byId.get(to));
  // What stands for an event leads to it, where that is in the same picture.
  const owners = new Map(nodes.filter(({ id, event }) => id === event).map((node) => [node.id, node]));
  for (const node of nodes) if (node.isReference && node.event !== null) join(node, owners.get(node.event));
  return {
    next(id, direction) {
      const from = byId.get(id);
      if (from === undefined) return null;
      const along = direction === 'right' ? forward.get(id) : direction === 'left' ? backward.get(id) : undefined;
      return nearest(from, along ?? beside(nodes, { from, direction }))?.id ?? null;
    },
    path(id) {
      return new Set([...reach(id, forward), ...reach(id, backward)]);
    },
  };
}

/** Those of the same row or column on that side. */
function beside(nodes: readonly WalkNode[], { from, direction }: { from: WalkNode; direction: Direction }): WalkNode[] {
  switch (direction) {
    case 'left':
      return nodes.filter((node) => node.x < from.x && sharesRow(node, from));
    case 'right':
      return nodes.filter((node) => node.x > from.x && sharesRow(node, from));
    case 'up':
      return nodes.filter((node) => node.y < from.y && sharesColumn(node, from));
    case 'down':
      return nodes.filter((node) => node.y > from.y && sharesColumn(node, from));
  }
}

const sharesRow = (a: WalkNode, b: WalkNode): boolean => a.y < b.y + b.height && b.y < a.y + a.height;

const sharesColumn = (a: WalkNode, b: WalkNode): boolean => a.x < b.x + b.width && b.x < a.x + a.width;

/** The first of the nearest, so that straight on comes before down. */
function nearest(from: WalkNode, nodes: readonly WalkNode[]): WalkNode | undefined {
  const distance = (node: WalkNode): number =>
    Math.hypot(node.x - from.x, node.y + node.height / 2 - from.y - from.height / 2);
  let best: WalkNode | undefined;
  for (const node of nodes) if (best === undefined || distance(node) < distance(best)) best = node;
  return best;
}

function reach(start: string, ways: ReadonlyMap<string, readonly WalkNode[]>): Set<string> {
  const found = new Set([start]);
  // A set takes what is added while it is walked through.
  for (const id of found) for (const node of ways.get(id) ?? []) found.add(node.id);
  return found;
}
