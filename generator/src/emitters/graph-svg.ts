import { dirname, relative } from 'node:path/posix';
import { encodeSvg, encodeSvgAttribute } from '../encoders/svg.ts';
import type { Band, GraphNode } from '../model/event-graph.ts';
import { encodePath, eventPage, systemPage, tablePage } from './docs-pages.ts';
import {
  kindsOfNode,
  type Box,
  type Curve,
  type Frame,
  type LegendEntry,
  type LegendKind,
  type Line,
  type Picture,
  type Rectangle,
} from './graph-layout.ts';
import { STYLE } from './graph-style.ts';
import { nameNode } from './graph-words.ts';

/** What the picture is called, and what it says, in raw text. */
export interface Words {
  readonly title: string;
  readonly description: string;
}

/** A picture as a file at `path` of the output. Its links lead to the pages beside it. */
export function printSvg(picture: Picture, { path, title, description }: Words & { readonly path: string }): string {
  const { isOverview, width, height } = picture;
  const label = `${path.replace(/\.svg$/, '').replace(/[^A-Za-z0-9]/gu, (character) => `-${character.codePointAt(0)?.toString(16)}-`)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="event-graph${isOverview ? ' overview' : ''}" role="img" aria-labelledby="${label}-title ${label}-desc"` +
      ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="${label}-title">${encodeSvg(title)}</title>`,
    `<desc id="${label}-desc">${encodeSvg(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    ...group('headings', picture.headings.map(printLine)),
    ...group(
      'frames',
      picture.frames.map((frame) => printFrame(frame, path)),
    ),
    ...group('edges', picture.edges.map(printEdge)),
    ...group(
      'nodes',
      picture.boxes.map((box) => printBox(box, path)),
    ),
    ...group('legend', picture.legend.map(printLegendEntry)),
    '</svg>',
    '',
  ].join('\n');
}

const group = (name: string, elements: readonly string[]): string[] =>
  elements.length === 0 ? [] : [`<g class="${name}">`, ...elements, '</g>'];

const printLine = ({ x, y, text, look }: Line): string =>
  `<text class="${look}" x="${x}" y="${y}">${encodeSvg(text)}</text>`;

function printFrame(frame: Frame, path: string): string {
  const link = attributes({ class: 'band', 'data-band': frame.band.name, href: linkTo(path, pageOfBand(frame.band)) });
  return `<g class="frame">${printRectangle(frame, 8)}<a${link}><title>${encodeSvg(frame.band.name)}</title>${printLine(frame.title)}</a></g>`;
}

const printEdge = ({ from, to, path }: Curve): string =>
  `<path${attributes({ class: 'edge', 'data-from': from, 'data-to': to, d: path })}/>`;

function printBox({ content, lines, ...rectangle }: Box<GraphNode | Band>, path: string): string {
  const drawn = `${printRectangle(rectangle, 'rows' in content || content.kind !== 'handlers' ? 6 : 16)}${lines.map(printLine).join('')}`;
  if ('rows' in content) {
    const link = { class: `node ${content.kind}`, 'data-node': content.name, href: linkTo(path, pageOfBand(content)) };
    return `<a${attributes(link)}><title>${encodeSvg(nameBand(content))}</title>${drawn}</a>`;
  }
  const title = `<title>${encodeSvg(nameNode(content))}</title>`;
  const data = { class: classesOf(content), 'data-node': content.id, 'data-event': content.type };
  if (content.kind === 'handlers') return `<g${attributes(data)}>${title}${drawn}</g>`;
  const bar = content.kind === 'event' && content.role === 'fact' ? printBar(rectangle) : '';
  return `<a${attributes({ ...data, href: linkTo(path, eventPage(content.type)) })}>${title}${drawn}${bar}</a>`;
}

const nameBand = ({ name, leadsTo }: Band): string =>
  leadsTo.length === 0 ? name : `${name}: leads to ${leadsTo.join(', ')}`;

function classesOf(node: GraphNode): string {
  const kinds = kindsOfNode(node).join(' ');
  return node.kind === 'event' ? `node event ${kinds}` : `node ${kinds}`;
}

const pageOfBand = ({ kind, name }: Band): string => (kind === 'table' ? tablePage(name) : systemPage(name));

const linkTo = (from: string, to: string): string => encodePath(relative(dirname(from), to));

const printRectangle = ({ x, y, width, height }: Rectangle, radius: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;

/** What tells a fact from an intent without colour. */
const printBar = ({ x, y, height }: Rectangle): string =>
  `<path class="bar" d="M${x + 4.5} ${y + 6}V${y + height - 6}"/>`;

/** What an event can be. */
const EVENT_KINDS: ReadonlySet<LegendKind> = new Set(['intent', 'fact', 'unused', 'deprecated']);

function printLegendEntry({ kind, label, ...swatch }: LegendEntry): string {
  const shape = EVENT_KINDS.has(kind) ? `event ${kind}` : kind;
  const bar =
    kind === 'fact' ? `<path class="bar" d="M${swatch.x + 4.5} ${swatch.y + 3}V${swatch.y + swatch.height - 3}"/>` : '';
  return `<g class="entry"><g class="${shape}">${printRectangle(swatch, kind === 'handlers' ? 7 : 4)}${bar}</g>${printLine(label)}</g>`;
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}=${encodeSvgAttribute(value)}`)
    .join('');
