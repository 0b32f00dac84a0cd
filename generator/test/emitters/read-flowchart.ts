/** A Mermaid flowchart, as far as the generator writes one. */
export interface Flowchart {
  readonly subgraphs: readonly FlowchartNode[];
  readonly nodes: readonly FlowchartNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly comments: readonly string[];
}

export interface FlowchartNode {
  readonly id: string;
  /** With its entity codes put back. */
  readonly label: string;
}

const ID = '[a-z][1-9][0-9]*';
const LABEL = String.raw`"((?:[\p{L}\p{M}\p{N} ]|(?<=[A-Za-z0-9])\.(?=[A-Za-z0-9])|#\d+;)+)"`;

/** Strict: throws at a line that is none of the few forms, at an id given twice and at an edge to no node. */
export function readFlowchart(source: string): Flowchart {
  const [first, ...lines] = source.split('\n');
  if (first !== 'flowchart LR' || lines.pop() !== '') throw new Error('not a flowchart that ends in a line feed');
  const subgraphs: FlowchartNode[] = [];
  const nodes: FlowchartNode[] = [];
  const edges: { from: string; to: string }[] = [];
  const comments: string[] = [];
  const classes = { used: new Set<string>(), defined: new Set<string>() };
  let depth = 0;
  for (const line of lines) {
    const subgraph = matchLine(line, `subgraph (${ID})\\[${LABEL}\\]`);
    const node = matchLine(line, `(${ID})(?:\\[${LABEL}\\]|\\(\\[${LABEL}\\]\\))(?::::([a-z]+))?`);
    const comment = matchLine(line, '%% ([^{}]+)');
    const edge = matchLine(line, `(${ID}) --> (${ID})`);
    const classDef = matchLine(
      line,
      'classDef ([a-z]+) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}(?:,stroke-dasharray:\\d+ \\d+)?',
    );
    if (subgraph !== null) {
      subgraphs.push({ id: subgraph[1]!, label: decode(subgraph[2]!) });
      depth += 1;
    } else if (node !== null) {
      nodes.push({ id: node[1]!, label: decode(node[2] ?? node[3]!) });
      if (node[4] !== undefined) classes.used.add(node[4]);
    } else if (edge !== null) edges.push({ from: edge[1]!, to: edge[2]! });
    else if (classDef !== null) classes.defined.add(classDef[1]!);
    else if (comment !== null) comments.push(comment[1]!);
    else if (line.trim() === 'end') depth -= 1;
    else if (line.trim() !== 'direction LR' || depth !== 1) throw new Error(`not a line of a flowchart: ${line}`);
    if (depth < 0 || depth > 1) throw new Error('subgraphs do not match');
  }
  const ids = new Set([...subgraphs, ...nodes].map(({ id }) => id));
  if (ids.size < subgraphs.length + nodes.length) throw new Error('an id twice');
  const lost = edges.find(({ from, to }) => !ids.has(from) || !ids.has(to));
  if (lost !== undefined) throw new Error(`an edge to no node: ${lost.from} --> ${lost.to}`);
  const [used, defined] = [classes.used, classes.defined].map((names) => [...names].sort().join());
  if (used !== defined) throw new Error('a class that is not defined, or not used');
  return { subgraphs, nodes, edges, comments };
}

const matchLine = (line: string, pattern: string): RegExpExecArray | null =>
  new RegExp(`^ *${pattern}$`, 'u').exec(line);

const decode = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
