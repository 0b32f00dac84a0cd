import { basename } from 'node:path';
import { namespaceOf } from '../../src/emitters/types/validators/names.ts';
import type { FormName } from '../../src/schemas/wire.ts';
import { importEntry, type Generated } from './packages.ts';

export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type Validation = { success: true; data: unknown } | { success: false; issues: readonly Issue[] };

/** What `validators/<table>` has for one payload in one form. */
export interface PayloadValidator {
  is(data: unknown): boolean;
  assert(data: unknown): void;
  validate(data: unknown): Validation;
  parse(data: unknown): unknown;
  /** Of readers alone. */
  strip?(data: unknown): unknown;
}

interface ReadOptions {
  readonly unknownTypes?: 'allow' | 'refuse';
}

/** What `validators` has for whole events. */
export interface EventValidators {
  isEvent(value: unknown): boolean;
  validateEvent(value: unknown): Validation;
  parseEvent(value: unknown): unknown;
  stripEvent(value: unknown): unknown;
  isWireEvent(json: unknown, options?: ReadOptions): boolean;
  validateWireEvent(json: unknown, options?: ReadOptions): Validation;
  decodeWireEvent(json: unknown, options?: ReadOptions): unknown;
  decodeEventJson(text: string): unknown;
}

export const importEventValidators = (generated: Generated): Promise<EventValidators> =>
  importEntry<EventValidators>(generated, './validators');

/** Finds the validator of one payload, with all modules of the package loaded. */
export async function importPayloadValidators(
  generated: Generated,
): Promise<(type: string, form: FormName) => PayloadValidator> {
  const { tables, systems, events } = generated.model;
  const modules = new Map<string, Readonly<Record<string, PayloadValidator>>>();
  for (const { names, eventTypes } of [...tables, ...systems]) {
    const entry = `./validators/${basename(names.module)}` as const;
    const namespaces = await importEntry<Record<string, PayloadValidator>>(generated, entry);
    for (const type of eventTypes) modules.set(type, namespaces);
  }
  return (type, form) =>
    modules.get(type)![
      namespaceOf(
        events.find((event) => event.type === type)!,
        form,
      )
    ]!;
}

export type Outcome = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/** What it gives, or the issues that it throws. Any other error is nobody's verdict, and thrown on. */
export function outcome(run: () => unknown): Outcome {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof Error && 'issues' in error) return { issues: error.issues as readonly Issue[] };
    throw error;
  }
}

/** `parseSynapEvent` and `decodeEvent` make a negative zero the one zero of JSON; schemas and validators leave it. */
export function withOneZero<Value>(value: Value): Value {
  if (value === 0) return 0 as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withOneZero) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withOneZero(entry)])) as Value;
}
