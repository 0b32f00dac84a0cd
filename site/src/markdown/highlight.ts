import type { AstroMarkdownOptions } from '@astrojs/markdown-remark';

/** How code is coloured: by CSS variables, which `styles/theme.css` sets for light and dark. */
export const highlight = {
  syntaxHighlight: 'shiki',
  shikiConfig: { theme: 'css-variables' },
} satisfies AstroMarkdownOptions;
