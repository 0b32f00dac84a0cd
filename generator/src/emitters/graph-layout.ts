/**
 * Where everything in a picture of the event graph stands. Columns are fixed, so that the same thing is at the same
 * place in every picture, and adding a table moves nothing in another's. All numbers are pixels.
 */
import type { Band, Edge, EventGraph, Flow, GraphNode, Row } from '../model/event-graph.ts';
import { estimateWidth, fitText, type Type } from './graph-text.ts';

export interface Picture {
  /** Whether it has one box for each band in place of events. */
  readonly isOverview: boolean;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Line[];
  readonly frames: readonly Frame[];
  readonly edges: readonly Curve[];
  readonly boxes: readonly Box<GraphNode | Band>[];
  readonly legend: readonly LegendEntry[];
}

/** A rectangle by its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a band's nodes stand in. */
export interface Frame extends Rectangle {
  readonly band: Band;
  readonly title: Line;
}

export interface Box<Content> extends Rectangle {
  readonly content: Content;
  readonly lines: readonly Line[];
}

/** Text by the left end of its baseline. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly look: Look;
}

/** `code` is a name, `prose` a person's words, `note` what is said in addition, `title` a band's name. */
export type Look = 'code' | 'prose' | 'note' | 'title';

export const TYPES: Readonly<Record<Look, Type>> = {
  code: { size: 13, monospaced: true },
  prose: { size: 13, monospaced: false },
  note: { size: 11, monospaced: false },
  title: { size: 14, monospaced: true },
};

/** An edge with the data of its path. */
export interface Curve extends Edge {
  readonly path: string;
}

export type LegendKind = 'intent' | 'fact' | 'handlers' | 'reference' | 'unused' | 'deprecated' | 'table' | 'system';

export interface LegendEntry extends Rectangle {
  readonly kind: LegendKind;
  readonly label: Line;
}

/** Above so many tables and domains one picture of all events would help nobody. */
export const MOST_BANDS = 30;

const MARGIN = 20;
const NODE_WIDTH = 168;
const COLUMN_GAP = 44;
const NODE_PADDING = 10;
const LINE_HEIGHT = 17;
const NOTE_HEIGHT = 14;
const LANE_GAP = 8;
const ROW_GAP = 16;
const BAND_GAP = 16;
const BAND_PADDING = 14;
const TITLE_HEIGHT = 26;
const HEADINGS_HEIGHT = 24;
const LEGEND_GAP = 14;
const SWATCH = { width: 22, height: 14 };

/** What is in which column: events that ask, their handlers, facts, their handlers and what the first lead to, the rest. */
const COLUMNS = { intents: 0, handlers: 1, facts: 2, followUps: 3, later: 4 } as const;

const columnX = (column: number): number => MARGIN + BAND_PADDING + column * (NODE_WIDTH + COLUMN_GAP);

/** The picture of some bands of a graph, one below the other. */
export function layOutBands(graph: EventGraph, bands: readonly Band[]): Picture {
  const columns = countColumns(graph);
  const inner = columns * NODE_WIDTH + (columns - 1) * COLUMN_GAP;
  const frames: Frame[] = [];
  const boxes: Box<GraphNode>[] = [];
  let y = MARGIN + HEADINGS_HEIGHT;
  for (const band of bands) {
    const rows = placeRows(band.rows, y + TITLE_HEIGHT + BAND_PADDING);
    boxes.push(...rows.boxes);
    const frame = { x: MARGIN, y, width: inner + 2 * BAND_PADDING, height: rows.bottom + BAND_PADDING - y };
    const text = fitText(band.name, { width: inner, lines: 1, type: TYPES.title })[0] ?? '';
    frames.push({ band, ...frame, title: { x: MARGIN + BAND_PADDING, y: y + 24, text, look: 'title' } });
    y = rows.bottom + BAND_PADDING + BAND_GAP;
  }
  const width = inner + 2 * (BAND_PADDING + MARGIN);
  const legend = placeLegend(kindsOf(boxes), { y: y - BAND_GAP + LEGEND_GAP, width });
  return {
    isOverview: false,
    width,
    height: legend.bottom + MARGIN,
    headings: placeHeadings(graph, columns),
    frames,
    edges: placeEdges(
      bands.flatMap(({ edges }) => edges),
      boxes,
    ),
    boxes,
    legend: legend.entries,
  };
}

