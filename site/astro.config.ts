import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { devAddresses } from './src/integrations/dev-addresses.ts';
import { outputFiles } from './src/integrations/output-files.ts';
import { normalizeBase } from './src/catalog/base.ts';
import { outputFolder } from './src/catalog/output.ts';
import { readTitle } from './src/catalog/read-title.ts';
import { digestPages } from './src/catalog/served.ts';
import { siteLinks } from './src/markdown/site-links.ts';
import { packValidators } from './src/playground/pack-validators.ts';
import { scrollableTables } from './src/markdown/scrollable-tables.ts';
import { highlight } from './src/markdown/highlight.ts';

/** `SITE_BASE=/events/ pnpm docs:build` is for a site that does not live at the root of its host. */
const base = normalizeBase(process.env.SITE_BASE ?? '/');
const site = process.env.SITE_URL;
const { title, description } = readTitle();

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  // No picture here is a bitmap: nothing is to be resized.
  image: { service: passthroughImageService() },
  markdown: { ...highlight, rehypePlugins: [[siteLinks, { base, catalog: digestPages() }], scrollableTables] },
  integrations: [
    starlight({
      title,
      description,
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css'],
      // The catalog's pages are not of a content collection, and one way to show code is enough.
      expressiveCode: false,
      routeMiddleware: './src/catalog/route-data.ts',
      components: {
        Head: './src/components/Head.astro',
        PageTitle: './src/components/PageTitle.astro',
        Footer: './src/components/Footer.astro',
      },
      // pages/404.astro, which leads on.
      disable404Route: true,
      credits: false,
      lastUpdated: false,
    }),
    outputFiles({ folders: ['json-schema', 'graph'], base }),
    devAddresses(),
    contentSecurityPolicy(),
  ],
  vite: {
    resolve: {
      alias: [
        {
          find: /^@synap\/types\/validators$/,
          replacement: fileURLToPath(new URL('types/src/validators/index.ts', `file://${outputFolder()}/`)),
        },
        // The playground takes single modules of the package, so that a page never loads the validators of all events.
        { find: /^@synap\/types\/(?=.+\.ts$)/, replacement: `${outputFolder()}/types/src/` },
      ],
    },
    server: { fs: { allow: ['..', outputFolder()] } },
    plugins: [packValidators({ folder: `${outputFolder()}/types/src/validators` })],
    // A script in the page would need a hash of its own.
    build: { assetsInlineLimit: 0 },
  },
});
