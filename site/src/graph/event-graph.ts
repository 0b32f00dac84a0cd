import { createWalk, type Direction, type Walk, type WalkNode } from './walk.ts';
import { clampZoom, scrollAfterZoom, zoomByWheel, ZOOM_STEP } from './zoom.ts';

type SvgNode = SVGGraphicsElement;

/** Point of the screen that stays where it is while the picture grows; the middle where none is given. */
interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** Kinds of nodes that can be left out, by their class in the picture. */
const KINDS = {
  intent: 'Intents',
  fact: 'Facts',
  handlers: 'Workers',
  reference: 'References',
  unused: 'Not used',
  deprecated: 'Deprecated',
  table: 'Tables',
  system: 'Domains',
} as const;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Makes a picture of the event graph one to move about in: the picture grows within a frame that scrolls, so that
 * touch, scroll bars and focus work as anywhere. The markup is `drawGraph`'s.
 */
class EventGraph extends HTMLElement {
  #view!: HTMLElement;
  #svg!: SVGSVGElement;
  #nodes = new Map<string, SvgNode>();
  #edges: SVGElement[] = [];
  #walk!: Walk;
  #zoom = 1;
  #status: HTMLElement = document.createElement('span');

  connectedCallback(): void {
    const view = this.querySelector<HTMLElement>('.graph-view');
    const svg = view?.querySelector('svg');
    if (view === null || svg === null || svg === undefined || this.dataset['ready'] !== undefined) return;
    this.#view = view;
    this.#svg = svg;
    this.#cropLegend();
    this.#readPicture();
    this.#addTools();
    this.#followPointer();
    this.#followKeys();
    this.dataset['ready'] = '';
  }

