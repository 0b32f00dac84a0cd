import type { LoadedType } from './catalog.ts';
import type { CheckOptions, Fault, Verdict } from './check-event.ts';
import type { Span } from './parse-json.ts';
import { renderPath } from './place.ts';
import { summarize } from './summarize.ts';

export interface VerdictElements {
  readonly status: HTMLElement;
  readonly faults: HTMLElement;
  readonly facts: HTMLElement;
  readonly command: HTMLElement;
}

/** Of the faults of one event: more take the browser long to draw, and nobody reads them. */
export const MAX_SHOWN = 100;

/** Shows a verdict and what its type means. All text of the event goes into the page as text, never as HTML. */
export function showVerdict(
  elements: VerdictElements,
  {
    verdict,
    loaded,
    options,
    base,
    onGoTo,
  }: {
    verdict: Verdict;
    loaded: LoadedType | null;
    options: CheckOptions;
    base: string;
    onGoTo: (span: Span) => void;
  },
): void {
  showStatus(elements.status, { ...summarize(verdict, options), state: stateOf(verdict) });
  elements.faults.replaceChildren(...renderFaults(verdict, onGoTo));
  elements.facts.replaceChildren(...renderFacts({ verdict, loaded, base }));
  elements.command.textContent = renderCommand(options);
}

/** A line of its own, where there is no verdict: while something loads, or cannot. */
export function showStatus(
  status: HTMLElement,
  { title, detail, state }: { title: string; detail: string; state: 'valid' | 'invalid' | 'unknown' },
): void {
  const text = `${title}\n${detail}`;
  status.dataset['state'] = state;
  // It is read aloud when it changes, not with every key.
  if (status.dataset['shown'] === text) return;
  status.dataset['shown'] = text;
  status.replaceChildren(create('strong', title), ' ', create('span', detail));
}

/** What does the same in a terminal. */
export function renderCommand({ as, unknownTypes }: CheckOptions): string {
  const side = as === 'writer' ? ' --as writer' : '';
  return `synap validate event.json${side}${unknownTypes === 'refuse' ? ' --unknown refuse' : ''}`;
}

const stateOf = ({ isValid }: Verdict): 'valid' | 'invalid' => (isValid ? 'valid' : 'invalid');

function renderFaults({ faults, unlisted }: Verdict, onGoTo: (span: Span) => void): readonly HTMLElement[] {
  const items = faults.slice(0, MAX_SHOWN).map((fault) => renderFault(fault, onGoTo));
  const rest = faults.length + unlisted - items.length;
  return rest === 0 ? items : [...items, create('li', `And ${rest} more, which show when these are mended.`)];
}

function renderFault(fault: Fault, onGoTo: (span: Span) => void): HTMLElement {
  const { severity, code, line, column, path, message, advice } = fault;
  const button = create('button');
  button.type = 'button';
  const where = renderPath(path);
  const words = create('bdi', message);
  button.append(
    create('span', `${line}:${column}`, 'place'),
    ' ',
    ...(where === '' ? [] : [create('code', where), ' ']),
    words,
  );
  button.addEventListener('click', () => onGoTo(fault));
  const item = create('li');
  item.dataset['severity'] = severity;
  const rule = create('p', '', 'rule');
  rule.append(create('span', SEVERITY_WORDS[severity]), ' ', create('code', code));
  item.append(button, create('p', advice, 'advice'), rule);
  return item;
}

const SEVERITY_WORDS = { error: 'Fault', warning: 'Warning', note: 'Note' } as const;

function renderFacts({
  verdict,
  loaded,
  base,
}: {
  verdict: Verdict;
  loaded: LoadedType | null;
  base: string;
}): readonly HTMLElement[] {
  const facts: Fact[] = [
    ...(loaded === null ? [] : listFacts(loaded, base)),
    ...(verdict.timestamp === null ? [] : listTimes(verdict.timestamp)),
  ];
  if (facts.length === 0) return [];
  const list = create('dl');
  for (const { name, content } of facts) {
    const description = create('dd');
    description.append(...content);
    list.append(create('dt', name), description);
  }
  const heading = create('h2', loaded === null ? 'This event' : loaded.facts.type);
  if (loaded === null) return [heading, list];
  const notice = loaded.facts.deprecated === null ? [] : [create('p', loaded.facts.deprecated, 'notice')];
  return [heading, create('p', loaded.facts.description), ...notice, list];
}

interface Fact {
  readonly name: string;
  readonly content: readonly (Node | string)[];
}

function listFacts({ facts, domain }: LoadedType, base: string): readonly Fact[] {
  const { type, role, owner, partners, dataVersion } = facts;
  return [
    { name: 'Role', content: [ROLES[role]] },
    { name: domain.kind === 'table' ? 'Table' : 'System', content: [link(domain.name, `${base}${domain.page}`)] },
    ...(partners.length === 0
      ? []
      : [
          {
            name: 'Partner',
            content: partners.flatMap((partner, index) => [index === 0 ? '' : ', ', eventLink(partner, base)]),
          },
        ]),
    { name: 'Owner', content: [owner] },
    ...(dataVersion === 1 ? [] : [{ name: 'Data version', content: [String(dataVersion)] }]),
    { name: 'Page', content: [eventLink(type, base)] },
  ];
}

const ROLES = { intent: 'intent (someone wants it)', fact: 'fact (it has happened)' } as const;

const eventLink = (type: string, base: string): HTMLElement => link(type, `${base}events/${encodeURIComponent(type)}/`);

function link(text: string, href: string): HTMLElement {
  const anchor = create('a', text);
  anchor.href = href;
  return anchor;
}

function listTimes(timestamp: Date): readonly Fact[] {
  const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' }).format(timestamp);
  return [
    { name: 'Decoded time', content: [create('code', timestamp.toISOString())] },
    { name: 'Local time', content: [local] },
  ];
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string = '',
  className: string = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (text !== '') element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}
