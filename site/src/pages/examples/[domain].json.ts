import type { APIRoute } from 'astro';
import { eventPage } from '../../catalog/pages.ts';
import { readModel, readOutput } from '../../catalog/output.ts';
import { buildDomainFiles, type PlaygroundModel } from '../../playground/catalog-files.ts';

/** `examples/<domain>.json`: what the playground shows of the events of one table or system. */
export const getStaticPaths = () =>
  buildDomainFiles(readModel() as PlaygroundModel, {
    readEventPage: (type) => readOutput(eventPage(type).source),
  }).map(({ domain, file }) => ({ params: { domain }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(props['file']);
