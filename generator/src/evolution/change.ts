/** What changed between two models of one catalog, and what that does to those who depend on it. */
import type { JsonValue } from '../model/types.ts';
import type { RuleId } from './rules.ts';

/**
 * `compatible` is proved, `breaking` has a witness or a proof, `unknown` is neither: nothing is ever guessed.
 */
export type Verdict = 'compatible' | 'breaking' | 'unknown';

/**
 * Who meets whom. "Backward" alone says nothing: REST's is the opposite of the schema registries', so that every message
 * uses the words of `DIRECTIONS`.
 */
export type Direction = 'backward' | 'forward' | 'source' | 'links';

export const DIRECTIONS = {
  backward: 'new readers, old data',
  forward: 'old readers, new data',
  source: 'old programs, new package',
  links: 'old links, new catalog',
} as const satisfies Record<Direction, string>;

/**
 * Who is hit: WIRE, whoever reads or writes events as JSON; SOURCE, programs that import the package; CATALOG, whoever
 * follows a page's address or a schema's `$id`. A change has one of them.
 */
export type Category = 'WIRE' | 'SOURCE' | 'CATALOG';

/** What one direction makes of a change. */
export type Judgement =
  | { readonly verdict: 'compatible' }
  | {
      readonly verdict: 'breaking';
      /** A whole wire event that the one side writes and the other refuses. */
      readonly witness?: JsonValue;
      /** Where no document can show it: why it is so all the same. */
      readonly proof?: string;
    }
  | { readonly verdict: 'unknown'; readonly reason: string };

/** What a change is about: where the thing is defined, not everywhere that it is used. */
export type Subject =
  | { readonly is: 'catalog' }
  | { readonly is: 'envelope' }
  | { readonly is: 'type'; readonly name: string }
  | { readonly is: 'table'; readonly name: string }
  | { readonly is: 'system'; readonly domain: string }
  | { readonly is: 'event'; readonly type: string };

/** Keys from the subject's value down: `data`-less for an event, `*` for items of an array and values of a record, `<tag>` for a variant of a union. */
export type FieldPath = readonly string[];

/** One difference between an older and a newer model. */
export interface Change {
  readonly rule: RuleId;
  readonly subject: Subject;
  /** Within the subject; empty where the subject itself changed. */
  readonly path: FieldPath;
  /** What stood there and what stands there, as JSON; undefined where nothing does. */
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** Of its category's directions: `backward` and `forward` for WIRE, `source`, `links`. */
  readonly judgements: { readonly [D in Direction]?: Judgement };
  /** Types of the events that it reaches, in the order of the newer catalog. */
  readonly events: readonly string[];
  /** Where in the payloads of these events the changed field stands; absent where that is no question. */
  readonly fields?: readonly { readonly event: string; readonly path: FieldPath }[];
  /** What tells readers of the break: `data version 1 -> 2`, `sunset 2026-01-31`. */
  readonly declared?: string;
}