  /** Its legend is drawn anew, as boxes to tick; on paper it stays, below the picture's edge. */
  #cropLegend(): void {
    const legend = this.#svg.querySelector<SVGGraphicsElement>('.legend');
    const { width } = this.#svg.viewBox.baseVal;
    if (legend === null) return;
    const height = legend.getBBox().y;
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#svg.setAttribute('height', String(height));
  }

  #readPicture(): void {
    const nodes = [...this.#svg.querySelectorAll<SvgNode>('.node, .band')];
    this.#nodes = new Map(nodes.map((node) => [idOf(node), node]));
    this.#edges = [...this.#svg.querySelectorAll<SVGElement>('.edge')];
    for (const [index, node] of nodes.entries()) {
      // One stop of the tab key; from there arrows lead on.
      node.setAttribute('tabindex', index === 0 ? '0' : '-1');
      if (node.localName !== 'g') continue;
      node.setAttribute('role', 'img');
      node.setAttribute('aria-label', node.querySelector('title')?.textContent ?? '');
    }
    this.#updateWalk();
  }

  /** Of what is shown. */
  #updateWalk(): void {
    const nodes = [...this.#nodes].filter(([, node]) => !node.classList.contains('off'));
    this.#walk = createWalk(
      nodes.map(([id, node]) => placeOf(id, node)),
      this.#edges.filter((edge) => !edge.classList.contains('off')).map(endsOf),
    );
  }

  #addTools(): void {
    const tools = this.querySelector<HTMLElement>('.graph-tools');
    const help = this.querySelector<HTMLElement>('.graph-help');
    const files = this.querySelector<HTMLElement>('.graph-files');
    const mermaid = this.querySelector<HTMLAnchorElement>('.graph-mermaid');
    if (tools === null || help === null || files === null || mermaid === null) return;
    const buttons = group('graph-buttons', 'Size of the picture', [
      button('Zoom out', '−', () => this.#zoomTo(this.#zoom / ZOOM_STEP)),
      button('Zoom in', '+', () => this.#zoomTo(this.#zoom * ZOOM_STEP)),
      button('Reset zoom', 'Reset', () => this.#reset()),
      ...(document.fullscreenEnabled ? [button('Full screen', 'Full screen', () => this.#toggleFullScreen())] : []),
    ]);
    const legend = this.#createLegend();
    tools.replaceChildren(...(legend.childElementCount > 1 ? [legend] : []), buttons);
    tools.hidden = false;
    help.textContent = 'Drag to move, Ctrl and wheel to zoom, arrow keys to follow the edges, Enter to open.';
    help.hidden = false;
    this.#status.className = 'graph-status';
    this.#status.setAttribute('role', 'status');
    const copy = button('Copy as Mermaid', 'Copy Mermaid', () => void this.#copy(mermaid.href));
    files.append(copy, this.#status);
  }

  #createLegend(): HTMLElement {
    const kinds = Object.entries(KINDS).filter(([kind]) => this.#svg.querySelector(`.node.${kind}`) !== null);
    const fields = kinds.map(([kind, name]) => {
      const [label, box, swatch] = ['label', 'input', 'span'].map((tag) => document.createElement(tag));
      if (!(box instanceof HTMLInputElement) || label === undefined || swatch === undefined) return '';
      box.type = 'checkbox';
      box.checked = true;
      box.value = kind;
      swatch.className = `graph-swatch ${kind}`;
      label.append(box, swatch, name);
      return label;
    });
    const legend = group('graph-legend', 'What is shown', fields);
    legend.addEventListener('change', () => this.#showKinds(legend));
    return legend;
  }

  /** A node with two kinds is shown where both are, and an edge where both of its ends are. */
  #showKinds(legend: HTMLElement): void {
    const off = [...legend.querySelectorAll('input')].filter(({ checked }) => !checked).map(({ value }) => value);
    for (const node of this.#nodes.values()) {
      node.classList.toggle(
        'off',
        off.some((kind) => node.classList.contains(kind)),
      );
    }
    for (const edge of this.#edges) {
      const { from, to } = endsOf(edge);
      const isOff = [from, to].some((id) => this.#nodes.get(id)?.classList.contains('off'));
      edge.classList.toggle('off', isOff);
    }
    this.#updateWalk();
    this.#light(null);
    const shown = [...this.#nodes.values()].filter((node) => !node.classList.contains('off'));
    if (!shown.some((node) => node.getAttribute('tabindex') === '0')) this.#makeStop(shown[0]);
  }

  #makeStop(stop: SvgNode | undefined): void {
    for (const node of this.#nodes.values()) node.setAttribute('tabindex', node === stop ? '0' : '-1');
  }

  /** Shows what leads to a node and what it leads to; nothing for null. */
  #light(node: SvgNode | null): void {
    const path = node === null || node.classList.contains('off') ? new Set<string>() : this.#walk.path(idOf(node));
    this.#svg.classList.toggle('has-lit', path.size > 1);
    for (const [id, other] of this.#nodes) other.classList.toggle('lit', path.has(id));
    for (const edge of this.#edges) {
      const { from, to } = endsOf(edge);
      edge.classList.toggle('lit', path.has(from) && path.has(to));
    }
  }

  #followPointer(): void {
    const view = this.#view;
    const nodeAt = ({ target }: Event): SvgNode | null =>
      target instanceof Element ? target.closest<SvgNode>('.node') : null;
    this.#svg.addEventListener('pointerover', (event) => this.#light(nodeAt(event)));
    this.#svg.addEventListener('pointerleave', () => this.#light(null));
    this.#svg.addEventListener('focusin', (event) => this.#light(nodeAt(event)));
    this.#svg.addEventListener('focusout', () => this.#light(null));
    view.addEventListener(
      'wheel',
      (event) => {
        // Without a key the wheel scrolls, here as elsewhere; two fingers on a pad come with ctrl.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoomTo(zoomByWheel(this.#zoom, event), event);
      },
      { passive: false },
    );
    followDrag(view);
    followPinch(view, {
      zoom: () => this.#zoom,
      zoomTo: (zoom, place) => this.#zoomTo(zoom, place),
    });
  }

  #followKeys(): void {
    this.#svg.addEventListener('keydown', (event) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      const direction = DIRECTIONS[key];
      const node = event.target.closest<SvgNode>('.node, .band');
      if (direction !== undefined && node !== null) {
        const next = this.#nodes.get(this.#walk.next(idOf(node), direction) ?? '');
        event.preventDefault();
        this.#focus(next);
      } else if (key === '+' || key === '=') this.#zoomTo(this.#zoom * ZOOM_STEP);
      else if (key === '-') this.#zoomTo(this.#zoom / ZOOM_STEP);
      else if (key === '0') this.#reset();
    });
  }

  #focus(node: SvgNode | undefined): void {
    if (node === undefined) return;
    this.#makeStop(node);
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #zoomTo(wanted: number, place?: Place): void {
    const zoom = clampZoom(wanted);
    const view = this.#view;
    const frame = view.getBoundingClientRect();
    const point = {
      x: place === undefined ? view.clientWidth / 2 : place.clientX - frame.left,
      y: place === undefined ? view.clientHeight / 2 : place.clientY - frame.top,
    };
    const before = this.#svg.getBoundingClientRect().width;
    const { scrollLeft, scrollTop } = view;
    this.#zoom = zoom;
    this.#svg.style.setProperty('--zoom', String(zoom));
    const factor = this.#svg.getBoundingClientRect().width / before;
    view.scrollLeft = scrollAfterZoom({ scroll: scrollLeft, point: point.x, factor });
    view.scrollTop = scrollAfterZoom({ scroll: scrollTop, point: point.y, factor });
  }

  #reset(): void {
    this.#zoomTo(1);
    this.#view.scrollTo(0, 0);
  }

  #toggleFullScreen(): void {
    if (document.fullscreenElement === null) void this.querySelector('figure')?.requestFullscreen();
    else void document.exitFullscreen();
  }

  async #copy(url: string): Promise<void> {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(String(response.status));
      await navigator.clipboard.writeText(await response.text());
      this.#status.textContent = 'Copied.';
    } catch {
      this.#status.textContent = 'Not copied: open the Mermaid file and copy it there.';
    }
  }
}

