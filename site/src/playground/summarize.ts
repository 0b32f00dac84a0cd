import type { CheckOptions, Fault, Verdict } from './check-event.ts';

/** A verdict in a word and a sentence, for the eye and for the ear. */
export function summarize(verdict: Verdict, { as }: CheckOptions): { readonly title: string; readonly detail: string } {
  const { isValid, type, isKnown, faults, unlisted } = verdict;
  const first = faults.find(({ severity }) => severity === 'error');
  if (first?.code === 'json') return { title: 'Not JSON', detail: `Line ${first.line}, column ${first.column}.` };
  if (!isValid) {
    const line = first === undefined ? '' : ` First at line ${first.line}, column ${first.column}.`;
    return { title: 'Not valid', detail: `${listCounts(faults, unlisted)}.${line}` };
  }
  const side = as === 'reader' ? 'A reader takes it' : 'A writer may publish it';
  const rest = listCounts(faults);
  const what = isKnown ? `${side}.` : `${side}, as far as its envelope goes: nothing is known of ${quote(type)}.`;
  return { title: 'Valid', detail: `${what}${rest === '' ? '' : ` ${rest}.`}` };
}

/** `2 faults, 1 note` */
function listCounts(faults: readonly Fault[], unlisted: number = 0): string {
  return SEVERITIES.map(({ severity, name }) => {
    const listed = faults.filter((fault) => fault.severity === severity).length;
    const count = listed + (severity === 'error' ? unlisted : 0);
    return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;
  })
    .filter((part) => part !== '')
    .join(', ');
}

const SEVERITIES = [
  { severity: 'error', name: 'fault' },
  { severity: 'warning', name: 'warning' },
  { severity: 'note', name: 'note' },
] as const;

/** Long types are cut: this is read aloud. */
const quote = (type: string | null): string => JSON.stringify((type ?? '').slice(0, 80));