/** The last column is there for events that follow from facts. It is in all pictures of a graph or in none. */
const countColumns = ({ bands }: EventGraph): number =>
  bands.some(({ rows }) => rows.some(({ facts }) => facts.some(({ references }) => references.length > 0))) ? 5 : 4;

function placeHeadings({ modifiers }: EventGraph, columns: number): Line[] {
  const texts = [modifiers.intent.join(', '), 'worker', modifiers.fact.join(', '), 'follow-up', 'leads to'];
  return texts.slice(0, columns).map((text, column) => ({
    x: columnX(column) + NODE_PADDING + 2,
    y: MARGIN + 10,
    text: fitText(text, { width: NODE_WIDTH - NODE_PADDING, lines: 1, type: TYPES.note })[0] ?? '',
    look: 'note',
  }));
}

interface Cell {
  readonly column: number;
  readonly node: GraphNode;
}

function placeRows(rows: readonly Row[], top: number): { boxes: Box<GraphNode>[]; bottom: number } {
  const boxes: Box<GraphNode>[] = [];
  let y = top;
  for (const row of rows) {
    for (const lane of laneCells(row)) {
      const drawn = lane.map(({ column, node }) => ({ column, node, ...measureNode(node) }));
      const height = Math.max(...drawn.map((cell) => cell.height));
      for (const { column, node, height: own, write } of drawn) {
        const place = { x: columnX(column), y: y + (height - own) / 2 };
        boxes.push({ content: node, ...place, width: NODE_WIDTH, height: own, lines: write(place) });
      }
      y += height + LANE_GAP;
    }
    y += ROW_GAP - LANE_GAP;
  }
  return { boxes, bottom: y - ROW_GAP };
}

/**
 * The nodes of a row, lane by lane. What an intent leads to beside facts has a lane of its own below the facts', so
 * that its edge passes under them; a fact's handlers stand beside it.
 */
function laneCells({ intents, facts }: Row): Cell[][] {
  const lanes: Cell[][] = [];
  const put = (lane: number, column: number, nodes: readonly (GraphNode | null)[]): void => {
    nodes.forEach((node, index) => {
      if (node !== null) (lanes[lane + index] ??= []).push({ column, node });
    });
  };
  intents.forEach(({ event, handlers }, lane) => {
    put(lane, COLUMNS.intents, [event]);
    put(lane, COLUMNS.handlers, [handlers]);
  });
  let lane = 0;
  for (const { event, handlers, references } of facts) {
    put(lane, COLUMNS.facts, [event]);
    put(lane, COLUMNS.followUps, [handlers]);
    put(lane, COLUMNS.later, references);
    lane += Math.max(1, references.length);
  }
  put(
    lane,
    COLUMNS.followUps,
    intents.flatMap(({ references }: Flow) => references),
  );
  return lanes;
}

interface Words {
  readonly text: string;
  readonly look: Look;
}

function measureNode(node: GraphNode): { height: number; write: (place: { x: number; y: number }) => Line[] } {
  const words = wordsOf(node);
  const height = words.reduce((sum, { look }) => sum + lineHeight(look), 2 * (NODE_PADDING - 2));
  return { height, write: ({ x, y }) => stackLines(words, { x: x + NODE_PADDING + 2, y: y + NODE_PADDING - 2 }) };
}

const lineHeight = (look: Look): number => (look === 'note' ? NOTE_HEIGHT : LINE_HEIGHT);

function stackLines(words: readonly Words[], { x, y }: { x: number; y: number }): Line[] {
  let top = y;
  return words.map(({ text, look }) => {
    const line = { x, y: top + (look === 'note' ? 10 : 13), text, look };
    top += lineHeight(look);
    return line;
  });
}

