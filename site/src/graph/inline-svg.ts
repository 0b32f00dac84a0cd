/**
 * A picture of the event graph, as the generator writes it, for a place within a page: its links go where `rewrite`
 * says, its name is a label, and its colours are the page's. Throws at a text that is no such picture.
 */
export function inlineSvg(text: string, { rewrite }: { rewrite: (href: string) => string }): string {
  const [, attributes, title, drawing] = PICTURE.exec(text) ?? [];
  if (attributes === undefined || title === undefined || drawing === undefined) {
    throw new Error('not a picture of the event graph: run `pnpm generate`, so that output/graph is of this version');
  }
  const width = /\bwidth="(\d+)"/.exec(attributes)?.[1] ?? '0';
  const root = attributes
    // An image hides what is in it, and here are links.
    .replace('role="img"', 'role="group"')
    .replace(/aria-labelledby="[^"]*"/, `aria-label="${title}"`);
  return `<svg ${root} style="--natural:${width}px">${drawing
    .replace(PALETTE, '')
    .replaceAll(/ href="([^"]*)"/g, (_, href: string) => ` href="${encodeHtml(rewrite(decode(href)))}"`)}`;
}

const PICTURE =
  /^<svg (xmlns="[^>]*)>\n<title [^>]*>([^<]*)<\/title>\n<desc [^>]*>[^<]*<\/desc>(\n<style>[^]*<\/svg>)\n$/;

/** The colours of both schemes, which the page sets itself. */
const PALETTE = /^(?:\.event-graph\{--|@media \(prefers-color-scheme).*\n/gm;

const decode = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** Text of HTML and of its attributes. */
export const encodeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