/** Bands have no id: they are not nodes, but have a place among them. */
const idOf = (node: SvgNode): string => node.dataset['node'] ?? `band ${node.dataset['band']}`;

const endsOf = (edge: SVGElement): { from: string; to: string } => ({
  from: edge.dataset['from'] ?? '',
  to: edge.dataset['to'] ?? '',
});

function placeOf(id: string, node: SvgNode): WalkNode {
  const { x, y, width, height } = node.getBBox();
  const isReference = node.classList.contains('reference');
  return { id, event: node.dataset['event'] ?? null, isReference, x, y, width, height };
}

function group(name: string, label: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  element.append(...children);
  return element;
}

function button(label: string, text: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.title = label;
  // What is seen is part of the name, or a sign that says nothing.
  if (!/\w/.test(text)) element.setAttribute('aria-label', label);
  element.addEventListener('click', run);
  return element;
}

/** The mouse drags the picture; fingers scroll by themselves. A drag does not open what it began on. */
function followDrag(view: HTMLElement): void {
  let start: { x: number; y: number; left: number; top: number } | null = null;
  let hasMoved = false;
  view.addEventListener('pointerdown', ({ pointerType, button: pressed, clientX, clientY }) => {
    if (pointerType !== 'mouse' || pressed !== 0) return;
    start = { x: clientX, y: clientY, left: view.scrollLeft, top: view.scrollTop };
    hasMoved = false;
  });
  view.addEventListener('pointermove', ({ clientX, clientY, pointerId, buttons }) => {
    if (start === null) return;
    if (buttons === 0) return void (start = null);
    const [x, y] = [clientX - start.x, clientY - start.y];
    if (!hasMoved && Math.hypot(x, y) < 5) return;
    if (!hasMoved) view.setPointerCapture(pointerId);
    hasMoved = true;
    view.classList.add('is-dragged');
    view.scrollTo(start.left - x, start.top - y);
  });
  const stop = (): void => {
    start = null;
    view.classList.remove('is-dragged');
  };
  view.addEventListener('pointerup', stop);
  view.addEventListener('pointercancel', stop);
  view.addEventListener('dragstart', (event) => event.preventDefault());
  view.addEventListener(
    'click',
    (event) => {
      if (hasMoved) event.preventDefault();
      hasMoved = false;
    },
    { capture: true },
  );
}

interface Zoomable {
  zoom(): number;
  zoomTo(zoom: number, place: Place): void;
}

function followPinch(view: HTMLElement, { zoom, zoomTo }: Zoomable): void {
  let start: { distance: number; zoom: number } | null = null;
  view.addEventListener('touchstart', ({ touches }) => {
    start = touches.length === 2 ? { distance: distanceOf(touches), zoom: zoom() } : null;
  });
  view.addEventListener(
    'touchmove',
    (event) => {
      const [a, b] = event.touches;
      if (start === null || a === undefined || b === undefined) return;
      event.preventDefault();
      const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
      zoomTo((start.zoom * distanceOf(event.touches)) / start.distance, middle);
    },
    { passive: false },
  );
  view.addEventListener('touchend', () => (start = null));
}

function distanceOf(touches: TouchList): number {
  const [a, b] = touches;
  return a === undefined || b === undefined ? 1 : Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

customElements.define('event-graph', EventGraph);
