/**
 * How the pictures look. A page that inlines one sets the variables, such as `--graph-ink`; what draws SVG without
 * knowing variables takes the plain colour that stands before each. All text has a contrast of 4.5 to 1 at least on
 * what it stands on, all lines that mean something 3 to 1.
 */
const LIGHT = {
  ground: '#ffffff',
  frame: '#f6f8fa',
  'frame-line': '#d0d7de',
  ink: '#1f2328',
  muted: '#57606a',
  edge: '#6e7781',
  node: '#ffffff',
  'node-line': '#818b98',
  intent: '#f9efdf',
  'intent-line': '#8a5200',
  fact: '#dff1e7',
  'fact-line': '#0f6b41',
  warning: '#a52812',
} as const;

type Colour = keyof typeof LIGHT;

const DARK: Readonly<Record<Colour, string>> = {
  ground: '#0d1117',
  frame: '#151b23',
  'frame-line': '#3d444d',
  ink: '#f0f6fc',
  muted: '#9ea7b3',
  edge: '#8b949e',
  node: '#21262d',
  'node-line': '#7d8590',
  intent: '#35291a',
  'intent-line': '#f2b455',
  fact: '#15332a',
  'fact-line': '#6fd0a0',
  warning: '#ff9d8a',
};

/** Exported for the test of contrast. */
export const PALETTES = { light: LIGHT, dark: DARK };

const SANS = "ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const paint = (property: 'fill' | 'stroke', colour: Colour): string =>
  `${property}:${LIGHT[colour]};${property}:var(--graph-${colour})`;

const declare = (palette: Readonly<Record<Colour, string>>): string =>
  `.event-graph{${Object.entries(palette)
    .map(([colour, value]) => `--graph-${colour}:${value}`)
    .join(';')}}`;

const rule = (selectors: string, ...declarations: readonly string[]): string =>
  `${selectors
    .split(',')
    .map((selector) => `.event-graph ${selector}`)
    .join(',')}{${declarations.join(';')}}`;

/** The text of the picture's one style element. It holds nothing from the manifest, and no character that XML reads. */
export const STYLE: string = [
  '',
  declare(LIGHT),
  `@media (prefers-color-scheme:dark){${declare(DARK)}}`,
  rule('text', `font-family:${SANS}`, 'font-size:13px', paint('fill', 'ink')),
  rule('.code,.title', `font-family:${MONO}`),
  rule('.title', 'font-size:14px', 'font-weight:600'),
  rule('.note', 'font-size:11px', paint('fill', 'muted')),
  rule('a', 'text-decoration:none', 'cursor:pointer'),
  rule('.ground', paint('fill', 'ground')),
  rule('.frame rect', paint('fill', 'frame'), paint('stroke', 'frame-line')),
  rule('.edge', 'fill:none', paint('stroke', 'edge'), 'stroke-width:1.5', 'stroke-linejoin:round'),
  rule(
    '.handlers rect,.reference rect,.table rect,.system rect,.event rect',
    paint('fill', 'node'),
    paint('stroke', 'node-line'),
  ),
  rule('.reference rect,.system rect', 'stroke-dasharray:5 3'),
  rule('.intent rect', paint('fill', 'intent'), paint('stroke', 'intent-line')),
  rule('.fact rect', paint('fill', 'fact'), paint('stroke', 'fact-line')),
  rule('.bar', paint('stroke', 'fact-line'), 'stroke-width:3', 'stroke-linecap:round'),
  rule(
    '.unused rect',
    paint('fill', 'frame'),
    paint('stroke', 'node-line'),
    'stroke-dasharray:1.5 3',
    'stroke-linecap:round',
  ),
  rule('.unused .code', paint('fill', 'muted')),
  rule('.unused .bar', paint('stroke', 'node-line')),
  rule('.deprecated rect', paint('stroke', 'warning'), 'stroke-dasharray:none'),
  rule('.deprecated .code', 'text-decoration:line-through'),
  rule('a:hover rect,a:focus-visible rect', 'stroke-width:2.5'),
  rule('a:hover .title', 'text-decoration:underline'),
  '',
].join('\n');
