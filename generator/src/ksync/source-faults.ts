import { relative } from 'node:path';
import type { ts } from 'ts-morph';
import { revealInvisible } from '../encoders/invisible.ts';
import { byCodeUnit } from '../model/names.ts';

/** Every code and what it says. Codes are stable: people search for them and scripts read them. */
export const SOURCE_FAULT_CODES = {
  BAD_TSCONFIG: 'A tsconfig that does not parse, that names no files, or one that is not there.',
  PACKAGE_NOT_FOUND:
    '`@klastra/ksync` is not found from where the types are written, or a package from where it is imported.',
  NO_SCHEMAS: 'A project in which nothing is defined for clients without types of their own.',
  TYPE_NOT_LITERAL: 'An event type that is not one text which the compiler knows.',
  UNREADABLE_SCHEMA: 'A schema without a type, or with a part that has none.',
  UNNAMEABLE_TYPE: 'Data of a type that can neither be spelt out nor imported.',
  CONFLICTING_SCHEMAS: 'One event type with two different structures.',
} as const satisfies Record<string, string>;

export type SourceFaultCode = keyof typeof SOURCE_FAULT_CODES;

/** A place in a source file: 1-based. */
export interface Place {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault of the sources. */
export interface SourceFault extends Place {
  readonly code: SourceFaultCode;
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** All faults of the sources, known ones: their text is the message. Files are named relative to `cwd`. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly diagnostics: readonly SourceFault[];

  constructor(faults: readonly SourceFault[], { cwd }: { cwd: string }) {
    const diagnostics = faults.map((fault) => ({ ...fault, file: showPath(fault.file, cwd) })).sort(byPlace);
    super(renderFaults(diagnostics));
    this.diagnostics = diagnostics;
  }
}

/** Where a node begins. */
export function placeOf(node: ts.Node): Place {
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { file: source.fileName, line: line + 1, column: character + 1 };
}

/** With `/`, whatever the machine. */
export const showPath = (path: string, cwd: string): string => relative(cwd, path).replaceAll('\\', '/') || '.';

function renderFaults(faults: readonly SourceFault[]): string {
  const lines = faults.map(({ file, line, column, code, message, hint }) =>
    revealInvisible(`${file}:${line}:${column} ${code} ${message}; ${hint}`.replaceAll(/\s+/g, ' ')),
  );
  return [...lines, lines.length === 1 ? '1 fault' : `${lines.length} faults`].join('\n');
}

const byPlace = (left: SourceFault, right: SourceFault): number =>
  byCodeUnit(left.file, right.file) ||
  left.line - right.line ||
  left.column - right.column ||
  byCodeUnit(left.code, right.code) ||
  byCodeUnit(left.message, right.message);
