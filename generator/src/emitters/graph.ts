import { buildEventGraph, type Band } from '../model/event-graph.ts';
import { toPascalCase } from '../model/names.ts';
import type { Model } from '../model/types.ts';
import type { Emitter, VirtualFile } from './emitter.ts';
import { layOutBands, layOutOverview, MOST_BANDS } from './graph-layout.ts';
import { printMermaidBand, printMermaidCatalog } from './graph-mermaid.ts';
import { bandGraph, catalogGraph } from './graph-paths.ts';
import { printSvg } from './graph-svg.ts';
import { describeBand, describeCatalog, describeOverview, titleOfBand, titleOfCatalog } from './graph-words.ts';

/**
 * What leads to what, as pictures and as Mermaid: one for each table and domain, and one for all. Of more tables than
 * one picture can show, that one has tables in place of events; so has the Mermaid of more than Mermaid draws.
 */
export const graphEmitter: Emitter = {
  name: 'graph',
  emit(model: Model): readonly VirtualFile[] {
    const graph = buildEventGraph(model);
    const { bands } = graph;
    const isOverview = bands.length > MOST_BANDS;
    const svg = catalogGraph('svg');
    return [
      {
        path: svg,
        contents: printSvg(isOverview ? layOutOverview(graph) : layOutBands(graph, bands), {
          path: svg,
          title: titleOfCatalog(toPascalCase(model.name)),
          description: isOverview ? describeOverview(graph) : describeCatalog(graph),
        }),
      },
      { path: catalogGraph('mmd'), contents: printMermaidCatalog(graph) },
      ...bands.flatMap((band: Band): VirtualFile[] => {
        const path = bandGraph(band, 'svg');
        const words = { title: titleOfBand(band), description: describeBand(band) };
        return [
          { path, contents: printSvg(layOutBands(graph, [band]), { path, ...words }) },
          { path: bandGraph(band, 'mmd'), contents: printMermaidBand(band) },
        ];
      }),
    ];
  },
};
