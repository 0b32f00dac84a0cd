import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { format } from 'jsonc-parser';
import type { Fault } from './check-event.ts';
import type { Span } from './parse-json.ts';
import { renderPath } from './place.ts';

export interface Editor {
  text(): string;
  /** In place of all there is; it can be undone. */
  replace(text: string): void;
  /** Indents; what the text says stays as it is. */
  format(): void;
  showFaults(faults: readonly Fault[]): void;
  /** Selects it, and takes the focus. */
  goTo(span: Span): void;
}

/** The editor of one event in `parent`. Tab leaves it, as it leaves any field. */
export function createEditor({
  parent,
  label,
  describedBy,
  onChange,
}: {
  parent: HTMLElement;
  label: string;
  describedBy: string;
  /** `byHand` where someone typed, pasted, cut or undid. */
  onChange: (change: { byHand: boolean }) => void;
}): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        lintGutter(),
        highlightSpecialChars(),
        history(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        highlightActiveLine(),
        json(),
        syntaxHighlighting(HIGHLIGHT),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-describedby': describedBy,
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
          // It takes the focus without; checkers of accessibility look for this where the text scrolls.
          tabindex: '0',
        }),
        keymap.of([
          { key: 'F8', run: nextDiagnostic },
          { key: 'Shift-F8', run: previousDiagnostic },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (docChanged) onChange({ byHand: transactions.some(isByHand) });
        }),
      ],
    }),
  });
  const text = (): string => view.state.doc.toString();
  return {
    text,
    replace: (insert) => {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    format: () => {
      const edits = format(text(), undefined, { insertSpaces: true, tabSize: 2, eol: '\n' });
      view.dispatch({
        changes: edits.map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content })),
      });
    },
    showFaults: (faults) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          faults.map((fault) => toDiagnostic(fault, view)),
        ),
      ),
    goTo: ({ from, to }) => {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
      });
      view.focus();
    },
  };
}

const isByHand = (transaction: Transaction): boolean =>
  ['input', 'delete', 'move', 'undo', 'redo'].some((event) => transaction.isUserEvent(event));

/** Colours are the page's, so that they follow its theme. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--playground-key)' },
  { tag: tags.string, color: 'var(--playground-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--playground-number)' },
  { tag: [tags.punctuation, tags.bracket, tags.separator], color: 'var(--playground-mark)' },
]);

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const;

function toDiagnostic({ severity, from, to, path, message, advice }: Fault, view: EditorView): Diagnostic {
  const end = view.state.doc.length;
  return {
    from: Math.min(from, end),
    to: Math.min(to, end),
    severity: SEVERITIES[severity],
    message: [renderPath(path), message].filter((part) => part !== '').join(' '),
    // As text: what an event holds is never read as HTML.
    renderMessage: () => {
      const box = document.createElement('div');
      box.append(`${[renderPath(path), message].filter((part) => part !== '').join(' ')}. ${advice}`);
      return box;
    },
  };
}
