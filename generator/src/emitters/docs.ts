import { buildEventGraph } from '../model/event-graph.ts';
import type { Model } from '../model/types.ts';
import { viewEnvelope } from './docs-envelope.ts';
import { viewEvent } from './docs-event.ts';
import { viewIndex } from './docs-index.ts';
import { ENVELOPE_PAGE, INDEX_PAGE, TYPES_PAGE, eventPage, systemPage, tablePage } from './docs-pages.ts';
import { viewSystem, viewTable } from './docs-table.ts';
import { viewTypes } from './docs-types.ts';
import type { EmitContext, Emitter, VirtualFile } from './emitter.ts';
import { renderTemplate } from './templates.ts';

/** The catalog as Markdown for people: an index, a page a table, a domain and an event, the envelope and the shared types. */
export const docsEmitter: Emitter = {
  name: 'docs',
  emit(model: Model, context: EmitContext): readonly VirtualFile[] {
    const render = (path: string, template: string, view: object): VirtualFile => ({
      path,
      contents: renderTemplate(context.templates, `docs/${template}.hbs`, view),
    });
    const at = (path: string) => ({ model, path });
    const bands = new Map(buildEventGraph(model).bands.map((band) => [`${band.kind} ${band.name}`, band]));
    return [
      render(INDEX_PAGE, 'index', viewIndex(at(INDEX_PAGE))),
      render(ENVELOPE_PAGE, 'envelope', viewEnvelope(at(ENVELOPE_PAGE))),
      render(TYPES_PAGE, 'types', viewTypes(at(TYPES_PAGE))),
      ...model.tables.map((table) => {
        const path = tablePage(table.name);
        return render(path, 'table', viewTable(at(path), { table, band: bands.get(`table ${table.name}`)! }));
      }),
      ...model.systems.map((system) => {
        const path = systemPage(system.domain);
        return render(path, 'system', viewSystem(at(path), { system, band: bands.get(`system ${system.domain}`)! }));
      }),
      ...model.events.map((event) => {
        const path = eventPage(event.type);
        const note = context.notes.get(event.type) ?? '';
        return render(path, 'event', viewEvent(at(path), { event, note }));
      }),
    ];
  },
};
