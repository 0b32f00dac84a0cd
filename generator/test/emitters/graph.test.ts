/*
 * GRAPH_RUNS=5000 draws as many random catalogs (15), GRAPH_SEED=... others; GRAPH_TABLES=1000 a picture of as many
 * tables (40).
 */
import { dirname, join } from 'node:path/posix';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import manifest from '../../../catalog/manifest.ts';
import { revealInvisible } from '../../src/encoders/invisible.ts';
import { collapseWhitespace } from '../../src/encoders/markdown.ts';
import type { VirtualFile } from '../../src/emitters/emitter.ts';
import {
  layOutBands,
  layOutOverview,
  TYPES,
  type Curve,
  type Picture,
  type Rectangle,
} from '../../src/emitters/graph-layout.ts';
import { printMermaidBand, printMermaidCatalog } from '../../src/emitters/graph-mermaid.ts';
import { PALETTES } from '../../src/emitters/graph-style.ts';
import { estimateWidth } from '../../src/emitters/graph-text.ts';
import { graphEmitter } from '../../src/emitters/graph.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { buildEventGraph } from '../../src/model/event-graph.ts';
import type { Model } from '../../src/model/types.ts';
import { fixtureModel } from '../docs/model-fixture.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { readXml, type XmlElement } from '../report/read-xml.ts';
import { arbitraryModel, modelOf, type EventSketch } from './graph-models.ts';
import { readFlowchart } from './read-flowchart.ts';

const SEED = Number(process.env['GRAPH_SEED'] ?? 20261122);
const RUNS = Number(process.env['GRAPH_RUNS'] ?? 15);
const TABLES = Number(process.env['GRAPH_TABLES'] ?? 40);

const catalog = buildModel(manifest);

const emit = (model: Model): ReadonlyMap<string, string> =>
  new Map(emitFiles(model).map(({ path, contents }) => [path, contents]));
const emitFiles = (model: Model): readonly VirtualFile[] =>
  graphEmitter.emit(model, { history: [], notes: new Map(), upcasters: new Map(), templates: noTemplates });
const noTemplates = { list: () => [], read: () => '', isOverridden: () => false };
const drawCatalog = (model: Model): string =>
  emitFiles(model).find(({ path }) => path === 'graph/catalog.svg')!.contents;

/** Tables, and one system, each of which leads to another. */
const chainOf = (count: number, name: (index: number) => string): Model =>
  modelOf(
    Array.from({ length: count }, (_, index): EventSketch[] => [
      {
        type: `${name(index)}.create.requested`,
        handlers: ['W'],
        emits: [`${name(index)}.create.validated`, `${name((index * 7 + 3) % count)}.create.requested`],
      },
      { type: `${name(index)}.create.validated` },
    ]).flat(),
    [name(5)],
  );

describe('the event graph', () => {
  test('leads from a request over its worker to facts of its table, and to events of others beside them', () => {
    const [orders, mail] = buildEventGraph(fixtureModel).bands;
    expect(orders!.edges).toEqual([
      { from: 'orders.create.requested', to: 'orders.create.requested/handlers' },
      { from: 'orders.create.requested/handlers', to: 'orders.create.validated' },
      { from: 'orders.create.requested/handlers', to: 'orders.create.requested/mail.send.requested' },
      { from: 'orders.create.validated', to: 'orders.create.validated/handlers' },
    ]);
    expect(orders!.leadsTo).toEqual(['mail']);
    expect(mail!.rows[0]!.intents[0]!.handlers?.names).toEqual(['Order Worker', 'Mailer']);
  });

  test('ends at an event that nothing handles, and goes straight on where no worker is named', () => {
    const model = modelOf([
      { type: 'a.create.requested', emits: ['a.create.validated'] },
      { type: 'a.create.validated' },
    ]);
    expect(buildEventGraph(model).bands[0]!.edges).toEqual([{ from: 'a.create.requested', to: 'a.create.validated' }]);
  });

  test('refers to an event of the same table that is not to the right, so that it never leads back', () => {
    const model = modelOf([
      { type: 'a.create.requested', handlers: ['W'], emits: ['a.create.requested'] },
      { type: 'a.create.validated', handlers: ['V'], emits: ['a.create.requested'] },
    ]);
    const [band] = buildEventGraph(model).bands;
    expect(band!.edges.map(({ to }) => to)).toEqual([
      'a.create.requested/handlers',
      'a.create.requested/a.create.requested',
      'a.create.validated/handlers',
      'a.create.validated/a.create.requested',
    ]);
    expect(band!.leadsTo).toEqual([]);
  });
});

