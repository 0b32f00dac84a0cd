import type { Catalog, LoadedType, ValidatorModules } from './catalog.ts';
import { loadCatalog, NotLoaded } from './catalog.ts';
import { checkEvent, readEvent, type CheckOptions } from './check-event.ts';
import { createEditor, type Editor } from './editor.ts';
import { decodeFragment, encodeFragment, isTooLong, MAX_TEXT, typeFragment } from './share-link.ts';
import { MAX_SHOWN, showStatus, showVerdict } from './show-verdict.ts';
import { createTypePicker, type TypePicker } from './type-picker.ts';

/** Starts the playground in the elements of its page. `base` is the site's, with a slash at its end. */
export async function startPlayground(base: string): Promise<void> {
  const page = findElements();
  const session: Session = {
    base,
    page,
    catalog: null,
    editor: startEditor(page, ({ byHand }) => {
      if (byHand) {
        page.said.textContent = '';
        showAddress(session, '');
      }
      scheduleCheck(session);
    }),
    picker: null,
    loadedText: '',
    loadedFragment: '',
    shownFragment: '',
    run: 0,
    timer: 0,
  };
  page.root.hidden = false;
  page.root.dataset['ready'] = 'false';
  try {
    session.catalog = await loadCatalog({ base, modules: VALIDATORS });
  } catch (error) {
    showProblem(session, error);
    return;
  }
  const { types } = session.catalog;
  session.picker = createTypePicker(
    { input: page.type, list: page.types, status: page.found },
    { types, onPick: (type) => void openExample(session, type) },
  );
  page.type.disabled = false;
  listen(session);
  await openFragment(session);
  page.root.dataset['ready'] = 'true';
  // A page that was left open in a train goes on working.
  requestIdle(() => void session.catalog?.preload());
}

/** Loaded one by one, by what is checked. The path is an alias: the output folder may be elsewhere. */
const VALIDATORS: ValidatorModules = import.meta.glob([
  '@synap/types/validators/tables/*.ts',
  '@synap/types/validators/systems/*.ts',
]);

interface Session {
  readonly base: string;
  readonly page: PageElements;
  readonly editor: Editor;
  catalog: Catalog | null;
  picker: TypePicker | null;
  /** What "Reset" goes back to. */
  loadedText: string;
  /** The address of that, without `#`: empty where it has none. */
  loadedFragment: string;
  /** Of what is seen now. */
  shownFragment: string;
  /** Of the newest check: an older one that ends later shows nothing. */
  run: number;
  timer: number;
}

type PageElements = ReturnType<typeof findElements>;

function findElements() {
  const find = <Kind extends Element>(name: string, kind: new () => Kind): Kind => {
    const element = document.querySelector(`[data-playground="${name}"]`);
    if (element instanceof kind) return element;
    throw new Error(`the page of the playground has no ${name}`);
  };
  return {
    root: find('root', HTMLElement),
    type: find('type', HTMLInputElement),
    types: find('types', HTMLElement),
    found: find('found', HTMLElement),
    writer: find('writer', HTMLInputElement),
    reader: find('reader', HTMLInputElement),
    refuse: find('refuse', HTMLInputElement),
    editor: find('editor', HTMLElement),
    status: find('status', HTMLElement),
    faults: find('faults', HTMLElement),
    facts: find('facts', HTMLElement),
    command: find('command', HTMLElement),
    format: find('format', HTMLButtonElement),
    reset: find('reset', HTMLButtonElement),
    copy: find('copy', HTMLButtonElement),
    share: find('share', HTMLButtonElement),
    said: find('said', HTMLElement),
  };
}

const startEditor = ({ editor }: PageElements, onChange: (change: { byHand: boolean }) => void): Editor =>
  createEditor({ parent: editor, label: 'Event on the wire, as JSON', describedBy: 'playground-keys', onChange });

function listen(session: Session): void {
  const { page, editor } = session;
  for (const input of [page.reader, page.writer, page.refuse]) {
    input.addEventListener('change', () => void check(session));
  }
  page.format.addEventListener('click', () => {
    if (readEvent(editor.text()).json.fault !== null) return say(session, 'Not formatted: the text is not JSON yet.');
    editor.format();
    say(session, 'Formatted.');
  });
  page.reset.addEventListener('click', () => {
    editor.replace(session.loadedText);
    showAddress(session, session.loadedFragment);
    say(session, 'Back to what was loaded.');
  });
  page.copy.addEventListener('click', () => void copy(session, { text: editor.text(), done: 'Event copied.' }));
  page.share.addEventListener('click', () => void share(session));
  window.addEventListener('hashchange', () => void openFragment(session));
}

