import { encodeMermaidId, encodeMermaidLabel } from '../encoders/mermaid.ts';
import type { Band, EventGraph, Flow, GraphNode } from '../model/event-graph.ts';
import { kindsOfNode } from './graph-layout.ts';

/** Bands as a Mermaid flowchart: a subgraph a band, and no edge between subgraphs. */
export const printMermaid = (bands: readonly Band[]): string => printFlowchart(bands.flatMap(printBand));

function printBand(band: Band): string[] {
  const nodes = nodesOf(band);
  const ids = new Map(nodes.map((node) => [node.id, nodeId(node)]));
  return [
    `  subgraph ${bandId(band)}[${encodeMermaidLabel(band.name)}]`,
    '    direction LR',
    ...nodes.map((node) => `    ${printNode(node)}`),
    ...band.edges.map(({ from, to }) => `    ${ids.get(from)} --> ${ids.get(to)}`),
    '  end',
  ];
}

/** One node a band, and an edge wherever an event of one leads to an event of another. */
export const printMermaidOverview = ({ bands }: EventGraph): string => {
  const byName = new Map(bands.map((band) => [band.name, band]));
  return printFlowchart([
    ...bands.map((band) => `  ${bandId(band)}[${encodeMermaidLabel(band.name)}]:::${band.kind}`),
    ...bands.flatMap((band) =>
      band.leadsTo.flatMap((name) => {
        const other = byName.get(name);
        return other === undefined ? [] : [`  ${bandId(band)} --> ${bandId(other)}`];
      }),
    ),
  ]);
};

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

/** Workers are stadiums, all others are boxes. */
function printNode(node: GraphNode): string {
  const label = encodeMermaidLabel(labelOf(node));
  const shape = node.kind === 'handlers' ? `([${label}])` : `[${label}]`;
  return `${nodeId(node)}${shape}:::${kindsOfNode(node).at(-1)}`;
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

const bandId = ({ kind, name }: Band): string => `${kind}_${encodeMermaidId(name)}`;

/** A worker has the event that it handles for its name. */
const nodeId = (node: GraphNode): string =>
  node.kind === 'handlers' ? `worker_${encodeMermaidId(node.type)}` : `${node.kind}_${encodeMermaidId(node.id)}`;
