import { INVISIBLE, escapeUnits } from '../encoders/invisible.ts';
import { byCodeUnit } from '../model/names.ts';

/** From the manifest's root to the value at fault: keys and 0-based positions. */
export type Path = readonly (string | number)[];

/** One fault of a manifest. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Where in the catalog's own words, and what is wrong. */
  readonly message: string;
  /** A missing key is named too, although nothing is there. */
  readonly path: Path;
  /** What to do. */
  readonly hint?: string;
}

/** A fault and where it was written: 1-based, the file relative to the working directory. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every code and what it says. Codes are stable: people search for them and scripts read them. */
export const DIAGNOSTIC_CODES = {
  MANIFEST_NOT_FOUND: 'The manifest, or a module that it imports, does not exist or cannot be read.',
  MANIFEST_SYNTAX: 'A file of the manifest does not parse.',
  MANIFEST_THREW: 'A module of the manifest throws while it runs.',
  MANIFEST_UNSUPPORTED:
    'The manifest is in a form that is not read: another file type, or a module without a default export.',

  NOT_JSON: 'A value that JSON cannot hold: a function, a class instance, an infinite number, a hole in a list.',
  CYCLE: 'A value that contains itself.',
  TOO_DEEP: 'Nested deeper than any catalog needs.',
  TOO_LARGE: 'More values than any catalog needs.',
  FORBIDDEN_KEY: 'A key that JavaScript treats as more than a name (`__proto__`).',
  ILLEGAL_TEXT: 'Text with a NUL or half of a surrogate pair, which no output can hold.',

  MISSING_KEY: 'A required key is absent.',
  UNKNOWN_KEY: 'A key that means nothing here.',
  WRONG_TYPE: 'A value of another JSON type than the key takes.',
  UNKNOWN_VALUE: 'A value that is not one of those the key takes.',
  UNKNOWN_TYPE: 'A type that is no PostgreSQL type of the supported list.',
  EMPTY_TEXT: 'Text with nothing to read in it.',
  EMPTY_LIST: 'A list that needs at least one item.',
  OUT_OF_RANGE: 'A number, or a text by its length, outside of what the key or the type takes.',

  BAD_NAME: 'A name that is not spelt as names of its kind are.',
  RESERVED_NAME: 'A name that means something to JavaScript, to the generated package or to a file system.',
  DUPLICATE_NAME: 'Two things of one kind with one name, or with names that differ in case only.',
  NAME_COLLISION: 'Two things whose generated names are the same.',
  BAD_PACKAGE_NAME: 'Not a name that npm takes.',
  BAD_VERSION: 'Not a semantic version.',
  BAD_LICENSE: 'Neither an SPDX expression nor UNLICENSED.',
  BAD_REPOSITORY: 'Not an https URL.',
  BAD_AUTHOR: 'More than one line.',
  BAD_NAMESPACE: 'Not an absolute URI without query, fragment and trailing slash.',
  BAD_DATE: 'Not a day of the calendar, written YYYY-MM-DD.',

  UNKNOWN_EVENT: 'An event key that is not a declared action and a declared modifier.',
  MISSING_EVENT: 'A table without one of the events that its actions and modifiers call for.',
  UNKNOWN_EMITTED_EVENT: 'An emitted event type that does not exist.',

  NO_SHAPE: 'None of `type`, `ref` and `const` is given.',
  AMBIGUOUS_SHAPE: 'More than one of `type`, `ref` and `const`, or of the keywords that say what a jsonb holds.',
  UNKNOWN_REF: 'A `ref` to a shape that does not exist.',
  RECURSIVE_TYPE: 'A shared type, or the envelope, that contains itself.',
  FACET_MISFIT: 'A keyword that the type does not take.',
  EMPTY_RANGE: 'A minimum above its maximum: no value fits.',
  DUPLICATE_VALUE: 'A value that is listed twice.',
  BIGINT_UNDECLARED: 'A bigint that does not say what it is in JSON.',
  BAD_DISCRIMINATOR: 'A union whose variants cannot be told apart.',
  BAD_PATTERN: 'A pattern that does not compile, is not anchored, may take far too long, or is not portable.',
  MISSING_EXAMPLE: 'No example of what could not be made up for one: a pattern, or very much of something.',
  NO_VALID_EXAMPLE: 'What would be made up for an example does not fit its own schema.',
  BAD_EXAMPLE: 'An example that its own field refuses.',
  BAD_DEFAULT: 'A default that its own column or field refuses.',

  NO_PRIMARY_KEY: 'A table without a primary key.',
  SECOND_PRIMARY_KEY: 'A table with more than one primary key column.',
  UNKNOWN_COLUMN: 'A reference to a column or table that does not exist.',
  UNFIT_COLUMN: 'A column that exists but cannot play the part it is given.',
  CONTRADICTION: 'Two statements about one thing that cannot both hold.',
  SENSITIVE_IN_PAYLOAD: 'A payload, the envelope or a shared type that would carry a secret.',
  BAD_ENVELOPE: 'An envelope without one of the fields that everything else relies on, or with another in its place.',
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** All faults of a manifest, known ones: their text is the message, and a stack would help no one. */
export class ManifestError extends Error {
  readonly diagnostics: readonly LocatedDiagnostic[];

  constructor(diagnostics: readonly LocatedDiagnostic[]) {
    super(renderDiagnostics(diagnostics));
    this.name = 'ManifestError';
    this.diagnostics = diagnostics;
  }
}

/** One line a fault by file, line and column, and a last line with the count. */
export function renderDiagnostics(located: readonly LocatedDiagnostic[]): string {
  const lines = [...located].sort(byPlace).map(renderDiagnostic);
  return [...lines, lines.length === 1 ? '1 fault' : `${lines.length} faults`].join('\n');
}

/** Makes a diagnostic; `hint` may be undefined. */
export const diagnose = (code: DiagnosticCode, path: Path, message: string, hint?: string): Diagnostic => ({
  code,
  message,
  path,
  ...(hint === undefined ? {} : { hint }),
});

/** What someone wrote, in quotes on one line: long text is cut, what the eye cannot see becomes its escape. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * MAX_QUOTED)];
  const shown = text.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED).join('')}...` : text;
  return escapeInvisible(JSON.stringify(shown));
}

const MAX_QUOTED = 80;

// Escape sequences could clear a terminal, bidirectional marks could turn a line around: every part is escaped here,
// for messages come from parsers and from thrown errors too.
const renderDiagnostic = ({ file, line, column, code, message, hint }: LocatedDiagnostic): string =>
  escapeInvisible(`${file}:${line}:${column} ${code} ${message}${hint === undefined ? '' : `; ${hint}`}`);

const escapeInvisible = (text: string): string => text.replace(INVISIBLE, escapeUnits);

const byPlace = (left: LocatedDiagnostic, right: LocatedDiagnostic): number =>
  byCodeUnit(left.file, right.file) ||
  left.line - right.line ||
  left.column - right.column ||
  byCodeUnit(left.code, right.code) ||
  byCodeUnit(left.message, right.message);