/** What the address asks for; an example where it asks for nothing. */
async function openFragment(session: Session): Promise<void> {
  const fragment = location.hash.slice(1);
  const linked = await decodeFragment(fragment);
  if (linked.kind === 'refused') {
    say(session, linked.message);
    showAddress(session, session.shownFragment);
  }
  if (linked.kind === 'event') {
    const { as, unknownTypes } = linked.options;
    session.page[as].checked = true;
    session.page.refuse.checked = unknownTypes === 'refuse';
    open(session, { text: linked.text, fragment });
  } else if (linked.kind === 'type') {
    await openExample(session, linked.type);
  } else if (session.loadedText === '') {
    const [first] = session.catalog?.types ?? [];
    if (first !== undefined) await openExample(session, first);
  }
}

async function openExample(session: Session, type: string): Promise<void> {
  try {
    const loaded = (await session.catalog?.load(type)) ?? null;
    if (loaded === null) {
      say(session, `The catalog has no ${JSON.stringify(type.slice(0, 200))}: pick another type.`);
      if (session.loadedText !== '') return showAddress(session, session.shownFragment);
    }
    const [first = ''] = session.catalog?.types ?? [];
    const shown = loaded ?? (await session.catalog?.load(first)) ?? null;
    if (shown === null) return;
    const text = `${JSON.stringify(shown.facts.example, null, 2)}\n`;
    open(session, { text, fragment: typeFragment(shown.facts.type) });
  } catch (error) {
    showProblem(session, error);
  }
}

function open(session: Session, { text, fragment }: { text: string; fragment: string }): void {
  session.loadedText = text;
  session.loadedFragment = fragment;
  session.editor.replace(text);
  showAddress(session, fragment);
  void check(session);
}

/** The address never names another event than the one that is seen; what was edited has none. */
function showAddress(session: Session, fragment: string): void {
  session.shownFragment = fragment;
  if (location.hash.slice(1) === fragment) return;
  history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
}

/** After a pause that is too short to be noticed: a check for each key would be in the way of typing. */
function scheduleCheck(session: Session): void {
  clearTimeout(session.timer);
  session.timer = window.setTimeout(() => void check(session), 80);
}

async function check(session: Session): Promise<void> {
  const { catalog, editor, page, base } = session;
  if (catalog === null) return;
  clearTimeout(session.timer);
  const run = (session.run += 1);
  const text = editor.text();
  if (isTooLong(text)) return showTooLong(session);
  const options = readOptions(page);
  const event = readEvent(text);
  let loaded: LoadedType | null = null;
  try {
    loaded = event.type === null ? null : await catalog.load(event.type);
  } catch (error) {
    if (run === session.run) showProblem(session, error);
    return;
  }
  if (run !== session.run) return;
  const against = { types: catalog.types, envelope: catalog.envelope, payload: loaded?.payload ?? null };
  const verdict = checkEvent(event, against, options);
  editor.showFaults(verdict.faults.slice(0, MAX_SHOWN));
  session.picker?.show(loaded?.facts.type ?? '');
  showVerdict(page, { verdict, loaded, options, base, onGoTo: editor.goTo });
}

const readOptions = ({ writer, refuse }: PageElements): CheckOptions => ({
  as: writer.checked ? 'writer' : 'reader',
  unknownTypes: refuse.checked ? 'refuse' : 'allow',
});

function showTooLong(session: Session): void {
  const detail = `Over ${MAX_TEXT / 1024} KiB are not checked here: use \`synap validate\`.`;
  clearVerdict(session);
  showStatus(session.page.status, { title: 'Too long', detail, state: 'unknown' });
}

/** A file that could not be loaded is said; anything else is a fault of ours and keeps its stack. */
function showProblem(session: Session, error: unknown): void {
  clearVerdict(session);
  const detail =
    error instanceof NotLoaded ? error.message : 'This page has a fault; the console of the browser has more.';
  showStatus(session.page.status, { title: 'Not checked', detail, state: 'unknown' });
  if (!(error instanceof NotLoaded)) console.error(error);
}

function clearVerdict({ editor, page }: Session): void {
  editor.showFaults([]);
  page.faults.replaceChildren();
  page.facts.replaceChildren();
}

async function share(session: Session): Promise<void> {
  try {
    const fragment = await encodeFragment(session.editor.text(), readOptions(session.page));
    // In place: the address holds the event now, and "back" still leads away from the page.
    showAddress(session, fragment);
    await copy(session, {
      text: location.href,
      done: `Link copied: ${location.href.length} characters. The event is in the part that no server sees.`,
      otherwise: 'The link is in the address bar: copy it there.',
    });
  } catch (error) {
    say(session, error instanceof Error ? error.message : String(error));
  }
}

async function copy(
  session: Session,
  { text, done, otherwise }: { text: string; done: string; otherwise?: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(session, done);
  } catch {
    // Browsers refuse it without a secure connection, and people may.
    say(session, otherwise ?? 'The browser did not allow it: select the text and copy it.');
  }
}

/** Said again where it was said before: an unchanged text is not read aloud. */
function say({ page: { said } }: Session, text: string): void {
  said.textContent = '';
  window.setTimeout(() => {
    said.textContent = text;
  }, 30);
}

const requestIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 3000 });
  else window.setTimeout(run, 500);
};
