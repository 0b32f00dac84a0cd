import { encodeMermaidLabel } from '../encoders/mermaid.ts';
import type { Band, EventGraph, Flow, GraphNode } from '../model/event-graph.ts';
import { kindsOfNode } from './graph-layout.ts';

/**
 * All bands as a Mermaid flowchart, in as much detail as Mermaid draws where no one has raised its limits: every event,
 * else one node a band, else a word on where the graphs of single bands are.
 */
export const printMermaidCatalog = (graph: EventGraph): string =>
  chooseFlowchart([printBands(graph.bands), printOverview(graph)], CATALOG_TOO_LARGE);

/** One band as a Mermaid flowchart, or a word on where its picture is. */
export const printMermaidBand = (band: Band): string => chooseFlowchart([printBands([band])], BAND_TOO_LARGE);

/** `maxTextSize` and `maxEdges` of https://mermaid.js.org/config/schema-docs/config.html; both may be reached. */
const LIMITS = { characters: 50_000, edges: 500 } as const;

const CATALOG_TOO_LARGE =
  'The graph of the whole catalog is too large for Mermaid. Those of its parts are in tables and systems.';
const BAND_TOO_LARGE = 'This graph is too large for Mermaid. The SVG of the same name has it.';

/** The first one within the limits. Text alone would be no diagram, and shown as an error: so it is a node as well. */
function chooseFlowchart(flowcharts: readonly Flowchart[], otherwise: string): string {
  const chosen = flowcharts.find(({ text, edges }) => text.length <= LIMITS.characters && edges <= LIMITS.edges);
  return chosen?.text ?? printFlowchart([`  %% ${otherwise}`, `  n1[${encodeMermaidLabel(otherwise)}]`]);
}

interface Flowchart {
  readonly text: string;
  readonly edges: number;
}

/** A subgraph a band, and no edge between subgraphs. */
function printBands(bands: readonly Band[]): Flowchart {
  const nameBand = createNames();
  const nameNode = createNames();
  const lines = bands.flatMap((band) => {
    const nodes = nodesOf(band);
    const ids = new Map(nodes.map((node) => [node.id, nameNode(INITIALS[node.kind])]));
    return [
      `  subgraph ${nameBand(INITIALS[band.kind])}[${encodeMermaidLabel(band.name)}]`,
      '    direction LR',
      ...nodes.map((node) => `    ${ids.get(node.id)}${printNode(node)}`),
      ...band.edges.map(({ from, to }) => `    ${ids.get(from)} --> ${ids.get(to)}`),
      '  end',
    ];
  });
  return { text: printFlowchart(lines), edges: bands.reduce((sum, { edges }) => sum + edges.length, 0) };
}

/** One node a band, and an edge wherever an event of one leads to an event of another. */
function printOverview({ bands }: EventGraph): Flowchart {
  const nameBand = createNames();
  const ids = new Map(bands.map((band) => [band.name, nameBand(INITIALS[band.kind])]));
  const edges = bands.flatMap(({ name, leadsTo }) =>
    leadsTo.flatMap((other) => (ids.has(other) ? [`  ${ids.get(name)} --> ${ids.get(other)}`] : [])),
  );
  const nodes = bands.map(({ kind, name }) => `  ${ids.get(name)}[${encodeMermaidLabel(name)}]:::${kind}`);
  return { text: printFlowchart([...nodes, ...edges]), edges: edges.length };
}

/** `e1`, `e2`, `w1`: an id is in the text once for each edge, so that a long one is dear. */
function createNames(): (initial: string) => string {
  const counts = new Map<string, number>();
  return (initial) => {
    const count = (counts.get(initial) ?? 0) + 1;
    counts.set(initial, count);
    return `${initial}${count}`;
  };
}

const INITIALS = { event: 'e', handlers: 'w', reference: 'r', table: 't', system: 's' } as const;

/** The colours carry their own text colour, so that they read on a light and on a dark page. */
const printFlowchart = (lines: readonly string[]): string =>
  [
    'flowchart LR',
    ...lines,
    ...CLASSES.filter(([name]) => lines.some((line) => line.endsWith(`:::${name}`))).map(
      ([name, style]) => `  classDef ${name} ${style}`,
    ),
    '',
  ].join('\n');

const CLASSES = [
  ['intent', 'fill:#f9efdf,stroke:#8a5200,color:#1f2328'],
  ['fact', 'fill:#dff1e7,stroke:#0f6b41,color:#1f2328'],
  ['handlers', 'fill:#ffffff,stroke:#818b98,color:#1f2328'],
  ['reference', 'fill:#ffffff,stroke:#818b98,color:#1f2328,stroke-dasharray:5 3'],
  ['unused', 'fill:#f6f8fa,stroke:#818b98,color:#57606a,stroke-dasharray:2 3'],
  ['deprecated', 'fill:#fbe9e5,stroke:#a52812,color:#1f2328'],
  ['table', 'fill:#ffffff,stroke:#818b98,color:#1f2328'],
  ['system', 'fill:#ffffff,stroke:#818b98,color:#1f2328,stroke-dasharray:5 3'],
] as const;

const nodesOf = ({ rows }: Band): GraphNode[] =>
  rows.flatMap(({ intents, facts }) => [...intents, ...facts].flatMap(nodesOfFlow));

const nodesOfFlow = ({ event, handlers, references }: Flow): GraphNode[] => [
  event,
  ...(handlers === null ? [] : [handlers]),
  ...references,
];

/** What comes after its id. Workers are stadiums, all others are boxes. */
function printNode(node: GraphNode): string {
  const label = encodeMermaidLabel(labelOf(node));
  const shape = node.kind === 'handlers' ? `([${label}])` : `[${label}]`;
  return `${shape}:::${kindsOfNode(node).at(-1)}`;
}

function labelOf(node: GraphNode): string {
  switch (node.kind) {
    case 'event':
      return [node.type, ...(node.isUnused ? ['(not used)'] : []), ...(node.isDeprecated ? ['(deprecated)'] : [])].join(
        ' ',
      );
    case 'handlers':
      return node.names.join(', ');
    case 'reference':
      return node.type;
  }
}
