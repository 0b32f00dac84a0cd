import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { siteBase } from './base.ts';
import { siteSections, type Link } from './sections.ts';

type Entry = StarlightRouteData['sidebar'][number];

/** The side bar and the way on, of every page: those of the framework would hold a link to each of thousands of events. */
export const onRequest = defineRouteMiddleware(({ url, locals }) => {
  const base = siteBase();
  const slug = decodeURI(url.pathname).slice(base.length).replace(/\/$/, '');
  const route = locals.starlightRoute;
  const link = ({ label, slug: to }: Link) => ({
    type: 'link' as const,
    label,
    href: encodeURI(`${base}${to}/`),
    isCurrent: to === slug,
    badge: undefined,
    attrs: {},
  });
  const sections = siteSections(slug);
  route.sidebar = sections.map(({ label, links, groups }) => ({
    type: 'group',
    label,
    collapsed: false,
    badge: undefined,
    entries: [
      ...links.map(link),
      ...groups.map((group): Entry => ({
        type: 'group',
        label: group.label,
        collapsed: group.links.every((to) => to.slug !== slug),
        badge: undefined,
        entries: group.links.map(link),
      })),
    ],
  }));
  const order = sections.flatMap(({ links, groups }) => [...links, ...groups.flatMap((group) => group.links)]);
  const at = order.findIndex((to) => to.slug === slug);
  const beside = (index: number) => {
    const to = at === -1 ? undefined : order[index];
    return to === undefined ? undefined : link({ label: to.title ?? to.label, slug: to.slug });
  };
  route.pagination = { prev: beside(at - 1), next: beside(at + 1) };
});
