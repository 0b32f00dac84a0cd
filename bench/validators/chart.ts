import { handWritten } from './peers/hand-written.ts';
import { ours } from './peers/ours.ts';
import type { Report } from './report.ts';
import type { Timing } from './measure.ts';

/** Suites that are drawn. */
const DRAWN = ['is-wire', 'parse-stripped', 'errors'];

/** Times of the chief suites as bars, an SVG that reads on light and on dark pages and loads nothing. */
export const renderChart = ({ suites, machine }: Report): string => {
  const panels = DRAWN.flatMap((id) => suites.filter((suite) => suite.id === id && suite.timings.length > 0));
  let top = MARGIN + 40;
  const drawn = panels.map((panel) => {
    const text = renderPanel(panel.title, { timings: panel.timings, top });
    top += HEADING + panel.timings.length * ROW + GAP;
    return text;
  });
  const height = top + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Time to validate one event, by validator: shorter is faster</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .heading { font-size: 14px; font-weight: 600; }
  .quiet { fill: #59636e; }
  .bar { fill: #8c959f; }
  .ours { fill: #0969da; }
  .limit { fill: #1a7f37; }
  .page { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .bar { fill: #656c76; }
    .ours { fill: #4493f8; }
    .limit { fill: #3fb950; }
    .page { fill: #0d1117; }
  }
</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="6"/>
<text class="title" x="${MARGIN}" y="${MARGIN + 10}">Time to validate one event: shorter is faster</text>
<text class="quiet" x="${MARGIN}" y="${MARGIN + 28}">${escapeText(`${machine.processor}, Node ${machine.node}`)}</text>
${drawn.join('\n')}
</svg>
`;
};

const WIDTH = 760;
const MARGIN = 20;
const LABELS = 190;
const VALUES = 130;
const ROW = 22;
const HEADING = 34;
const GAP = 18;

const renderPanel = (title: string, { timings, top }: { timings: readonly Timing[]; top: number }): string => {
  const sorted = timings.toSorted((left, right) => left.nanoseconds - right.nanoseconds);
  const space = WIDTH - 2 * MARGIN - LABELS - VALUES;
  // A bar beyond four times the median would leave none of the others readable: it is cut, and its figure says so.
  const longest = Math.min(sorted.at(-1)!.nanoseconds, sorted[Math.floor(sorted.length / 2)]!.nanoseconds * 4);
  const bars = sorted.map(({ name, nanoseconds }, index) => {
    const y = top + HEADING + index * ROW;
    const isCut = nanoseconds > longest;
    const width = Math.max(1, (Math.min(nanoseconds, longest) / longest) * space);
    const kind = name === ours.name ? 'ours' : name === handWritten.name ? 'limit' : 'bar';
    const x = MARGIN + LABELS;
    return `<text x="${x - 10}" y="${y + 12}" text-anchor="end">${escapeText(name)}</text>
<rect class="${kind}" x="${x}" y="${y}" width="${width.toFixed(1)}" height="15" rx="2"/>
<text class="quiet" x="${(x + width + 8).toFixed(1)}" y="${y + 12}">${nanoseconds.toFixed(0)} ns${isCut ? ' (bar cut)' : ''}</text>`;
  });
  return [`<text class="heading" x="${MARGIN}" y="${top + 20}">${escapeText(title)}</text>`, ...bars].join('\n');
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