function wordsOf(node: GraphNode): Words[] {
  switch (node.kind) {
    case 'event':
      return [
        ...fit(node.key, 'code', 3),
        ...(node.isUnused ? fit('not used', 'note', 1) : []),
        ...(node.isDeprecated ? fit('deprecated', 'note', 1) : []),
      ];
    case 'reference':
      return [...fit(node.band, 'note', 1), ...fit(node.key, 'code', 3)];
    case 'handlers': {
      const shown = node.names.length > MOST_NAMES ? node.names.slice(0, MOST_NAMES - 1) : node.names;
      const rest = node.names.length - shown.length;
      return [
        ...shown.flatMap((name) => fit(name, 'prose', 2)),
        ...(rest === 0 ? [] : fit(`and ${rest} more`, 'note', 1)),
      ];
    }
  }
}

const MOST_NAMES = 5;

const fit = (text: string, look: Look, lines: number): Words[] =>
  fitText(text, { width: NODE_WIDTH - 2 * NODE_PADDING - 4, lines, type: TYPES[look] }).map((line) => ({
    text: line,
    look,
  }));

function placeEdges(edges: readonly Edge[], boxes: readonly Box<GraphNode>[]): Curve[] {
  const byId = new Map(boxes.map((box) => [box.content.id, box]));
  return edges.flatMap(({ from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start === undefined || end === undefined ? [] : [{ from, to, path: drawEdge(start, end) }];
  });
}

/**
 * From the right side of one box to the left side of another. It changes its height in one gap between columns and is
 * level elsewhere: before the facts, or after what handles them, so that what lies between is not crossed.
 */
function drawEdge(start: Rectangle, end: Rectangle): string {
  const [x1, y1] = [start.x + start.width, start.y + start.height / 2];
  const [x2, y2] = [end.x - 1, end.y + end.height / 2];
  if (y1 === y2) return `M${x1} ${y1}H${x2}${ARROW_RIGHT}`;
  const bendEnd = end.x > columnX(COLUMNS.facts) && start.x < columnX(COLUMNS.facts) ? columnX(COLUMNS.facts) : end.x;
  const bendStart = bendEnd - COLUMN_GAP;
  const middle = bendEnd - COLUMN_GAP / 2;
  const toBend = bendStart === x1 ? '' : `H${bendStart}`;
  const fromBend = bendEnd === end.x ? `${x2} ${y2}` : `${bendEnd} ${y2}H${x2}`;
  return `M${x1} ${y1}${toBend}C${middle} ${y1} ${middle} ${y2} ${fromBend}${ARROW_RIGHT}`;
}

const ARROW_RIGHT = 'm-6-4l6 4l-6 4';

/** One box for each band of a graph, in rows, and an edge wherever an event of one leads to an event of another. */
export function layOutOverview({ bands }: EventGraph): Picture {
  const columns = Math.min(MOST_COLUMNS, Math.max(4, Math.ceil(Math.sqrt(bands.length))));
  const boxes = bands.map((band, index): Box<Band> => {
    const place = {
      x: MARGIN + (index % columns) * (NODE_WIDTH + COLUMN_GAP),
      y: MARGIN + Math.floor(index / columns) * (OVERVIEW_HEIGHT + OVERVIEW_GAP),
    };
    const words = [...fit(band.name, 'code', 1), ...fit(countEvents(band), 'note', 1)];
    const lines = stackLines(words, { x: place.x + NODE_PADDING + 2, y: place.y + NODE_PADDING - 2 });
    return { content: band, ...place, width: NODE_WIDTH, height: OVERVIEW_HEIGHT, lines };
  });
  const byName = new Map(boxes.map((box) => [box.content.name, box]));
  const edges = bands.flatMap(({ name, leadsTo }) =>
    leadsTo.flatMap((other) => {
      const [start, end] = [byName.get(name), byName.get(other)];
      return start === undefined || end === undefined ? [] : [{ from: name, to: other, path: drawLink(start, end) }];
    }),
  );
  const width = 2 * MARGIN + columns * NODE_WIDTH + (columns - 1) * COLUMN_GAP;
  const bottom = Math.max(0, ...boxes.slice(-1).map(({ y, height }) => y + height));
  const kinds = new Set(bands.map(({ kind }) => kind));
  const legend = placeLegend(kinds, { y: bottom + LEGEND_GAP, width });
  return {
    ...{ isOverview: true, width, height: legend.bottom + MARGIN, headings: [], frames: [] },
    ...{ edges, boxes, legend: legend.entries },
  };
}

const MOST_COLUMNS = 8;
const OVERVIEW_HEIGHT = LINE_HEIGHT + NOTE_HEIGHT + 2 * (NODE_PADDING - 2);
const OVERVIEW_GAP = 40;

function countEvents({ rows }: Band): string {
  const events = rows.reduce((sum, { intents, facts }) => sum + intents.length + facts.length, 0);
  return `${events} event${events === 1 ? '' : 's'}`;
}

/** Between neighbours in a row straight across, within a row through the gap below it, else from row to row. */
function drawLink(start: Rectangle, end: Rectangle): string {
  const [x1, x2] = [start.x + start.width / 2, end.x + end.width / 2];
  if (start.y === end.y) {
    const y = start.y + start.height / 2;
    if (end.x - start.x === NODE_WIDTH + COLUMN_GAP)
      return `M${start.x + start.width} ${y - 6}H${end.x - 1}${ARROW_RIGHT}`;
    if (start.x - end.x === NODE_WIDTH + COLUMN_GAP)
      return `M${start.x} ${y + 6}H${end.x + end.width + 1}${ARROW_LEFT}`;
    const below = start.y + start.height;
    return `M${x1 + 12} ${below}C${x1 + 12} ${below + OVERVIEW_GAP} ${x2 - 12} ${below + OVERVIEW_GAP} ${x2 - 12} ${below + 1}${ARROW_UP}`;
  }
  const isDown = start.y < end.y;
  const [y1, y2] = isDown ? [start.y + start.height, end.y - 1] : [start.y, end.y + end.height + 1];
  const reach = isDown ? OVERVIEW_GAP : -OVERVIEW_GAP;
  return `M${x1 + 12} ${y1}C${x1 + 12} ${y1 + reach} ${x2 - 12} ${y2 - reach} ${x2 - 12} ${y2}${isDown ? ARROW_DOWN : ARROW_UP}`;
}

const ARROW_LEFT = 'm6-4l-6 4l6 4';
const ARROW_DOWN = 'm-4-6l4 6l4-6';
const ARROW_UP = 'm-4 6l4-6l4 6';

/** What a node is in the legend: one of them, or more. */
export function kindsOfNode(node: GraphNode): LegendKind[] {
  switch (node.kind) {
    case 'event':
      return [
        node.role,
        ...(node.isUnused ? (['unused'] as const) : []),
        ...(node.isDeprecated ? (['deprecated'] as const) : []),
      ];
    case 'handlers':
    case 'reference':
      return [node.kind];
  }
}

const kindsOf = (boxes: readonly Box<GraphNode>[]): ReadonlySet<LegendKind> =>
  new Set(boxes.flatMap(({ content }) => kindsOfNode(content)));

const LEGEND: Readonly<Record<LegendKind, string>> = {
  intent: 'intent: someone wants it',
  fact: 'fact: it was done',
  handlers: 'worker',
  reference: 'event drawn elsewhere',
  unused: 'not used',
  deprecated: 'deprecated',
  table: 'table',
  system: 'domain without a table',
};

function placeLegend(
  kinds: ReadonlySet<LegendKind>,
  { y: top, width }: { y: number; width: number },
): { entries: LegendEntry[]; bottom: number } {
  const entries: LegendEntry[] = [];
  let [x, y] = [MARGIN, top];
  for (const kind of (Object.keys(LEGEND) as LegendKind[]).filter((key) => kinds.has(key))) {
    const text = LEGEND[kind];
    const length = SWATCH.width + 7 + estimateWidth(text, TYPES.note);
    if (x > MARGIN && x + length > width - MARGIN) [x, y] = [MARGIN, y + 22];
    entries.push({ kind, x, y, ...SWATCH, label: { x: x + SWATCH.width + 7, y: y + 11, text, look: 'note' } });
    x = Math.ceil(x + length + 18);
  }
  return { entries, bottom: entries.length === 0 ? top - LEGEND_GAP : y + SWATCH.height };
}
