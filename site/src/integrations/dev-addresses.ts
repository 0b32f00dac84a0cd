import type { AstroIntegration } from 'astro';

/**
 * What `astro dev` answers otherwise than a build: with pages at addresses that end in `/`, it has endpoints of many names
 * only with a slash behind their ending (`/examples/tags.json/`), where a build has the file. So the slash is added on the
 * way in.
 */
export const devAddresses = (): AstroIntegration => ({
  name: 'dev-addresses',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, _, next) => {
        const [path = '', query] = (request.url ?? '/').split('?', 2);
        if (isEndpoint(path)) request.url = `${path}/${query === undefined ? '' : `?${query}`}`;
        next();
      });
    },
  },
});

/** The Markdown of any page, and the examples of the playground; not what the bundler serves. */
const isEndpoint = (path: string): boolean =>
  !/^\/(?:@|src\/|node_modules\/)/.test(path) && /(?:\.md|\/examples\/[^/]+\.json)$/.test(path);