describe('the files', () => {
  test('are an SVG and a Mermaid for the catalog, each table and each domain', () => {
    expect([...emit(fixtureModel).keys()]).toEqual([
      'graph/catalog.svg',
      'graph/catalog.mmd',
      'graph/tables/orders.svg',
      'graph/tables/orders.mmd',
      'graph/systems/mail.svg',
      'graph/systems/mail.mmd',
    ]);
  });

  test('are the same whenever they are emitted', () => {
    expect([...emit(catalog)]).toEqual([...emit(buildModel(manifest))]);
  });

  test('of the catalog have every event once, with an edge to all that it leads to', () => {
    const files = emit(catalog);
    const { nodes, edges } = readFlowchart(files.get('graph/catalog.mmd')!);
    const events = nodes.filter(({ id }) => id.startsWith('e')).map(({ label }) => label.replace(' (not used)', ''));
    expect(events).toEqual(catalog.events.map(({ type }) => type));
    expect(edges.length).toBe(countEdges(catalog));
    const drawn = elementsOf(readXml(files.get('graph/catalog.svg')!));
    expect(
      drawn
        .filter(({ attributes }) => isOf(attributes, 'event') && 'href' in attributes)
        .map(({ attributes }) => attributes['data-event']),
    ).toEqual(events);
    expect(drawn.filter(({ attributes }) => isOf(attributes, 'edge'))).toHaveLength(edges.length);
  });

  test('mark the events that no one sends, and the deprecated', () => {
    const marked = elementsOf(readXml(emit(fixtureModel).get('graph/tables/orders.svg')!)).filter(
      ({ attributes }) => attributes['data-node'] === 'orders.create.validated',
    );
    expect(marked.map(({ attributes }) => attributes['class'])).toEqual(['node event fact unused deprecated']);
    expect(textsOf(marked[0]!)).toEqual(['create.validated', 'not used', 'deprecated']);
  });

  test('link each event and band to its page', () => {
    const pages = new Set([
      ...catalog.events.map(({ type }) => `docs/events/${type}.md`),
      ...catalog.tables.map(({ name }) => `docs/tables/${name}.md`),
      ...catalog.systems.map(({ domain }) => `docs/systems/${domain}.md`),
    ]);
    const files = [...emit(catalog)].filter(([path]) => path.endsWith('.svg'));
    for (const [path, svg] of files) {
      const links = elementsOf(readXml(svg)).flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(links.length, path).toBeGreaterThan(1);
      expect(
        links.filter((href) => !pages.has(join(dirname(path), href))),
        path,
      ).toEqual([]);
    }
    const linked = elementsOf(readXml(files[0]![1])).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(new Set(linked.map((href) => join('graph', href)))).toEqual(pages);
  });
});

