import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { siteBase } from '../catalog/base.ts';
import { markdownForAgents } from '../catalog/markdown-for-agents.ts';
import { readOutput } from '../catalog/output.ts';
import { listPages } from '../catalog/pages.ts';
import { CHANGELOG, COMMANDS, HOME, readChangelog, readCommands, readHome } from '../catalog/written-pages.ts';

/** Every page as Markdown, at its address with `.md` for the last slash: for agents, and for whoever wants the text. */
export const getStaticPaths = async () => [
  ...listPages().map(({ slug, source }) => ({ params: { page: slug }, props: { source, text: null } })),
  ...[
    { page: 'index', source: HOME, text: readHome() },
    { page: 'reference/changelog', source: CHANGELOG, text: readChangelog() },
    { page: 'reference/commands', source: COMMANDS, text: readCommands() },
  ].map(({ page, source, text }) => ({ params: { page }, props: { source, text } })),
  ...(await getCollection('docs')).map(({ id, data, body = '' }) => ({
    params: { page: id },
    props: { source: null, text: `# ${data.title}\n\n${data.description ?? ''}\n\n${body}` },
  })),
];

export const GET: APIRoute<{ source: string | null; text: string | null }> = ({ props: { source, text } }) =>
  new Response(markdownForAgents(text ?? readOutput(source ?? ''), { source, base: siteBase() }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
