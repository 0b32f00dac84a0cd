import type { Form, Mode, Subject } from './shape.ts';

/** What is asked of a validator. `is` answers; `parse` returns the value or undefined; `errors` counts all faults. */
export type Operation = 'is' | 'parse' | 'errors';

/** One way to validate, given as the code that a user of it would write for the catalog. */
export interface Peer {
  readonly name: string;
  /** The package of bench/package.json that it comes from; null for code without any. */
  readonly package: string | null;
  /** What it does otherwise than the others, on input outside of this benchmark or to its result. */
  readonly notes: readonly string[];
  /** It gives keys that were absent the value undefined. */
  readonly fillsAbsentKeys?: true;
  /** Its code for these events; null where it does not offer that form and mode. */
  print(subjects: readonly Subject[], offer: Offer): Code | null;
  /** How the code is made ready to run. */
  readonly build?: 'bundle' | 'typia';
}

export interface Offer {
  readonly form: Form;
  readonly mode: Mode;
  /** What it is printed for: an ahead-of-time compiler prints no more than that. */
  readonly operations: readonly Operation[];
}

export interface Code {
  /** Imports, and whatever stands before the validators. */
  readonly prelude: string;
  /** The validator of each event type as an expression. */
  readonly validators: ReadonlyMap<string, string>;
  /** Statements that make a `result` of `value`, with the `validator` of its type. */
  readonly operations: { readonly [K in Operation]?: string };
}

/** A text as a JavaScript string. */
export const quote = (text: string): string => JSON.stringify(text);

/** A pattern of the model as a regular expression. */
export const regex = (pattern: string): string => `/${pattern.replaceAll(/(?<!\\)\//g, '\\/')}/u`;

/** The members of an object literal, each with its value. */
export const members = (entries: readonly (readonly [name: string, value: string])[]): string =>
  `{ ${entries.map(([name, value]) => `${quote(name)}: ${value}`).join(', ')} }`;

/** The validators of a peer that has one expression a shape. */
export const validatorsOf = (
  subjects: readonly Subject[],
  print: (shape: Subject['shape']) => string,
): ReadonlyMap<string, string> => new Map(subjects.map(({ type, shape }) => [type, print(shape)]));