describe('places', () => {
  test(`overlap nowhere, and no edge crosses a node, in ${RUNS} random catalogs (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const graph = buildEventGraph(model);
        const picture = layOutBands(graph, graph.bands);
        expect(faultsOf(picture)).toEqual([]);
        expect(picture.edges).toHaveLength(countEdges(model));
        expect(
          picture.boxes
            .flatMap(({ content }) => ('type' in content && content.kind === 'event' ? [content.type] : []))
            .sort(),
        ).toEqual(model.events.map(({ type }) => type).sort());
        expect(faultsOf(layOutOverview(graph)).filter((fault) => !fault.includes('crosses'))).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test('control: a node moved by a lane overlaps, is crossed, or leaves its band', () => {
    const graph = buildEventGraph(catalog);
    const picture = layOutBands(graph, graph.bands);
    expect(faultsOf(picture)).toEqual([]);
    for (const [index, box] of picture.boxes.entries()) {
      const boxes = picture.boxes.with(index, { ...box, y: box.y + 30 });
      expect(faultsOf({ ...picture, boxes }), box.lines[0]!.text).not.toEqual([]);
    }
    const [first] = picture.edges;
    const through = { ...first!, path: 'M100 60H800m-6-4l6 4l-6 4' };
    expect(faultsOf({ ...picture, edges: [{ ...through, path: 'M100 100.5H800m-6-4l6 4l-6 4' }] }).join()).toContain(
      'crosses',
    );
  });

  test('are the same for the same thing in every table, whatever other tables hold', () => {
    const sketches = (table: string): EventSketch[] => [
      { type: `${table}.create.requested`, handlers: [`${table} worker`], emits: [`${table}.create.validated`] },
      { type: `${table}.create.validated`, handlers: ['Mailer'] },
    ];
    const drawn = emit(modelOf([...sketches('first'), ...sketches('other')]));
    const alone = emit(modelOf(sketches('first')));
    const first = drawn.get('graph/tables/first.svg')!;
    expect(first).toBe(alone.get('graph/tables/first.svg'));
    expect(drawn.get('graph/tables/other.svg')).toBe(first.replaceAll('first', 'other'));
  });
});

describe(`above 30 tables (here ${TABLES})`, () => {
  const many = chainOf(TABLES, (index) => `t${index}`);
  const expected = Array.from({ length: TABLES }, (_, index) => [index, (index * 7 + 3) % TABLES]).filter(
    ([a, b]) => a !== b,
  );

  test('the picture is one node a table, with an edge where its events lead to another, and says so', () => {
    const root = readXml(drawCatalog(many));
    const drawn = elementsOf(root);
    expect(isOf(root.attributes, 'overview')).toBe(true);
    expect(
      drawn
        .filter(({ attributes }) => isOf(attributes, 'node'))
        .map(({ attributes }) => attributes['data-node'])
        .sort(),
    ).toEqual(Array.from({ length: TABLES }, (_, index) => `t${index}`).sort());
    expect(drawn.filter(({ attributes }) => isOf(attributes, 'edge'))).toHaveLength(expected.length);
  });

  test('of 30 the picture is of events, and says of itself nothing else', () => {
    const root = readXml(drawCatalog(chainOf(30, (index) => `t${index}`)));
    expect(root.attributes['class']).toBe('event-graph');
    expect(elementsOf(root).filter(({ attributes }) => isOf(attributes, 'event') && 'href' in attributes)).toHaveLength(
      60,
    );
  });
});

describe('the Mermaid', () => {
  const LONG = (index: number): string => `aTableWithALongName${String(index).padStart(6, '0')}`;

  /** As the manifest makes them: six events a table, three workers, and a word to the next table. */
  const wholeTables = (count: number, name: (index: number) => string): Model =>
    modelOf(
      Array.from({ length: count }, (_, index) =>
        ['create', 'update', 'delete'].flatMap((action): EventSketch[] => [
          {
            type: `${name(index)}.${action}.requested`,
            handlers: [`The Worker of ${name(index)}`],
            emits: [
              `${name(index)}.${action}.validated`,
              ...(action === 'create' ? [`${name((index + 1) % count)}.create.requested`] : []),
            ],
          },
          { type: `${name(index)}.${action}.validated` },
        ]),
      ).flat(),
    );

  const printText = (model: Model): string => printMermaidCatalog(buildEventGraph(model));

  /** What Mermaid refuses with its defaults. */
  const faultsOfText = (text: string): string[] => {
    const { edges } = readFlowchart(text);
    return [
      ...(text.length > 50_000 ? [`${text.length} characters`] : []),
      ...(edges.length > 500 ? [`${edges.length} edges`] : []),
    ];
  };

  test('of 30 tables with names of 25 letters has every event', () => {
    const model = wholeTables(30, LONG);
    const text = printText(model);
    expect(LONG(1)).toHaveLength(25);
    expect(readFlowchart(text).nodes.filter(({ id }) => id.startsWith('e'))).toHaveLength(180);
    expect(faultsOfText(text)).toEqual([]);
  });

  test('has one node a table where there are too many edges, or too much text, for all events', () => {
    const wide = (length: number, count: number) => (index: number) => `${'a'.repeat(length)}${index % count}`;
    for (const model of [wholeTables(75, (index) => `t${index}`), wholeTables(40, wide(80, 40))]) {
      const text = printText(model);
      const { nodes, edges, subgraphs } = readFlowchart(text);
      expect(faultsOfText(text)).toEqual([]);
      expect({ nodes: nodes.map(({ label }) => label), edges: edges.length, subgraphs }).toEqual({
        nodes: model.tables.map(({ name }) => name),
        edges: model.tables.length,
        subgraphs: [],
      });
    }
  });

  test('takes as many edges as Mermaid does, and not one more', () => {
    const handled = (count: number): Model =>
      modelOf(
        Array.from({ length: count }, (_, index): EventSketch => ({ type: `a.do${index}.requested`, handlers: ['W'] })),
      );
    expect(readFlowchart(printText(handled(500))).edges).toHaveLength(500);
    expect(readFlowchart(printText(handled(501))).edges).toHaveLength(0);
  });

  test('of 1,000 tables says where their own graphs are, each of which Mermaid takes', () => {
    const graph = buildEventGraph(wholeTables(1000, LONG));
    const { nodes, edges, comments } = readFlowchart(printMermaidCatalog(graph));
    expect(comments).toEqual([
      'The graph of the whole catalog is too large for Mermaid. Those of its parts are in tables and systems.',
    ]);
    expect({ labels: nodes.map(({ label }) => label), edges }).toEqual({ labels: comments, edges: [] });
    const own = graph.bands.map(printMermaidBand);
    expect(own).toHaveLength(1000);
    expect(own.map((text) => readFlowchart(text).edges.length)).toEqual(own.map(() => 7));
    expect(own.flatMap(faultsOfText)).toEqual([]);
  });

  test('of one table that is too large says that its picture has it', () => {
    const model = modelOf(
      Array.from({ length: 600 }, (_, index): EventSketch => ({
        type: `a.do${index}.requested`,
        handlers: ['A Worker'],
      })),
    );
    const files = emit(model);
    const text = files.get('graph/tables/a.mmd')!;
    expect(readFlowchart(text).comments).toEqual([
      'This graph is too large for Mermaid. The SVG of the same name has it.',
    ]);
    expect(files.get('graph/tables/a.svg')).toContain('data-event="a.do599.requested"');
    // One node a table: that is little enough.
    expect(readFlowchart(files.get('graph/catalog.mmd')!).nodes.map(({ label }) => label)).toEqual(['a']);
  });

  test('control: what is longer, or has more edges, is found', () => {
    const edges = '  e1 --> e1\n'.repeat(501);
    expect(faultsOfText(`flowchart LR\n  e1["a"]\n${edges}`)).toEqual(['501 edges']);
    expect(faultsOfText(`flowchart LR\n  e1["${'a'.repeat(50_000)}"]\n`)).toEqual(['50022 characters']);
  });
});

describe('hostile text', () => {
  const payloads = PAYLOADS.filter((payload) => payload.trim() !== '');
  /** Twenty names of workers a table. */
  const handledBy = (names: readonly string[]): Model =>
    modelOf(
      names.flatMap((name, index): EventSketch[] => {
        const action = `t${Math.floor(index / 20)}.do${index}`;
        return [
          { type: `${action}.requested`, handlers: [name, 'Worker'], emits: [`${action}.validated`] },
          { type: `${action}.validated` },
        ];
      }),
    );
  const hostile = emit(handledBy(payloads));
  const plain = emit(handledBy(payloads.map(() => 'plain')));
  const tables = [...plain.keys()].filter((path) => /tables.*svg$/.test(path));

  test('changes the structure of no SVG, hides nothing, and is said whole', () => {
    const said = tables.flatMap((path) => {
      const [root, wanted] = [hostile.get(path)!, plain.get(path)!].map(readXml);
      expect(structureOf(root!), path).toEqual(structureOf(wanted!));
      expect(revealInvisible(hostile.get(path)!), path).toBe(hostile.get(path));
      return elementsOf(root!).flatMap(({ name, text }) =>
        name === 'title' ? (/^(.*, Worker): handles /s.exec(text)?.[1] ?? []) : [],
      );
    });
    expect(said).toEqual(payloads.map((payload) => shown(`${payload}, Worker`)));
  });

  test('is one label of Mermaid, and reads back as it was', () => {
    const flowcharts = tables.map((path) => readFlowchart(hostile.get(path.replace(/svg$/, 'mmd'))!));
    const labels = flowcharts.flatMap(({ nodes }) =>
      nodes.flatMap(({ id, label }) => (id.startsWith('w') ? [label] : [])),
    );
    expect(labels).toEqual(payloads.map((payload) => shown(`${payload}, Worker`)));
    expect(flowcharts.flatMap(({ edges }) => edges)).toHaveLength(2 * payloads.length);
  });

  test('in names, which no manifest can have, breaks neither', () => {
    for (const payload of [
      '">',
      '</text>',
      '-->',
      ']',
      'a\nend\nb',
      '\u202e',
      "'",
      '%%{init: {}}%%',
      '../..',
      'javascript:',
    ]) {
      const rename = (type: string): string => type.replace('orders', `orders${payload.replaceAll('.', '')}`);
      const model = modelOf(
        fixtureModel.events.map(({ type, emits, handlers }) => ({
          type: rename(type),
          emits: emits.map(rename),
          handlers,
        })),
        ['mail'],
      );
      const files = emit(model);
      const root = readXml(files.get('graph/catalog.svg')!);
      const links = elementsOf(root).flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(
        links.every((href) => /^\.\.\/docs\/(events|tables|systems)\/[^/\s]+/.test(href)),
        links.join(' '),
      ).toBe(true);
      expect(readFlowchart(files.get('graph/catalog.mmd')!).edges).toHaveLength(countEdges(model));
    }
  });

  test('control: unencoded it is neither XML nor a label', () => {
    const [svg, mmd] = [
      '<text>plain, Worker</text>',
      'flowchart LR\n  w1(["plain"]):::handlers\n  classDef handlers fill:#ffffff,stroke:#818b98,color:#1f2328\n',
    ];
    const isRefused = (read: () => unknown): boolean => {
      try {
        read();
        return false;
      } catch {
        return true;
      }
    };
    expect(isRefused(() => [readXml(svg), readFlowchart(mmd)])).toBe(false);
    expect(
      payloads.filter((payload) => isRefused(() => readXml(svg.replace('plain', () => payload)))).length,
    ).toBeGreaterThan(20);
    expect(
      payloads.filter((payload) => isRefused(() => readFlowchart(mmd.replace('plain', () => payload)))).length,
    ).toBeGreaterThan(100);
  });
});

describe('colours', () => {
  test.for([
    ['light', PALETTES.light],
    ['dark', PALETTES.dark],
  ] as const)('of the %s palette reach 4.5 to 1 for text and 3 to 1 for lines', ([, palette]) => {
    const text: [keyof typeof palette, keyof typeof palette][] = [
      ...(['ground', 'frame', 'node', 'intent', 'fact'] as const).flatMap((ground): ['ink', typeof ground][] => [
        ['ink', ground],
      ]),
      ...(['ground', 'frame', 'node', 'intent', 'fact'] as const).map((ground): ['muted', typeof ground] => [
        'muted',
        ground,
      ]),
    ];
    const lines: [keyof typeof palette, keyof typeof palette][] = [
      ...(['edge', 'node-line', 'intent-line', 'fact-line', 'warning'] as const).map((line): [typeof line, 'frame'] => [
        line,
        'frame',
      ]),
      ['fact-line', 'fact'],
      ['intent-line', 'intent'],
    ];
    const low = (pairs: typeof text, least: number) =>
      pairs
        .filter(([a, b]) => contrast(palette[a], palette[b]) < least)
        .map(([a, b]) => `${a} on ${b}: ${contrast(palette[a], palette[b]).toFixed(2)}`);
    expect(low(text, 4.5)).toEqual([]);
    expect(low(lines, 3)).toEqual([]);
  });

  test('control: the line around a band is too faint for text', () => {
    expect(contrast(PALETTES.light['frame-line'], PALETTES.light.frame)).toBeLessThan(3);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  });
});

/** An edge to those who handle it, where there are any, and one to each event that it leads to. */
const countEdges = ({ events }: Model): number =>
  events.reduce((sum, { handlers, emits }) => sum + (handlers.length > 0 ? 1 : 0) + emits.length, 0);

const shown = (text: string): string => collapseWhitespace(revealInvisible(text));

const elementsOf = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(elementsOf)];

const textsOf = (element: XmlElement): string[] =>
  elementsOf(element).flatMap(({ name, text }) => (name === 'text' ? [text] : []));

const isOf = ({ class: classes = '' }: XmlElement['attributes'], name: string): boolean =>
  classes.split(' ').includes(name);

/** Names of elements and attributes; how many lines a text takes is left out. */
function structureOf({ name, attributes, children }: XmlElement): unknown {
  return [name, Object.keys(attributes), children.filter((child) => child.name !== 'text').map(structureOf)];
}

/** What overlaps, leaves its frame or the picture, crosses or is wider than its box; empty where all is well. */
function faultsOf({ width, height, frames, boxes, edges }: Picture): string[] {
  const named = boxes.map((box) => ({ ...box, name: 'id' in box.content ? box.content.id : box.content.name }));
  const overlaps = pairsOf(named).filter(([a, b]) => overlap(a, b));
  const apart = pairsOf(frames).filter(([a, b]) => overlap(a, b));
  const outside = named.filter(
    (box) => !(frames.length === 0 ? [{ x: 0, y: 0, width, height }] : frames).some((frame) => contains(frame, box)),
  );
  const wide = named.flatMap(({ lines, ...box }) =>
    lines.filter(
      ({ x, y, text, look }) =>
        x + estimateWidth(text, TYPES[look]) > box.x + box.width + 0.01 || y > box.y + box.height,
    ),
  );
  const crossed = edges.flatMap(({ from, to, path }) =>
    pointsOf(path).flatMap((point) =>
      named.filter((box) => inside(box, point)).map(({ name }) => `${from} to ${to} crosses ${name}`),
    ),
  );
  return [
    ...overlaps.map(([a, b]) => `${a.name} overlaps ${b.name}`),
    ...apart.map(([a, b]) => `band ${a.band.name} overlaps ${b.band.name}`),
    ...outside.map(({ name }) => `${name} is outside`),
    ...wide.map(({ text }) => `${text} is too wide`),
    ...new Set(crossed),
    ...edges
      .filter((edge) => !joins(named, edge))
      .map(({ from, to }) => `the edge from ${from} to ${to} does not join them`),
  ];
}

const pairsOf = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

interface Point {
  readonly x: number;
  readonly y: number;
}

const inside = (box: Rectangle, { x, y }: Point): boolean =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;

/** Whether it begins and ends at the sides of its two boxes. */
function joins(boxes: readonly (Rectangle & { name: string })[], { from, to, path }: Curve): boolean {
  const points = pointsOf(path);
  const isAt = (name: string, point: Point | undefined): boolean => {
    const box = boxes.find((candidate) => candidate.name === name);
    if (box === undefined || point === undefined) return false;
    return contains(
      { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 },
      { ...point, width: 0, height: 0 },
    );
  };
  return isAt(from, points[0]) && isAt(to, points.at(-1));
}

/** Points along the path, without its arrowhead: `M x y`, `H x`, `C x y x y x y`. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, rest = ''] of path.split('m')[0]!.matchAll(/([MHC])([^MHC]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const from = at;
    at = command === 'H' ? { x: a, y: from.y } : command === 'M' ? { x: a, y: b } : { x: e, y: f };
    for (let step = 0; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const curve = (p0: number, p1: number, p2: number, p3: number): number =>
        (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
      if (command === 'C') points.push({ x: curve(from.x, a, c, e), y: curve(from.y, b, d, f) });
      if (command === 'H') points.push({ x: from.x + (a - from.x) * t, y: from.y });
    }
    if (command === 'M') points.push(at);
  }
  return points;
}

/** A level part is as long as three columns at most: so no box lies between two points. */
const STEPS = 8;

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
