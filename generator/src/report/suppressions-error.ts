import { byCodeUnit } from '../model/names.ts';
import { oneLine } from './one-line.ts';
import type { Place } from './result.ts';

/** Every code and what it says. Codes are stable: people search for them and scripts read them. */
const SUPPRESSION_FAULT_CODES = {
  BAD_JSON: 'The file is not JSON.',
  WRONG_TYPE: 'A value of another JSON type than its place takes.',
  MISSING_KEY: 'An entry without one of its keys.',
  UNKNOWN_KEY: 'A key that means nothing here.',
  UNKNOWN_RULE: 'A rule that no command has.',
  BAD_FINGERPRINT: 'Not 16 hex digits in lower case.',
  EMPTY_TEXT: 'A reason with nothing to read in it.',
  BAD_DATE: 'Not a day of the calendar, written YYYY-MM-DD.',
  DUPLICATE_ENTRY: 'One finding that is suppressed twice.',
} as const satisfies Record<string, string>;

export type SuppressionFaultCode = keyof typeof SUPPRESSION_FAULT_CODES;

/** One fault of the suppressions file. */
export interface SuppressionFault extends Place {
  readonly code: SuppressionFaultCode;
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** All faults of the suppressions file, known ones: their text is the message. */
export class SuppressionsError extends Error {
  override readonly name = 'SuppressionsError';
  readonly diagnostics: readonly SuppressionFault[];

  constructor(faults: readonly SuppressionFault[]) {
    const diagnostics = [...faults].sort(byPlace);
    super(renderFaults(diagnostics));
    this.diagnostics = diagnostics;
  }
}

function renderFaults(faults: readonly SuppressionFault[]): string {
  const lines = faults.map(({ file, line, column, code, message, hint }) =>
    oneLine(`${file}:${line}:${column} ${code} ${message}; ${hint}`),
  );
  return [...lines, lines.length === 1 ? '1 fault' : `${lines.length} faults`].join('\n');
}

const byPlace = (left: SuppressionFault, right: SuppressionFault): number =>
  left.line - right.line || left.column - right.column || byCodeUnit(left.code, right.code);
