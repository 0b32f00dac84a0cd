import { readOutput } from '../catalog/output.ts';
import { siteUrl } from '../markdown/site-links.ts';
import { encodeHtml, inlineSvg } from './inline-svg.ts';

/** A graph by its path below the output folder, `graph/catalog.svg`; what it shows, for those who do not see it. */
export interface GraphPicture {
  readonly svg: string;
  readonly label: string;
}

/**
 * The picture as HTML: a figure with links to its files. The element `event-graph` adds to it what needs a script;
 * without one it is a picture whose nodes are links.
 */
export function drawGraph({ svg, label }: GraphPicture, base: string): string {
  const url = (target: string): string => {
    const found = siteUrl(target, { base, source: svg });
    if (found !== null) return found;
    throw new Error(`${svg} links ${target}, which the output does not have: run \`pnpm generate\``);
  };
  const file = (path: string): string => url(path.slice(path.lastIndexOf('/') + 1));
  const mermaid = svg.replace(/\.svg$/, '.mmd');
  return [
    '<event-graph>',
    `<figure class="graph not-content" aria-label="${encodeHtml(label)}">`,
    '<div class="graph-tools" hidden></div>',
    `<div class="graph-view">${inlineSvg(readOutput(svg), { rewrite: url })}</div>`,
    '<figcaption>',
    '<span class="graph-help" hidden></span>',
    `<span class="graph-files"><a href="${encodeHtml(file(svg))}" download>Download SVG</a>`,
    `<a class="graph-mermaid" href="${encodeHtml(file(mermaid))}">Mermaid</a></span>`,
    '</figcaption>',
    '</figure>',
    '</event-graph>',
  ].join('');
}
