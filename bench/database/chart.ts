import type { Measurement } from './subject.ts';
import { MODES, type Mode } from './modes.ts';
import type { Report } from './report.ts';
import { SUITES, type SuiteId } from './subject.ts';

/** Suites that are drawn. */
const DRAWN: readonly SuiteId[] = ['single', 'batch', 'concurrent'];

/** Rates as bars, an SVG that reads on light and on dark pages and loads nothing. */
export const renderChart = ({ measured, machine }: Report): string => {
  let top = MARGIN + 40;
  const drawn = (Object.keys(MODES) as Mode[]).flatMap((mode) =>
    DRAWN.map((suite) => {
      const rows = measured[mode].filter((measurement) => measurement.suite === suite);
      const text = renderPanel(`${SUITES[suite]} (${MODES[mode].title.toLowerCase()})`, { rows, top });
      top += HEADING + rows.length * ROW + GAP;
      return text;
    }),
  );
  const height = top + 8;
  const says = `${machine.processor}, PostgreSQL ${machine.postgres}, Node ${machine.node}; the disk flushes in ${machine.flush.toFixed(2)} ms`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Events appended a second, by store: longer is faster</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .heading { font-size: 14px; font-weight: 600; }
  .quiet { fill: #59636e; }
  .bar { fill: #8c959f; }
  .ours { fill: #0969da; }
  .page { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .bar { fill: #656c76; }
    .ours { fill: #4493f8; }
    .page { fill: #0d1117; }
  }
</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="6"/>
<text class="title" x="${MARGIN}" y="${MARGIN + 10}">Events appended a second: longer is faster</text>
<text class="quiet" x="${MARGIN}" y="${MARGIN + 28}">${escapeText(says)}</text>
${drawn.join('\n')}
</svg>
`;
};

const WIDTH = 860;
const MARGIN = 20;
const LABELS = 390;
const VALUES = 90;
const ROW = 22;
const HEADING = 34;
const GAP = 18;

const renderPanel = (title: string, { rows, top }: { rows: readonly Measurement[]; top: number }): string => {
  const sorted = rows.toSorted((one, other) => other.rate - one.rate);
  const longest = sorted[0]?.rate ?? 1;
  const space = WIDTH - 2 * MARGIN - LABELS - VALUES;
  const bars = sorted.map(({ id, name, rate }, index) => {
    const y = top + HEADING + index * ROW;
    const width = Math.max(1, (rate / longest) * space);
    const x = MARGIN + LABELS;
    return `<text x="${x - 10}" y="${y + 12}" text-anchor="end">${escapeText(name)}</text>
<rect class="${id.startsWith('ours') ? 'ours' : 'bar'}" x="${x}" y="${y}" width="${width.toFixed(1)}" height="15" rx="2"/>
<text class="quiet" x="${(x + width + 8).toFixed(1)}" y="${y + 12}">${Math.round(rate).toLocaleString('en-US')}</text>`;
  });
  return [`<text class="heading" x="${MARGIN}" y="${top + 20}">${escapeText(title)}</text>`, ...bars].join('\n');
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
