import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { siteBase } from '../catalog/base.ts';
import { readModel } from '../catalog/output.ts';
import { readTitle } from '../catalog/read-title.ts';
import { siteSections } from '../catalog/sections.ts';
import { ENVELOPE, INDEX, TYPES, eventPage, systemPage, tablePage } from '../catalog/pages.ts';
import { encodeMarkdown } from '../markdown/encode-markdown.ts';

/** The index for language models (llmstxt.org): each page as Markdown, with what is on it. */
export const GET: APIRoute = async () => {
  const { title, description } = readTitle();
  const { package: npm, tables, systems, events } = readModel();
  const base = siteBase();
  const link = (title: string, slug: string, what: string) =>
    `- [${encodeMarkdown(title)}](${base}${slug}.md): ${encodeMarkdown(what)}`;
  const order = siteSections('').flatMap(({ links }) => links.map(({ slug }) => slug));
  // A collection has the order in which its files were read, which is another in each build.
  const written = (await getCollection('docs'))
    .filter(({ id }) => /^(?:start|guides)\//.test(id))
    .sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id) || (left.id < right.id ? -1 : 1));
  const text = [
    `# ${encodeMarkdown(title)}`,
    '',
    `> ${encodeMarkdown(description)} The types and validators are in the npm package ${npm.name}.`,
    '',
    '## Catalog',
    '',
    link('Overview', INDEX.slug, 'how events come in, tables, classification'),
    link('Envelope', ENVELOPE.slug, 'the fields that every event has'),
    link('Shared types', TYPES.slug, 'shapes that several events use'),
    `- [JSON Schemas](${base}json-schema/index.json): where the schema of each event is`,
    '',
    '## Tables',
    '',
    ...tables.map(({ name: table, description }) => link(table, tablePage(table).slug, description)),
    ...systems.map(({ domain, description }) => link(domain, systemPage(domain).slug, description)),
    '',
    '## Events',
    '',
    ...events.map(({ type, description }) => link(type, eventPage(type).slug, description)),
    '',
    '## Guides',
    '',
    ...written.map(({ id, data }) => link(data.title, id, data.description ?? '')),
    '',
    '## Optional',
    '',
    link('Commands', 'reference/commands', 'the command line'),
    link('Changelog', 'reference/changelog', 'what each release changed'),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
