import { describe, expect, test } from 'vitest';
import { createWalk, type WalkNode } from '../../src/graph/walk.ts';
import { readModel } from '../built-site.ts';
import { readPicture } from './pictures.ts';

/** A node by its column and row, one of each a hundred wide and high. */
const node = (id: string, [column, row]: readonly [number, number], event: string | null = id): WalkNode => ({
  ...{ id, event, isReference: event !== null && event !== id },
  ...{ x: column * 200, y: row * 200, width: 100, height: 100 },
});

const walk = createWalk(
  [
    node('ask', [0, 0]),
    node('worker', [1, 0], null),
    node('done', [2, 0]),
    node('ask/other', [3, 1], 'other'),
    node('idle', [0, 1]),
    node('idle done', [2, 1]),
    node('other', [0, 2]),
    node('other done', [2, 2]),
  ],
  [
    { from: 'ask', to: 'worker' },
    { from: 'worker', to: 'done' },
    { from: 'worker', to: 'ask/other' },
    { from: 'other', to: 'other done' },
    { from: 'gone', to: 'done' },
  ],
);

describe('arrow keys', () => {
  test('follow edges to the right and back, straight on first', () => {
    expect(walk.next('ask', 'right')).toBe('worker');
    expect(walk.next('worker', 'right')).toBe('done');
    expect(walk.next('done', 'left')).toBe('worker');
    expect(walk.next('ask/other', 'left')).toBe('worker');
  });

  test('lead from what stands for an event to the event, and back', () => {
    expect(walk.next('ask/other', 'right')).toBe('other');
    expect(walk.next('other', 'left')).toBe('ask/other');
  });

  test('lead up and down within the column', () => {
    expect(walk.next('ask', 'down')).toBe('idle');
    expect(walk.next('other', 'up')).toBe('idle');
    expect(walk.next('done', 'down')).toBe('idle done');
  });

  test('lead along the row where there is no edge, and nowhere at the end', () => {
    expect(walk.next('idle', 'right')).toBe('idle done');
    expect(walk.next('idle', 'left')).toBeNull();
    expect(walk.next('ask', 'up')).toBeNull();
    expect(walk.next('unknown', 'right')).toBeNull();
  });
});

describe('the path of a node', () => {
  test('is what leads to it and what it leads to, but not what else those lead to', () => {
    expect([...walk.path('worker')].sort()).toEqual(['ask', 'ask/other', 'done', 'other', 'other done', 'worker']);
    expect([...walk.path('done')].sort()).toEqual(['ask', 'done', 'worker']);
    expect([...walk.path('idle')]).toEqual(['idle']);
  });

  test('ends where events lead in a circle', () => {
    const circle = createWalk(
      [node('a', [0, 0]), node('b', [1, 0])],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    );
    expect([...circle.path('a')].sort()).toEqual(['a', 'b']);
  });
});

test('every node of the catalog’s picture can be reached by arrow keys from the first', () => {
  const svg = readPicture('catalog.svg');
  const nodes = [
    ...svg.matchAll(
      /class="(node [^"]*)" data-node="([^"]*)" data-event="([^"]*)"[^]*?<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g,
    ),
  ].map(([, classes = '', id = '', event = '', ...numbers]): WalkNode => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return { id, event, isReference: classes.includes('reference'), x, y, width, height };
  });
  const edges = [...svg.matchAll(/data-from="([^"]*)" data-to="([^"]*)"/g)].map(([, from = '', to = '']) => ({
    from,
    to,
  }));
  expect(nodes.filter(({ id, event }) => id === event)).toHaveLength(readModel().events.length);
  const whole = createWalk(nodes, edges);
  expect(reachable(whole, nodes[0]?.id ?? '').size).toBe(nodes.length);
  // Control: up and down alone stay in one column.
  const columns = {
    ...whole,
    next: (id: string, direction: 'left' | 'right' | 'up' | 'down') =>
      direction === 'left' || direction === 'right' ? null : whole.next(id, direction),
  };
  expect(reachable(columns, nodes[0]?.id ?? '').size).toBeLessThan(nodes.length);
});

function reachable({ next }: Pick<ReturnType<typeof createWalk>, 'next'>, start: string): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const other = next(id, direction);
      if (other !== null) found.add(other);
    }
  }
  return found;
}
